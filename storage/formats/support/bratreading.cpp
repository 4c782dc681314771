// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/bratreading.h"

#include "storage/formats/support/fields.h"
#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qint64 mostErrors = 10; // named per file; the rest is counted
constexpr qsizetype longestShown = 60; // characters of a quote in a message

QString tr(const char *text)
{
    return QCoreApplication::translate("Brat", text);
}

bool isNewline(QChar c)
{
    return c == u'\n' || c == u'\r';
}

// Pieces that only line breaks part are one: brat's editor cuts spans at the ends of lines.
Spans joinedOverLines(const Spans &spans, const Text &text)
{
    Spans joined;
    for (const Span &span : spans) {
        const QStringView gap = joined.isEmpty() ? QStringView() : text.view({joined.last().end, span.begin});
        if (!joined.isEmpty() && std::all_of(gap.begin(), gap.end(), isNewline))
            joined.last().end = span.end;
        else
            joined.append(span);
    }
    return joined;
}

// The quote that brat writes for the pieces, in the order given; a line break inside a piece is a blank.
QString quoteOf(const Spans &pieces, const Text &text, QStringView separator)
{
    QString quote;
    for (const Span &piece : pieces) {
        if (&piece != &pieces.first())
            quote += separator;
        quote += text.view(piece);
    }
    return quote.replace(QStringLiteral(u"\r\n"), QStringLiteral(u" ")).replace(u'\n', u' ').replace(u'\r', u' ');
}

QString shown(QString quote)
{
    if (quote.size() > longestShown)
        quote = quote.left(longestShown) + u'…';
    return quote;
}

QString shown(QByteArrayView bytes)
{
    return shown(QString::fromUtf8(bytes));
}

} // namespace

BratReader::BratReader(const Text &text, bool byteOrderMark, QString file, const BratNames &names, BratEntities &entities)
    : m_text(text)
    , m_byteOrderMark(byteOrderMark)
    , m_file(std::move(file))
    , m_names(names)
    , m_entities(entities)
    , m_nextId(Uuid::create())
{
}

std::optional<LabelledLayer> BratReader::read(const QByteArray &ann)
{
    split(ann);
    QList<Spans> spans;
    if (m_errors == 0 && findSpans(&spans)) {
        const Origin origin{Origin::Kind::Import, QStringLiteral(u"brat")};
        for (qsizetype i = 0; i < m_textbounds.size(); ++i) {
            m_index.insert(m_textbounds[i].id, i);
            Annotation &annotation = m_annotations.emplaceBack();
            m_nextId = m_nextId.plus(1);
            annotation.id = {m_nextId};
            annotation.label = m_textbounds[i].label;
            annotation.spans = spans[i];
            annotation.origin = origin;
        }
        readEvents();
        for (const Line &line : std::as_const(m_lines)) {
            switch (line.kind) {
            case 'R':
                readRelation(line);
                break;
            case 'A':
            case 'M':
                readAttribute(line);
                break;
            case '#':
                readNote(line);
                break;
            case '*':
                readSet(line);
                break;
            case 'N':
                readReference(line);
                break;
            default:
                break;
            }
        }
        nameEntities();
    }
    if (m_errors > mostErrors)
        problems.append({Problem::Severity::Error, m_file, 0, tr("%1 more faults in this file are not listed.").arg(m_errors - mostErrors)});
    if (m_errors > 0)
        return {};
    LabelledLayer result;
    result.layer.info.state = LayerState::Done;
    result.layer.annotations = std::move(m_annotations);
    result.layer.relations = std::move(m_relations);
    result.entities = byId(m_referred.values());
    return result;
}

