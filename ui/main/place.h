// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace dau {

// The places of the window, one at a time. Only those that are built are shown.
enum class Place { Annotate, Review, Project };

} // namespace dau
