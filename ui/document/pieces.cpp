// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/pieces.h"

namespace dau {

namespace {

bool joinsPrevious(QChar c)
{
    return c.isLowSurrogate() || c.isMark() || c.unicode() == 0x200d;
}

// Where to end a piece that begins at `begin` in a paragraph that goes on beyond begin + longestPiece.
qsizetype cut(QStringView text, qsizetype begin)
{
    const qsizetype limit = begin + longestPiece;
    for (qsizetype at = limit; at > begin + longestPiece / 2; --at) {
        if (text[at - 1].isSpace() && !joinsPrevious(text[at]))
            return at;
    }
    for (qsizetype at = limit; at > begin + longestPiece / 2; --at) {
        if (!joinsPrevious(text[at]))
            return at;
    }
    return limit;
}

} // namespace

std::vector<Piece> piecesOf(const Text &text)
{
    std::vector<Piece> pieces;
    pieces.reserve(static_cast<size_t>(text.paragraphCount()));
    for (qsizetype i = 0; i < text.paragraphCount(); ++i) {
        const Span paragraph = text.paragraph(i);
        qsizetype begin = paragraph.begin;
        while (paragraph.end - begin > longestPiece) {
            const qsizetype end = cut(text.string(), begin);
            pieces.push_back({{begin, end}, begin == paragraph.begin, false});
            begin = end;
        }
        pieces.push_back({{begin, paragraph.end}, begin == paragraph.begin, true});
    }
    return pieces;
}

} // namespace dau
