// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/documentlayout.h"
#include "ui/document/pagecontent.h"

#include <QtWidgets/QAbstractScrollArea>

#include <functional>
#include <memory>

namespace dau {

class PageMouse;

// The page: shows a document with its annotations, takes the mouse, and knows what only the picture knows (visual lines,
// what is on screen). It changes nothing but its own PageState: keys go to keyHandler, edits to whoever is connected.
class DocumentView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit DocumentView(QWidget *parent = nullptr);
    ~DocumentView() override;

    // What is shown. Annotations are not owned: set null (or the next document's) before they go. A new document starts
    // at its top, in caret state, nothing seen.
    void setDocument(const Text &text, const Zones &zones);
    void setZones(const Zones &zones);
    void setAnnotations(const AnnotationSet *own, const AnnotationSet *suggested = nullptr);
    void setScheme(const LabelScheme &scheme, const QString &language);
    void setBoundaries(std::shared_ptr<const Boundaries> boundaries); // for snapping by mouse
    void setTheme(const PageTheme &theme);
    void setZoom(qreal zoom); // text size: 1 is 18 px
    qreal zoom() const { return m_layout.metrics().zoom; }

    const PageState &state() const { return m_content.state; }
    void setState(const PageState &state);
    // Annotations changed in these spans: only their paragraphs are laid out and painted again.
    void touched(const Spans &spans);
    // Letters over spans, for a question that is answered with them; empty: none.
    void setHints(const QHash<AnnotationId, QString> &hints);
    void setGhost(const std::optional<Span> &ghost);
    void setPending(const std::optional<Span> &fragment);
    void setShowInvisible(bool show);
    void setAllArcs(bool show);
    // The next selection or edge by mouse goes by grapheme (F8); ends with it.
    void setFree(bool free);
    // Lights a span up for a moment.
    void flash(const Span &span);

    // Scrolls only if the offset's line is out of the middle band of the page.
    void ensureVisible(qsizetype offset);
    // The span that is on screen, by whole lines, and the furthest offset that ever was.
    Span visibleSpan() const;
    qsizetype seenTo() const { return m_seenTo; }
    // Where the caret of an offset is, in the viewport's coordinates.
    QRect caretRect(qsizetype offset) const;
    // The place in the text nearest to a point of the viewport.
    qsizetype offsetAt(const QPoint &point) const;

    // Where these moves lead, in the same column as the vertical move before.
    qsizetype lineUp(qsizetype at) { return vertical(at, -1); }
    qsizetype lineDown(qsizetype at) { return vertical(at, 1); }
    qsizetype lineStart(qsizetype at) const;
    qsizetype lineEnd(qsizetype at) const;
    // These scroll by a page as well, so that the caret stays at its height on screen.
    qsizetype pageUp(qsizetype at) { return page(at, -1); }
    qsizetype pageDown(qsizetype at) { return page(at, 1); }

    // Key presses of the page; returns whether the key was taken.
    std::function<bool(QKeyEvent *)> keyHandler;

    const Text &text() const { return m_layout.text(); }
    // The text selection, or the extent of the selected span; else empty.
    Span selectedSpan() const;
    // Own and suggested annotations that hold the offset, outermost first.
    QList<const Annotation *> annotationsAt(qsizetype offset) const;
    // The selected span in words; else empty.
    QString description() const;
    const PageContent &content() const { return m_content; }

Q_SIGNALS:
    void stateChanged(const dau::PageState &state); // by mouse only
    void edgeDragged(const dau::Spans &spans); // the selected annotation's fragments as the person wants them
    void relationDragged(const dau::AnnotationId &from, const dau::AnnotationId &to);
    void contextMenuRequested(const QPoint &global, qsizetype offset);
    void zoomRequested(int steps); // Ctrl+wheel
    void visibleChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    friend class PageMouse;

    QPointF origin() const; // of the column, in the viewport
    qint64 scrollTop() const;
    void applyMetrics(const PageMetrics &metrics);
    // Puts the piece's `within` at the top of the viewport, lays out what is then visible and tells the scroll bar.
    void scrollTo(qsizetype piece, qint64 within);
    void scrollBy(qint64 pixels) { scrollTo(m_top.piece, m_top.within + pixels); }
    // Before and after a change that may move lines: the caret's line, if on screen, else the top line, keeps its place.
    struct Pin {
        qsizetype offset = 0;
        qreal y = 0; // in the viewport
        bool atTop = false;
    };
    Pin pin() const;
    void hold(const Pin &pin);
    qint64 furthestTop() const;
    void updateSpan(const Span &span);
    void updateState(const PageState &before);
    qsizetype vertical(qsizetype at, int direction);
    qsizetype page(qsizetype at, int direction);
    qreal columnX(qsizetype at);
    void reportState(const PageState &before);

    struct Top {
        qsizetype piece = 0;
        qint64 within = 0;
    };
    mutable DocumentLayout m_layout;
    PageContent m_content;
    Top m_top;
    bool m_scrolling = false;
    qsizetype m_seenTo = 0;
    // The x of a run of vertical moves, good while the caret is where the last one led.
    qsizetype m_columnAt = -1;
    qreal m_columnX = 0;
    std::unique_ptr<PageMouse> m_mouse;
};

} // namespace dau
