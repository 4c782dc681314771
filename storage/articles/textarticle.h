// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/articles/article.h"

namespace dau {

// A plain text file; `encoding` as in model/text/encoding.h, empty: found. An empty file is an empty article.
Result<Article> readTextFile(const QString &path, const QString &encoding);

} // namespace dau
