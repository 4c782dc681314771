// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/storage/projectkit.h"

#include <QtCore/QRandomGenerator>

namespace dau::kit {

// Acts that could have happened, one after another, each fitting what the ones before have made: the same seed, the same
// history. Texts hold characters of one, two, three and four bytes.
class RandomHistory
{
public:
    explicit RandomHistory(quint32 seed)
        : m_random(seed)
    {
    }

    Change next()
    {
        if (m_annotators.size() < 2)
            return remember(annotator());
        if (m_documents.isEmpty())
            return remember(import());
        switch (m_random.bounded(16)) {
        case 0:
            return remember(import());
        case 1:
            return remember(entity());
        case 2:
            return remember(zones());
        case 3:
            return remember(state());
        case 4:
            return remember(removeOrRestore());
        case 5:
            return remember(relation());
        case 6:
            return remember(drop());
        case 7:
        case 8:
            return remember(alter());
        case 9:
            return remember(decide());
        case 10:
            return remember(clause());
        default:
            return remember(annotate());
        }
    }

    // Everything done so far, undone from the newest on: what next() has made must not be called after.
    const QList<Change> &done() const { return m_done; }

private:
    struct Layer {
        LayerInfo info;
        QMap<AnnotationId, Annotation> annotations;
        QMap<RelationId, Relation> relations;
    };
    struct Stored {
        Document document;
        Text text;
        Zones zones;
        QMap<AnnotatorId, Layer> layers;
    };

    int pick(qsizetype size) { return static_cast<int>(m_random.bounded(static_cast<int>(size))); }

    Change remember(Change change)
    {
        m_done.append(change);
        return change;
    }

    Stored &anyDocument() { return m_documents[m_documents.keys().at(pick(m_documents.size()))]; }
    AnnotatorId anyAnnotator() { return m_annotators.at(pick(m_annotators.size())); }

    Change annotator()
    {
        const Annotator made{AnnotatorId::create(), QStringLiteral(u"Người %1").arg(m_annotators.size()),
                             Annotator::Kind::Human, QStringLiteral(u"#123456")};
        m_annotators.append(made.id);
        return changeOf(QStringLiteral(u"annotator"), made.id, {{{}, {}, {}, made}});
    }

    QString randomText()
    {
        static const QStringList words{QStringLiteral(u"Bí thư"), QStringLiteral(u"Thành ủy"), QStringLiteral(u"Hà Nội"),
                                       QStringLiteral(u"họp"),    QStringLiteral(u"😀"),       QStringLiteral(u"24-CT/TU"),
                                       QStringLiteral(u"𠀋𠀋"),   QStringLiteral(u"“nói”\\"),  QStringLiteral(u"Uỷ ban")};
        QString text;
        const int count = 20 + pick(30);
        for (int i = 0; i < count; ++i)
            text += words.at(pick(words.size())) + (pick(8) == 0 ? QStringLiteral(u"\r\n") : QStringLiteral(u" "));
        return text;
    }

    // Whole characters, not empty.
    Span randomSpan(const Text &text)
    {
        const qint64 begin = pick(text.codePoints() - 1);
        const qint64 end = begin + 1 + pick(std::min<qint64>(12, text.codePoints() - begin));
        return text.offsets().toUtf16(CodePointSpan{begin, std::min(end, text.codePoints())});
    }

    Spans randomSpans(const Text &text)
    {
        if (pick(6) != 0)
            return {randomSpan(text)};
        const Span first = randomSpan(text);
        const qint64 from = text.offsets().toCodePoint(first.end) + 1;
        if (from + 1 > text.codePoints())
            return {first};
        return {first, text.offsets().toUtf16(CodePointSpan{from, from + 1})};
    }

