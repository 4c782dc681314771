// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/documentlayout.h"
#include "ui/document/pagecontent.h"

class QPainter;

namespace dau {

// Draws what lies over the text: tags of skipped zones, signs for invisible characters, chips of hint letters and arcs of
// relations.
class OverlayPainter
{
public:
    OverlayPainter(QPainter &painter, DocumentLayout &layout, const PageContent &content, QPointF origin);

    void paintPiece(qsizetype piece, const QRectF &clip);
    // Relations of the selected span, or of all annotations between two pieces.
    void paintArcs(qsizetype firstPiece, qsizetype lastPiece);

private:
    void paintZoneTags(const DocumentLayout::Laid &laid, const Span &piece);
    void paintInvisible(const DocumentLayout::Laid &laid, const DocumentLayout::Line &line);
    void paintHints(const DocumentLayout::Laid &laid, const DocumentLayout::Line &line);
    void paintArc(QPointF from, QPointF to, bool bothWays);
    // `taken`: where names stand already; this one is added.
    void paintArcName(QPointF end, const QString &name, QList<QRectF> &taken);
    // Middle of the top of an annotation's first line; not laid out where that is far away.
    QPointF anchor(const Annotation &annotation, qsizetype firstPiece, qsizetype lastPiece);
    void chip(const QRectF &rect, const QString &text, const QColor &fill, const QColor &colour);

    QPainter &m_painter;
    DocumentLayout &m_layout;
    const PageContent &m_content;
    QPointF m_origin;
    QPointF m_at;
};

} // namespace dau
