// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/handover.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace dau {

class AssignPanel;
class ColourMenu;
class ForksPanel;
class MergePanel;
class Project;
class TaskRunner;

// Who annotates, what each was given and has done, and the way of the work: assigned, sent in packages, merged when it
// comes back. A double click or Enter on a line sits down as that annotator. Returned files are dropped here, any number at
// once.
class PeoplePanel : public QWidget
{
    Q_OBJECT
public:
    // Without handovers there is nothing to send and merge with.
    PeoplePanel(Project &project, const Handovers *handovers, QWidget *parent = nullptr);

    void assign();
    void mergeFiles(const QStringList &files);
    void showForks();
    // Makes packages of these annotators in the folder, or one in the file.
    void package(const QList<AnnotatorId> &whom, const QString &target);
    MergePanel *mergePanel() const { return m_merge; }
    AssignPanel *assignPanel() const { return m_assign; }
    ForksPanel *forksPanel() const { return m_forks; }

Q_SIGNALS:
    void said(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void retranslate();
    void fill();
    void add();
    void colour(const QString &colour); // of the selected annotator
    void chooseFiles();
    void choosePackage();
    void chooseFolder();
    void say(const QString &message);
    void showBelow(QWidget *panel); // null: nothing
    void updateButtons();
    QList<AnnotatorId> selected() const;

    Project &m_project;
    const Handovers *m_handovers;
    std::optional<PackageInfo> m_package; // this project is one
    QList<PersonRow> m_people;
    TaskRunner *m_task = nullptr;
    QLabel *m_intro = nullptr;
    QTableWidget *m_table = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_assignButton = nullptr;
    QPushButton *m_packageButton = nullptr;
    QPushButton *m_allButton = nullptr;
    QCheckBox *m_feedback = nullptr; // packages carry it
    QPushButton *m_mergeButton = nullptr;
    QPushButton *m_colourButton = nullptr;
    ColourMenu *m_colours = nullptr;
    QPushButton *m_forksButton = nullptr;
    QLabel *m_message = nullptr;
    QStackedWidget *m_below = nullptr;
    AssignPanel *m_assign = nullptr;
    MergePanel *m_merge = nullptr;
    ForksPanel *m_forks = nullptr;
};

} // namespace dau
