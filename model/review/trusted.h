// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

namespace dau {

// Whose reading is proposed where a label is in question, by the label's key. Only ever proposed: nothing is settled by it.
using TrustedPersons = QHash<QString, AnnotatorId>;

// In the journal a Record "trusted_person".
Result<TrustedPersons> trustedPersons(const CorpusStore &store);
// One undoable step; null: nobody. `now` is what stands.
Change trusting(const QString &label, const AnnotatorId &annotator, const TrustedPersons &now, const QString &subject);

} // namespace dau
