// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/json.h"

#include "model/annotation/decision.h"
#include "model/base/result.h"

#include <functional>
#include <simdjson.h>

namespace dau {

// How annotations, relations and offsets of the document at hand are written: as everywhere in the journal.
struct DecisionRows {
    std::function<Result<void>(const Annotation &)> annotation;
    std::function<Result<void>(const Relation &)> relation;
    std::function<Result<void>(const Span &)> span; // "begin,end"
};
// One object each; what is empty is left out. docs/project-file.md, "The body".
Result<void> writeDecision(StoredJson &json, const Decision &decision, const DecisionRows &rows);
void writeClause(StoredJson &json, const Clause &clause);

// The way back; `span` gets code points. Nothing where the JSON is not of that shape.
struct DecisionReading {
    std::function<Annotation(simdjson::dom::element)> annotation;
    std::function<Relation(simdjson::dom::element)> relation;
    std::function<Span(qint64, qint64)> span;
};
std::optional<Decision> readDecision(simdjson::dom::element json, const DecisionReading &reading);
std::optional<Clause> readClause(simdjson::dom::element json);

} // namespace dau
