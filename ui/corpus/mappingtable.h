// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

#include <QtWidgets/QTableWidget>

namespace dau {

// What the names of the files to be imported become here. The last column is edited: a key of the scheme, a new one, or
// nothing to leave the thing out.
class MappingTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit MappingTable(QWidget *parent = nullptr);

    void setNames(const QList<MappedName> &names);
    // What the person changed; kept until forget().
    const NameMap &map() const { return m_map; }
    void forget() { m_map = {}; }

Q_SIGNALS:
    void mapped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();

    QList<MappedName> m_names;
    NameMap m_map;
    bool m_filling = false;
};

} // namespace dau
