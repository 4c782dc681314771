// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <tl/expected.hpp>

#include <utility>

namespace dau {

// Why something was not done. `message` is one clear sentence for people, already translated, naming the file and the
// cause where there is one; `detail` is for the log and may be empty.
struct Error {
    enum class Code {
        Failed,    // nothing more exact fits
        Cancelled, // the person (or a newer job) stopped it; nothing was kept
        Invalid,   // input that cannot be read as what it claims to be
        Refused,   // allowed by nobody: a rule of the scheme, somebody else's work, an unknown name
        NotFound,
        ReadOnly,
        Busy, // another program holds the file
        Io,
        Full,    // no space left
        Corrupt, // the project file is damaged
        Newer,   // the file is from a newer version
    };
    Code code = Code::Failed;
    QString message;
    QString detail;
};

// The result of everything that can fail. No exceptions cross our functions.
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Code code, QString message, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

} // namespace dau
