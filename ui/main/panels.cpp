// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/panels.h"

#include "ui/corpus/documentactions.h"
#include "ui/corpus/documentlist.h"
#include "ui/corpus/documentpanel.h"
#include "ui/document/annotatepage.h"
#include "ui/document/corpussearchpanel.h"
#include "ui/document/documentview.h"
#include "ui/document/entitypanel.h"
#include "ui/document/findbar.h"
#include "ui/document/inspector.h"
#include "ui/document/likestringspanel.h"
#include "ui/document/spanattributes.h"
#include "ui/main/panelhost.h"
#include "ui/main/workspace.h"

namespace dau {

Panels::Panels(Workspace &workspace, DocumentList &documents)
    : QObject(&workspace)
    , m_workspace(workspace)
    , m_page(workspace.page())
    , m_inspector(new Inspector(m_page))
{
    workspace.setRightPane(m_inspector);
    joinInspector();
    joinDocuments(documents);
    connect(&m_page, &AnnotatePage::attributesWanted, this, &Panels::attributes);
    connect(&m_page, &AnnotatePage::entityWanted, this, &Panels::entity);
    connect(&m_page, &AnnotatePage::likeStringsWanted, this, &Panels::likeStrings);
    connect(&workspace, &Workspace::findWanted, this, &Panels::find);
}

void Panels::joinInspector()
{
    connect(m_inspector, &Inspector::left, &m_page, &AnnotatePage::takeFocus);
    connect(m_inspector, &Inspector::labelRequested, this, [this](const QString &label) {
        m_workspace.actions().labelling.label(label);
        m_page.takeFocus();
    });
    connect(m_inspector, &Inspector::entityWanted, this, [this] { m_workspace.actions().describing.entity(); });
    connect(m_inspector, &Inspector::noteWanted, this, [this] { m_workspace.actions().describing.note(); });
}

void Panels::joinDocuments(DocumentList &documents)
{
    Project &project = m_workspace.project();
    connect(&documents, &DocumentList::renameRequested, this, [this, &project](const DocumentId &id) {
        showBelow(new DocumentPanel(project, id, DocumentPanel::Start::Name));
    });
    connect(&documents, &DocumentList::metadataRequested, this, [this, &project](const DocumentId &id) {
        showBelow(new DocumentPanel(project, id, DocumentPanel::Start::Metadata));
    });
    connect(&documents, &DocumentList::removeRequested, this, &Panels::removeDocument);
}

void Panels::showBelow(QWidget *panel)
{
    m_workspace.panels().show(panel);
    panel->setFocus(Qt::OtherFocusReason);
}

void Panels::attributes(const AnnotationId &id)
{
    if (m_inspector->isVisible()) {
        m_inspector->enterAttributes();
        return;
    }
    // The inspector is folded: below the page then.
    auto *panel = new SpanAttributes(m_page, true);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->setAnnotation(id);
    connect(panel, &SpanAttributes::left, panel, &QWidget::close);
    m_workspace.panels().show(panel);
    panel->enter();
}

void Panels::entity(const AnnotationId &id)
{
    auto *panel = new EntityPanel(m_page, id);
    connect(panel, &EntityPanel::openWanted, &m_workspace, &Workspace::openAt);
    showBelow(panel);
}

void Panels::likeStrings(const AnnotationId &id)
{
    showBelow(new LikeStringsPanel(m_page, id));
}

void Panels::find(bool inCorpus)
{
    const DocumentSession *session = m_page.session();
    const Span span = m_page.view().selectedSpan();
    // What is selected is what one looks for, unless it is more than a phrase.
    constexpr qsizetype phrase = 100;
    const QString query = session && span.size() <= phrase ? session->text.view(span).toString() : QString();
    if (inCorpus) {
        if (!m_search) {
            m_search = new CorpusSearchPanel(m_workspace.project());
            connect(m_search, &CorpusSearchPanel::openWanted, &m_workspace, &Workspace::openAt);
            showBelow(m_search);
        }
        if (!query.isEmpty())
            m_search->setQuery(query);
        m_search->setFocus();
        return;
    }
    if (!m_find) {
        m_find = new FindBar(m_page);
        showBelow(m_find);
    }
    if (!query.isEmpty())
        m_find->setQuery(query);
    m_find->setFocus();
}

void Panels::removeDocument(const DocumentId &id)
{
    Project &project = m_workspace.project();
    const auto isOpen = [&] { return project.document() && project.document()->document.id == id; };
    const auto before = currentDocument(project, id);
    if (!before) {
        m_page.say(before.error().message);
        return;
    }
    // The page shows another one first.
    for (const int step : {1, -1}) {
        if (isOpen())
            m_workspace.stepDocument(step, false);
    }
    const auto done = project.apply(documentChange(project, *before, withoutPlace(*before)));
    m_page.say(done ? tr("“%1” was taken out of the project; undo brings it back.").arg(before->name) : done.error().message);
}

} // namespace dau
