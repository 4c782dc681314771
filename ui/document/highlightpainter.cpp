// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/highlightpainter.h"

#include "ui/document/overlaypainter.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <cmath>

namespace dau {

using Laid = DocumentLayout::Laid;
using Line = DocumentLayout::Line;
using Run = DocumentLayout::Run;

HighlightPainter::HighlightPainter(QPainter &painter, DocumentLayout &layout, const PageContent &content, QPointF origin)
    : m_painter(painter)
    , m_layout(layout)
    , m_content(content)
    , m_lanes(painter, layout, content)
    , m_origin(origin)
{
}

void HighlightPainter::paint(const QRectF &clip)
{
    m_painter.save();
    m_painter.setClipRect(clip, Qt::IntersectClip);
    m_painter.fillRect(clip, m_content.theme.background);
    const qreal above = clip.top() - m_origin.y() - overhang;
    const qreal below = clip.bottom() - m_origin.y() + overhang;
    const qsizetype first = m_layout.pieceAtY(static_cast<qint64>(std::floor(above)));
    qsizetype last = first;
    for (qsizetype i = first; i < m_layout.pieceCount() && static_cast<qreal>(m_layout.top(i)) <= below; ++i) {
        paintPiece(i, clip);
        last = i;
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    OverlayPainter overlay(m_painter, m_layout, m_content, m_origin);
    for (qsizetype i = first; i <= last; ++i)
        overlay.paintPiece(i, clip);
    overlay.paintArcs(first, last);
    paintHandles();
    paintCaret();
    m_painter.restore();
}

void HighlightPainter::paintPiece(qsizetype piece, const QRectF &clip)
{
    const Laid &laid = m_layout.laid(piece);
    m_at = m_origin + QPointF(0, static_cast<qreal>(m_layout.top(piece)));
    const PageState &state = m_content.state;
    const Annotation *selected = state.selected.isNull() ? nullptr : m_layout.annotation(state.selected);
    const bool own = selected == nullptr || m_layout.own() == nullptr || m_layout.own()->byId(selected->id) != nullptr;
    const QPen frame(m_content.theme.selectedFrame, 2 * m_layout.metrics().zoom, own ? Qt::SolidLine : Qt::DashLine);
    std::vector<const Line *> visible;
    for (const Line &line : laid.lines) {
        if (m_at.y() + line.top <= clip.bottom() + overhang && m_at.y() + line.top + line.height >= clip.top() - overhang)
            visible.push_back(&line);
    }
    for (const Line *line : visible) {
        if (m_content.flash)
            fill(laid, *line, *m_content.flash, m_content.theme.flash);
        if (state.mode() == PageState::Mode::Selection)
            fill(laid, *line, state.selection(), m_content.theme.selection);
        if (selected != nullptr) {
            for (const Span &fragment : selected->spans)
                box(laid, *line, fragment, frame, m_content.theme.selectedFill);
        }
    }
    m_painter.setPen(m_content.theme.text);
    laid.layout->draw(&m_painter, m_at, {}, clip);
    m_lanes.paint(laid, m_at, clip);
    for (const Line *line : visible) {
        if (m_content.ghost)
            outline(laid, *line, *m_content.ghost, Qt::DashLine);
        if (m_content.pending)
            outline(laid, *line, *m_content.pending, Qt::SolidLine);
    }
}

void HighlightPainter::fill(const Laid &laid, const Line &line, const Span &span, const QColor &colour)
{
    for (const Run &run : m_layout.runs(laid, line, span))
        m_painter.fillRect(QRectF(m_at.x() + run.left, m_at.y() + line.textTop, run.right - run.left, line.textHeight), colour);
}

void HighlightPainter::outline(const Laid &laid, const Line &line, const Span &span, Qt::PenStyle style)
{
    box(laid, line, span, QPen(m_content.theme.outline, std::max(1.0, m_layout.metrics().zoom), style), Qt::NoBrush);
}

// A rounded frame around the span's part of a line, open on the side where the span goes on.
void HighlightPainter::box(const Laid &laid, const Line &line, const Span &span, const QPen &pen, const QBrush &brush)
{
    const QList<Run> runs = m_layout.runs(laid, line, span);
    for (const Run &run : runs) {
        const qreal reach = pen.widthF() / 2 + 1;
        QRectF rect(m_at.x() + run.left - reach, m_at.y() + line.textTop - 1, run.right - run.left + 2 * reach, line.textHeight + 1);
        const bool openLeft = span.begin < line.span.begin && &run == &runs.first();
        const bool openRight = span.end > line.span.end && &run == &runs.last();
        const qreal far = 2 * overhang;
        m_painter.save();
        m_painter.setClipRect(rect.adjusted(openLeft ? 0 : -far, -far, openRight ? 0 : far, far), Qt::IntersectClip);
        rect.adjust(openLeft ? -far : 0, 0, openRight ? far : 0, 0);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(pen);
        m_painter.setBrush(brush);
        m_painter.drawRoundedRect(rect, 4 * m_layout.metrics().zoom, 4 * m_layout.metrics().zoom);
        m_painter.restore();
    }
}

QRectF HighlightPainter::handleRect(DocumentLayout &layout, const Annotation &annotation, PageState::Edge edge)
{
    const bool left = edge == PageState::Edge::Left;
    const qsizetype offset = left ? annotation.extent().begin : annotation.extent().end;
    // The end of a line is where the span ends, not the start of the next line.
    const Laid &laid = layout.laid(layout.pieceAt(left ? offset : offset - 1));
    const Line &line = laid.lines[static_cast<size_t>(layout.lineAt(laid, left ? offset : offset - 1))];
    const qreal top = static_cast<qreal>(layout.top(layout.pieceAt(left ? offset : offset - 1)));
    const qreal x = line.text.cursorToX(static_cast<int>(offset - laid.begin)) + (left ? -3 : 3);
    const qreal width = layout.metrics().handle;
    return {x - width / 2, top + line.textTop + line.textHeight * 0.15, width, line.textHeight * 0.7};
}

void HighlightPainter::paintHandles()
{
    const Annotation *selected = m_content.state.selected.isNull() ? nullptr : m_layout.annotation(m_content.state.selected);
    if (selected == nullptr)
        return;
    for (const PageState::Edge edge : {PageState::Edge::Left, PageState::Edge::Right}) {
        const bool active = edge == m_content.state.edge;
        const QRectF rect = handleRect(m_layout, *selected, edge).translated(m_origin);
        m_painter.setPen(QPen(m_content.theme.selectedFrame, 1.5 * m_layout.metrics().zoom));
        m_painter.setBrush(active ? m_content.theme.selectedFrame : m_content.theme.background);
        // The edge that the keys move is solid and as tall as the line; the other is hollow.
        const qreal more = active ? rect.height() * 0.25 : 0;
        m_painter.drawRoundedRect(rect.adjusted(0, -more, 0, more), rect.width() / 2, rect.width() / 2);
    }
}

void HighlightPainter::paintCaret()
{
    if (m_content.state.mode() == PageState::Mode::Span)
        return;
    const QRectF rect = m_layout.caretRect(m_content.state.caret).translated(m_origin);
    const qreal width = m_layout.metrics().caret;
    const qreal x = std::round(rect.x() - width / 2);
    m_painter.fillRect(QRectF(x, rect.y() - 1, width, rect.height() + 1), m_content.theme.caret);
}

} // namespace dau
