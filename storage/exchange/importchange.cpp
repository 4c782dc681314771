// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/fileplan.h"

#include "model/ports/actparts.h"
#include "storage/exchange/checkedlabels.h"
#include "storage/exchange/importreading.h"
#include "storage/exchange/sentences.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace dau {

namespace {

// Colours for annotators and new labels, in the order given out; told apart under colour blindness.
const QStringList palette = {QStringLiteral(u"#0072b2"), QStringLiteral(u"#d55e00"), QStringLiteral(u"#009e73"),
                             QStringLiteral(u"#8430e0"), QStringLiteral(u"#621226"), QStringLiteral(u"#1a2a7a")};

tl::unexpected<Error> filesChanged()
{
    return failure(Error::Code::Refused,
                   importSentence(QT_TRANSLATE_NOOP("Import", "The files changed after they were looked at; nothing was imported.")));
}

// Writes a plan's items part by part.
class Importer
{
public:
    Importer(CorpusStore &store, const FilePlan &plan, const ImportOptions &options)
        : m_store(store)
        , m_plan(plan)
        , m_options(options)
        , m_parts(partsFor(store))
    {
    }

    Result<ImportReport> run(const AnnotatorId &author, Progress &progress);

private:
    Result<void> readProject();
    Result<void> readAgain(Progress &progress);
    Result<void> addDocument(qsizetype index, const LabelledDocument &read);
    Result<void> addAgain(qsizetype index, const LabelledDocument &read);
    Result<void> addItem(qsizetype i, const LabelledDocument &read);
    Result<void> handPart();
    DocumentId documentOf(const ImportItem &item, qsizetype index, const Text &text);
    AnnotatorId annotatorNamed(const Annotator &annotator);
    Result<void> clearLayer(const LayerKey &key, LayerInfo &before);
    void addLayer(const LayerKey &key, const LabelledLayer &layer, const LayerInfo &before);
    Result<void> readEntities();
    EntityId entityOf(const AnnotatorId &annotator, const Entity &entity);
    void edit(const DocumentId &document, const AnnotatorId &annotator, Edit::Value before, Edit::Value after)
    {
        m_part.edits.append({document, annotator, std::move(before), std::move(after)});
    }

