// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/bratwriting.h"

#include "storage/formats/support/order.h"

namespace dau {

namespace {

using Kind = BratNames::Kind;

bool isNewline(QChar c)
{
    return c == u'\n' || c == u'\r';
}

bool hasNewline(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isNewline);
}

// brat wants a span cut at line breaks; a piece of nothing else is dropped.
Spans cutAtNewlines(const Spans &spans, const Text &text)
{
    Spans pieces;
    for (const Span &span : spans) {
        qsizetype begin = span.begin;
        for (qsizetype i = span.begin; i <= span.end; ++i) {
            if (i < span.end && !isNewline(text.string()[i]))
                continue;
            if (begin < i)
                pieces.append({begin, i});
            begin = i + 1;
        }
    }
    return pieces;
}

// The value stands at the end of a line, as it is.
bool isWritable(const QString &value)
{
    return !value.isEmpty() && !hasNewline(value);
}

// A value that annotation.conf can list.
bool isListable(const QString &value)
{
    return isWritable(value)
        && std::none_of(value.begin(), value.end(), [](QChar c) { return c.isSpace() || c == u'|' || c == u',' || c == u'<'; });
}

QString oneLine(QString text)
{
    return text.replace(QStringLiteral(u"\r\n"), QStringLiteral(u" ")).replace(u'\n', u' ').replace(u'\r', u' ');
}

// Fragments that only line breaks part come back as one.
bool growsTogether(const Spans &spans, const Text &text)
{
    for (qsizetype i = 1; i < spans.size(); ++i) {
        const QStringView gap = text.view({spans[i - 1].end, spans[i].begin});
        if (std::all_of(gap.begin(), gap.end(), isNewline))
            return true;
    }
    return false;
}

bool hasNewlineAtAnEdge(const Spans &spans, const Text &text)
{
    return std::any_of(spans.begin(), spans.end(), [&](const Span &span) {
        return isNewline(text.string()[span.begin]) || isNewline(text.string()[span.end - 1]);
    });
}

QByteArray id(char kind, qsizetype number)
{
    return kind + QByteArray::number(number);
}

} // namespace

BratFolder::BratFolder(const LabelScheme &scheme)
    : m_scheme(scheme)
{
    for (const LabelDef &label : scheme.labels)
        m_labels.insert(m_names.nameOf(Kind::Label, label.key), label.key);
    for (const RelationDef &relation : scheme.relations)
        m_names.nameOf(Kind::Relation, relation.key);
    for (const AttributeDef &attribute : scheme.attributes)
        m_names.nameOf(Kind::Attribute, attribute.key);
}

