// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/webannotsv.h"

#include "storage/formats/support/order.h"
#include "storage/formats/support/tokentable.h"

#include <QtCore/QSet>

#include <map>
#include <set>

namespace dau {

namespace {

// A token (sub 0) or a part of one.
struct Unit {
    qsizetype token = 0;
    qsizetype sub = 0;

    auto operator<=>(const Unit &) const = default;
};

// A fragment of an annotation on its units.
struct Piece {
    const Annotation *annotation = nullptr;
    Span span;
    QList<Unit> units;
    int id = 0; // 0: needs none
};

QString attributeText(const QStringList &values)
{
    QStringList parts;
    for (QString value : values)
        parts.append(value.replace(u'%', QStringLiteral(u"%25")).replace(u'|', QStringLiteral(u"%7C")));
    return parts.join(u'|');
}

QString textLine(QStringView line)
{
    QString result;
    for (const QChar c : line) {
        switch (c.unicode()) {
        case u'\\': result += QStringLiteral(u"\\\\"); break;
        case u'\t': result += QStringLiteral(u"\\t"); break;
        case u'\r': result += QStringLiteral(u"\\r"); break;
        case u'\f': result += QStringLiteral(u"\\f"); break;
        case u'\b': result += QStringLiteral(u"\\b"); break;
        default: result += c;
        }
    }
    return result;
}

class Printer
{
public:
    Printer(const LabelledDocument &document, const LabelledLayer &layer, const ExportOptions &options, LossCounter &losses)
        : m_document(document)
        , m_layer(layer)
        , m_table(document, options)
    {
        for (const Entity &entity : layer.entities)
            m_entities.insert(entity.id, entity.name);
        m_annotations = inDocumentOrder(layer.layer.annotations);
        for (const Annotation &annotation : std::as_const(m_annotations))
            place(annotation, options, losses);
        countBlanks(losses);
    }

    QByteArray print();

private:
    void place(const Annotation &annotation, const ExportOptions &options, LossCounter &losses);
    void countBlanks(LossCounter &losses) const;
    void findUnits();
    QStringList features() const;
    QString featureOf(const Annotation &annotation, const QString &feature) const;
    QString address(const Unit &unit) const;
    QString cells(const Unit &unit, const QStringList &features) const;
    void relate();

