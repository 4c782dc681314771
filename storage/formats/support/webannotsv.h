// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/losses.h"

namespace dau {

// WebAnno TSV 3.3 (INCEpTION user guide, appendix): rows of tokens and parts of tokens, a column for each feature.

// A layer as a file; null: nothing is written, only `losses` counted.
void printWebAnno(const LabelledDocument &document, const LabelledLayer &layer, const ExportOptions &options, LossCounter &losses,
                  QByteArray *bytes);

// Values of a cell as TSV escapes them, and back.
QString toWebAnno(const QString &value);
QString fromWebAnno(QStringView value);

// The types and names of our own layers and features.
namespace webanno {
inline const QString entity = QStringLiteral(u"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity");
inline const QString relation = QStringLiteral(u"webanno.custom.Relation");
inline const QString continues = QStringLiteral(u"dau:continues"); // a relation from a piece of a span to the next one
inline const QString entityName = QStringLiteral(u"entity");
inline const QString note = QStringLiteral(u"note");
inline const QString doubt = QStringLiteral(u"doubt");
} // namespace webanno

} // namespace dau
