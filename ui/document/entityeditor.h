// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"

#include <QtWidgets/QWidget>

class QFormLayout;
class QLineEdit;

namespace dau {

// Name, aliases and note of an entity of one's own. Enter or Esc ends it; what was typed is kept either way.
class EntityEditor : public QWidget
{
    Q_OBJECT
public:
    explicit EntityEditor(QWidget *parent = nullptr);

    void setEntity(const Entity &entity);

Q_SIGNALS:
    void finished(const dau::Entity &entity);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Entity m_entity;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_aliases = nullptr;
    QLineEdit *m_note = nullptr;
};

} // namespace dau
