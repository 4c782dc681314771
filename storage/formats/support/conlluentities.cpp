// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/conlluentities.h"

#include "storage/formats/support/conllureferences.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <map>

namespace dau {

namespace {

const QString eidKey = QStringLiteral(u"eid");

QString tr(const char *text)
{
    return QCoreApplication::translate("Conllu", text);
}

// What labels as they are commonly called are in the closed list of CorefUD.
QByteArray commonTypeOf(const QString &label)
{
    static const QHash<QString, QByteArray> types{
        {QStringLiteral(u"PERSON"), "person"}, {QStringLiteral(u"PER"), "person"}, {QStringLiteral(u"PLACE"), "place"},
        {QStringLiteral(u"LOC"), "place"}, {QStringLiteral(u"LOCATION"), "place"}, {QStringLiteral(u"GPE"), "place"},
        {QStringLiteral(u"ORG"), "organization"}, {QStringLiteral(u"ORGANIZATION"), "organization"},
        {QStringLiteral(u"BODY"), "organization"}, {QStringLiteral(u"DATE"), "time"}, {QStringLiteral(u"TIME"), "time"},
        {QStringLiteral(u"NUMBER"), "number"}, {QStringLiteral(u"EVENT"), "event"}, {QStringLiteral(u"ANIMAL"), "animal"},
        {QStringLiteral(u"PLANT"), "plant"}, {QStringLiteral(u"OBJECT"), "object"}, {QStringLiteral(u"SUBSTANCE"), "substance"},
        {QStringLiteral(u"ABSTRACT"), "abstract"}};
    return types.value(label.toUpper(), "other");
}

QByteArray escaped(const QString &value)
{
    const bool composed = value == value.normalized(QString::NormalizationForm_C);
    QByteArray result;
    for (const char32_t c : value.toUcs4()) {
        const QString one = QString::fromUcs4(&c, 1);
        const bool special = c <= 0x20 || QByteArrayView("%-()|,:=+[]\\").contains(c < 0x80 ? static_cast<char>(c) : 'a');
        if (special || (c >= 0x80 && (!composed || one[0].isSpace() || one[0].category() == QChar::Other_Control)))
            result += one.toUtf8().toPercentEncoding({}, "-+()");
        else
            result += one.toUtf8();
    }
    return result;
}

QString unescaped(QByteArrayView value)
{
    return QUrl::fromPercentEncoding(value.toByteArray());
}

struct Bracket {
    bool opens = false;
    bool closes = false;
    QByteArrayView fields; // of an opening one; else the eid
};

QList<Bracket> bracketsOf(QByteArrayView value)
{
    QList<Bracket> brackets;
    for (qsizetype at = 0; at < value.size();) {
        const bool opens = value[at] == '(';
        const qsizetype from = opens ? at + 1 : at;
        qsizetype to = from;
        while (to < value.size() && value[to] != ')' && value[to] != '(')
            ++to;
        const bool closes = to < value.size() && value[to] == ')';
        brackets.append({opens, closes, value.sliced(from, to - from)});
        at = closes ? to + 1 : std::max(to, at + 1);
    }
    return brackets;
}

// "e10[2/3]": the second of three pieces of a mention.
struct Part {
    QByteArray eid;
    qint64 number = 1;
    qint64 of = 1;
};
Part partOf(QByteArrayView name)
{
    const qsizetype open = name.indexOf('[');
    const qsizetype slash = name.indexOf('/');
    if (open > 0 && slash > open && name.endsWith(']')) {
        const auto number = wholeNumber(name.sliced(open + 1, slash - open - 1));
        const auto of = wholeNumber(name.sliced(slash + 1, name.size() - slash - 2));
        if (number && of)
            return {name.first(open).toByteArray(), *number, *of};
    }
    return {name.toByteArray(), 1, 1};
}

// Reads the mentions of one document.
class Mentions
{
public:
    // `keepEids`: as attributes.
    Mentions(const QList<Span> &places, bool keepEids, const QString &file, QList<Problem> &problems)
        : m_places(places)
        , m_keepEids(keepEids)
        , m_file(file)
        , m_problems(problems)
        , m_nextId(Uuid::create())
    {
    }

