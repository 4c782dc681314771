// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/navigation.h"

#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"

namespace dau {

void Navigation::go(const PageState &state)
{
    if (state != m_page.state())
        m_page.setState(state);
}

void Navigation::move(Move how)
{
    const DocumentSession &s = *m_page.session();
    // After F8 one selection goes grapheme by grapheme.
    if (m_page.noSnap() && how == Move::TokenLeft)
        how = Move::GraphemeLeft;
    else if (m_page.noSnap() && how == Move::TokenRight)
        how = Move::GraphemeRight;
    go(moved(m_page.state(), how, extending(), s.text, *s.boundaries, s.annotations));
}

static PageState landing(const PageState &before, qsizetype caret, bool extend)
{
    PageState next = before;
    next.selected = {};
    next.caret = caret;
    if (!extend)
        next.anchor = caret;
    return next;
}

void Navigation::line(int step)
{
    const qsizetype at = m_page.state().caret;
    go(landing(m_page.state(), step < 0 ? m_page.view().lineUp(at) : m_page.view().lineDown(at), extending()));
}

void Navigation::screen(int step)
{
    const qsizetype at = m_page.state().caret;
    go(landing(m_page.state(), step < 0 ? m_page.view().pageUp(at) : m_page.view().pageDown(at), extending()));
}

void Navigation::toggleMark()
{
    m_marking = !m_marking;
    m_page.say(m_marking ? tr("Selecting: moves extend the selection. Space or Esc ends it.") : tr("Selecting ended."));
}

void Navigation::stepOut()
{
    m_marking = false;
    m_page.setNoSnap(false);
    go(oneStepOut(m_page.state()));
}

void Navigation::noSnap()
{
    m_page.setNoSnap(!m_page.noSnap());
    m_page.say(m_page.noSnap() ? tr("No snapping for the next selection or edge move.") : tr("Snapping again."));
}

void Navigation::span(int step)
{
    const AnnotationSet &annotations = m_page.session()->annotations;
    const PageState next = step > 0 ? toNextSpan(m_page.state(), annotations) : toPreviousSpan(m_page.state(), annotations);
    if (next == m_page.state())
        m_page.say(step > 0 ? tr("No span further on.") : tr("No span before this."));
    go(next);
}

void Navigation::outer()
{
    const PageState next = toOuter(m_page.state(), m_page.session()->annotations);
    if (next == m_page.state())
        m_page.say(m_page.selected() ? tr("No span encloses this one.") : tr("No span here."));
    go(next);
}

void Navigation::inner()
{
    const PageState next = toInner(m_page.state(), m_page.session()->annotations);
    if (next == m_page.state())
        m_page.say(m_page.selected() ? tr("No span inside this one.") : tr("No span here."));
    go(next);
}

void Navigation::openItem(int step)
{
    const DocumentSession &s = *m_page.session();
    QList<OpenItem> items = openItems(s, m_page.project().scheme(), m_page.seenTo());
    items.removeIf([](const OpenItem &item) { return item.kind == OpenItem::Kind::Unseen; });
    if (items.isEmpty()) {
        m_page.say(tr("No open item in this document."));
        return;
    }
    // From the selected span by its place in the list, from the caret by offset; round the ends.
    qsizetype target = -1;
    for (qsizetype i = 0; i < items.size() && target < 0; ++i) {
        if (!items[i].annotation.isNull() && items[i].annotation == m_page.state().selected)
            target = (i + step + items.size()) % items.size();
    }
    const qsizetype at = m_page.selected() ? m_page.selected()->extent().begin : m_page.state().caret;
    if (target < 0 && step > 0) {
        const auto next = std::find_if(items.cbegin(), items.cend(), [at](const OpenItem &item) { return item.at >= at; });
        target = next == items.cend() ? 0 : next - items.cbegin();
    } else if (target < 0) {
        const auto next = std::find_if(items.crbegin(), items.crend(), [at](const OpenItem &item) { return item.at < at; });
        target = next == items.crend() ? items.size() - 1 : items.crend() - next - 1;
    }
    const OpenItem &item = items[target];
    if (const Annotation *a = s.annotations.byId(item.annotation))
        go(selecting(m_page.state(), *a));
    else
        go(landing(m_page.state(), item.at, false));
    m_page.say(item.message);
}

} // namespace dau
