// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/platform/terminal.h"

#include <unistd.h>

namespace dau {

bool errorStreamIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

} // namespace dau
