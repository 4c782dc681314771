// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/conlltable.h"

#include "storage/formats/support/checkedlabels.h"
#include "storage/formats/support/order.h"

namespace dau {

namespace {

using Nesting = ExportOptions::Nesting;
using Tags = ExportOptions::Tags;
using Chunk = ConllTable::Chunk;
using Column = ConllTable::Column;

bool overlap(const Chunk &a, const Chunk &b)
{
    return a.first < b.last && b.first < a.last;
}

bool contains(const Chunk &outer, const Chunk &inner)
{
    return outer.first <= inner.first && inner.last <= outer.last;
}

// The chunk of a column (sorted, disjoint) that overlaps this one; null where it is free. `place`: where it belongs.
const Chunk *meeting(const Column &column, const Chunk &chunk, qsizetype *place)
{
    const auto next = std::lower_bound(column.begin(), column.end(), chunk.first,
                                       [](const Chunk &other, qsizetype first) { return other.first < first; });
    *place = next - column.begin();
    if (next != column.end() && overlap(*next, chunk))
        return &*next;
    return next != column.begin() && overlap(*std::prev(next), chunk) ? &*std::prev(next) : nullptr;
}

// Adds the chunk where the column is free; else it is left out and counted.
void addIfFree(Column &column, const Chunk &chunk, LossCounter &losses)
{
    qsizetype place = 0;
    if (const Chunk *other = meeting(column, chunk, &place)) {
        const bool nested = contains(*other, chunk) || contains(chunk, *other);
        losses.add(nested ? QStringLiteral(u"nested") : QStringLiteral(u"crossing"));
        return;
    }
    column.insert(place, chunk);
}

// Into the column below the last one in which it meets another.
void addToLevels(QList<Column> &levels, const Chunk &chunk)
{
    qsizetype place = 0;
    qsizetype level = levels.size();
    while (level > 0 && !meeting(levels[level - 1], chunk, &place))
        --level;
    if (level == levels.size())
        levels.append(Column());
    meeting(levels[level], chunk, &place);
    levels[level].insert(place, chunk);
}

QString printable(QStringView token)
{
    QString result = token.toString();
    for (QChar &c : result) {
        if (c.isSpace())
            c = u'_';
    }
    return result;
}

} // namespace

ConllTable::ConllTable(const LabelledDocument &document, const ExportOptions &options)
    : m_document(document)
    , m_options(options)
    , m_table(document, options)
{
}

QList<Column> ConllTable::flatten(const LabelledLayer &layer, const QStringList &labels, LossCounter &losses) const
{
    QList<Chunk> chunks;
    for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
        if (annotation.spans.size() > 1)
            continue; // counted by what the format carries
        if (!m_options.skippedZones && inSkippedZone(m_document.zones, annotation.extent())) {
            losses.add(QStringLiteral(u"skipped_zones"));
            continue;
        }
        const auto run = m_table.under(annotation.extent());
        losses.add(QStringLiteral(u"sub_token"), run && run->exact ? 0 : 1);
        if (run)
            chunks.append({annotation.label, run->first, run->last});
    }
    const auto widerFirst = [](const Chunk &a, const Chunk &b) {
        return std::tuple(a.first, -a.last) < std::tuple(b.first, -b.last);
    };
    const auto shorterFirst = [](const Chunk &a, const Chunk &b) { return a.last - a.first < b.last - b.first; };
    std::stable_sort(chunks.begin(), chunks.end(), widerFirst);
    if (m_options.nesting == Nesting::Innermost)
        std::stable_sort(chunks.begin(), chunks.end(), shorterFirst);

    QList<Column> columns(m_options.nesting == Nesting::PerLabel ? labels.size() : 1);
    for (const Chunk &chunk : std::as_const(chunks)) {
        if (m_options.nesting == Nesting::Levels)
            addToLevels(columns, chunk);
        else if (m_options.nesting == Nesting::PerLabel)
            addIfFree(columns[labels.indexOf(chunk.label)], chunk, losses);
        else
            addIfFree(columns[0], chunk, losses);
    }
    return columns;
}

