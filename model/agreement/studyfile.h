// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/measure.h"

#include <QtCore/QMap>

namespace dau::agreement {

// A measure applied to a study of the file.
struct StudyCase {
    QString id;
    QString measure;
    QJsonObject parameters;
    QString input; // name of the study; empty: the measure needs none
};

// Studies and cases from JSON ("schema": "agreement-cases/1"); docs/agreement.md describes the four kinds of study.
struct StudyFile {
    QMap<QString, Study> studies;
    QList<StudyCase> cases;
};
Result<StudyFile> readStudies(const QByteArray &json);

// A coding study from a table: one row per item, one column per annotator, an empty cell where there is no rating. A column named
// "item" or "id" is not one; "count" says how often a row occurs. `sets`: a cell is a set of names with '|' between, "{}" the
// empty one.
Result<Study> studyFromTable(const QStringList &header, const QList<QStringList> &rows, bool sets);

} // namespace dau::agreement
