// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

namespace dau::agreement {

// The sums of span_prf, each by label; those of pair p of the annotators begin at p * SpanSums.
enum SpanSum : qint32 { KeyHits, ResponseHits, Keys, Responses, SpanSums };

} // namespace dau::agreement
