// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/change.h"

namespace dau {

// Reads a list of known names: lines `name,aliases,label`, aliases separated by ';' (or '|'), a header line optional,
// fields quoted as in CSV where they hold a comma. An Error names the file and the line. Ids are made new.
Result<QList<Entity>> parseKnownNames(const QByteArray &csv, const QString &fileName);

// A Change that adds the names not known yet (same name and label: skipped) for all annotators.
Change addKnownNames(const QList<Entity> &names, const QList<Entity> &known, const AnnotatorId &author);

} // namespace dau
