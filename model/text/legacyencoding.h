// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace dau {

// A text out of the byte encodings that neither Qt nor ICU knows. `invalidAt` is the first byte that the encoding
// leaves undefined, or -1.
struct LegacyText {
    QString string;
    qsizetype invalidAt = -1;
};

// TCVN 5712 (TCVN3, ABC): the table of glibc's TCVN5712-1. Files of the fonts without capitals keep the punctuation of
// windows-1252 in 80-9F instead: whichever reading holds more Vietnamese syllables is taken for the whole text.
LegacyText fromTcvn3(const QByteArray &bytes);
// RFC 1456.
LegacyText fromViscii(const QByteArray &bytes);
// VPS with its capitals in the control range.
LegacyText fromVps(const QByteArray &bytes);
// VNI-Windows: a base letter and, after it, a mark byte; all else is windows-1252. A mark without its letter stays the
// letter that windows-1252 shows.
LegacyText fromVni(const QByteArray &bytes);
LegacyText fromWindows1252(const QByteArray &bytes);

} // namespace dau