    CorpusStore &m_store;
    const FilePlan &m_plan;
    const ImportOptions &m_options;
    const std::unique_ptr<ActParts> m_parts;
    Change m_part;
    ImportReport m_report;
    qsizetype m_item = 0;   // the next of the plan
    bool m_wrote = false;   // something is in the parts
    QHash<QString, AnnotatorId> m_annotators;
    QHash<QByteArray, DocumentId> m_made; // by the hash of their text
    QHash<EntityId, AnnotatorId> m_owners; // of every entity, in the project or made here; null: a known name
    QHash<QPair<AnnotatorId, EntityId>, EntityId> m_entities; // an id of a file -> that of the annotator's own entity
};

Result<void> Importer::readProject()
{
    const auto annotators = m_store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    for (const Annotator &annotator : *annotators)
        m_annotators.insert(annotator.name, annotator.id);
    if (const auto read = readEntities(); !read)
        return read;
    const auto scheme = m_store.scheme();
    if (!scheme)
        return tl::unexpected(scheme.error());
    auto extended = extendedScheme(*scheme, m_plan, m_options);
    if (!extended)
        return tl::unexpected(extended.error());
    if (extended->first != *scheme)
        edit({}, {}, *scheme, extended->first);
    m_report.added = extended->second;
    m_report.problems = m_plan.problems;
    return {};
}

Result<ImportReport> Importer::run(const AnnotatorId &author, Progress &progress)
{
    if (const auto read = readProject(); !read)
        return tl::unexpected(read.error());
    Result<void> added = m_plan.isKept ? Result<void>() : readAgain(progress);
    for (qsizetype i = 0; added && i < m_plan.documents.size(); ++i)
        added = addDocument(i, m_plan.documents[i]);
    if (added)
        added = handPart();
    if (!added)
        return tl::unexpected(added.error());
    if (!m_wrote)
        return std::move(m_report);
    Change act;
    act.kind = QStringLiteral(u"import");
    act.author = author;
    act.subject = m_report.layers == 0 ? importSentence(QT_TRANSLATE_NOOP("Import", "%1 documents")).arg(m_report.documents)
                                       : importSentence(QT_TRANSLATE_NOOP("Import", "%1 documents, %2 annotations"))
                                             .arg(m_report.documents)
                                             .arg(m_report.annotations);
    if (const auto written = m_parts->commit(act, progress); !written)
        return tl::unexpected(written.error());
    return std::move(m_report);
}

Result<void> Importer::readAgain(Progress &progress)
{
    qsizetype index = 0;
    Result<void> added;
    const auto read = readForImport(
        m_store, m_plan.paths, m_plan.options,
        [&](const ReadDocument &document) {
            added = addAgain(index++, document.document);
            return added.has_value();
        },
        progress);
    if (added && !read)
        return tl::unexpected(read.error());
    return added && m_item < m_plan.items.size() ? filesChanged() : added;
}

// What is read again must be what was planned.
Result<void> Importer::addAgain(qsizetype index, const LabelledDocument &read)
{
    qsizetype i = m_item;
    for (; i < m_plan.sources.size() && m_plan.sources[i].document == index; ++i) {
        const ImportItem &item = m_plan.items[i];
        const qsizetype layer = m_plan.sources[i].layer;
        if (layer >= read.layers.size() || (layer >= 0 && read.layers[layer].layer.annotations.size() != item.annotations))
            return filesChanged();
    }
    const QByteArray hash = QCryptographicHash::hash(read.text.string().toUtf8(), QCryptographicHash::Sha256);
    if (i == m_item || m_plan.items[m_item].document.textHash != hash)
        return filesChanged();
    return addDocument(index, read);
}

Result<void> Importer::addDocument(qsizetype index, const LabelledDocument &read)
{
    for (; m_item < m_plan.sources.size() && m_plan.sources[m_item].document == index; ++m_item) {
        m_report.problems.append(m_plan.items[m_item].problems);
        if (!m_plan.items[m_item].take)
            continue;
        if (const auto added = addItem(m_item, read); !added)
            return added;
    }
    constexpr qsizetype editsPerPart = 10'000;
    return m_part.edits.size() < editsPerPart ? Result<void>() : handPart();
}

Result<void> Importer::handPart()
{
    if (m_part.edits.isEmpty())
        return {};
    m_wrote = true;
    const Result<void> added = m_parts->add(m_part);
    m_part = {};
    return added;
}

// The document of the project, or a new one: one for each text, however many layers and files it has.
DocumentId Importer::documentOf(const ImportItem &item, qsizetype index, const Text &text)
{
    const auto existing = m_plan.existing.constFind(index);
    const bool isNew = existing == m_plan.existing.cend() && !m_made.contains(item.document.textHash);
    const DocumentId id = existing != m_plan.existing.cend() ? *existing : isNew ? DocumentId::create() : m_made.value(item.document.textHash);
    m_part.texts.insert(id, text);
    if (!isNew)
        return id;
    m_made.insert(item.document.textHash, id);
    Document document = item.document;
    document.id = id;
    edit(id, {}, std::monostate(), document);
    edit(id, {}, std::monostate(), item.zones);
    ++m_report.documents;
    return id;
}

AnnotatorId Importer::annotatorNamed(const Annotator &annotator)
{
    AnnotatorId &id = m_annotators[annotator.name];
    if (!id.isNull())
        return id;
    Annotator made = annotator;
    made.id = AnnotatorId::create();
    if (made.colour.isEmpty())
        made.colour = palette[m_annotators.size() % palette.size()];
    id = made.id;
    edit({}, {}, std::monostate(), made);
    m_report.added.append(importSentence(QT_TRANSLATE_NOOP("Import", "Annotator “%1” added.")).arg(made.name));
    return id;
}

// Everything the annotator has there goes, in the same step of undo.
Result<void> Importer::clearLayer(const LayerKey &key, LayerInfo &before)
{
    const auto layer = m_store.layer(key);
    if (!layer)
        return tl::unexpected(layer.error());
    for (const Relation &relation : layer->relations)
        edit(key.document, key.annotator, relation, std::monostate());
    for (const Annotation &annotation : layer->annotations)
        edit(key.document, key.annotator, annotation, std::monostate());
    before = layer->info;
    return {};
}

Result<void> Importer::readEntities()
{
    QList<AnnotatorId> owners = m_annotators.values();
    owners.append(AnnotatorId());
    for (const AnnotatorId &owner : std::as_const(owners)) {
        const auto entities = m_store.entities(owner);
        if (!entities)
            return tl::unexpected(entities.error());
        for (const Entity &entity : *entities)
            m_owners.insert(entity.id, owner);
    }
    return {};
}

// Entities are each annotator's own. A file exported from here names some that are here still: the annotator's own and
// the known names are meant; those of somebody else become new ones.
EntityId Importer::entityOf(const AnnotatorId &annotator, const Entity &entity)
{
    EntityId &id = m_entities[{annotator, entity.id}];
    if (!id.isNull())
        return id;
    const auto owner = m_owners.constFind(entity.id);
    if (owner != m_owners.constEnd() && (*owner == annotator || owner->isNull()))
        return id = entity.id;
    Entity made = entity;
    if (owner != m_owners.constEnd())
        made.id = EntityId::create();
    m_owners.insert(made.id, annotator);
    edit({}, annotator, std::monostate(), made);
    return id = made.id;
}

void Importer::addLayer(const LayerKey &key, const LabelledLayer &labelled, const LayerInfo &before)
{
    LayerInfo info = labelled.layer.info;
    if (!m_options.checkedLabels.isEmpty())
        setCheckedLabels(m_options.checkedLabels, info);
    info.state = m_options.state.value_or(info.state == LayerState::New ? LayerState::Done : info.state);
    edit(key.document, key.annotator, before == LayerInfo() ? Edit::Value() : Edit::Value(before), info);
    for (const Entity &entity : labelled.entities)
        entityOf(key.annotator, entity);
    // Ids of a file may stand in the project already (its own export read again): an import makes new ones.
    const Uuid first = Uuid::create();
    quint64 n = 0;
    QHash<AnnotationId, AnnotationId> ids;
    for (Annotation annotation : labelled.layer.annotations) {
        const AnnotationId id{first.plus(n++)};
        ids.insert(annotation.id, id);
        annotation.id = id;
        annotation.entity = m_entities.value({key.annotator, annotation.entity});
        edit(key.document, key.annotator, std::monostate(), annotation);
    }
    for (Relation relation : labelled.layer.relations) {
        relation.id = RelationId{first.plus(n++)};
        relation.from = ids.value(relation.from);
        relation.to = ids.value(relation.to);
        edit(key.document, key.annotator, std::monostate(), relation);
    }
    ++m_report.layers;
    m_report.annotations += labelled.layer.annotations.size();
    m_report.relations += labelled.layer.relations.size();
}

Result<void> Importer::addItem(qsizetype i, const LabelledDocument &read)
{
    const FilePlan::Source source = m_plan.sources[i];
    const DocumentId document = documentOf(m_plan.items[i], source.document, read.text);
    if (source.layer < 0)
        return {};
    const LabelledLayer &layer = read.layers[source.layer];
    const LayerKey key{document, annotatorNamed(layer.annotator)};
    LayerInfo before;
    if (m_plan.existing.contains(source.document)) {
        if (const auto cleared = clearLayer(key, before); !cleared)
            return cleared;
    }
    addLayer(key, layer, before);
    return {};
}

} // namespace

