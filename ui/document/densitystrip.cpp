// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/densitystrip.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace dau {

namespace {

constexpr int tickHeight = 2;
constexpr int margin = 3;
constexpr int dot = 4; // of a doubt: higher than a tick

} // namespace

DensityStrip::DensityStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Where annotations and doubts lie"));
}

void DensityStrip::setDocument(qsizetype size, const AnnotationSet *own, const AnnotationSet *suggested)
{
    m_size = size;
    m_own = own;
    m_suggested = suggested;
    m_visible = {};
    refresh();
}

void DensityStrip::setScheme(const LabelScheme &scheme)
{
    m_scheme = scheme;
    refresh();
}

void DensityStrip::setTheme(const PageTheme &theme)
{
    m_theme = theme;
    refresh();
}

void DensityStrip::setOnScreen(const Span &visible)
{
    if (m_visible == visible)
        return;
    m_visible = visible;
    update();
}

void DensityStrip::refresh()
{
    m_ticks = {};
    m_stale = {};
    update();
}

void DensityStrip::refresh(const Spans &touched)
{
    for (const Span &span : touched)
        m_stale += QRect(0, yOf(span.begin) - 1, width(), dot);
    update(m_stale.boundingRect());
}

QSize DensityStrip::sizeHint() const
{
    return {fontMetrics().height() + 2, 100};
}

int DensityStrip::yOf(qsizetype offset) const
{
    const auto room = static_cast<double>(height() - 2 * margin - tickHeight);
    return margin + static_cast<int>(room * static_cast<double>(offset) / static_cast<double>(std::max<qsizetype>(m_size, 1)));
}

// Draws what lies in these rows, as if all were drawn.
void DensityStrip::drawTicks(const QRect &rows)
{
    QPainter painter(&m_ticks);
    painter.setClipRect(rows);
    painter.fillRect(rows, m_theme.background);
    QHash<QString, QColor> colours;
    const int left = 2;
    const int right = width() - dot - 3;
    const double perRow = static_cast<double>(m_size) / std::max(1, height() - 2 * margin - tickHeight);
    const auto offsetAt = [&](int y) {
        return std::clamp<qsizetype>(static_cast<qsizetype>((y - margin) * perRow), 0, m_size);
    };
    const Span shown{offsetAt(rows.top() - dot), offsetAt(rows.bottom() + 1 + dot)};
    for (const AnnotationSet *set : {m_suggested, m_own}) {
        if (set == nullptr)
            continue;
        for (const Annotation *annotation : set->intersecting(shown)) {
            auto colour = colours.constFind(annotation->label);
            if (colour == colours.constEnd())
                colour = colours.insert(annotation->label, m_theme.labelColour(m_scheme.label(annotation->label)));
            const int y = yOf(annotation->extent().begin);
            const int half = (right - left - 2) / 2;
            if (set == m_own) {
                painter.fillRect(left, y, right - left, tickHeight, *colour);
            } else {
                painter.fillRect(left, y, half, tickHeight, *colour);
                painter.fillRect(right - half, y, half, tickHeight, *colour);
            }
            if (annotation->doubt)
                painter.fillRect(right + 2, y - 1, dot, dot, m_theme.text);
        }
    }
}

void DensityStrip::paintEvent(QPaintEvent *)
{
    if (m_ticks.isNull() || m_ticks.deviceIndependentSize().toSize() != size()) {
        m_ticks = QPixmap(size() * devicePixelRatioF());
        m_ticks.setDevicePixelRatio(devicePixelRatioF());
        m_stale = rect();
    }
    for (const QRect &rows : m_stale)
        drawTicks(rows);
    m_stale = {};
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_ticks);
    if (m_visible.isEmpty())
        return;
    const int top = yOf(m_visible.begin);
    painter.setPen(m_theme.outline);
    painter.drawRect(0, top - 2, width() - 1, std::max(6, yOf(m_visible.end) - top + tickHeight + 3));
}

void DensityStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        go(event->position().y());
}

void DensityStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        go(event->position().y());
}

void DensityStrip::go(qreal y)
{
    const qreal room = std::max(1, height() - 2 * margin - tickHeight);
    const qreal share = std::clamp((y - margin) / room, 0.0, 1.0);
    Q_EMIT activated(static_cast<qsizetype>(share * static_cast<qreal>(m_size)));
}

} // namespace dau
