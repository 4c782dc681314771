// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace dau {

// What is seen before a project is open: new, open, sample, and the projects used last.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    // `sample`: whether one is offered. Files that are gone stay listed, greyed.
    void setContent(const QStringList &recent, bool sample);
    void say(const QString &problem);

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void sampleWanted();
    void recentWanted(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    QStringList m_recent;
    bool m_sample = false;
    QString m_problem;
    QWidget *m_content = nullptr;
};

} // namespace dau
