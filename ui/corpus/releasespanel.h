// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/releases.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace dau {

class MenuField;
class Project;
class ReleaseTree;
class TaskRunner;

// Releases: those that the project lists, and a new one, shown as what would be in it (documents and labels of each part,
// what is not settled, near-duplicates apart, what the formats cannot carry) before a folder is asked for.
class ReleasesPanel : public QWidget
{
    Q_OBJECT
public:
    ReleasesPanel(Project &project, const Exchange &exchange, QWidget *parent = nullptr);

    // What the button does after the folder was chosen.
    void make(const QString &target);
    // What changed since the release of the current row.
    void compare();
    void verify(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void fillReleases();
    void fillLayers();
    void fillFormats();
    void preview();
    void chooseTarget();
    void openFolder();
    void updateButtons();
    QString current() const; // release, by name
    QString folderOf(const QString &name) const;
    QStringList formats() const;
    ReleaseRequest request() const;

    Project &m_project;
    const Exchange &m_exchange;
    TaskRunner *m_task = nullptr;
    QLabel *m_listTitle = nullptr;
    QTableWidget *m_releases = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_open = nullptr;
    QLabel *m_newTitle = nullptr;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_layer = nullptr;
    MenuField *m_formats = nullptr;
    QMenu *m_formatMenu = nullptr;
    QLineEdit *m_split = nullptr;
    QSpinBox *m_seed = nullptr;
    QLineEdit *m_groups = nullptr;
    QComboBox *m_unsettled = nullptr;
    QLineEdit *m_licence = nullptr;
    QCheckBox *m_withoutText = nullptr;
    ReleaseTree *m_tree = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_make = nullptr;
    bool m_previewed = false;
};

} // namespace dau
