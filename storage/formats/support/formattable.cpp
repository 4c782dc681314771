// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/formattable.h"

namespace dau {

const Format *formatById(QStringView id)
{
    for (const Format *format : allFormats()) {
        if (format->id == id)
            return format;
    }
    return nullptr;
}

} // namespace dau
