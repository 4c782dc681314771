// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/actspool.h"
#include "storage/sqlite/fileaccess.h"
#include "storage/sqlite/fold.h"
#include "storage/sqlite/journal.h"

#include <QtCore/QJsonValue>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace dau {

// The one thread that writes a project file. Each act is a transaction of its own; callbacks come on this thread, in the
// order of enqueue(). No Qt event loop: std::thread and std::mutex only.
class Writer
{
public:
    using Done = CorpusStore::Done;
    struct Act {
        Change change;
        QList<OpBody> bodies;
        QHash<DocumentId, Text> texts;        // of every document with annotations or zones in it
        QList<NewText> newTexts;
        std::shared_ptr<ActSpool> spool;      // of a large act, instead of bodies, edits and texts
        OpId undoes;
        QList<OpRow> merged; // rows of other replicas, each chain in order: written before the act's own
        qint64 at = 0;
        Done done;
    };
    // The writer thread tells of the moments between transactions, for backups.
    enum class Moment { Start, BeforeImport, Saved };
    using AtMoment = std::function<void(Moment)>;

    Writer(Database database, ReplicaId replica, JournalHead head, FileIdentity identity, AtMoment atMoment);
    ~Writer(); // writes what waits

    // Gives the act its place in the journal. An error once the writer has had to stop for good.
    Result<OpId> enqueue(Act act);
    void setSetting(const QString &key, const QByteArray &json);
    std::optional<QByteArray> waitingSetting(const QString &key) const;
    // The first failure since the last flush, if any.
    Result<void> flush();
    JournalHead head() const;

private:
    struct Place { // of an act in the journal
        qint64 seq = 0;
        qint64 lamport = 0;
    };
    struct Waiting {
        Act act;
        Place place;
    };

    void run();
    void write(Waiting &waiting);
    Result<void> commit(const Waiting *waiting, JournalHead &head);
    Result<void> fill(const Waiting &waiting, JournalHead &head);
    Result<void> fillFrom(ActSpool &spool, OpRow &row, JournalHead &head);
    Result<void> insertText(const NewText &text);
    Result<void> insertRow(const OpBody &body, OpRow &row, JournalHead &head);
    Result<void> writeSettings(const QHash<QString, QByteArray> &settings);
    tl::unexpected<Error> stop(const char *sentence);
    Result<void> checkStillOurs();
    Result<void> checkAlone();
    // After an error that leaves the connection in doubt: opens the file anew and reads where the journal ends.
    Result<JournalHead> reopen();
    Result<void> recover(); // the same; stops where the journal does not end where ours did
    void fail(const Error &error, std::unique_lock<std::mutex> &lock);

    const ReplicaId m_replica;
    FileIdentity m_identity;
    const AtMoment m_atMoment;

    // Of the writer thread alone.
    Database m_database;
    std::unique_ptr<Fold> m_fold;
    OpInserter m_ops;
    Statement m_insertText;
    qint64 m_dataVersion = 0;
    bool m_inDoubt = false; // the file must be opened anew before it is written again

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::deque<Waiting> m_queue;
    QHash<QString, QByteArray> m_settings; // not yet durable
    JournalHead m_head;  // of what is durable
    Place m_next;        // of the next act
    std::optional<Error> m_stopped; // for good
    std::optional<Error> m_failed;  // since the last flush
    bool m_busy = false;
    bool m_flushing = false;
    bool m_ending = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace dau
