// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/finishing.h"

#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/document/shownnames.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace dau {

void Finishing::forget()
{
    m_doneAsked = false;
    m_shown = {};
}

void Finishing::done()
{
    const DocumentSession &s = *m_page.session();
    QList<OpenItem> items = openItems(s, m_page.project().scheme(), m_page.seenTo());
    const auto doubts = int(s.annotations.doubts());
    items.removeIf([](const OpenItem &item) { return item.kind == OpenItem::Kind::Doubt; });
    if (!items.isEmpty() && !m_doneAsked) {
        const OpenItem &first = items.first();
        PageState state = m_page.state();
        if (const Annotation *a = s.annotations.byId(first.annotation)) {
            state = selecting(state, *a);
        } else {
            state.selected = {};
            state.caret = state.anchor = first.at;
        }
        m_page.setState(state);
        m_page.say(first.message + u' '
                   + tr("%n thing(s) still open; Ctrl+Enter again marks the document done.", nullptr, int(items.size())));
        m_doneAsked = true;
        return;
    }
    forget();
    if (s.info.state == LayerState::Done || m_page.apply(m_page.edits().setState(LayerState::Done))) {
        m_page.say(doubts > 0 ? tr("Done, %n doubt(s).", nullptr, doubts) : tr("Done."));
        Q_EMIT m_page.nextDocumentWanted();
    }
}

void Finishing::undo()
{
    step(false);
}

void Finishing::redo()
{
    step(true);
}

void Finishing::step(bool redo)
{
    m_doneAsked = false;
    Project &project = m_page.project();
    const auto next = redo ? project.nextRedo() : project.nextUndo();
    if (!next) {
        m_page.say(next.error().message);
        return;
    }
    if (!*next) {
        m_page.say(redo ? tr("Nothing to redo.") : tr("Nothing to undo."));
        return;
    }
    const Project::Step &step = **next;
    const QString what = title(step.op.change, project.scheme(), shownLanguage());
    const bool otherDocument = !step.document.isNull()
        && (!m_page.session() || m_page.session()->document.id != step.document);
    if (otherDocument) {
        if (const auto opened = project.openDocument(step.document); !opened) {
            m_page.say(opened.error().message);
            return;
        }
    }
    if (step.elsewhere && m_shown != step.op.id) {
        show(step.op.change);
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(step.op.at), QLocale::ShortFormat);
        m_page.say((redo ? tr("Press again to redo: %1 (%2)") : tr("Press again to undo: %1 (%2)")).arg(what, when));
        m_shown = step.op.id;
        return;
    }
    m_shown = {};
    const Change change = step.op.change;
    const auto done = redo ? project.redo() : project.undo();
    if (!done) {
        m_page.say(done.error().message);
        return;
    }
    show(change);
    m_page.say((redo ? tr("Redone: %1") : tr("Undone: %1")).arg(what));
}

// The caret goes to the first place the change touched, which lights up.
void Finishing::show(const Change &change)
{
    const DocumentSession *s = m_page.session();
    for (const Edit &edit : change.edits) {
        if (!s || edit.document != s->document.id)
            continue;
        const Annotation *after = std::get_if<Annotation>(&edit.after);
        const Annotation *a = after ? after : std::get_if<Annotation>(&edit.before);
        if (!a)
            continue;
        PageState state = m_page.state();
        if (const Annotation *now = s->annotations.byId(a->id)) {
            state = selecting(state, *now);
        } else {
            state.selected = {};
            state.caret = state.anchor = a->extent().end;
        }
        m_page.setState(state);
        m_page.view().flash(a->extent());
        return;
    }
}

} // namespace dau
