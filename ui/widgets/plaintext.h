// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

class QLabel;
class QWidget;

namespace dau {

// Names and texts come from data and are never markup: every label and tool tip of the program is made here.
QLabel *plainLabel(const QString &text, QWidget *parent = nullptr);
// A tool tip that shows the text as it is.
QString plainToolTip(const QString &text);
void setPlainToolTip(QWidget *widget, const QString &text);

} // namespace dau
