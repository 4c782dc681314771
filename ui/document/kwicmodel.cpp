// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/kwicmodel.h"

#include <algorithm>

namespace dau {

static int tickedOf(const QList<KwicRow> &rows)
{
    return static_cast<int>(std::ranges::count_if(rows, [](const KwicRow &row) { return row.ticked.value_or(false); }));
}

void KwicModel::setRows(const QList<KwicRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_ticked = tickedOf(rows);
    endResetModel();
    Q_EMIT tickedChanged();
}

void KwicModel::append(const QList<KwicRow> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows << rows;
    m_ticked += tickedOf(rows);
    endInsertRows();
    Q_EMIT tickedChanged();
}

int KwicModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KwicModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const KwicRow &row = m_rows[index.row()];
    if (role == Qt::CheckStateRole && row.ticked)
        return static_cast<int>(*row.ticked ? Qt::Checked : Qt::Unchecked);
    if (role == Qt::DisplayRole)
        return QStringList{row.before, row.quote, row.after, row.remark}.join(u' ').simplified();
    return {};
}

bool KwicModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !m_rows[index.row()].ticked)
        return false;
    bool &ticked = *m_rows[index.row()].ticked;
    const bool wanted = value.toInt() == Qt::Checked;
    if (ticked != wanted) {
        ticked = wanted;
        m_ticked += wanted ? 1 : -1;
        Q_EMIT dataChanged(index, index);
        Q_EMIT tickedChanged();
    }
    return true;
}

Qt::ItemFlags KwicModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && m_rows[index.row()].ticked)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace dau
