// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/bootstrap.h"
#include "model/agreement/measure.h"
#include "model/annotation/document.h"

#include <QtCore/QMap>

#include <optional>

namespace dau::agreement {

// What to measure in a project.
struct AgreementSettings {
    QStringList measures;        // ids; empty: the headlines of flat entity spans, f1-exact f1-overlap bar_u_alpha cu_alpha
    QJsonObject parameters;      // of all measures; see docs/agreement.md for those of projects
    QList<AnnotatorId> layers;   // empty: every annotator, gold ones left out
    QStringList labels;          // empty: all
    QString documents;           // names, with * and ?; empty: all
    bool skippedZones = false;   // true: what lies in skipped zones counts too
    bool unfinished = false;     // true: layers in progress count too
    qsizetype draws = 1000;      // of the bootstrap; 0: no intervals
    quint64 seed = 1;
    // Instead of rounds: what was finished before this moment (ms since 1970 UTC) is round 1, what was begun to be finished since
    // then round 2; what stands between is in neither.
    std::optional<qint64> since = {};
};

// A figure with what it stands on.
struct Figure {
    Score score;
    Interval interval;       // over documents; empty when there are too few or none was asked for
    QString intervalReason;  // why there is none
    double hits = 0;         // agreed spans; with partial credit not a whole number
    double first = 0;        // spans (or characters) of the first annotator
    double second = 0;
    qint64 documents = 0;    // that both have done
};
struct PairFigure {
    AnnotatorId a;
    AnnotatorId b;
    Figure figure;
    QMap<QString, Figure> labels;
};
struct DocumentFigure {
    DocumentId id;
    QString name;
    Score score; // mean over pairs
    double hits = 0; // agreed spans and the spans of both sides, summed over pairs
    double first = 0;
    double second = 0;
};
// A figure of the documents that were given out in one round.
struct RoundFigure {
    int round = 0;
    QList<DocumentId> documents; // that two have finished
    Figure figure;               // mean over pairs
    Figure change = {};          // to the round before; undefined: there is none, or one of the two is
};

// One measure over the whole project.
struct MeasureReport {
    QString measure;
    Figure value; // the mean of the pairs that have a figure
    Score joint;  // all annotators at once, where the measure can and there are more than two; else undefined
    QList<PairFigure> pairs;
    QMap<QString, Figure> labels; // mean over pairs, with intervals
    QList<DocumentFigure> documents; // by name
    QList<RoundFigure> rounds; // oldest first; empty: the documents are not of two rounds
};

// Something that did not count. Three kinds of nothing are kept apart: a layer that was never begun, one that is not finished (both
// listed here), and one that is finished and empty (an observation, not listed).
struct LeftOut {
    enum class Kind { NotBegun, NotFinished, SkippedZones, OtherLabels, Alone };

    Kind kind;
    DocumentId document; // null: counted over documents
    QString documentName;
    QString annotator;
    qint64 count = 0; // spans; 0: a layer
};
QString toString(LeftOut::Kind kind); // "not_begun" "not_finished" "skipped_zones" "other_labels" "alone"

// Labels of aligned spans, one pair: how often a's label (row) met b's (column); the empty label is "unmarked".
using LabelConfusion = QMap<QString, QMap<QString, qint64>>;

struct AgreementReport {
    QList<MeasureReport> measures;
    QList<Annotator> layers;
    QList<LeftOut> leftOut;
    qint64 documents = 0; // with at least two finished layers
    QString sentence;     // every setting, for people
};

} // namespace dau::agreement