    Annotation randomAnnotation(const Text &text, const AnnotatorId &annotator)
    {
        static const QStringList labels{QStringLiteral(u"TITLE"), QStringLiteral(u"BODY"), QStringLiteral(u"PLACE")};
        Annotation annotation;
        annotation.id = AnnotationId::create();
        annotation.label = labels.at(pick(labels.size()));
        annotation.spans = randomSpans(text);
        annotation.doubt = pick(5) == 0;
        if (pick(3) == 0)
            annotation.attributes.insert(QStringLiteral(u"cấp"),
                                         {{QStringLiteral(u"tỉnh"), QStringLiteral(u"\"huyện\"")}, AttributeValue::Source::Carried});
        if (pick(3) == 0)
            annotation.attributes.insert(QStringLiteral(u"rank"), {{QStringLiteral(u"head")}, AttributeValue::Source::Set});
        if (pick(6) == 0)
            annotation.note = QStringLiteral(u"xem lại\n?");
        if (pick(4) == 0)
            annotation.origin = {Origin::Kind::Propagated, QStringLiteral(u"hạt giống")};
        if (!m_entities.value(annotator).isEmpty() && pick(3) == 0)
            annotation.entity = m_entities.value(annotator).first();
        return annotation;
    }

    Change import()
    {
        const AnnotatorId owner = anyAnnotator();
        Change change = changeOf(QStringLiteral(u"import"), {}, {});
        const int count = 1 + pick(3);
        for (int i = 0; i < count; ++i) {
            Stored stored;
            stored.text = Text(randomText());
            stored.document = kit::documentOf(QStringLiteral(u"bài %1").arg(++m_names), stored.text);
            const DocumentId id = stored.document.id;
            change.texts.insert(id, stored.text);
            change.edits.append({id, {}, {}, stored.document});
            stored.zones = {{QStringLiteral(u"headline"), stored.text.paragraph(0), false}};
            if (stored.zones.first().span.isEmpty())
                stored.zones.clear();
            change.edits.append({id, {}, {}, stored.zones});
            const Uuid first = Uuid::create();
            for (quint64 n = 0; n < 5; ++n) {
                Annotation annotation = randomAnnotation(stored.text, owner);
                annotation.id.value = first.plus(n);
                annotation.origin = {Origin::Kind::Import, QStringLiteral(u"brat")};
                stored.layers[owner].annotations.insert(annotation.id, annotation);
                change.edits.append({id, owner, {}, annotation});
            }
            m_documents.insert(id, stored);
        }
        return change;
    }

    Change annotate()
    {
        Stored &stored = anyDocument();
        const AnnotatorId me = anyAnnotator();
        const Annotation annotation = randomAnnotation(stored.text, me);
        stored.layers[me].annotations.insert(annotation.id, annotation);
        return changeOf(QStringLiteral(u"annotate"), me, {{stored.document.id, me, {}, annotation}});
    }

    Change alter()
    {
        Stored &stored = anyDocument();
        const AnnotatorId me = anyAnnotator();
        Layer &layer = stored.layers[me];
        if (layer.annotations.isEmpty())
            return annotate();
        const Annotation before = layer.annotations.values().at(pick(layer.annotations.size()));
        Annotation after = randomAnnotation(stored.text, me);
        after.id = before.id;
        layer.annotations.insert(after.id, after);
        return changeOf(QStringLiteral(u"relabel"), me, {{stored.document.id, me, before, after}});
    }

    Change drop()
    {
        Stored &stored = anyDocument();
        const AnnotatorId me = anyAnnotator();
        Layer &layer = stored.layers[me];
        if (layer.annotations.isEmpty())
            return annotate();
        const Annotation gone = layer.annotations.values().at(pick(layer.annotations.size()));
        QList<Edit> edits;
        for (const Relation &relation : layer.relations.values()) {
            if (relation.from != gone.id && relation.to != gone.id)
                continue;
            layer.relations.remove(relation.id);
            edits.append({stored.document.id, me, relation, {}});
        }
        layer.annotations.remove(gone.id);
        edits.append({stored.document.id, me, gone, {}});
        return changeOf(QStringLiteral(u"delete"), me, edits);
    }

    Change relation()
    {
        Stored &stored = anyDocument();
        const AnnotatorId me = anyAnnotator();
        Layer &layer = stored.layers[me];
        if (layer.annotations.size() < 2)
            return annotate();
        const Relation made{RelationId::create(), QStringLiteral(u"of"), layer.annotations.firstKey(),
                            layer.annotations.lastKey(), {Origin::Kind::Rule, QStringLiteral(u"nesting")}};
        layer.relations.insert(made.id, made);
        return changeOf(QStringLiteral(u"relate"), me, {{stored.document.id, me, {}, made}});
    }

