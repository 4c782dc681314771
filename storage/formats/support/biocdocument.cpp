// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/biocdocument.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

const QString type = QStringLiteral(u"type");
const QString annotatorKey = QStringLiteral(u"annotator");
const QStringList reserved{type, annotatorKey};

QString tr(const char *text)
{
    return QCoreApplication::translate("Bioc", text);
}

QMap<QString, QString> infonsOf(const Features &features)
{
    QMap<QString, QString> infons;
    for (auto it = features.begin(); it != features.end(); ++it)
        infons.insert(it.key(), toOneValue(*it));
    return infons;
}

// Without the label and the annotator.
Features featuresOf(const QMap<QString, QString> &infons)
{
    Features features;
    for (auto it = infons.begin(); it != infons.end(); ++it) {
        if (!reserved.contains(it.key()))
            features.insert(it.key(), fromOneValue(*it));
    }
    return features;
}

qint64 lengthIn(OffsetUnit unit, const QString &text)
{
    const Text whole(text);
    return ForeignOffsets(whole, {unit, false, false}).length();
}

// All that a document holds, whatever it lies in.
struct Content {
    QList<std::pair<qint64, QString>> texts; // by offset
    struct Part { // a passage that says what it is
        qsizetype first = 0; // of the texts
        qsizetype last = 0;
        QString type;
    };
    QList<Part> parts;
    qsizetype infons = 0; // of passages and sentences, but for what becomes a part
    QList<BiocAnnotation> annotations;
    QList<BiocRelation> relations;

    void add(const BiocPassage &passage)
    {
        const qsizetype first = texts.size();
        addContent(passage);
        const QString said = passage.infons.value(type);
        if (texts.size() > first && !said.isEmpty()) {
            parts.append({first, texts.size() - 1, said});
            --infons;
        }
    }

    void addContent(const BiocPassage &passage)
    {
        const bool bySentence = passage.text.isEmpty();
        if (!bySentence)
            texts.append({passage.offset, passage.text});
        annotations += passage.annotations;
        relations += passage.relations;
        infons += passage.infons.size();
        for (BiocPassage sentence : passage.sentences) {
            if (!bySentence)
                sentence.text.clear();
            addContent(sentence);
        }
    }

    // The passages that say what they are; only where textIn() gave the text.
    Zones zonesIn(OffsetUnit unit, const Text &whole) const
    {
        const ForeignOffsets offsets(whole, {unit, false, false});
        Zones zones;
        for (const Part &part : parts) {
            const auto &[offset, text] = texts[part.last];
            const auto begin = offsets.toUtf16(texts[part.first].first);
            const auto end = offsets.toUtf16(offset + lengthIn(unit, text));
            if (begin && end && *begin < *end)
                zones.append({part.type.toLower().replace(u' ', u'_'), {*begin, *end}, false});
        }
        return zones;
    }

    // The texts at their places, line ends in the gaps; nothing where they overlap or leave more than a passage may.
    std::optional<QString> textIn(OffsetUnit unit) const
    {
        constexpr qint64 widestGap = 100'000;
        QString whole;
        qint64 at = 0;
        for (const auto &[offset, text] : texts) {
            if (offset < at || offset - at > widestGap)
                return {};
            whole += QString(static_cast<qsizetype>(offset - at), u'\n') + text;
            at = offset + lengthIn(unit, text);
        }
        return whole;
    }
};

// The two ends of a relation by their roles, else as they stand.
std::pair<qsizetype, qsizetype> endsOf(const QList<BiocNode> &nodes)
{
    static const QStringList second{QStringLiteral(u"to"), QStringLiteral(u"arg2"), QStringLiteral(u"object"), QStringLiteral(u"target")};
    return second.contains(nodes.value(0).role.toLower()) ? std::pair(1, 0) : std::pair(0, 1);
}

// Whether roles say more than which end is the first.
bool haveNames(const QList<BiocNode> &nodes)
{
    static const QStringList plain{QString(), QStringLiteral(u"from"), QStringLiteral(u"to"), QStringLiteral(u"arg1"), QStringLiteral(u"arg2"),
                                   QStringLiteral(u"subject"), QStringLiteral(u"object"), QStringLiteral(u"source"), QStringLiteral(u"target")};
    return std::any_of(nodes.begin(), nodes.end(), [](const BiocNode &node) { return !plain.contains(node.role.toLower()); });
}

} // namespace

BiocDocument toBioc(const LabelledDocument &document)
{
    BiocDocument bioc{document.document.name, infonsOf(featuresOf(document, reserved)), {}, {}, {}};
    BiocPassage passage;
    passage.text = document.text.string();
    qint64 nextId = 0;
    for (const LabelledLayer &layer : document.layers) {
        QHash<AnnotationId, QString> ids;
        for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
            BiocAnnotation written;
            written.id = u'T' + QString::number(++nextId);
            written.infons = infonsOf(featuresOf(annotation, layer, reserved));
            written.infons.insert(type, annotation.label);
            written.infons.insert(annotatorKey, layer.annotator.name);
            QStringList texts;
            for (const Span &span : annotation.spans) {
                const CodePointSpan counted = document.text.offsets().toCodePoints(span);
                written.locations.append({counted.begin, counted.end - counted.begin});
                texts.append(document.text.view(span).toString());
            }
            written.text = texts.join(u' ');
            ids.insert(annotation.id, written.id);
            passage.annotations.append(std::move(written));
        }
        for (const Relation &relation : byId(layer.layer.relations)) {
            BiocRelation written;
            written.id = u'R' + QString::number(++nextId);
            written.infons = infonsOf(featuresOf(relation));
            written.infons.insert(type, relation.label);
            written.infons.insert(annotatorKey, layer.annotator.name);
            written.nodes = {{ids.value(relation.from), QStringLiteral(u"from")}, {ids.value(relation.to), QStringLiteral(u"to")}};
            passage.relations.append(std::move(written));
        }
    }
    bioc.passages.append(std::move(passage));
    return bioc;
}

