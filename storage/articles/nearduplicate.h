// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>
#include <unordered_map>

namespace dau {

// What of a text is compared: the smallest hashes of its shingles (5 syllables in a row, marks and case ignored),
// sorted, at most 128. A stable hash: the same text gives the same sketch in every run.
using Sketch = QList<quint32>;
Sketch sketchOf(QStringView text);

// The share of shingles that two texts have in common (Jaccard), estimated from their sketches; 0..1. Texts of no
// syllable resemble nothing.
double resemblance(const Sketch &a, const Sketch &b);

// Points out texts that are mostly the same (wire copies): those of an import among themselves and those of the
// project. A look-up costs the same however many texts are known, unless they resemble each other.
class NearDuplicates
{
public:
    struct Match {
        QString name;
        double resemblance = 0;
    };

    void add(const QString &name, const Sketch &sketch);
    // The known text that resembles this one most, where the resemblance is `least` or more; of equals the first added.
    std::optional<Match> find(const Sketch &sketch, double least = 0.8) const;
    // All of them, in the order added.
    QList<Match> all(const Sketch &sketch, double least = 0.8) const;

private:
    struct Known {
        QString name;
        Sketch sketch;
    };

    QList<Known> m_known;
    std::unordered_multimap<quint32, quint32> m_byHash; // indexes of texts by each of their smallest hashes
};

} // namespace dau
