// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/utf8.h"

#include <algorithm>

namespace dau {

namespace {

// The length of the well-formed sequence at `at`, 0 where there is none.
qsizetype sequenceAt(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&bytes](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    const auto isTail = [&byte](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar first = byte(at);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4 || !isTail(at + 1))
        return 0;
    if (first < 0xE0)
        return 2;
    const uchar second = byte(at + 1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || !isTail(at + 2))
        return 0;
    if (first < 0xF0)
        return 3;
    if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) || !isTail(at + 3))
        return 0;
    return 4;
}

} // namespace

qsizetype firstInvalidUtf8(const QByteArray &bytes, qsizetype from)
{
    for (qsizetype at = from; at < bytes.size();) {
        const qsizetype length = sequenceAt(bytes, at);
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

bool isMostlyUtf8(const QByteArray &bytes)
{
    qsizetype sequences = 0;
    qsizetype illFormed = 0;
    bool wasIllFormed = false;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = sequenceAt(bytes, at);
        sequences += length > 1 ? 1 : 0;
        illFormed += length == 0 && !wasIllFormed ? 1 : 0;
        wasIllFormed = length == 0;
        at += std::max<qsizetype>(1, length);
    }
    return sequences > illFormed;
}

} // namespace dau