// Cuts into lines, reads the spans, keeps the rest for when every span is known.
void BratReader::split(QByteArrayView ann)
{
    if (ann.startsWith("\xEF\xBB\xBF"))
        ann = ann.sliced(3);
    const qsizetype expected = ann.count('\n') + 1;
    m_textbounds.reserve(expected);
    m_lineOfId.reserve(expected);
    m_index.reserve(expected);
    m_annotations.reserve(expected);
    Fields lines(ann, '\n');
    for (Line line; auto bytes = lines.next();) {
        ++line.number;
        if (bytes->endsWith('\r'))
            bytes->chop(1);
        if (bytes->trimmed().isEmpty())
            continue;
        Fields fields(*bytes, '\t');
        line.id = *fields.next();
        line.data = fields.next().value_or(QByteArrayView());
        line.tail = fields.rest();
        if (line.id.startsWith('#') && (line.id.size() < 2 || line.data.isEmpty())) {
            once(Problem::Severity::Loss, line.number, tr("Comments outside notes are not kept."));
            continue;
        }
        if (line.id.isEmpty() || !QByteArrayView("TREAMN*#").contains(line.id[0]) || line.data.isEmpty()) {
            error(line.number, tr("“%1” is not a line of a brat file.").arg(shown(*bytes)));
            continue;
        }
        if (line.id != QByteArrayView("*")) {
            const qint64 before = m_lineOfId.value(line.id, 0);
            if (before > 0)
                error(line.number, tr("The id %1 stands twice: first in line %2.").arg(shown(line.id)).arg(before));
            m_lineOfId.insert(line.id, line.number);
        }
        // Some files give notes the id of a span.
        const bool note = line.data.startsWith("AnnotatorNotes ");
        line.kind = note ? '#' : line.id[0];
        if (note && line.id[0] != '#')
            once(Problem::Severity::Note, line.number, tr("Notes under other ids than #1, #2, ... are read as notes."));
        if (line.kind == 'T')
            readTextbound(line);
        else
            m_lines.append(line);
    }
}

void BratReader::readTextbound(const Line &line)
{
    const qsizetype blank = line.data.indexOf(' ');
    const QByteArrayView type = line.data.first(std::max<qsizetype>(blank, 0));
    if (type != m_type) {
        m_type = type;
        m_label = m_names.keyOf(BratNames::Kind::Label, type);
    }
    Textbound textbound{line.number, line.id, m_label, {}, line.tail};
    Fields pieces(line.data.sliced(blank + 1), ';');
    while (const auto piece = pieces.next()) {
        const qsizetype middle = piece->indexOf(' ');
        const auto begin = middle < 0 ? std::nullopt : wholeNumber(piece->first(middle));
        const auto end = middle < 0 ? std::nullopt : wholeNumber(piece->sliced(middle + 1));
        if (blank <= 0 || !begin || !end) {
            error(line.number, tr("%1 must have a type and pairs of whole numbers, not “%2”.").arg(shown(line.id), shown(line.data)));
            return;
        }
        if (*begin >= *end) {
            error(line.number, tr("%1 goes from %2 to %3, which is not a span.").arg(shown(line.id)).arg(*begin).arg(*end));
            return;
        }
        textbound.pieces.append({*begin, *end});
    }
    m_textbounds.append(std::move(textbound));
}

// Takes the first way of counting under which every quote is the text below it.
bool BratReader::findSpans(QList<Spans> *spans)
{
    const auto ways = ForeignOffsets::waysFor(m_text, m_byteOrderMark);
    qsizetype best = 0;
    qsizetype mostFits = -1;
    for (qsizetype w = 0; w < ways.size(); ++w) {
        const ForeignOffsets offsets(m_text, ways[w]);
        spans->clear();
        qsizetype fits = 0;
        for (const Textbound &textbound : std::as_const(m_textbounds)) {
            Spans found;
            fits += matches(textbound, offsets, &found) ? 1 : 0;
            spans->append(std::move(found));
        }
        if (fits == m_textbounds.size()) {
            if (w > 0)
                problems.append({Problem::Severity::Note, m_file, 0, tr("The offsets are read as %1.").arg(ways[w].toString())});
            return true;
        }
        if (fits > mostFits) {
            best = w;
            mostFits = fits;
        }
    }
    sayMismatches(ForeignOffsets(m_text, ways[best]), ways[best]);
    return false;
}

