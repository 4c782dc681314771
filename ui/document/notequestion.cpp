// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/notequestion.h"

#include "ui/document/annotatepage.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace dau {

NoteQuestion::NoteQuestion(AnnotatePage &page)
    : m_page(page)
    , m_annotation(page.state().selected)
{
    // Whatever ends the question keeps what was typed.
    connect(this, &Question::finished, this, &NoteQuestion::keep, Qt::DirectConnection);
}

QString NoteQuestion::name() const
{
    return tr("note");
}

QStringList NoteQuestion::keys() const
{
    return {QStringLiteral(u"Ctrl+↵"), tr("keep and go back"), QStringLiteral(u"Esc"), tr("the same")};
}

bool NoteQuestion::key(const QKeyEvent &)
{
    return false; // the field has the focus
}

QWidget *NoteQuestion::panel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    const Annotation *a = m_page.session()->annotations.byId(m_annotation);
    QLabel *heading = plainLabel(tr("Note on “%1”").arg(a ? m_page.session()->text.quote(a->spans) : QString()), panel);
    heading->setObjectName(QStringLiteral(u"heading"));
    heading->setWordWrap(true);
    m_field = new QPlainTextEdit(panel);
    m_field->setPlainText(a ? a->note : QString());
    m_field->moveCursor(QTextCursor::End);
    m_field->setFixedHeight(scaled(84));
    m_field->setTabChangesFocus(true);
    m_field->setAccessibleName(tr("Note"));
    m_field->installEventFilter(this);
    layout->addWidget(heading);
    layout->addWidget(m_field);
    panel->setFocusProxy(m_field);
    return panel;
}

void NoteQuestion::keep()
{
    const Annotation *a = m_page.session() ? m_page.session()->annotations.byId(m_annotation) : nullptr;
    if (!a || !m_field || m_field->toPlainText() == a->note)
        return;
    if (m_page.apply(m_page.edits().setNote(m_annotation, m_field->toPlainText())))
        m_page.say(tr("Note kept."));
}

bool NoteQuestion::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Question::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (key->key() != Qt::Key_Escape && !(enter && key->modifiers() & Qt::ControlModifier))
        return false;
    if (!key->isAutoRepeat())
        Q_EMIT finished();
    return true;
}

} // namespace dau
