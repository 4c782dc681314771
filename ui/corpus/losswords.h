// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace dau {

// A kind of loss (model/ports/format.h) in words for people: "relations", "spans that cross another".
QString lossName(const QString &kind);

} // namespace dau
