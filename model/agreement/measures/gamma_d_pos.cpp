// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/gamma.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace dau::agreement::measures {

namespace {

Unit unitOf(const QJsonValue &value)
{
    return {value.toArray().at(0).toInteger(), value.toArray().at(1).toInteger(), 0};
}

Result<Counts> count(const Study &, const QJsonObject &parameters)
{
    for (const QString &name : {QStringLiteral(u"u"), QStringLiteral(u"v")}) {
        if (parameters.value(name).toArray().size() != 2)
            return failure(Error::Code::Invalid, QCoreApplication::translate("Agreement", "“%1” is a span [begin, end].").arg(name));
    }
    Counts counts;
    counts.add(ObservedCost, Dissimilarity{}.position(unitOf(parameters.value(u"u")), unitOf(parameters.value(u"v"))));
    return counts;
}

Score score(const Counts &counts, const Study &, const QJsonObject &)
{
    return defined(counts.of(ObservedCost));
}

} // namespace

// d_pos of two spans u = [begin, end] and v, without alpha: ((|Δbegin| + |Δend|) / (length u + length v))².
extern const Measure gamma_d_pos;
const Measure gamma_d_pos = {"gamma_d_pos", QT_TRANSLATE_NOOP("Agreement", "Gamma's distance of two places"), Study::Kind::None, "u, v", count, score};

} // namespace dau::agreement::measures
