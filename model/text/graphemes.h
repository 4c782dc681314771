// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/breakiterator.h"
#include "model/text/text.h"

#include <optional>

namespace dau {

// Grapheme clusters of a text; ICU is asked only where plain letters do not decide. Not thread-safe.
class Graphemes
{
public:
    explicit Graphemes(Text text);

    bool isBoundary(qsizetype at) const;
    // Strictly after / before; the text's end / start where there is none.
    qsizetype next(qsizetype at) const;
    qsizetype previous(qsizetype at) const;

private:
    BreakIterator &iterator() const;

    Text m_text;
    mutable std::optional<BreakIterator> m_iterator;
};

} // namespace dau
