// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/agreementreport.h"

#include <QtCore/QJsonObject>

namespace dau::agreement {

// What is written down of a run: what was asked, the figures, and who gave which label where the other gave which.
struct WrittenAgreement {
    AgreementSettings settings;
    // The last measure is f1-exact, asked for besides: it tells how many spans a figure is about.
    AgreementReport report;
    QList<LabelConfusion> confusions; // of the pairs of layers, in the report's order
};
// The measures asked for, without that last one.
QList<MeasureReport> askedFor(const AgreementReport &report);
// The figures that tell how many spans `measure` is about: its own where it matches spans, else those of f1-exact.
const MeasureReport &spansOf(const AgreementReport &report, const MeasureReport &measure);
QString nameIn(const AgreementReport &report, const AnnotatorId &id);
// What did not count, in a sentence; empty: nothing.
QString leftOutSentence(const AgreementReport &report);
// How often a label was given, by all annotators. Below `fewestUses` counts are shown, no figure.
constexpr double fewestUses = 10;
double usesOf(const Figure &label, const AgreementReport &report);

// As files: one long table (measure, table, a, b, label, document, value, low, high, ...); tables for a paper; a page with
// pictures that needs nothing else and runs nothing; everything that is needed to compute the same again.
QByteArray agreementCsv(const WrittenAgreement &written);
QByteArray agreementLatex(const WrittenAgreement &written);
QByteArray agreementHtml(const WrittenAgreement &written);
QByteArray agreementJson(const WrittenAgreement &written);
// By the file's suffix: csv, tex, html, json; an Error names them.
Result<QByteArray> agreementFile(const WrittenAgreement &written, const QString &suffix);

// One measure with its settings as dau-cli prints it, see docs/agreement.md.
QJsonObject jsonOf(const AgreementReport &report, const MeasureReport &measure, const AgreementSettings &settings);

} // namespace dau::agreement
