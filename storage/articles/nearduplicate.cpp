// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/nearduplicate.h"

#include "model/text/match.h"

#include <QtCore/QMap>

#include <algorithm>

namespace dau {

namespace {

constexpr qsizetype ShingleSize = 5;
constexpr qsizetype SketchSize = 128;
// Texts are looked up by so many of their smallest hashes: of two that share 0.8 of their shingles, the chance that
// none of these is common is 0.2^8, below 1 in 10^5.
constexpr qsizetype IndexedHashes = 8;

// FNV-1a over the UTF-16 units (offset basis and prime as published), then the finaliser of SplitMix64 to spread it.
quint64 hashOf(QStringView text, quint64 hash = 0xCBF29CE484222325ULL)
{
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 0x100000001B3ULL;
    return hash;
}

quint64 spread(quint64 hash)
{
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBULL;
    return hash ^ (hash >> 31);
}

// One hash per run of letters and digits.
QList<quint64> syllableHashes(const QString &key)
{
    QList<quint64> hashes;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= key.size(); ++at) {
        if (at < key.size() && (key[at].isLetterOrNumber() || key[at].isSurrogate()))
            continue;
        if (at > begin)
            hashes.append(hashOf(QStringView(key).sliced(begin, at - begin)));
        begin = at + 1;
    }
    return hashes;
}

} // namespace

Sketch sketchOf(QStringView text)
{
    const QList<quint64> syllables = syllableHashes(foldKey(text.toString()));
    const qsizetype size = std::min(ShingleSize, syllables.size());
    Sketch sketch;
    for (qsizetype i = 0; size > 0 && i + size <= syllables.size(); ++i) {
        quint64 hash = 0;
        for (qsizetype j = i; j < i + size; ++j)
            hash = spread(hash * 31 + syllables[j]);
        sketch.append(static_cast<quint32>(hash >> 32));
    }
    std::sort(sketch.begin(), sketch.end());
    sketch.erase(std::unique(sketch.begin(), sketch.end()), sketch.end());
    sketch.resize(std::min(SketchSize, sketch.size()));
    sketch.squeeze(); // kept for every text
    return sketch;
}

// Of the smallest hashes of the union, how many are in both.
double resemblance(const Sketch &a, const Sketch &b)
{
    qsizetype i = 0;
    qsizetype j = 0;
    qsizetype united = 0;
    qsizetype common = 0;
    for (; united < SketchSize && (i < a.size() || j < b.size()); ++united) {
        const bool fromA = j == b.size() || (i < a.size() && a[i] <= b[j]);
        const bool fromB = i == a.size() || (j < b.size() && b[j] <= a[i]);
        common += fromA && fromB ? 1 : 0;
        i += fromA ? 1 : 0;
        j += fromB ? 1 : 0;
    }
    return united == 0 ? 0 : double(common) / double(united);
}

void NearDuplicates::add(const QString &name, const Sketch &sketch)
{
    const auto index = static_cast<quint32>(m_known.size());
    m_known.append({name, sketch});
    for (qsizetype i = 0; i < std::min(IndexedHashes, sketch.size()); ++i)
        m_byHash.emplace(sketch[i], index);
}

QList<NearDuplicates::Match> NearDuplicates::all(const Sketch &sketch, double least) const
{
    QMap<quint32, Match> found; // in the order added
    for (qsizetype i = 0; i < std::min(IndexedHashes, sketch.size()); ++i) {
        const auto [first, last] = m_byHash.equal_range(sketch[i]);
        for (auto it = first; it != last; ++it) {
            if (found.contains(it->second))
                continue;
            if (const double value = resemblance(sketch, m_known[it->second].sketch); value >= least)
                found.insert(it->second, {m_known[it->second].name, value});
        }
    }
    return found.values();
}

std::optional<NearDuplicates::Match> NearDuplicates::find(const Sketch &sketch, double least) const
{
    std::optional<Match> best;
    for (const Match &match : all(sketch, least)) {
        if (!best || match.resemblance > best->resemblance)
            best = match;
    }
    return best;
}

} // namespace dau
