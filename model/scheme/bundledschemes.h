// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/scheme/labelscheme.h"

namespace dau {

// The schemes that come with the program (resources/schemes), in the order offered: vn-polnews, conll-2003, blank.
QList<LabelScheme> bundledSchemes();
// The one with this id; NotFound names those there are.
Result<LabelScheme> bundledScheme(QStringView id);

} // namespace dau
