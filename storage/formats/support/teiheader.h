// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/xmlwriter.h"

namespace dau {

// The ids under which a file's annotations point at a label, and at who made them (by the place of the layer).
QByteArray teiLabelId(const QString &label);
QByteArray teiAnnotatorId(qsizetype layer);

// The teiHeader: title, annotators, metadata, name and source, and the labels, origins and sources as categories.
void writeTeiHeader(XmlWriter &xml, const LabelledDocument &document, const LabelScheme &scheme);

} // namespace dau
