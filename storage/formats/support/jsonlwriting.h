// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// One document as a line of docs/formats/jsonl.md, with its LF.
QByteArray toJsonLine(const LabelledDocument &document);

} // namespace dau
