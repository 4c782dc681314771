// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/pagestate.h"

#include <QtCore/QPointF>
#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <optional>

class QMouseEvent;

namespace dau {

class DocumentView;

// What the mouse does on the page. A click on a span selects the innermost there, again the next outer; on blank text it
// sets the caret. A drag selects, snapped to tokens (Ctrl: graphemes), with the outline of what will be selected. A
// handle moves the selected span's edge; a key letter dragged to another span asks for a relation.
class PageMouse
{
public:
    explicit PageMouse(DocumentView &view);

    void setBoundaries(std::shared_ptr<const Boundaries> boundaries) { m_boundaries = std::move(boundaries); }
    void setFree(bool free) { m_free = free; }
    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void doubleClick(QMouseEvent *event);
    // Runs once after so many milliseconds, while the page lives.
    void afterwards(int milliseconds, std::function<void()> action);

private:
    enum class Drag { None, Pressed, Selecting, EdgeLeft, EdgeRight, Link };

    bool onText(QPointF point) const; // of the column
    const Annotation *underlineAt(QPointF point) const;
    std::optional<PageState::Edge> handleAt(QPointF point) const;
    const Annotation *annotationAt(QPointF point) const;
    Span snapped(const Span &span, bool byGrapheme) const;
    void selectAt(QPointF point);
    void drag(QPointF point, bool byGrapheme);
    void scrollWhileDragging();
    void change(const PageState &state); // and say so
    QPointF column(const QPointF &viewport) const;

    DocumentView &m_view;
    std::shared_ptr<const Boundaries> m_boundaries;
    QTimer m_scroll;
    Drag m_drag = Drag::None;
    QPointF m_press;   // of the column
    QPointF m_pointer; // of the viewport
    qsizetype m_anchor = 0;
    AnnotationId m_linkFrom;
    bool m_free = false;
    bool m_byGrapheme = false;
    qint64 m_doubleClickAt = 0; // a press soon after is a triple click
    Spans m_dragged;
};

} // namespace dau
