// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/documentlayout.h"
#include "ui/document/lanepainter.h"
#include "ui/document/pagecontent.h"

class QPainter;

namespace dau {

// Draws the page onto any painter: screen, print, a test's image. Straight strokes lie on whole pixels; only what is round
// is antialiased. Lays out what it meets; does not scroll, knows no
// widget. Every stroke is placed on QTextLine's own cursor positions, so mixed directions come out right.
class HighlightPainter
{
public:
    // `origin`: where the column's left edge at the document's start lies in the painter's coordinates.
    HighlightPainter(QPainter &painter, DocumentLayout &layout, const PageContent &content, QPointF origin);

    // All that lies in the clip, background included.
    void paint(const QRectF &clip);

    // A span's handle on the page, in the coordinates of the column: its edge of the selected span's box.
    static QRectF handleRect(DocumentLayout &layout, const Annotation &annotation, PageState::Edge edge);
    // How far strokes of a line may reach beyond the piece they belong to.
    static constexpr int overhang = 16;

private:
    void paintPiece(qsizetype piece, const QRectF &clip);
    void fill(const DocumentLayout::Laid &laid, const DocumentLayout::Line &line, const Span &span, const QColor &colour);
    void outline(const DocumentLayout::Laid &laid, const DocumentLayout::Line &line, const Span &span, Qt::PenStyle style);
    void box(const DocumentLayout::Laid &laid, const DocumentLayout::Line &line, const Span &span, const QPen &pen,
             const QBrush &brush);
    void paintHandles();
    void paintCaret();

    QPainter &m_painter;
    DocumentLayout &m_layout;
    const PageContent &m_content;
    LanePainter m_lanes;
    QPointF m_origin;
    QPointF m_at; // where the piece being drawn begins
};

} // namespace dau
