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
    QHash<QString, AttributeRow *> before;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool same = std::ranges::any_of(asked, [&](const AttributeDef *a) { return *a == m_asked[i]; });
        if (same) {
            before.insert(m_rows[i]->key(), m_rows[i]);
        } else {
            m_rows[i]->hide();
            m_rows[i]->deleteLater(); // it may be the one whose key is being handled
        }
    }
    m_asked.clear();
    m_rows.clear();
    m_values = values;
    auto *column = static_cast<QVBoxLayout *>(layout());
    QWidget *last = nullptr;
    for (const AttributeDef *attribute : asked) {
        AttributeRow *row = before.value(attribute->key);
        if (!row)
            row = makeRow(*attribute);
        row->setValue(values.value(attribute->key));
        column->insertWidget(static_cast<int>(m_rows.size()), row);
        row->show();
        if (last)
            setTabOrder(last, row);
        last = row;
        m_rows << row;
        m_asked << *attribute;
    }
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
        const QList<AttributeDef> asked = m_asked;
        const Attributes values = m_values;
        setRows({}, {});
        QList<const AttributeDef *> pointers;
        for (const AttributeDef &attribute : asked)
            pointers << &attribute;
        setRows(pointers, values);
    }
    QWidget::changeEvent(event);
}

} // namespace dau
