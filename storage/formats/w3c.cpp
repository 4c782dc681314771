// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/encoding.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/webannotation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <set>

namespace dau {

namespace {

constexpr qint64 largestText = qint64(200) << 20;
const QStringList suffixes{QStringLiteral(u"jsonld"), QStringLiteral(u"json")};
const QString ours = QStringLiteral(u"urn:dau:document:");

QString tr(const char *text)
{
    return QCoreApplication::translate("WebAnnotation", text);
}

// OUT/DOCUMENT.jsonld, a page of annotations, and the text they are on beside it.
Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    const OffsetUnit unit = unitsByName().value(options.settings.value(QStringLiteral(u"unit")), OffsetUnit::CodePoints);
    FileNames files;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const QString path = files(document->document.name);
        if (auto written = sink.write(path + QStringLiteral(u".txt"), document->text.string().toUtf8()); !written)
            return written;
        if (auto written = sink.write(path + QStringLiteral(u".jsonld"), toAnnotationPage(*document, unit)); !written)
            return written;
    }
    return {};
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        const bool known = edges.contains("ns/anno.jsonld") || edges.contains("TextQuoteSelector") || edges.contains("TextPositionSelector");
        return known ? 95 : 0;
    });
}

// The text that annotations are on: beside the file, by the names of the file and of the source, else the project's. What
// lies under the source's name is called so.
std::optional<LabelledDocument> documentFor(const QString &source, const JsonRecord &record, const ImportInput &input, QList<Problem> &problems)
{
    const QString stem = QFileInfo(record.path).completeBaseName();
    const bool own = source.startsWith(ours);
    const QString last = QUrl::fromPercentEncoding(source.section(u'/', -1).section(u'#', 0, 0).toUtf8());
    const QString name = own ? QUrl::fromPercentEncoding(source.mid(ours.size()).toUtf8()) : stem;
    const QString folder = QFileInfo(record.path).path() + u'/';
    QStringList candidates{stem + QStringLiteral(u".txt")};
    if (!own && !last.isEmpty() && last != u"." && last != u"..")
        candidates += {last, last + QStringLiteral(u".txt")};
    candidates.removeDuplicates();
    for (const QString &candidate : std::as_const(candidates)) {
        const QString path = folder + candidate;
        if (path == record.path || !QFileInfo(path).isFile())
            continue;
        const auto bytes = wholeFile(path, largestText);
        const auto decoded = bytes ? decode(*bytes, QStringLiteral(u"utf-8")) : tl::unexpected(bytes.error());
        if (!decoded) {
            problems.append({Problem::Severity::Error, record.file, 0, decoded.error().message});
            return {};
        }
        const Text text(decoded->string);
        LabelledDocument document{documentFacts(own ? name : QFileInfo(path).completeBaseName(), text, candidate), text, {}, {}};
        document.document.byteOrderMark = decoded->byteOrderMark;
        document.document.sourceHash = sourceHash(*bytes);
        return document;
    }
    for (const QString &known : {name, last, QFileInfo(last).completeBaseName()}) {
        const auto text = input.knownText && !known.isEmpty() ? input.knownText(known) : std::nullopt;
        if (text)
            return LabelledDocument{documentFacts(known, *text, record.file), *text, {}, {}};
    }
    problems.append({Problem::Severity::Error, record.file, 0,
                     tr("There is no text for “%1”: neither beside it (%2) nor as a document “%3” in the project.")
                         .arg(source.isEmpty() ? stem : source, candidates.join(QStringLiteral(u", ")), own || last.isEmpty() ? name : last)});
    return {};
}

// The annotations of one file, each with the text that its source names.
class AnnotationFile
{
public:
    AnnotationFile(const ImportInput &input, FeatureReader &reader, QList<Problem> &problems)
        : m_input(input)
        , m_reader(reader)
        , m_problems(problems)
    {
    }