bool BratReader::matches(const Textbound &textbound, const ForeignOffsets &offsets, Spans *spans) const
{
    Spans pieces;
    for (const CodePointSpan &piece : textbound.pieces) {
        const auto begin = offsets.toUtf16(piece.begin);
        const auto end = offsets.toUtf16(piece.end);
        if (!begin || !end)
            return false;
        pieces.append({*begin, *end});
    }
    if (pieces.size() == 1 && QAnyStringView(QUtf8StringView(textbound.quote)) == m_text.view(pieces.first())) {
        *spans = std::move(pieces);
        return true;
    }
    const QString quote = QString::fromUtf8(textbound.quote);
    const auto joins = [&](const QString &between) { return quoteOf(pieces, m_text, between) == quote; };
    const bool fits = pieces.size() == 1 ? joins({}) : std::any_of(quoteJoins().begin(), quoteJoins().end(), joins);
    if (fits)
        *spans = joinedOverLines(normalised(pieces), m_text);
    return fits;
}

void BratReader::sayMismatches(const ForeignOffsets &offsets, const ForeignOffsets::Way &way)
{
    const QString unit = way.unit == OffsetUnit::CodePoints && !way.newlineAsOne ? QString()
                                                                                 : tr(" (counted in %1)").arg(way.toString());
    for (const Textbound &textbound : std::as_const(m_textbounds)) {
        Spans pieces;
        if (matches(textbound, offsets, &pieces))
            continue;
        const qint64 begin = textbound.pieces.first().begin;
        const qint64 end = textbound.pieces.last().end;
        const QString id = shown(textbound.id);
        for (const CodePointSpan &piece : textbound.pieces) {
            const auto from = offsets.toUtf16(piece.begin);
            const auto to = offsets.toUtf16(piece.end);
            if (from && to)
                pieces.append({*from, *to});
        }
        if (end > offsets.length())
            error(textbound.line, tr("%1 ends at %2, but the text has %3 characters%4.").arg(id).arg(end).arg(offsets.length()).arg(unit));
        else if (pieces.size() < textbound.pieces.size())
            error(textbound.line, tr("%1 from %2 to %3 begins or ends inside a character%4.").arg(id).arg(begin).arg(end).arg(unit));
        else
            error(textbound.line, tr("%1 says “%2”, but the text from %3 to %4 is “%5”%6.")
                                      .arg(id, shown(textbound.quote)).arg(begin).arg(end).arg(shown(quoteOf(pieces, m_text, u" ")), unit));
    }
}

// An event is its trigger with a relation to each argument.
void BratReader::readEvents()
{
    struct Argument {
        const Line *line;
        QByteArrayView role;
        qsizetype trigger;
        QByteArrayView target;
    };
    QList<Argument> arguments;
    for (const Line &line : std::as_const(m_lines)) {
        if (line.kind != 'E')
            continue;
        once(Problem::Severity::Note, line.number, tr("Events are read as relations from their triggers."));
        Fields fields(line.data, ' ');
        qsizetype trigger = -1;
        while (const auto field = fields.next()) {
            const qsizetype colon = field->indexOf(':');
            if (field->isEmpty())
                continue;
            if (colon < 0) {
                error(line.number, tr("%1 must have a role and an id in “%2”.").arg(shown(line.id), shown(*field)));
            } else if (trigger < 0) {
                trigger = m_index.value(field->sliced(colon + 1), -1);
                if (trigger < 0)
                    error(line.number, tr("%1 names the trigger %2, which is not in this file.").arg(shown(line.id), shown(field->sliced(colon + 1))));
                if (trigger < 0)
                    break;
                m_index.insert(line.id, trigger);
                // Most tools call event and trigger alike; what the event is called else is kept with the trigger.
                Annotation &annotation = m_annotations[trigger];
                const QString type = m_names.keyOf(BratNames::Kind::Label, field->first(colon));
                QStringList &types = annotation.attributes[QStringLiteral(u"event")].values;
                if (type != annotation.label && !types.contains(type))
                    types.append(type);
                if (types.isEmpty())
                    annotation.attributes.remove(QStringLiteral(u"event"));
            } else {
                arguments.append({&line, field->first(colon), trigger, field->sliced(colon + 1)});
            }
        }
    }
    for (const Argument &argument : std::as_const(arguments)) {
        if (const Annotation *to = target(*argument.line, argument.target))
            addRelation(argument.role, m_annotations[argument.trigger].id, to->id);
    }
}

