// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// The GUID of a thing that has none of its own, from its kind and name: the same for the same.
QString refiGuid(const QString &kind, const QString &name);

// A REFI-QDA project (QDPX): a ZIP of project.qde and one text for each document, as docs/formats/refi-qda.md tells.
Result<void> writeRefiProject(const ExportSource &source, ExportSink &sink, Progress &progress);
// The codebook alone (QDC).
Result<void> writeRefiCodebook(const ExportSource &source, ExportSink &sink, Progress &progress);

// What stands in a Description that is ours: {"dau":{"name":["value", ...]}}.
QString refiDescription(const QMap<QString, QStringList> &features);

} // namespace dau
