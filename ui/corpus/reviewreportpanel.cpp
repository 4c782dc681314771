// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/reviewreportpanel.h"

#include "model/review/guideline.h"
#include "model/session/project.h"
#include "ui/corpus/feedbackpanel.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

namespace dau {

namespace {

QLabel *cell(const QString &text, const char16_t *name, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setObjectName(QString::fromUtf16(name));
    return label;
}

// A table with its heading: names at the left, figures right under their columns.
QWidget *tableWidget(const ReportTable &table, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(20));
    grid->setVerticalSpacing(scaled(3));
    grid->setColumnStretch(0, 1);
    const bool named = table.columns.size() > 2; // of two columns the title says enough
    grid->addWidget(cell(table.title, u"heading", box), 0, 0, 1, named ? 1 : -1);
    for (int column = 1; named && column < table.columns.size(); ++column) {
        QLabel *name = cell(table.columns[column], u"quiet", box);
        name->setAlignment(Qt::AlignRight | Qt::AlignBottom);
        name->setWordWrap(true);
        grid->addWidget(name, 0, column);
    }
    int row = 1;
    for (const QStringList &cells : table.rows) {
        QLabel *first = plainLabel(cells.first(), box);
        first->setWordWrap(true);
        grid->addWidget(first, row, 0, Qt::AlignTop);
        for (int column = 1; column < cells.size(); ++column)
            grid->addWidget(plainLabel(cells[column], box), row, column, Qt::AlignRight | Qt::AlignTop);
        ++row;
    }
    return box;
}

// One below the other; each has its own columns.
QWidget *tablesWidget(const QList<ReportTable> &tables, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, scaled(12), 0);
    column->setSpacing(scaled(18));
    for (const ReportTable &table : tables)
        column->addWidget(tableWidget(table, box));
    column->addStretch(1);
    return box;
}

} // namespace

ReviewReportPanel::ReviewReportPanel(Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_task(new TaskRunner(this))
    , m_sheet(new TaskRunner(this))
    , m_scroll(new QScrollArea(this))
    , m_feedback(new FeedbackPanel(project, this))
    , m_message(plainLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_meeting(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setTextVisible(false);
    m_save->setDefault(true); // drawn as the main one
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_progress);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_meeting);
    buttons->addWidget(m_save);
    auto *left = new QVBoxLayout;
    left->addWidget(m_scroll, 1);
    left->addWidget(m_message);
    left->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(scaled(16));
    layout->addLayout(left, 1);
    layout->addWidget(m_feedback, 1);
    setFocusProxy(m_scroll);

    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), QStringLiteral(u"review.md"),
                                                          tr("Markdown (*.md);;CSV (*.csv);;LaTeX (*.tex)"));
        if (!path.isEmpty())
            saveReport(path);
    });
    connect(m_meeting, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the sheet for the meeting"), QStringLiteral(u"meeting.md"),
                                                          tr("Markdown (*.md);;CSV (*.csv)"));
        if (!path.isEmpty())
            saveMeeting(path);
    });
    connect(m_feedback, &FeedbackPanel::said, this, &ReviewReportPanel::say);
    for (TaskRunner *runner : {m_task, m_sheet}) {
        connect(m_cancel, &QPushButton::clicked, runner, &TaskRunner::cancel);
        connect(runner, &TaskRunner::runningChanged, this, &ReviewReportPanel::updateButtons);
        connect(runner, &TaskRunner::progressed, this, [this](qint64 done, qint64 total) {
            m_progress->setMaximum(1000);
            m_progress->setValue(total > 0 ? static_cast<int>(1000 * done / total) : 0);
        });
    }
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        m_stale |= delta.decisions || delta.annotations || delta.relations || delta.layerInfo || delta.documents || delta.annotators
            || delta.clauses;
    });
    // What is read has been committed.
    const auto settled = [this] {
        if (isVisible() && m_stale && !m_project.isSaving())
            read();
    };
    connect(&project, &Project::saved, this, settled);
    connect(&project, &Project::failed, this, settled);
    retranslate();
    updateButtons();
}

void ReviewReportPanel::retranslate()
{
    m_scroll->setAccessibleName(tr("Review report"));
    m_cancel->setText(tr("Cancel"));
    m_meeting->setText(tr("Save the sheet for the meeting…"));
    m_save->setText(tr("Save the report…"));
    m_tables = reportTables(m_report, m_project.annotators());
    showTables();
}

void ReviewReportPanel::read()
{
    m_stale = false;
    m_feedback->read();
    m_task->start<ReviewReport>(
        [store = m_project.sharedStore()](Progress &progress) { return reviewReport(*store, {}, progress); },
        [this](const Result<ReviewReport> &report) {
            m_stale = m_stale || !report;
            if (!report) {
                say(report.error().message);
                return;
            }
            m_report = *report;
            m_tables = reportTables(m_report, m_project.annotators());
            showTables();
            updateButtons();
            if (report->documents == 0)
                say(tr("No document has two finished layers yet: there is nothing to compare."));
        });
}

void ReviewReportPanel::showTables()
{
    const int at = m_scroll->verticalScrollBar() ? m_scroll->verticalScrollBar()->value() : 0;
    m_scroll->setWidget(tablesWidget(m_tables, m_scroll));
    m_scroll->verticalScrollBar()->setValue(at);
}

void ReviewReportPanel::say(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ReviewReportPanel::saveReport(const QString &path)
{
    const Result<void> written = writeTextFile(path, reportText(m_tables, reportFormatOf(path)));
    say(written ? tr("The report was written to “%1”.").arg(path) : written.error().message);
}

void ReviewReportPanel::saveMeeting(const QString &path)
{
    const SheetFormat format = reportFormatOf(path) == ReportFormat::Csv ? SheetFormat::Csv : SheetFormat::Markdown;
    m_sheet->start<bool>(
        [store = m_project.sharedStore(), format, path](Progress &progress) -> Result<bool> {
            const Result<QString> sheet = meetingSheet(*store, {}, format, progress);
            if (!sheet)
                return tl::unexpected(sheet.error());
            const Result<void> written = writeTextFile(path, *sheet);
            return written ? Result<bool>(true) : tl::unexpected(written.error());
        },
        [this, path](const Result<bool> &done) {
            say(done ? tr("What was deferred was written to “%1”.").arg(path) : done.error().message);
        });
}

void ReviewReportPanel::updateButtons()
{
    const bool running = m_task->isRunning() || m_sheet->isRunning();
    m_progress->setVisible(running);
    if (!running)
        m_progress->setMaximum(0);
    m_cancel->setVisible(running);
    m_save->setEnabled(!m_task->isRunning() && !m_tables.isEmpty());
    m_meeting->setEnabled(m_report.counts.deferred > 0 && !m_sheet->isRunning());
}

void ReviewReportPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

void ReviewReportPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
