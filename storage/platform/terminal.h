// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dau {

// Whether a person looks at the standard error stream, so that progress is worth printing.
bool errorStreamIsTerminal();

} // namespace dau
