// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/agreementreport.h"
#include "model/scheme/labelscheme.h"

namespace dau {

// Figures of one kind of layer: what to show first, and beside it (the first one is the headline).
struct Headlines {
    QString name;
    QStringList measures;
    QJsonObject parameters = {};
};
QList<Headlines> headlines(const LabelScheme &scheme);
// "F1, same begin, end and label"; every measure that a project has, by id.
QString measureName(const QString &id);
QStringList measureIds();

QString shownScore(const agreement::Score &score); // "0.842", "–"
QString shownCount(double count);
// The ends of the interval, or why there is none, in few words.
QString shownInterval(const agreement::Figure &figure, qint64 documents);
QString shownChange(double change); // "+0.012", "−0.030"

} // namespace dau