    void declare(QByteArrayView fields)
    {
        m_fields.clear();
        Fields names(fields, '-');
        while (const auto name = names.next())
            m_fields.append(name->trimmed().toByteArray());
    }
    void word(const ConlluDocument::Line &line, QByteArrayView value);
    void endSentence(qint64 line);
    QList<Annotation> annotations(const Text &text, QList<Entity> &entities);

private:
    struct Mention {
        Annotation annotation;
        QByteArray eid;
        qint64 pieces = 1;
        QString entityName;
        QString entityId;
    };
    struct Open {
        QByteArray name; // eid with its part
        qsizetype mention = 0;
        qsizetype surface = 0;
    };
    void open(QByteArrayView fields, qsizetype surface);
    void close(const QByteArray &name, const ConlluDocument::Line &line);
    void describe(Mention &mention, QByteArrayView field, QByteArrayView value);
    void say(qint64 line, const QString &message) { m_problems.append({Problem::Severity::Loss, m_file, line, message}); }

    const QList<Span> &m_places;
    bool m_keepEids = false;
    const QString &m_file;
    QList<Problem> &m_problems;
    Uuid m_nextId;
    QList<QByteArray> m_fields{"eid", "etype", "head", "other"};
    QList<Mention> m_mentions;
    QList<Open> m_open;
};

void Mentions::word(const ConlluDocument::Line &line, QByteArrayView value)
{
    if (line.surface < 0) {
        say(line.number, tr("Mentions on empty nodes have no text and are not kept."));
        return;
    }
    for (const Bracket &bracket : bracketsOf(value)) {
        if (bracket.opens)
            open(bracket.fields, line.surface);
        if (bracket.closes)
            close(bracket.opens ? QByteArray(m_open.last().name) : bracket.fields.toByteArray(), line);
    }
}

void Mentions::open(QByteArrayView fields, qsizetype surface)
{
    QList<QByteArrayView> values;
    Fields parts(fields, '-');
    while (values.size() + 1 < m_fields.size()) {
        const auto part = parts.next();
        if (!part)
            break;
        values.append(*part);
    }
    if (values.size() + 1 == m_fields.size() && !parts.rest().isEmpty())
        values.append(parts.rest());
    qsizetype eid = std::max<qsizetype>({0, m_fields.indexOf("eid"), m_fields.indexOf("GRP")});
    const QByteArrayView name = eid < values.size() ? values[eid] : QByteArrayView();
    const Part part = partOf(name);
    if (part.number > 1) {
        for (qsizetype i = m_mentions.size() - 1; i >= 0; --i) {
            if (m_mentions[i].eid == part.eid && m_mentions[i].pieces == part.of) {
                m_open.append({name.toByteArray(), i, surface});
                return;
            }
        }
    }
    Mention mention;
    m_nextId = m_nextId.plus(1);
    mention.annotation.id = {m_nextId};
    mention.annotation.origin = {Origin::Kind::Import, QStringLiteral(u"conllu")};
    mention.eid = part.eid;
    mention.pieces = part.of;
    if (m_keepEids)
        mention.annotation.attributes.insert(eidKey, {{QString::fromUtf8(part.eid)}, AttributeValue::Source::Set});
    for (qsizetype i = 0; i < values.size() && i < m_fields.size(); ++i) {
        if (i != eid)
            describe(mention, m_fields[i], values[i]);
    }
    if (mention.annotation.label.isEmpty())
        mention.annotation.label = QStringLiteral(u"other");
    m_open.append({name.toByteArray(), m_mentions.size(), surface});
    m_mentions.append(mention);
}

void Mentions::describe(Mention &mention, QByteArrayView field, QByteArrayView value)
{
    Annotation &annotation = mention.annotation;
    const auto setAttribute = [&](const QString &key, QByteArrayView said) {
        QStringList values;
        Fields parts(said, '+');
        while (const auto part = parts.next())
            values.append(unescaped(*part));
        annotation.attributes.insert(key, {values, AttributeValue::Source::Set});
    };
    if (field == QByteArrayView("other")) {
        Fields pairs(value, ',');
        while (const auto pair = pairs.next()) {
            const qsizetype colon = pair->indexOf(':');
            if (colon < 0)
                continue;
            const QByteArrayView key = pair->first(colon);
            const QByteArrayView said = pair->sliced(colon + 1);
            if (key == QByteArrayView("label"))
                annotation.label = unescaped(said);
            else if (key == QByteArrayView("note"))
                annotation.note = unescaped(said);
            else if (key == QByteArrayView("doubt"))
                annotation.doubt = true;
            else if (key == QByteArrayView("name"))
                mention.entityName = unescaped(said);
            else if (key == QByteArrayView("id"))
                mention.entityId = unescaped(said);
            else
                setAttribute(unescaped(key.startsWith("attr.") ? key.sliced(5) : key), said);
        }
    } else if (field == QByteArrayView("etype") || field == QByteArrayView("entity")) {
        if (annotation.label.isEmpty())
            annotation.label = unescaped(value);
    } else if (field == QByteArrayView("identity")) {
        if (!value.isEmpty())
            mention.entityName = unescaped(value);
    } else if (!value.isEmpty() && field != QByteArrayView("head")) {
        setAttribute(QString::fromUtf8(field), value);
    }
}

void Mentions::close(const QByteArray &name, const ConlluDocument::Line &line)
{
    for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
        if (m_open[i].name != name)
            continue;
        const Open opened = m_open.takeAt(i);
        m_mentions[opened.mention].annotation.spans.append({m_places[opened.surface].begin, m_places[line.surface].end});
        return;
    }
    say(line.number, tr("“%1)” closes no mention.").arg(QString::fromUtf8(name)));
}

void Mentions::endSentence(qint64 line)
{
    for (const Open &opened : std::as_const(m_open))
        say(line, tr("The mention “(%1” is not closed in its sentence and not kept.").arg(QString::fromUtf8(opened.name)));
    m_open.clear();
}

QList<Annotation> Mentions::annotations(const Text &text, QList<Entity> &entities)
{
    std::map<QByteArray, QList<qsizetype>> byEntity;
    for (qsizetype i = 0; i < m_mentions.size(); ++i)
        byEntity[m_mentions[i].eid].append(i);
    for (const auto &[eid, indices] : byEntity) {
        QString name;
        QString id;
        for (const qsizetype i : indices) {
            name = name.isEmpty() ? m_mentions[i].entityName : name;
            id = id.isEmpty() ? m_mentions[i].entityId : id;
        }
        if ((name.isEmpty() && id.isEmpty() && indices.size() < 2) || eid.isEmpty())
            continue;
        Entity entity;
        const auto known = Uuid::fromString(id);
        entity.id = {known ? *known : Uuid::create()};
        entity.name = name.isEmpty() ? text.quote(m_mentions[indices.first()].annotation.spans) : name;
        entities.append(entity);
        for (const qsizetype i : indices)
            m_mentions[i].annotation.entity = entity.id;
    }
    QList<Annotation> annotations;
    for (Mention &mention : m_mentions) {
        mention.annotation.spans = normalised(mention.annotation.spans);
        if (!mention.annotation.spans.isEmpty())
            annotations.append(mention.annotation);
    }
    return annotations;
}

// What "other" says of an annotation; its eid is said already.
QByteArray otherOf(const Annotation &annotation, const QByteArray &eid, const QHash<EntityId, Entity> &entities)
{
    QByteArray other = "label:" + escaped(annotation.label);
    for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
        if (it.key() == eidKey && it->values == QStringList{QString::fromUtf8(eid)})
            continue;
        QByteArrayList values;
        for (const QString &value : it->values)
            values.append(escaped(value));
        other += ",attr." + escaped(it.key()) + ':' + values.join('+');
    }
    if (!annotation.note.isEmpty())
        other += ",note:" + escaped(annotation.note);
    if (annotation.doubt)
        other += ",doubt:yes";
    if (!annotation.entity.isNull())
        other += ",name:" + escaped(entities.value(annotation.entity).name) + ",id:" + escaped(annotation.entity.toString());
    return other;
}

