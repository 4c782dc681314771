// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/reviewplace.h"

#include "ui/main/keymap.h"
#include "ui/main/reviewfeed.h"
#include "ui/main/settings.h"
#include "ui/main/statusline.h"
#include "ui/review/reviewpage.h"
#include "ui/widgets/digitkey.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

namespace dau {

ReviewPlace::ReviewPlace(Project &project, const Settings &settings, const ReadingEditor::Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_settings(settings)
    , m_parts(parts)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

ReviewPlace::~ReviewPlace()
{
    endReading();
}

ReviewPage &ReviewPlace::page()
{
    if (!m_page)
        makePage();
    return *m_page;
}

void ReviewPlace::makePage()
{
    m_page = new ReviewPage(m_project, this);
    layout()->addWidget(m_page);
    setFocusProxy(m_page);
    connect(m_page, &ReviewPage::said, &m_parts.status, &StatusLine::say);
    connect(m_page, &ReviewPage::editWanted, this, &ReviewPlace::beginReading);
    new ReviewFeed(*m_page, m_parts.keymap, m_parts.status, this);
    m_page->keyHandler = [this](QKeyEvent *event) { return press(*event); };
    const auto updateAdvance = [this] {
        m_page->setAdvance(m_settings.value(settings::reducedMotion) ? 0 : m_settings.value(settings::reviewAdvance));
    };
    connect(&m_settings, &Settings::changed, m_page, updateAdvance);
    updateAdvance();
    m_page->show();
}

bool ReviewPlace::press(const QKeyEvent &event)
{
    if (const int digit = digitOf(event); digit > 0) {
        if (!event.isAutoRepeat())
            m_page->take(digit);
        return true;
    }
    const Command *found = m_parts.keymap.find(pressed(event), Context::Review);
    if (!found)
        return false;
    if (!event.isAutoRepeat() || (found->flags & Command::Repeats))
        m_parts.run(*found);
    return true;
}

void ReviewPlace::enter()
{
    page().takeFocus();
    m_page->entered();
}

void ReviewPlace::beginReading()
{
    const ReviewSession &session = m_page->session();
    auto editor = ReadingEditor::open(m_project, *session.review(), session.unit()->unit.id, m_parts);
    if (!editor) {
        m_parts.status.say(editor.error().message);
        return;
    }
    m_reading = editor->release();
    m_page->setCover(m_reading);
    // Not from within its own key event.
    connect(m_reading, &ReadingEditor::left, this, &ReviewPlace::endReading, Qt::QueuedConnection);
    connect(m_reading, &ReadingEditor::settled, this,
            [this](const Reading &reading) {
                endReading();
                m_page->takeReading(reading);
            },
            Qt::QueuedConnection);
}

void ReviewPlace::endReading()
{
    if (!m_reading)
        return;
    m_page->setCover(nullptr);
    delete std::exchange(m_reading, nullptr);
    m_page->takeFocus();
}

} // namespace dau
