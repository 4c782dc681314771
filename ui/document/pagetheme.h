// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/lanes.h"

#include <QtGui/QColor>
#include <QtGui/QFont>

namespace dau {

struct LabelDef;

// The colours of the page. Text stands 4.5:1 against what it is drawn on, marks 3:1, in skipped zones too.
struct PageTheme {
    bool dark = false;
    QColor background;
    QColor text;
    QColor dimmed;        // text of skipped zones, tags
    QColor caret;
    QColor selection;     // behind selected text
    QColor selectedFill;  // box of the selected span
    QColor selectedFrame; // its frame and handles
    QColor outline;       // ghost and pending fragment
    QColor hintFill;      // chips of hint letters
    QColor hintText;
    QColor arc;           // relations
    QColor flash;         // behind a span after undo
    QColor unknownLabel;  // labels that the scheme lacks or gives no colour

    static PageTheme light();
    static PageTheme darkTheme();

    // The label's underline on this page: the scheme's colour, moved away from the background until it stands 3:1.
    QColor labelColour(const LabelDef *label) const;
    // The same colour for letters: 4.5:1.
    QColor labelTextColour(const LabelDef *label) const;
};

// WCAG 2 contrast of two opaque colours: 1 to 21.
double contrast(const QColor &a, const QColor &b);
// `colour`, made darker or lighter (away from the background) until its contrast is at least `wanted`.
QColor readable(QColor colour, const QColor &background, double wanted);

// Fonts and lengths of the page in pixels, for one text size.
struct PageMetrics {
    explicit PageMetrics(qreal zoom = 1);

    QFont text;
    QFont headline;
    QFont subhead;
    QFont key; // letters in lanes, tags and chips
    qreal zoom = 1;
    qreal column = 0;       // width of about 75 characters
    qreal margin = 0;       // least blank to both sides of the column, and above the first line
    qreal above = 0;        // blank above a line's text: room for chips
    qreal below = 0;        // between text and first lane
    qreal lane = 0;         // height of one lane
    int lanes = leastLanes; // always kept below a line, for text to stay where it is while it is annotated
    qreal underline = 0;
    qreal paragraphGap = 0;
    qreal caret = 0;
    qreal handle = 0;       // width of the selected span's handles
};

} // namespace dau
