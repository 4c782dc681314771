// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"
#include "model/ports/projectfiles.h"

namespace dau {

// The bundled sample: eight articles written for Dấu, labelled by three annotators. Made as a project of the person's own
// in the user's data folder the first time, from the texts inside the program; afterwards it is what they left.
// Returns the project's path.
Result<QString> sampleProject(const ProjectFiles &files, const Exchange &exchange);

// Makes a fresh sample project at `path`.
Result<void> makeSample(const QString &path, const ProjectFiles &files, const Exchange &exchange);

} // namespace dau
