// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace dau::bench {

// Makes the layers of a folder again by the best keys and prints the presses per mention, attribute value and relation.
// `path`: what a format reads; `articles`: texts for a format that brings none. False: it could not be read.
bool replay(const QString &path, const QString &articles);

} // namespace dau::bench
