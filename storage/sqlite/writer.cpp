// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/writer.h"

#include "storage/sqlite/replay.h"
#include "storage/sqlite/transaction.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

#include <chrono>

namespace dau {

using namespace std::chrono_literals;

namespace {

constexpr auto settingsWait = 1s;
constexpr auto busyWait = 50ms;
constexpr auto strangerSentence = QT_TRANSLATE_NOOP(
    "ProjectFile", "“%1” was changed by another program; nothing more is written. Open it again.");
constexpr qint64 rowsBetweenSums = 10'000; // of a large act: then the counters gathered are added
constexpr int busyRoundsAtEnd = 100; // with the 2 s that SQLite itself waits each time

// Rows that come in, or cease to count, lie among those that are here: the tables are made anew.
bool needsRefold(const Writer::Act &act)
{
    const auto moves = [](const Edit::Value &value) {
        const std::optional<Handover> handover = handoverIn(value);
        return handover && !handover->rows.isEmpty();
    };
    return std::any_of(act.change.edits.begin(), act.change.edits.end(),
                       [&](const Edit &edit) { return moves(edit.before) || moves(edit.after); });
}

// What we ourselves took back: nothing went wrong with the file.
bool leavesTheFileSure(const Error &error)
{
    return error.code == Error::Code::Refused || error.code == Error::Code::Cancelled;
}

} // namespace

Writer::Writer(Database database, ReplicaId replica, JournalHead head, FileIdentity identity, AtMoment atMoment)
    : m_replica(replica)
    , m_identity(identity)
    , m_atMoment(std::move(atMoment))
    , m_database(std::move(database))
    , m_head(std::move(head))
    , m_next{m_head.seq + 1, m_head.lamport + 1}
{
    m_fold = std::make_unique<Fold>(m_database);
    m_dataVersion = m_database.number("PRAGMA data_version").value_or(0);
    m_thread = std::thread([this] { run(); });
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
    m_fold.reset();
    m_ops = {};
    m_insertText = {};
}

Result<OpId> Writer::enqueue(Act act)
{
    const std::lock_guard lock(m_mutex);
    if (m_stopped)
        return tl::unexpected(*m_stopped);
    const OpId id{m_replica, m_next.seq};
    const qint64 rows = act.spool ? act.spool->rows() : act.bodies.size();
    for (const OpRow &row : std::as_const(act.merged))
        m_next.lamport = std::max(m_next.lamport, row.lamport + 1);
    m_queue.push_back({std::move(act), m_next});
    m_next.seq += rows;
    ++m_next.lamport;
    m_wake.notify_all();
    return id;
}

void Writer::setSetting(const QString &key, const QByteArray &json)
{
    const std::lock_guard lock(m_mutex);
    m_settings.insert(key, json);
    m_wake.notify_all();
}

std::optional<QByteArray> Writer::waitingSetting(const QString &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_settings.constFind(key);
    return found == m_settings.constEnd() ? std::nullopt : std::optional(*found);
}

Result<void> Writer::flush()
{
    std::unique_lock lock(m_mutex);
    m_flushing = true;
    m_wake.notify_all();
    m_idle.wait(lock, [this] { return m_queue.empty() && !m_busy && (m_settings.isEmpty() || m_stopped || m_failed); });
    m_flushing = false;
    if (const std::optional<Error> error = std::exchange(m_failed, std::nullopt))
        return tl::unexpected(*error);
    return {};
}

JournalHead Writer::head() const
{
    const std::lock_guard lock(m_mutex);
    return m_head;
}

void Writer::run()
{
    m_atMoment(Moment::Start);
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] {
            return !m_queue.empty() || m_ending || (!m_stopped && (m_inDoubt || !m_settings.isEmpty()));
        });
        if (m_queue.empty() && !m_ending && !m_flushing)
            m_wake.wait_for(lock, settingsWait, [this] { return !m_queue.empty() || m_ending || m_flushing; });
        if (!m_queue.empty()) {
            Waiting waiting = std::move(m_queue.front());
            m_queue.pop_front();
            m_busy = true;
            lock.unlock();
            write(waiting);
            lock.lock();
            m_busy = false;
        } else if (m_inDoubt && !m_ending && !m_stopped) {
            // What was cut off is rolled back as soon as that works: until then nobody can read.
            lock.unlock();
            (void)recover();
            lock.lock();
        } else if (!m_settings.isEmpty() && !m_stopped) {
            m_busy = true;
            lock.unlock();
            JournalHead unchanged;
            const Result<void> written = commit(nullptr, unchanged);
            lock.lock();
            m_busy = false;
            if (!written) {
                m_settings.clear(); // not data: an error of the disk shows itself at the next act
                m_failed = written.error();
            }
        } else if (m_ending) {
            return;
        }
        m_idle.notify_all();
    }
}

