// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/labelquestion.h"

#include "model/text/match.h"
#include "ui/document/shownnames.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

namespace dau {

LabelQuestion::LabelQuestion(const LabelScheme &scheme, std::function<void(const QString &)> take)
    : m_scheme(scheme)
    , m_take(std::move(take))
{
}

QString LabelQuestion::name() const
{
    return tr("label by name");
}

QStringList LabelQuestion::keys() const
{
    return {QStringLiteral(u"↵"), tr("label"), QStringLiteral(u"↑↓"), tr("choose"), QStringLiteral(u"Esc"), tr("leave")};
}

bool LabelQuestion::key(const QKeyEvent &)
{
    return false; // the field has the focus
}

QWidget *LabelQuestion::panel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    m_field = new QLineEdit(panel);
    m_field->setPlaceholderText(tr("First letters of the label’s name"));
    m_field->setAccessibleName(tr("Label by name"));
    m_field->installEventFilter(this);
    m_list = new QListWidget(panel);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMaximumHeight(scaled(150));
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &LabelQuestion::filter);
    connect(m_list, &QListWidget::itemClicked, this, &LabelQuestion::takeCurrent);
    panel->setFocusProxy(m_field);
    filter({});
    return panel;
}

void LabelQuestion::filter(const QString &text)
{
    const QString wanted = foldKey(text);
    m_list->clear();
    for (const LabelDef &label : m_scheme.labels) {
        const QString name = shownLabel(m_scheme, label.key);
        if (!foldKey(name).startsWith(wanted) && !foldKey(label.key).startsWith(wanted))
            continue;
        auto *item = new QListWidgetItem(label.shortcut.isEmpty() ? name : name + QStringLiteral(u"  · ") + label.shortcut, m_list);
        item->setData(Qt::UserRole, label.key);
    }
    m_list->setCurrentRow(0);
}

void LabelQuestion::takeCurrent()
{
    QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString key = item->data(Qt::UserRole).toString();
    Q_EMIT finished();
    m_take(key);
}

bool LabelQuestion::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Question::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int rows = m_list->count();
    if (key == Qt::Key_Escape)
        Q_EMIT finished();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        takeCurrent();
    else if ((key == Qt::Key_Down || key == Qt::Key_Up) && rows > 0)
        m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : rows - 1)) % rows);
    else
        return false;
    return true;
}

} // namespace dau
