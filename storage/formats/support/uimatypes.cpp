// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/uimatypes.h"

#include "model/text/sentences.h"
#include "model/text/tokenizer.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

namespace dau {

namespace {

const QString string = QStringLiteral(u"uima.cas.String");
const QString annotationType = QStringLiteral(u"uima.tcas.Annotation");
const QString namedEntity = QStringLiteral(u"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity");
const QString sentence = QStringLiteral(u"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence");
const QString token = QStringLiteral(u"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token");
const QString metaData = QStringLiteral(u"de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData");
const QString metaField = QStringLiteral(u"de.tudarmstadt.ukp.dkpro.core.api.metadata.type.MetaDataStringField");
const QString relationType = QStringLiteral(u"webanno.custom.Relation");
const QString value = QStringLiteral(u"value");
const QString identifier = QStringLiteral(u"identifier");
const QString governor = QStringLiteral(u"Governor");
const QString dependent = QStringLiteral(u"Dependent");
const QString label = QStringLiteral(u"label");
const QString firstLink = QStringLiteral(u"first");
const QString nextLink = QStringLiteral(u"next");
const QString partOf = QStringLiteral(u"dau_part_of");
const QString entityPrefix = QStringLiteral(u"urn:dau:entity:");
const QStringList reserved{value, identifier};

QString tr(const char *text)
{
    return QCoreApplication::translate("Uima", text);
}

bool isLetter(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_');
}

// Whether four hexadecimal digits as toUimaName() writes them follow.
bool isEscape(QStringView name, qsizetype at)
{
    return name.mid(at, 2) == u"_u" && at + 6 <= name.size()
        && std::all_of(name.begin() + at + 2, name.begin() + at + 6, [](QChar c) { return QStringView(u"0123456789ABCDEF").contains(c); });
}

class CasWriter
{
public:
    CasWriter(const LabelledDocument &document, UimaCas &cas)
        : m_document(document)
        , m_cas(cas)
    {
    }

    UimaStructure &add(const QString &type, const Span &span)
    {
        UimaStructure &made = m_cas.structures.emplaceBack();
        made.id = m_cas.structures.size();
        made.type = type;
        made.span = CodePointSpan{span.begin, span.end};
        return made;
    }

    void addText()
    {
        const Text &text = m_document.text;
        UimaStructure &about = add(metaData, {0, text.size()});
        about.values = {{QStringLiteral(u"documentId"), m_document.document.name}, {QStringLiteral(u"language"), QStringLiteral(u"x-unspecified")}};
        if (!m_document.document.title.isEmpty())
            about.values.insert(QStringLiteral(u"documentTitle"), m_document.document.title);
        const Sentences sentences(text);
        for (auto span = sentences.firstEndingAfter(0); span; span = sentences.firstEndingAfter(span->end))
            add(sentence, *span);
        for (const Token &found : Tokenizer(text).tokens({0, text.size()}, true))
            add(token, found.span);
    }

    void addFields(const Features &features)
    {
        for (auto it = features.begin(); it != features.end(); ++it) {
            UimaStructure &field = add(metaField, {0, m_document.text.size()});
            field.values = {{QStringLiteral(u"key"), it.key()}, {value, toOneValue(*it)}};
        }
    }

    void addLayer(const LabelledLayer &layer)
    {
        QHash<AnnotationId, std::pair<qint64, Span>> first;
        for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
            for (const Span &span : annotation.spans) {
                UimaStructure &made = add(namedEntity, span);
                made.values.insert(value, annotation.label);
                if (const auto whole = first.constFind(annotation.id); whole != first.constEnd()) {
                    made.references.insert(partOf, {whole->first});
                    continue;
                }
                first.insert(annotation.id, {made.id, span});
                const Features features = featuresOf(annotation, layer, reserved);
                for (auto it = features.begin(); it != features.end(); ++it)
                    made.values.insert(named(m_features, it.key()), toOneValue(*it));
                if (!annotation.entity.isNull())
                    made.values.insert(identifier, entityPrefix + annotation.entity.toString());
            }
        }
        for (const Relation &relation : byId(layer.layer.relations)) {
            const auto to = first.value(relation.to);
            UimaStructure &made = add(relationType, to.second);
            made.references = {{governor, {first.value(relation.from).first}}, {dependent, {to.first}}};
            made.values.insert(label, relation.label);
            const Features features = featuresOf(relation);
            for (auto it = features.begin(); it != features.end(); ++it)
                made.values.insert(named(m_relationFeatures, it.key()), toOneValue(*it));
        }
    }