// Whether brackets that carry the same name would close one another.
bool tangled(const ConlluMention &a, const ConlluMention &b)
{
    const TokenTable::Run left{a.runs.first().first, a.runs.last().last, false};
    const TokenTable::Run right{b.runs.first().first, b.runs.last().last, false};
    if (left.last <= right.first || right.last <= left.first)
        return false;
    const bool nested = (left.first <= right.first && right.last <= left.last) || (right.first <= left.first && left.last <= right.last);
    return !nested || a.runs.size() > 1 || b.runs.size() > 1;
}

} // namespace

QStringList conlluTypes()
{
    return {QStringLiteral(u"person"), QStringLiteral(u"place"), QStringLiteral(u"organization"), QStringLiteral(u"animal"),
            QStringLiteral(u"plant"), QStringLiteral(u"object"), QStringLiteral(u"substance"), QStringLiteral(u"time"),
            QStringLiteral(u"number"), QStringLiteral(u"abstract"), QStringLiteral(u"event"), QStringLiteral(u"other")};
}

QByteArray toConlluName(const QString &name)
{
    const QString line = toOneLine(name);
    return line == line.normalized(QString::NormalizationForm_C) ? line.toUtf8() : line.toUtf8().toPercentEncoding(" /", {}, '%');
}

bool holdsConlluEntities(const ConlluDocument &document)
{
    for (const ConlluDocument::Sentence &sentence : document.sentences) {
        for (const ConlluDocument::Line &line : sentence.lines) {
            if (line.bytes.startsWith('#') ? conlluComment(line.bytes, "global.Entity").has_value()
                                           : conlluMisc(line.bytes.mid(line.bytes.lastIndexOf('\t') + 1), "Entity").has_value())
                return true;
        }
    }
    return false;
}

