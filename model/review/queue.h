// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/documentreview.h"

namespace dau {

// A unit as the queue knows it: without its text and versions.
struct QueueItem {
    UnitId unit;
    DocumentId document;
    QString documentName;
    qsizetype documentNumber = 0; // in the order of import
    Finding finding;   // the first
    QList<Finding::Kind> kinds;
    Span extent;       // UTF-16 units
    QString label;
    QString string;    // the widest text in question, without line breaks
    QStringList labels; // all that versions use
    QList<AnnotatorId> annotators; // who take part
    QList<QList<AnnotatorId>> sides; // who is of one opinion
    int versions = 0;
    ReviewUnit::State state = ReviewUnit::State::Open;
    QString question;  // key of the group of like questions
    QString caseKey;   // equal: the same string in the same versions
    Decision::Verdict verdict = Decision::Verdict::Deferred; // of what was decided, if anything was
    ClauseId clause;
    bool isOpen() const { return state != ReviewUnit::State::Settled; }
};
// Units that ask the same: "does a TITLE include its BODY?"
struct ReviewQuestion {
    QString key;
    Finding finding;
    QString string;   // where it is about one string
    QString text;     // a sentence, in the language of the window
    qsizetype units = 0;
    qsizetype open = 0;
    qsizetype waiting = 0; // relations that wait for their ends
    qsizetype settled() const { return units - open; }
};

struct QueueFilter {
    std::optional<Finding::Kind> kind;
    QString label;
    std::pair<QString, QString> labelPair;       // both empty: any
    std::pair<AnnotatorId, AnnotatorId> pair;    // who differ; both null: any
    AnnotatorId annotator;                       // who takes part
    DocumentId document;
    QString string;   // part of it, marks ignored
    QString question; // key
    bool undecided = false;
    std::optional<ReviewUnit::State> state;
};
enum class QueueOrder {
    Gain,     // what settles most at once: large questions, then like cases, then the most versions
    Document, // for reading
    Label,
    Pair,
    Random,   // an unbiased sample; by the seed
};

struct QueueCounts {
    qsizetype units = 0;
    qsizetype undecided = 0; // open, stale, deferred
    qsizetype waiting = 0;   // relations that wait for their ends; not in `undecided`
    qsizetype settled = 0;
    qsizetype stale = 0;
    qsizetype deferred = 0;
    QMap<Finding::Kind, qsizetype> kinds; // of all
};

// Every unit of the project. Built once (any thread), then brought up to date document by document: what was computed
// from a document is good for as long as its revision stays the same.
class ReviewQueue
{
public:
    ReviewQueue() = default;
    explicit ReviewQueue(ReviewOptions options)
        : m_options(std::move(options))
    {
    }

    const ReviewOptions &options() const { return m_options; }
    // Reads what has changed since; everything at first.
    Result<void> update(const CorpusStore &store, Progress &progress);
    // One document as it is now, from a review made elsewhere or from the store.
    void put(const DocumentReview &review);
    Result<void> update(const CorpusStore &store, const DocumentId &document);

    QList<QueueItem> items(const QueueFilter &filter = {}, QueueOrder order = QueueOrder::Gain, quint32 seed = 1) const;
    // The largest first; those without open units last.
    QList<ReviewQuestion> questions(const LabelScheme &scheme, const QueueFilter &filter = {}) const;
    QueueCounts counts(const DocumentId &document = {}) const; // null: of the corpus
    // Like this one, itself left out; `undecided`: only those nobody has decided.
    QList<QueueItem> identical(const UnitId &unit, bool undecided) const;
    const QueueItem *item(const UnitId &unit) const;

private:
    struct Entry {
        qint64 revision = -1;
        QList<QueueItem> items;
    };
    Result<void> read(const CorpusStore &store, const QList<std::pair<DocumentId, qint64>> &documents); // with their revisions
    void put(const DocumentId &document, qint64 revision, QList<QueueItem> items);

    ReviewOptions m_options;
    QHash<DocumentId, Entry> m_documents;
    QHash<DocumentId, qsizetype> m_numbers;
    QHash<UnitId, DocumentId> m_where;
};

// What makes cases alike: the string (tone-neutral) and the versions, whoever made them.
QString caseKey(const Disagreement &unit, const Text &text);
// What makes questions alike: class, labels, edge and what lies between; for missing spans and labels also the string.
QString questionKey(const Disagreement &unit, const Text &text);
QueueItem queueItem(const ReviewUnit &unit, const DocumentReview &review);

} // namespace dau
