// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/boundaries.h"

#include <QtCore/QStringList>

namespace dau {

// A text with a caret (|) or a selection ([...]) drawn into it.
struct Drawn {
    explicit Drawn(QString string);

    Span span() const { return {begin, end}; }

    Text text;
    qsizetype begin = 0; // the caret, or where the selection begins
    qsizetype end = 0;
};

// What stands under the spans.
QStringList quotes(const Text &text, const QList<Span> &spans);
// All places of a caret that moves from the start to the end by `step`, drawn into the text, where the way back has the
// same; else a sentence that says they differ.
QString stops(const QString &string, Step step);
// The selections that grow from the drawn caret with each press.
QStringList growing(const QString &drawn, Step step, bool right, int presses);
// The five articles of the shared folder (DAU_SHARED); none where it is absent.
QList<Text> sharedArticles();

} // namespace dau
