// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QCoreApplication>

namespace dau {

// Sentences of this folder for the person: `text` is marked by QT_TRANSLATE_NOOP with the context of the function.

// About a project file; with `file` its name is %1.
inline QString projectFileSentence(const char *text)
{
    return QCoreApplication::translate("ProjectFile", text);
}
inline QString projectFileSentence(const char *text, const QString &file)
{
    return projectFileSentence(text).arg(file);
}

// About work handed over and merged.
inline QString handoverSentence(const char *text)
{
    return QCoreApplication::translate("Handover", text);
}

} // namespace dau
