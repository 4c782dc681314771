// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/handover.h"

namespace dau {

// Packages and merges of projects that SqliteProjectFiles opened; docs/handover.md.
class SqliteHandovers : public Handovers
{
public:
    Result<std::optional<PackageInfo>> packageOf(const CorpusStore &store) const override;
    Result<QList<PersonRow>> people(const CorpusStore &store) const override;
    Result<QList<GivenDocument>> assignments(const CorpusStore &store) const override;
    Result<PackageReport> package(CorpusStore &store, const PackageRequest &request, const AnnotatorId &author,
                                  Progress &progress) const override;
    Result<MergeReport> merge(CorpusStore &store, const QStringList &files, const MergeOptions &options,
                              Progress &progress) const override;
    Result<QList<Fork>> forks(const CorpusStore &store) const override;
    Result<QList<SharedProposal>> proposals(const CorpusStore &store) const override;
};

} // namespace dau
