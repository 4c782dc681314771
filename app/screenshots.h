// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"
#include "model/ports/projectfiles.h"

namespace dau {

// Renders the main screens and their states to PNG files in a folder, on the sample project made anew: light and dark,
// English and Vietnamese, at 100 and 200 %; of these looks only those with `looks` in their name ("dark-vi"), empty:
// all. Needs no display. Returns the program's exit code.
int takeScreenshots(const QString &folder, const QString &looks, const ProjectFiles &files, const Exchange &exchange);

} // namespace dau
