// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/text.h"

#include <optional>

namespace dau {

// Carries places of one writing of a string over to another with the same tone key: letters are counted, so that
// normal forms, the kind of a space and invisible characters may differ.
class Transfer
{
public:
    Transfer(QStringView from, QStringView to);
    // Whether both have as many letters; if not, nothing can be carried over.
    bool isPossible() const { return m_from.size() == m_to.size(); }
    // Offsets from the begin of `from` to those from the begin of `to`; nothing where it would be empty.
    std::optional<Span> operator()(const Span &span) const;

private:
    QList<Span> m_from; // the letters (with their marks) of each
    QList<Span> m_to;
};

} // namespace dau