std::optional<LabelledDocument> fromBioc(const BiocDocument &bioc, const ImportInput &input, const QString &file,
                                         const QString &annotator, FeatureReader &reader, QList<Problem> &problems)
{
    Content content;
    for (const BiocPassage &passage : bioc.passages)
        content.add(passage);
    content.annotations += bioc.annotations;
    content.relations += bioc.relations;
    const auto unplaced = content.annotations.removeIf([](const BiocAnnotation &annotation) {
        return std::all_of(annotation.locations.begin(), annotation.locations.end(), [](const auto &at) { return at.length == 0; });
    });
    if (unplaced > 0)
        problems.append({Problem::Severity::Loss, file, 0, tr("%1 annotations without any text in “%2” are not kept.").arg(unplaced).arg(bioc.id)});

    // The unit decides where passages lie, so that each has a text of its own; the one without a problem is taken.
    std::optional<QList<Spans>> found;
    OffsetUnit taken = OffsetUnit::CodePoints;
    Text text;
    QList<Problem> noticed;
    for (const OffsetUnit unit : {OffsetUnit::CodePoints, OffsetUnit::Utf16, OffsetUnit::Bytes}) {
        const auto whole = content.textIn(unit);
        if (!whole || found)
            continue;
        text = Text(*whole);
        taken = unit;
        ForeignSpans places(text, file);
        for (const BiocAnnotation &annotation : std::as_const(content.annotations)) {
            QList<CodePointSpan> pieces;
            for (const BiocLocation &location : annotation.locations)
                pieces.append({location.offset, location.offset + location.length});
            places.add(annotation.id, annotation.line, pieces, annotation.text);
        }
        QList<Problem> said;
        found = places.find({{unit, false, false}}, said);
        if (found && unit != OffsetUnit::CodePoints)
            said.append({Problem::Severity::Note, file, 0, tr("The offsets are read as %1.").arg(ForeignOffsets::Way{unit, false, false}.toString())});
        if (found || noticed.isEmpty())
            noticed = said;
    }
    if (!found && noticed.isEmpty())
        noticed.append({Problem::Severity::Error, file, 0, tr("The passages of “%1” overlap.").arg(bioc.id)});
    problems += noticed;
    if (!found)
        return {};

    LabelledDocument document{documentFacts(bioc.id, text, file), text, {}, {}};
    reader.read(featuresOf(bioc.infons), document);
    if (document.zones.isEmpty())
        document.zones = content.zonesIn(taken, text);
    const auto lost = [&](qsizetype count, const QString &sentence) {
        if (count > 0)
            problems.append({Problem::Severity::Loss, file, 0, sentence.arg(count).arg(bioc.id)});
    };
    lost(content.infons, tr("%1 infons of passages and sentences of “%2” are not kept."));
    const auto layerFor = [&](const QMap<QString, QString> &infons) -> LabelledLayer & {
        const QString said = infons.value(annotatorKey);
        return layerOf(document, !input.annotator.isEmpty() ? input.annotator : said.isEmpty() ? annotator : said);
    };
    Uuid nextId = Uuid::create();
    QHash<QString, std::pair<AnnotationId, QString>> ids; // and whose it is
    for (qsizetype i = 0; i < content.annotations.size(); ++i) {
        const BiocAnnotation &annotation = content.annotations[i];
        LabelledLayer &layer = layerFor(annotation.infons);
        Annotation read;
        nextId = nextId.plus(1);
        read.id = {nextId};
        read.label = annotation.infons.value(type, QStringLiteral(u"annotation"));
        read.spans = found->at(i);
        reader.read(featuresOf(annotation.infons), read, layer);
        ids.insert(annotation.id, {read.id, layer.annotator.name});
        layer.layer.annotations.append(std::move(read));
    }
    const auto fewer = content.relations.removeIf([](const BiocRelation &relation) { return relation.nodes.size() < 2; });
    lost(fewer, tr("%1 relations of “%2” with fewer than two ends are not kept."));
    lost(std::count_if(content.relations.begin(), content.relations.end(), [](const BiocRelation &relation) { return haveNames(relation.nodes); }),
         tr("What the ends of %1 relations of “%2” are called is not kept: only which is the first."));
    for (const BiocRelation &relation : std::as_const(content.relations)) {
        const auto [from, to] = endsOf(relation.nodes);
        const auto source = ids.value(relation.nodes.value(from).refid);
        for (qsizetype i = 0; i < relation.nodes.size(); ++i) {
            // Of more than two the first is the source of a relation to each other one.
            if (i == from || (relation.nodes.size() == 2 && i != to))
                continue;
            const auto target = ids.value(relation.nodes[i].refid);
            if (source.first.isNull() || target.first.isNull() || source.second != target.second) {
                problems.append({Problem::Severity::Loss, file, relation.line,
                                 tr("The relation %1 links something that is not an annotation of one annotator, and is not kept.").arg(relation.id)});
                continue;
            }
            Relation read;
            nextId = nextId.plus(1);
            read.id = {nextId};
            read.label = relation.infons.value(type, QStringLiteral(u"relation"));
            read.from = source.first;
            read.to = target.first;
            reader.read(featuresOf(relation.infons), read);
            layerOf(document, source.second).layer.relations.append(std::move(read));
        }
    }
    return document;
}

} // namespace dau
