// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/entityeditor.h"

#include "ui/widgets/plaintext.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace dau {

EntityEditor::EntityEditor(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_name(new QLineEdit(this))
    , m_aliases(new QLineEdit(this))
    , m_note(new QLineEdit(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    for (QLineEdit *field : {m_name, m_aliases, m_note})
        m_form->addRow(plainLabel({}, this), field);
    setFocusProxy(m_name);
    retranslate();
}

void EntityEditor::setEntity(const Entity &entity)
{
    m_entity = entity;
    m_name->setText(entity.name);
    m_aliases->setText(entity.aliases.join(QStringLiteral(u"; ")));
    m_note->setText(entity.note);
    m_name->selectAll();
}

void EntityEditor::keyPressEvent(QKeyEvent *event)
{
    const bool ends = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape;
    if (!ends) {
        QWidget::keyPressEvent(event);
        return;
    }
    Entity entity = m_entity;
    if (const QString name = m_name->text().trimmed(); !name.isEmpty())
        entity.name = name;
    entity.aliases.clear();
    for (const QString &alias : m_aliases->text().split(u';')) {
        if (!alias.trimmed().isEmpty())
            entity.aliases << alias.trimmed();
    }
    entity.note = m_note->text().trimmed();
    Q_EMIT finished(entity);
}

void EntityEditor::retranslate()
{
    const QStringList names{tr("Name"), tr("Aliases (with ;)"), tr("Note")};
    QLineEdit *const fields[] = {m_name, m_aliases, m_note};
    for (int i = 0; i < names.size(); ++i) {
        static_cast<QLabel *>(m_form->labelForField(fields[i]))->setText(names[i]);
        fields[i]->setAccessibleName(names[i]);
    }
}

void EntityEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
