// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/document.h"
#include "model/base/result.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace dau {

class Project;

// A document's name and metadata, to be changed: a line per fact and an empty one for more. Ctrl+Enter, or Enter in
// the name, keeps it as one step; Esc leaves all as it was. The panel closes itself.
class DocumentPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Start { Name, Metadata };
    DocumentPanel(Project &project, const DocumentId &id, Start start, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void keep();
    Result<void> apply();
    void wantEmptyRow();

    Project &m_project;
    Document m_document; // as it was when the panel opened
    QLabel *m_heading = nullptr;
    QLineEdit *m_name = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_message = nullptr;
    QWidget *m_keys = nullptr;
};

} // namespace dau
