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
    m_content = new QWidget(this);
    m_layout = new QHBoxLayout(m_content);
    m_layout->setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(4));
    m_layout->setSpacing(scaled(18));
    m_state = plainLabel(QString(), m_content);
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_saved = plainLabel(QString(), m_content);
    m_message = plainLabel(QString(), m_content);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->hide();
    m_document = plainLabel(QString(), m_content);
    m_bar = new QProgressBar(m_content);
    m_bar->setTextVisible(false);
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_progress = plainLabel(QString(), m_content);
    m_layout->addWidget(m_state);
    m_layout->addWidget(m_saved);
    m_layout->addWidget(m_message, 1000); // all the room there is
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
    m_state->setVisible(!state.isEmpty()); // an empty one would take two gaps
}

QString StatusLine::state() const
{
    return m_state->text();
}

void StatusLine::setSaved(const QString &text)
{
    m_saved->setText(text);
    m_saved->setVisible(!text.isEmpty());
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

QWidget *StatusLine::rowOf(const QStringList &keysAndWords)
{
    QWidget *&row = m_rows[keysAndWords];
    if (!row) {
        row = keyRow(keysAndWords, m_content);
        row->hide();
        m_layout->insertWidget(2, row);
    }
    return row;
}

void StatusLine::showKeys()
{
    QWidget *before = std::exchange(m_keys, nullptr);
    // As many as fit between the state and the figures, the first ones first.
    const int room = width() - m_state->sizeHint().width() - m_saved->sizeHint().width()
        - m_document->sizeHint().width() - (m_bar->isVisibleTo(this) ? m_bar->width() : 0)
        - m_progress->sizeHint().width() - 7 * m_layout->spacing();
    QStringList shown = m_message->isVisibleTo(this) ? QStringList() : m_keysAndWords;
    for (; !shown.isEmpty() && !m_keys; shown.resize(shown.size() - 2)) {
        if (QWidget *row = rowOf(shown); row->sizeHint().width() <= room)
            m_keys = row;
    }
    if (before && before != m_keys)
        before->hide();
    if (m_keys)
        m_keys->show();
}

void StatusLine::setDocument(const QString &text)
{
    m_document->setText(text);
    m_document->setVisible(!text.isEmpty());
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

QSize StatusLine::sizeHint() const
{
    return m_content->sizeHint();
}

QSize StatusLine::minimumSizeHint() const
{
    return {0, m_content->minimumSizeHint().height()}; // where there is little room, keys are left out
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_content->setGeometry(rect());
    showKeys();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::StyleChange && event->type() != QEvent::FontChange)
        return;
    for (QWidget *row : std::exchange(m_rows, {}))
        row->deleteLater();
    m_keys = nullptr;
    m_layout->setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(4));
    m_layout->setSpacing(scaled(18));
    updateGeometry();
    showKeys();
}

} // namespace dau
