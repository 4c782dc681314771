// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"
#include "model/text/match.h"

namespace dau {

// A hit of a search, with context for a list.
struct Hit {
    DocumentId document;
    QString documentName;
    Span span;           // UTF-16 units
    CodePointSpan codePoints;
    QString before;
    QString quote;
    QString after;
    bool skipped = false; // in a skipped zone: searched and marked
};

// In one document.
QList<Hit> findIn(const Matcher &matcher, const Document &document, const Text &text, const Zones &zones);
// In the corpus, in the order of documents; `take` is called per document with hits, from the calling thread, and stops
// the search by returning false. Returns the number of hits found.
Result<qint64> findInCorpus(const Matcher &matcher, const CorpusStore &store,
                            const std::function<bool(const QList<Hit> &)> &take, Progress &progress);
// Every document with its text, in order, one of them left out (null: none); `take` returns whether to go on.
Result<void> eachDocument(const CorpusStore &store, const DocumentId &except, Progress &progress,
                          const std::function<Result<bool>(const DocumentRow &, const Text &)> &take);

} // namespace dau
