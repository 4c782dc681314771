// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fuzz/input.h"

#include <QtCore/QStringList>

namespace dau::fuzz {

// Every format that can be read, by its id, and beside them "text", "html", "articles-csv", "articles-jsonl" (articles),
// "study", "scheme" and "zip".
QStringList subjects();
// Reads the input as the subject does; ends the process where a document read breaks what every reader promises: spans within
// the text, not empty, in order; relations between annotations of the layer.
void readAs(const QString &subject, const QByteArray &input);
// Inputs to begin with: what the format itself writes of made documents.
QList<QByteArray> seeds(const QString &subject);

} // namespace dau::fuzz
