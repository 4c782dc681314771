// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/forkspanel.h"

#include "model/session/project.h"
#include "ui/corpus/peoplewords.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

namespace dau {

ForksPanel::ForksPanel(Project &project, const Handovers &handovers, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_handovers(handovers)
    , m_task(new TaskRunner(this))
    , m_intro(plainLabel({}, this))
    , m_table(new QTableWidget(0, 4, this))
    , m_message(plainLabel({}, this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    m_intro->setWordWrap(true);
    dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->installEventFilter(this);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_first);
    bottom->addWidget(m_second);
    bottom->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_intro);
    layout->addWidget(m_table, 1);
    layout->addLayout(bottom);
    setFocusProxy(m_table);
    connect(m_first, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_second, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_close, &QPushButton::clicked, this, &ForksPanel::closed);
    connect(m_table, &QTableWidget::currentCellChanged, this, &ForksPanel::updateButtons);
    connect(m_task, &TaskRunner::runningChanged, this, &ForksPanel::updateButtons);
    connect(&project, &Project::saved, this, [this] {
        if (isVisible())
            fill();
    });
    retranslate();
}

void ForksPanel::retranslate()
{
    m_intro->setText(tr("The same annotation was changed at two seats that did not know of one another. The later change stands, the other "
                        "one is kept until you choose."));
    m_table->setHorizontalHeaderLabels({tr("Document"), tr("Annotator"), tr("1: stands"), tr("2: the other")});
    m_table->setAccessibleName(tr("Worked on in two places"));
    m_first->setText(tr("1  Keep what stands"));
    m_second->setText(tr("2  Take the other"));
    m_close->setText(tr("Close"));
    fill();
}

void ForksPanel::fill()
{
    const int row = qMax(0, m_table->currentRow());
    m_forks = m_handovers.forks(m_project.store()).value_or(QList<Fork>());
    m_table->setRowCount(static_cast<int>(m_forks.size()));
    for (int i = 0; i < m_forks.size(); ++i) {
        const Fork &fork = m_forks[i];
        const Annotator *annotator = m_project.annotator(fork.annotator);
        const QStringList cells{fork.documentName, annotator ? annotator->name : QString(), versionName(fork.current, fork.currentText),
                                versionName(fork.other, fork.otherText)};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(i, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
    if (!m_forks.isEmpty())
        m_table->setCurrentCell(qMin(row, static_cast<int>(m_forks.size()) - 1), 0);
    updateButtons();
}

void ForksPanel::choose(bool other)
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_forks.size() || m_task->isRunning())
        return;
    // In somebody else's layer, as a merge is: written beside the session, which then reads again.
    Change change = choosing(m_forks[row], other);
    change.author = m_project.me();
    m_task->start<bool>(
        [store = m_project.sharedStore(), change](Progress &) -> Result<bool> {
            const Result<OpId> appended = store->append(change, {}, {});
            const Result<void> saved = appended ? store->flush() : tl::unexpected(appended.error());
            return saved ? Result<bool>(true) : tl::unexpected(saved.error());
        },
        [this](const Result<bool> &done) {
            m_message->setText(done ? tr("Chosen. Ctrl+Z takes it back.") : done.error().message);
            m_project.reload();
            fill();
        });
}

void ForksPanel::updateButtons()
{
    const bool can = !m_task->isRunning() && m_table->currentRow() >= 0 && !m_project.store().isReadOnly();
    m_first->setEnabled(can);
    m_second->setEnabled(can);
}

bool ForksPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_1 || key->key() == Qt::Key_2) && !key->isAutoRepeat()) {
            choose(key->key() == Qt::Key_2);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void ForksPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
