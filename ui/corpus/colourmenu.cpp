// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/colourmenu.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QColorDialog>

namespace dau {

namespace {

struct NamedColour {
    const char *colour;
    const char *name;
};
// Each 3:1 on the light and on the dark ground.
constexpr NamedColour namedColours[] = {
    {"#3d7ac2", QT_TRANSLATE_NOOP("ColourMenu", "blue")},
    {"#cf4a10", QT_TRANSLATE_NOOP("ColourMenu", "orange")},
    {"#2f9483", QT_TRANSLATE_NOOP("ColourMenu", "teal")},
    {"#8b5cf0", QT_TRANSLATE_NOOP("ColourMenu", "violet")},
    {"#d63b5f", QT_TRANSLATE_NOOP("ColourMenu", "red")},
    {"#4e9a06", QT_TRANSLATE_NOOP("ColourMenu", "green")},
    {"#b7791f", QT_TRANSLATE_NOOP("ColourMenu", "ochre")},
    {"#c04fb0", QT_TRANSLATE_NOOP("ColourMenu", "pink")},
    {"#7d7d7d", QT_TRANSLATE_NOOP("ColourMenu", "grey")},
};

} // namespace

QIcon colourDot(const QString &colour, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    const qreal edge = size / 6.0;
    painter.drawEllipse(QRectF(pixmap.rect()).adjusted(edge, edge, -edge, -edge));
    return pixmap;
}

ColourMenu::ColourMenu(QWidget *parent)
    : QMenu(parent)
{
    connect(this, &QMenu::aboutToShow, this, &ColourMenu::fill);
}

void ColourMenu::fill()
{
    clear();
    const int size = fontMetrics().height();
    for (const NamedColour &one : namedColours) {
        const QString colour = QString::fromLatin1(one.colour);
        QAction *action = addAction(colourDot(colour, size), QCoreApplication::translate("ColourMenu", one.name));
        action->setCheckable(true);
        action->setChecked(colour.compare(m_colour, Qt::CaseInsensitive) == 0);
        if (action->isChecked()) { // beside a picture the sheet draws no tick
            QFont bold = action->font();
            bold.setBold(true);
            action->setFont(bold);
        }
        connect(action, &QAction::triggered, this, [this, colour] { Q_EMIT chosen(colour); });
    }
    addSeparator();
    connect(addAction(tr("Another colour…")), &QAction::triggered, this, [this] {
        const QColor colour = QColorDialog::getColor(QColor(m_colour), parentWidget(), tr("Another colour"));
        if (colour.isValid())
            Q_EMIT chosen(colour.name());
    });
}

} // namespace dau
