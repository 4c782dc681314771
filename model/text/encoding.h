// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

namespace dau {

// A text as decoded, and what was found on the way. The string is never altered beyond what `replaced` counts.
struct Decoded {
    QString string;
    QString encoding;      // one of encodings()
    bool byteOrderMark = false;
    int replaced = 0; // U+0000 and lone surrogates that became U+FFFD
};

// "utf-8" "utf-16le" "utf-16be" "windows-1258" "tcvn3" "vni" "viscii" "vps" "windows-1252", in the order offered.
const QStringList &encodings();

// Decodes strictly: invalid bytes are an error that names the encoding and the byte's offset and line, never replaced.
Result<Decoded> decode(const QByteArray &bytes, const QString &encoding);
// Finds the encoding: a byte order mark or the zero-byte pattern of UTF-16, valid UTF-8, else the candidate whose
// decoded letter runs fit Vietnamese syllables best. An error only where nothing fits.
Result<Decoded> decodeGuessing(const QByteArray &bytes);

// Makes U+0000 and lone surrogates U+FFFD, which can be stored; how many. decode() has done it.
int replaceUnstorable(QString &string);

// "nfc", "nfd" or "mixed"; a text in which both forms are the same is "nfc".
QString normalForm(QStringView text);
// "lf", "crlf", "cr", "mixed" or "none".
QString newlineKind(QStringView text);
// Text for display or comparison in NFC; stored text is never passed through it.
QString toNfc(QStringView text);

} // namespace dau
