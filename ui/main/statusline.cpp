// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/statusline.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>

namespace dau {

static constexpr int messageShown = 8000; // ms

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral(u"statusLine"));
    setAttribute(Qt::WA_StyledBackground);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(14, 4, 14, 4);
    m_layout->setSpacing(18);
    m_state = plainLabel(QString(), this);
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_saved = plainLabel(QString(), this);
    m_message = plainLabel(QString(), this);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->hide();
    m_document = plainLabel(QString(), this);
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_progress = plainLabel(QString(), this);
    m_layout->addWidget(m_state);
    m_layout->addWidget(m_saved);
    m_layout->addWidget(m_message, 1);
    m_layout->addStretch(1);
    m_layout->addWidget(m_document);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_progress);
    m_messageEnd.setSingleShot(true);
    m_messageEnd.setInterval(messageShown);
    connect(&m_messageEnd, &QTimer::timeout, this, [this] {
        m_message->clear();
        m_message->hide();
        showKeys();
    });
    clear();
}

void StatusLine::setState(const QString &state)
{
    m_state->setText(state);
}

QString StatusLine::state() const
{
    return m_state->text();
}

void StatusLine::setSaved(const QString &text)
{
    m_saved->setText(text);
}

QString StatusLine::saved() const
{
    return m_saved->text();
}

void StatusLine::setKeys(const QStringList &keysAndWords)
{
    if (m_keysAndWords == keysAndWords && m_keys)
        return;
    m_keysAndWords = keysAndWords;
    showKeys();
}

void StatusLine::showKeys()
{
    // Not deleted at once: its own first layout may be what makes this line another width.
    if (m_keys) {
        m_keys->hide();
        m_keys->deleteLater();
    }
    m_keys = nullptr;
    if (m_message->isVisibleTo(this))
        return;
    // As many as fit between the state and the figures, the first ones first.
    const int room = width() - m_state->sizeHint().width() - m_saved->sizeHint().width()
        - m_document->sizeHint().width() - (m_bar->isVisibleTo(this) ? m_bar->width() : 0)
        - m_progress->sizeHint().width() - 7 * m_layout->spacing();
    QStringList shown = m_keysAndWords;
    while (!shown.isEmpty()) {
        m_keys = keyRow(shown, this);
        if (m_keys->sizeHint().width() <= room)
            break;
        delete m_keys;
        m_keys = nullptr;
        shown.resize(shown.size() - 2);
    }
    if (m_keys)
        m_layout->insertWidget(2, m_keys);
}

void StatusLine::setDocument(const QString &text)
{
    m_document->setText(text);
}

void StatusLine::setProgress(qint64 done, qint64 total, const QString &text)
{
    m_bar->setVisible(total > 0);
    m_bar->setFixedSize(scaled(110), scaled(6));
    m_bar->setRange(0, 1000);
    m_bar->setValue(total > 0 ? int(done * 1000 / total) : 0);
    m_progress->setText(text);
}

void StatusLine::say(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    setPlainToolTip(m_message, message);
    showKeys();
    m_messageEnd.start();
    // Screen readers hear it without the focus moving.
    m_message->setAccessibleName(message);
    QAccessibleEvent event(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString StatusLine::message() const
{
    return m_message->text();
}

void StatusLine::clear()
{
    setState({});
    setSaved({});
    setKeys({});
    setDocument({});
    setProgress(0, 0, {});
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showKeys();
}

} // namespace dau
