// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/releases.h"

namespace dau {

// Releases as folders of this machine.
class FileReleases final : public Releases
{
public:
    Result<ReleasePreview> preview(CorpusStore &store, const ReleaseRequest &request, Progress &progress) const override;
    Result<ReleasePreview> make(CorpusStore &store, const ReleaseRequest &request, const AnnotatorId &author, Progress &progress) const override;
    Result<ReleaseRequest> listed(const CorpusStore &store, const QString &name) const override;
    Result<ReleaseChanges> compare(CorpusStore &store, const QString &before, const QString &after, Progress &progress) const override;
    Result<VerifyReport> verify(const QString &folder, Progress &progress) const override;
    Result<VerifyReport> rehydrate(const QString &folder, const QStringList &texts, const QString &target, Progress &progress) const override;
};

// Calls `write` with an empty folder beside the target and moves it into place. What stands there already is refused,
// but for a release of the same name and project, which is replaced.
Result<void> placeRelease(const QString &target, const QString &name, const QString &project,
                          const std::function<Result<void>(const QString &folder)> &write);

} // namespace dau
