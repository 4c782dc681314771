// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/lanepainter.h"

#include <QtGui/QPainter>

#include <cmath>

namespace dau {

using Laid = DocumentLayout::Laid;
using Line = DocumentLayout::Line;
using Mark = DocumentLayout::Mark;
using Run = DocumentLayout::Run;

namespace {

// Room on a line's underline below which the letter stands above the line instead of before it.
constexpr qreal shortestLine = 5;

} // namespace

LanePainter::LanePainter(QPainter &painter, const DocumentLayout &layout, const PageContent &content)
    : m_painter(painter)
    , m_layout(layout)
    , m_content(content)
    , m_key(layout.metrics().key)
{
}

void LanePainter::paint(const Laid &laid, QPointF origin, const QRectF &clip)
{
    m_origin = origin;
    m_clip = clip;
    m_painter.setFont(m_layout.metrics().key);
    const Mark *selected = nullptr;
    for (const Mark &mark : laid.marks) {
        const Annotation *annotation = m_layout.annotation(mark.id);
        if (annotation == nullptr)
            continue;
        if (mark.id == m_content.state.selected)
            selected = &mark; // last: its name may lie over a neighbour
        else
            paintMark(laid, mark, *annotation);
    }
    if (selected != nullptr)
        paintMark(laid, *selected, *m_layout.annotation(selected->id));
}

QString LanePainter::tag(const Annotation &annotation) const
{
    const LabelDef *label = m_content.scheme.label(annotation.label);
    const QString doubt = annotation.doubt ? QStringLiteral(u"?") : QString();
    if (m_selected)
        return m_content.labelName(annotation.label) + doubt;
    if (label != nullptr && !label->shortcut.isEmpty())
        return label->shortcut + doubt;
    return m_content.labelName(annotation.label).left(4) + doubt;
}

const LanePainter::Colours &LanePainter::coloursOf(const QString &label)
{
    auto known = m_known.find(label);
    if (known == m_known.end()) {
        const LabelDef *definition = m_content.scheme.label(label);
        known = m_known.insert(label, {m_content.theme.labelColour(definition), m_content.theme.labelTextColour(definition)});
    }
    return *known;
}

void LanePainter::paintMark(const Laid &laid, const Mark &mark, const Annotation &annotation)
{
    const Colours &colours = coloursOf(annotation.label);
    m_colour = colours.stroke;
    m_textColour = colours.text;
    m_suggested = mark.suggested;
    m_selected = mark.id == m_content.state.selected;
    const QString tag = this->tag(annotation);
    const Span extent = annotation.extent();
    const auto first = static_cast<size_t>(m_layout.lineAt(laid, std::max(extent.begin, laid.begin)));
    for (size_t i = first; i < laid.lines.size() && laid.lines[i].span.begin < extent.end; ++i) {
        const Line &line = laid.lines[i];
        const qreal y = m_origin.y() + line.lanesTop + mark.lane * m_layout.metrics().lane;
        if (y > m_clip.bottom() || y + m_layout.metrics().lane < m_clip.top())
            continue;
        for (qsizetype f = 0; f < annotation.spans.size(); ++f) {
            paintFragment(laid, line, annotation.spans[f], f == 0 ? tag : QString(), y);
            if (f + 1 < annotation.spans.size())
                paintGap(laid, line, {annotation.spans[f].end, annotation.spans[f + 1].begin}, y);
        }
    }
}

void LanePainter::paintFragment(const Laid &laid, const Line &line, const Span &fragment, const QString &tag, qreal y)
{
    const QList<Run> runs = m_layout.runs(laid, line, fragment);
    if (runs.isEmpty())
        return;
    const PageMetrics &metrics = m_layout.metrics();
    const QString start = fragment.begin < line.span.begin ? QStringLiteral(u"‹") : tag;
    const bool goesOn = fragment.end > line.span.end;
    const qreal middle = y + metrics.lane / 2;
    for (const Run &run : runs) {
        qreal left = m_origin.x() + run.left;
        qreal right = m_origin.x() + run.right - metrics.zoom; // neighbours stay apart
        if (goesOn && &run == &runs.last()) {
            const qreal width = m_key.horizontalAdvance(u'›');
            paintTag(QStringLiteral(u"›"), right - width, y);
            right -= width + 2 * metrics.zoom;
        }
        qreal height = middle;
        if (&run == &runs.first() && !start.isEmpty()) {
            const qreal after = left + m_key.horizontalAdvance(start) + 3 * metrics.zoom;
            if (right - after >= shortestLine * metrics.zoom)
                left = after;
            else
                height = y + metrics.lane - 1 * metrics.zoom;
        }
        this->line(left, right, height, height > middle ? 2 * metrics.zoom : metrics.underline);
        if (&run == &runs.first() && !start.isEmpty())
            paintTag(start, m_origin.x() + run.left, y);
    }
}

void LanePainter::paintGap(const Laid &laid, const Line &line, const Span &gap, qreal y)
{
    m_painter.setPen(QPen(m_colour, std::max(1.0, m_layout.metrics().zoom), Qt::DotLine, Qt::FlatCap));
    for (const Run &run : m_layout.runs(laid, line, gap)) {
        const qreal height = std::floor(y + m_layout.metrics().lane / 2) + 0.5;
        m_painter.drawLine(QPointF(m_origin.x() + run.left + 1, height), QPointF(m_origin.x() + run.right - 2, height));
    }
}

void LanePainter::paintTag(const QString &tag, qreal left, qreal y)
{
    const qreal lane = m_layout.metrics().lane;
    const qreal baseline = std::round(y + (lane + m_key.capHeight()) / 2);
    if (m_selected)
        m_painter.fillRect(QRectF(left, y + 1, m_key.horizontalAdvance(tag) + 2, lane - 1), m_content.theme.background);
    m_painter.setPen(m_textColour);
    m_painter.drawText(QPointF(left, baseline), tag);
}

void LanePainter::line(qreal left, qreal right, qreal y, qreal thickness)
{
    const qreal top = std::round(y - thickness / 2);
    if (!m_suggested) {
        m_painter.fillRect(QRectF(left, top, right - left, thickness), m_colour);
        return;
    }
    const qreal dash = 5 * m_layout.metrics().zoom;
    const qreal gap = 3 * m_layout.metrics().zoom;
    for (qreal x = left; x + gap <= right; x += dash + gap)
        m_painter.fillRect(QRectF(x, top, std::min(dash, right - x), thickness), m_colour);
}

QRectF LanePainter::keyRect(const DocumentLayout &layout, const Laid &laid, const Line &line, const Mark &mark,
                            const Annotation &annotation)
{
    const Span &first = annotation.spans.first();
    if (!line.span.contains(first.begin))
        return {};
    const QList<Run> runs = layout.runs(laid, line, first);
    if (runs.isEmpty())
        return {};
    const PageMetrics &metrics = layout.metrics();
    return {runs.first().left - 2, line.lanesTop + mark.lane * metrics.lane, metrics.lane + 4, metrics.lane};
}

} // namespace dau
