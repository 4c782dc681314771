// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

namespace dau {

class EmptyProject;
class Project;
class ProjectPage;
class Workspace;

// What comes into a project: files dropped anywhere on its window, and what stands in place of the page while it has no
// documents.
class Incoming : public QObject
{
    Q_OBJECT
public:
    // `page` is hidden while `empty` is shown.
    Incoming(Workspace &workspace, Project &project, ProjectPage &projectPage, QWidget &page, EmptyProject &empty);

    void update();    // documents came or went
    void takeFocus(); // where there is nothing but to import

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Workspace &m_workspace;
    Project &m_project;
    ProjectPage &m_projectPage;
    QWidget &m_page;
    EmptyProject &m_empty;
};

} // namespace dau
