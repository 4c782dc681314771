// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// The document label that says for which labels only a layer was checked: text without an annotation says nothing of the
// others.
QString checkedLabelsKey();
QStringList checkedLabels(const LayerInfo &info); // empty: all
void setCheckedLabels(const QStringList &labels, LayerInfo &info);

// The labels as one word, "PERSON,TITLE"; and back.
QString toOneWord(const QStringList &labels);
QStringList fromOneWord(const QString &word);

} // namespace dau
