// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace dau {

class ImportModel;
class MappingTable;
class Project;
class TaskRunner;

// Files and folders in: chosen or dropped, read off the GUI thread, shown as what would be imported, and written only
// when the person agrees.
class ImportPanel : public QWidget
{
    Q_OBJECT
public:
    ImportPanel(Project &project, const Exchange &exchange, QWidget *parent = nullptr);

    // Reads the paths and shows the preview.
    void plan(const QStringList &paths);
    void chooseFiles();
    void chooseFolder();

Q_SIGNALS:
    void imported(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void replan();
    void import();
    void fitColumns();
    void show(Result<std::shared_ptr<ImportPlan>> plan);
    void showReport(const Result<ImportReport> &report);
    void updateButtons();
    ImportOptions options() const;

    Project &m_project;
    const Exchange &m_exchange;
    TaskRunner *m_task = nullptr;
    ImportModel *m_model = nullptr;
    QStringList m_paths;
    QMap<QString, QString> m_encodings; // chosen for single files
    QLabel *m_intro = nullptr;
    QPushButton *m_files = nullptr;
    QPushButton *m_folder = nullptr;
    QLabel *m_encodingLabel = nullptr;
    QComboBox *m_encoding = nullptr;
    QLabel *m_annotatorLabel = nullptr;
    QLineEdit *m_annotator = nullptr;
    QLabel *m_columnLabel = nullptr;
    QComboBox *m_column = nullptr;
    QLabel *m_labelsLabel = nullptr;
    QComboBox *m_labels = nullptr;
    QLabel *m_takenLabel = nullptr;
    QComboBox *m_taken = nullptr; // what becomes of layers that are there already
    QTableView *m_table = nullptr;
    QLabel *m_namesTitle = nullptr;
    MappingTable *m_names = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace dau
