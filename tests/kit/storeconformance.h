// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

#include <memory>

namespace dau::kit {

// What every CorpusStore does alike: memory and SQLite. `make` gives an empty, writable project. Call it from a test
// function; failures are reported as of QVERIFY.
using StoreFactory = std::function<std::unique_ptr<CorpusStore>()>;
void checkReadsWhatWasWritten(const StoreFactory &make);
void checkCountsAndLists(const StoreFactory &make);
void checkStringsAndMentions(const StoreFactory &make);
void checkJournalOfAnAnnotator(const StoreFactory &make);
void checkDecisionsAndClauses(const StoreFactory &make);
void checkSettings(const StoreFactory &make);
void checkAFailureTakesEverythingThatWaits(const StoreFactory &make);

} // namespace dau::kit
