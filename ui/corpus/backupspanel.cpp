// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/backupspanel.h"

#include "model/session/project.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/plaintext.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

namespace dau {

BackupsPanel::BackupsPanel(Project &project, const ProjectFiles &files, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_files(files)
    , m_task(new TaskRunner(this))
    , m_intro(plainLabel({}, this))
    , m_list(new QListWidget(this))
    , m_message(plainLabel({}, this))
    , m_now(new QPushButton(this))
    , m_check(new QPushButton(this))
    , m_restore(new QPushButton(this))
{
    m_intro->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_check);
    buttons->addWidget(m_now);
    buttons->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_now, &QPushButton::clicked, this, &BackupsPanel::backUp);
    connect(m_check, &QPushButton::clicked, this, &BackupsPanel::check);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const int row = m_list->currentRow();
        if (row >= 0 && row < m_backups.size())
            Q_EMIT restoreRequested(m_backups.at(row));
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_restore->setEnabled(row >= 0); });
    connect(m_task, &TaskRunner::runningChanged, this, [this](bool running) {
        m_now->setEnabled(!running);
        m_check->setEnabled(!running);
    });
    m_restore->setEnabled(false);
    retranslate();
}

void BackupsPanel::retranslate()
{
    m_intro->setText(tr("Backups are made after 30 minutes of change and before every import, checked, and kept outside the "
                        "project's folder. Restoring keeps what is there now beside it under another name."));
    m_list->setAccessibleName(tr("Backups"));
    m_now->setText(tr("Back up now"));
    m_check->setText(tr("Check the project"));
    m_restore->setText(tr("Restore"));
}

void BackupsPanel::fill()
{
    m_backups = m_files.backups(m_project.store().fileName());
    m_list->clear();
    for (const Backup &backup : std::as_const(m_backups)) {
        const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(backup.at), QLocale::LongFormat);
        m_list->addItem(QStringLiteral(u"%1   %2").arg(when, QLocale().formattedDataSize(backup.size)));
    }
}

void BackupsPanel::backUp()
{
    m_message->setText(tr("Backing up…"));
    m_task->start<bool>(
        [files = &m_files, path = m_project.store().fileName()](Progress &) -> Result<bool> {
            const auto done = files->backUp(path);
            return done ? Result<bool>(true) : tl::unexpected(done.error());
        },
        [this](const Result<bool> &done) {
            m_message->setText(done ? tr("The backup was made and checked.") : done.error().message);
            fill();
        });
}

void BackupsPanel::check()
{
    m_message->setText(tr("Checking…"));
    m_task->start<CheckReport>(
        [files = &m_files, path = m_project.store().fileName()](Progress &progress) { return files->check(path, progress); },
        [this](const Result<CheckReport> &report) {
            if (!report)
                m_message->setText(report.error().message);
            else if (report->sound)
                m_message->setText(tr("The project is sound.") + u'\n' + report->lines.join(u'\n'));
            else
                m_message->setText(report->faults.join(u'\n'));
        });
}

void BackupsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
}

void BackupsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
