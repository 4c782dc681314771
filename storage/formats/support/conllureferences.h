// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/conllufile.h"

namespace dau {

// What the lines of a document say of entities beside the brackets: Bridge and SplitAnte name them by their eid.

// Whether there is any. Mentions of such a document keep their eid as an
// attribute of this name.
bool refersToConlluEntities(const ConlluDocument &document);
// Takes out what refers to an eid that is not written; how many references.
qint64 dropConlluReferences(ConlluDocument &document, const QList<QByteArray> &eids);

} // namespace dau
