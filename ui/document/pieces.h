// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/text.h"

#include <vector>

namespace dau {

// A part of one paragraph that is laid out at once.
struct Piece {
    Span span;
    bool startsParagraph = true;
    bool endsParagraph = true;
};

// The most UTF-16 units laid out at once: a paragraph of a million would cost 50 ms a frame.
inline constexpr qsizetype longestPiece = 4000;

// The paragraphs of the text; longer ones cut after white space, or where there is none between two characters.
std::vector<Piece> piecesOf(const Text &text);

} // namespace dau
