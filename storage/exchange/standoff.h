// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// A document as a line of standoff.jsonl: the shape of docs/formats/jsonl.md without a word of the text. `text` is left
// out; `quotes` are `quotes_sha256`; the title, names of entities and values of metadata that stand in the text are
// {"at": [begin, end]} in code points. Ids of document and annotators are kept. `withText`: the text itself stands in it.
QByteArray toStandoff(const LabelledDocument &document, bool withText);

// The way back: every quote of the text must have the hash that the line names. `quotes`: how many were compared.
Result<LabelledDocument> fromStandoff(const QByteArray &line, const Text &text, qint64 *quotes);

// What a line says without a text.
struct StandoffFacts {
    QString name;
    QString source;
    QByteArray textHash;
    QByteArray sourceHash;
    QString encoding;
    QMap<QString, qint64> labels;
    std::optional<Text> text; // where the line has it
};
Result<StandoffFacts> standoffFacts(const QByteArray &line);

} // namespace dau
