// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/releases.h"

#include "model/base/enumnames.h"

#include <QtCore/QCoreApplication>

#include <numeric>

namespace dau {

namespace {

constexpr EnumNames<ReleaseRequest::Unsettled, 3> unsettledNames{{u"refuse", u"skip", u"include"}};

} // namespace

QString toString(ReleaseRequest::Unsettled unsettled)
{
    return unsettledNames(unsettled);
}

std::optional<ReleaseRequest::Unsettled> unsettledFromString(QStringView name)
{
    return unsettledNames(name);
}

Result<QList<int>> sharesFromString(const QString &text)
{
    QList<int> shares;
    if (text.trimmed().isEmpty())
        return shares;
    bool numbers = true;
    for (const QString &part : text.split(u'/')) {
        bool isNumber = false;
        shares.append(part.trimmed().toInt(&isNumber));
        numbers = numbers && isNumber && shares.last() > 0;
    }
    const bool whole = std::accumulate(shares.begin(), shares.end(), 0) == 100;
    if (!numbers || !whole || shares.size() < 2 || shares.size() > 3)
        return failure(Error::Code::Invalid,
                       QCoreApplication::translate("Release", "A split is two or three shares that make 100, as 80/20 or 80/10/10, not “%1”.").arg(text));
    return shares;
}

} // namespace dau
