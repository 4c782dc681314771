// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/latin.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace dau {

QString latinised(const QString &text)
{
    static const std::unique_ptr<const icu::Transliterator> reading = [] {
        UErrorCode status = U_ZERO_ERROR;
        UParseError fault;
        // Signs such as that of the soft sign of Russian come out as quotes, and stand for no letter.
        return std::unique_ptr<const icu::Transliterator>(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; [\\u0027\\u0060\\u0022] Remove", UTRANS_FORWARD, fault, status));
    }();
    if (!reading)
        return text;
    icu::UnicodeString string(reinterpret_cast<const char16_t *>(text.utf16()), static_cast<int32_t>(text.size()));
    reading->transliterate(string);
    return QString(reinterpret_cast<const QChar *>(string.getBuffer()), string.length());
}

} // namespace dau
