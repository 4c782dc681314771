// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <algorithm>
#include <future>
#include <thread>
#include <vector>

namespace dau {

// How many parts inParts() makes of so many things.
inline qsizetype partsOf(qsizetype size)
{
    return std::clamp<qsizetype>(std::thread::hardware_concurrency(), 1, std::max<qsizetype>(1, size));
}

// Calls work(part, begin, end) for even parts of 0 ... size, each on a thread of its own, and waits for all of them.
template <typename Work>
void inParts(qsizetype size, Work work)
{
    const qsizetype parts = partsOf(size);
    std::vector<std::future<void>> others;
    for (qsizetype part = 1; part < parts; ++part)
        others.push_back(std::async(std::launch::async, [&work, part, parts, size] { work(part, size * part / parts, size * (part + 1) / parts); }));
    work(qsizetype(0), qsizetype(0), size / parts);
    for (const std::future<void> &other : others)
        other.wait();
}

} // namespace dau
