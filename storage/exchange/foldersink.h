// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QHash>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace dau {

// Writes an export into a hidden folder beside its target and moves it into place at the end: until commit() nothing
// stands under a final name, and whatever is not committed is removed.
class FolderSink final : public ExportSink
{
public:
    // `target`: the file (single = true; formats write it under the empty path "") or folder to be made, parents too.
    static Result<std::unique_ptr<FolderSink>> open(const QString &target, bool single);

    Result<void> write(const QString &path, const QByteArray &bytes) override;
    Result<void> append(const QString &path, const QByteArray &bytes) override;

    // Closes the files so that they can be read back; the folder, or for a single file that file.
    Result<QString> finish();
    // The folder that holds the files until then, and their names below it.
    QString folder() const { return m_folder->path(); }
    const QStringList &files() const { return m_files; }
    // Moves everything to its final name, over older files of the same name, and puts the manifest (empty: none) beside the target. If
    // one cannot be moved, all that stood there before is put back.
    Result<void> commit(const QByteArray &manifest);

private:
    FolderSink() = default;
    QString pathOf(const QString &path) const;
    Result<void> put(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode);

    QString m_target;
    bool m_single = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    QStringList m_files; // in the order made, '/' separated, below the folder
    QSet<QString> m_made; // the same
    QString m_openPath;
    QFile m_open; // kept open while a format appends to it
};

} // namespace dau
