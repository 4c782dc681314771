// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/labelstudioconfig.h"

namespace dau {

// One document as a task of Label Studio: an annotation for each human or gold layer (the gold one marked ground_truth), a
// prediction for each model's. What is used is noted in the configuration.
QByteArray toTask(const LabelledDocument &document, qint64 number, const QList<Annotator> &annotators, LabelStudioConfig &config);

} // namespace dau