QByteArray BratFolder::ann(const LabelledLayer &layer, const Text &text)
{
    QByteArray lines;
    QByteArray rest; // attributes, references and notes, in the order of their spans
    QHash<AnnotationId, QByteArray> ids;
    QMap<EntityId, QByteArrayList> mentions;
    QHash<EntityId, QString> entityNames;
    for (const Entity &entity : layer.entities)
        entityNames.insert(entity.id, entity.name);
    qsizetype attributes = 0;
    qsizetype references = 0;
    qsizetype notes = 0;
    for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
        const Spans pieces = cutAtNewlines(annotation.spans, text);
        if (pieces.isEmpty())
            continue;
        const QByteArray name = m_names.nameOf(Kind::Label, annotation.label);
        m_labels.insert(name, annotation.label);
        const QByteArray own = id('T', ids.size() + 1);
        ids.insert(annotation.id, own);
        lines += own + '\t' + name;
        QString quote;
        for (const Span &piece : pieces) {
            const CodePointSpan counted = text.offsets().toCodePoints(piece);
            lines += (&piece == &pieces.first() ? ' ' : ';') + QByteArray::number(counted.begin) + ' ' + QByteArray::number(counted.end);
            if (&piece != &pieces.first())
                quote += u' ';
            quote += text.view(piece);
        }
        lines += '\t' + quote.toUtf8() + '\n';
        for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
            for (const QString &value : it->values) {
                if (!isWritable(value))
                    continue;
                m_values[it.key()].insert(value);
                rest += id('A', ++attributes) + '\t' + m_names.nameOf(Kind::Attribute, it.key()) + ' ' + own + ' ' + value.toUtf8() + '\n';
            }
        }
        if (!annotation.entity.isNull()) {
            mentions[annotation.entity].append(own);
            const QString entity = oneLine(entityNames.value(annotation.entity));
            rest += id('N', ++references) + "\tReference " + own + " Dau:" + annotation.entity.toString().toLatin1() + '\t'
                + entity.toUtf8() + '\n';
        }
        if (!annotation.note.isEmpty())
            rest += id('#', ++notes) + "\tAnnotatorNotes " + own + '\t' + oneLine(annotation.note).toUtf8() + '\n';
    }
    qsizetype relations = 0;
    for (const Relation &relation : byId(layer.layer.relations)) {
        if (!ids.contains(relation.from) || !ids.contains(relation.to))
            continue;
        m_relations.insert(relation.label);
        lines += id('R', ++relations) + '\t' + m_names.nameOf(Kind::Relation, relation.label) + " Arg1:" + ids.value(relation.from)
            + " Arg2:" + ids.value(relation.to) + '\n';
    }
    for (const QByteArrayList &members : std::as_const(mentions)) {
        if (members.size() > 1)
            lines += "*\t" + BratNames::entityType() + ' ' + members.join(' ') + '\n';
    }
    return lines + rest;
}

QByteArray BratFolder::annotationConf() const
{
    QByteArray types;
    QByteArray relations;
    for (auto it = m_labels.begin(); it != m_labels.end(); ++it)
        types += it.key() + '\n';
    QStringList keys = m_relations.values();
    for (const RelationDef &relation : m_scheme.relations) {
        if (!keys.contains(relation.key))
            keys.append(relation.key);
    }
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const RelationDef *relation = m_scheme.relation(key);
        const auto end = [&](const QStringList &labels) {
            QByteArrayList names;
            for (const QString &label : labels)
                names.append(label == u"*" ? QByteArrayLiteral("<ENTITY>") : m_names.nameOf(Kind::Label, label));
            return names.isEmpty() ? QByteArrayLiteral("<ENTITY>") : names.join('|');
        };
        relations += m_names.nameOf(Kind::Relation, key) + "\tArg1:" + end(relation ? relation->from : QStringList()) + ", Arg2:"
            + end(relation ? relation->to : QStringList()) + '\n';
    }
    const QByteArray attributes = attributesConf();
    return "# Lines with #dau keep names that this format cannot hold.\n" + m_names.comments() + "\n[entities]\n" + types
        + "\n[relations]\n" + relations + BratNames::entityType()
        + "\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n"
          "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n"
        + attributes;
}

QByteArray BratFolder::attributesConf() const
{
    QMap<QString, QSet<QString>> values = m_values;
    for (const AttributeDef &attribute : m_scheme.attributes) {
        if (m_scheme.documentAttributes.contains(attribute.key) && !values.contains(attribute.key))
            continue;
        QSet<QString> &known = values[attribute.key];
        for (const Choice &choice : attribute.choices)
            known.insert(choice.key);
        if (attribute.kind == AttributeDef::Kind::YesNo)
            known.unite({QStringLiteral(u"true"), QStringLiteral(u"false")});
    }
    QByteArray lines;
    for (auto it = values.begin(); it != values.end(); ++it) {
        QByteArrayList listed;
        for (const QString &value : std::as_const(*it)) {
            if (isListable(value))
                listed.append(value.toUtf8());
        }
        std::sort(listed.begin(), listed.end());
        lines += m_names.nameOf(Kind::Attribute, it.key()) + "\tArg:<ENTITY>";
        if (!listed.isEmpty())
            lines += ", Value:" + listed.join('|');
        lines += '\n';
    }
    return lines;
}

