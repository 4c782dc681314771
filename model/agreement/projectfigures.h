// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/agreementreport.h"

namespace dau::agreement {

constexpr qsizetype fewestDocuments = 10; // for an interval
QString tooFewDocuments();                // why there is none below

// Figures of pooled sums of two annotators.
class FigureMaker
{
public:
    FigureMaker(ChosenMeasure chosen, const Study &frame);

    Figure figure(const Counts &counts) const;
    // By label, where the measure has such a figure: labels that either used.
    QMap<QString, Figure> labels(const Counts &counts) const;
    // Of sums in which those of pair p begin at p * words: the mean of the pairs that have a figure.
    Figure meanOfPairs(const Counts &counts, qint32 pairs, qint32 words) const;
    // The same as a score, followed by those of the labels.
    std::vector<Score> meansOfPairs(const Counts &counts, qint32 pairs, qint32 words, const QStringList &labels) const;

private:
    QList<PairFigure> pairFigures(const Counts &counts, qint32 pairs, qint32 words, bool byLabel) const;
    bool isMatching() const;

    ChosenMeasure m_chosen;
    const Study &m_frame;
    ChosenMeasure m_perLabel; // measure null: none
};

// The mean of the pairs that have a figure, hits and spans summed; of one label where it is named.
Figure meanOf(const QList<PairFigure> &pairs, const QString &label = {});

} // namespace dau::agreement