LabelledLayer readConlluEntities(const ConlluDocument &document, const QList<Span> &places, const Text &text,
                                 const QString &file, QList<Problem> &problems)
{
    Mentions mentions(places, refersToConlluEntities(document), file, problems);
    for (const ConlluDocument::Sentence &sentence : document.sentences) {
        for (const ConlluDocument::Line &line : sentence.lines) {
            if (line.bytes.startsWith('#')) {
                if (const auto fields = conlluComment(line.bytes, "global.Entity"))
                    mentions.declare(*fields);
            } else if (const auto value = conlluMisc(line.bytes.mid(line.bytes.lastIndexOf('\t') + 1), "Entity")) {
                mentions.word(line, *value);
            }
        }
        mentions.endSentence(sentence.lines.last().number);
    }
    LabelledLayer layer;
    layer.layer.info.state = LayerState::Done;
    layer.layer.annotations = mentions.annotations(text, layer.entities);
    return layer;
}

QList<ConlluMention> conlluMentions(const LabelledDocument &document, const LabelledLayer &layer, const ExportOptions &options,
                                    TokenTable &table, bool fixed, LossCounter &losses)
{
    QList<ConlluMention> mentions;
    QSet<QList<std::pair<qsizetype, qsizetype>>> taken;
    QHash<EntityId, QList<qsizetype>> byEntity;
    for (const Annotation &annotation : layer.layer.annotations) {
        if (!options.skippedZones && inSkippedZone(document.zones, annotation.extent())) {
            losses.add(QStringLiteral(u"skipped_zones"));
            continue;
        }
        ConlluMention mention{&annotation, {}};
        QList<std::pair<qsizetype, qsizetype>> key;
        bool exact = true;
        for (const Span &span : annotation.spans) {
            const auto run = table.under(span);
            exact = exact && run && run->exact;
            if (!run)
                continue;
            if (!mention.runs.isEmpty() && mention.runs.last().last >= run->first)
                mention.runs.last().last = std::max(run->last, mention.runs.last().last);
            else
                mention.runs.append(*run);
        }
        exact = exact && mention.runs.size() == annotation.spans.size();
        for (const TokenTable::Run &run : std::as_const(mention.runs))
            key.append({run.first, run.last});
        if (mention.runs.isEmpty()) {
            losses.add(QStringLiteral(u"sub_token"));
            continue;
        }
        const TokenTable::Run whole{mention.runs.first().first, mention.runs.last().last, true};
        const auto &begins = table.begins();
        if (fixed && std::find(begins.begin() + whole.first + 1, begins.begin() + whole.last, true) != begins.begin() + whole.last) {
            losses.add(QStringLiteral(u"across_sentences"));
            continue;
        }
        if (taken.contains(key)) {
            losses.add(QStringLiteral(u"same_span"));
            continue;
        }
        const auto &others = byEntity[annotation.entity];
        if (!annotation.entity.isNull() && std::any_of(others.begin(), others.end(), [&](qsizetype i) { return tangled(mentions[i], mention); })) {
            losses.add(QStringLiteral(u"crossing"));
            continue;
        }
        losses.add(QStringLiteral(u"sub_token"), exact ? 0 : 1);
        taken.insert(key);
        byEntity[annotation.entity].append(mentions.size());
        mentions.append(mention);
        table.joinSentences(whole);
    }
    return mentions;
}