    void addTypes()
    {
        const auto strings = [](const QStringList &names) {
            QList<UimaFeature> features;
            for (const QString &name : names)
                features.append({name, string});
            return features;
        };
        m_cas.types = {
            {metaData, QStringLiteral(u"uima.tcas.DocumentAnnotation"), strings({QStringLiteral(u"documentTitle"), QStringLiteral(u"documentId")})},
            {metaField, annotationType, strings({QStringLiteral(u"key"), value})},
            {sentence, annotationType, {}},
            {token, annotationType, {}},
            {namedEntity, annotationType, strings(reserved + m_features.values()) + QList<UimaFeature>{{partOf, namedEntity}}},
            {relationType, annotationType,
             QList<UimaFeature>{{governor, namedEntity}, {dependent, namedEntity}} + strings(QStringList{label} + m_relationFeatures.values())}};
    }

private:
    static QString named(QSet<QString> &names, const QString &key)
    {
        const QString name = toUimaName(key);
        names.insert(name);
        return name;
    }

    const LabelledDocument &m_document;
    UimaCas &m_cas;
    struct Names : QSet<QString> {
        QStringList values() const
        {
            QStringList sorted = QSet<QString>::values();
            sorted.sort();
            return sorted;
        }
    };
    Names m_features;
    Names m_relationFeatures;
};

// Types that are no labels: text structure, grammar, metadata.
bool isLabelType(const QString &type)
{
    static const QStringList others{QStringLiteral(u".segmentation.type."), QStringLiteral(u".metadata.type."), QStringLiteral(u".pos."),
                                    QStringLiteral(u".lexmorph.type."), QStringLiteral(u".syntax.type."), QStringLiteral(u"uima.tcas.DocumentAnnotation"),
                                    QStringLiteral(u".clarin.webanno.api.type."), QStringLiteral(u".inception.")};
    return !type.startsWith(u"uima.cas.") && std::none_of(others.begin(), others.end(), [&](const QString &part) { return type.contains(part); });
}

// Types that nobody misses: words and sentences, which every file has, and what tools say of the file and of themselves.
bool isTechnical(const QString &type)
{
    static const QStringList parts{QStringLiteral(u".metadata.type."), QStringLiteral(u"uima.tcas.DocumentAnnotation"),
                                   QStringLiteral(u".clarin.webanno.api.type."), QStringLiteral(u".inception.")};
    return type == token || type == sentence || type.startsWith(u"uima.cas.")
        || std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return type.contains(part); });
}

qint64 referred(const UimaStructure &structure, const QStringList &names)
{
    if (structure.references.isEmpty())
        return 0;
    for (const QString &name : names) {
        if (const auto found = structure.references.constFind(name); found != structure.references.constEnd() && !found->isEmpty())
            return found->first();
    }
    return 0;
}

const QStringList sources{governor, QStringLiteral(u"Source"), QStringLiteral(u"source")};
const QStringList targets{dependent, QStringLiteral(u"Target"), QStringLiteral(u"target")};

qint64 sourceOf(const UimaStructure &structure)
{
    return referred(structure, sources);
}

qint64 targetOf(const UimaStructure &structure)
{
    return referred(structure, targets);
}

// The label: `value`, else `label` or `referenceType`, else the type's short name; taken out of the values.
QString takeLabel(QMap<QString, QString> &values, const QString &type)
{
    for (const QString &name : {value, label, QStringLiteral(u"referenceType")}) {
        if (const QString said = values.take(name); !said.isEmpty())
            return said;
    }
    return type.section(u'.', -1);
}

Features featuresOf(const QMap<QString, QString> &values)
{
    Features features;
    for (auto it = values.begin(); it != values.end(); ++it)
        features.insert(fromUimaName(it.key()), fromOneValue(*it));
    return features;
}

// What links annotations, before they are read.
struct Links {
    QList<const UimaStructure *> relations;
    QHash<qint64, const UimaStructure *> placeless; // links of slots, chains: those without a place, by id
};

// Reads what links the annotations of one layer; takes out of Links what it has read.
class RelationReader
{
public:
    // `ids`: of the annotations in the layer, by structure.
    RelationReader(const QHash<qint64, AnnotationId> &ids, FeatureReader &reader, LabelledLayer &layer, Uuid nextId)
        : m_ids(ids)
        , m_reader(reader)
        , m_layer(layer)
        , m_nextId(nextId)
    {
    }

