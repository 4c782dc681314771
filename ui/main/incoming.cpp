// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/incoming.h"

#include "model/session/project.h"
#include "ui/corpus/importpanel.h"
#include "ui/corpus/projectpage.h"
#include "ui/main/emptyproject.h"
#include "ui/main/workspace.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>

namespace dau {

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

Incoming::Incoming(Workspace &workspace, Project &project, ProjectPage &projectPage, QWidget &page, EmptyProject &empty)
    : QObject(&workspace)
    , m_workspace(workspace)
    , m_project(project)
    , m_projectPage(projectPage)
    , m_page(page)
    , m_empty(empty)
{
    workspace.setAcceptDrops(true);
    workspace.installEventFilter(this);
    connect(&empty, &EmptyProject::filesWanted, this, [this] {
        m_workspace.showSection(ProjectPage::Section::Import);
        m_projectPage.importPanel()->chooseFiles();
    });
    connect(&empty, &EmptyProject::folderWanted, this, [this] {
        m_workspace.showSection(ProjectPage::Section::Import);
        m_projectPage.importPanel()->chooseFolder();
    });
    connect(&project, &Project::documentOpened, this, &Incoming::update);
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        if (delta.documents)
            update();
    });
    update();
}

void Incoming::update()
{
    bool empty = !m_project.document() && m_projectPage.has(ProjectPage::Section::Import);
    if (empty) {
        const auto counts = m_project.store().counts(m_project.me());
        empty = counts && counts->documents == 0;
    }
    m_page.setVisible(!empty);
    m_empty.setVisible(empty);
}

void Incoming::takeFocus()
{
    if (!m_empty.isHidden())
        m_empty.setFocus();
}

bool Incoming::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event); // the other one is one too
        const QStringList paths = localFiles(*drop->mimeData());
        if (paths.isEmpty())
            return false;
        drop->acceptProposedAction();
        if (event->type() == QEvent::Drop)
            m_workspace.showSection(m_projectPage.take(paths));
        return true;
    }
    return false;
}

} // namespace dau
