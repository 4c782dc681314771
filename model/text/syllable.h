// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringView>

namespace dau {

// How much of a text looks like Vietnamese. A run is a maximal run of letters and combining marks.
struct SyllableCount {
    qsizetype runs = 0; // letter runs
    qsizetype syllables = 0; // of them, Vietnamese syllables
    qsizetype markedRuns = 0; // runs of several letters, one of them beyond ASCII
    qsizetype markedSyllables = 0; // of them, Vietnamese syllables

    double share() const { return runs == 0 ? 0 : double(syllables) / double(runs); }
    double markedShare() const { return markedRuns == 0 ? 0 : double(markedSyllables) / double(markedRuns); }
};

// Whether the letter run is a Vietnamese syllable: onset, rhyme and at most one tone that the rhyme's end allows, in
// one letter case: "thư", "Thư", "THƯ". Capitals whose marked letters stayed small ("TỉNH") count too: old capital
// fonts had none. Any normal form.
bool isVietnameseSyllable(QStringView run);

SyllableCount countSyllables(QStringView text);

} // namespace dau
