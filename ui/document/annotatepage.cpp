// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/annotatepage.h"

#include "ui/document/bubble.h"
#include "ui/document/densitystrip.h"
#include "ui/document/documentview.h"
#include "ui/document/knownstrings.h"
#include "ui/document/shownnames.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>

namespace dau {

AnnotatePage::AnnotatePage(Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_view(new DocumentView(this))
    , m_known(std::make_unique<KnownStrings>(project))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    m_strip = new DensityStrip(this);
    layout->addWidget(m_strip);
    connect(m_strip, &DensityStrip::activated, this, [this](qsizetype offset) {
        PageState there = state();
        there.selected = {};
        there.caret = there.anchor = offset;
        setState(there);
        takeFocus();
    });
    m_bubble = new Bubble(m_view->viewport());
    m_view->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_view->viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_view->setAccessibleName(tr("Page"));
    setFocusProxy(m_view);
    applyTheme();

    connect(&project, &Project::documentOpened, this, &AnnotatePage::documentOpened);
    connect(&project, &Project::changed, this, &AnnotatePage::changed);
    connect(&project, &Project::failed, this, [this](const Error &error) { say(error.message); });
    connect(&project, &Project::meChanged, this, [this] {
        m_known->forget();
        documentOpened(); // the one before is closed
    });
    connect(m_view, &DocumentView::stateChanged, this, [this] {
        setNoSnap(false);
        updateGhost();
            Q_EMIT stateChanged();
    });
    connect(m_view, &DocumentView::edgeDragged, this, [this](const Spans &spans) {
        if (const Annotation *a = selected())
            apply(edits().respan(a->id, spans));
    });
    connect(m_view, &DocumentView::visibleChanged, this, &AnnotatePage::seen);
    if (session())
        documentOpened();
}

AnnotatePage::~AnnotatePage()
{
    // Question panels and the view look at the document until here.
    m_question.reset();
    m_view->setAnnotations(nullptr);
    m_strip->setDocument(0, nullptr, nullptr);
}

Edits AnnotatePage::edits() const
{
    return Edits(*session(), m_project.scheme(), [this](const QString &label, const QString &toneKey) {
        return m_project.store().sameString(m_project.me(), label, toneKey, 20).value_or(QList<std::pair<DocumentId, Annotation>>());
    });
}

PageState AnnotatePage::state() const
{
    return m_view->state();
}

void AnnotatePage::setState(const PageState &state)
{
    m_view->setState(state);
    m_view->ensureVisible(state.caret);
    updateGhost();
    Q_EMIT stateChanged();
}

const Annotation *AnnotatePage::selected() const
{
    return session() ? session()->annotations.byId(state().selected) : nullptr;
}

void AnnotatePage::takeFocus()
{
    m_view->setFocus(Qt::OtherFocusReason);
}

bool AnnotatePage::apply(const Result<Proposal> &proposal)
{
    if (!proposal) {
        say(proposal.error().message);
        return false;
    }
    if (const auto applied = m_project.apply(proposal->change); !applied) {
        say(applied.error().message);
        return false;
    }
    if (!proposal->warnings.isEmpty())
        say(proposal->warnings.join(u' '));
    if (const Annotation *focus = session()->annotations.byId(proposal->focus)) {
        PageState next = selecting(state(), *focus);
        next.edge = focus->id == state().selected ? state().edge : next.edge;
        if (next.edge == PageState::Edge::Left)
            next.caret = next.anchor = focus->extent().begin;
        setState(next);
    }
    return true;
}

void AnnotatePage::say(const QString &message)
{
    m_bubble->say(message, m_view->caretRect(state().caret));
    Q_EMIT said(message);
}

void AnnotatePage::ask(std::unique_ptr<Question> question)
{
    m_question = std::move(question);
    connect(m_question.get(), &Question::finished, this, &AnnotatePage::endQuestion);
    connect(m_question.get(), &Question::changed, this, &AnnotatePage::questionChanged);
    Q_EMIT questionChanged();
}

void AnnotatePage::endQuestion()
{
    if (!m_question)
        return;
    // It may be the question itself that ends: it goes when its key has been handled. Told so that a note is kept.
    Question *ended = m_question.release();
    ended->disconnect(this);
    Q_EMIT ended->finished();
    ended->deleteLater();
    m_view->setHints({});
    Q_EMIT questionChanged();
    takeFocus();
}

std::optional<Span> AnnotatePage::ghost(const QString &label) const
{
    return session() ? edits().ghost(label, state().caret, m_known->of(label)) : std::nullopt;
}

void AnnotatePage::setSeenTo(qsizetype offset)
{
    m_seenTo = offset;
    seen();
}

void AnnotatePage::seen()
{
    m_strip->setOnScreen(m_view->visibleSpan());
    if (session() && isVisible())
        m_seenTo = std::max(m_seenTo, m_view->visibleSpan().end);
}

void AnnotatePage::setNoSnap(bool on)
{
    m_noSnap = on;
    m_view->setFree(on);
}

void AnnotatePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTheme();
    else if (event->type() == QEvent::LanguageChange)
        applyScheme();
    QWidget::changeEvent(event);
}

void AnnotatePage::applyTheme()
{
    const PageTheme page = theme().dark ? PageTheme::darkTheme() : PageTheme::light();
    m_view->setTheme(page);
    m_strip->setTheme(page);
    m_view->setZoom(scaled(100) / 100.0);
}

void AnnotatePage::applyScheme()
{
    m_view->setScheme(m_project.scheme(), shownLanguage());
    m_strip->setScheme(m_project.scheme());
}

void AnnotatePage::documentOpened()
{
    endQuestion();
    m_view->setAnnotations(nullptr);
    m_strip->setDocument(0, nullptr, nullptr);
    const DocumentSession *open = session();
    m_seenTo = 0;
    applyScheme();
    m_view->setDocument(open ? open->text : Text(), open ? open->zones : Zones());
    if (open) {
        m_view->setBoundaries(open->boundaries);
        m_view->setAnnotations(&open->annotations);
    }
    m_strip->setDocument(open ? open->text.size() : 0, open ? &open->annotations : nullptr, nullptr);
    updateGhost();
    Q_EMIT stateChanged();
}

void AnnotatePage::changed(const Delta &delta)
{
    if (delta.scheme)
        applyScheme();
    if (!session() || delta.document != session()->document.id)
        return;
    if (delta.zones)
        m_view->setZones(session()->zones);
    if (delta.annotations || delta.relations) {
        m_view->touched(delta.touched);
        m_strip->refresh(delta.touched);
    }
    if (const Annotation *made = session()->annotations.byId(delta.focus))
        m_known->add(made->label, session()->text.quote(made->spans));
    // A span that is no longer there cannot stay selected.
    if (!state().selected.isNull() && !selected()) {
        PageState caret = state();
        caret.selected = {};
        caret.anchor = caret.caret;
        m_view->setState(caret);
    }
    updateGhost();
    Q_EMIT stateChanged();
}

void AnnotatePage::updateGhost()
{
    if (session() && state().mode() == PageState::Mode::Caret)
        m_view->setGhost(edits().ghost(state().caret, m_known->all()));
    else
        m_view->setGhost({});
}

} // namespace dau
