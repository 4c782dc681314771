// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/reviewsession.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;

namespace dau {

// Left of the card: the questions (units that ask the same) with how many there are, how far the one chosen is, and the
// filters of the queue.
class QuestionPane : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionPane(ReviewSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void left(); // back to the card

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void filter();

    ReviewSession &m_session;
    QLabel *m_heading = nullptr;
    QListWidget *m_questions = nullptr;
    QLabel *m_progressHeading = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_filterHeading = nullptr;
    QComboBox *m_class = nullptr;
    QComboBox *m_label = nullptr;
    QComboBox *m_who = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_order = nullptr;
    QLineEdit *m_string = nullptr;
    QCheckBox *m_here = nullptr; // this document only
    bool m_filling = false;
};

} // namespace dau
