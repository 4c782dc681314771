// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/project.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace dau {

class Settings;

// Who sits here? Choose yourself among the project's annotators, or give your name.
class PeoplePage : public QWidget
{
    Q_OBJECT
public:
    PeoplePage(Project &project, Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen();

private:
    void choose(const AnnotatorId &id);
    void create();

    Project &m_project;
    Settings &m_settings;
    QListWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace dau
