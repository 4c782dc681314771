// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

#include <array>
#include <optional>

namespace dau {

// The names under which an enumeration (0, 1, 2, ...) stands in files and on the command line: one table, both ways.
template <typename Enum, size_t n>
struct EnumNames {
    std::array<QStringView, n> names;

    QString operator()(Enum value) const { return names[static_cast<size_t>(value)].toString(); }
    std::optional<Enum> operator()(QStringView name) const
    {
        for (size_t i = 0; i < n; ++i) {
            if (names[i] == name)
                return static_cast<Enum>(i);
        }
        return {};
    }
};

} // namespace dau