// One act, to its end: durable, or failed with everything that waits behind it.
void Writer::write(Waiting &waiting)
{
    if (waiting.act.change.kind == u"import")
        m_atMoment(Moment::BeforeImport);
    JournalHead head;
    Result<void> written = commit(&waiting, head);
    if (!written && !leavesTheFileSure(written.error())) {
        // The disk may hold the act although the commit reported an error.
        const Result<JournalHead> there = reopen();
        const JournalHead durable = this->head();
        if (there && *there == head && head != durable)
            written = {};
        else if (there && *there != durable)
            written = stop(strangerSentence);
    }
    std::unique_lock lock(m_mutex);
    if (!written) {
        const Done done = std::move(waiting.act.done);
        const Error error = written.error();
        lock.unlock();
        if (done)
            done(tl::unexpected(error));
        lock.lock();
        fail(error, lock);
        return;
    }
    m_head = head;
    lock.unlock();
    if (waiting.act.done)
        waiting.act.done(QDateTime::currentMSecsSinceEpoch());
    m_atMoment(Moment::Saved);
}

// Every act that waits was made on what has just failed.
void Writer::fail(const Error &error, std::unique_lock<std::mutex> &lock)
{
    while (!m_queue.empty()) {
        const Done done = std::move(m_queue.front().act.done);
        m_queue.pop_front();
        lock.unlock();
        if (done)
            done(tl::unexpected(error));
        lock.lock();
    }
    m_failed = error;
    m_next = {m_head.seq + 1, m_head.lamport + 1};
}

Result<void> Writer::commit(const Waiting *waiting, JournalHead &head)
{
    for (int rounds = 0;; ++rounds) {
        if (m_inDoubt) {
            if (Result<void> recovered = recover(); !recovered)
                return recovered;
        }
        QHash<QString, QByteArray> settings;
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                return tl::unexpected(*m_stopped);
            settings = m_settings;
            head = m_head;
            if (m_ending && rounds > busyRoundsAtEnd)
                rounds = -1;
        }
        Result<void> done = [&]() -> Result<void> {
            if (Result<void> ours = checkStillOurs(); !ours)
                return ours;
            Result<Transaction> transaction = Transaction::begin(m_database, Transaction::Kind::Write);
            if (!transaction)
                return tl::unexpected(transaction.error());
            if (Result<void> alone = checkAlone(); !alone)
                return alone;
            if (waiting) {
                if (Result<void> filled = fill(*waiting, head); !filled)
                    return filled;
            }
            if (Result<void> written = writeSettings(settings); !written)
                return written;
            return transaction->commit();
        }();
        if (done) {
            const std::lock_guard lock(m_mutex);
            m_identity.size = identityOf(m_database.file()).value_or(m_identity).size;
            for (auto it = settings.cbegin(); it != settings.cend(); ++it) {
                if (m_settings.value(it.key()) == *it)
                    m_settings.remove(it.key());
            }
            return done;
        }
        m_fold->forget();
        const bool busy = done.error().code == Error::Code::Busy;
        if (busy && rounds >= 0) {
            std::this_thread::sleep_for(busyWait);
            continue;
        }
        m_inDoubt = !busy && !leavesTheFileSure(done.error());
        return done;
    }
}

Result<void> Writer::insertText(const NewText &text)
{
    if (m_insertText.isNull()) {
        Result<Statement> insert = m_database.prepare("INSERT INTO text (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING");
        if (!insert)
            return tl::unexpected(insert.error());
        m_insertText = std::move(*insert);
    }
    return m_insertText.bindBlob(1, text.hash).bindText(2, text.utf8).run();
}

Result<void> Writer::insertRow(const OpBody &body, OpRow &row, JournalHead &head)
{
    row.seq = head.seq + 1;
    row.prev = head.hash;
    row.document = body.document;
    row.object = body.object;
    row.body = body.json;
    row.hash = hashOf(row);
    head = {row.seq, row.hash, row.lamport};
    return m_ops.insert(m_database, row);
}

Result<void> Writer::fill(const Waiting &waiting, JournalHead &head)
{
    const Act &act = waiting.act;
    const bool anew = needsRefold(act);
    for (const OpRow &merged : act.merged) {
        if (Result<void> inserted = m_ops.insert(m_database, merged); !inserted)
            return inserted;
    }
    OpRow row;
    row.replica = m_replica;
    row.act = waiting.place.seq;
    row.author = act.change.author;
    row.lamport = waiting.place.lamport;
    row.at = act.at;
    row.kind = act.change.kind;
    row.scope = scopeOf(act.change);
    row.undoes = act.undoes;
    row.subject = act.change.subject;
    if (act.spool)
        return fillFrom(*act.spool, row, head);
    for (const NewText &text : act.newTexts) {
        if (Result<void> inserted = insertText(text); !inserted)
            return inserted;
    }
    const TextOf textOf = [&act](const DocumentId &id) -> Result<Text> { return act.texts.value(id); };
    for (const OpBody &body : act.bodies) {
        if (Result<void> inserted = insertRow(body, row, head); !inserted)
            return inserted;
        for (qsizetype i = body.first; !anew && i < body.first + body.count; ++i) {
            if (Result<void> applied = m_fold->apply(act.change.edits[i], {row.replica, row.seq}, textOf); !applied)
                return applied;
        }
    }
    if (!anew)
        return m_fold->finish();
    m_fold->forget();
    return refold(m_database);
}

