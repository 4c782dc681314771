// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/sessioncard.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace dau {

SessionCard::SessionCard(const WorkSession::Figures &figures, bool closing, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral(u"card"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("This session"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(28), scaled(22), scaled(28), scaled(22));
    layout->setSpacing(scaled(14));
    QLabel *title = plainLabel(tr("This session"), this);
    title->setObjectName(QStringLiteral(u"title"));
    layout->addWidget(title);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(40));
    form->setVerticalSpacing(scaled(8));
    const QLocale locale;
    QStringList spoken;
    const auto row = [&](const QString &name, const QString &value) {
        QLabel *key = plainLabel(name, this);
        key->setObjectName(QStringLiteral(u"quiet"));
        form->addRow(key, plainLabel(value, this));
        spoken << name + u' ' + value;
    };
    row(tr("Documents done"), locale.toString(figures.documentsDone));
    row(tr("Spans made"), locale.toString(figures.spans));
    row(tr("Time at work"), WorkSession::shownTime(figures.ms));
    row(tr("Time at work in all"), WorkSession::shownTime(figures.msInAll));
    if (figures.spans > 0)
        row(tr("Seconds per span"), locale.toString(double(figures.ms) / 1000.0 / double(figures.spans), 'f', 1));
    row(tr("Open doubts"), locale.toString(figures.doubts));
    layout->addLayout(form);
    layout->addWidget(keyRow({QStringLiteral(u"Esc"), closing ? tr("quit") : tr("back to the page")}, this));
    setAccessibleDescription(spoken.join(QStringLiteral(u", ")));
    setMinimumWidth(scaled(360));
}

void SessionCard::keyPressEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat() || event->key() == Qt::Key_Shift || event->key() == Qt::Key_Control)
        return;
    Q_EMIT closed();
}

void SessionCard::mousePressEvent(QMouseEvent *)
{
    Q_EMIT closed();
}

} // namespace dau
