// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/exportwriting.h"

#include "storage/exchange/foldersink.h"
#include "storage/exchange/manifest.h"

#include <QtCore/QCoreApplication>

namespace dau {

Result<WrittenExport> writeExport(const ExportSource &source, const Format &format, const ExportOptions &options, const QString &target,
                                  const std::function<QByteArray(const WrittenExport &)> &manifest, Progress &progress)
{
    const auto sink = FolderSink::open(target, !format.suffix.isEmpty());
    if (!sink)
        return tl::unexpected(sink.error());
    progress.say(QCoreApplication::translate("Exchange", "Writing"));
    if (const auto written = format.write(source, options, **sink, progress); !written)
        return tl::unexpected(written.error());
    const auto path = (*sink)->finish();
    if (!path)
        return tl::unexpected(path.error());
    progress.say(QCoreApplication::translate("Exchange", "Reading back and comparing every span"));
    const auto checked = checkExport(source, format, options, *path, progress);
    if (!checked)
        return tl::unexpected(checked.error());
    WrittenExport written{*checked, (*sink)->files(), {}};
    auto sums = fileSums((*sink)->folder(), written.files);
    if (!sums)
        return tl::unexpected(sums.error());
    written.sums = *std::move(sums);
    if (const auto committed = (*sink)->commit(manifest ? manifest(written) : QByteArray()); !committed)
        return tl::unexpected(committed.error());
    return written;
}

} // namespace dau
