// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/change.h"
#include "model/base/result.h"
#include "model/ports/progress.h"

#include <QtCore/QJsonValue>

#include <functional>
#include <memory>
#include <optional>

namespace dau {

// Names one row of the journal.
struct OpId {
    ReplicaId replica;
    qint64 seq = 0; // 1, 2, ... per replica

    bool isNull() const { return seq == 0; }
    auto operator<=>(const OpId &) const = default;
};

// A row of the journal as History needs it.
struct Op {
    OpId id;
    OpId undoes; // null: an act; else the row that this one took back
    AnnotatorId author;
    qint64 lamport = 0;
    qint64 at = 0; // ms since 1970 UTC
    Change change;
};

// A line of the document list.
struct DocumentRow {
    DocumentId id;
    QString name;
    QString title;
    qint64 length = 0;      // code points
    LayerState state = LayerState::New; // of the annotator asked for
    qint64 spans = 0;
    qint64 doubts = 0;
    qint64 layers = 0; // annotators with annotations or a state beyond new here

    bool operator==(const DocumentRow &) const = default;
};

struct DocumentQuery {
    enum class Order { Import, Name, Title, State, SpanCount, Length };

    AnnotatorId annotator;            // whose states and counts
    QString filter;                   // part of the name or title, marks ignored; empty: all
    std::optional<LayerState> state;  // only these
    Order order = Order::Import;
    bool descending = false;
};

struct LayerKey {
    DocumentId document;
    AnnotatorId annotator;

    auto operator<=>(const LayerKey &) const = default;
};
inline size_t qHash(const LayerKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.document, key.annotator);
}

// One annotator's work on one document, whole.
struct Layer {
    LayerInfo info;
    QList<Annotation> annotations;
    QList<Relation> relations;
};

struct LabelCount {
    QString label;
    qint64 annotations = 0;
};

// Kept counters, never a count over rows.
struct ProjectCounts {
    qint64 documents = 0;
    qint64 annotations = 0; // of the annotator asked for
    qint64 done = 0;
    qint64 doubts = 0;
};

// When annotators last set the state of their layers of a document, ms since 1970 UTC: the first of them and the last.
struct StateTimes {
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const StateTimes &) const = default;
};

// The project as the program above sees it. Reading functions may be called from any thread, see what has been
// committed, and answer within a frame but for those that take a Progress. Writing goes through append() only.
class CorpusStore
{
public:
    virtual ~CorpusStore() = default;

    virtual bool isReadOnly() const = 0;
    // Why it is read-only, as a sentence; empty when it is not.
    virtual QString readOnlyReason() const = 0;
    // The file, for titles and messages.
    virtual QString fileName() const = 0;
    // The project's own id, in every copy of it.
    virtual QString projectId() const = 0;
    // This seat: program + user + project.
    virtual ReplicaId replica() const = 0;

    virtual Result<LabelScheme> scheme() const = 0;
    virtual Result<QList<Annotator>> annotators() const = 0;
    virtual Result<QList<Record>> records(const QString &kind) const = 0; // by key
    virtual Result<QList<Entity>> entities(const AnnotatorId &annotator) const = 0; // null: the known names

