// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/documentwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace dau {

namespace {

struct Documents {
    Q_DECLARE_TR_FUNCTIONS(Documents)
};

} // namespace

QString stateName(LayerState state)
{
    switch (state) {
    case LayerState::New:
        return Documents::tr("new");
    case LayerState::InProgress:
        return Documents::tr("in progress");
    case LayerState::Done:
        return Documents::tr("done");
    }
    return {};
}

QString describe(const DocumentRow &row)
{
    QStringList parts{stateName(row.state)};
    if (row.spans > 0)
        parts.append(Documents::tr("%n spans", nullptr, static_cast<int>(row.spans)));
    if (row.doubts > 0)
        parts.append(Documents::tr("%n doubts", nullptr, static_cast<int>(row.doubts)));
    return parts.join(QStringLiteral(u" · "));
}

} // namespace dau
