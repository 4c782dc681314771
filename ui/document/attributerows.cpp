// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/attributerows.h"

#include "ui/document/attributerow.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace dau {

AttributeRows::AttributeRows(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

AttributeRow *AttributeRows::makeRow(const AttributeDef &attribute)
{
    auto *row = new AttributeRow(attribute, this);
    const QString key = attribute.key;
    connect(row, &AttributeRow::valueWanted, this, [this, key](const QStringList &values, bool last) {
        Q_EMIT valueWanted(key, values);
        if (last)
            step(key, 1, true);
    });
    connect(row, &AttributeRow::kept, this, &AttributeRows::kept);
    connect(row, &AttributeRow::left, this, &AttributeRows::left);
    connect(row, &AttributeRow::stepWanted, this, [this, key](int by) { step(key, by, false); });
    return row;
}

void AttributeRows::setRows(const QList<const AttributeDef *> &asked, const Attributes &values)
{
    const QList<AttributeRow *> before = std::exchange(m_rows, {});
    m_values = values;
    auto *column = static_cast<QVBoxLayout *>(layout());
    for (const AttributeDef *attribute : asked) {
        AttributeRow *row = rowOf(*attribute);
        row->setValue(values.value(attribute->key));
        if (column->indexOf(row) != m_rows.size())
            column->insertWidget(static_cast<int>(m_rows.size()), row);
        if (!m_rows.isEmpty() && !before.contains(row))
            setTabOrder(m_rows.last(), row);
        row->show();
        m_rows << row;
    }
    for (AttributeRow *row : before) {
        if (!m_rows.contains(row))
            row->hide();
    }
}

// A row is made once for each attribute: building widgets is what would cost at every step from span to span.
AttributeRow *AttributeRows::rowOf(const AttributeDef &attribute)
{
    AttributeRow *&row = m_made[attribute.key];
    if (row && row->attribute() != attribute) {
        row->hide();
        row->deleteLater(); // it may be the one whose key is being handled
        row = nullptr;
    }
    if (!row)
        row = makeRow(attribute);
    return row;
}

void AttributeRows::reset()
{
    for (AttributeRow *row : std::as_const(m_rows))
        row->reset();
}

bool AttributeRows::enter()
{
    if (m_rows.isEmpty())
        return false;
    AttributeRow *chosen = nullptr;
    for (AttributeRow *row : m_rows) {
        if (row->isOpen() && (!chosen || (row->isRequired() && !chosen->isRequired())))
            chosen = row;
    }
    (chosen ? chosen : m_rows.first())->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void AttributeRows::step(const QString &from, int by, bool leaving)
{
    const auto at = std::ranges::find(m_rows, from, &AttributeRow::key) - m_rows.begin();
    const qsizetype next = at + by;
    if (next >= 0 && next < m_rows.size())
        m_rows[next]->setFocus(Qt::TabFocusReason);
    else if (leaving)
        Q_EMIT left();
}

void AttributeRows::changeEvent(QEvent *event)
{
    // Names and distances are made with the rows.
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) {
        QList<AttributeDef> asked;
        for (AttributeRow *row : std::exchange(m_rows, {}))
            asked << row->attribute();
        for (AttributeRow *row : std::exchange(m_made, {})) {
            row->hide();
            row->deleteLater();
        }
        QList<const AttributeDef *> pointers;
        for (const AttributeDef &attribute : asked)
            pointers << &attribute;
        setRows(pointers, m_values);
    }
    QWidget::changeEvent(event);
}

} // namespace dau
