// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QCoreApplication>

namespace dau {

// Words of this folder, marked by QT_TRANSLATE_NOOP("Review", ...), in the language of the person.
inline QString translated(const char *text)
{
    return QCoreApplication::translate("Review", text);
}

} // namespace dau
