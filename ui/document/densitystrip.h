// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotationset.h"
#include "model/scheme/labelscheme.h"
#include "ui/document/pagetheme.h"

#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

namespace dau {

// The whole document as a narrow strip beside the scroll bar: a tick per annotation in its label's colour (dashed in two
// halves: a suggestion), a dot at the right for a doubt, a frame around what is on screen. A click goes there. The ticks
// are a picture of which only what changed is drawn again, when next shown.
class DensityStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DensityStrip(QWidget *parent = nullptr);

    // `size`: UTF-16 units of the text. The sets are not owned; null: none.
    void setDocument(qsizetype size, const AnnotationSet *own, const AnnotationSet *suggested);
    void setScheme(const LabelScheme &scheme);
    void setTheme(const PageTheme &theme);
    void setOnScreen(const Span &visible);
    // Annotations changed: any, or those that have or had these fragments.
    void refresh();
    void refresh(const Spans &touched);

    QSize sizeHint() const override;

Q_SIGNALS:
    void activated(qsizetype offset);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    int yOf(qsizetype offset) const;
    void go(qreal y);
    void drawTicks(const QRect &rows);

    qsizetype m_size = 0;
    const AnnotationSet *m_own = nullptr;
    const AnnotationSet *m_suggested = nullptr;
    LabelScheme m_scheme;
    PageTheme m_theme = PageTheme::light();
    Span m_visible;
    QPixmap m_ticks; // null: to be drawn
    QRegion m_stale; // what of it is to be drawn again
};

} // namespace dau