QByteArray BratFolder::visualConf() const
{
    QByteArray labels;
    QByteArray drawing;
    const auto shown = [](const ShownName &name, const QString &key) {
        return oneLine(name.in(QStringLiteral(u"vi"), key)).replace(u'|', u'/').toUtf8();
    };
    for (auto it = m_labels.begin(); it != m_labels.end(); ++it) {
        const LabelDef *label = m_scheme.label(it.value());
        labels += it.key() + " | " + (label ? shown(label->name, label->key) : shown({}, it.value())) + '\n';
        if (label && !label->colour.isEmpty())
            drawing += it.key() + "\tbgColor:" + label->colour.toLatin1() + '\n';
    }
    for (const RelationDef &relation : m_scheme.relations)
        labels += m_names.nameOf(Kind::Relation, relation.key) + " | " + shown(relation.name, relation.key) + '\n';
    for (const AttributeDef &attribute : m_scheme.attributes)
        labels += m_names.nameOf(Kind::Attribute, attribute.key) + " | " + shown(attribute.name, attribute.key) + '\n';
    // What the scheme lacks.
    QByteArrayList others;
    for (const QString &key : m_relations) {
        if (!m_scheme.relation(key))
            others.append(m_names.nameOf(Kind::Relation, key) + " | " + shown({}, key) + '\n');
    }
    for (auto it = m_values.begin(); it != m_values.end(); ++it) {
        if (!m_scheme.attribute(it.key()))
            others.append(m_names.nameOf(Kind::Attribute, it.key()) + " | " + shown({}, it.key()) + '\n');
    }
    std::sort(others.begin(), others.end());
    labels += others.join();
    return "[labels]\n" + labels + "\n[drawing]\nSPAN_DEFAULT\tfgColor:black, bgColor:lightgray, borderColor:darken\n"
        "ARC_DEFAULT\tcolor:black, arrowHead:triangle-5\n" + drawing;
}

QByteArray BratFolder::toolsConf()
{
    return QByteArrayLiteral("[options]\nTokens\ttokenizer:whitespace\nSentences\tsplitter:newline\n"
                             "Validation\tvalidate:none\nAnnotation-log\tlogfile:<NONE>\n\n[search]\n\n[annotators]\n\n"
                             "[disambiguators]\n\n[normalization]\nDau\tDB:dau, <URL>:about:blank\n");
}

void countBratLosses(const LabelledLayer &layer, const Text &text, LossCounter &losses)
{
    QSet<AnnotationId> dropped;
    for (const Annotation &annotation : layer.layer.annotations) {
        if (cutAtNewlines(annotation.spans, text).isEmpty()) {
            losses.add(QStringLiteral(u"annotations"));
            dropped.insert(annotation.id);
            continue;
        }
        if (hasNewlineAtAnEdge(annotation.spans, text))
            losses.add(QStringLiteral(u"newlines_at_edges"));
        else if (growsTogether(annotation.spans, text))
            losses.add(QStringLiteral(u"discontinuous"));
        for (const AttributeValue &value : annotation.attributes) {
            losses.add(QStringLiteral(u"attributes"), std::count_if(value.values.begin(), value.values.end(),
                                                                    [](const QString &v) { return !isWritable(v); }));
            losses.add(QStringLiteral(u"attribute_sources"), value.source == AttributeValue::Source::Set ? 0 : 1);
        }
        losses.add(QStringLiteral(u"characters"), hasNewline(annotation.note) ? 1 : 0);
    }
    for (const Relation &relation : layer.layer.relations)
        losses.add(QStringLiteral(u"relations"), dropped.contains(relation.from) || dropped.contains(relation.to) ? 1 : 0);
    for (const Entity &entity : layer.entities) {
        const bool plain = entity.aliases.isEmpty() && entity.label.isEmpty() && entity.note.isEmpty() && !hasNewline(entity.name);
        losses.add(QStringLiteral(u"entity_details"), plain ? 0 : 1);
    }
    losses.add(QStringLiteral(u"document_notes"), layer.layer.info.note.isEmpty() ? 0 : 1);
}

} // namespace dau
