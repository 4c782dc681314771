// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/scheme/labelscheme.h"

namespace dau {

// The language of the window for names of the scheme: "en", "vi".
QString shownLanguage();
// The label's name in that language; its key where the scheme lacks it.
QString shownLabel(const LabelScheme &scheme, const QString &key);

} // namespace dau
