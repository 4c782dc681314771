// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/guideline.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace dau {

class AgreementWork;
class Project;
class TaskRunner;

// The guideline, clause by clause: title, text (Markdown, shown as it is written), examples, the cases that cite it, and the
// agreement on its labels before and after it was made.
// A field is kept when it is left (of the text also with Ctrl+Enter); each act is one step of undo.
class GuidelinePanel : public QWidget
{
    Q_OBJECT
public:
    explicit GuidelinePanel(Project &project, QWidget *parent = nullptr);

    const Clause *clause() const; // the one shown; null: none

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeClauses();
    QWidget *makeClause();
    void connectFields();
    void retranslate();
    qsizetype rowOf(const ClauseId &id) const; // -1: not there
    void read();
    void fill();
    void showClause(bool afresh);
    void readCases();
    void showCases(const QList<ClauseCase> &cases);
    void showTrend();
    void keep();
    void make();
    void remove();
    void takeExample();
    void removeExample();
    bool apply(const std::optional<Clause> &before, const std::optional<Clause> &after);
    void updateButtons();

    Project &m_project;
    TaskRunner *m_task = nullptr;
    AgreementWork *m_agreement = nullptr;
    QList<Clause> m_clauses; // oldest first, with what is not yet durable
    QList<ClauseCase> m_cases; // of the one shown
    Clause m_shown; // as the fields were filled
    bool m_stale = false;
    QListWidget *m_list = nullptr;
    QLineEdit *m_new = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_delete = nullptr;
    QWidget *m_fields = nullptr;
    QLabel *m_none = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_examplesHeading = nullptr;
    QListWidget *m_examples = nullptr;
    QPushButton *m_removeExample = nullptr;
    QLabel *m_casesHeading = nullptr;
    QListWidget *m_caseList = nullptr;
    QLabel *m_trend = nullptr;
    QPushButton *m_takeExample = nullptr;
    QLabel *m_message = nullptr;
};

} // namespace dau
