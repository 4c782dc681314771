// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfolder.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/jsonrecords.h"
#include "storage/formats/support/uimatypes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

using Key = QLatin1String;

const QStringList suffixes{QStringLiteral(u"json")};
const QString sofaType = QStringLiteral(u"uima.cas.Sofa");
constexpr qint64 sofaId = 1; // the structures follow

void writeTypes(JsonWriter &json, const QList<UimaType> &types)
{
    json.key(Key("%TYPES"));
    json.beginObject();
    for (const UimaType &type : types) {
        json.key(QStringView(type.name));
        json.beginObject();
        json.member(Key("%NAME"), QStringView(type.name));
        json.member(Key("%SUPER_TYPE"), QStringView(type.super));
        for (const UimaFeature &feature : type.features) {
            json.key(QStringView(feature.name));
            json.beginObject();
            json.member(Key("%NAME"), QStringView(feature.name));
            json.member(Key("%RANGE"), QStringView(feature.range));
            json.endObject();
        }
        json.endObject();
    }
    json.endObject();
}

void write(JsonWriter &json, const UimaStructure &structure)
{
    json.beginObject();
    json.member(Key("%ID"), structure.id + sofaId);
    json.member(Key("%TYPE"), QStringView(structure.type));
    json.member(Key("@sofa"), sofaId);
    if (structure.span) {
        json.member(Key("begin"), structure.span->begin);
        json.member(Key("end"), structure.span->end);
    }
    for (auto it = structure.values.begin(); it != structure.values.end(); ++it) {
        json.key(QStringView(it.key()));
        json.value(QStringView(*it));
    }
    for (auto it = structure.references.begin(); it != structure.references.end(); ++it) {
        json.key(QStringView(QString(u'@' + it.key())));
        json.value(it->first() + sofaId);
    }
    json.endObject();
}

QByteArray printed(const UimaCas &cas)
{
    JsonWriter json;
    json.beginObject();
    writeTypes(json, cas.types);
    json.key(Key("%FEATURE_STRUCTURES"));
    json.beginArray();
    json.beginObject();
    json.member(Key("%ID"), sofaId);
    json.member(Key("%TYPE"), QStringView(sofaType));
    json.member(Key("sofaNum"), qint64(1));
    json.member(Key("sofaID"), QStringView(u"_InitialView"));
    json.member(Key("mimeType"), QStringView(u"text/plain"));
    json.member(Key("sofaString"), QStringView(cas.text));
    json.endObject();
    for (const UimaStructure &structure : cas.structures)
        write(json, structure);
    json.endArray();
    json.key(Key("%VIEWS"));
    json.beginObject();
    json.key(Key("_InitialView"));
    json.beginObject();
    json.member(Key("%SOFA"), sofaId);
    json.key(Key("%MEMBERS"));
    json.beginArray();
    for (const UimaStructure &structure : cas.structures)
        json.value(structure.id + sofaId);
    json.endArray();
    json.endObject();
    json.endObject();
    json.endObject();
    json.endLine();
    return json.bytes();
}

// OUT/DOCUMENT.json for one annotator, OUT/ANNOTATOR/DOCUMENT.json for several; a document without a layer lies in OUT.
Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    const bool several = source.annotators().size() > 1;
    FileNames folders;
    QHash<QString, FileNames> files; // by folder
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        QList<const LabelledLayer *> layers;
        for (const LabelledLayer &layer : document->layers)
            layers.append(&layer);
        if (layers.isEmpty())
            layers.append(nullptr);
        for (const LabelledLayer *layer : std::as_const(layers)) {
            const QString folder = several && layer ? folders(layer->annotator.name) + u'/' : QString();
            const QString path = folder + files[folder](document->document.name) + QStringLiteral(u".json");
            if (auto written = sink.write(path, printed(toUima(*document, layer))); !written)
                return written;
        }
    }
    return {};
}

int recognises(const QString &path)
{
    return recognisesJson(path, suffixes, [](const QByteArray &edges) {
        return edges.contains("\"%FEATURE_STRUCTURES\"") || edges.contains("\"%TYPES\"") ? 100 : 0;
    });
}

// Reads the structures of one text: those of the view that is called so, else of the first one.
class CasReader
{
public:
    explicit CasReader(const JsonObject &root)
        : m_root(root)
    {
    }

