// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfolder.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/memoryfile.h"
#include "storage/formats/support/xmicas.h"
#include "storage/formats/support/ziparchive.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace dau {

namespace {

constexpr qint64 largestFile = qint64(200) << 20;
constexpr qint64 largestProject = qint64(64) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Inception", text);
}

bool isProjectFile(const QString &name)
{
    return name.startsWith(u"exportedproject") && name.endsWith(u".json") && !name.contains(u'/');
}

// "annotation/DOCUMENT/USER.json", "curation/DOCUMENT/CURATION_USER.zip": whose work on what.
struct Entry {
    QString document; // as INCEpTION calls it: the file's name
    QString user;
    QString suffix;
    bool gold = false;
};
std::optional<Entry> entryOf(const QString &name)
{
    const QStringList parts = name.split(u'/');
    const bool gold = parts[0] == u"curation";
    if (parts.size() != 3 || (!gold && parts[0] != u"annotation"))
        return {};
    const QFileInfo file(parts[2]);
    const Entry entry{parts[1], file.completeBaseName(), file.suffix().toLower(), gold};
    const bool nobody = entry.user.isEmpty() || entry.user == u"INITIAL_CAS" || entry.suffix == u"ser";
    return nobody ? std::nullopt : std::optional<Entry>(entry);
}

// The document that a file of the project is about, opened by somebody or not; empty for other files.
QString documentOf(const QString &name)
{
    const QStringList parts = name.split(u'/');
    const bool isSource = parts.size() == 2 && parts[0] == u"source";
    const bool isWork = parts.size() == 3 && parts[0] == u"annotation";
    return isSource || isWork ? parts[1] : QString();
}

class ProjectReader
{
public:
    ProjectReader(const ImportInput &input, const DocumentReader &take, Progress &progress)
        : m_input(input)
        , m_take(take)
        , m_progress(progress)
        , m_features(QStringLiteral(u"inception-project"))
    {
    }
    Result<QList<Problem>> run();

private:
    void learnStates(const QByteArray &json);
    void readEntry(const Entry &entry, const QString &name, const QByteArray &bytes);
    void readZip(const Entry &entry, const QString &name, const QByteArray &bytes);
    void readXmi(const Entry &entry, const QString &name, const QByteArray &bytes, const UimaTypeSystem &types);
    void readBy(QStringView format, const Entry &entry, const QString &name, const QByteArray &bytes);
    bool hand(const Entry &entry, LabelledDocument document);
    void fail(const QString &name, const QString &message)
    {
        m_problems.append({Problem::Severity::Error, m_shown + u'/' + name, 0, message});
    }

    const ImportInput &m_input;
    const DocumentReader &m_take;
    Progress &m_progress;
    FeatureReader m_features;
    QString m_shown;
    QHash<std::pair<QString, QString>, QString> m_states; // by document and user
    QList<Problem> m_problems;
    bool m_stopped = false;
};

void ProjectReader::learnStates(const QByteArray &json)
{
    const QJsonArray all = QJsonDocument::fromJson(json).object().value(QLatin1String("annotation_documents")).toArray();
    for (const QJsonValue &value : all) {
        const QJsonObject document = value.toObject();
        m_states.insert({document.value(QLatin1String("name")).toString(), document.value(QLatin1String("user")).toString()},
                        document.value(QLatin1String("state")).toString());
    }
}

bool ProjectReader::hand(const Entry &entry, LabelledDocument document)
{
    document.document.name = withoutSourceSuffix(entry.document);
    document.document.source = entry.document;
    const QString state = m_states.value({entry.document, entry.user});
    if (document.layers.size() > 1) // a layer that the file names itself, from before it came to INCEpTION
        document.layers.removeIf([&](const LabelledLayer &layer) { return layer.annotator.name != entry.user; });
    for (LabelledLayer &layer : document.layers) {
        layer.annotator.name = entry.gold ? QStringLiteral(u"curation") : entry.user;
        layer.annotator.kind = entry.gold ? Annotator::Kind::Gold : Annotator::Kind::Human;
        layer.layer.info.state = entry.gold || state.isEmpty() || state == u"FINISHED" ? LayerState::Done : LayerState::InProgress;
    }
    m_stopped = m_stopped || !m_take(std::move(document));
    return !m_stopped;
}

void ProjectReader::readXmi(const Entry &entry, const QString &name, const QByteArray &bytes, const UimaTypeSystem &types)
{
    XmiReader reader(types);
    qsizetype at = 0;
    const ByteSource source = [&](char *buffer, qint64 room) {
        const qint64 count = std::min<qint64>(room, bytes.size() - at);
        memcpy(buffer, bytes.constData() + at, static_cast<size_t>(count));
        at += count;
        return count;
    };
    if (const auto problem = dau::readXml(source, m_shown + u'/' + name, reader)) {
        m_problems.append(*problem);
        return;
    }
    ImportInput input = m_input;
    input.annotator = entry.user;
    input.settings.insert(QStringLiteral(u"unit"), QStringLiteral(u"utf16")); // INCEpTION is written in Java
    auto document = fromUima(reader.cas(), input, m_shown + u'/' + name, withoutSourceSuffix(entry.document), entry.user, m_features, m_problems);
    if (document)
        hand(entry, *std::move(document));
}

