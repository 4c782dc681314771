// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

namespace dau {

// A key as it is drawn on the keyboard: the text in a small frame. `key` in NativeText.
QWidget *keyCap(const QString &key, QWidget *parent = nullptr);
// Key and word in turn ("Tab", "next open item", "R", "relation"): a row of caps with their words.
QWidget *keyRow(const QStringList &keysAndWords, QWidget *parent = nullptr);

} // namespace dau
