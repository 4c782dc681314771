// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/startpage.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace dau {

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
{
    new QVBoxLayout(this);
    rebuild();
}

void StartPage::setContent(const QStringList &recent, bool sample)
{
    m_recent = recent;
    m_sample = sample;
    m_problem.clear();
    rebuild();
}

void StartPage::say(const QString &problem)
{
    m_problem = problem;
    rebuild();
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void StartPage::rebuild()
{
    delete m_content;
    m_content = new QWidget(this);
    m_content->setFixedWidth(scaled(560));
    static_cast<QVBoxLayout *>(layout())->addWidget(m_content, 0, Qt::AlignCenter);
    auto *column = new QVBoxLayout(m_content);
    column->setSpacing(scaled(10));
    QLabel *title = plainLabel(QStringLiteral(u"Dấu"), m_content);
    title->setObjectName(QStringLiteral(u"title"));
    QLabel *what = plainLabel(tr("Annotate corpora by hand: one file, no server, by keyboard."), m_content);
    what->setObjectName(QStringLiteral(u"quiet"));
    column->addWidget(title);
    column->addWidget(what);
    column->addSpacing(scaled(10));

    auto *buttons = new QHBoxLayout;
    const auto button = [&](const QString &text, auto signal) {
        auto *made = new QPushButton(text, m_content);
        made->setAutoDefault(true); // Enter presses it
        connect(made, &QPushButton::clicked, this, signal);
        buttons->addWidget(made);
        return made;
    };
    QPushButton *first = button(tr("New project…"), &StartPage::newWanted);
    first->setDefault(true);
    button(tr("Open…"), &StartPage::openWanted);
    if (m_sample)
        button(tr("Open the sample"), &StartPage::sampleWanted);
    buttons->addStretch(1);
    column->addLayout(buttons);
    setFocusProxy(first);

    if (!m_problem.isEmpty()) {
        QLabel *problem = plainLabel(m_problem, m_content);
        problem->setObjectName(QStringLiteral(u"banner"));
        problem->setWordWrap(true);
        column->addWidget(problem);
    }
    if (!m_recent.isEmpty()) {
        column->addSpacing(scaled(14));
        QLabel *heading = plainLabel(tr("Last used"), m_content);
        heading->setObjectName(QStringLiteral(u"heading"));
        column->addWidget(heading);
    }
    for (const QString &path : m_recent) {
        const QFileInfo file(path);
        auto *row = new QPushButton(m_content);
        row->setObjectName(QStringLiteral(u"recent"));
        row->setAutoDefault(true);
        row->setEnabled(file.exists());
        row->setAccessibleName(file.fileName());
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(scaled(10), scaled(4), scaled(10), scaled(4));
        QLabel *folder = plainLabel(QDir::toNativeSeparators(file.path()), row);
        folder->setObjectName(QStringLiteral(u"quiet"));
        line->addWidget(plainLabel(file.completeBaseName(), row));
        line->addStretch(1);
        line->addWidget(folder);
        row->setMinimumHeight(scaled(34));
        connect(row, &QPushButton::clicked, this, [this, path] { Q_EMIT recentWanted(path); });
        column->addWidget(row);
    }
}

} // namespace dau
