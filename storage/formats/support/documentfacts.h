// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// SHA-256 of the text in UTF-8: what names a stored text.
QByteArray textHash(const Text &text);

// SHA-256 of a file's bytes.
QByteArray sourceHash(const QByteArray &bytes);

// A document as a format finds it: name, text and the file they came from, all that can be counted from the text
// filled in (text hash, newline kind, normal form, length). The id is null: the import gives it.
Document documentFacts(const QString &name, const Text &text, const QString &source);

} // namespace dau
