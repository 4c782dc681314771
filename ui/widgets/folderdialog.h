// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

class QWidget;

namespace dau {

// Asks for a folder to write into: an existing one, or a new one by typing its name, which is made. Empty: none was chosen.
QString chooseTargetFolder(QWidget *parent, const QString &title);

} // namespace dau
