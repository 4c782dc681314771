// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau::kit {

// One thing that people and tools get wrong; what each format makes of it lies in tests/cases/FORMAT/NAME.
struct Case {
    QString name;
    QList<LabelledDocument> documents;
};

// The same each time, ids too.
QList<Case> cases();
// The documents of all of them.
QList<LabelledDocument> hardDocuments();

} // namespace dau::kit