Result<ImportReport> importPlan(CorpusStore &store, const FilePlan &plan, const ImportOptions &options,
                                const AnnotatorId &author, Progress &progress)
{
    return Importer(store, plan, options).run(author, progress);
}

namespace {

// The first letter of the key that no label has yet, else none: reached by its name.
QString freeShortcut(const LabelScheme &scheme, const QString &key)
{
    for (const QChar c : key.toUpper()) {
        if (c >= u'A' && c <= u'Z' && !scheme.labelForShortcut(QString(c)))
            return c;
    }
    return {};
}

} // namespace

Result<std::pair<LabelScheme, QStringList>> extendedScheme(const LabelScheme &scheme, const FilePlan &plan,
                                                           const ImportOptions &options)
{
    std::pair<LabelScheme, QStringList> result{scheme, {}};
    auto &[extended, said] = result;
    const bool lacks = !plan.newLabels.isEmpty() || !plan.newAttributes.isEmpty() || !plan.newRelations.isEmpty();
    if (!lacks)
        return result;
    if (options.newLabels == ImportOptions::NewLabels::Refuse) {
        return failure(Error::Code::Refused,
                       importSentence(QT_TRANSLATE_NOOP("Import", "The scheme has no %1; nothing was imported."))
                           .arg((plan.newLabels + plan.newAttributes + plan.newRelations).join(QStringLiteral(u", "))));
    }
    LabelScheme offered;
    if (options.newLabels == ImportOptions::NewLabels::File) {
        QFile file(options.schemeFile);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Io, importSentence(QT_TRANSLATE_NOOP("Import", "Cannot read the scheme “%1”: %2."))
                                                .arg(options.schemeFile, file.errorString()));
        auto parsed = parseScheme(file.readAll(), options.schemeFile);
        if (!parsed)
            return tl::unexpected(parsed.error());
        offered = std::move(*parsed);
        for (const QString &key : plan.newLabels) {
            if (!offered.label(key))
                return failure(Error::Code::Refused, importSentence(QT_TRANSLATE_NOOP("Import", "Neither the project nor “%1” has the label “%2”; nothing was imported."))
                                                         .arg(options.schemeFile, key));
        }
    }
    const auto &[carriers, values, ends] = plan.needs;
    const auto theirs = [&](MappedName::Kind kind, const QString &key) {
        for (const MappedName &name : plan.names) {
            if (name.kind == kind && name.ours == key)
                return name.theirs;
        }
        return key;
    };
    const auto say = [&, &said = said](MappedName::Kind kind, const QString &key, const QString &plain, const QString &withName) {
        const QString full = theirs(kind, key);
        said.append(full == key ? plain.arg(key) : withName.arg(key, full));
    };
    // A name that is no key is what people see, and what its format is given back.
    const auto shown = [&](MappedName::Kind kind, const QString &key, ShownName &name) {
        if (const QString full = theirs(kind, key); full != key && name.byLanguage.isEmpty())
            name.byLanguage.insert(QStringLiteral(u"vi"), full);
    };
    for (const QString &key : plan.newLabels) {
        LabelDef label;
        if (const LabelDef *found = offered.label(key)) {
            label = *found;
            label.attributes.removeIf([&all = extended](const QString &attribute) { return !all.attribute(attribute); });
        }
        label.key = key;
        shown(MappedName::Kind::Label, key, label.name);
        if (label.shortcut.isEmpty() || extended.labelForShortcut(label.shortcut))
            label.shortcut = freeShortcut(extended, key);
        if (label.colour.isEmpty())
            label.colour = palette[extended.labels.size() % palette.size()];
        if (label.darkColour.isEmpty())
            label.darkColour = label.colour;
        extended.labels.append(label);
        say(MappedName::Kind::Label, key, importSentence(QT_TRANSLATE_NOOP("Import", "Label “%1” added to the scheme.")),
            importSentence(QT_TRANSLATE_NOOP("Import", "Label “%1” (“%2”) added to the scheme.")));
    }
    constexpr qsizetype mostChoices = 30;
    for (const QString &key : plan.newAttributes) {
        if (const AttributeDef *found = offered.attribute(key)) {
            extended.attributes.append(*found);
            for (LabelDef &label : extended.labels) {
                if (carriers.value(key).contains(label.key) && !label.attributes.contains(key))
                    label.attributes.append(key);
            }
            said.append(importSentence(QT_TRANSLATE_NOOP("Import", "Attribute “%1” added to the scheme.")).arg(key));
            continue;
        }
        AttributeDef attribute;
        attribute.key = key;
        shown(MappedName::Kind::Attribute, key, attribute.name);
        const QStringList met = values.value(key);
        const bool yesNo = met == QStringList{QStringLiteral(u"true")};
        const bool closed = met.size() <= mostChoices
            && std::all_of(met.begin(), met.end(), [](const QString &value) { return keyForName(value) == value; });
        attribute.kind = yesNo ? AttributeDef::Kind::YesNo : closed ? AttributeDef::Kind::Choice : AttributeDef::Kind::Text;
        if (attribute.kind == AttributeDef::Kind::Choice) {
            for (const QString &value : met)
                attribute.choices.append({value, {}});
        }
        extended.attributes.append(attribute);
        for (LabelDef &label : extended.labels) {
            if (carriers.value(key).contains(label.key))
                label.attributes.append(key);
        }
        say(MappedName::Kind::Attribute, key, importSentence(QT_TRANSLATE_NOOP("Import", "Attribute “%1” added to the scheme.")),
            importSentence(QT_TRANSLATE_NOOP("Import", "Attribute “%1” (“%2”) added to the scheme.")));
    }
    for (const QString &key : plan.newRelations) {
        RelationDef relation;
        if (const RelationDef *found = offered.relation(key))
            relation = *found;
        relation.key = key;
        shown(MappedName::Kind::Relation, key, relation.name);
        relation.from = ends.value(key).first;
        relation.to = ends.value(key).second;
        extended.relations.append(relation);
        say(MappedName::Kind::Relation, key, importSentence(QT_TRANSLATE_NOOP("Import", "Relation “%1” added to the scheme.")),
            importSentence(QT_TRANSLATE_NOOP("Import", "Relation “%1” (“%2”) added to the scheme.")));
    }
    for (const MappedName &name : plan.names) {
        const Format *format = formatById(name.format);
        const bool fits = format && QRegularExpression(QRegularExpression::anchoredPattern(format->namePattern)).match(name.theirs).hasMatch();
        if (!name.isNew || name.ours == name.theirs || !(fits || (format && format->namePattern.isEmpty())))
            continue;
        LabelScheme named = extended;
        FormatNames &names = named.names[name.format];
        (name.kind == MappedName::Kind::Label ? names.labels : name.kind == MappedName::Kind::Attribute ? names.attributes : names.relations)
            .insert(name.ours, name.theirs);
        if (schemeFaults(named).isEmpty()) // not where another thing is called so
            extended = named;
    }
    // A scheme with a fault would close the project for ever.
    if (const QStringList faults = schemeFaults(extended); !faults.isEmpty())
        return failure(Error::Code::Refused, importSentence(QT_TRANSLATE_NOOP("Import", "The scheme would not hold what the files need: %1"))
                                                 .arg(faults.first()));
    return result;
}

} // namespace dau