    Change entity()
    {
        const AnnotatorId me = anyAnnotator();
        const Entity made{EntityId::create(), QStringLiteral(u"Thành ủy Hà Nội"), {QStringLiteral(u"Thành uỷ")},
                          QStringLiteral(u"BODY"), {}};
        m_entities[me].append(made.id);
        return changeOf(QStringLiteral(u"entity"), me, {{{}, me, {}, made}});
    }

    Change zones()
    {
        Stored &stored = anyDocument();
        const Zones before = stored.zones;
        stored.zones = {{QStringLiteral(u"player"), randomSpan(stored.text), true}};
        return changeOf(QStringLiteral(u"zone"), anyAnnotator(), {{stored.document.id, {}, before, stored.zones}});
    }

    Change state()
    {
        Stored &stored = anyDocument();
        const AnnotatorId me = anyAnnotator();
        const LayerInfo before = stored.layers[me].info;
        LayerInfo after = before;
        after.state = static_cast<LayerState>(pick(3));
        if (pick(2) == 0)
            after.attributes.insert(QStringLiteral(u"topic"), {{QStringLiteral(u"nhân sự")}, AttributeValue::Source::Default});
        stored.layers[me].info = after;
        return changeOf(QStringLiteral(u"state"), me, {{stored.document.id, me, before, after}});
    }

    // What two annotators have, decided into the layer of one of them.
    Change decide()
    {
        Stored &stored = anyDocument();
        const AnnotatorId gold = m_annotators.first();
        Decision made;
        made.id = DecisionId::create();
        made.unit.value = Uuid::create();
        made.unitClass = QStringLiteral(u"label");
        made.extent = randomSpan(stored.text);
        made.at = ++m_names;
        made.note = QStringLiteral(u"vì “thế” 😀");
        for (const AnnotatorId &annotator : m_annotators) {
            const Annotation annotation = randomAnnotation(stored.text, annotator);
            made.versions.append({{annotator}, {annotation}, {}});
            made.members.append(annotation.id.value);
        }
        made.verdict = Decision::Verdict::Version;
        made.version = 1;
        made.clause = m_clauses.isEmpty() ? ClauseId() : m_clauses.first().id;
        Annotation taken = made.versions.first().annotations.first();
        taken.id = AnnotationId::create();
        taken.entity = {};
        taken.origin = {Origin::Kind::Adjudicated, {}};
        made.annotations = {taken.id};
        stored.layers[gold].annotations.insert(taken.id, taken);
        return changeOf(QStringLiteral(u"decide"), gold, {{stored.document.id, gold, {}, made}, {stored.document.id, gold, {}, taken}});
    }

    Change clause()
    {
        const bool isNew = m_clauses.isEmpty() || pick(2) == 0;
        Clause made = isNew ? Clause() : m_clauses.first();
        const Edit::Value before = isNew ? Edit::Value() : Edit::Value(made);
        made.id = isNew ? ClauseId::create() : made.id;
        made.at = ++m_names;
        made.title = QStringLiteral(u"Điều %1").arg(made.at);
        made.text = QStringLiteral(u"*Chức danh* “dài”\n");
        made.examples.append({{}, QStringLiteral(u"⟦Bí thư⟧"), QStringLiteral(u"TITLE")});
        if (isNew)
            m_clauses.prepend(made);
        else
            m_clauses.first() = made;
        return changeOf(QStringLiteral(u"clause"), m_annotators.first(), {{{}, {}, before, made}});
    }

    Change removeOrRestore()
    {
        Stored &stored = anyDocument();
        const Document before = stored.document;
        stored.document.removed = !before.removed;
        return changeOf(QStringLiteral(u"remove_document"), anyAnnotator(), {{before.id, {}, before, stored.document}});
    }

    QRandomGenerator m_random;
    QList<AnnotatorId> m_annotators;
    QMap<DocumentId, Stored> m_documents;
    QMap<AnnotatorId, QList<EntityId>> m_entities;
    QList<Clause> m_clauses;
    QList<Change> m_done;
    int m_names = 0;
};

} // namespace dau::kit
