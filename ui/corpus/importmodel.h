// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

#include <QtCore/QAbstractTableModel>

namespace dau {

// A planned import as a table: one line per document or layer, ticked or not, with what was found in it.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, What, Title, Encoding, Zones, Remarks, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(std::shared_ptr<ImportPlan> plan); // null: nothing
    const std::shared_ptr<ImportPlan> &plan() const { return m_plan; }
    qsizetype taken() const; // items ticked
    bool hasTakenLayers() const; // some annotator has a layer where one would go

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void takenChanged();
    void encodingChosen(const QString &file, const QString &encoding); // ImportItem::file; empty: as found

private:
    std::shared_ptr<ImportPlan> m_plan;
};

} // namespace dau
