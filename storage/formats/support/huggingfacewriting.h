// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/losses.h"

namespace dau {

// The tag of a token of which nobody knows: what loss functions pass over.
constexpr qint64 unknownClass = -100;

// A dataset as `datasets` loads it, in two views. "tokens": a row per sentence, with a column of tags per level or label;
// "spans": a row per layer of a document, with its text, spans and relations. Each as Parquet and as JSON lines.
Result<void> writeHuggingFace(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress);

// What the tokens view leaves out or moves; the spans view has it all.
void countHuggingFaceTokens(const LabelledDocument &document, const ExportOptions &options, LossCounter &losses);

} // namespace dau
