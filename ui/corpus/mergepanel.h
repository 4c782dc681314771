// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/handover.h"

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace dau {

class Project;
class TaskRunner;

// Files that came back, any number at once: read off the GUI thread, shown as what they would bring, and merged only when
// the person agrees. Proposals are taken over one by one.
class MergePanel : public QWidget
{
    Q_OBJECT
public:
    MergePanel(Project &project, const Handovers &handovers, QWidget *parent = nullptr);

    // Shows what merging the files would do.
    void plan(const QStringList &files);
    void merge();
    bool isBusy() const;
    const std::optional<MergeReport> &report() const { return m_report; }

Q_SIGNALS:
    void merged(const QString &message);
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void start(bool dryRun);
    void show(const Result<MergeReport> &report, bool dryRun);
    void fill();
    void accept(const SharedProposal &proposal);
    void updateButtons();
    QTreeWidgetItem *group(const QString &title, qsizetype count);

    Project &m_project;
    const Handovers &m_handovers;
    TaskRunner *m_task = nullptr;
    QStringList m_files;
    std::optional<MergeReport> m_report;
    bool m_planned = false; // the report says what would be
    QTreeWidget *m_tree = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_merge = nullptr;
};

} // namespace dau
