// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/statusfeed.h"

#include "ui/document/annotatepage.h"
#include "ui/document/pageactions.h"
#include "ui/main/keymap.h"
#include "ui/main/statusline.h"
#include "ui/main/worksession.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace dau {

StatusFeed::StatusFeed(AnnotatePage &page, PageActions &actions, const Keymap &keymap, const WorkSession &work,
                       StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_actions(actions)
    , m_keymap(keymap)
    , m_work(work)
    , m_status(status)
{
    Project &project = page.project();
    connect(&page, &AnnotatePage::said, &status, &StatusLine::say);
    connect(&page, &AnnotatePage::stateChanged, this, &StatusFeed::updateState);
    connect(&page, &AnnotatePage::questionChanged, this, &StatusFeed::updateState);
    connect(&keymap, &Keymap::changed, this, &StatusFeed::updateState);
    connect(&project, &Project::changed, this, &StatusFeed::updateSaved);
    connect(&project, &Project::saved, this, &StatusFeed::updateSaved);
    connect(&project, &Project::saved, this, &StatusFeed::updateFigures);
    connect(&project, &Project::failed, this, &StatusFeed::updateSaved);
    connect(&project, &Project::documentOpened, this, &StatusFeed::updateFigures);
    connect(&project, &Project::meChanged, this, &StatusFeed::updateFigures);
    updateState();
    updateSaved();
    updateFigures();
}

void StatusFeed::setPageShown(bool shown)
{
    if (shown == m_pageShown)
        return;
    m_pageShown = shown;
    updateState();
    updateFigures();
}

QString StatusFeed::stateName() const
{
    if (const Question *question = m_page.question())
        return question->name();
    if (!m_page.session() || !m_pageShown)
        return {};
    switch (m_page.state().mode()) {
    case PageState::Mode::Caret:
        return m_actions.navigation.isMarking() ? tr("selecting") : tr("caret");
    case PageState::Mode::Selection:
        return tr("text selection");
    case PageState::Mode::Span:
        return tr("span");
    }
    return {};
}

unsigned StatusFeed::when() const
{
    switch (m_page.state().mode()) {
    case PageState::Mode::Caret:
        return InCaret;
    case PageState::Mode::Selection:
        return InSelection;
    case PageState::Mode::Span:
        return InSpan;
    }
    return InCaret;
}

QStringList StatusFeed::keys() const
{
    if (const Question *question = m_page.question())
        return question->keys();
    QStringList keys;
    for (const Command &c : commands()) {
        const QString key = c.context != Context::Review && (c.flags & Command::InStatus) && (c.when & when()) ? m_keymap.shownKey(c) : QString();
        if (!key.isEmpty())
            keys << key << c.shownHint();
    }
    return keys;
}

void StatusFeed::updateState()
{
    m_status.setState(stateName());
    const bool page = m_pageShown && m_page.session();
    m_status.setKeys(page ? keys() : QStringList());
    QString document;
    if (page) {
        const DocumentSession *s = m_page.session();
        document = tr("%n span(s)", nullptr, int(s->annotations.size()));
        if (s->annotations.doubts() > 0)
            document += QStringLiteral(u", ") + tr("%n doubt(s)", nullptr, int(s->annotations.doubts()));
    }
    m_status.setDocument(document);
}

void StatusFeed::updateSaved()
{
    const Project &project = m_page.project();
    if (project.store().isReadOnly())
        m_status.setSaved(tr("read-only"));
    else if (project.isSaving())
        m_status.setSaved(tr("saving…"));
    else if (project.savedAt() > 0)
        m_status.setSaved(tr("saved %1").arg(QDateTime::fromMSecsSinceEpoch(project.savedAt()).toString(QStringLiteral(u"HH:mm:ss"))));
    else
        m_status.setSaved({});
}

void StatusFeed::updateFigures()
{
    if (!m_pageShown)
        return;
    const auto counts = m_page.project().store().counts(m_page.project().me());
    if (!counts)
        return;
    const QLocale locale;
    m_status.setProgress(counts->done, counts->documents,
                         tr("%1 of %2 documents done · %3")
                             .arg(locale.toString(counts->done), locale.toString(counts->documents),
                                  WorkSession::shownTime(m_work.figures().ms)));
}

} // namespace dau
