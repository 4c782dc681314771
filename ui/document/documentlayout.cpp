// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/documentlayout.h"

#include "ui/document/lanes.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QGlyphRun>

#include <cmath>

namespace dau {

namespace {

bool hasRightToLeft(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirRLE
            || direction == QChar::DirRLO || direction == QChar::DirRLI || c.isSurrogate();
    });
}

} // namespace

DocumentLayout::DocumentLayout(PageMetrics metrics)
    : m_metrics(std::move(metrics))
    , m_width(m_metrics.column)
{
    setText(Text(), {});
}

void DocumentLayout::setText(const Text &text, const Zones &zones)
{
    m_text = text;
    m_zones = zones;
    m_pieces = piecesOf(text);
    forget();
}

void DocumentLayout::setZones(const Zones &zones)
{
    m_zones = zones;
    forget();
}

void DocumentLayout::setAnnotations(const AnnotationSet *own, const AnnotationSet *suggested)
{
    m_own = own;
    m_suggested = suggested;
    for (auto it = m_laid.constBegin(); it != m_laid.constEnd(); ++it) {
        findMarks(**it, piece(it.key()).span);
        m_heights.setHeight(it.key(), place(**it, it.key()));
    }
}

void DocumentLayout::setMetrics(const PageMetrics &metrics, qreal width)
{
    m_metrics = metrics;
    m_width = width;
    forget();
}

void DocumentLayout::setDimmed(const QColor &colour)
{
    m_dimmed = colour;
    forget();
}

const Annotation *DocumentLayout::annotation(const AnnotationId &id) const
{
    const Annotation *found = m_own == nullptr ? nullptr : m_own->byId(id);
    return found != nullptr || m_suggested == nullptr ? found : m_suggested->byId(id);
}

void DocumentLayout::forget()
{
    m_laid.clear();
    std::vector<int> heights;
    heights.reserve(m_pieces.size());
    for (const Piece &piece : m_pieces)
        heights.push_back(estimate(piece));
    m_heights = HeightTree(std::move(heights));
}

int DocumentLayout::estimate(const Piece &piece) const
{
    constexpr qsizetype charactersPerLine = 72;
    const qreal line
        = m_metrics.above + m_metrics.text.pixelSize() * 1.4 + m_metrics.below + m_metrics.lanes * m_metrics.lane;
    const qreal share = std::max(0.1, m_width / m_metrics.column); // a narrow window has shorter lines
    const qreal lines = std::ceil(static_cast<qreal>(piece.span.size()) / (charactersPerLine * share));
    return static_cast<int>(std::max(1.0, lines) * line + m_metrics.paragraphGap);
}

qsizetype DocumentLayout::pieceAt(qsizetype offset) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), offset,
                                        [](qsizetype at, const Piece &piece) { return at < piece.span.begin; });
    return std::max<qsizetype>(0, after - m_pieces.begin() - 1);
}

bool DocumentLayout::startsInZone(const Piece &piece, QStringView kind) const
{
    const Zone *zone = zoneAt(m_zones, piece.span.begin);
    return zone != nullptr && zone->kind == kind;
}

const QFont &DocumentLayout::fontOf(const Piece &piece) const
{
    if (startsInZone(piece, u"headline"))
        return m_metrics.headline;
    return startsInZone(piece, u"subhead") || startsInZone(piece, u"lead") ? m_metrics.subhead : m_metrics.text;
}

QList<QTextLayout::FormatRange> DocumentLayout::dimmedParts(const Piece &piece) const
{
    QList<QTextLayout::FormatRange> parts;
    auto zone = std::partition_point(m_zones.begin(), m_zones.end(),
                                     [&piece](const Zone &z) { return z.span.end <= piece.span.begin; });
    for (; zone != m_zones.end() && zone->span.begin < piece.span.end; ++zone) {
        if (!zone->skipped)
            continue;
        QTextLayout::FormatRange part;
        const qsizetype begin = std::max(zone->span.begin, piece.span.begin);
        part.start = static_cast<int>(begin - piece.span.begin);
        part.length = static_cast<int>(std::min(zone->span.end, piece.span.end) - begin);
        part.format.setForeground(m_dimmed);
        parts.append(part);
    }
    return parts;
}

