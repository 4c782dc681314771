// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/documentwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace dau {

QString stateName(LayerState state)
{
    switch (state) {
    case LayerState::New:
        return QCoreApplication::translate("Documents", "new");
    case LayerState::InProgress:
        return QCoreApplication::translate("Documents", "in progress");
    case LayerState::Done:
        return QCoreApplication::translate("Documents", "done");
    }
    return {};
}

QString describe(const DocumentRow &row)
{
    QStringList parts{stateName(row.state)};
    if (row.spans > 0)
        parts.append(QCoreApplication::translate("Documents", "%n spans", "", static_cast<int>(row.spans)));
    if (row.doubts > 0)
        parts.append(QCoreApplication::translate("Documents", "%n doubts", "", static_cast<int>(row.doubts)));
    return parts.join(QStringLiteral(u" · "));
}

} // namespace dau
