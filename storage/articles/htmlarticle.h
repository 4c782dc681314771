// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/articles/article.h"

namespace dau {

// A saved web page as an article: its main text, one line per heading or paragraph, a blank line between. `encoding` as
// in model/text/encoding.h; empty: UTF-8 or UTF-16 where the bytes are that, else the Vietnamese encoding that the page
// declares, else found (a declared western one is not believed: pages in old Vietnamese fonts bear it).
Result<Article> readHtmlFile(const QString &path, const QString &encoding);

} // namespace dau
