// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/typedid.h"

#include <QtWidgets/QListWidget>

namespace dau {

class AnnotatePage;

// The relations of a span in both directions. Enter or a double click goes to the partner, Delete takes the relation away.
class RelationList : public QListWidget
{
    Q_OBJECT
public:
    explicit RelationList(AnnotatePage &page, QWidget *parent = nullptr);

    void setAnnotation(const AnnotationId &id);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void left(); // the focus belongs to the page again

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    AnnotationId partner(int row) const;
    void go(int row);
    void sizeRows();

    AnnotatePage &m_page;
    AnnotationId m_annotation;
    QList<RelationId> m_relations; // by row
};

} // namespace dau
