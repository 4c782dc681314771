// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/handover.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace dau {

class Project;
class TaskRunner;

// Annotations worked on in two places: both versions side by side, one is chosen. 1 and 2 choose in the list.
class ForksPanel : public QWidget
{
    Q_OBJECT
public:
    ForksPanel(Project &project, const Handovers &handovers, QWidget *parent = nullptr);

    void fill();
    void choose(bool other); // for the current line
    qsizetype count() const { return m_forks.size(); }

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void retranslate();
    void updateButtons();

    Project &m_project;
    const Handovers &m_handovers;
    TaskRunner *m_task = nullptr;
    QList<Fork> m_forks;
    QLabel *m_intro = nullptr;
    QTableWidget *m_table = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_first = nullptr;
    QPushButton *m_second = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace dau
