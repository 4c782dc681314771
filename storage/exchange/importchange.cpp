// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/fileplan.h"

#include "storage/exchange/checkedlabels.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

namespace dau {

namespace {

// Colours for annotators and new labels, in the order given out; told apart under colour blindness.
const QStringList palette = {QStringLiteral(u"#0072b2"), QStringLiteral(u"#d55e00"), QStringLiteral(u"#009e73"),
                             QStringLiteral(u"#8430e0"), QStringLiteral(u"#621226"), QStringLiteral(u"#1a2a7a")};

QString sentence(const char *text)
{
    return QCoreApplication::translate("Import", text);
}

class ChangeBuilder
{
public:
    ChangeBuilder(const CorpusStore &store, const FilePlan &plan, const ImportOptions &options)
        : m_store(store)
        , m_plan(plan)
        , m_options(options)
    {
    }

    Result<PlannedChange> build(const AnnotatorId &author);

private:
    Result<void> addItem(qsizetype i);
    DocumentId documentOf(qsizetype index);
    AnnotatorId annotatorNamed(const Annotator &annotator);
    Result<void> clearLayer(const LayerKey &key, LayerInfo &before);
    void addLayer(const LayerKey &key, const LabelledLayer &layer, const LayerInfo &before);
    void edit(const DocumentId &document, const AnnotatorId &annotator, Edit::Value before, Edit::Value after)
    {
        m_planned.change.edits.append({document, annotator, std::move(before), std::move(after)});
    }

