// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QAbstractListModel>

#include <optional>

namespace dau {

// A place in a text as a line of a list: the quote between what stands before and after it.
struct KwicRow {
    QString before;
    QString quote;
    QString after;
    QString remark; // document, what speaks against it
    bool dimmed = false; // in a skipped zone
    std::optional<bool> ticked; // nothing: there is nothing to tick
};

class KwicModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<KwicRow> &rows);
    void append(const QList<KwicRow> &rows);
    const KwicRow &row(int index) const { return m_rows[index]; }
    int tickedCount() const { return m_ticked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    QList<KwicRow> m_rows;
    int m_ticked = 0;
};

} // namespace dau
