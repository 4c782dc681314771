// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// How TEI says where an annotation is: elements around its text, or <span>s in standOff that point to numbered tokens.
enum class TeiPlaces { Inline, Standoff };

// A document as a TEI P5 file, as docs/formats/tei.md tells.
Result<QByteArray> toTei(const LabelledDocument &document, const LabelScheme &scheme, TeiPlaces places);

} // namespace dau
