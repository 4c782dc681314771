// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/feedback.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace dau {

class Project;
class TaskRunner;

// UTF-8; the sentence names the file and the cause.
Result<void> writeTextFile(const QString &path, const QString &text);

// What was decided against one annotator, by class and clause, case by case; whoever sits here may answer what was
// decided against them, which makes the decision one to be looked at again.
class FeedbackPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FeedbackPanel(Project &project, QWidget *parent = nullptr);

    void read();
    void setAnnotator(const AnnotatorId &annotator);
    const Feedback &feedback() const { return m_feedback; }
    // What the button does after the file chooser: Markdown.
    void save(const QString &path);

Q_SIGNALS:
    void said(const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillAnnotators();
    void showFeedback();
    void answerCase();
    void updateButtons();

    Project &m_project;
    TaskRunner *m_task = nullptr;
    Feedback m_feedback;
    QList<Clause> m_clauses;
    QLabel *m_heading = nullptr;
    QComboBox *m_annotator = nullptr;
    QLabel *m_summary = nullptr;
    QListWidget *m_cases = nullptr;
    QLineEdit *m_words = nullptr;
    QPushButton *m_answer = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace dau