const DocumentLayout::Laid &DocumentLayout::laid(qsizetype index)
{
    if (const auto found = m_laid.constFind(index); found != m_laid.constEnd())
        return **found;
    const Piece &piece = this->piece(index);
    const QString string = m_text.view(piece.span).toString();
    auto laid = std::make_shared<Laid>();
    laid->begin = piece.span.begin;
    laid->bidi = hasRightToLeft(string);
    laid->layout = std::make_unique<QTextLayout>(string, fontOf(piece));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    laid->layout->setTextOption(option);
    laid->layout->setCacheEnabled(true);
    const QList<QTextLayout::FormatRange> dimmed = dimmedParts(piece);
    laid->skipped = !dimmed.isEmpty() && dimmed.first().length == piece.span.size();
    laid->layout->setFormats(dimmed);
    laid->layout->beginLayout();
    for (QTextLine line = laid->layout->createLine(); line.isValid(); line = laid->layout->createLine()) {
        line.setLineWidth(m_width);
        const Span span{piece.span.begin + line.textStart(), piece.span.begin + line.textStart() + line.textLength()};
        qsizetype visibleEnd = span.end;
        while (visibleEnd > span.begin && m_text.string()[visibleEnd - 1].isSpace())
            --visibleEnd;
        laid->lines.push_back({line, span, visibleEnd});
    }
    laid->layout->endLayout();
    if (!laid->lines.empty())
        laid->lines.back().visibleEnd = laid->lines.back().span.end;
    findMarks(*laid, piece.span);
    m_heights.setHeight(index, place(*laid, index));
    return **m_laid.insert(index, laid);
}

void DocumentLayout::findMarks(Laid &laid, const Span &span) const
{
    laid.marks.clear();
    Spans extents;
    for (const AnnotationSet *set : {m_own, m_suggested}) {
        if (set == nullptr || span.isEmpty())
            continue;
        for (const Annotation *annotation : set->intersecting(span)) {
            laid.marks.append({annotation->id, 0, set == m_suggested});
            extents.append(annotation->extent());
        }
    }
    const QList<int> found = lanes(extents, span);
    for (Line &line : laid.lines)
        line.lanes = 0;
    for (qsizetype i = 0; i < found.size(); ++i) {
        laid.marks[i].lane = found[i];
        const qsizetype first = lineAt(laid, std::max(extents[i].begin, span.begin));
        for (size_t j = static_cast<size_t>(first); j < laid.lines.size() && laid.lines[j].span.begin < extents[i].end; ++j)
            laid.lines[j].lanes = std::max(laid.lines[j].lanes, found[i] + 1);
    }
}

// Sets the lines below one another, each with room for its lanes; the height of the whole.
int DocumentLayout::place(Laid &laid, qsizetype index)
{
    const QFontMetricsF metrics(laid.layout->font());
    const bool empty = piece(index).span.isEmpty();
    qreal y = index == 0 ? m_metrics.margin : 0;
    for (Line &line : laid.lines) {
        const qreal ascent = std::max(metrics.ascent(), line.text.ascent());
        line.top = y;
        line.textTop = std::round(y + m_metrics.above);
        line.textHeight = std::ceil(ascent + std::max(metrics.descent(), line.text.descent()));
        line.text.setPosition({0, line.textTop + ascent - line.text.ascent()});
        line.lanesTop = line.textTop + line.textHeight + m_metrics.below;
        // A blank paragraph has nothing to underline.
        line.height = line.lanesTop - y + (empty ? 0 : std::max(m_metrics.lanes, line.lanes) * m_metrics.lane);
        y += line.height;
    }
    return static_cast<int>(std::ceil(y + (piece(index).endsParagraph ? m_metrics.paragraphGap : 0)));
}

