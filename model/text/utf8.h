// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>

namespace dau {

// The offset of the first byte from `from` on that begins no well-formed UTF-8 sequence (Unicode, table 3-7), or -1. A
// sequence cut off by the end is ill-formed.
qsizetype firstInvalidUtf8(const QByteArray &bytes, qsizetype from = 0);

// Whether the bytes hold more well-formed sequences of several bytes than ill-formed places: broken UTF-8, not another
// encoding.
bool isMostlyUtf8(const QByteArray &bytes);

} // namespace dau
