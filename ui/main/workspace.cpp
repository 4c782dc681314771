// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/workspace.h"

#include "model/ports/handover.h"
#include "ui/corpus/documentlist.h"
#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/main/emptyproject.h"
#include "ui/main/incoming.h"
#include "ui/main/keydispatcher.h"
#include "ui/main/keymap.h"
#include "ui/main/pagemenu.h"
#include "ui/main/panelhost.h"
#include "ui/main/panels.h"
#include "ui/main/peoplepage.h"
#include "ui/main/reviewplace.h"
#include "ui/main/settings.h"
#include "ui/main/statusfeed.h"
#include "ui/main/statusline.h"
#include "ui/review/agreementpage.h"
#include "ui/review/guidelinepanel.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewsession.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace dau {

static constexpr int narrow = 1366; // px at 100 %: up to here side panes fold

Workspace::Workspace(Project &project, const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_settings(parts.settings)
    , m_handovers(parts.handovers)
    , m_visits(project)
    , m_work(project)
    , m_page(new AnnotatePage(project, this))
    , m_actions(*m_page)
{
    m_keys = new KeyDispatcher(*m_page, m_actions, parts.keymap, parts.run, this);
    m_feed = new StatusFeed(*m_page, m_actions, parts.keymap, m_work, parts.status, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_banner = plainLabel({}, this);
    m_banner->setObjectName(QStringLiteral(u"banner"));
    m_banner->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    setPlace(Place::Annotate, makeAnnotate());
    makePanes(parts);
    m_review = new ReviewPlace(project, parts.settings, {parts.keymap, m_work, parts.status, parts.run}, this);
    setPlace(Place::Review, m_review);
    connectMouse(parts);
    updateBanner();

    connect(&project, &Project::documentOpened, this, &Workspace::documentOpened);
    connect(m_page, &AnnotatePage::stateChanged, this, [this] { m_actions.labelling.stateChanged(); });
    connect(m_page, &AnnotatePage::nextDocumentWanted, this, [this] { stepDocument(1, true); });
    m_panels->serve(*m_page);
}

Workspace::~Workspace()
{
    keepVisit();
    delete m_review;
    // Before the project goes: the page draws from its document.
    delete m_feed;
    delete m_keys;
}

QWidget *Workspace::makeAnnotate()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_panels = new PanelHost(middle);
    column->addWidget(m_page, 1);
    column->addWidget(m_empty = new EmptyProject(middle), 1);
    column->addWidget(m_panels);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(middle);
    return m_splitter;
}

void Workspace::makePanes(const Parts &parts)
{
    m_documents = new DocumentList(m_project, this);
    connect(m_documents, &DocumentList::openRequested, this, [this](const DocumentId &id) {
        openDocument(id);
        showPlace(Place::Annotate);
    });
    setLeftPane(m_documents);
    new Panels(*this, *m_documents);

    m_projectPage = new ProjectPage(m_project, parts.files, parts.exchange, parts.handovers, this);
    connect(m_projectPage, &ProjectPage::said, m_page, &AnnotatePage::said);
    connect(m_projectPage, &ProjectPage::restoreRequested, this, &Workspace::restoreWanted);
    setPlace(Place::Project, m_projectPage);
    m_projectPage->add(ProjectPage::Section::Guideline, [this] { return new GuidelinePanel(m_project); });
    m_projectPage->add(ProjectPage::Section::Agreement, [this] {
        auto *agreement = new AgreementPage(m_project);
        connect(agreement, &AgreementPage::openWanted, this, &Workspace::openAt);
        connect(agreement, &AgreementPage::reviewWanted, this, [this](const DocumentId &document, const Span &span) {
            showPlace(Place::Review);
            review().session().goTo(document, span);
        });
        return agreement;
    });
    m_incoming = new Incoming(*this, m_project, *m_projectPage, *m_page, *m_empty);
}

ReviewPage &Workspace::review() const
{
    return m_review->page();
}

PageActions &Workspace::actions()
{
    return m_review->reading() && place() == Place::Review ? m_review->reading()->actions() : m_actions;
}

bool Workspace::isAnnotating() const
{
    return place() == Place::Annotate ? m_project.document() != nullptr : place() == Place::Review && m_review->reading();
}

bool Workspace::isReviewing() const
{
    return place() == Place::Review && !m_review->reading();
}

void Workspace::undo()
{
    m_page->endQuestion();
    if (isReviewing())
        m_review->page().session().undo();
    else
        actions().finishing.undo();
}

void Workspace::redo()
{
    m_page->endQuestion();
    if (isReviewing())
        m_review->page().session().redo();
    else
        actions().finishing.redo();
}

void Workspace::connectMouse(const Parts &parts)
{
    DocumentView &view = m_page->view();
    connect(&view, &DocumentView::zoomRequested, this, &Workspace::zoomWanted);
    connect(&view, &DocumentView::relationDragged, this,
            [this](const AnnotationId &from, const AnnotationId &to) { m_actions.describing.relate(from, to); });
    connect(&view, &DocumentView::contextMenuRequested, this,
            [this, run = parts.run, &keymap = parts.keymap](const QPoint &global) {
                if (!m_project.document())
                    return;
                QMenu menu;
                fillPageMenu(menu, *this, keymap, run);
                menu.exec(global);
            });
}

static QWidget *framed(QWidget *pane, const QString &name)
{
    auto *frame = new QWidget;
    frame->setObjectName(name);
    frame->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pane);
    frame->setFocusProxy(pane);
    return frame;
}

