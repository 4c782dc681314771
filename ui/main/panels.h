// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/typedid.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QWidget;

namespace dau {

class AnnotatePage;
class CorpusSearchPanel;
class DocumentList;
class FindBar;
class Inspector;
class Workspace;

// Joins the page with the panels beside and below it: what is asked for by key or mouse is shown in its place, and the
// focus goes back to the page.
class Panels : public QObject
{
    Q_OBJECT
public:
    // Puts the inspector into the workspace's right pane.
    Panels(Workspace &workspace, DocumentList &documents);

    Inspector &inspector() const { return *m_inspector; }

private:
    void joinInspector();
    void joinDocuments(DocumentList &documents);
    void showBelow(QWidget *panel);
    void attributes(const AnnotationId &id);
    void entity(const AnnotationId &id);
    void likeStrings(const AnnotationId &id);
    void find(bool inCorpus);
    void removeDocument(const DocumentId &id);

    Workspace &m_workspace;
    AnnotatePage &m_page;
    Inspector *m_inspector = nullptr;
    QPointer<FindBar> m_find;
    QPointer<CorpusSearchPanel> m_search;
};

} // namespace dau
