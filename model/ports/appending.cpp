// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/appending.h"

#include <memory>

namespace dau {

Result<void> appendAndWait(CorpusStore &store, const Change &change)
{
    const auto answer = std::make_shared<Result<void>>();
    const auto op = store.append(change, {}, [answer](const Result<qint64> &at) {
        if (!at)
            *answer = tl::unexpected(at.error());
    });
    if (!op)
        return tl::unexpected(op.error());
    const Result<void> flushed = store.flush();
    return *answer ? flushed : *answer;
}

} // namespace dau
