// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/pagemouse.h"

#include "ui/document/documentview.h"
#include "ui/document/highlightpainter.h"
#include "ui/document/lanepainter.h"

#include <QtCore/QDateTime>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QApplication>

#include <cmath>

namespace dau {

using Laid = DocumentLayout::Laid;
using Line = DocumentLayout::Line;

namespace {

// The piece and line at a height of the column.
struct Place {
    qreal top = 0; // of the piece
    const Laid *laid = nullptr;
    const Line *line = nullptr;
};

Place placeAt(DocumentLayout &layout, QPointF point)
{
    const qsizetype piece = layout.pieceAtY(static_cast<qint64>(std::floor(point.y())));
    const Laid &laid = layout.laid(piece);
    const auto top = static_cast<qreal>(layout.top(piece));
    for (const Line &line : laid.lines) {
        if (point.y() >= top + line.top && point.y() < top + line.top + line.height)
            return {top, &laid, &line};
    }
    return {};
}

bool within(const QList<DocumentLayout::Run> &runs, qreal x)
{
    return std::any_of(runs.begin(), runs.end(), [x](const DocumentLayout::Run &run) { return x >= run.left && x < run.right; });
}

} // namespace

PageMouse::PageMouse(DocumentView &view)
    : m_view(view)
{
    m_scroll.setInterval(30);
    QObject::connect(&m_scroll, &QTimer::timeout, &view, [this] { scrollWhileDragging(); });
}

QPointF PageMouse::column(const QPointF &viewport) const
{
    return viewport - m_view.origin();
}

void PageMouse::afterwards(int milliseconds, std::function<void()> action)
{
    QTimer::singleShot(milliseconds, &m_view, std::move(action));
}

bool PageMouse::onText(QPointF point) const
{
    const Place place = placeAt(m_view.m_layout, point);
    if (place.line == nullptr || point.y() > place.top + place.line->lanesTop)
        return false;
    return within(m_view.m_layout.runs(*place.laid, *place.line, place.line->span), point.x());
}

// The annotation whose underline or key letter is under the point.
const Annotation *PageMouse::underlineAt(QPointF point) const
{
    const Place place = placeAt(m_view.m_layout, point);
    if (place.line == nullptr || point.y() < place.top + place.line->lanesTop)
        return nullptr;
    const int lane = static_cast<int>((point.y() - place.top - place.line->lanesTop) / m_view.m_layout.metrics().lane);
    for (const DocumentLayout::Mark &mark : place.laid->marks) {
        const Annotation *annotation = mark.lane == lane ? m_view.m_layout.annotation(mark.id) : nullptr;
        if (annotation == nullptr)
            continue;
        for (const Span &fragment : annotation->spans) {
            if (within(m_view.m_layout.runs(*place.laid, *place.line, fragment), point.x()))
                return annotation;
        }
    }
    return nullptr;
}

std::optional<PageState::Edge> PageMouse::handleAt(QPointF point) const
{
    const AnnotationSet *own = m_view.m_layout.own();
    const Annotation *selected = own == nullptr ? nullptr : own->byId(m_view.state().selected);
    if (selected == nullptr)
        return {};
    constexpr qreal reach = 3;
    for (const PageState::Edge edge : {m_view.state().edge, PageState::Edge::Left, PageState::Edge::Right}) {
        const QRectF handle = HighlightPainter::handleRect(m_view.m_layout, *selected, edge);
        if (handle.adjusted(-reach, -reach, reach, reach).contains(point))
            return edge;
    }
    return {};
}

const Annotation *PageMouse::annotationAt(QPointF point) const
{
    if (const Annotation *annotation = underlineAt(point))
        return annotation;
    if (!onText(point))
        return nullptr;
    for (const AnnotationSet *set : {m_view.m_layout.own(), m_view.m_layout.suggested()}) {
        if (set == nullptr)
            continue;
        const Place place = placeAt(m_view.m_layout, point);
        const qsizetype at = place.laid->begin + place.line->text.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        const QList<const Annotation *> covering = set->covering(at);
        if (covering.isEmpty())
            continue;
        // From the innermost outwards, each click one step.
        for (qsizetype i = covering.size() - 1; i > 0; --i) {
            if (covering[i]->id == m_view.state().selected)
                return covering[i - 1];
        }
        return covering.last();
    }
    return nullptr;
}

Span PageMouse::snapped(const Span &span, bool byGrapheme) const
{
    if (m_boundaries == nullptr || span.isEmpty())
        return span;
    return byGrapheme ? m_boundaries->snapToGraphemes(span) : m_boundaries->snapToTokens(span);
}

void PageMouse::change(const PageState &state)
{
    m_view.setState(state);
    Q_EMIT m_view.stateChanged(state);
}

void PageMouse::selectAt(QPointF point)
{
    const PageState &state = m_view.state();
    if (const Annotation *annotation = annotationAt(point)) {
        change(selecting(state, *annotation));
        return;
    }
    PageState next;
    next.caret = next.anchor = m_view.m_layout.offsetAt(point);
    change(next);
}

void PageMouse::press(QMouseEvent *event)
{
    m_view.setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF point = column(event->position());
    m_press = point;
    m_pointer = event->position();
    m_byGrapheme = m_free || event->modifiers().testFlag(Qt::ControlModifier);
    m_anchor = m_view.m_layout.offsetAt(point);
    const bool triple = QDateTime::currentMSecsSinceEpoch() - m_doubleClickAt < QApplication::doubleClickInterval();
    m_doubleClickAt = 0;
    if (triple && m_boundaries != nullptr) {
        const Span run = m_boundaries->capitalisedRunAt(m_anchor);
        if (!run.isEmpty())
            change({run.end, run.begin, {}, PageState::Edge::Right});
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const PageState &state = m_view.state();
        m_anchor = state.anchor;
        m_drag = Drag::Selecting;
        drag(point, m_byGrapheme);
        return;
    }
    if (const auto edge = handleAt(point)) {
        m_drag = *edge == PageState::Edge::Left ? Drag::EdgeLeft : Drag::EdgeRight;
        PageState state = m_view.state();
        state.edge = *edge;
        change(state);
        return;
    }
    const Place place = placeAt(m_view.m_layout, point);
    m_linkFrom = {};
    if (const Annotation *annotation = underlineAt(point)) {
        for (const DocumentLayout::Mark &mark : place.laid->marks) {
            const QRectF key = LanePainter::keyRect(m_view.m_layout, *place.laid, *place.line, mark, *annotation);
            if (mark.id == annotation->id && !mark.suggested && key.translated(0, place.top).contains(point))
                m_linkFrom = annotation->id;
        }
    }
    m_drag = Drag::Pressed;
}

void PageMouse::move(QMouseEvent *event)
{
    m_pointer = event->position();
    const QPointF point = column(event->position());
    if (m_drag == Drag::None) {
        m_view.viewport()->setCursor(handleAt(point) ? Qt::SizeHorCursor : underlineAt(point) ? Qt::PointingHandCursor : Qt::IBeamCursor);
        return;
    }
    if (m_drag == Drag::Pressed && (point - m_press).manhattanLength() >= QApplication::startDragDistance())
        m_drag = m_linkFrom.isNull() ? Drag::Selecting : Drag::Link;
    if (m_drag == Drag::Pressed)
        return;
    m_byGrapheme = m_free || event->modifiers().testFlag(Qt::ControlModifier);
    drag(point, m_byGrapheme);
    const bool outside = event->position().y() < 0 || event->position().y() > m_view.viewport()->height();
    if (outside != m_scroll.isActive())
        outside ? m_scroll.start() : m_scroll.stop();
}

void PageMouse::drag(QPointF point, bool byGrapheme)
{
    if (m_drag == Drag::Link) {
        m_view.m_content.link = PageContent::Link{m_linkFrom, point};
        m_view.viewport()->update();
        return;
    }
    const qsizetype at = m_view.m_layout.offsetAt(point);
    if (m_drag == Drag::Selecting) {
        PageState state;
        state.anchor = m_anchor;
        state.caret = at;
        m_view.setState(state);
        m_view.setGhost(state.selection().isEmpty() ? std::nullopt : std::optional(snapped(state.selection(), byGrapheme)));
        return;
    }
    const Annotation *selected = m_view.m_layout.own()->byId(m_view.state().selected);
    if (selected == nullptr)
        return;
    m_dragged = selected->spans;
    Span &fragment = m_drag == Drag::EdgeLeft ? m_dragged.first() : m_dragged.last();
    const Span before = fragment;
    if (m_drag == Drag::EdgeLeft && at < fragment.end)
        fragment.begin = snapped({at, fragment.end}, byGrapheme).begin;
    else if (m_drag == Drag::EdgeRight && at > fragment.begin)
        fragment.end = snapped({fragment.begin, at}, byGrapheme).end;
    if (fragment.isEmpty())
        fragment = before;
    m_view.setGhost(fragment);
}

void PageMouse::release(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_scroll.stop();
    const Drag drag = std::exchange(m_drag, Drag::None);
    const QPointF point = column(event->position());
    if (drag == Drag::Pressed) {
        selectAt(m_press);
    } else if (drag == Drag::Selecting) {
        PageState state = m_view.state();
        const Span span = snapped(state.selection(), m_byGrapheme);
        const bool forwards = state.caret >= state.anchor;
        state.anchor = forwards ? span.begin : span.end;
        state.caret = forwards ? span.end : span.begin;
        m_view.setGhost({});
        m_free = false;
        change(state);
    } else if (drag == Drag::EdgeLeft || drag == Drag::EdgeRight) {
        m_view.setGhost({});
        m_free = false;
        const Spans spans = std::exchange(m_dragged, {});
        const Annotation *selected = m_view.m_layout.annotation(m_view.state().selected);
        if (selected != nullptr && !spans.isEmpty() && spans != selected->spans)
            Q_EMIT m_view.edgeDragged(spans);
    } else if (drag == Drag::Link) {
        m_view.m_content.link.reset();
        m_view.viewport()->update();
        const Annotation *to = annotationAt(point);
        if (to != nullptr && to->id != m_linkFrom)
            Q_EMIT m_view.relationDragged(m_linkFrom, to->id);
    }
}

void PageMouse::doubleClick(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_boundaries == nullptr)
        return;
    m_doubleClickAt = QDateTime::currentMSecsSinceEpoch();
    m_drag = Drag::None;
    const Span token = m_boundaries->tokenAt(m_view.m_layout.offsetAt(column(event->position())));
    if (!token.isEmpty())
        change({token.end, token.begin, {}, PageState::Edge::Right});
}

void PageMouse::scrollWhileDragging()
{
    const qreal above = m_pointer.y();
    const qreal below = m_pointer.y() - m_view.viewport()->height();
    m_view.scrollBy(static_cast<qint64>(above < 0 ? above : std::max(0.0, below)) / 2);
    drag(column(m_pointer), m_byGrapheme);
}

} // namespace dau
