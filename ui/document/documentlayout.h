// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotationset.h"
#include "model/text/zones.h"
#include "ui/document/heighttree.h"
#include "ui/document/pagetheme.h"
#include "ui/document/pieces.h"

#include <QtCore/QHash>
#include <QtCore/QRectF>
#include <QtGui/QTextLayout>

#include <memory>

namespace dau {

// Lays a document out as one column, piece by piece and only what is asked for; the rest has estimated heights.
// Coordinates are pixels of the column: x from its left edge, y from the start of the document. A height may change
// when a piece is laid out for the first time: whoever shows it pins what is on screen.
class DocumentLayout
{
public:
    // One annotation's place under a piece.
    struct Mark {
        AnnotationId id;
        int lane = 0;
        bool suggested = false;
    };
    // One visual line, y from the top of its piece.
    struct Line {
        QTextLine text;
        Span span;  // UTF-16 units of the document, with the blanks at its end
        qsizetype visibleEnd = 0; // the end without blanks that hang over at a soft wrap
        qreal top = 0; // of the whole line, blank above included
        qreal height = 0;
        qreal textTop = 0;
        qreal textHeight = 0;
        qreal lanesTop = 0;
        int lanes = 0;
    };
    // A piece that has been laid out.
    struct Laid {
        std::unique_ptr<QTextLayout> layout;
        std::vector<Line> lines;
        QList<Mark> marks; // document order
        qsizetype begin = 0;
        bool bidi = false;
        bool skipped = false; // all of it lies in a skipped zone
    };
    // From left to right on one line.
    struct Run {
        qreal left = 0;
        qreal right = 0;
    };

    explicit DocumentLayout(PageMetrics metrics = PageMetrics());

    void setText(const Text &text, const Zones &zones);
    void setZones(const Zones &zones);
    // Not owned; they must outlive their use here. Null: none.
    void setAnnotations(const AnnotationSet *own, const AnnotationSet *suggested);
    void setMetrics(const PageMetrics &metrics, qreal width);
    // For text in skipped zones.
    void setDimmed(const QColor &colour);

    const Text &text() const { return m_text; }
    const Zones &zones() const { return m_zones; }
    const PageMetrics &metrics() const { return m_metrics; }
    const AnnotationSet *own() const { return m_own; }
    const AnnotationSet *suggested() const { return m_suggested; }
    // An annotation of either set.
    const Annotation *annotation(const AnnotationId &id) const;
    qreal width() const { return m_width; }

    qsizetype pieceCount() const { return m_heights.count(); }
    const Piece &piece(qsizetype index) const { return m_pieces[static_cast<size_t>(index)]; }
    qsizetype pieceAt(qsizetype offset) const;
    qsizetype pieceAtY(qint64 y) const { return m_heights.indexAt(y); }
    qint64 top(qsizetype piece) const { return m_heights.top(piece); }
    int height(qsizetype piece) const { return m_heights.height(piece); }
    qint64 totalHeight() const { return m_heights.total(); }

    // Lays the piece out if it is not; the reference is good until the next call that is not const.
    const Laid &laid(qsizetype piece);
    // Lanes anew for the laid pieces that the span touches (annotations changed there). Whether a height changed.
    bool relane(const Span &span);
    // Forgets what lies outside these heights.
    void evict(qint64 top, qint64 bottom);
    qsizetype laidCount() const { return m_laid.size(); }

    qsizetype lineAt(const Laid &laid, qsizetype offset) const; // index of the line that holds the offset
    // Where the caret stands before the offset: no width, the height of the text.
    QRectF caretRect(qsizetype offset);
    // The place between two graphemes nearest to the point.
    qsizetype offsetAt(QPointF point);
    // The visible parts of a span on one line; several only where directions mix.
    QList<Run> runs(const Laid &laid, const Line &line, const Span &span) const;

private:
    void forget();
    int estimate(const Piece &piece) const;
    bool startsInZone(const Piece &piece, QStringView kind) const;
    const QFont &fontOf(const Piece &piece) const;
    QList<QTextLayout::FormatRange> dimmedParts(const Piece &piece) const;
    void findMarks(Laid &laid, const Span &span) const;
    int place(Laid &laid, qsizetype index);

    Text m_text;
    Zones m_zones;
    PageMetrics m_metrics;
    qreal m_width = 0;
    QColor m_dimmed;
    const AnnotationSet *m_own = nullptr;
    const AnnotationSet *m_suggested = nullptr;
    std::vector<Piece> m_pieces;
    HeightTree m_heights;
    QHash<qsizetype, std::shared_ptr<Laid>> m_laid;
};

} // namespace dau
