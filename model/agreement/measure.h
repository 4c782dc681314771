// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/counts.h"
#include "model/agreement/study.h"
#include "model/base/result.h"

#include <QtCore/QJsonObject>

#include <initializer_list>

namespace dau::agreement {

// A figure, or why there is none: never a number that is not one.
struct Score {
    std::vector<double> values; // one figure, or precision, recall and F1, or the ends of an interval; empty: undefined
    QString reason;             // one sentence why it is undefined, for people
    QString note;               // what was left out to compute it, or empty

    bool isDefined() const { return !values.empty(); }
    // The figure; of precision, recall and F1 the last. Only when defined.
    double value() const { return values.back(); }
};
Score defined(double value);
Score defined(std::initializer_list<double> values);
Score undefined(const QString &reason);
// numerator/denominator, or undefined for a denominator of 0.
Score ratio(double numerator, double denominator, const QString &reason);
// 1 - observed/expected, the form of every chance-corrected figure of disagreement.
Score corrected(double observed, double expected, const QString &reason);

// One measure of agreement: model/agreement/measures/<id>.cpp defines one, with its formula and source above it. It is computed
// in two steps, so that documents can be pooled, kept and resampled: sums of a study, and the figure made of sums.
struct Measure {
    const char *id;
    const char *name; // for people
    Study::Kind kind;
    const char *parameters; // "level: nominal | ordinal ..." for help; empty: none
    Result<Counts> (*count)(const Study &study, const QJsonObject &parameters);
    // `frame`: a study of the same annotators and categories; its items are not looked at.
    Score (*score)(const Counts &counts, const Study &frame, const QJsonObject &parameters);
};

// Every measure, by id: a table written by the build from the files in model/agreement/measures.
QList<const Measure *> allMeasures();
// With the parameters that the id implies: "f1-overlap" is span_prf with mode overlap. Null: there is none.
struct ChosenMeasure {
    const Measure *measure = nullptr;
    QJsonObject parameters;
};
ChosenMeasure measureNamed(const QString &id, const QJsonObject &parameters = {});

// An Error for a study of another kind or a parameter that is not understood; an undefined Score is not an Error.
Result<Score> compute(const ChosenMeasure &chosen, const Study &study);

} // namespace dau::agreement