    UimaCas read()
    {
        m_root.eachObject("%FEATURE_STRUCTURES", {}, [&](const JsonObject &object) {
            const QString id = object.anyText("%ID");
            m_ids.insert(id, static_cast<qint64>(m_ids.size()) + 1);
            if (object.has("%ELEMENTS"))
                readArray(object, id);
            if (object.text("%TYPE") != sofaType)
                return;
            m_cas.otherViews += m_sofa.isEmpty() ? 0 : 1;
            if (m_sofa.isEmpty() || object.text("sofaID") == u"_InitialView") {
                m_sofa = id;
                m_cas.text = object.text("sofaString");
            }
        });
        m_root.eachObject("%FEATURE_STRUCTURES", {}, [&](const JsonObject &object) { readStructure(object); });
        for (auto it = m_types.cbegin(); it != m_types.cend(); ++it) {
            if (it->skipped > 0)
                m_cas.skipped.insert(it.key(), it->skipped);
        }
        return std::move(m_cas);
    }

private:
    void readArray(const JsonObject &object, const QString &id)
    {
        const bool references = object.text("%TYPE") == u"uima.cas.FSArray" || object.text("%TYPE").endsWith(u"[]");
        for (const auto &element : object.list("%ELEMENTS"))
            (references ? m_referenceArrays : m_valueArrays)[id].append(JsonObject::anyText(element));
    }

    void readStructure(const JsonObject &object)
    {
        UimaStructure structure;
        structure.type = object.text("%TYPE");
        const QString sofa = object.anyText("@sofa");
        if (object.has("%ELEMENTS"))
            return;
        if (Type &type = typeOf(structure.type); !type.isRead) {
            ++type.skipped;
            return;
        }
        if (!sofa.isEmpty() && sofa != m_sofa) {
            m_cas.inOtherViews += isUimaLabel(structure.type) ? 1 : 0;
            return;
        }
        structure.id = m_ids.value(object.anyText("%ID"));
        if (object.has("begin") && object.has("end"))
            structure.span = CodePointSpan{object.integer("begin", -1), object.integer("end", -1)};
        object.eachMember([&](const QString &name, const QString &value) {
            if (name.startsWith(u'%') || name == u"begin" || name == u"end" || name == u"@sofa")
                return;
            if (!name.startsWith(u'@'))
                structure.values.insert(name.startsWith(u'#') || name.startsWith(u'^') ? name.mid(1) : name, value);
            else if (const auto array = m_valueArrays.constFind(value); array != m_valueArrays.constEnd())
                structure.values.insert(name.mid(1), toOneValue(*array));
            else
                readReference(structure, name.mid(1), value);
        });
        m_cas.structures.append(std::move(structure));
    }

    struct Type {
        bool isRead = false;
        qint64 skipped = 0;
    };
    Type &typeOf(const QString &type)
    {
        const auto known = m_types.find(type);
        return known != m_types.end() ? *known : *m_types.insert(type, {isReadFromUima(type), 0});
    }

    void readReference(UimaStructure &structure, const QString &name, const QString &id)
    {
        for (const QString &target : m_referenceArrays.value(id, {id})) {
            if (m_ids.contains(target))
                structure.references[name].append(m_ids.value(target));
        }
    }

    const JsonObject &m_root;
    UimaCas m_cas;
    QString m_sofa;
    QHash<QString, Type> m_types; // those met
    QHash<QString, qint64> m_ids;
    QHash<QString, QStringList> m_valueArrays;
    QHash<QString, QStringList> m_referenceArrays;
};

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    FeatureReader reader(QStringLiteral(u"uima-json"));
    const auto done = eachJsonRecord(input.path, suffixes, {}, problems, progress, [&](const JsonRecord &record) {
        const UimaCas cas = CasReader(record.object).read();
        if (record.object.isFaulty())
            return true;
        const QFileInfo info(record.path);
        const auto inFolder = DocumentFolder::of(record.path);
        const QString annotator = inFolder ? inFolder->annotator : info.absoluteDir().dirName();
        auto read = fromUima(cas, input, record.file, info.completeBaseName(), annotator, reader, problems);
        if (read && inFolder)
            inFolder->name(read->document);
        return !read || take(*std::move(read));
    });
    if (!done)
        return tl::unexpected(done.error());
    reader.losses.say(fileNameOf(input.path), problems);
    return problems;
}

} // namespace

namespace formats {

extern const Format uima_json;
const Format uima_json{
    .id = QStringLiteral(u"uima-json"),
    .name = QStringLiteral(u"UIMA JSON CAS"),
    .suffix = {},
    .unit = OffsetUnit::Utf16,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
