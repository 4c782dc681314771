// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/scheme/labelscheme.h"

#include <QtWidgets/QFrame>

class QComboBox;
class QLabel;

namespace dau {

// A new project: which scheme, then where the file goes. Schemes are those bundled, or one from a file.
class NewProjectPage : public QFrame
{
    Q_OBJECT
public:
    explicit NewProjectPage(QWidget *parent = nullptr);

    void say(const QString &problem);

Q_SIGNALS:
    void wanted(const QString &path, const dau::LabelScheme &scheme);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void loadFile();
    void chooseFile();
    void describe();

    QList<LabelScheme> m_schemes; // as listed
    QComboBox *m_list = nullptr;
    QLabel *m_about = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace dau
