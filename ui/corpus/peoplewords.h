// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/handover.h"

namespace dau {

QString kindName(Annotator::Kind kind);
// "today 14:02", "3 Nov 14:02"; "–" for 0.
QString shownMoment(qint64 at);
QString fileKindName(MergedFile::Kind kind);
// One sentence: what a merge brought, or would bring.
QString mergeSentence(const MergeReport &report);
// A version of an annotation: "TITLE “Bí thư”"; "deleted".
QString versionName(const std::optional<Annotation> &version, const QString &text);

} // namespace dau