    void add(const JsonRecord &record)
    {
        m_file = record.file;
        const QString whole = WebAnnotationReader::sourceOf(record.object);
        std::set<qsizetype> touched;
        WebAnnotationReader::eachItem(record.object, [&](const JsonObject &item) {
            if (auto link = WebAnnotationReader::linkOf(item)) {
                m_links.append(*std::move(link));
                return;
            }
            const QString source = WebAnnotationReader::sourceOf(item);
            const qsizetype text = textOf(source.isEmpty() ? whole : source, record);
            if (text < 0)
                return;
            touched.insert(text);
            m_texts[text].reader.add(item);
            if (const QString id = item.anyText("id"); !id.isEmpty())
                m_textOfId.insert(id, text);
        });
        for (const qsizetype text : touched)
            m_texts[text].isFaulty = m_texts[text].isFaulty || record.object.isFaulty();
    }

    // Hands on what has been read and starts again.
    bool handOn(const DocumentReader &take)
    {
        for (const WebAnnotationReader::Link &link : std::as_const(m_links)) {
            const qsizetype text = m_textOfId.value(link.from, m_textOfId.value(link.to, m_texts.empty() ? -1 : 0));
            if (text >= 0)
                m_texts[text].reader.add(link);
            else
                m_problems.append({Problem::Severity::Loss, m_file, 0, WebAnnotationReader::notKept(link)});
        }
        bool going = true;
        for (TextRead &text : m_texts) {
            auto document = going && !text.isFaulty ? text.reader.finish() : std::nullopt;
            going = !document || take(*std::move(document));
        }
        m_texts.clear();
        m_textOfSource.clear();
        m_textOfId.clear();
        m_links.clear();
        return going;
    }

private:
    struct TextRead {
        QString name;
        QString from; // its file
        WebAnnotationReader reader;
        bool isFaulty = false;
    };

    // The place in m_texts of what a source, or an annotation read before, is on; -1 where there is no text.
    qsizetype textOf(const QString &source, const JsonRecord &record)
    {
        if (const auto known = m_textOfSource.constFind(source); known != m_textOfSource.constEnd())
            return *known;
        if (const auto annotation = m_textOfId.constFind(source); annotation != m_textOfId.constEnd())
            return *annotation;
        qsizetype at = -1;
        if (auto document = documentFor(source, record, m_input, m_problems)) {
            const Document &facts = document->document;
            const auto same = [&](const TextRead &text) { return text.name == facts.name && text.from == facts.source; };
            at = std::find_if(m_texts.begin(), m_texts.end(), same) - m_texts.begin();
            if (at == static_cast<qsizetype>(m_texts.size())) {
                const QString annotator = QFileInfo(record.path).completeBaseName();
                m_texts.push_back({facts.name, facts.source, WebAnnotationReader(*std::move(document), m_input, record.file, annotator, m_reader, m_problems), false});
            }
        }
        m_textOfSource.insert(source, at);
        return at;
    }

    const ImportInput &m_input;
    FeatureReader &m_reader;
    QList<Problem> &m_problems;
    QString m_file;
    std::vector<TextRead> m_texts;
    QHash<QString, qsizetype> m_textOfSource;
    QHash<QString, qsizetype> m_textOfId;
    QList<WebAnnotationReader::Link> m_links;
};

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"w3c"));
    AnnotationFile file(input, reader, problems);
    QString path;
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        const bool going = record.path == path || file.handOn(take);
        path = record.path;
        file.add(record);
        return going;
    });
    if (!done)
        return tl::unexpected(done.error());
    if (!file.handOn(take))
        return cancelled();
    return problems;
}

} // namespace

namespace formats {

extern const Format w3c;
const Format w3c{
    .id = QStringLiteral(u"w3c"),
    .name = QStringLiteral(u"W3C Web Annotation"),
    .suffix = {},
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .settings = {{QStringLiteral(u"unit"), {QStringLiteral(u"codepoints"), QStringLiteral(u"utf16")}}},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
