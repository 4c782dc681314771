// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/readingeditor.h"

#include "model/review/draftstore.h"
#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/document/entitypanel.h"
#include "ui/document/inspector.h"
#include "ui/main/keydispatcher.h"
#include "ui/main/panelhost.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace dau {

Result<std::unique_ptr<ReadingEditor>> ReadingEditor::open(const Project &project, const DocumentReview &review,
                                                           const UnitId &unit, const Parts &parts)
{
    const ReviewUnit *found = review.unit(unit);
    if (!found)
        return failure(Error::Code::NotFound, tr("This unit is no longer there."));
    const Version start = startingPoint(review, unit);
    Layer layer;
    layer.annotations = start.annotations;
    layer.relations = start.relations;
    const DocumentId document = review.reviewed.document.id;
    const AnnotatorId gold = goldOf(project.annotators());
    auto draft = Project::open(std::make_shared<DraftStore>(project.sharedStore(), project.annotators(), LayerKey{document, gold}, layer));
    if (!draft)
        return tl::unexpected(draft.error());
    if (const auto me = (*draft)->setMe(gold); !me)
        return tl::unexpected(me.error());
    if (const auto opened = (*draft)->openDocument(document); !opened)
        return tl::unexpected(opened.error());
    return std::unique_ptr<ReadingEditor>(new ReadingEditor(std::move(*draft), found->unit.extent, parts));
}

ReadingEditor::ReadingEditor(std::unique_ptr<Project> draft, const Span &extent, const Parts &parts)
    : m_draft(std::move(draft))
    , m_intro(plainLabel({}, this))
    , m_page(new AnnotatePage(*m_draft, this))
    , m_panels(new PanelHost(this))
    , m_actions(std::make_unique<PageActions>(*m_page))
    , m_keys(new KeyDispatcher(*m_page, *m_actions, parts.keymap, parts.run, this))
    , m_feed(new StatusFeed(*m_page, *m_actions, parts.keymap, parts.work, parts.status, this))
{
    m_intro->setObjectName(QStringLiteral(u"banner"));
    m_intro->setWordWrap(true);
    auto *inspector = new Inspector(*m_page, this);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(m_panels);
    m_panels->serve(*m_page);
    splitter->addWidget(middle);
    splitter->addWidget(inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({scaled(700), scaled(280)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_intro);
    layout->addWidget(splitter, 1);
    setFocusProxy(&m_page->view());
    m_page->view().installEventFilter(this); // before the dispatcher: installed after it
    connect(inspector, &Inspector::left, m_page, &AnnotatePage::takeFocus);
    connect(inspector, &Inspector::labelRequested, this, [this](const QString &label) {
        m_actions->labelling.label(label);
        m_page->takeFocus();
    });
    connect(inspector, &Inspector::entityWanted, this, [this] { m_actions->describing.entity(); });
    connect(m_page, &AnnotatePage::entityWanted, this, [this](const AnnotationId &id) {
        auto *panel = new EntityPanel(*m_page, id);
        m_panels->show(panel);
        panel->setFocus(Qt::OtherFocusReason);
    });
    connect(inspector, &Inspector::noteWanted, this, [this] { m_actions->describing.note(); });
    connect(m_page, &AnnotatePage::attributesWanted, inspector, [inspector] { inspector->enterAttributes(); });
    connect(m_page, &AnnotatePage::stateChanged, this, [this] { m_actions->labelling.stateChanged(); });
    PageState state;
    state.caret = state.anchor = extent.begin;
    if (const Annotation *first = m_draft->document()->annotations.firstFrom(0))
        state = selecting(state, *first);
    m_page->setState(state);
    QTimer::singleShot(0, this, [this] { m_page->view().ensureVisible(m_page->state().caret); }); // once it has its size
    retranslate();
}

ReadingEditor::~ReadingEditor()
{
    // Before the draft goes: the page draws from its document.
    delete m_feed;
    delete m_keys;
    delete m_panels;
    delete m_page;
}

void ReadingEditor::retranslate()
{
    m_intro->setText(tr("Another reading of this place, with all keys of Annotate. Enter settles the unit so; Esc leaves it as it was."));
}

void ReadingEditor::settle()
{
    const DocumentSession *session = m_draft->document();
    Reading reading{session->annotations.all(), session->annotations.relations(), {}};
    for (const Annotation &annotation : std::as_const(reading.annotations)) {
        if (const auto entity = m_draft->entities().constFind(annotation.entity); entity != m_draft->entities().constEnd())
            reading.entities.append(*entity);
    }
    Q_EMIT settled(reading);
}

bool ReadingEditor::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_page->question()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->isAutoRepeat()) {
            settle();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_page->state().mode() == PageState::Mode::Caret) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void ReadingEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
