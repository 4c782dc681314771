// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/panelhost.h"

#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/document/question.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QVBoxLayout>

namespace dau {

PanelHost::PanelHost(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral(u"panelHost"));
    setAttribute(Qt::WA_StyledBackground);
    m_layout = new QVBoxLayout(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void PanelHost::serve(AnnotatePage &page)
{
    connect(&page, &AnnotatePage::questionChanged, this, [this, &page] { questionChanged(page); });
    connect(this, &PanelHost::closed, &page, [&page] {
        page.endQuestion();
        page.view().ensureVisible(page.state().caret); // a list may have shown other places
        page.takeFocus();
    });
}

void PanelHost::questionChanged(AnnotatePage &page)
{
    Question *question = page.question();
    if (!question) {
        close();
        return;
    }
    if (m_question == question)
        return;
    m_question = question;
    if (QWidget *panel = question->panel()) {
        show(panel);
        if (panel->focusProxy())
            panel->focusProxy()->setFocus();
    }
}

void PanelHost::show(QWidget *panel)
{
    if (m_panel) {
        m_panel->removeEventFilter(this);
        m_panel->hide();
        m_panel->deleteLater();
    }
    m_panel = panel;
    if (!panel) {
        setVisible(false);
        Q_EMIT closed();
        return;
    }
    m_layout->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_layout->addWidget(panel);
    panel->installEventFilter(this);
    setMaximumHeight(window()->height() / 2);
    panel->show();
    setVisible(true);
}

void PanelHost::close()
{
    if (m_panel)
        show(nullptr);
}

void PanelHost::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !event->modifiers())
        close();
    else
        QWidget::keyPressEvent(event);
}

bool PanelHost::eventFilter(QObject *object, QEvent *event)
{
    // A panel that closes or deletes itself empties the slot.
    if (object == m_panel && (event->type() == QEvent::Close || event->type() == QEvent::DeferredDelete)) {
        m_panel->removeEventFilter(this);
        m_panel = nullptr;
        setVisible(false);
        Q_EMIT closed();
    }
    return QWidget::eventFilter(object, event);
}

} // namespace dau
