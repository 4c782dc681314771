// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace dau {

// What a zone's kind is called on screen, in the language of the window; an unknown kind as it is written.
QString zoneName(const QString &kind);

} // namespace dau