    const CorpusStore &m_store;
    const FilePlan &m_plan;
    const ImportOptions &m_options;
    PlannedChange m_planned;
    QHash<QString, AnnotatorId> m_annotators;
    QHash<qsizetype, DocumentId> m_made; // read document -> new id
    Result<void> readEntities();
    EntityId entityOf(const AnnotatorId &annotator, const Entity &entity);
    QHash<EntityId, AnnotatorId> m_owners; // of every entity, in the project or made here; null: a known name
    QHash<QPair<AnnotatorId, EntityId>, EntityId> m_entities; // an id of a file -> that of the annotator's own entity
};

Result<PlannedChange> ChangeBuilder::build(const AnnotatorId &author)
{
    const auto annotators = m_store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    for (const Annotator &annotator : *annotators)
        m_annotators.insert(annotator.name, annotator.id);
    if (const auto read = readEntities(); !read)
        return tl::unexpected(read.error());
    const auto scheme = m_store.scheme();
    if (!scheme)
        return tl::unexpected(scheme.error());
    auto extended = extendedScheme(*scheme, m_plan, m_options);
    if (!extended)
        return tl::unexpected(extended.error());

    Change &change = m_planned.change;
    change.kind = QStringLiteral(u"import");
    change.author = author;
    if (extended->first != *scheme)
        edit({}, {}, *scheme, extended->first);
    m_planned.report.added = extended->second;
    m_planned.report.problems = m_plan.problems;
    for (qsizetype i = 0; i < m_plan.items.size(); ++i) {
        m_planned.report.problems.append(m_plan.items[i].problems);
        if (!m_plan.items[i].take)
            continue;
        if (const auto added = addItem(i); !added)
            return tl::unexpected(added.error());
    }
    const ImportReport &report = m_planned.report;
    change.subject = report.layers == 0 ? sentence(QT_TRANSLATE_NOOP("Import", "%1 documents")).arg(report.documents)
                                        : sentence(QT_TRANSLATE_NOOP("Import", "%1 documents, %2 annotations"))
                                              .arg(report.documents)
                                              .arg(report.annotations);
    return std::move(m_planned);
}

// The document of the project, or a new one (made once, however many layers it gets).
DocumentId ChangeBuilder::documentOf(qsizetype index)
{
    if (m_plan.existing.contains(index))
        return m_plan.existing.value(index);
    DocumentId &id = m_made[index];
    if (!id.isNull())
        return id;
    const LabelledDocument &read = m_plan.documents[index];
    // Two files of one import with the same text are one document.
    for (auto it = m_made.cbegin(); it != m_made.cend(); ++it) {
        if (it.key() != index && !it->isNull() && m_plan.documents[it.key()].document.textHash == read.document.textHash)
            return id = *it;
    }
    id = DocumentId::create();
    Document document = read.document;
    document.id = id;
    edit(id, {}, std::monostate(), document);
    edit(id, {}, std::monostate(), read.zones);
    m_planned.change.texts.insert(id, read.text);
    ++m_planned.report.documents;
    return id;
}

AnnotatorId ChangeBuilder::annotatorNamed(const Annotator &annotator)
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
    m_planned.report.added.append(sentence(QT_TRANSLATE_NOOP("Import", "Annotator “%1” added.")).arg(made.name));
    return id;
}

// Everything the annotator has there goes, in the same step of undo.
Result<void> ChangeBuilder::clearLayer(const LayerKey &key, LayerInfo &before)
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

Result<void> ChangeBuilder::readEntities()
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
EntityId ChangeBuilder::entityOf(const AnnotatorId &annotator, const Entity &entity)
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

void ChangeBuilder::addLayer(const LayerKey &key, const LabelledLayer &labelled, const LayerInfo &before)
{
    LayerInfo info = labelled.layer.info;
    if (!m_options.checkedLabels.isEmpty())
        info.attributes.insert(checkedLabelsKey(), {m_options.checkedLabels, AttributeValue::Source::Set});
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
    ++m_planned.report.layers;
    m_planned.report.annotations += labelled.layer.annotations.size();
    m_planned.report.relations += labelled.layer.relations.size();
}

Result<void> ChangeBuilder::addItem(qsizetype i)
{
    const FilePlan::Source source = m_plan.sources[i];
    const DocumentId document = documentOf(source.document);
    if (source.layer < 0)
        return {};
    const LabelledLayer &layer = m_plan.documents[source.document].layers[source.layer];
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

Result<PlannedChange> changeOf(const CorpusStore &store, const FilePlan &plan, const ImportOptions &options,
                               const AnnotatorId &author)
{
    return ChangeBuilder(store, plan, options).build(author);
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
                       sentence(QT_TRANSLATE_NOOP("Import", "The scheme has no %1; nothing was imported."))
                           .arg((plan.newLabels + plan.newAttributes + plan.newRelations).join(QStringLiteral(u", "))));
    }
    LabelScheme offered;
    if (options.newLabels == ImportOptions::NewLabels::File) {
        QFile file(options.schemeFile);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Code::Io, sentence(QT_TRANSLATE_NOOP("Import", "Cannot read the scheme “%1”: %2."))
                                                .arg(options.schemeFile, file.errorString()));
        auto parsed = parseScheme(file.readAll(), options.schemeFile);
        if (!parsed)
            return tl::unexpected(parsed.error());
        offered = std::move(*parsed);
        for (const QString &key : plan.newLabels) {
            if (!offered.label(key))
                return failure(Error::Code::Refused, sentence(QT_TRANSLATE_NOOP("Import", "Neither the project nor “%1” has the label “%2”; nothing was imported."))
                                                         .arg(options.schemeFile, key));
        }
    }
    // Which labels carry an attribute, its values, and the ends of a relation, as the layers show them.
    QMap<QString, QStringList> carriers;
    QMap<QString, QStringList> values;
    QMap<QString, QPair<QStringList, QStringList>> ends;
    const auto note = [](QStringList &list, const QString &key) {
        if (!list.contains(key))
            list.append(key);
    };
    for (const LabelledDocument &document : plan.documents) {
        for (const LabelledLayer &layer : document.layers) {
            QHash<AnnotationId, QString> labels;
            for (const Annotation &annotation : layer.layer.annotations) {
                labels.insert(annotation.id, annotation.label);
                for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
                    note(carriers[it.key()], annotation.label);
                    for (const QString &value : it->values)
                        note(values[it.key()], value);
                }
            }
            for (const Relation &relation : layer.layer.relations) {
                note(ends[relation.label].first, labels.value(relation.from));
                note(ends[relation.label].second, labels.value(relation.to));
            }
        }
    }
    const auto theirs = [&](MappedName::Kind kind, const QString &key) {
        for (const MappedName &name : plan.names) {
            if (name.kind == kind && name.ours == key)
                return name.theirs;
        }
        return key;
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
            label.attributes.removeIf([&](const QString &attribute) { return !extended.attribute(attribute); });
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
        said.append(sentence(QT_TRANSLATE_NOOP("Import", "Label “%1” added to the scheme.")).arg(key));
    }
    constexpr qsizetype mostChoices = 30;
    for (const QString &key : plan.newAttributes) {
        if (const AttributeDef *found = offered.attribute(key)) {
            extended.attributes.append(*found);
            for (LabelDef &label : extended.labels) {
                if (carriers.value(key).contains(label.key) && !label.attributes.contains(key))
                    label.attributes.append(key);
            }
            said.append(sentence(QT_TRANSLATE_NOOP("Import", "Attribute “%1” added to the scheme.")).arg(key));
            continue;
        }
        AttributeDef attribute;
        attribute.key = key;
        shown(MappedName::Kind::Attribute, key, attribute.name);
        const QStringList &met = values[key];
        const bool yesNo = met == QStringList{QStringLiteral(u"true")};
        const bool closed = met.size() <= mostChoices
            && std::all_of(met.begin(), met.end(), [](const QString &value) { return keyForName(value) == value; });
        attribute.kind = yesNo ? AttributeDef::Kind::YesNo : closed ? AttributeDef::Kind::Choice : AttributeDef::Kind::Text;
        if (attribute.kind == AttributeDef::Kind::Choice) {
            for (const QString &value : values.value(key))
                attribute.choices.append({value, {}});
        }
        extended.attributes.append(attribute);
        for (LabelDef &label : extended.labels) {
            if (carriers.value(key).contains(label.key))
                label.attributes.append(key);
        }
        said.append(sentence(QT_TRANSLATE_NOOP("Import", "Attribute “%1” added to the scheme.")).arg(key));
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
        said.append(sentence(QT_TRANSLATE_NOOP("Import", "Relation “%1” added to the scheme.")).arg(key));
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
        return failure(Error::Code::Refused, sentence(QT_TRANSLATE_NOOP("Import", "The scheme would not hold what the files need: %1"))
                                                 .arg(faults.first()));
    return result;
}

} // namespace dau
