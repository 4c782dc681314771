// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/rules.h" // shownLabel()

namespace dau {

// The language of the window for names of the scheme: "en", "vi".
QString shownLanguage();

} // namespace dau
