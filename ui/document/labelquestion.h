// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/scheme/labelscheme.h"
#include "ui/document/question.h"

#include <QtCore/QPointer>

#include <functional>

class QLineEdit;
class QListWidget;

namespace dau {

// `/`: a label by the first letters of its name; for schemes with more labels than letters.
class LabelQuestion : public Question
{
    Q_OBJECT
public:
    LabelQuestion(const LabelScheme &scheme, std::function<void(const QString &key)> take);

    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void filter(const QString &text);
    void takeCurrent();

    LabelScheme m_scheme;
    std::function<void(const QString &)> m_take;
    QPointer<QLineEdit> m_field;
    QPointer<QListWidget> m_list;
};

} // namespace dau
