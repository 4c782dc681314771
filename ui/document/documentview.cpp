// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/documentview.h"

#include "ui/document/documentaccessible.h"
#include "ui/document/highlightpainter.h"
#include "ui/document/pagemouse.h"
#include "ui/document/spandescription.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <cmath>

namespace dau {

DocumentView::DocumentView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_mouse(std::make_unique<PageMouse>(*this))
{
    static const bool accessible = [] {
        QAccessible::installFactory(&DocumentAccessible::factory);
        return true;
    }();
    Q_UNUSED(accessible);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // Keys are commands here, never text: input methods stay out.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    m_layout.setDimmed(m_content.theme.dimmed);
}

DocumentView::~DocumentView() = default;

void DocumentView::setDocument(const Text &text, const Zones &zones)
{
    const PageState before = m_content.state;
    m_layout.setAnnotations(nullptr, nullptr);
    m_layout.setText(text, zones);
    m_content.state = {};
    m_content.hints.clear();
    m_content.ghost.reset();
    m_content.pending.reset();
    m_content.flash.reset();
    m_mouse->setBoundaries(std::make_shared<const Boundaries>(text));
    m_seenTo = 0;
    m_columnAt = -1;
    scrollTo(0, 0);
    viewport()->update();
    reportState(before);
}

void DocumentView::setZones(const Zones &zones)
{
    const Pin pin = this->pin();
    m_layout.setZones(zones);
    hold(pin);
}

void DocumentView::setAnnotations(const AnnotationSet *own, const AnnotationSet *suggested)
{
    const Pin pin = this->pin();
    m_layout.setAnnotations(own, suggested);
    hold(pin);
}

void DocumentView::setScheme(const LabelScheme &scheme, const QString &language)
{
    m_content.scheme = scheme;
    m_content.language = language;
    viewport()->update();
}

void DocumentView::setBoundaries(std::shared_ptr<const Boundaries> boundaries)
{
    m_mouse->setBoundaries(std::move(boundaries));
}

void DocumentView::setTheme(const PageTheme &theme)
{
    m_content.theme = theme;
    const Pin pin = this->pin();
    m_layout.setDimmed(theme.dimmed);
    hold(pin);
}

void DocumentView::setZoom(qreal zoom)
{
    applyMetrics(PageMetrics(zoom));
}

// The column shrinks with the window, so that text is never cut off.
void DocumentView::applyMetrics(const PageMetrics &metrics)
{
    const qreal room = viewport()->width() - 2 * metrics.margin;
    const qreal width = std::max(120.0, std::min(metrics.column, room));
    if (metrics.zoom == zoom() && width == m_layout.width())
        return;
    const Pin pin = this->pin();
    m_layout.setMetrics(metrics, width);
    hold(pin);
}

void DocumentView::setState(const PageState &state)
{
    const PageState before = m_content.state;
    if (state == before)
        return;
    m_content.state = state;
    updateState(before);
    reportState(before);
}

void DocumentView::touched(const Spans &spans)
{
    if (spans.isEmpty())
        return;
    const Pin pin = this->pin();
    bool moved = false;
    for (const Span &span : spans)
        moved = m_layout.relane(span) || moved;
    if (moved) {
        hold(pin);
        return;
    }
    // All of the pieces: a new inner span moves the underline of the outer one on lines before it too.
    for (const Span &span : spans)
        updateSpan({m_layout.piece(m_layout.pieceAt(span.begin)).span.begin, span.end});
}

void DocumentView::setHints(const QHash<AnnotationId, QString> &hints)
{
    m_content.hints = hints;
    viewport()->update();
}

void DocumentView::setGhost(const std::optional<Span> &ghost)
{
    if (m_content.ghost == ghost)
        return;
    const std::optional<Span> before = std::exchange(m_content.ghost, ghost);
    updateSpan(before.value_or(Span{}));
    updateSpan(ghost.value_or(Span{}));
}

void DocumentView::setPending(const std::optional<Span> &fragment)
{
    const std::optional<Span> before = std::exchange(m_content.pending, fragment);
    updateSpan(before.value_or(Span{}));
    updateSpan(fragment.value_or(Span{}));
}

void DocumentView::setShowInvisible(bool show)
{
    m_content.showInvisible = show;
    viewport()->update();
}

void DocumentView::setAllArcs(bool show)
{
    m_content.allArcs = show;
    viewport()->update();
}

void DocumentView::setFree(bool free)
{
    m_mouse->setFree(free);
}

void DocumentView::flash(const Span &span)
{
    constexpr int lasting = 900; // ms
    m_content.flash = span;
    updateSpan(span);
    m_mouse->afterwards(lasting, [this, span] {
        if (m_content.flash == span)
            m_content.flash.reset();
        updateSpan(span);
    });
}

void DocumentView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    HighlightPainter page(painter, m_layout, m_content, origin());
    for (const QRect &rect : event->region()) // what lies between a span and a message that left is as it was
        page.paint(rect);
}

void DocumentView::keyPressEvent(QKeyEvent *event)
{
    // Not to the base class: there the arrows scroll.
    event->setAccepted(keyHandler && keyHandler(event));
}

bool DocumentView::focusNextPrevChild(bool)
{
    return false; // Tab walks the open items
}

void DocumentView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    reportState({});
}

void DocumentView::updateState(const PageState &before)
{
    const PageState &now = m_content.state;
    const AnnotationSet *own = m_layout.own();
    const auto hasArcs = [own](const PageState &state) {
        return own != nullptr && !state.selected.isNull() && !own->relationsOf(state.selected).isEmpty();
    };
    if (before.selected != now.selected && (hasArcs(before) || hasArcs(now))) {
        viewport()->update();
        return;
    }
    for (const PageState *state : {&before, &now}) {
        updateSpan({state->caret, state->caret});
        updateSpan(state->selection());
        const Annotation *annotation = state->selected.isNull() ? nullptr : m_layout.annotation(state->selected);
        if (annotation != nullptr)
            updateSpan(annotation->extent());
    }
}

