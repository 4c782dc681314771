// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGui/QIcon>
#include <QtWidgets/QMenu>

namespace dau {

// A dot in a colour, as it stands beside an annotator's name.
QIcon colourDot(const QString &colour, int size);

// Colours for annotators by name, and any other one; the one in use is ticked.
class ColourMenu : public QMenu
{
    Q_OBJECT
public:
    explicit ColourMenu(QWidget *parent = nullptr);

    void setColour(const QString &colour) { m_colour = colour; } // "#rrggbb"

Q_SIGNALS:
    void chosen(const QString &colour);

private:
    void fill();

    QString m_colour;
};

} // namespace dau
