// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/documentlayout.h"
#include "ui/document/pagecontent.h"

#include <QtWidgets/QWidget>

namespace dau {

// A passage of a document with underlines as the page draws them, as high as it needs; read only, no caret. Spans are
// given in the document's UTF-16 units.
class Excerpt : public QWidget
{
    Q_OBJECT
public:
    explicit Excerpt(QWidget *parent = nullptr);

    void setScheme(const LabelScheme &scheme, const QString &language);
    // What lies in `passage` of the text; annotations that reach out of it are cut there. `mark`: what is in question, in
    // a box; empty: nothing.
    void setPassage(const Text &text, const Span &passage, const QList<Annotation> &annotations, const Span &mark);
    // Text size: 1 is that of the page.
    void setZoom(qreal zoom);

    // What the passage lies on.
    void setGround(const QColor &colour);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyMetrics(int width) const;

    mutable DocumentLayout m_layout;
    PageContent m_content;
    AnnotationSet m_annotations;
    qreal m_zoom = 1;
    QColor m_ground; // invalid: that of the window's panes
};

// The paragraphs that hold the span.
Span paragraphsOf(const Text &text, const Span &span);

} // namespace dau
