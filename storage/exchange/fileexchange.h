// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/exchange/filereleases.h"

namespace dau {

// The Exchange over files of this machine: articles (storage/articles) and every format (storage/formats).
class FileExchange final : public Exchange
{
public:
    QList<FormatInfo> formats() const override;
    const Releases *releases() const override { return &m_releases; }
    Result<std::shared_ptr<ImportPlan>> plan(CorpusStore &store, const QStringList &paths, const ImportOptions &options,
                                             Progress &progress) const override;
    Result<ImportReport> import(CorpusStore &store, const ImportPlan &plan, const ImportOptions &options,
                                const AnnotatorId &author, Progress &progress) const override;
    Result<QList<Loss>> losses(CorpusStore &store, const ExportRequest &request, Progress &progress) const override;
    Result<QList<Flattening>> flattenings(CorpusStore &store, const ExportRequest &request, Progress &progress) const override;
    Result<ExportReport> write(CorpusStore &store, const ExportRequest &request, Progress &progress) const override;

private:
    FileReleases m_releases;
};

} // namespace dau