void BratReader::readRelation(const Line &line)
{
    Fields fields(line.data, ' ');
    const QByteArrayView type = *fields.next();
    QList<AnnotationId> ends;
    bool plainRoles = true;
    while (const auto field = fields.next()) {
        if (field->isEmpty())
            continue;
        const qsizetype colon = field->indexOf(':');
        plainRoles = plainRoles && field->startsWith(ends.isEmpty() ? "Arg1:" : "Arg2:");
        const Annotation *end = colon < 0 ? nullptr : target(line, field->sliced(colon + 1));
        if (!end && colon >= 0)
            return;
        if (end)
            ends.append(end->id);
    }
    if (ends.size() != 2) {
        error(line.number, tr("%1 must have two ends, not “%2”.").arg(shown(line.id), shown(line.data)));
        return;
    }
    if (!plainRoles)
        once(Problem::Severity::Loss, line.number, tr("The names of roles in relations are not kept: the first is where they come from."));
    addRelation(type, ends[0], ends[1]);
}

void BratReader::addRelation(QByteArrayView type, const AnnotationId &from, const AnnotationId &to)
{
    m_nextId = m_nextId.plus(1);
    m_relations.append({{m_nextId}, m_names.keyOf(BratNames::Kind::Relation, type), from, to,
                        {Origin::Kind::Import, QStringLiteral(u"brat")}});
}

void BratReader::readAttribute(const Line &line)
{
    const qsizetype blank = line.data.indexOf(' ');
    if (blank <= 0) {
        error(line.number, tr("%1 must have a name and an id, not “%2”.").arg(shown(line.id), shown(line.data)));
        return;
    }
    const QByteArrayView rest = line.data.sliced(blank + 1);
    const qsizetype end = rest.indexOf(' ');
    Annotation *annotation = target(line, end < 0 ? rest : rest.first(end));
    if (!annotation)
        return;
    const QString value = end < 0 ? QStringLiteral(u"true") : QString::fromUtf8(rest.sliced(end + 1));
    AttributeValue &values = annotation->attributes[m_names.keyOf(BratNames::Kind::Attribute, line.data.first(blank))];
    values.values.append(line.tail.isEmpty() ? value : value + u'\t' + QString::fromUtf8(line.tail));
}

void BratReader::readNote(const Line &line)
{
    const qsizetype blank = line.data.indexOf(' ');
    const QByteArrayView type = line.data.first(std::max<qsizetype>(blank, 0));
    const QByteArrayView id = line.data.sliced(blank + 1);
    if (QByteArrayView("RAMN*#").contains(id.isEmpty() ? '#' : id[0])) {
        if (!m_lineOfId.contains(id))
            error(line.number, tr("%1 is on %2, which is not in this file.").arg(shown(line.id), shown(id)));
        once(Problem::Severity::Loss, line.number, tr("Notes on other things than spans and events are not kept."));
        return;
    }
    Annotation *annotation = target(line, id);
    if (!annotation)
        return;
    if (type != QByteArrayView("AnnotatorNotes"))
        once(Problem::Severity::Loss, line.number, tr("The kind “%1” of a note is not kept.").arg(shown(type)));
    if (!annotation->note.isEmpty())
        annotation->note += u'\n';
    annotation->note += QString::fromUtf8(line.tail);
}

void BratReader::readSet(const Line &line)
{
    Fields fields(line.data, ' ');
    const QByteArrayView type = *fields.next();
    if (type != QByteArrayView(BratNames::entityType()))
        once(Problem::Severity::Note, line.number, tr("The sets “%1” are read as entities.").arg(shown(type)));
    QList<qsizetype> members;
    while (const auto field = fields.next()) {
        if (field->isEmpty())
            continue;
        if (const Annotation *member = target(line, *field))
            members.append(member - m_annotations.constData());
    }
    m_sets.append(members);
}

