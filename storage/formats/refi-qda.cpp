// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/encoding.h"
#include "storage/formats/support/documentfiles.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/refireading.h"
#include "storage/formats/support/refiwriting.h"
#include "storage/formats/support/ziparchive.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

constexpr qint64 largestText = qint64(200) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Refi", text);
}

// "codebook": only (a QDC file) or none of these (a project).
Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    if (options.settings.value(QStringLiteral(u"codebook")) == u"only")
        return writeRefiCodebook(source, sink, progress);
    return writeRefiProject(source, sink, progress);
}

// A codebook, or a project.qde without its ZIP: of that the texts that stand in it.
Result<QList<Problem>> readBare(const ImportInput &input, RefiReader &reader, const DocumentReader &take, Progress &progress)
{
    const QString shown = fileNameOf(input.path);
    if (const auto problem = readXmlFile(input.path, shown, reader))
        return QList<Problem>{*problem};
    if (reader.isProject()) {
        qsizetype elsewhere = 0;
        for (const RefiReader::Source &source : reader.sources()) {
            elsewhere += source.content ? 0 : 1;
            auto document = source.content ? reader.document(source, *source.content) : std::nullopt;
            if (!progress.step(0, 0) || (document && !take(*std::move(document))))
                return cancelled();
        }
        if (elsewhere > 0)
            reader.problems.append({Problem::Severity::Error, shown, 0,
                                    tr("This is a project without %1 of its texts: give the .qdpx that it comes from, which holds them.").arg(elsewhere)});
        return reader.problems;
    }
    return reader.problems
        + QList<Problem>{{Problem::Severity::Note, shown, 0,
                          tr("The codebook names %1 codes and no documents: %2.").arg(reader.codes().size()).arg(reader.codes().mid(0, 30).join(QStringLiteral(u", ")))}};
}

// The ZIP is gone through twice: for what project.qde says, then for the texts. Some programs write "Sources".
Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const QString shown = fileNameOf(input.path);
    RefiReader reader(input, shown, annotatorOf(input, input.path));
    if (!headOf(input.path).startsWith("PK"))
        return readBare(input, reader, take, progress);
    std::optional<Problem> fault = Problem{Problem::Severity::Error, shown, 0, tr("The ZIP holds no project.qde: it is not a REFI-QDA project.")};
    const auto found = eachFileOfZip(input.path, [&](const QString &name, const ByteSource &content) {
        const bool isProject = !name.contains(u'/') && name.endsWith(u".qde", Qt::CaseInsensitive);
        if (isProject)
            fault = readXml(content, shown + u'/' + name, reader);
        return !isProject;
    });
    if (!found)
        return tl::unexpected(found.error());
    if (fault)
        return QList<Problem>{*fault};

    QHash<QString, qsizetype> byPath;
    bool stopped = false;
    const auto hand = [&](const RefiReader::Source &source, const QString &string) {
        auto document = reader.document(source, string);
        stopped = !progress.step(0, 0) || (document && !take(*std::move(document)));
        return !stopped;
    };
    if (!reader.noteFiles.isEmpty()) {
        (void)eachFileOfZip(input.path, [&](const QString &name, const ByteSource &content) {
            const QString guid = reader.noteFiles.value(name.mid(name.indexOf(u'/') + 1).toLower());
            const auto bytes = guid.isEmpty() ? std::nullopt : wholeSource(content, largestText);
            if (bytes)
                reader.setNote(guid, QString::fromUtf8(*bytes));
            return true;
        });
    }
    for (qsizetype i = 0; i < reader.sources().size() && !stopped; ++i) {
        const RefiReader::Source &source = reader.sources()[i];
        if (source.content)
            hand(source, *source.content);
        else if (source.path.isEmpty())
            reader.problems.append({Problem::Severity::Error, shown, 0, tr("The text of “%1” is not in the project.").arg(source.name)});
        else
            byPath.insert(source.path.toLower(), i);
    }
    if (stopped)
        return cancelled();
    const auto texts = eachFileOfZip(input.path, [&](const QString &name, const ByteSource &content) {
        const auto wanted = byPath.constFind(name.mid(name.indexOf(u'/') + 1).toLower());
        if (wanted == byPath.constEnd())
            return true;
        const RefiReader::Source &source = reader.sources()[*wanted];
        byPath.erase(wanted);
        const auto bytes = wholeSource(content, largestText);
        const auto decoded = bytes ? decode(*bytes, QStringLiteral(u"utf-8"))
                                   : failure(Error::Code::Refused, tr("The text is damaged or larger than %1 MB.").arg(largestText >> 20));
        if (!decoded) {
            reader.problems.append({Problem::Severity::Error, shown + u'/' + name, 0, decoded.error().message});
            return true;
        }
        return hand(source, decoded->string);
    });
    if (stopped)
        return cancelled();
    if (!texts)
        return tl::unexpected(texts.error());
    for (const qsizetype missing : std::as_const(byPath))
        reader.problems.append({Problem::Severity::Error, shown, 0, tr("The text of “%1” is not in the project.").arg(reader.sources()[missing].name)});
    return reader.problems;
}

int recognises(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return 0;
    const QByteArray head = headOf(path);
    const bool named = QFileInfo(path).suffix().compare(u"qdpx", Qt::CaseInsensitive) == 0;
    if (head.startsWith("PK") && (named || head.contains("project.qde")))
        return 95;
    return head.contains("urn:QDA-XML:codebook:1.0") || head.contains("urn:QDA-XML:project:1.0") ? 95 : 0;
}

} // namespace

namespace formats {

extern const Format refi_qda;
const Format refi_qda{
    .id = QStringLiteral(u"refi-qda"),
    .name = QStringLiteral(u"REFI-QDA project (QDPX)"),
    .suffix = QStringLiteral(u"qdpx"),
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
