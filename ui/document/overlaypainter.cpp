// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/overlaypainter.h"

#include "ui/widgets/zonenames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLineF>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <cmath>

namespace dau {

using Laid = DocumentLayout::Laid;
using Line = DocumentLayout::Line;
using Mark = DocumentLayout::Mark;
using Run = DocumentLayout::Run;

namespace {

// What is shown for a character that leaves no mark of its own; empty for those that do.
QString signFor(QChar c)
{
    switch (c.unicode()) {
    case u' ':
        return QStringLiteral(u"·");
    case u'\t':
        return QStringLiteral(u"→");
    case 0x00a0: // no-break space
    case 0x202f:
    case 0x2007:
        return QStringLiteral(u"°");
    case 0x00ad: // soft hyphen
        return QStringLiteral(u"¬");
    case 0x200b: // zero-width space, joiners, byte order mark
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
        return QStringLiteral(u"|");
    default:
        break;
    }
    if (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
        return QStringLiteral(u"¤");
    return c.category() == QChar::Separator_Space ? QStringLiteral(u"·") : QString();
}

} // namespace

OverlayPainter::OverlayPainter(QPainter &painter, DocumentLayout &layout, const PageContent &content, QPointF origin)
    : m_painter(painter)
    , m_layout(layout)
    , m_content(content)
    , m_origin(origin)
{
}

void OverlayPainter::paintPiece(qsizetype piece, const QRectF &clip)
{
    const Laid &laid = m_layout.laid(piece);
    m_at = m_origin + QPointF(0, static_cast<qreal>(m_layout.top(piece)));
    paintZoneTags(laid, m_layout.piece(piece).span);
    if (!m_content.showInvisible && m_content.hints.isEmpty())
        return;
    for (const Line &line : laid.lines) {
        if (m_at.y() + line.top > clip.bottom() + 20 || m_at.y() + line.top + line.height < clip.top() - 20)
            continue;
        if (m_content.showInvisible)
            paintInvisible(laid, line);
        if (!m_content.hints.isEmpty())
            paintHints(laid, line);
    }
}

void OverlayPainter::paintZoneTags(const Laid &laid, const Span &piece)
{
    const PageMetrics &metrics = m_layout.metrics();
    QFont font = metrics.key;
    font.setWeight(QFont::Normal);
    const QFontMetricsF widths(font);
    const Zones &zones = m_layout.zones();
    auto zone = std::partition_point(zones.begin(), zones.end(),
                                     [&piece](const Zone &z) { return z.span.end <= piece.begin; });
    for (; zone != zones.end() && zone->span.begin < piece.end; ++zone) {
        if (!zone->skipped || zone->span.end > piece.end)
            continue;
        const Line &line = laid.lines[static_cast<size_t>(m_layout.lineAt(laid, zone->span.end - 1))];
        const QList<Run> runs = m_layout.runs(laid, line, zone->span);
        if (runs.isEmpty())
            continue;
        const QString text = QCoreApplication::translate("Page", "%1 · skipped").arg(zoneName(zone->kind));
        const qreal width = widths.horizontalAdvance(text) + 12 * metrics.zoom;
        const qreal height = widths.height() + 2 * metrics.zoom;
        // After the text where the line has room, else beneath its end.
        QRectF rect(m_at.x() + runs.last().right + 10 * metrics.zoom,
                    m_at.y() + line.textTop + (line.textHeight - height) / 2, width, height);
        if (zone->span.end != line.span.end || rect.right() > m_at.x() + m_layout.width()) {
            const qreal x = std::max(runs.first().left, runs.last().right - width);
            rect.moveTo(m_at.x() + x, m_at.y() + line.lanesTop + metrics.zoom);
        }
        m_painter.setFont(font);
        m_painter.setPen(QPen(m_content.theme.dimmed, 1));
        m_painter.setBrush(m_content.theme.background);
        m_painter.drawRoundedRect(rect, 3 * metrics.zoom, 3 * metrics.zoom);
        m_painter.drawText(rect, Qt::AlignCenter, text);
    }
}

void OverlayPainter::paintInvisible(const Laid &laid, const Line &line)
{
    const QFont font = laid.layout->font();
    const QFontMetricsF widths(font);
    m_painter.setFont(font);
    m_painter.setPen(m_content.theme.arc);
    const qreal baseline = m_at.y() + line.text.y() + line.text.ascent();
    for (qsizetype at = line.span.begin; at < line.span.end; ++at) {
        const QString sign = signFor(m_layout.text().string()[at]);
        if (sign.isEmpty())
            continue;
        const auto local = static_cast<int>(at - laid.begin);
        const qreal x1 = line.text.cursorToX(local);
        const qreal x2 = line.text.cursorToX(local + 1);
        m_painter.drawText(QPointF(m_at.x() + (x1 + x2 - widths.horizontalAdvance(sign)) / 2, baseline), sign);
    }
    if (&line == &laid.lines.back())
        m_painter.drawText(QPointF(m_at.x() + line.text.naturalTextRect().right() + 3, baseline), QStringLiteral(u"¶"));
}

void OverlayPainter::paintHints(const Laid &laid, const Line &line)
{
    const PageMetrics &metrics = m_layout.metrics();
    const QFontMetricsF widths(metrics.key);
    QList<QRectF> taken;
    for (const Mark &mark : laid.marks) {
        const QString hint = m_content.hints.value(mark.id);
        const Annotation *annotation = hint.isEmpty() ? nullptr : m_layout.annotation(mark.id);
        if (annotation == nullptr || !line.span.contains(annotation->extent().begin))
            continue;
        const qreal width = widths.horizontalAdvance(hint) + 8 * metrics.zoom;
        const qreal height = widths.height() + metrics.zoom;
        const qreal x = line.text.cursorToX(static_cast<int>(annotation->extent().begin - laid.begin));
        QRectF rect(m_at.x() + x - 2, m_at.y() + line.textTop - height + 2 * metrics.zoom, width, height);
        // Nested spans that start together have their chips side by side.
        for (const QRectF &other : taken) {
            if (rect.intersects(other))
                rect.moveLeft(other.right() + 2);
        }
        taken.append(rect);
        m_painter.setFont(metrics.key);
        chip(rect, hint, m_content.theme.hintFill, m_content.theme.hintText);
    }
}

void OverlayPainter::chip(const QRectF &rect, const QString &text, const QColor &fill, const QColor &colour)
{
    m_painter.setPen(QPen(m_content.theme.selectedFrame, 1));
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(rect, 3 * m_layout.metrics().zoom, 3 * m_layout.metrics().zoom);
    m_painter.setPen(colour);
    m_painter.drawText(rect, Qt::AlignCenter, text);
}

QPointF OverlayPainter::anchor(const Annotation &annotation, qsizetype firstPiece, qsizetype lastPiece)
{
    const Span first = annotation.spans.first();
    const qsizetype piece = m_layout.pieceAt(first.begin);
    if (piece < firstPiece || piece > lastPiece)
        return m_origin + QPointF(m_layout.width() / 2, static_cast<qreal>(m_layout.top(piece)) + m_layout.height(piece) / 2.0);
    const Laid &laid = m_layout.laid(piece);
    const Line &line = laid.lines[static_cast<size_t>(m_layout.lineAt(laid, first.begin))];
    const QList<Run> runs = m_layout.runs(laid, line, first);
    const qreal x = runs.isEmpty() ? 0 : (runs.first().left + runs.last().right) / 2;
    return m_origin + QPointF(x, static_cast<qreal>(m_layout.top(piece)) + line.textTop);
}

void OverlayPainter::paintArcs(qsizetype firstPiece, qsizetype lastPiece)
{
    const AnnotationSet *set = m_layout.own();
    if (set == nullptr)
        return;
    QMap<RelationId, Relation> shown;
    const auto add = [&shown, set](const AnnotationId &id) {
        for (const Relation &relation : set->relationsOf(id))
            shown.insert(relation.id, relation);
    };
    if (m_content.allArcs) {
        for (qsizetype i = firstPiece; i <= lastPiece; ++i) {
            for (const Mark &mark : m_layout.laid(i).marks)
                add(mark.id);
        }
    } else if (!m_content.state.selected.isNull()) {
        add(m_content.state.selected);
    }
    struct Arc {
        QPointF from;
        QPointF to;
        bool bothWays = false;
    };
    QList<Arc> arcs;
    QList<QRectF> names;
    for (const Relation &relation : std::as_const(shown)) {
        const Annotation *from = set->byId(relation.from);
        const Annotation *to = set->byId(relation.to);
        if (from == nullptr || to == nullptr)
            continue;
        const RelationDef *definition = m_content.scheme.relation(relation.label);
        const QString name = definition == nullptr ? relation.label : definition->name.in(m_content.language, relation.label);
        const Arc arc{anchor(*from, firstPiece, lastPiece), anchor(*to, firstPiece, lastPiece),
                      definition != nullptr && definition->symmetric};
        paintArcName(relation.to == m_content.state.selected ? arc.from : arc.to, name, names);
        arcs.append(arc);
    }
    for (const Arc &arc : std::as_const(arcs))
        paintArc(arc.from, arc.to, arc.bothWays);
    const Annotation *linked = m_content.link ? m_layout.annotation(m_content.link->from) : nullptr;
    if (linked != nullptr)
        paintArc(anchor(*linked, firstPiece, lastPiece), m_origin + m_content.link->to, false);
}

void OverlayPainter::paintArc(QPointF from, QPointF to, bool bothWays)
{
    const qreal zoom = m_layout.metrics().zoom;
    const qreal rise = std::clamp(QLineF(from, to).length() * 0.12, 10.0, 34.0) * zoom;
    QPainterPath path(from);
    path.cubicTo(from - QPointF(0, rise), to - QPointF(0, rise), to);
    m_painter.setPen(QPen(m_content.theme.arc, 1.4 * zoom));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
    const auto head = [this, zoom](QPointF tip) {
        QPainterPath triangle(tip);
        triangle.lineTo(tip + QPointF(-3.5, -6) * zoom);
        triangle.lineTo(tip + QPointF(3.5, -6) * zoom);
        triangle.closeSubpath();
        m_painter.fillPath(triangle, m_content.theme.arc);
    };
    head(to);
    if (bothWays)
        head(from);
}

// At the end that is not selected, in the blank above its line, so that no text is hidden.
void OverlayPainter::paintArcName(QPointF end, const QString &name, QList<QRectF> &taken)
{
    const PageMetrics &metrics = m_layout.metrics();
    QFont font = metrics.key;
    font.setWeight(QFont::Normal);
    const QFontMetricsF widths(font);
    QRectF rect(0, 0, widths.horizontalAdvance(name) + 6 * metrics.zoom, widths.ascent() + widths.descent());
    rect.moveBottomLeft(end + QPointF(6, -1) * metrics.zoom);
    for (const QRectF &other : std::as_const(taken)) {
        if (rect.intersects(other))
            rect.moveLeft(other.right() + 2);
    }
    taken.append(rect);
    m_painter.setFont(font);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_content.theme.background);
    m_painter.drawRoundedRect(rect, 3 * metrics.zoom, 3 * metrics.zoom);
    m_painter.setPen(m_content.theme.arc);
    m_painter.drawText(rect, Qt::AlignCenter, name);
}

} // namespace dau