bool DocumentLayout::relane(const Span &span)
{
    const qsizetype first = pieceAt(span.begin);
    const qsizetype last = pieceAt(std::max(span.begin, span.end - 1));
    bool moved = false;
    for (qsizetype i = first; i <= last; ++i) {
        const auto found = m_laid.constFind(i);
        if (found == m_laid.constEnd())
            continue;
        findMarks(**found, piece(i).span);
        const int height = place(**found, i);
        moved = moved || height != m_heights.height(i);
        m_heights.setHeight(i, height);
    }
    return moved;
}

void DocumentLayout::evict(qint64 top, qint64 bottom)
{
    const qsizetype first = pieceAtY(top);
    const qsizetype last = pieceAtY(bottom);
    m_laid.removeIf([first, last](const auto &entry) { return entry.key() < first || entry.key() > last; });
}

qsizetype DocumentLayout::lineAt(const Laid &laid, qsizetype offset) const
{
    const auto after = std::upper_bound(laid.lines.begin(), laid.lines.end(), offset,
                                        [](qsizetype at, const Line &line) { return at < line.span.begin; });
    return std::max<qsizetype>(0, after - laid.lines.begin() - 1);
}

QRectF DocumentLayout::caretRect(qsizetype offset)
{
    const qsizetype index = pieceAt(offset);
    const Laid &laid = this->laid(index);
    const Line &line = laid.lines[static_cast<size_t>(lineAt(laid, offset))];
    const qsizetype at = std::clamp(offset, line.span.begin, line.span.end);
    const qreal x = line.text.cursorToX(static_cast<int>(at - laid.begin));
    return {x, static_cast<qreal>(top(index)) + line.textTop, 0, line.textHeight};
}

qsizetype DocumentLayout::offsetAt(QPointF point)
{
    const qsizetype index = pieceAtY(static_cast<qint64>(std::floor(point.y())));
    const Laid &laid = this->laid(index);
    const qreal y = point.y() - static_cast<qreal>(top(index));
    const auto below = std::upper_bound(laid.lines.begin(), laid.lines.end(), y,
                                        [](qreal at, const Line &line) { return at < line.top; });
    const Line &line = laid.lines[static_cast<size_t>(std::max<qsizetype>(0, below - laid.lines.begin() - 1))];
    const qsizetype at = laid.begin + line.text.xToCursor(point.x());
    // The end of a soft-wrapped line is the start of the next one: stay on this line.
    if (at >= line.span.end && &line != &laid.lines.back())
        return line.visibleEnd < line.span.end ? line.visibleEnd
                                               : laid.begin + laid.layout->previousCursorPosition(static_cast<int>(at - laid.begin));
    return at;
}

QList<DocumentLayout::Run> DocumentLayout::runs(const Laid &laid, const Line &line, const Span &span) const
{
    const auto begin = static_cast<int>(std::max(span.begin, line.span.begin) - laid.begin);
    const qsizetype visible = span.end > line.span.end ? line.visibleEnd : line.span.end;
    const auto end = static_cast<int>(std::min(span.end, visible) - laid.begin);
    if (begin >= end)
        return {};
    if (!laid.bidi)
        return {{line.text.cursorToX(begin), line.text.cursorToX(end)}};
    // cursorToX() answers with the neighbour's edge where directions meet; the glyphs lie where they lie.
    QList<Run> parts;
    for (const QGlyphRun &glyphs : line.text.glyphRuns(begin, end - begin))
        parts.append({glyphs.boundingRect().left(), glyphs.boundingRect().right()});
    std::sort(parts.begin(), parts.end(), [](const Run &a, const Run &b) { return a.left < b.left; });
    QList<Run> merged;
    for (const Run &part : parts) {
        if (!merged.isEmpty() && part.left <= merged.last().right + 0.5)
            merged.last().right = std::max(merged.last().right, part.right);
        else
            merged.append(part);
    }
    return merged;
}

} // namespace dau