// The rows of a large act, one in memory at a time. It can be given up as long as nobody's work waits behind it.
Result<void> Writer::fillFrom(ActSpool &spool, OpRow &row, JournalHead &head)
{
    std::pair<DocumentId, Text> current;
    const TextOf textOf = [&](const DocumentId &id) -> Result<Text> {
        if (id == current.first)
            return current.second;
        const Result<QByteArray> hash = textHashOf(m_database, id);
        Result<Text> text = hash ? storedText(m_database, *hash, id.toString()) : tl::unexpected(hash.error());
        if (text)
            current = {id, *text};
        return text;
    };
    if (Result<void> started = spool.rewind(); !started)
        return started;
    auto entry = spool.next();
    for (; entry && *entry; entry = spool.next()) {
        if (const auto &text = (*entry)->text) {
            if (Result<void> inserted = insertText(*text); !inserted)
                return inserted;
            current = {text->document, Text(QString::fromUtf8(text->utf8))};
            continue;
        }
        if (spool.isCancelled()) {
            const std::lock_guard lock(m_mutex);
            if (m_queue.empty())
                return failure(Error::Code::Cancelled, QCoreApplication::translate("Store", "Stopped; nothing was kept."));
        }
        const QByteArray &json = (*entry)->body.json;
        if (Result<void> inserted = insertRow((*entry)->body, row, head); !inserted)
            return inserted;
        const Result<QList<Edit>> edits = readBody({json.constData(), static_cast<size_t>(json.size())}, textOf);
        if (!edits)
            return tl::unexpected(edits.error());
        for (const Edit &edit : *edits) {
            if (Result<void> applied = m_fold->apply(edit, {row.replica, row.seq}, textOf); !applied)
                return applied;
        }
        if (spool.rowsRead() % rowsBetweenSums == 0) {
            if (Result<void> summed = m_fold->finish(); !summed)
                return summed;
        }
    }
    return entry ? m_fold->finish() : tl::unexpected(entry.error());
}

Result<void> Writer::writeSettings(const QHash<QString, QByteArray> &settings)
{
    if (settings.isEmpty())
        return {};
    Result<Statement> write
        = m_database.prepare("INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2");
    if (!write)
        return tl::unexpected(write.error());
    for (auto it = settings.cbegin(); it != settings.cend(); ++it) {
        if (Result<void> written = write->bind(1, QStringView(it.key())).bindText(2, *it).run(); !written)
            return written;
    }
    return {};
}

// Another file in its place, or another writer, ends our writing for good: what is here is not what was read.
tl::unexpected<Error> Writer::stop(const char *sentence)
{
    const Error error{Error::Code::Io, QCoreApplication::translate("ProjectFile", sentence).arg(m_database.file()), {}};
    const std::lock_guard lock(m_mutex);
    m_stopped = error;
    return tl::unexpected(error);
}

Result<void> Writer::checkStillOurs()
{
    const Result<FileIdentity> now = identityOf(m_database.file());
    if (!now || !now->sameFile(m_identity))
        return stop(QT_TRANSLATE_NOOP("ProjectFile", "“%1” was moved, deleted or replaced while it was open; nothing more is "
                                                     "written. Open it again."));
    if (now->size < m_identity.size)
        return stop(QT_TRANSLATE_NOOP("ProjectFile", "“%1” was cut off by another program; nothing more is written."));
    return {};
}

// Within the transaction: nobody else has written since our last one.
Result<void> Writer::checkAlone()
{
    const Result<qint64> version = m_database.number("PRAGMA data_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version != m_dataVersion)
        return stop(strangerSentence);
    return {};
}

Result<void> Writer::recover()
{
    const Result<JournalHead> there = reopen();
    if (!there)
        return tl::unexpected(there.error());
    if (*there != head())
        return stop(strangerSentence);
    return {};
}

Result<JournalHead> Writer::reopen()
{
    m_inDoubt = true;
    m_fold.reset();
    m_ops = {};
    m_insertText = {};
    m_database.close();
    if (Result<void> ours = checkStillOurs(); !ours)
        return tl::unexpected(ours.error());
    Result<Database> opened = Database::open(m_database.file(), Database::Mode::Write);
    if (!opened)
        return tl::unexpected(opened.error());
    m_database = std::move(*opened);
    m_fold = std::make_unique<Fold>(m_database);
    const Result<JournalHead> head = journalHead(m_database, m_replica); // rolls an unfinished transaction back first
    if (!head)
        return head;
    const Result<qint64> version = m_database.number("PRAGMA data_version");
    if (!version)
        return tl::unexpected(version.error());
    m_dataVersion = *version;
    m_identity.size = identityOf(m_database.file()).value_or(m_identity).size;
    m_inDoubt = false;
    return head;
}

} // namespace dau