// Paints again the lines from the span's first to its last, as far as they are on screen.
void DocumentView::updateSpan(const Span &span)
{
    const Span visible = visibleSpan();
    if (span.begin > visible.end || span.end < visible.begin)
        return;
    const QPointF at = origin();
    const QRectF first = m_layout.caretRect(std::max(span.begin, visible.begin));
    const qsizetype end = m_layout.pieceAt(std::min(std::max(span.begin, span.end), visible.end));
    const qreal bottom = static_cast<qreal>(m_layout.top(end) + m_layout.height(end));
    const qreal top = first.top() - m_layout.metrics().above - HighlightPainter::overhang;
    viewport()->update(QRectF(0, at.y() + top, viewport()->width(), bottom - top + HighlightPainter::overhang).toAlignedRect());
}

qsizetype DocumentView::lineStart(qsizetype at) const
{
    const DocumentLayout::Laid &laid = m_layout.laid(m_layout.pieceAt(at));
    return laid.lines[static_cast<size_t>(m_layout.lineAt(laid, at))].span.begin;
}

qsizetype DocumentView::lineEnd(qsizetype at) const
{
    const DocumentLayout::Laid &laid = m_layout.laid(m_layout.pieceAt(at));
    const DocumentLayout::Line &line = laid.lines[static_cast<size_t>(m_layout.lineAt(laid, at))];
    if (&line == &laid.lines.back() || line.visibleEnd < line.span.end)
        return std::max(at > line.visibleEnd ? at : line.visibleEnd, line.span.begin);
    return laid.begin + laid.layout->previousCursorPosition(static_cast<int>(line.span.end - laid.begin));
}

qreal DocumentView::columnX(qsizetype at)
{
    if (m_columnAt != at)
        m_columnX = m_layout.caretRect(at).x();
    return m_columnX;
}

qsizetype DocumentView::vertical(qsizetype at, int direction)
{
    const qreal x = columnX(at);
    qsizetype piece = m_layout.pieceAt(at);
    qsizetype index = m_layout.lineAt(m_layout.laid(piece), at) + direction;
    if (index < 0 || index >= static_cast<qsizetype>(m_layout.laid(piece).lines.size())) {
        piece += direction;
        if (piece < 0 || piece >= m_layout.pieceCount())
            return direction < 0 ? 0 : text().size();
        index = direction < 0 ? static_cast<qsizetype>(m_layout.laid(piece).lines.size()) - 1 : 0;
    }
    const DocumentLayout::Line &line = m_layout.laid(piece).lines[static_cast<size_t>(index)];
    const QPointF point(x, static_cast<qreal>(m_layout.top(piece)) + line.top + line.height / 2);
    m_columnAt = m_layout.offsetAt(point);
    return m_columnAt;
}

qsizetype DocumentView::page(qsizetype at, int direction)
{
    const qreal x = columnX(at);
    const QRectF line = m_layout.caretRect(at);
    const auto step = static_cast<qint64>(std::max(line.height() * 2, viewport()->height() - line.height() * 3));
    const qreal onScreen = line.center().y() - static_cast<qreal>(scrollTop());
    scrollBy(direction * step);
    const qreal wanted = std::clamp(onScreen, line.height(), viewport()->height() - line.height());
    m_columnAt = m_layout.offsetAt({x, static_cast<qreal>(scrollTop()) + wanted});
    m_columnX = x;
    // At an end of the document there is nothing left to scroll.
    if (m_columnAt == at)
        m_columnAt = direction < 0 ? 0 : text().size();
    return m_columnAt;
}

Span DocumentView::selectedSpan() const
{
    const Annotation *annotation = state().selected.isNull() ? nullptr : m_layout.annotation(state().selected);
    return annotation != nullptr ? annotation->extent() : state().selection();
}

QList<const Annotation *> DocumentView::annotationsAt(qsizetype offset) const
{
    QList<const Annotation *> found;
    for (const AnnotationSet *set : {m_layout.own(), m_layout.suggested()}) {
        if (set != nullptr)
            found += set->covering(offset);
    }
    return found;
}

QString DocumentView::description() const
{
    for (const AnnotationSet *set : {m_layout.own(), m_layout.suggested()}) {
        const Annotation *annotation = set == nullptr ? nullptr : set->byId(state().selected);
        if (annotation != nullptr)
            return describeSpan(*annotation, *set, set == m_layout.suggested(), text(), m_content.scheme, m_content.language);
    }
    return {};
}

// Tells assistive technology what changed: caret, selection, and the selected span in words.
void DocumentView::reportState(const PageState &before)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleTextCursorEvent caret(this, static_cast<int>(state().caret));
    QAccessible::updateAccessibility(&caret);
    const Span span = selectedSpan();
    QAccessibleTextSelectionEvent selection(this, static_cast<int>(span.begin), static_cast<int>(span.end));
    QAccessible::updateAccessibility(&selection);
    if (before.selected != state().selected) {
        QAccessibleEvent description(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&description);
    }
}

void DocumentView::mousePressEvent(QMouseEvent *event)
{
    m_mouse->press(event);
}

void DocumentView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse->move(event);
}

void DocumentView::mouseReleaseEvent(QMouseEvent *event)
{
    m_mouse->release(event);
}

void DocumentView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_mouse->doubleClick(event);
}

} // namespace dau
