// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/scheme/labelscheme.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace dau {

class AnnotatePage;
class LabelButton;

// The labels of the scheme with their keys, colours and names and how often they are used in this layer. A click does
// what the letter does on the page.
class LabelPalette : public QWidget
{
    Q_OBJECT
public:
    explicit LabelPalette(const AnnotatePage &page, QWidget *parent = nullptr);

    // Counts and labels as they are now.
    void refresh();

Q_SIGNALS:
    void labelRequested(const QString &label);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    const AnnotatePage &m_page;
    QList<LabelDef> m_labels;
    QLabel *m_heading = nullptr;
    QList<LabelButton *> m_buttons; // by label
};

} // namespace dau
