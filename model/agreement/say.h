// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QCoreApplication>

namespace dau::agreement {

// A sentence of the figures, marked by QT_TRANSLATE_NOOP("Agreement", ...), in the language of the person.
inline QString say(const char *sentence)
{
    return QCoreApplication::translate("Agreement", sentence);
}

} // namespace dau::agreement
