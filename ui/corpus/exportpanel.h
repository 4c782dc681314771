// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTableWidget;

namespace dau {

class FormatNamesTable;
class Project;
class TaskRunner;

// Labelled data out: format, layers, labels; what the format cannot carry is listed, with counts, before anything is
// written, and again whenever a choice changes.
class ExportPanel : public QWidget
{
    Q_OBJECT
public:
    ExportPanel(Project &project, const Exchange &exchange, QWidget *parent = nullptr);

    // Writes to the target without asking for it: what the button does after the file chooser.
    void write(const QString &target);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // Enter in any field exports
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void fillAnnotators();
    void count();
    void chooseTarget();
    struct Counted {
        QList<Loss> losses;
        QList<Flattening> ways; // side by side, for token formats
    };
    void showLosses(const Counted &counted);
    void updateButtons();
    ExportRequest request() const;
    FormatInfo format() const;

    Project &m_project;
    const Exchange &m_exchange;
    TaskRunner *m_task = nullptr;
    QList<FormatInfo> m_formats; // those that write
    QFormLayout *m_form = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_annotator = nullptr;
    QLineEdit *m_labels = nullptr;
    QComboBox *m_nesting = nullptr;
    QComboBox *m_tags = nullptr;
    QCheckBox *m_zones = nullptr;
    QLabel *m_lossTitle = nullptr;
    QTableWidget *m_losses = nullptr;
    QTabWidget *m_tabs = nullptr;
    FormatNamesTable *m_names = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_write = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace dau
