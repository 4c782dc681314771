// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/unitaryalignment.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace dau::agreement {

// A value that an annotator can give: a name, a number, or a set of names.
struct Category {
    QString name;
    std::optional<double> number;
    std::optional<QStringList> set; // sorted, no name twice

    bool operator==(const Category &) const = default;
};

// The judgements of several annotators on the same things; which members are filled depends on the kind.
struct Study {
    enum class Kind { None, Coding, Unitizing, Segmentation, Clusters };

    // A row of a coding study: one rating per annotator, as an index into `categories`, -1 where there is none (not coded: not
    // the same as coded with nothing).
    struct Item {
        std::vector<qint32> ratings;
        double count = 1; // how often the row occurs
    };
    // Entities as lists of mention ids; a mention is in one cluster of a side at most, repetitions are dropped.
    using Clusters = std::vector<std::vector<qint32>>;

    Kind kind = Kind::None;
    qint32 raters = 0;
    std::vector<Category> categories; // ordered: numbers by value, then names; labels of units too
    qint32 offered = 0;               // how many values there were to choose from; 0: as many as are used
    std::vector<Item> items;
    qint64 begin = 0; // the continuum
    qint64 length = 0;
    std::vector<Units> units;                 // per annotator
    std::vector<std::vector<qint64>> masses;  // segmentation: per annotator the lengths of the segments in order
    Clusters key;
    Clusters response;

    // -1: nobody uses it.
    qint32 categoryNamed(const QString &name) const;
    qint32 choices() const { return offered > 0 ? offered : static_cast<qint32>(categories.size()); }
};

} // namespace dau::agreement
