// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QStringList>

namespace dau {

struct ArticleFiles {
    QStringList files; // absolute; in the order of the paths given, those of a folder sorted by path
    QList<Problem> problems; // what does not exist or may not be read
};

// The files named, and all files in the folders named and below. Left out: hidden files and folders, the folder that a
// browser saves beside a page ("page_files" beside "page.html"), and a file met twice. Links are followed; a folder is
// entered once.
ArticleFiles articleFiles(const QStringList &paths);

} // namespace dau
