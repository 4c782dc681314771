// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/main/place.h"

#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace dau {

class Keymap;

// Dấu and the project's name, the places, the way to search and commands, who sits here.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(const Keymap &keymap, QWidget *parent = nullptr);

    void setProject(const QString &fileName); // shown without its folder; empty: none open
    void setAnnotator(const QString &name);   // empty: nobody
    void setPlaces(const QList<Place> &places, Place current);

Q_SIGNALS:
    void placeChosen(dau::Place place);
    void findClicked();
    void paletteClicked();
    void annotatorClicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void setMargins();

    const Keymap &m_keymap;
    QLabel *m_name = nullptr;
    QWidget *m_places = nullptr;
    QHBoxLayout *m_placesLayout = nullptr;
    QHash<int, QToolButton *> m_buttons;
    QPushButton *m_find = nullptr;
    QPushButton *m_palette = nullptr;
    QPushButton *m_annotator = nullptr;
};

} // namespace dau
