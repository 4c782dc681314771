// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace dau {

// The pieces that match keys are made of (toneKey and foldKey, declared in match.h, are two of the keys). What a
// character contributes to a key does not depend on its neighbours, so a key may be walked along its source. Characters
// below U+3000 come from a table made at first use, the others from ICU. All functions are thread-safe.

// Canonically decomposed (NFD); Zs is a space, Cf dropped; with Qt::CaseInsensitive also case folded (full folding).
QString canonicalKey(QStringView string, Qt::CaseSensitivity sensitivity);
// toneKey (see match.h), with Qt::CaseInsensitive also case folded.
QString toneKey(QStringView string, Qt::CaseSensitivity sensitivity);
// How many UTF-16 units a code point gives to foldKey: 0 for marks and format characters.
qsizetype foldedSize(char32_t codePoint);

// A letter, mark or digit: what a syllable is a run of.
bool isSyllableCharacter(char32_t codePoint);
// Soft hyphens, zero-width spaces and the like: no part of any key and no edge of a syllable.
bool isFormatCharacter(char32_t codePoint);
// Any non-spacing mark, and the five of the tones among them.
bool isMark(char16_t unit);
bool isToneMark(char16_t unit);
// a e i o u y, of either case and without marks.
bool isVowel(char16_t unit);

// The code point that begins / ends at the offset; half a pair alone is itself. 0 <= at < size / 0 < at <= size.
char32_t codePointAt(QStringView string, qsizetype at);
char32_t codePointBefore(QStringView string, qsizetype at);
inline qsizetype sizeOf(char32_t codePoint)
{
    return codePoint > 0xFFFF ? 2 : 1;
}

} // namespace dau
