// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace dau {

class Project;

// The scheme as it stands: labels with keys, colours, attributes and guideline, relations, rules; scheme files and lists
// of known names come in here, checked, and the scheme goes out as a file.
class SchemePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SchemePanel(Project &project, QWidget *parent = nullptr);

    void importScheme(const QString &path);
    void exportScheme(const QString &path);
    void importNames(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    Project &m_project;
    QLabel *m_title = nullptr;
    QTreeWidget *m_tree = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_names = nullptr;
};

} // namespace dau
