// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/commandpalette.h"

#include "model/text/match.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/queryfield.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

#include <optional>

namespace dau {

namespace {

// How well the words fit: each must be the start of a word (0 each) or inside one (1 each), marks ignored; nothing where
// one fits nowhere.
std::optional<int> penalty(const QString &text, const QStringList &words)
{
    const QString folded = foldKey(text);
    int sum = 0;
    for (const QString &word : words) {
        const qsizetype at = folded.indexOf(word);
        if (at < 0)
            return {};
        bool atStart = false;
        for (qsizetype i = at; i >= 0 && !atStart; i = folded.indexOf(word, i + 1))
            atStart = i == 0 || !folded[i - 1].isLetterOrNumber();
        sum += atStart ? 0 : 1;
    }
    return sum;
}

} // namespace

CommandPalette::CommandPalette(QList<Entry> entries, QWidget *parent)
    : QFrame(parent)
    , m_entries(std::move(entries))
{
    setObjectName(QStringLiteral(u"card"));
    setAccessibleName(tr("Commands"));
    setFixedWidth(scaled(620));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(10), scaled(10), scaled(10), scaled(10));
    m_field = new QueryField(this);
    m_field->setPlaceholderText(tr("A command or a label…"));
    m_field->setAccessibleName(tr("A command or a label"));
    m_list = new QListWidget(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFixedHeight(scaled(380));
    m_list->setUniformItemSizes(true);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    setFocusProxy(m_field);
    connect(m_field, &QueryField::queryChanged, this, &CommandPalette::filter);
    connect(m_field, &QueryField::entered, this, &CommandPalette::runCurrent);
    connect(m_field, &QueryField::stepped, this, &CommandPalette::step);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    filter();
}

QStringList CommandPalette::shown() const
{
    QStringList texts;
    for (int i = 0; i < m_list->count(); ++i)
        texts << m_entries[m_list->item(i)->data(Qt::UserRole).toInt()].text;
    return texts;
}

void CommandPalette::filter()
{
    const QStringList words = foldKey(m_field->query()).split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, int>> found; // penalty, entry
    for (int i = 0; i < m_entries.size(); ++i) {
        if (const auto fits = penalty(m_entries[i].text, words))
            found.emplace_back(*fits, i);
    }
    std::sort(found.begin(), found.end());
    m_list->clear();
    for (const auto &[fits, i] : found) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, i);
        item->setData(Qt::AccessibleTextRole, m_entries[i].text);
        item->setSizeHint({10, scaled(30)});
        auto *row = new QWidget(m_list);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(scaled(8), 0, scaled(8), 0);
        layout->addWidget(plainLabel(m_entries[i].text, row), 1);
        if (!m_entries[i].key.isEmpty())
            layout->addWidget(keyCap(m_entries[i].key, row));
        m_list->setItemWidget(item, row);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto run = m_entries[item->data(Qt::UserRole).toInt()].run;
    Q_EMIT closed(); // first: the command may open something of its own
    run();
}

void CommandPalette::step(int by)
{
    const int rows = m_list->count();
    if (rows > 0)
        m_list->setCurrentRow((m_list->currentRow() + rows + by) % rows);
}

void CommandPalette::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace dau