void Workspace::setLeftPane(QWidget *pane)
{
    delete m_left;
    m_left = pane ? framed(pane, QStringLiteral(u"leftPane")) : nullptr;
    if (m_left)
        m_splitter->insertWidget(0, m_left);
    foldPanes();
}

void Workspace::setRightPane(QWidget *pane)
{
    delete m_right;
    m_right = pane ? framed(pane, QStringLiteral(u"rightPane")) : nullptr;
    if (m_right)
        m_splitter->addWidget(m_right);
    foldPanes();
}

void Workspace::setPlace(Place place, QWidget *widget)
{
    if (QWidget *before = m_places.take(place)) {
        m_stack->removeWidget(before);
        before->deleteLater();
    }
    m_places.insert(place, widget);
    m_stack->addWidget(widget);
    Q_EMIT placesChanged();
}

QList<Place> Workspace::places() const
{
    return m_places.keys();
}

Place Workspace::place() const
{
    return m_places.key(m_stack->currentWidget(), Place::Annotate);
}

void Workspace::showPlace(Place place)
{
    QWidget *widget = m_places.value(place);
    if (!widget || m_people)
        return;
    m_stack->setCurrentWidget(widget);
    m_feed->setPageShown(place == Place::Annotate);
    if (place == Place::Annotate)
        m_page->takeFocus();
    else if (place == Place::Review)
        m_review->enter();
    else
        widget->setFocus();
    if (place == Place::Annotate && !m_project.document() && !m_project.me().isNull())
        start(); // the first documents have just come in
    if (place == Place::Annotate)
        m_incoming->takeFocus();
    Q_EMIT placesChanged();
}

void Workspace::showSection(ProjectPage::Section section)
{
    showPlace(Place::Project);
    if (place() == Place::Project)
        m_projectPage->show(section);
}

void Workspace::start()
{
    // A work package knows who sits here.
    const auto package = m_handovers ? m_handovers->packageOf(m_project.store()).value_or(std::nullopt) : std::nullopt;
    if (package && (m_project.me() == package->annotator || m_project.setMe(package->annotator))) {
        m_page->say(tr("You are %1: %n documents, round %2", nullptr, static_cast<int>(package->documents))
                        .arg(package->annotatorName)
                        .arg(package->round));
    }
    if (m_project.me().isNull()) {
        chooseAnnotator();
        return;
    }
    const auto last = m_visits.lastDocument();
    if (last) {
        const auto document = m_project.store().document(*last);
        if (document && !document->removed) {
            openDocument(*last);
            return;
        }
    }
    const auto first = m_project.store().documents({m_project.me(), {}, {}}, 0, 1);
    if (first && !first->isEmpty())
        openDocument(first->first().id);
    m_page->takeFocus();
    m_incoming->takeFocus();
}

void Workspace::chooseAnnotator()
{
    if (m_people)
        return;
    keepVisit();
    auto *people = new PeoplePage(m_project, m_settings, this);
    m_people = people;
    m_stack->addWidget(people);
    m_stack->setCurrentWidget(people);
    m_feed->setPageShown(false);
    people->setFocus();
    const auto end = [this, people] {
        m_people = nullptr;
        m_stack->removeWidget(people);
        people->deleteLater();
        showPlace(Place::Annotate);
        if (!m_project.document())
            start();
    };
    connect(people, &PeoplePage::chosen, this, end);
}

