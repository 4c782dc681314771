// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

#include <memory>

namespace dau {

// One act that may be too large for memory, handed over part by part: each part is set down outside the project as it
// comes, and commit() appends them all as one act. What is not committed leaves no trace.
class ActParts
{
public:
    virtual ~ActParts() = default;
    // The part's edits, and the texts of the documents in it.
    virtual Result<void> add(const Change &part) = 0;
    // Kind, subject and author of the whole (its own edits are not looked at). Waits until it is durable or has failed:
    // not for the GUI thread.
    virtual Result<void> commit(const Change &act, Progress &progress) = 0;
};

// A CorpusStore that has somewhere to set parts down.
class TakesParts
{
public:
    virtual ~TakesParts() = default;
    virtual std::unique_ptr<ActParts> newParts() = 0;
};

// For any store: one that takes no parts gets them together, as one Change in memory.
std::unique_ptr<ActParts> partsFor(CorpusStore &store);

} // namespace dau
