// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/projectfiles.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace dau {

class Project;
class TaskRunner;

// The project's backups, newest first, made now or put back; and the whole check of the file.
class BackupsPanel : public QWidget
{
    Q_OBJECT
public:
    BackupsPanel(Project &project, const ProjectFiles &files, QWidget *parent = nullptr);

Q_SIGNALS:
    // The window closes the project, restores and opens it again.
    void restoreRequested(const dau::Backup &backup);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void fill();
    void backUp();
    void check();

    Project &m_project;
    const ProjectFiles &m_files;
    TaskRunner *m_task = nullptr;
    QList<Backup> m_backups;
    QLabel *m_intro = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_now = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_restore = nullptr;
};

} // namespace dau
