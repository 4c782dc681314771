// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/filenames.h"

#include <map>

namespace dau {

// Formats that hold one layer of one document in a file: OUT/DOCUMENT.suffix for one annotator,
// OUT/ANNOTATOR/DOCUMENT.suffix for several, and in each folder dau-names.conf with the annotator and the names of
// documents that no file can have.
class LayerFiles
{
public:
    // `suffix` with its point.
    LayerFiles(const ExportSource &source, QString suffix);

    // Of a layer; an empty annotator: of a document without one.
    QString pathOf(const QString &annotator, const QString &document);
    Result<void> writeNames(ExportSink &sink);

private:
    QString folderOf(const QString &annotator);

    QString m_suffix;
    bool m_several = false;
    QString m_only; // the annotator where there is one
    FileNames m_folders;
    std::map<QString, FileNames> m_files; // by annotator
};

// A file with layers, as LayerFiles or another program named it.
struct LayerFile {
    QString path;
    QString shown;     // in problems
    QString document;  // by the file's name
    QString annotator; // as the import says, else as the folder does
};
// Every file with one of the suffixes below the path, or the path itself; `take` false stops.
Result<void> eachLayerFile(const ImportInput &input, const QStringList &suffixes, Progress &progress,
                           const std::function<bool(const LayerFile &file)> &take);

// The whole of such a file in UTF-8 (at most 200 MB), a byte order mark dropped; empty where it had to be refused, which
// `problems` then says.
std::optional<QByteArray> textFile(const LayerFile &file, QList<Problem> &problems);

} // namespace dau
