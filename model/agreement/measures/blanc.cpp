// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/coreference.h"

#include <QtCore/QCoreApplication>

namespace dau::agreement::measures {

namespace {

enum Sum : qint32 { KeyLinks, ResponseLinks, CommonLinks, KeyOthers, ResponseOthers, CommonOthers };

double pairs(double n)
{
    return n * (n - 1) / 2;
}

Result<Counts> count(const Study &study, const QJsonObject &)
{
    const Overlaps overlaps(study);
    double key = 0;
    double response = 0;
    double common = 0;
    double keyShared = 0; // coreferent links of the key whose mentions the response has too
    std::vector<double> responseShared(overlaps.responseSizes.size());
    for (size_t k = 0; k < overlaps.keySizes.size(); ++k) {
        key += pairs(overlaps.keySizes[k]);
        double shared = 0;
        for (const auto &[r, n] : overlaps.common[k]) {
            common += pairs(n);
            shared += n;
            responseShared[r] += n;
        }
        keyShared += pairs(shared);
    }
    double responseCommon = 0;
    for (size_t r = 0; r < overlaps.responseSizes.size(); ++r) {
        response += pairs(overlaps.responseSizes[r]);
        responseCommon += pairs(responseShared[r]);
    }
    Counts counts;
    counts.add(KeyLinks, key);
    counts.add(ResponseLinks, response);
    counts.add(CommonLinks, common);
    counts.add(KeyOthers, pairs(overlaps.keyMentions()) - key);
    counts.add(ResponseOthers, pairs(overlaps.responseMentions()) - response);
    counts.add(CommonOthers, pairs(overlaps.commonMentions) - keyShared - responseCommon + common);
    return counts;
}

Score score(const Counts &counts, const Study &, const QJsonObject &)
{
    const auto part = [&](Sum key, Sum response, Sum common) {
        const double k = counts.of(key);
        const double r = counts.of(response);
        return precisionRecall(r == 0 ? 0 : counts.of(common) / r, k == 0 ? 0 : counts.of(common) / k);
    };
    const Score links = part(KeyLinks, ResponseLinks, CommonLinks);
    const Score others = part(KeyOthers, ResponseOthers, CommonOthers);
    const bool hasLinks = counts.of(KeyLinks) > 0;
    const bool hasOthers = counts.of(KeyOthers) > 0;
    if (!hasLinks && !hasOthers)
        return undefined(QCoreApplication::translate("Agreement", "The key has no two mentions."));
    if (!hasOthers)
        return links;
    if (!hasLinks)
        return others;
    return defined({(links.values[0] + others.values[0]) / 2, (links.values[1] + others.values[1]) / 2, (links.values[2] + others.values[2]) / 2});
}

} // namespace

// BLANC (Recasens & Hovy 2011; Luo, Pradhan, Recasens & Hovy 2014 for mentions that differ): the mean of precision, recall and F1 on
// coreferent links and on other links. Where key and response have only links of one kind, that kind alone.
extern const Measure blanc;
const Measure blanc = {"blanc", QT_TRANSLATE_NOOP("Agreement", "BLANC"), Study::Kind::Clusters, "", count, score};

} // namespace dau::agreement::measures
