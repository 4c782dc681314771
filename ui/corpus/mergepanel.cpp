// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/mergepanel.h"

#include "model/session/project.h"
#include "ui/corpus/peoplewords.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/plaintext.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeWidget>

namespace dau {

namespace {

constexpr int proposalRole = Qt::UserRole; // the number of the proposal, from 1

} // namespace

MergePanel::MergePanel(Project &project, const Handovers &handovers, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_handovers(handovers)
    , m_task(new TaskRunner(this))
    , m_tree(new QTreeWidget(this))
    , m_message(plainLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_accept(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_merge(new QPushButton(this))
{
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setTextVisible(false);
    m_merge->setDefault(true); // drawn as the main one
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_accept);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_merge);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree, 1);
    layout->addLayout(bottom);
    connect(m_merge, &QPushButton::clicked, this, &MergePanel::merge);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_task->isRunning())
            m_task->cancel();
        else
            Q_EMIT closed();
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        const QTreeWidgetItem *item = m_tree->currentItem();
        const int number = item ? item->data(0, proposalRole).toInt() : 0;
        if (m_report && number > 0 && number <= m_report->proposals.size())
            accept(m_report->proposals.at(number - 1));
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &MergePanel::updateButtons);
    connect(m_task, &TaskRunner::runningChanged, this, &MergePanel::updateButtons);
    connect(m_task, &TaskRunner::said, m_message, &QLabel::setText);
    connect(m_task, &TaskRunner::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setMaximum(static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
    });
    retranslate();
}

bool MergePanel::isBusy() const
{
    return m_task->isRunning();
}

void MergePanel::retranslate()
{
    m_tree->setAccessibleName(tr("What the files bring"));
    m_accept->setText(tr("Take over the proposal"));
    m_merge->setText(tr("Merge"));
    fill();
}

void MergePanel::plan(const QStringList &files)
{
    m_files = files;
    start(true);
}

void MergePanel::merge()
{
    if (m_planned && !m_task->isRunning())
        start(false);
}

void MergePanel::start(bool dryRun)
{
    m_message->setText(dryRun ? tr("Reading…") : tr("Merging…"));
    m_task->start<MergeReport>(
        [handovers = &m_handovers, store = m_project.sharedStore(), files = m_files,
         options = MergeOptions{dryRun, true, m_project.me()}](Progress &progress) {
            return handovers->merge(*store, files, options, progress);
        },
        [this, dryRun](const Result<MergeReport> &report) { show(report, dryRun); });
}

void MergePanel::show(const Result<MergeReport> &report, bool dryRun)
{
    if (!report) {
        m_message->setText(report.error().message);
        return;
    }
    m_report = *report;
    m_planned = dryRun
        && std::any_of(report->files.begin(), report->files.end(), [](const MergedFile &file) { return file.kind != MergedFile::Kind::Refused; });
    fill();
    if (!dryRun) {
        m_project.reload();
        m_message->setText(mergeSentence(*report) + u' ' + tr("Ctrl+Z takes it back."));
        Q_EMIT merged(m_message->text());
    } else {
        m_message->setText(mergeSentence(*report) + u' ' + tr("Nothing has been written yet."));
        if (m_planned)
            m_merge->setFocus();
    }
}

QTreeWidgetItem *MergePanel::group(const QString &title, qsizetype count)
{
    auto *item = new QTreeWidgetItem(m_tree, {title, QLocale().toString(count)});
    QFont font = item->font(0);
    font.setBold(true);
    item->setFont(0, font);
    item->setExpanded(true);
    return item;
}

void MergePanel::fill()
{
    m_tree->clear();
    const MergeReport report = m_report.value_or(MergeReport());
    const QLocale locale;
    const auto add = [](QTreeWidgetItem *parent, const QString &left, const QString &right) {
        return new QTreeWidgetItem(parent, {left, right});
    };
    if (!report.files.isEmpty()) {
        QTreeWidgetItem *files = group(tr("Files"), report.files.size());
        for (const MergedFile &file : report.files) {
            QString what = fileKindName(file.kind);
            if (!file.annotator.isEmpty())
                what = tr("%1 of %2").arg(what, file.annotator);
            if (file.kind == MergedFile::Kind::Package || file.kind == MergedFile::Kind::Project)
                what += QStringLiteral(u", ") + (file.rows == 0 ? tr("nothing new") : tr("%1 new acts").arg(locale.toString(file.rows)));
            add(files, file.file, what);
        }
    }
    if (!report.layers.isEmpty()) {
        QTreeWidgetItem *layers = group(tr("Layers"), report.layers.size());
        for (const LayerChanges &layer : report.layers)
            add(layers, layer.annotator.name,
                tr("%1 added, %2 changed, %3 removed")
                    .arg(locale.toString(layer.added), locale.toString(layer.changed), locale.toString(layer.removed)));
    }
    if (!report.refused.isEmpty()) {
        QTreeWidgetItem *refused = group(tr("Refused"), report.refused.size());
        for (const Refusal &refusal : report.refused)
            add(refused, refusal.file, refusal.reason);
    }
    if (!report.proposals.isEmpty()) {
        QTreeWidgetItem *proposals = group(tr("Proposals"), report.proposals.size());
        int number = 0;
        for (const SharedProposal &proposal : report.proposals)
            add(proposals, proposal.annotator, proposal.what)->setData(0, proposalRole, ++number);
    }
    if (!report.forks.isEmpty()) {
        QTreeWidgetItem *forks = group(tr("Worked on in two places"), report.forks.size());
        for (const Fork &fork : report.forks)
            add(forks, fork.documentName,
                tr("%1, or %2").arg(versionName(fork.current, fork.currentText), versionName(fork.other, fork.otherText)));
    }
    for (const QString &note : report.notes)
        add(m_tree->invisibleRootItem(), tr("Note"), note);
    m_tree->resizeColumnToContents(0);
    m_tree->setColumnWidth(0, qMin(m_tree->columnWidth(0) + 24, width() / 2));
    updateButtons();
}

// A scheme or another shared thing becomes as proposed: an act of its own, with an undo of its own.
void MergePanel::accept(const SharedProposal &proposal)
{
    const auto applied = m_project.apply(proposal.accept);
    if (!applied) {
        m_message->setText(applied.error().message);
        return;
    }
    m_message->setText(tr("Taken over: %1. Ctrl+Z takes it back.").arg(proposal.what));
    m_report->proposals.removeIf([&](const SharedProposal &other) { return other.kind == proposal.kind && other.what == proposal.what; });
    fill();
}

void MergePanel::updateButtons()
{
    const bool running = m_task->isRunning();
    m_progress->setVisible(running);
    if (!running)
        m_progress->setMaximum(0);
    m_merge->setVisible(m_planned);
    m_merge->setEnabled(!running);
    m_cancel->setText(running || m_planned ? tr("Cancel") : tr("Close"));
    m_accept->setVisible(m_report && !m_report->proposals.isEmpty() && !m_planned);
    m_accept->setEnabled(!running && m_tree->currentItem() && m_tree->currentItem()->data(0, proposalRole).toInt() > 0);
}

void MergePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
