// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// The part of DocumentView that scrolls: what lies where in the viewport, and what stays in place when heights change.
#include "ui/document/documentview.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <cmath>
#include <limits>

namespace dau {

QPointF DocumentView::origin() const
{
    const qreal x = std::round((viewport()->width() - m_layout.width()) / 2);
    return {x, -static_cast<qreal>(scrollTop())};
}

qint64 DocumentView::scrollTop() const
{
    return m_layout.top(m_top.piece) + m_top.within;
}

// The last line may come up to the middle of the page.
qint64 DocumentView::furthestTop() const
{
    return std::max<qint64>(0, m_layout.totalHeight() - viewport()->height() / 2);
}

void DocumentView::scrollTo(qsizetype piece, qint64 within)
{
    // From the given piece on, each piece is laid out before its height counts, so the top line stays where it is put.
    while (within < 0 && piece > 0) {
        m_layout.laid(--piece);
        within += m_layout.height(piece);
    }
    within = std::max<qint64>(within, 0);
    for (m_layout.laid(piece); within >= m_layout.height(piece) && piece + 1 < m_layout.pieceCount(); m_layout.laid(piece))
        within -= m_layout.height(piece++);
    qint64 y = -within;
    for (qsizetype i = piece; i < m_layout.pieceCount() && y < viewport()->height(); ++i) {
        m_layout.laid(i);
        y += m_layout.height(i);
    }
    m_top = {piece, within};
    if (const qint64 over = scrollTop() - furthestTop(); over > 0 && scrollTop() > 0) {
        scrollTo(piece, within - std::min(over, scrollTop()));
        return;
    }
    const qint64 screens = 3LL * viewport()->height();
    m_layout.evict(scrollTop() - screens, scrollTop() + screens);
    const auto bounded = [](qint64 value) { return static_cast<int>(std::min<qint64>(value, std::numeric_limits<int>::max())); };
    m_scrolling = true;
    verticalScrollBar()->setRange(0, bounded(furthestTop()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_layout.metrics().text.pixelSize() * 3);
    verticalScrollBar()->setValue(bounded(scrollTop()));
    m_scrolling = false;
    if (isVisible())
        m_seenTo = std::max(m_seenTo, visibleSpan().end);
    viewport()->update();
    Q_EMIT visibleChanged();
}

void DocumentView::scrollContentsBy(int, int)
{
    if (m_scrolling)
        return;
    const qint64 wanted = verticalScrollBar()->value();
    // A short way is walked from what is on screen, so that nothing jumps; a long one goes by the estimates.
    if (std::abs(wanted - scrollTop()) < 3LL * viewport()->height()) {
        scrollBy(wanted - scrollTop());
        return;
    }
    const qsizetype piece = m_layout.pieceAtY(wanted);
    scrollTo(piece, wanted - m_layout.top(piece));
}

DocumentView::Pin DocumentView::pin() const
{
    const Span visible = visibleSpan();
    const qsizetype caret = m_content.state.caret;
    const qsizetype offset = visible.contains(caret) || caret == visible.end ? caret : visible.begin;
    return {offset, m_layout.caretRect(offset).y() - static_cast<qreal>(scrollTop()), scrollTop() == 0};
}

void DocumentView::hold(const Pin &pin)
{
    const qsizetype piece = m_layout.pieceAt(pin.offset);
    const qreal top = pin.atTop ? 0 : m_layout.caretRect(pin.offset).y() - pin.y;
    scrollTo(piece, static_cast<qint64>(std::llround(top)) - m_layout.top(piece));
}

Span DocumentView::visibleSpan() const
{
    const qint64 top = scrollTop();
    qsizetype last = m_top.piece;
    qint64 y = -m_top.within;
    while (last + 1 < m_layout.pieceCount() && y + m_layout.height(last) < viewport()->height())
        y += m_layout.height(last++);
    const auto edge = [this](qsizetype piece, qreal at, bool first) {
        const DocumentLayout::Laid &laid = m_layout.laid(piece);
        qsizetype offset = first ? laid.lines.back().span.end : laid.lines.front().span.begin;
        for (const DocumentLayout::Line &line : laid.lines) {
            if (first && line.textTop >= at)
                return std::min(offset, line.span.begin);
            if (!first && line.lanesTop <= at)
                offset = line.span.end;
        }
        return offset;
    };
    const qsizetype begin = edge(m_top.piece, static_cast<qreal>(top - m_layout.top(m_top.piece)), true);
    const qsizetype end = edge(last, static_cast<qreal>(top + viewport()->height() - m_layout.top(last)), false);
    return {begin, std::max(begin, end)};
}

void DocumentView::ensureVisible(qsizetype offset)
{
    const qsizetype piece = m_layout.pieceAt(offset);
    const QRectF line = m_layout.caretRect(offset);
    const qreal height = viewport()->height();
    const qreal y = line.center().y() - static_cast<qreal>(scrollTop());
    const qreal high = height * 0.15;
    const qreal low = height * 0.8;
    if (y >= high && y <= low)
        return;
    // A step goes on at the band's edge; a jump lands where there is something to read around it.
    const bool step = y > -height * 0.25 && y < height * 1.25;
    const qreal wanted = !step ? height * 0.4 : y < high ? high : low;
    scrollTo(piece, static_cast<qint64>(std::llround(line.center().y() - wanted)) - m_layout.top(piece));
}

QRect DocumentView::caretRect(qsizetype offset) const
{
    const QRectF rect = m_layout.caretRect(offset).translated(origin());
    return rect.adjusted(-1, 0, 1, 0).toAlignedRect();
}

qsizetype DocumentView::offsetAt(const QPoint &point) const
{
    return m_layout.offsetAt(QPointF(point) - origin());
}

void DocumentView::resizeEvent(QResizeEvent *)
{
    applyMetrics(m_layout.metrics());
    scrollBy(0);
}

void DocumentView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    scrollBy(0);
}

void DocumentView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (const int delta = event->angleDelta().y(); delta != 0)
        Q_EMIT zoomRequested(delta > 0 ? 1 : -1);
    event->accept();
}

void DocumentView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const qsizetype offset = byKey ? m_content.state.caret : offsetAt(event->pos());
    const QPoint at = byKey ? viewport()->mapToGlobal(caretRect(offset).bottomLeft()) : event->globalPos();
    Q_EMIT contextMenuRequested(at, offset);
}

} // namespace dau
