// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace dau::fuzz {

// Files by path ('/' between parts), as one input of bytes: before each file a line of the byte 1C and its path. What has no
// such line at its beginning is one file with the empty path.
using Files = QMap<QString, QByteArray>;

QByteArray joined(const Files &files);
// Paths that lead out of a folder or are not storable lose what makes them so.
Files split(const QByteArray &input);

} // namespace dau::fuzz
