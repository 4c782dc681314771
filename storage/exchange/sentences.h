// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QCoreApplication>

namespace dau {

// Sentences of this folder for the person: `text` is marked by QT_TRANSLATE_NOOP with the context of the function.
inline QString exchangeSentence(const char *text)
{
    return QCoreApplication::translate("Exchange", text);
}
inline QString importSentence(const char *text)
{
    return QCoreApplication::translate("Import", text);
}
inline QString exportSentence(const char *text)
{
    return QCoreApplication::translate("Export", text);
}
inline QString releaseSentence(const char *text)
{
    return QCoreApplication::translate("Release", text);
}

} // namespace dau