// XMI comes in a ZIP of its own, with its TypeSystem.xml.
void ProjectReader::readZip(const Entry &entry, const QString &name, const QByteArray &bytes)
{
    const MemoryFile file(bytes);
    UimaTypeSystem types;
    std::optional<QByteArray> xmi;
    const auto read = eachFileOfZip(file.path(), [&](const QString &inner, const ByteSource &content) {
        if (inner.endsWith(u"TypeSystem.xml", Qt::CaseInsensitive)) {
            if (const auto problem = dau::readXml(content, m_shown + u'/' + name + u'/' + inner, types))
                m_problems.append(*problem);
        } else if (inner.endsWith(u".xmi", Qt::CaseInsensitive)) {
            xmi = wholeSource(content, largestFile);
        }
        return true;
    });
    if (!read || !xmi)
        fail(name, !read ? read.error().message : tr("The ZIP holds no XMI."));
    else
        readXmi(entry, name, *xmi, types);
}

void ProjectReader::readBy(QStringView format, const Entry &entry, const QString &name, const QByteArray &bytes)
{
    const Format *reader = formatById(format);
    const MemoryFile file(bytes);
    if (!reader || !file.isOpen())
        return fail(name, tr("The form of this file is not read."));
    ImportInput input = m_input;
    input.path = file.path();
    input.annotator = entry.user;
    input.settings.insert(QStringLiteral(u"unit"), QStringLiteral(u"utf16"));
    auto problems = reader->read(input, [&](LabelledDocument document) { return hand(entry, std::move(document)); }, m_progress);
    if (!problems && !m_stopped)
        return fail(name, problems.error().message);
    for (Problem problem : problems ? *problems : QList<Problem>()) {
        problem.file = m_shown + u'/' + name;
        m_problems.append(problem);
    }
}

void ProjectReader::readEntry(const Entry &entry, const QString &name, const QByteArray &bytes)
{
    if (entry.suffix == u"zip")
        readZip(entry, name, bytes);
    else if (entry.suffix == u"xmi")
        readXmi(entry, name, bytes, {});
    else if (entry.suffix == u"json")
        readBy(u"uima-json", entry, name, bytes);
    else if (entry.suffix == u"tsv")
        readBy(u"webanno-tsv", entry, name, bytes);
    else
        fail(name, tr("Files of the form “%1” are not read: export the project with UIMA CAS JSON or XMI as its secondary format.").arg(entry.suffix));
}

Result<QList<Problem>> ProjectReader::run()
{
    m_shown = fileNameOf(m_input.path);
    bool isProject = false;
    const auto looked = eachFileOfZip(m_input.path, [&](const QString &name, const ByteSource &content) {
        if (!isProjectFile(name))
            return true;
        isProject = true;
        if (const auto json = wholeSource(content, largestProject))
            learnStates(*json);
        return false;
    });
    if (!looked)
        return tl::unexpected(looked.error());
    if (!isProject)
        return QList<Problem>{{Problem::Severity::Error, m_shown, 0, tr("The ZIP holds no exportedproject….json: it is not an INCEpTION project.")}};
    qint64 count = 0;
    qint64 files = 0;
    QSet<QString> documents;
    QSet<QString> opened;
    const auto read = eachFileOfZip(m_input.path, [&](const QString &name, const ByteSource &content) {
        if (const QString document = documentOf(name); !document.isEmpty())
            documents.insert(document);
        const auto entry = entryOf(name);
        if (!entry)
            return true;
        ++files;
        opened.insert(entry->document);
        m_stopped = !m_progress.step(++count, 0);
        if (m_stopped || m_states.value({entry->document, entry->user}) == u"IGNORE")
            return !m_stopped;
        if (const auto bytes = wholeSource(content, largestFile))
            readEntry(*entry, name, *bytes);
        else
            fail(name, tr("The file is damaged or larger than %1 MB.").arg(largestFile >> 20));
        return !m_stopped;
    });
    if (m_stopped)
        return cancelled();
    if (!read)
        return tl::unexpected(read.error());
    if (files == 0)
        m_problems.append({Problem::Severity::Error, m_shown, 0, tr("The project holds no annotations that another program can read: export it with a secondary format.")});
    m_features.losses.add(tr("%1 documents are not read: nobody has opened them."), {}, documents.subtract(opened).size());
    m_features.losses.say(m_shown, m_problems);
    return m_problems;
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    return ProjectReader(input, take, progress).run();
}

int recognises(const QString &path)
{
    if (!QFileInfo(path).isFile() || !headOf(path).startsWith("PK"))
        return 0;
    bool isProject = false;
    (void)eachFileOfZip(path, [&](const QString &name, const ByteSource &) {
        isProject = isProject || isProjectFile(name);
        return !isProject;
    });
    return isProject ? 95 : 0;
}

} // namespace

namespace formats {

extern const Format inception_project;
const Format inception_project{
    .id = QStringLiteral(u"inception-project"),
    .name = QStringLiteral(u"INCEpTION project"),
    .suffix = QStringLiteral(u"zip"),
    .unit = OffsetUnit::Utf16,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