    // What stands in a chain are mentions of one entity, which is called as the first of them reads.
    void readChains(Links &links, const QList<const UimaStructure *> &wholes, const Text &text)
    {
        QHash<qint64, qsizetype> places; // of structures that no chain has met
        for (qsizetype i = 0; i < wholes.size(); ++i)
            places.insert(wholes[i]->id, i); // annotations stand as the wholes do
        for (auto it = links.placeless.begin(); it != links.placeless.end();) {
            if (!(*it)->references.contains(firstLink)) {
                ++it;
                continue;
            }
            const QString id = EntityId::create().toString();
            qint64 link = referred(**it, {firstLink});
            for (auto place = places.find(link); place != places.end(); place = places.find(link)) {
                Annotation &mention = m_layer.layer.annotations[*place];
                FeatureReader::refer(mention, m_layer, m_reader.entity(m_layer.annotator.name, id, text.quote(mention.spans)));
                link = referred(*wholes[*place], {nextLink});
                places.erase(place); // so that a chain in a circle ends
            }
            it = links.placeless.erase(it);
        }
    }

    // Features of annotations that refer to links, as relations called by their role, else by the feature.
    void readSlots(Links &links, const QList<const UimaStructure *> &wholes)
    {
        QSet<qint64> read;
        for (const UimaStructure *host : wholes) {
            for (auto feature = host->references.begin(); feature != host->references.end(); ++feature) {
                if (feature.key() == nextLink || feature.key() == partOf)
                    continue;
                for (const qint64 id : *feature) {
                    const UimaStructure *link = links.placeless.value(id);
                    if (link && targetOf(*link) > 0) {
                        QMap<QString, QString> values = link->values;
                        const QString role = values.take(QStringLiteral(u"role"));
                        add(m_ids.value(host->id), m_ids.value(targetOf(*link)), role.isEmpty() ? feature.key() : role, values);
                        read.insert(id);
                    } else {
                        m_reader.losses.add(unkeptReferences(), feature.key());
                    }
                }
            }
        }
        for (const qint64 id : std::as_const(read))
            links.placeless.remove(id);
    }

    void readRelations(const Links &links)
    {
        for (const UimaStructure *structure : links.relations) {
            QMap<QString, QString> values = structure->values;
            QString said = values.take(label);
            if (said.isEmpty())
                said = takeLabel(values, structure->type);
            add(m_ids.value(sourceOf(*structure)), m_ids.value(targetOf(*structure)), said, values);
            for (auto feature = structure->references.keyBegin(); feature != structure->references.keyEnd(); ++feature)
                m_reader.losses.add(unkeptReferences(), *feature, sources.contains(*feature) || targets.contains(*feature) ? 0 : 1);
        }
    }

private:
    static QString unkeptReferences() { return tr("%1 references “%2” are not kept."); }
    void add(AnnotationId from, AnnotationId to, const QString &name, const QMap<QString, QString> &values)
    {
        if (from.isNull() || to.isNull())
            return m_reader.losses.add(tr("%1 relations “%2” link something that is not a labelled span, and are not kept."), name);
        Relation read;
        m_nextId = m_nextId.plus(1);
        read.id = {m_nextId};
        read.label = name;
        read.from = from;
        read.to = to;
        m_reader.read(featuresOf(values), read);
        m_layer.layer.relations.append(std::move(read));
    }

    const QHash<qint64, AnnotationId> &m_ids;
    FeatureReader &m_reader;
    LabelledLayer &m_layer;
    Uuid m_nextId;
};

} // namespace

QString toUimaName(const QString &key)
{
    QString name;
    for (qsizetype i = 0; i < key.size(); ++i) {
        if (isLetter(key[i]) && !isEscape(key, i) && !(i == 0 && key[i].isDigit()))
            name += key[i];
        else
            name += QStringLiteral(u"_u") + QString::number(key[i].unicode(), 16).rightJustified(4, u'0').toUpper();
    }
    return name;
}

QString fromUimaName(const QString &name)
{
    QString key;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (!isEscape(name, i)) {
            key += name[i];
            continue;
        }
        key += QChar(static_cast<char16_t>(QStringView(name).mid(i + 2, 4).toUInt(nullptr, 16)));
        i += 5;
    }
    return key;
}

bool isReadFromUima(const QString &type)
{
    return isLabelType(type) || type == metaData || type == metaField;
}

bool isUimaLabel(const QString &type)
{
    return isLabelType(type) && type != annotationType;
}

UimaCas toUima(const LabelledDocument &document, const LabelledLayer *layer)
{
    UimaCas cas{document.text.string(), {}, {}};
    CasWriter writer(document, cas);
    LabelledDocument alone = document;
    alone.layers = layer ? QList<LabelledLayer>{*layer} : QList<LabelledLayer>();
    writer.addText();
    writer.addFields(featuresOf(alone));
    if (layer)
        writer.addLayer(*layer);
    writer.addTypes();
    return cas;
}

