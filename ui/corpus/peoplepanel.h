// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace dau {

class Project;

// Who annotates: names, kinds, what each has done; a new annotator is made here, and a double click or Enter sits down
// as another one.
class PeoplePanel : public QWidget
{
    Q_OBJECT
public:
    explicit PeoplePanel(Project &project, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void fill();
    void add();

    Project &m_project;
    QTableWidget *m_table = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_add = nullptr;
    QLabel *m_message = nullptr;
};

} // namespace dau
