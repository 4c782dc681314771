// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// Formats with one file per document that says itself what the document is called: writes OUT/NAME.suffix each.
using DocumentPrinter = std::function<Result<QByteArray>(const LabelledDocument &document)>;
Result<void> writeDocumentFiles(const ExportSource &source, const QString &suffix, const DocumentPrinter &print, ExportSink &sink,
                                Progress &progress);

// Reads a file, or every file below a folder with one of the suffixes. `read` gets the path, its name for problems and
// the list for them, and hands nothing back where a problem forbids it.
using DocumentFileReader = std::function<std::optional<LabelledDocument>(const QString &path, const QString &shown, QList<Problem> &problems)>;
Result<QList<Problem>> readDocumentFiles(const ImportInput &input, const QStringList &suffixes, const DocumentFileReader &read,
                                         const DocumentReader &take, Progress &progress);

// Whose work a file is that does not say so: the import's annotator, else the file's folder.
QString annotatorOf(const ImportInput &input, const QString &path);

// How surely a folder holds files of a format: the answer for the first file below it, three folders deep, that has one
// of the suffixes; for a file the answer for itself.
int recogniseFirst(const QString &path, const QStringList &suffixes, int (*recognise)(const QString &file));

} // namespace dau
