// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/projectfigures.h"

namespace dau::agreement {

// What two annotators or more have finished of a round: its sums hold those of pair p from p * words on.
struct DocumentOfRound {
    DocumentId document;
    int round = 0; // 0: given out in none
    const Counts *sums = nullptr;
};

// The trend of a figure: one for each round, oldest first, with its difference to the round before. The intervals stand on the
// draws that all figures share (docs/agreement.md); a round of fewer documents than an interval needs has none. Nothing where
// there are not two rounds.
Result<QList<RoundFigure>> roundFigures(const std::vector<DocumentOfRound> &documents, const FigureMaker &make, qint32 pairs, qint32 words,
                                        const Bootstrap *bootstrap, Progress &progress);

} // namespace dau::agreement
