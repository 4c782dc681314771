// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace dau {

class ReviewSession;

// What settles units without a person, and what is proposed by whom: a rule with its dry run, a trusted person for each label.
class RuleBox : public QWidget
{
    Q_OBJECT
public:
    explicit RuleBox(ReviewSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showRule();
    void showTrusted(); // of the label chosen
    void trust();

    ReviewSession &m_session;
    QLabel *m_heading = nullptr;
    QComboBox *m_rule = nullptr;
    QSpinBox *m_threshold = nullptr;
    QPushButton *m_dryRun = nullptr;
    QPushButton *m_run = nullptr;
    QLabel *m_sampleHeading = nullptr;
    QSpinBox *m_sample = nullptr;
    QLabel *m_trustHeading = nullptr;
    QComboBox *m_label = nullptr;
    QComboBox *m_person = nullptr;
};

} // namespace dau
