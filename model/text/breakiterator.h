// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/span.h"

#include <QtCore/QStringView>

#include <unicode/brkiter.h>

#include <memory>

namespace dau {

// ICU's break iterator over a part of a string, in the string's own offsets. The string must outlive it.
class BreakIterator
{
public:
    enum class Kind { Grapheme, Word, Sentence };

    BreakIterator(Kind kind, QStringView string);

    // Makes `part` the whole that is looked at; its ends are boundaries.
    void setPart(const Span &part);
    const Span &part() const { return m_part; }
    // The boundary strictly after / before the offset, within the part; its end / begin where there is none.
    qsizetype following(qsizetype at);
    qsizetype preceding(qsizetype at);

private:
    QStringView m_string;
    Span m_part;
    std::unique_ptr<icu::BreakIterator> m_iterator;
};

} // namespace dau
