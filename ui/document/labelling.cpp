// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/labelling.h"

#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/document/labelquestion.h"
#include "ui/document/navigation.h"
#include "ui/document/shownnames.h"

namespace dau {

void Labelling::label(const QString &key)
{
    const PageState state = m_page.state();
    bool done = false;
    if (const Annotation *a = m_page.selected()) {
        if (a->label == key) {
            m_page.say(tr("It is %1 already.").arg(shownLabel(m_page.project().scheme(), key)));
            return;
        }
        done = m_page.apply(m_page.edits().relabel(a->id, key));
    } else {
        Span span = state.selection();
        if (state.mode() == PageState::Mode::Caret) {
            const auto ghost = m_page.ghost(key);
            if (!ghost) {
                m_page.say(tr("Nothing to label at the caret: select the text first (Shift with a move)."));
                return;
            }
            span = *ghost;
        }
        done = m_page.apply(m_page.edits().annotate(key, {span}));
    }
    if (!done)
        return;
    m_navigation.endMark();
    m_page.setNoSnap(false);
    m_last = m_page.state().selected;
}

void Labelling::byName()
{
    m_page.ask(std::make_unique<LabelQuestion>(m_page.project().scheme(), [this](const QString &key) { label(key); }));
}

void Labelling::remove()
{
    const Annotation *a = m_page.selected();
    if (!a) {
        m_page.say(tr("No span is selected."));
        return;
    }
    const QString quote = m_page.session()->text.quote(a->spans);
    const QString name = shownLabel(m_page.project().scheme(), a->label);
    const auto proposal = m_page.edits().remove(a->id);
    const QStringList with = proposal ? proposal->warnings : QStringList();
    if (m_page.apply(proposal)) {
        const QString done = tr("%1 “%2” deleted.").arg(name, quote);
        m_page.say(with.isEmpty() ? done : done + u' ' + tr("With it: %1.").arg(with.join(QStringLiteral(u", "))));
    }
}

void Labelling::reject()
{
    // Suggestions come with a later part of the program; Backspace does nothing else, ever.
    m_page.say(tr("No suggestion here. Delete removes a span."));
}

void Labelling::moveEdge(bool right)
{
    const Annotation *a = m_page.selected();
    if (!a) {
        m_page.say(tr("No span is selected."));
        return;
    }
    PageState state = m_page.state();
    // Alt+Shift: the left edge, for this move.
    const auto edge = m_navigation.shift() ? PageState::Edge::Left : state.edge;
    const auto spans = m_page.edits().edgeMoved(*a, edge, right, m_page.noSnap());
    if (!spans) {
        m_page.say(tr("The edge cannot go further."));
        return;
    }
    const bool free = m_page.noSnap();
    if (m_page.apply(m_page.edits().respan(a->id, *spans)) && free)
        m_page.setNoSnap(false);
}

void Labelling::chooseEdge(PageState::Edge edge)
{
    const Annotation *a = m_page.selected();
    if (!a)
        return;
    PageState state = m_page.state();
    state.edge = edge;
    state.caret = state.anchor = edge == PageState::Edge::Left ? a->extent().begin : a->extent().end;
    m_page.setState(state);
}

void Labelling::addFragment()
{
    const PageState state = m_page.state();
    const Annotation *a = m_page.session()->annotations.byId(m_last);
    if (state.mode() != PageState::Mode::Selection)
        m_page.say(tr("Select the text of the fragment first."));
    else if (!a)
        m_page.say(tr("Label or select a span first; then its fragment can be added."));
    else if (m_page.apply(m_page.edits().addFragment(a->id, state.selection())))
        m_navigation.endMark();
}

void Labelling::likeStrings()
{
    if (const Annotation *a = m_page.selected())
        Q_EMIT m_page.likeStringsWanted(a->id);
    else
        m_page.say(tr("No span is selected."));
}

void Labelling::stateChanged()
{
    const PageState state = m_page.state();
    if (!state.selected.isNull())
        m_last = state.selected;
    const bool pending = state.mode() == PageState::Mode::Selection && m_page.session()
        && m_page.session()->annotations.byId(m_last);
    m_page.view().setPending(pending ? std::optional(state.selection()) : std::nullopt);
}

} // namespace dau
