// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/exportwriting.h"

#include "storage/exchange/checkedlabels.h"
#include "storage/exchange/foldersink.h"

#include <QtCore/QCoreApplication>

namespace dau {

Result<WrittenExport> writeExport(const ExportSource &source, const Format &format, const ExportOptions &options, const QString &target,
                                  const std::function<QByteArray(const WrittenExport &)> &manifest, Progress &progress)
{
    const CheckedSource written(source, format, options.labels);
    const auto sink = FolderSink::open(target, !format.suffix.isEmpty());
    if (!sink)
        return tl::unexpected(sink.error());
    progress.say(QCoreApplication::translate("Exchange", "Writing"));
    if (const auto done = format.write(written, options, **sink, progress); !done)
        return tl::unexpected(done.error());
    const auto path = (*sink)->finish();
    if (!path)
        return tl::unexpected(path.error());
    progress.say(QCoreApplication::translate("Exchange", "Reading back and comparing every span"));
    const auto checked = checkExport(written, format, options, *path, progress);
    if (!checked)
        return tl::unexpected(checked.error());
    WrittenExport result{*checked, (*sink)->files(), {}};
    auto sums = fileSums((*sink)->folder(), result.files);
    if (!sums)
        return tl::unexpected(sums.error());
    result.sums = *std::move(sums);
    if (const auto committed = (*sink)->commit(manifest ? manifest(result) : QByteArray()); !committed)
        return tl::unexpected(committed.error());
    return result;
}

} // namespace dau
