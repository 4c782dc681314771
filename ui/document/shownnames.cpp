// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/shownnames.h"

#include <QtCore/QLocale>

namespace dau {

QString shownLanguage()
{
    return QLocale().name().left(2);
}

} // namespace dau
