// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/proposal.h"
#include "model/review/queue.h"
#include "model/review/settling.h"
#include "model/session/project.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QSet>

namespace dau {

class TaskRunner;

// The walk through the queue of disagreements: which unit stands before the adjudicator and what they make of it. Every
// verdict is one undoable Change of the project; what follows from it is read again when it is durable.
class ReviewSession : public QObject
{
    Q_OBJECT
public:
    explicit ReviewSession(Project &project, QObject *parent = nullptr);
    ~ReviewSession() override;

    Project &project() const { return m_project; }

    // Reads what has changed since the last time (everything at first), off the GUI thread.
    void refresh();
    bool isReading() const;
    bool isRead() const { return m_read; } // at least once

    const QList<ReviewQuestion> &questions() const { return m_questions; }
    QueueCounts counts(const DocumentId &document = {}) const { return m_queue.counts(document); }

    const QueueFilter &filter() const { return m_filter; }
    QueueOrder order() const { return m_order; }
    // Makes the list anew and goes to its first undecided unit.
    void setFilter(const QueueFilter &filter, QueueOrder order);
    void chooseQuestion(const QString &key);

    const QList<QueueItem> &items() const { return m_items; }
    qsizetype at() const { return m_at; } // -1: nothing before the adjudicator
    const ReviewUnit *unit() const;       // null: none
    const DocumentReview *review() const { return m_review ? &*m_review : nullptr; }
    std::optional<UnitProposal> proposal() const;
    const Clause *clause() const; // that answers the unit's question; null: none
    QList<QueueItem> likeCases() const;
    // What was decided in this session, the last first.
    struct Decided {
        QString label;
        QString words; // in question
        Decision::Verdict verdict = Decision::Verdict::None;
        int version = 0;
    };
    const QList<Decided> &decided() const { return m_decided; }

    void go(qsizetype index);
    void go(const UnitId &unit);
    // The unit at a place, once the queue is read; its document is then what the list shows.
    void goTo(const DocumentId &document, const Span &span);
    // The next (1) or previous (-1) unit; `undecided`: passing over those that are settled; at the end of a question the
    // next question. False: there is none.
    bool step(int direction, bool undecided);

    // What goes with the next verdict.
    struct Remarks {
        QString reason; // see reasonCodes()
        QString comment;
        ClauseId clause;
    };
    const Remarks &remarks() const { return m_remarks; }
    void setRemarks(const Remarks &remarks);
    bool namesShown() const { return m_namesShown; }
    void setNamesShown(bool shown);
    // The annotator's name, or a letter drawn anew for each document.
    QString shownName(const AnnotatorId &annotator) const;

    // Makes the annotator that gold belongs to where there is none yet. False: it cannot be made, said() tells why.
    bool ensureGold();
    // Whether the unit has been before the adjudicator long enough (150 ms) for a key to be meant for it.
    bool isSeen() const;
    // Settles the unit, and those of `alike` in the same way. False: nothing was changed, said() tells why.
    bool settle(Verdict verdict, const QList<QueueItem> &alike = {});
    bool undo(); // the last step of the adjudicator; goes to its unit
    bool redo();

    // Applied to every document, off the GUI thread; the threshold is a share of those who finished.
    void runRule(const QString &rule, double threshold, bool dryRun);
    // Per cent of what all have alike that is asked about all the same; kept with the project.
    int sample() const { return m_sample; }
    void setSample(int percent);
    // Whose readings of a label are proposed; null: nobody's. The card follows.
    const TrustedPersons &trusted() const { return m_proposals.trusted(); }
    void trust(const QString &label, const AnnotatorId &annotator);

Q_SIGNALS:
    void readingChanged();
    void listChanged(); // questions, items, counts
    void unitChanged(); // another unit, or something about it
    void settled();     // the verdict was applied; the unit stands there as it was
    void said(const QString &message);
    void progressed(qint64 done, qint64 total);

private:
    struct Read { // off the GUI thread
        ReviewQueue queue;
        Proposals proposals;
        QList<Clause> clauses;
        QList<ReviewQuestion> questions;
    };
    void show(Result<Read> read);
    void relist();
    void takeWanted();
    void load();
    void applied(const Change &change);
    void readAgain();
    bool takeBack(bool redo);
    bool perform(const Change &change);
    ReviewOptions options() const;

    Project &m_project;
    TaskRunner *m_tasks = nullptr;
    TaskRunner *m_settling = nullptr;
    int m_sample = 0;
    ReviewQueue m_queue;
    Proposals m_proposals;
    QList<Clause> m_clauses;
    bool m_read = false;
    QList<ReviewQuestion> m_questions;
    QueueFilter m_filter;
    QueueOrder m_order = QueueOrder::Gain;
    QList<QueueItem> m_items;
    qsizetype m_at = -1;
    std::optional<std::pair<DocumentId, Span>> m_wanted; // the place asked for
    std::optional<DocumentReview> m_review;
    QHash<AnnotatorId, QString> m_letters; // of the document
    Remarks m_remarks;
    QList<Decided> m_decided;
    bool m_namesShown = false;
    QElapsedTimer m_shownFor;
    QSet<DocumentId> m_touched; // changed, not yet read again
};

} // namespace dau
