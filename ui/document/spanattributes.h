// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/typedid.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace dau {

class AnnotatePage;
class AttributeRows;

// The attributes of one span of the page, each value one undoable step. Digits give values, Enter keeps what is grey and
// goes back to the page, Esc goes back.
class SpanAttributes : public QWidget
{
    Q_OBJECT
public:
    // `heading`: names the span above the rows, where nothing else does.
    SpanAttributes(AnnotatePage &page, bool heading, QWidget *parent = nullptr);
    ~SpanAttributes() override;

    void setAnnotation(const AnnotationId &id);
    // As the document has it now.
    void refresh();
    bool isEmpty() const;
    // The focus goes to the first open attribute. False: the label has none.
    bool enter();

Q_SIGNALS:
    void left(); // the focus belongs to the page again

protected:
    void changeEvent(QEvent *event) override;

private:
    void keep();
    void showKeys();

    AnnotatePage &m_page;
    AnnotationId m_annotation;
    QLabel *m_heading = nullptr;
    AttributeRows *m_rows = nullptr;
    QWidget *m_keys = nullptr; // while the focus is here
};

} // namespace dau