    struct Link {
        QString label;
        qsizetype from = 0; // pieces
        qsizetype to = 0;
    };
    const LabelledDocument &m_document;
    const LabelledLayer &m_layer;
    TokenTable m_table;
    QList<Annotation> m_annotations;
    QHash<EntityId, QString> m_entities;
    QList<Piece> m_pieces;
    std::map<qsizetype, std::set<Span>> m_subs; // parts of tokens
    std::map<Unit, QList<qsizetype>> m_onUnit;  // pieces
    QList<Link> m_links;
    std::map<Unit, QList<Link>> m_linksAt; // by the unit where the target starts
    QList<std::pair<qsizetype, qsizetype>> m_addresses; // of tokens: sentence and number in it
};

void Printer::place(const Annotation &annotation, const ExportOptions &options, LossCounter &losses)
{
    if (!options.skippedZones && inSkippedZone(m_document.zones, annotation.extent())) {
        losses.add(QStringLiteral(u"skipped_zones"));
        return;
    }
    const auto &tokens = m_table.tokens();
    bool moved = false;
    bool any = false;
    qsizetype first = 0;
    qsizetype last = 0;
    for (const Span &span : annotation.spans) {
        const auto begin = std::lower_bound(tokens.begin(), tokens.end(), span.begin, [](const Span &token, qsizetype at) { return token.end <= at; });
        auto end = begin;
        while (end != tokens.end() && end->begin < span.end)
            ++end;
        if (begin == end) {
            moved = true;
            continue;
        }
        const Span trimmed{std::max(span.begin, begin->begin), std::min(span.end, std::prev(end)->end)};
        moved = moved || trimmed != span;
        m_pieces.append({&annotation, trimmed, {}, 0});
        first = any ? first : begin - tokens.begin();
        last = end - tokens.begin();
        any = true;
    }
    losses.add(QStringLiteral(u"sub_token"), moved ? 1 : 0);
    if (any)
        m_table.joinSentences({first, last, true});
}

// What stands between sentences is not written: a reader puts one line break there, and blanks for the rest.
void Printer::countBlanks(LossCounter &losses) const
{
    const auto sentences = m_table.sentences();
    const auto &tokens = m_table.tokens();
    qsizetype before = 0;
    for (qsizetype i = 0; i <= sentences.size(); ++i) {
        const qsizetype next = i < sentences.size() ? tokens[sentences[i].first].begin : m_document.text.size();
        const QStringView gap = m_document.text.view({before, next});
        const bool kept = i == 0 || i == sentences.size() ? gap.isEmpty() : gap == u"\n";
        losses.add(QStringLiteral(u"between_sentences"), kept ? 0 : 1);
        before = i < sentences.size() ? tokens[sentences[i].last - 1].end : next;
    }
}

void Printer::findUnits()
{
    const auto &tokens = m_table.tokens();
    std::map<std::pair<qsizetype, Span>, qsizetype> numbers;
    QList<QList<std::pair<qsizetype, Span>>> parts; // of each piece: token and what of it
    for (const Piece &piece : std::as_const(m_pieces)) {
        QList<std::pair<qsizetype, Span>> of;
        for (auto token = std::lower_bound(tokens.begin(), tokens.end(), piece.span.begin, [](const Span &t, qsizetype at) { return t.end <= at; });
             token != tokens.end() && token->begin < piece.span.end; ++token) {
            const Span part{std::max(token->begin, piece.span.begin), std::min(token->end, piece.span.end)};
            of.append({token - tokens.begin(), part});
            if (part != *token)
                m_subs[token - tokens.begin()].insert(part);
        }
        parts.append(of);
    }
    for (const auto &[token, subs] : m_subs) {
        qsizetype number = 0;
        for (const Span &sub : subs)
            numbers[{token, sub}] = ++number;
    }
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        for (const auto &[token, part] : std::as_const(parts[i])) {
            const Unit unit{token, part == tokens[token] ? 0 : numbers[{token, part}]};
            m_pieces[i].units.append(unit);
            m_onUnit[unit].append(i);
        }
    }
    int id = 0;
    for (Piece &piece : m_pieces) {
        const bool stacked = std::any_of(piece.units.begin(), piece.units.end(), [&](const Unit &unit) { return m_onUnit[unit].size() > 1; });
        if (stacked || piece.units.size() > 1)
            piece.id = ++id;
    }
    const auto sentences = m_table.sentences();
    for (qsizetype s = 0; s < sentences.size(); ++s) {
        for (qsizetype t = sentences[s].first; t < sentences[s].last; ++t)
            m_addresses.append({s + 1, t - sentences[s].first + 1});
    }
}

void Printer::relate()
{
    QHash<AnnotationId, qsizetype> first;
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const AnnotationId id = m_pieces[i].annotation->id;
        if (first.contains(id))
            m_links.append({webanno::continues, i - 1, i});
        else
            first.insert(id, i);
    }
    for (const Relation &relation : byId(m_layer.layer.relations)) {
        if (first.contains(relation.from) && first.contains(relation.to))
            m_links.append({relation.label, first[relation.from], first[relation.to]});
    }
    for (const Link &link : std::as_const(m_links))
        m_linksAt[m_pieces[link.to].units.first()].append(link);
}

QStringList Printer::features() const
{
    QStringList features{QStringLiteral(u"identifier"), QStringLiteral(u"value")};
    std::set<QString> attributes;
    bool named = false;
    bool noted = false;
    bool doubted = false;
    for (const Annotation &annotation : m_annotations) {
        named = named || !annotation.entity.isNull();
        noted = noted || !annotation.note.isEmpty();
        doubted = doubted || annotation.doubt;
        for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it)
            attributes.insert(it.key());
    }
    for (const auto &[used, name] : {std::pair(named, webanno::entityName), std::pair(noted, webanno::note), std::pair(doubted, webanno::doubt)}) {
        if (used)
            features.append(name);
    }
    for (const QString &attribute : attributes)
        features.append(QStringLiteral(u"attr.") + attribute);
    return features;
}

QString Printer::featureOf(const Annotation &annotation, const QString &feature) const
{
    if (feature == u"value")
        return annotation.label;
    if (feature == u"identifier")
        return annotation.entity.isNull() ? QString() : QStringLiteral(u"urn:uuid:") + annotation.entity.toString();
    if (feature == webanno::entityName)
        return m_entities.value(annotation.entity);
    if (feature == webanno::note)
        return annotation.note;
    if (feature == webanno::doubt)
        return annotation.doubt ? QStringLiteral(u"true") : QString();
    return attributeText(annotation.attributes.value(feature.mid(5)).values);
}