void BratReader::readReference(const Line &line)
{
    Fields fields(line.data, ' ');
    fields.next(); // "Reference"
    const QByteArrayView id = fields.next().value_or(QByteArrayView());
    const QString reference = QString::fromUtf8(fields.rest());
    if (reference.isEmpty()) {
        error(line.number, tr("%1 must have the shape “Reference T1 DB:ID”, not “%2”.").arg(shown(line.id), shown(line.data)));
        return;
    }
    Annotation *annotation = target(line, id);
    if (!annotation)
        return;
    // brat's own writer doubles the TAB before the name.
    const QString name = QString::fromUtf8(line.tail.startsWith('\t') ? line.tail.sliced(1) : line.tail);
    if (!annotation->entity.isNull()) {
        once(Problem::Severity::Loss, line.number, tr("A second reference of a span is not kept."));
        return;
    }
    auto entity = m_entities.find(reference);
    if (entity == m_entities.end()) {
        const auto own = reference.startsWith(u"Dau:") ? Uuid::fromString(QStringView(reference).mid(4)) : std::nullopt;
        Entity made;
        made.id = own ? EntityId{*own} : EntityId::create();
        made.name = name.isEmpty() ? reference : name;
        made.note = own ? QString() : reference;
        entity = m_entities.insert(reference, made);
    }
    annotation->entity = entity->id;
    m_referred.insert(entity->id, *entity);
}

// Gives every set one entity: that of a member with a reference, else a new one named like its first mention.
void BratReader::nameEntities()
{
    // Sets that share a member are one: later ones are poured into the first until nothing is shared.
    QList<qsizetype> setOf(m_annotations.size(), -1);
    for (qsizetype s = 0; s < m_sets.size(); ++s) {
        for (qsizetype i = 0; i < m_sets[s].size(); ++i) {
            const qsizetype other = std::exchange(setOf[m_sets[s][i]], s);
            if (other < 0 || other == s)
                continue;
            const QList<qsizetype> poured = std::exchange(m_sets[other], {});
            m_sets[s] += poured;
            for (const qsizetype member : poured)
                setOf[member] = s;
        }
    }
    for (const QList<qsizetype> &members : std::as_const(m_sets)) {
        EntityId entity;
        qsizetype first = -1;
        for (const qsizetype member : members) {
            if (entity.isNull())
                entity = m_annotations[member].entity;
            if (first < 0 || m_annotations[member].extent() < m_annotations[first].extent())
                first = member;
        }
        if (entity.isNull() && first >= 0) {
            Entity made;
            m_nextId = m_nextId.plus(1);
            made.id = entity = {m_nextId};
            made.name = m_text.quote(m_annotations[first].spans);
            m_referred.insert(entity, made);
        }
        for (const qsizetype member : members) {
            if (m_annotations[member].entity.isNull())
                m_annotations[member].entity = entity;
            else if (m_annotations[member].entity != entity)
                once(Problem::Severity::Loss, 0, tr("A set holds spans with different references; each keeps its own."));
        }
    }
}

Annotation *BratReader::target(const Line &line, QByteArrayView id)
{
    const qsizetype index = m_index.value(id, -1);
    if (index >= 0)
        return &m_annotations[index];
    const qint64 defined = m_lineOfId.value(id, 0);
    if (defined > 0)
        error(line.number, tr("%1 is about %2, which is neither a span nor an event.").arg(shown(line.id), shown(id)));
    else
        error(line.number, tr("%1 names %2, which is not in this file.").arg(shown(line.id), shown(id)));
    return nullptr;
}

void BratReader::error(qint64 line, const QString &message)
{
    if (++m_errors <= mostErrors)
        problems.append({Problem::Severity::Error, m_file, line, message});
}

// Says a thing at its first place only.
void BratReader::once(Problem::Severity severity, qint64 line, const QString &message)
{
    if (m_said.contains(message))
        return;
    m_said.append(message);
    problems.append({severity, m_file, line, message});
}

} // namespace dau
