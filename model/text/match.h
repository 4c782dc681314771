// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/text.h"

#include <QtCore/QStringMatcher>

#include <optional>

namespace dau {

// How a string is looked for (vietnamese spelling: one word has several writings).
enum class MatchMode {
    Exact,  // the same letters and case; normal forms (NFC, NFD, mixed) and kinds of space are still equal
    Tones,  // any case, tone placement neutral: "Thành uỷ" is "thành ủy"
    Folded, // marks of query and text ignored, đ is d, any case
    Smart,  // any case; a letter written with marks is strict, one without matches its whole family
};

// "exact", "tones", "folded", "smart".
QString toString(MatchMode mode);
std::optional<MatchMode> matchModeFromString(QStringView name);

// The key under which two writings of one string are equal, tone placement neutral, normal forms equal, Zs a space, Cf
// dropped; case is kept. Equal keys: the same string for propagation, carried values and known names.
QString toneKey(QStringView string);
// Marks dropped, đ to d, case folded, Zs a space, Cf dropped: for "uy vien".
QString foldKey(QStringView string);

// Looks for one string in many texts, by the fold key first and then in the mode's own way. Immutable, so one Matcher may
// serve several threads.
class Matcher
{
public:
    struct Options {
        MatchMode mode = MatchMode::Smart;
        bool wholeSyllables = true; // a hit starts and ends at the edge of a run of letters, marks and digits
        bool caseSensitive = false; // for Tones: propagation compares case
    };

    Matcher(const QString &query, Options options);

    // Never overlapping, in order; each a span of whole graphemes. Empty for a query without a visible character.
    QList<Span> find(const Text &text) const;
    // The same within a part of the text: hits that lie wholly in `range`, whole syllables judged by the whole text.
    QList<Span> find(const Text &text, const Span &range) const;

private:
    bool accepts(QStringView hit) const;

    Options m_options;
    QString m_folded;        // fold key of the query
    QString m_key;           // its key in the mode's own way
    QStringMatcher m_finder; // for m_folded
};

} // namespace dau
