// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/documentlayout.h"
#include "ui/document/pagecontent.h"

#include <QtGui/QFontMetricsF>

class QPainter;

namespace dau {

// Draws the underlines of annotations in their lanes: one per span and visual line, with the label's key letter (the
// name on the selected span), "‹" and "›" where a span goes on over a line's end, a dotted line over the gap between
// fragments, "?" for doubt. Solid is own, dashed is suggested.
class LanePainter
{
public:
    LanePainter(QPainter &painter, const DocumentLayout &layout, const PageContent &content);

    // `origin`: where the piece begins; only lines that meet `clip` are drawn.
    void paint(const DocumentLayout::Laid &laid, QPointF origin, const QRectF &clip);

    // The place of the letter with which an annotation's underline starts on this line, from the line's left edge and
    // the piece's top; empty where it does not start here.
    static QRectF keyRect(const DocumentLayout &layout, const DocumentLayout::Laid &laid, const DocumentLayout::Line &line,
                          const DocumentLayout::Mark &mark, const Annotation &annotation);

private:
    void paintMark(const DocumentLayout::Laid &laid, const DocumentLayout::Mark &mark, const Annotation &annotation);
    void paintFragment(const DocumentLayout::Laid &laid, const DocumentLayout::Line &line, const Span &fragment,
                       const QString &tag, qreal y);
    void paintGap(const DocumentLayout::Laid &laid, const DocumentLayout::Line &line, const Span &gap, qreal y);
    void paintTag(const QString &tag, qreal left, qreal y);
    void line(qreal left, qreal right, qreal y, qreal thickness);
    QString tag(const Annotation &annotation) const;
    struct Colours {
        QColor stroke;
        QColor text;
    };
    const Colours &coloursOf(const QString &label);

    QPainter &m_painter;
    const DocumentLayout &m_layout;
    const PageContent &m_content;
    QFontMetricsF m_key;
    QPointF m_origin;
    QRectF m_clip;
    QHash<QString, Colours> m_known; // by label: making a colour readable takes a while
    QColor m_colour;
    QColor m_textColour;
    bool m_suggested = false;
    bool m_selected = false;
};

} // namespace dau
