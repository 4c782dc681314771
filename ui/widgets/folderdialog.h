// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

class QWidget;

namespace dau {

// Asks for a folder that is there, beginning at `from` where it is one. Empty: none was chosen.
QString chooseFolder(QWidget *parent, const QString &title, const QString &from = {});
// Asks for a folder to write into: an existing one, or a new one by typing its name, which is made.
QString chooseTargetFolder(QWidget *parent, const QString &title);

} // namespace dau
