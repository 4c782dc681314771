// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/document.h"

#include <QtCore/QList>

namespace dau {

using HandoverId = TypedId<struct HandoverTag>;

// A document that is given to an annotator. In the journal a Record "assignment".
struct GivenDocument {
    DocumentId document;
    AnnotatorId annotator;
    int round = 1;

    bool operator==(const GivenDocument &) const = default;
};
Record recordOf(const GivenDocument &given);
std::optional<GivenDocument> givenDocumentOf(const Record &record);

// Rows of one replica's journal, both ends included.
struct JournalRange {
    ReplicaId replica;
    qint64 first = 1;
    qint64 last = 0;

    bool contains(qint64 seq) const { return first <= seq && seq <= last; }
    bool operator==(const JournalRange &) const = default;
};

// Work went out or came in. Rows that came in count as long as a Handover that names them is there: undoing a merge takes
// the Handover away, never the rows. In the journal a Record "handover".
struct Handover {
    enum class Kind {
        Sent,   // a work package; `id` is the package's
        Merged, // a file came in
        Update, // in a package: a later package of the same annotator came in; `id` is that one's
    };

    HandoverId id;
    Kind kind = Kind::Sent;
    AnnotatorId annotator; // whose package; null: a whole project
    QString file;          // its name, without folders
    int round = 1;
    qint64 documents = 0;
    qint64 at = 0;         // ms since 1970 UTC
    QList<JournalRange> rows; // Kind::Merged: what was new; only edits of the annotator's own layers count where there is one

    bool operator==(const Handover &) const = default;
};
Record recordOf(const Handover &handover);
std::optional<Handover> handoverOf(const Record &record);

// The kinds of the records above.
extern const QString assignmentRecord;
extern const QString handoverRecord;

} // namespace dau
