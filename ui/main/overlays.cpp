// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/overlays.h"

#include "ui/document/annotatepage.h"
#include "ui/document/shownnames.h"
#include "ui/main/commandpalette.h"
#include "ui/main/helpoverlay.h"
#include "ui/main/keyspage.h"
#include "ui/main/mainwindow.h"
#include "ui/main/newprojectpage.h"
#include "ui/main/sessioncard.h"
#include "ui/main/workspace.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QApplication>

namespace dau {

Overlays::Overlays(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
}

void Overlays::show(QWidget *overlay)
{
    if (m_current) {
        m_current->hide();
        m_current->deleteLater();
    } else {
        m_focusBefore = QApplication::focusWidget();
    }
    m_current = overlay;
    overlay->setParent(&m_window);
    const QSize wanted = overlay->testAttribute(Qt::WA_Resized) ? overlay->size() : overlay->sizeHint();
    const QSize room = m_window.size() - QSize(scaled(40), scaled(40));
    overlay->setFixedSize(wanted.expandedTo(overlay->minimumSize()).boundedTo(room));
    place();
    overlay->show();
    overlay->raise();
    overlay->setFocus();
}

void Overlays::close()
{
    if (!m_current)
        return;
    m_current->hide();
    m_current->deleteLater();
    m_current = nullptr;
    if (m_focusBefore)
        m_focusBefore->setFocus();
    else if (m_window.workspace())
        m_window.workspace()->page().takeFocus();
}

void Overlays::place()
{
    if (m_current)
        m_current->move((m_window.width() - m_current->width()) / 2,
            std::max(scaled(20), (m_window.height() - m_current->height()) / 3));
}

void Overlays::showPalette()
{
    QList<CommandPalette::Entry> entries;
    const bool onPage = m_window.workspace() && m_window.workspace()->isAnnotating();
    const bool onUnit = m_window.workspace() && m_window.workspace()->isReviewing();
    if (onPage) {
        for (const LabelDef &label : m_window.project()->scheme().labels) {
            const QString name = label.name.in(shownLanguage(), label.key);
            entries << CommandPalette::Entry{tr("Label: %1").arg(name), label.shortcut,
                [this, key = label.key] { m_window.actions().labelling.label(key); }};
        }
    }
    for (const Command &c : commands()) {
        if ((c.context == Context::Page && !onPage) || (c.context == Context::Review && !onUnit))
            continue;
        entries << CommandPalette::Entry{c.shownText(), m_window.keymap().shownKey(c), [this, &c] { m_window.run(c); }};
    }
    auto *palette = new CommandPalette(entries);
    connect(palette, &CommandPalette::closed, this, &Overlays::close);
    show(palette);
}

void Overlays::showHelp()
{
    QStringList labels;
    QStringList question;
    QString state = tr("start page");
    unsigned when = 0;
    if (m_window.workspace()) {
        const AnnotatePage &page = m_window.workspace()->page();
        if (page.question())
            question = page.question()->keys();
        state = m_window.workspace()->stateName();
        when = m_window.workspace()->when();
        for (const LabelDef &label : m_window.project()->scheme().labels) {
            if (!label.shortcut.isEmpty())
                labels << label.shortcut << label.name.in(shownLanguage(), label.key);
        }
    }
    auto *help = new HelpOverlay(m_window.keymap(), state, when, question, labels);
    connect(help, &HelpOverlay::closed, this, &Overlays::close);
    connect(help, &HelpOverlay::changeKeysWanted, this, &Overlays::showKeys);
    show(help);
}

void Overlays::showKeys()
{
    auto *keys = new KeysPage(m_window.keymap(), m_window.settings());
    connect(keys, &KeysPage::closed, this, &Overlays::close);
    show(keys);
}

void Overlays::showCard(bool closing)
{
    if (!m_window.workspace())
        return;
    auto *card = new SessionCard(m_window.workspace()->work().figures(), closing);
    connect(card, &SessionCard::closed, this, [this, closing] {
        close();
        if (closing)
            m_window.close();
    });
    show(card);
}

void Overlays::showNewProject()
{
    auto *page = new NewProjectPage;
    connect(page, &NewProjectPage::closed, this, &Overlays::close);
    connect(page, &NewProjectPage::wanted, this, [this, page](const QString &path, const LabelScheme &scheme) {
        const auto made = m_window.create(path, scheme);
        if (!made)
            page->say(made.error().message);
    });
    show(page);
}

} // namespace dau