std::optional<LabelledDocument> fromUima(const UimaCas &cas, const ImportInput &input, const QString &file, const QString &name,
                                         const QString &annotator, FeatureReader &reader, QList<Problem> &problems)
{
    const Text text(cas.text);
    LabelledDocument document{documentFacts(name, text, file), text, {}, {}};
    Features fields;
    for (const UimaStructure &structure : cas.structures) {
        if (structure.type == metaField)
            fields.insert(structure.values.value(QStringLiteral(u"key")), fromOneValue(structure.values.value(value)));
    }
    reader.read(fields, document);
    for (const UimaStructure &structure : cas.structures) {
        if (structure.type != metaData)
            continue;
        const QString said = structure.values.value(QStringLiteral(u"documentId"));
        document.document.name = said.isEmpty() ? name : said;
        document.document.title = structure.values.value(QStringLiteral(u"documentTitle"));
    }
    const bool unworked = document.layers.isEmpty() && fields.contains(QStringLiteral(u"dau_version")); // it would name its layer
    const QString own = document.layers.isEmpty() ? annotator : document.layers.first().annotator.name;
    LabelledLayer &layer = layerOf(document, input.annotator.isEmpty() ? own : input.annotator);

    QHash<QString, bool> labels; // types met: whether they are labels
    QHash<qint64, qsizetype> fragments; // structures that are no more than one, by id: the place of the whole
    QList<const UimaStructure *> wholes;
    QList<QList<CodePointSpan>> spans;
    Links links;
    qsizetype empty = 0;
    QMap<QString, qint64> skipped = cas.skipped;
    for (const UimaStructure &structure : cas.structures) {
        auto isLabel = labels.find(structure.type);
        if (isLabel == labels.end())
            isLabel = labels.insert(structure.type, isUimaLabel(structure.type));
        if (!*isLabel) {
            ++skipped[structure.type];
        } else if (sourceOf(structure) > 0 && targetOf(structure) > 0) {
            links.relations.append(&structure);
        } else if (!structure.span) {
            links.placeless.insert(structure.id, &structure);
        } else if (const auto whole = fragments.constFind(referred(structure, {partOf})); structure.span->begin == structure.span->end) {
            ++empty;
        } else if (whole != fragments.constEnd()) {
            spans[*whole].append(*structure.span);
        } else {
            fragments.insert(structure.id, wholes.size());
            wholes.append(&structure);
            spans.append({*structure.span});
        }
    }
    for (auto it = skipped.cbegin(); it != skipped.cend(); ++it)
        reader.losses.add(tr("%1 annotations of the type “%2” are not kept."), it.key(), isTechnical(it.key()) ? 0 : *it);
    reader.losses.add(tr("%1 further views of documents are not read."), {}, cas.otherViews);
    reader.losses.add(tr("%1 annotations of further views are not kept."), {}, cas.inOtherViews);
    if (empty > 0)
        problems.append({Problem::Severity::Loss, file, 0, tr("%1 annotations without any text are not kept.").arg(empty)});
    ForeignSpans places(text, file);
    for (qsizetype i = 0; i < wholes.size(); ++i)
        places.add(tr("The annotation %1").arg(wholes[i]->id), 0, spans[i]);
    const auto found = places.find(places.ways(OffsetUnit::Utf16, input), problems);
    if (!found)
        return {};

    Uuid nextId = Uuid::create();
    QHash<qint64, AnnotationId> ids;
    for (qsizetype i = 0; i < wholes.size(); ++i) {
        Annotation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.spans = found->at(i);
        QMap<QString, QString> values = wholes[i]->values;
        read.label = takeLabel(values, wholes[i]->type);
        const QString linked = values.take(identifier);
        reader.read(featuresOf(values), read, layer);
        if (read.entity.isNull() && !linked.isEmpty())
            FeatureReader::refer(read, layer, reader.entity(layer.annotator.name, linked, linked));
        ids.insert(wholes[i]->id, read.id);
        layer.layer.annotations.append(std::move(read));
    }
    RelationReader relate(ids, reader, layer, nextId);
    relate.readChains(links, wholes, text);
    relate.readSlots(links, wholes);
    relate.readRelations(links);
    for (const UimaStructure *unused : std::as_const(links.placeless))
        reader.losses.add(tr("%1 annotations of the type “%2” are not kept."), unused->type);
    if (unworked && wholes.isEmpty())
        document.layers.clear();
    return document;
}

} // namespace dau
