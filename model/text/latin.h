// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace dau {

// As the text reads in ASCII letters, of whatever script its letters are ("Лицо" is "Lico"). What has no reading stays. Thread-safe.
QString latinised(const QString &text);

} // namespace dau
