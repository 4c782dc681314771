// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <vector>

namespace dau::agreement {

// One span as an alignment sees it: half open, any unit of length as long as it is one for all; the label as a number
// that the caller gave it.
struct Unit {
    qint64 begin = 0;
    qint64 end = 0;
    qint32 label = 0;
    qint32 shape = 0; // 0: one piece; else a number that tells apart how the fragments between the ends lie

    qint64 length() const { return end - begin; }
    bool overlaps(const Unit &other) const { return begin < other.end && other.begin < end; }
    auto operator<=>(const Unit &) const = default;
};
// One annotator's units of one document, in any order; may nest, cross and repeat.
using Units = std::vector<Unit>;

// How far two units are apart (Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41(3)):
// d = alpha * ((|Δbegin| + |Δend|) / (length u + length v))² * empty + beta * [labels differ] * empty.
struct Dissimilarity {
    double alpha = 1;
    double beta = 1;
    double empty = 1; // Δ∅: a pair of which one or both are missing

    // Without alpha; infinite for two different places of no length.
    double position(const Unit &u, const Unit &v) const;
    double label(const Unit &u, const Unit &v) const { return u.label == v.label ? 0.0 : empty; }
    double operator()(const Unit &u, const Unit &v) const { return alpha * position(u, v) + beta * label(u, v); }
};

// All units of one document in tuples of at most one unit per annotator; every unit is in exactly one.
struct Alignment {
    qsizetype annotators = 0;
    std::vector<qint32> members;  // tuple by tuple, one per annotator: the index of the unit, -1 where there is none
    std::vector<qint32> clusters; // per tuple: the connected component it lies in, numbered from the left
    double cost = 0;   // sum over the tuples of the mean dissimilarity of their pairs of annotators
    bool exact = true; // false: a component was too wide, its tuples are good but perhaps not the best

    qsizetype size() const { return static_cast<qsizetype>(clusters.size()); }
    qint32 member(qsizetype tuple, qsizetype annotator) const { return members[static_cast<size_t>(tuple * annotators + annotator)]; }
    // The figure of the paper: cost over the mean number of units of an annotator; 0 without units.
    double disorder() const;
};

// Which units may share a tuple.
enum class Meeting {
    Anywhere, // as gamma has it: whatever costs less than staying alone
    Overlaps, // only units that overlap, inside clusters of disagreement: units of different annotators are linked when they
              // overlap and have intersection/union of at least 0.3, the same label or a common edge
};

// The alignment of least cost, from the left. Among equally cheap ones that with the fewest pairs of present units, then
// the leftmost; nothing depends on the order of the annotators or units given. Sweeps, prunes, and solves each connected
// component by itself: exactly, but for components of three or more annotators that are too wide.
Alignment align(const std::vector<Units> &annotators, const Dissimilarity &dissimilarity = {}, Meeting meeting = Meeting::Overlaps);

} // namespace dau::agreement
