// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/keyspage.h"

#include "ui/main/keymap.h"
#include "ui/main/settings.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

namespace dau {

KeysPage::KeysPage(const Keymap &keymap, Settings &settings, QWidget *parent)
    : QFrame(parent)
    , m_keymap(keymap)
    , m_settings(settings)
{
    setObjectName(QStringLiteral(u"card"));
    setAccessibleName(tr("Change keys"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    QLabel *title = plainLabel(tr("Change keys"), this);
    title->setObjectName(QStringLiteral(u"title"));
    layout->addWidget(title);
    m_list = new QTreeWidget(this);
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    layout->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    m_key = new QKeySequenceEdit(this);
    m_key->setAccessibleName(tr("The new key"));
    auto *set = new QPushButton(tr("Use this key"), this);
    auto *back = new QPushButton(tr("As it was at first"), this);
    auto *leave = new QPushButton(tr("Close"), this);
    row->addWidget(plainLabel(tr("New key:"), this));
    row->addWidget(m_key, 1);
    row->addWidget(set);
    row->addWidget(back);
    row->addWidget(leave);
    layout->addLayout(row);
    m_problem = plainLabel({}, this);
    m_problem->setWordWrap(true);
    layout->addWidget(m_problem);
    setFocusProxy(m_list);
    connect(set, &QPushButton::clicked, this, &KeysPage::setKey);
    connect(back, &QPushButton::clicked, this, &KeysPage::restore);
    connect(leave, &QPushButton::clicked, this, &KeysPage::closed);
    connect(&keymap, &Keymap::changed, this, &KeysPage::fill);
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
    resize(scaled(720), scaled(560));
}

void KeysPage::fill()
{
    const QString kept = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
    m_list->clear();
    for (const Command &c : commands()) {
        auto *item = new QTreeWidgetItem(m_list, {c.shownCategory() + QStringLiteral(u" · ") + c.shownText(), m_keymap.shownKeys(c)});
        item->setData(0, Qt::UserRole, QLatin1String(c.id));
        if (QLatin1String(c.id) == kept)
            m_list->setCurrentItem(item);
    }
}

const Command *KeysPage::current() const
{
    return m_list->currentItem() ? command(m_list->currentItem()->data(0, Qt::UserRole).toString()) : nullptr;
}

void KeysPage::setKey()
{
    const Command *c = current();
    const QKeySequence key = m_key->keySequence();
    if (!c || key.isEmpty()) {
        m_problem->setText(tr("Choose a command, press the new key in the field, then “Use this key”."));
        return;
    }
    if (key.count() > 1) {
        m_problem->setText(tr("One key (with Ctrl, Shift or Alt), not several one after another."));
        return;
    }
    const QString clash = m_keymap.clash(*c, key);
    m_problem->setText(clash);
    if (clash.isEmpty()) {
        m_settings.setKeys(QLatin1String(c->id), QStringList{key.toString(QKeySequence::PortableText)});
        m_key->clear();
    }
}

void KeysPage::restore()
{
    if (const Command *c = current())
        m_settings.setKeys(QLatin1String(c->id), std::nullopt);
}

void KeysPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace dau