QStringList ConllTable::outside(const LabelledLayer &layer, const QStringList &labels, qsizetype width) const
{
    const QStringList checked = checkedLabels(layer.layer.info);
    QStringList tags;
    for (qsizetype c = 0; c < width; ++c) {
        const bool known = checked.isEmpty() || (m_options.nesting == Nesting::PerLabel && checked.contains(labels.value(c)));
        tags.append(known ? outsideTag() : unknownTag());
    }
    return tags;
}

QList<ConllTable::Row> ConllTable::rows(const QList<Column> &columns, const QStringList &outside) const
{
    TokenTable table = m_table;
    for (const Column &column : columns) {
        for (const Chunk &chunk : column)
            table.joinSentences({chunk.first, chunk.last, true});
    }
    QList<Row> rows;
    rows.reserve(table.tokens().size());
    for (qsizetype i = 0; i < table.tokens().size(); ++i)
        rows.append({table.tokens()[i], table.begins()[i], outside});
    for (qsizetype c = 0; c < columns.size(); ++c) {
        const Chunk *before = nullptr;
        for (const Chunk &chunk : columns[c]) {
            const bool follows = before && before->last == chunk.first && before->label == chunk.label && !rows[chunk.first].begins;
            const bool marked = m_options.tags != Tags::Iob1 || follows;
            for (qsizetype i = chunk.first; i < chunk.last; ++i)
                rows[i].tags[c] = (i == chunk.first && marked ? QStringLiteral(u"B-") : QStringLiteral(u"I-")) + chunk.label;
            if (m_options.tags == Tags::Bioes)
                rows[chunk.last - 1].tags[c] = (chunk.last - chunk.first == 1 ? QStringLiteral(u"S-") : QStringLiteral(u"E-")) + chunk.label;
            before = &chunk;
        }
    }
    return rows;
}

QByteArray ConllTable::print(const QList<Column> &columns, QStringList outside, const QStringList &checked) const
{
    const QString style = m_options.settings.value(QStringLiteral(u"columns"));
    const bool vlsp = style == u"vlsp2016";
    const bool joint = m_options.settings.value(QStringLiteral(u"joint")) == u"yes";
    const QChar separator = vlsp ? u'\t' : u' ';
    if (vlsp && !joint && outside.size() == 1)
        outside.append(outside.first());
    const bool alike = outside.count(outside.first()) == outside.size();
    const QList<Row> all = rows(columns, outside);
    const QByteArray blank = vlsp ? "\t_\t_" : style == u"2003" ? " _ _" : "";
    QByteArray lines;
    const bool own = style.isEmpty() || style == u"dau";
    if (!vlsp && style != u"2002") {
        const QByteArray named = checked.isEmpty() || !own ? QByteArray("-X-") : "checked_labels=" + toOneWord(checked).toUtf8();
        lines = "-DOCSTART- " + named + " -X-" + QByteArray(" O").repeated(joint ? 1 : outside.size()) + "\n\n";
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i > 0 && all[i].begins)
            lines += '\n';
        lines += printable(m_document.text.view(all[i].token)).toUtf8() + blank;
        if (own) {
            const CodePointSpan counted = m_document.text.offsets().toCodePoints(all[i].token);
            lines += ' ' + QByteArray::number(counted.begin) + ' ' + QByteArray::number(counted.end);
        }
        QStringList tags = all[i].tags;
        while (joint && alike && tags.size() > 1 && tags.last() == outside.last())
            tags.removeLast();
        QByteArrayList cells;
        for (const QString &tag : std::as_const(tags))
            cells.append(toTagLabel(tag).toUtf8());
        lines += separator.toLatin1() + cells.join(joint ? '+' : separator.toLatin1()) + '\n';
    }
    return all.isEmpty() ? lines : lines + '\n';
}

qint64 ConllTable::changedTokens() const
{
    return std::count_if(m_table.tokens().begin(), m_table.tokens().end(), [&](const Span &token) {
        const QStringView view = m_document.text.view(token);
        return std::any_of(view.begin(), view.end(), [](QChar c) { return c.isSpace(); });
    });
}

} // namespace dau
