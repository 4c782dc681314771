// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QStringList>

namespace dau {

// Text from data inside what other programs read: it stays text.

// One line of RFC 4180, every field in quotes; a leading sign, a formula to a spreadsheet, is put off by an apostrophe.
QString csvLine(const QStringList &fields);
// On one line, without anything that Markdown would take for its own.
QString markdownText(const QString &text);
QString latexText(const QString &text);

} // namespace dau