void Workspace::openDocument(const DocumentId &id)
{
    m_page->endQuestion(); // a note being typed is kept
    keepVisit();
    if (const auto opened = m_project.openDocument(id); !opened)
        m_page->say(opened.error().message);
}

void Workspace::documentOpened()
{
    const DocumentSession *open = m_project.document();
    m_open = open ? open->document.id : DocumentId();
    m_actions.finishing.forget();
    if (!open)
        return;
    const Visits::Visit visit = m_visits.visit(m_open);
    PageState state;
    state.caret = state.anchor = std::clamp<qsizetype>(visit.caret, 0, open->text.size());
    m_page->setState(state);
    m_page->setSeenTo(visit.seenTo);
    m_visits.keep(m_open, visit);
    m_documents->setCurrent(m_open);
}

void Workspace::keepVisit()
{
    if (m_project.document() && m_project.document()->document.id == m_open)
        m_visits.keep(m_open, {m_page->state().caret, m_page->seenTo()});
    m_work.keep();
}

void Workspace::openAt(const DocumentId &id, const Span &span)
{
    const auto isOpen = [&] { return m_project.document() && m_project.document()->document.id == id; };
    if (!isOpen())
        openDocument(id);
    if (!isOpen())
        return;
    showPlace(Place::Annotate);
    if (span.end > m_page->session()->text.size())
        return;
    PageState there;
    there.anchor = span.begin;
    there.caret = span.end;
    m_page->setState(there);
    m_page->takeFocus();
}

void Workspace::stepDocument(int step, bool openOnly)
{
    std::optional<DocumentId> next = m_documents->neighbour(m_open, step);
    // Done documents are passed over where the next open one is asked for.
    while (openOnly && next) {
        const auto layer = m_project.store().layer({*next, m_project.me()});
        if (!layer || layer->info.state != LayerState::Done)
            break;
        next = m_documents->neighbour(*next, step);
    }
    if (next)
        openDocument(*next);
    else if (openOnly)
        m_page->say(tr("Done. No document after this one is open."));
    else
        m_page->say(step > 0 ? tr("This is the last document.") : tr("This is the first document."));
}

void Workspace::updateBanner()
{
    m_banner->setText(m_project.store().readOnlyReason());
    m_banner->setVisible(m_project.store().isReadOnly());
}

void Workspace::foldPanes()
{
    const bool room = width() > scaled(narrow);
    const int left = scaled(room ? 260 : 220);
    const int right = scaled(room ? 310 : 270);
    // On a narrow window the inspector folds first, the documents next.
    if (m_left)
        m_left->setVisible(m_settings.value(settings::leftPane) && width() > scaled(900));
    if (m_right)
        m_right->setVisible(m_settings.value(settings::rightPane) && width() > scaled(1120));
    QList<int> sizes;
    if (m_left)
        sizes << left;
    sizes << width() - left - right;
    if (m_right)
        sizes << right;
    m_splitter->setSizes(sizes);
    m_splitter->setStretchFactor(m_left ? 1 : 0, 1);
}

void Workspace::togglePane(bool left)
{
    const auto &setting = left ? settings::leftPane : settings::rightPane;
    QWidget *pane = left ? m_left : m_right;
    if (!pane)
        return;
    const bool show = !pane->isVisible();
    m_settings.set(setting, show);
    pane->setVisible(show); // also on a window where it would fold
    if (show)
        pane->setFocus();
    else
        m_page->takeFocus();
}

void Workspace::stepPane(int step)
{
    QList<QWidget *> panes;
    for (QWidget *pane : {m_left, static_cast<QWidget *>(m_page), m_panels->panel(), m_right}) {
        if (pane && pane->isVisible())
            panes << pane;
    }
    if (panes.isEmpty())
        return;
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    }
    QWidget *next = panes[(at + step + panes.size()) % panes.size()];
    next->setFocus(Qt::TabFocusReason);
    if (!next->hasFocus() && !next->isAncestorOf(QApplication::focusWidget())) {
        // A pane without a focus proxy: its first field.
        for (QWidget *w : next->findChildren<QWidget *>()) {
            if (w->focusPolicy() & Qt::TabFocus && w->isVisible()) {
                w->setFocus(Qt::TabFocusReason);
                break;
            }
        }
    }
}

unsigned Workspace::when() const
{
    return m_feed->when();
}

QString Workspace::stateName() const
{
    return m_feed->stateName();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldPanes();
}

} // namespace dau
