// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/typedid.h"

#include <QtWidgets/QScrollArea>

class QTimer;

namespace dau {

class AnnotatePage;
class DocumentInspector;
class LabelPalette;
class SpanInspector;

// The right pane: the labels, and below them the selected span or, where none is, the document. Follows the page a moment
// later, so that no key press waits for it.
class Inspector : public QScrollArea
{
    Q_OBJECT
public:
    explicit Inspector(AnnotatePage &page, QWidget *parent = nullptr);

    // The focus goes to the first open attribute of the selected span. False: it has none to ask for.
    bool enterAttributes();
    // Shows at once what the page has now.
    void refresh();

Q_SIGNALS:
    void left(); // the focus belongs to the page again
    void labelRequested(const QString &label);
    void entityWanted();
    void noteWanted();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    AnnotatePage &m_page;
    LabelPalette *m_palette = nullptr;
    SpanInspector *m_span = nullptr;
    DocumentInspector *m_document = nullptr;
    QTimer *m_later = nullptr;
};

} // namespace dau
