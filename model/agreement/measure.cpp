// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/measure.h"

#include <QtCore/QCoreApplication>

#include <cmath>

namespace dau::agreement {

Score defined(double value)
{
    return defined({value});
}

Score defined(std::initializer_list<double> values)
{
    for (const double value : values) {
        if (!std::isfinite(value))
            return undefined(QCoreApplication::translate("Agreement", "The sums are too large for a figure."));
    }
    return {values, {}, {}};
}

Score undefined(const QString &reason)
{
    return {{}, reason, {}};
}

Score ratio(double numerator, double denominator, const QString &reason)
{
    return denominator == 0 ? undefined(reason) : defined(numerator / denominator);
}

Score corrected(double observed, double expected, const QString &reason)
{
    return expected == 0 ? undefined(reason) : defined(1 - observed / expected);
}

ChosenMeasure measureNamed(const QString &id, const QJsonObject &parameters)
{
    ChosenMeasure chosen{nullptr, parameters};
    QString name = id;
    if (id.startsWith(u"f1-")) {
        name = QStringLiteral(u"span_prf");
        chosen.parameters[QStringLiteral(u"mode")] = id.mid(3).replace(u'-', u'_');
        chosen.parameters[QStringLiteral(u"f1")] = true;
    }
    for (const Measure *measure : allMeasures()) {
        if (name == QLatin1String(measure->id))
            chosen.measure = measure;
    }
    return chosen;
}

Result<Score> compute(const ChosenMeasure &chosen, const Study &study)
{
    if (chosen.measure->kind != Study::Kind::None && chosen.measure->kind != study.kind)
        return failure(Error::Code::Invalid, QCoreApplication::translate("Agreement", "“%1” is not made for a study of this kind.")
                                                 .arg(QLatin1String(chosen.measure->id)));
    const auto counts = chosen.measure->count(study, chosen.parameters);
    if (!counts)
        return tl::unexpected(counts.error());
    return chosen.measure->score(*counts, study, chosen.parameters);
}

qint32 Study::categoryNamed(const QString &name) const
{
    for (size_t i = 0; i < categories.size(); ++i) {
        if (categories[i].name == name)
            return static_cast<qint32>(i);
    }
    return -1;
}

} // namespace dau::agreement
