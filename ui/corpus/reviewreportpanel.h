// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/reviewreporttext.h"

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace dau {

class FeedbackPanel;
class Project;
class TaskRunner;

// What a paper says of the review, in tables, as files too; the sheet of what was deferred; beside it the feedback.
class ReviewReportPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewReportPanel(Project &project, QWidget *parent = nullptr);

    bool isUpToDate() const { return !m_stale; }
    // What the buttons do after the file chooser; the end of the name says the format.
    void saveReport(const QString &path);
    void saveMeeting(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void read();
    void showTables();
    void updateButtons();
    void say(const QString &message);

    Project &m_project;
    TaskRunner *m_task = nullptr;
    TaskRunner *m_sheet = nullptr;
    ReviewReport m_report;
    QList<ReportTable> m_tables;
    bool m_stale = true;
    QScrollArea *m_scroll = nullptr;
    FeedbackPanel *m_feedback = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_meeting = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace dau