QList<QByteArray> conlluEids(const QList<ConlluMention> &mentions, bool kept)
{
    const auto own = [&](const Annotation &annotation) {
        const QString said = kept ? annotation.attributes.value(eidKey).values.value(0) : QString();
        const bool fits = escaped(said) == said.toUtf8() && !said.contains(u'<');
        return fits ? said.toUtf8() : QByteArray();
    };
    QList<QByteArray> eids(mentions.size());
    QHash<EntityId, QByteArray> byEntity;
    QSet<QByteArray> taken;
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        const EntityId entity = mentions[i].annotation->entity;
        QByteArray &eid = entity.isNull() ? eids[i] : byEntity[entity];
        const QByteArray said = own(*mentions[i].annotation);
        if (!eid.isEmpty() || said.isEmpty() || taken.contains(said))
            continue;
        taken.insert(said);
        eid = said;
    }
    int number = 0;
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        const EntityId entity = mentions[i].annotation->entity;
        QByteArray &eid = entity.isNull() ? eids[i] : byEntity[entity];
        while (eid.isEmpty()) {
            const QByteArray next = 'e' + QByteArray::number(++number);
            eid = taken.contains(next) ? QByteArray() : next;
        }
        eids[i] = eid;
    }
    return eids;
}

QHash<std::pair<qsizetype, qsizetype>, QByteArray> conlluBrackets(const ConlluDocument &document, const LabelledLayer &layer,
                                                                  const QList<ConlluMention> &mentions, const QList<QByteArray> &eids,
                                                                  const ConlluTypes &typeOf)
{
    // A word: which line it is, and which token of the text it belongs to.
    QList<std::pair<qsizetype, qsizetype>> words;
    QList<std::pair<qsizetype, qsizetype>> wordsOf(document.surfaces.size(), {-1, -1}); // first and last word of a token
    for (qsizetype s = 0; s < document.sentences.size(); ++s) {
        const auto &lines = document.sentences[s].lines;
        for (qsizetype l = 0; l < lines.size(); ++l) {
            if (!lines[l].isWord)
                continue;
            auto &range = wordsOf[lines[l].surface];
            range = {range.first < 0 ? words.size() : range.first, words.size()};
            words.append({s, l});
        }
    }
    struct Piece {
        qsizetype first = 0;
        qsizetype last = 0; // inclusive
        QByteArray name;
        QByteArray rest;
    };
    QList<Piece> pieces;
    QHash<EntityId, Entity> entities;
    for (const Entity &entity : layer.entities)
        entities.insert(entity.id, entity);
    for (qsizetype m = 0; m < mentions.size(); ++m) {
        const ConlluMention &mention = mentions[m];
        const QByteArray &eid = eids[m];
        const QByteArray chosen = typeOf(mention.annotation->label).toUtf8();
        const QByteArray rest = '-' + (chosen.isEmpty() ? commonTypeOf(mention.annotation->label) : chosen) + "-1-" + otherOf(*mention.annotation, eid, entities);
        const qsizetype count = mention.runs.size();
        for (qsizetype i = 0; i < count; ++i) {
            const QByteArray part = count == 1 ? QByteArray() : '[' + QByteArray::number(i + 1) + '/' + QByteArray::number(count) + ']';
            pieces.append({wordsOf[mention.runs[i].first].first, wordsOf[mention.runs[i].last - 1].second, eid + part, rest});
        }
    }
    pieces.removeIf([](const Piece &piece) { return piece.first < 0 || piece.last < 0; });
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) {
        return std::tuple(a.first, -a.last) < std::tuple(b.first, -b.last);
    });
    std::map<qsizetype, QByteArray> opening;
    std::map<qsizetype, QByteArray> single;
    std::map<qsizetype, QByteArray> closing;
    for (const Piece &piece : std::as_const(pieces)) {
        if (piece.first == piece.last)
            single[piece.first] += '(' + piece.name + piece.rest + ')';
        else
            opening[piece.first] += '(' + piece.name + piece.rest;
    }
    for (auto piece = pieces.crbegin(); piece != pieces.crend(); ++piece) {
        if (piece->first != piece->last)
            closing[piece->last] += piece->name + ')';
    }
    QHash<std::pair<qsizetype, qsizetype>, QByteArray> values;
    for (qsizetype word = 0; word < words.size(); ++word) {
        const auto get = [&](const auto &map) {
            const auto found = map.find(word);
            return found == map.end() ? QByteArray() : found->second;
        };
        const QByteArray closes = get(closing);
        const QByteArray value = closes.isEmpty() ? get(opening) + get(single) : get(single) + closes + get(opening);
        if (!value.isEmpty())
            values.insert(words[word], value);
    }
    return values;
}

} // namespace dau
