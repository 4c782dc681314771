// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"
#include "model/scheme/labelscheme.h"

#include <QtWidgets/QWidget>

class QAbstractButton;
class QLabel;
class QLineEdit;

namespace dau {

// One attribute and its value. While it has the focus it shows its choices with their digits; what is written by hand
// has a field. A value that no person stands behind yet is italic and says why it is there.
class AttributeRow : public QWidget
{
    Q_OBJECT
public:
    explicit AttributeRow(const AttributeDef &attribute, QWidget *parent = nullptr);

    const AttributeDef &attribute() const { return m_attribute; }
    const QString &key() const { return m_attribute.key; }
    void setValue(const AttributeValue &value); // no values: none
    void reset() { update(); } // what is being typed goes
    // Not yet set or confirmed by a person.
    bool isOpen() const { return m_value.values.isEmpty() || m_value.source != AttributeValue::Source::Set; }
    bool isRequired() const { return m_attribute.required; }
    // A typed value that has not been taken yet is; false: it does not fit, and the row says so.
    bool commit();

Q_SIGNALS:
    // What the person wants: empty for no value. `last`: nothing more is to be said here, the next one may have the focus.
    void valueWanted(const QStringList &values, bool last);
    void kept();            // Enter
    void left();            // Esc
    void stepWanted(int by); // Up, Down

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void makeChoices();
    void makeField();
    void update();
    void unfold(bool open);
    void choose(qsizetype index);
    void chooseBeside(int step);
    bool handle(const QKeyEvent &event);
    QString shown() const;

    AttributeDef m_attribute;
    AttributeValue m_value;
    QStringList m_choosable; // values by digit; empty: written by hand
    QLabel *m_shown = nullptr;
    QLabel *m_fault = nullptr;
    QWidget *m_choices = nullptr;
    QList<QAbstractButton *> m_buttons;
    QLineEdit *m_field = nullptr;
};

} // namespace dau
