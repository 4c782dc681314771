// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/readers.h"

#include "model/ports/corpusstore.h"

namespace dau {

// The document list: a page of it costs what the page costs, not what the project holds, where an index has the order.
Result<QList<DocumentRow>> listDocuments(Readers &readers, const DocumentQuery &query, qint64 offset, qint64 limit);
Result<std::optional<qint64>> positionOf(Readers &readers, const DocumentQuery &query, const DocumentId &id);
// Without a filter from kept counters.
Result<qint64> countDocuments(Readers &readers, const DocumentQuery &query);

} // namespace dau
