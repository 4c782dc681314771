// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/format.h"

namespace dau {

QString Problem::toString() const
{
    if (file.isEmpty())
        return message;
    return line > 0 ? QStringLiteral(u"%1:%2: %3").arg(file).arg(line).arg(message) : file + QStringLiteral(u": ") + message;
}

} // namespace dau
