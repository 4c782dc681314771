// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

namespace dau {

// What long work tells whoever started it. Called from the worker's thread, often: an implementation passes on at most
// every 0.1 s. The default says nothing and never stops.
class Progress
{
public:
    virtual ~Progress() = default;
    // `done` of `total` (0: unknown). False: stop as soon as nothing half-done is left, with Error::Code::Cancelled.
    virtual bool step(qint64 done, qint64 total)
    {
        Q_UNUSED(done)
        Q_UNUSED(total)
        return true;
    }
    // A sentence about what is being done now.
    virtual void say(const QString &message) { Q_UNUSED(message) }
};

} // namespace dau
