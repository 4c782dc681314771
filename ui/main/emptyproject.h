// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace dau {

// What stands in Annotate while a project has no documents: what to do now, by key and by mouse.
class EmptyProject : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyProject(QWidget *parent = nullptr);

Q_SIGNALS:
    void filesWanted();
    void folderWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_files = nullptr;
    QPushButton *m_folder = nullptr;
};

} // namespace dau
