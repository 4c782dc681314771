// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QList>

namespace dau {

// Every format the program knows, in the order of their files: written by the build from storage/formats/*.cpp.
QList<const Format *> allFormats();
// The format with this id, or null.
const Format *formatById(QStringView id);
// An Error that names a setting the format does not have, or a value that it may not take.
Result<void> checkSettings(const Format &format, const QMap<QString, QString> &settings);

} // namespace dau