    // Documents, removed ones left out.
    virtual Result<ProjectCounts> counts(const AnnotatorId &annotator) const = 0;
    virtual Result<QList<LabelCount>> labelCounts(const AnnotatorId &annotator) const = 0;
    virtual Result<qint64> documentCount(const DocumentQuery &query) const = 0;
    virtual Result<QList<DocumentRow>> documents(const DocumentQuery &query, qint64 offset, qint64 limit) const = 0;
    // Where the document stands in what documents() lists, from 0; none: the query leaves it out.
    virtual Result<std::optional<qint64>> documentPosition(const DocumentQuery &query, const DocumentId &id) const = 0;
    virtual Result<Document> document(const DocumentId &id) const = 0; // removed ones too
    virtual Result<std::optional<DocumentId>> documentByName(const QString &name) const = 0;
    // Documents (not removed) whose source bytes or text have this SHA-256.
    virtual Result<QList<DocumentId>> documentsByHash(const QByteArray &hash) const = 0;
    // Checked against the stored hash: a text that was damaged is an error, never shown.
    virtual Result<Text> text(const DocumentId &id) const = 0;
    virtual Result<Zones> zones(const DocumentId &id) const = 0;
    virtual Result<Layer> layer(const LayerKey &key) const = 0;
    virtual Result<QList<AnnotatorId>> layersOf(const DocumentId &id) const = 0;
    // Grows with every row of the journal that touches the document: what was computed from it is good for as long as
    // this stays the same.
    virtual Result<qint64> revision(const DocumentId &id) const = 0;
    // Only documents whose state was set in the program: layers that came in finished have no time.
    virtual Result<QHash<DocumentId, StateTimes>> stateTimes() const = 0;
    // What was decided about the document's disagreements, oldest first. Null: in all documents that are not removed,
    // by document in the order of import.
    virtual Result<QList<std::pair<DocumentId, Decision>>> decisions(const DocumentId &id) const = 0;
    virtual Result<QList<Clause>> clauses() const = 0; // of the guideline, oldest first
    // The mentions of an entity: where, and which annotation, in the order of documents.
    virtual Result<QList<std::pair<DocumentId, Annotation>>> mentions(const EntityId &id) const = 0;
    // Annotations of the annotator with this label whose text has this tone key (model/text/match.h), newest first:
    // for carried values and the first offer of an entity.
    virtual Result<QList<std::pair<DocumentId, Annotation>>> sameString(const AnnotatorId &annotator, const QString &label,
                                                                        const QString &toneKey, qint64 limit) const = 0;
    // Every string this annotator has labelled so, as tone keys with how often: "known strings".
    virtual Result<QHash<QString, qint64>> knownStrings(const AnnotatorId &annotator, const QString &label) const = 0;

    // Appends one row to the journal and folds it into the tables: one transaction on the writer thread. Returns the
    // row's id at once; `done` is called on the writer thread when the commit has returned (saved) or failed, in order.
    // After a failure every row still waiting fails too; the caller takes them back. `undoes` marks undo and redo.
    using Done = std::function<void(Result<qint64> savedAt)>; // ms since 1970 UTC
    virtual Result<OpId> append(const Change &change, const OpId &undoes, Done done) = 0;
    // Waits until everything appended so far is durable or has failed. Not for the GUI thread, but at closing.
    virtual Result<void> flush() = 0;

    // Rows of the journal, newest first, before `before` (null: from the end), that `author` may take back: written by
    // that annotator, or shared things (documents, zones, scheme, imports) written at this seat.
    virtual Result<QList<Op>> ops(const AnnotatorId &author, const OpId &before, qint64 limit) const = 0;
    // Every row that touched an annotation of the document, oldest first; each with the edits of that annotation only.
    virtual Result<QList<Op>> history(const DocumentId &document, const AnnotationId &id) const = 0;

    // The last row of every seat, by seat: the position that the journal has reached.
    virtual Result<QList<OpId>> heads() const = 0;
    // A private copy of what is committed, read-only, for long reading: whatever is written meanwhile, it stays. `at`: a
    // position that heads() gave once; the copy is then the project as it was there. Empty: now.
    virtual Result<std::unique_ptr<CorpusStore>> snapshot(const QList<OpId> &at) const = 0;

    // Small things outside the journal that belong to a seat or a view, not to the data: where work resumes, what was
    // seen, time at work, remembered mappings. Written soon, by the writer thread; null where unset.
    virtual QJsonValue setting(const QString &key) const = 0;
    virtual void setSetting(const QString &key, const QJsonValue &value) = 0;
};

} // namespace dau
