// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QtCore/QStringList>

namespace dau {

// The folder, with '/' at its end, that names in problems are relative to: the path itself, or that of the file.
QString rootOf(const QString &path);

// The end of the name of what an export states of itself (storage/exchange/manifest.h): in no format, passed over below.
QString manifestSuffix();

// The files with one of the suffixes below a folder (links to folders not followed), "2" before "10"; of a file only
// itself. An error names a folder that cannot be read.
Result<QStringList> filesBelow(const QString &path, const QStringList &suffixes);
// The same without suffix, each once.
Result<QStringList> stemsBelow(const QString &path, const QStringList &suffixes);
// A file's path without its (last) suffix.
QString stemOf(const QString &file);

// Whether the folder or a folder below it, at most three deep, holds a file with the suffix.
bool holdsSuffix(const QString &folder, QStringView suffix);

} // namespace dau
