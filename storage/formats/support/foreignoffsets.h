// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <memory>
#include <vector>

namespace dau {

// How a file from elsewhere may have counted a text: in code points, UTF-16 units, bytes or grapheme clusters, CR LF as
// two or as one, a byte order mark as a character or not. Tried one after the other until every quote of the file fits.
class ForeignOffsets
{
public:
    struct Way {
        OffsetUnit unit = OffsetUnit::CodePoints;
        bool newlineAsOne = false;
        bool countsMark = false;

        // "UTF-16 units, CR LF counted as one"
        QString toString() const;
    };

    // Every way in which this text counts differently, code points first.
    static QList<Way> waysFor(const Text &text, bool byteOrderMark);

    ForeignOffsets(const Text &text, const Way &way);

    // Nothing where the offset is negative, beyond the end or inside a character.
    std::optional<qsizetype> toUtf16(qint64 offset) const;
    // The other way; an offset inside a character counts as that character's begin.
    qint64 fromUtf16(qsizetype offset) const;
    qint64 length() const;

private:
    Text m_text;
    Way m_way;
    std::vector<qint32> m_positions; // UTF-16 offset by foreign offset, inside a character ~ that of its begin; unused for plain code points
    qint64 m_shift = 0;
};

} // namespace dau