QString Printer::address(const Unit &unit) const
{
    const auto &[sentence, token] = m_addresses[unit.token];
    const QString address = QStringLiteral(u"%1-%2").arg(sentence).arg(token);
    return unit.sub == 0 ? address : address + u'.' + QString::number(unit.sub);
}

QString Printer::cells(const Unit &unit, const QStringList &features) const
{
    QString row;
    const auto on = m_onUnit.find(unit);
    for (const QString &feature : features) {
        QStringList values;
        for (const qsizetype i : on == m_onUnit.end() ? QList<qsizetype>() : on->second) {
            const Piece &piece = m_pieces[i];
            const QString value = featureOf(*piece.annotation, feature);
            values.append((value.isEmpty() ? QStringLiteral(u"*") : toWebAnno(value))
                          + (piece.id == 0 ? QString() : QStringLiteral(u"[%1]").arg(piece.id)));
        }
        row += (values.isEmpty() ? QStringLiteral(u"_") : values.join(u'|')) + u'\t';
    }
    if (m_links.isEmpty())
        return row;
    QStringList labels;
    QStringList sources;
    const auto links = m_linksAt.find(unit);
    for (const Link &link : links == m_linksAt.end() ? QList<Link>() : links->second) {
        const Piece &from = m_pieces[link.from];
        const Piece &to = m_pieces[link.to];
        labels.append(toWebAnno(link.label));
        sources.append(address(from.units.first())
                       + (from.id == 0 && to.id == 0 ? QString() : QStringLiteral(u"[%1_%2]").arg(from.id).arg(to.id)));
    }
    return row + (labels.isEmpty() ? QStringLiteral(u"_\t_") : labels.join(u'|') + u'\t' + sources.join(u'|')) + u'\t';
}

QByteArray Printer::print()
{
    findUnits();
    relate();
    const QStringList features = this->features();
    QString out = QStringLiteral(u"#FORMAT=WebAnno TSV 3.3\n#T_SP=") + webanno::entity;
    for (const QString &feature : features)
        out += u'|' + toTagLabel(feature).replace(u'|', QStringLiteral(u"%7C"));
    out += u'\n';
    if (!m_links.isEmpty())
        out += QStringLiteral(u"#T_RL=%1|label|BT_%2\n").arg(webanno::relation, webanno::entity);
    out += u'\n';
    const auto &tokens = m_table.tokens();
    for (const TokenTable::Run &sentence : m_table.sentences()) {
        out += u'\n';
        const QString text = m_document.text.view({tokens[sentence.first].begin, tokens[sentence.last - 1].end}).toString();
        for (const QString &line : text.split(u'\n'))
            out += QStringLiteral(u"#Text=") + textLine(line) + u'\n';
        for (qsizetype t = sentence.first; t < sentence.last; ++t) {
            const auto row = [&](const Unit &unit, const Span &span) {
                out += QStringLiteral(u"%1\t%2-%3\t%4\t").arg(address(unit)).arg(span.begin).arg(span.end).arg(m_document.text.view(span))
                    + cells(unit, features) + u'\n';
            };
            row({t, 0}, tokens[t]);
            qsizetype number = 0;
            if (const auto subs = m_subs.find(t); subs != m_subs.end()) {
                for (const Span &sub : subs->second)
                    row({t, ++number}, sub);
            }
        }
    }
    return out.toUtf8();
}

} // namespace

QString toWebAnno(const QString &value)
{
    QString result;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'-' && i + 1 < value.size() && value[i + 1] == u'>') {
            result += QStringLiteral(u"\\->");
            ++i;
        } else if (QStringView(u"\\[]|_;*").contains(c)) {
            result += u'\\';
            result += c;
        } else if (c == u'\t') {
            result += QStringLiteral(u"\\t");
        } else if (c == u'\n') {
            result += QStringLiteral(u"\\n");
        } else if (c == u'\r') {
            result += QStringLiteral(u"\\r");
        } else {
            result += c;
        }
    }
    return result;
}

QString fromWebAnno(QStringView value)
{
    QString result;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            result += value[i];
            continue;
        }
        const QChar c = value[++i];
        result += c == u't' ? QChar(u'\t') : c == u'n' ? QChar(u'\n') : c == u'r' ? QChar(u'\r') : c == u'f' ? QChar(u'\f') : c == u'b' ? QChar(u'\b') : c;
    }
    return result;
}

void printWebAnno(const LabelledDocument &document, const LabelledLayer &layer, const ExportOptions &options, LossCounter &losses,
                  QByteArray *bytes)
{
    Printer printer(document, layer, options, losses);
    if (bytes)
        *bytes = printer.print();
}

} // namespace dau
