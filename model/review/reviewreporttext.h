// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/reviewreport.h"

namespace dau {

// One table of the report, as text for people; the first column says what, numbers are written as in files.
struct ReportTable {
    QString title;
    QStringList columns;
    QList<QStringList> rows; // as many cells as columns; never empty
};
// Sizes, annotators, their labels, classes, who decided, verdicts, reasons: those with something to say. `annotators`
// names those who decided.
QList<ReportTable> reportTables(const ReviewReport &report, const QList<Annotator> &annotators);

enum class ReportFormat { Markdown, Csv, Latex };
// By the end of a file's name; Markdown where it says nothing else.
ReportFormat reportFormatOf(const QString &fileName);
QString reportText(const QList<ReportTable> &tables, ReportFormat format);

} // namespace dau
