// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"
#include "model/scheme/labelscheme.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

namespace dau {

class AttributeRow;

// The attributes of one thing (a span, a document) below each other. Changes nothing itself: it says what is wanted, and
// setRows() brings what came of it.
class AttributeRows : public QWidget
{
    Q_OBJECT
public:
    explicit AttributeRows(QWidget *parent = nullptr);

    // Those asked now, in order. Rows that stay keep the focus and what is being typed.
    void setRows(const QList<const AttributeDef *> &asked, const Attributes &values);
    // What is being typed goes: another thing comes.
    void reset();
    bool isEmpty() const { return m_rows.isEmpty(); }
    // The focus goes to the first open one: required ones first, else the first of all. False: there is none.
    bool enter();

Q_SIGNALS:
    void valueWanted(const QString &attribute, const QStringList &values);
    void kept(); // Enter: all of them are as they should be
    void left(); // Esc, or the last one has been answered

protected:
    void changeEvent(QEvent *event) override;

private:
    AttributeRow *rowOf(const AttributeDef &attribute);
    AttributeRow *makeRow(const AttributeDef &attribute);
    void step(const QString &from, int by, bool leaving);

    Attributes m_values;
    QHash<QString, AttributeRow *> m_made; // by the attribute's key
    QList<AttributeRow *> m_rows;          // those shown
};

} // namespace dau
