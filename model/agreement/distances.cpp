// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/distances.h"

#include "model/agreement/coding.h"
#include "model/base/enumnames.h"

#include <QtCore/QCoreApplication>

namespace dau::agreement {

namespace {

constexpr EnumNames<Level, 6> levelNames{{u"nominal", u"ordinal", u"interval", u"ratio", u"jaccard", u"masi"}};

QStringList setOf(const Category &category)
{
    return category.set.value_or(QStringList{category.name});
}

// Of two sets: their Jaccard similarity, and Passonneau's M.
double setDistance(const Category &a, const Category &b, bool masi)
{
    const QStringList x = setOf(a);
    const QStringList y = setOf(b);
    const auto common = std::count_if(x.begin(), x.end(), [&](const QString &name) { return y.contains(name); });
    const auto all = x.size() + y.size() - common;
    if (all == 0)
        return 0;
    const double jaccard = static_cast<double>(common) / static_cast<double>(all);
    if (!masi)
        return 1 - jaccard;
    const bool subset = common == x.size() || common == y.size();
    const double monotone = common == all ? 1 : subset && common > 0 ? 2.0 / 3 : common > 0 ? 1.0 / 3 : 0;
    return 1 - jaccard * monotone;
}

} // namespace

std::optional<Level> levelFromString(const QString &name)
{
    return levelNames(QStringView(name));
}

Distance distances(Level level, const Counts &pairable, const Study &frame)
{
    const auto number = [&frame](quint64 c) { return frame.categories[c].number.value_or(0); };
    switch (level) {
    case Level::Nominal:
        break;
    case Level::Interval:
        return [number](quint64 c, quint64 k) { return (number(c) - number(k)) * (number(c) - number(k)); };
    case Level::Ratio:
        return [number](quint64 c, quint64 k) {
            const double sum = number(c) + number(k);
            const double share = sum == 0 ? 0 : (number(c) - number(k)) / sum;
            return share * share;
        };
    case Level::Ordinal: {
        std::vector<double> middle(frame.categories.size()); // ratings before, and half of those equal
        double before = 0;
        for (size_t c = 0; c < middle.size(); ++c) {
            const double used = pairable.of(Used, c);
            middle[c] = before + used / 2;
            before += used;
        }
        return [middle](quint64 c, quint64 k) { return (middle[c] - middle[k]) * (middle[c] - middle[k]); };
    }
    case Level::Jaccard:
    case Level::Masi:
        return [&frame, masi = level == Level::Masi](quint64 c, quint64 k) {
            return setDistance(frame.categories[c], frame.categories[k], masi);
        };
    }
    return [](quint64 c, quint64 k) { return c == k ? 0.0 : 1.0; };
}

Result<Counts> alphaCounts(const Study &study, const QJsonObject &parameters)
{
    const QString name = parameters.value(u"level").toString(QStringLiteral(u"nominal"));
    const auto level = levelFromString(name);
    if (!level)
        return tl::unexpected(unknownParameter(QStringLiteral(u"level"), name, QStringLiteral(u"nominal, ordinal, interval, ratio, jaccard, masi")));
    const bool numeric = *level == Level::Interval || *level == Level::Ratio;
    for (const Category &category : study.categories) {
        if (numeric && !category.number)
            return failure(Error::Code::Invalid,
                           QCoreApplication::translate("Agreement", "“%1” is not a number; this level needs numbers.").arg(category.name));
    }
    return pairableCounts(study);
}

Score alpha(const Counts &counts, const Distance &distance)
{
    const double n = counts.total(Used);
    if (n == 0)
        return undefined(nothingToCompare());
    double observed = 0;
    counts.each(Coincidence, [&](quint64 c, quint64 k, double o) { observed += o * distance(c, k); });
    double expected = 0;
    counts.each(Used, [&](quint64 c, quint64, double nc) {
        counts.each(Used, [&](quint64 k, quint64, double nk) { expected += nc * nk * distance(c, k); });
    });
    return corrected((n - 1) * observed, expected, oneLabelOnly());
}

} // namespace dau::agreement
