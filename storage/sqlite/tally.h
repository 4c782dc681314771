// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/database.h"

#include "model/annotation/document.h"

#include <QtCore/QHash>

namespace dau {

// The kept counters: gathered while an act is folded, added to the tables once.
class Tally
{
public:
    explicit Tally(const Database &database)
        : m_database(database)
    {
    }

    // `by` annotations more (or fewer) with this label and string; `doubts` likewise. `removed`: the document is out of
    // the project, so that only the layer itself counts them.
    void annotations(qint64 document, qint64 annotator, const QByteArray &label, qint64 string, int by, int doubts,
                     bool removed);
    // The layer's state changes.
    void state(qint64 annotator, LayerState before, LayerState after, bool removed);
    // The layer may have become empty: it goes when nothing is left of it.
    void touch(qint64 document, qint64 annotator);
    void documents(int by) { m_documents += by; }

    // A document leaves (-1) or comes back (+1) with all its layers. add() must have been called before.
    Result<void> moveDocument(qint64 document, int sign);

    // Adds everything gathered to the tables. True: a string was forgotten, row numbers of strings are void.
    Result<bool> add();
    // Adds the strings gathered where they have become many; the same. No annotation may wait to be inserted.
    Result<bool> relieve();
    void forget();

private:
    struct Sums {
        qint64 annotations = 0;
        qint64 doubts = 0;
        qint64 inProgress = 0;
        qint64 done = 0;
    };
    Result<void> addLayers();
    Result<void> addAnnotators();
    Result<void> addLabels();
    Result<bool> addStrings();

    const Database &m_database;
    QHash<std::pair<qint64, qint64>, Sums> m_layers; // document, annotator
    QHash<qint64, Sums> m_annotators;
    QHash<std::pair<qint64, QByteArray>, qint64> m_labels; // annotator, label
    QHash<qint64, qint64> m_strings;
    int m_documents = 0;
};

} // namespace dau
