// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace dau {

// What a saved web page says, as plain text.
struct HtmlPage {
    QStringList lines; // headings and paragraphs of the main text, none empty, blanks collapsed
    QMap<QString, QString> metadata; // title, date, url: those that the page names
};

// Parses a decoded page with libxml2, without network and without external entities. The main text is that of
// <article>, <main> or role="main", else of the block with the most running text; scripts, navigation, asides, forms,
// headers and footers are dropped. The page's first h1 comes first even where it stands outside. Elements nested deeper
// than libxml2 allows (256) are an error.
Result<HtmlPage> parseHtmlPage(const QString &html);

} // namespace dau
