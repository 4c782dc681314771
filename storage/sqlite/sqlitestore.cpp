// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/sqlitestore.h"

#include "storage/sqlite/json.h"
#include "storage/sqlite/snapshot.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLoggingCategory>

#include <future>

namespace dau {

namespace {

constexpr qsizetype textCache = 8 << 20;         // UTF-16 units
constexpr qint64 backupInterval = 30 * 60 * 1000; // ms of change between two backups
constexpr qint64 importInterval = 60 * 1000;      // one backup serves imports in quick succession

Error unstorable(const QString &name)
{
    return {Error::Code::Refused,
            QCoreApplication::translate(
                "ProjectFile", "The text of “%1” holds half a character or a null character, which cannot be stored.")
                .arg(name),
            {}};
}

Error mismatch(const QString &name)
{
    return {Error::Code::Refused,
            QCoreApplication::translate("ProjectFile", "The text of “%1” is not the one that its hash and length name.")
                .arg(name),
            {}};
}

} // namespace

SqliteStore::SqliteStore(OpenedProject project, const Places &places)
    : m_project(std::move(project))
    , m_seat(places.seats, m_project.key())
    , m_readers(m_project.file)
    , m_texts(textCache)
    , m_backups(places.backups, m_project.key())
{
}

Result<std::unique_ptr<CorpusStore>> SqliteStore::open(OpenedProject project, const Places &places)
{
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(project), places));
    if (!store->m_project.writer.isOpen())
        return std::unique_ptr<CorpusStore>(std::move(store));
    Database writer = std::move(store->m_project.writer);
    const Result<ReplicaId> replica = store->m_seat.sitDown(writer, store->m_project.identity);
    if (!replica)
        return tl::unexpected(replica.error());
    store->m_replica = *replica;
    const Result<JournalHead> head = journalHead(writer, *replica);
    if (!head)
        return tl::unexpected(head.error());
    SqliteStore *self = store.get();
    store->m_writer = std::make_unique<Writer>(std::move(writer), *replica, *head, store->m_project.identity,
                                               [self](Writer::Moment moment) { self->backUp(moment); });
    return std::unique_ptr<CorpusStore>(std::move(store));
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::startingAs(OpenedProject project, const Places &places,
                                                             const ReplicaId &replica, qint64 lamport)
{
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(project), places));
    if (!store->m_project.writer.isOpen())
        return failure(Error::Code::ReadOnly, store->m_project.readOnlyReason);
    store->m_replica = replica;
    JournalHead head;
    head.lamport = lamport;
    store->m_writer = std::make_unique<Writer>(std::move(store->m_project.writer), replica, head, store->m_project.identity,
                                               [](Writer::Moment) {});
    return store;
}

std::unique_ptr<SqliteStore> SqliteStore::reading(OpenedProject project, const Places &places)
{
    project.writer.close();
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(project), places));
}

SqliteStore::~SqliteStore()
{
    if (!m_writer)
        return;
    const Result<void> flushed = m_writer->flush();
    const JournalHead head = m_writer->head();
    m_writer.reset();
    const Result<FileIdentity> now = identityOf(m_project.file);
    if (flushed && now && now->sameFile(m_project.identity))
        m_seat.leave(head, *now);
}

// Every half an hour of change, and before an import; never of a project without documents.
void SqliteStore::backUp(Writer::Moment moment)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (moment == Writer::Moment::Start) {
        const QList<Backup> there = m_backups.list();
        m_backedUpAt = there.isEmpty() ? 0 : there.first().at;
        m_lookedAt = m_backedUpAt;
    }
    const bool tooSoon = moment == Writer::Moment::BeforeImport ? now - m_backedUpAt < importInterval
                                                                : now - m_lookedAt < backupInterval;
    if (tooSoon)
        return;
    const Result<qint64> documents = documentCount({});
    const bool wanted = documents && *documents > 0 && m_backups.isChanged(m_project.file);
    m_lookedAt = now;
    if (!wanted)
        return;
    if (Result<void> made = m_backups.make(m_project.file); made)
        m_backedUpAt = now;
    else
        qWarning().noquote() << made.error().message << made.error().detail;
}

Result<Text> SqliteStore::textIn(const Database &database, const DocumentId &id) const
{
    {
        const std::lock_guard lock(m_textMutex);
        if (const Text *text = m_texts.object(id))
            return *text;
    }
    const Result<QByteArray> hash = textHashOf(database, id);
    if (!hash)
        return tl::unexpected(hash.error());
    Result<Statement> name = database.prepare("SELECT name FROM document WHERE uuid = ?");
    if (!name)
        return tl::unexpected(name.error());
    const bool named = name->bind(1, id).step().value_or(false);
    Result<Text> text = storedText(database, *hash, named ? name->text(0) : id.toString());
    if (text) {
        const std::lock_guard lock(m_textMutex);
        m_texts.insert(id, new Text(*text), qMax<qsizetype>(1, text->size()));
    }
    return text;
}

Result<Text> SqliteStore::text(const DocumentId &id) const
{
    for (bool again = false;; again = true) {
        Result<Text> text = [&]() -> Result<Text> {
            Result<Readers::Lease> reader = m_readers.take();
            if (!reader)
                return tl::unexpected(reader.error());
            return textIn(**reader, id);
        }();
        // A document made a moment ago may still wait to be written.
        if (text || text.error().code != Error::Code::NotFound || !m_writer || again)
            return text;
        (void)m_writer->flush();
    }
}

bool SqliteStore::hasText(const QByteArray &hash) const
{
    const auto stored = [this, &hash] {
        Result<Readers::Lease> reader = m_readers.take();
        if (!reader)
            return false;
        Result<Statement> find = (*reader)->prepare("SELECT 1 FROM text WHERE hash = ?");
        return find && find->bindBlob(1, hash).step().value_or(false);
    };
    if (stored())
        return true;
    (void)m_writer->flush();
    return stored();
}

Result<QList<NewText>> SqliteStore::textsOf(const Change &change) const
{
    QList<NewText> texts;
    for (const Edit &edit : change.edits) {
        const auto *document = std::get_if<Document>(&edit.after);
        if (!document || !std::holds_alternative<std::monostate>(edit.before))
            continue;
        const auto text = change.texts.constFind(document->id);
        if (text == change.texts.constEnd()) {
            if (!hasText(document->textHash))
                return tl::unexpected(mismatch(document->name));
            continue;
        }
        if (!QStringView(text->string()).isValidUtf16() || text->string().contains(QChar(u'\0')))
            return tl::unexpected(unstorable(document->name));
        const QByteArray utf8 = text->string().toUtf8();
        if (QCryptographicHash::hash(utf8, QCryptographicHash::Sha256) != document->textHash
            || text->codePoints() != document->length)
            return tl::unexpected(mismatch(document->name));
        texts.append({document->id, document->textHash, utf8.isNull() ? QByteArray("") : utf8});
    }
    return texts;
}

Result<OpId> SqliteStore::append(const Change &change, const OpId &undoes, Done done)
{
    if (!m_writer)
        return failure(Error::Code::ReadOnly, m_project.readOnlyReason);
    return append(change, undoes, {}, std::move(done));
}

Result<OpId> SqliteStore::append(const Change &change, const OpId &undoes, Writer::Act act, Done done)
{
    Result<QList<NewText>> texts = textsOf(change);
    if (!texts)
        return tl::unexpected(texts.error());
    for (const NewText &made : std::as_const(*texts)) {
        const Text text = change.texts.value(made.document);
        const std::lock_guard lock(m_textMutex);
        m_texts.insert(made.document, new Text(text), qMax<qsizetype>(1, text.size()));
    }
    act.newTexts += *texts;
    const TextOf textOf = [&](const DocumentId &id) -> Result<Text> {
        if (const auto known = act.texts.constFind(id); known != act.texts.constEnd())
            return *known;
        const auto given = change.texts.constFind(id);
        Result<Text> found = given != change.texts.constEnd() ? Result<Text>(*given) : text(id);
        if (found)
            act.texts.insert(id, *found);
        return found;
    };
    Result<QList<OpBody>> bodies = writeBodies(change, textOf);
    if (!bodies)
        return tl::unexpected(bodies.error());
    act.change = change;
    act.change.texts.clear();
    act.bodies = std::move(*bodies);
    act.undoes = undoes;
    act.at = QDateTime::currentMSecsSinceEpoch();
    act.done = std::move(done);
    return m_writer->enqueue(std::move(act));
}

Result<OpId> SqliteStore::appendMerge(const Change &change, QList<OpRow> rows, QList<std::pair<QByteArray, QByteArray>> texts,
                                      Done done)
{
    if (!m_writer)
        return failure(Error::Code::ReadOnly, m_project.readOnlyReason);
    if (Result<void> kept = m_backups.make(m_project.file); !kept)
        return tl::unexpected(kept.error());
    Writer::Act act;
    act.merged = std::move(rows);
    for (const auto &[hash, utf8] : std::as_const(texts))
        act.newTexts.append({{}, hash, utf8});
    return append(change, {}, std::move(act), std::move(done));
}

// A large act on its way into the spool and, at the end, to the writer.
class SqliteStore::Parts final : public ActParts
{
public:
    explicit Parts(SqliteStore &store)
        : m_store(store)
        , m_spool(std::make_shared<ActSpool>())
    {
    }

    Result<void> add(const Change &part) override
    {
        if (!m_store.m_writer)
            return failure(Error::Code::ReadOnly, m_store.m_project.readOnlyReason);
        const Result<QList<NewText>> texts = m_store.textsOf(part);
        if (!texts)
            return tl::unexpected(texts.error());
        const TextOf textOf = [&](const DocumentId &id) -> Result<Text> {
            const auto given = part.texts.constFind(id);
            return given != part.texts.constEnd() ? Result<Text>(*given) : m_store.text(id);
        };
        const Result<QList<OpBody>> bodies = writeBodies(part, textOf);
        if (!bodies)
            return tl::unexpected(bodies.error());
        auto text = texts->cbegin(); // in the order of the documents, as the bodies are
        for (const OpBody &body : *bodies) {
            if (text != texts->cend() && text->document == body.document) {
                if (Result<void> added = m_spool->add(*text++); !added)
                    return added;
            }
            if (Result<void> added = m_spool->add(body); !added)
                return added;
        }
        return {};
    }

    Result<void> commit(const Change &act, Progress &progress) override
    {
        using namespace std::chrono_literals;
        if (!progress.step(0, m_spool->rows()))
            return failure(Error::Code::Cancelled, QCoreApplication::translate("Store", "Stopped; nothing was kept."));
        Writer::Act large;
        large.change.kind = act.kind;
        large.change.subject = act.subject;
        large.change.author = act.author;
        large.spool = m_spool;
        large.at = QDateTime::currentMSecsSinceEpoch();
        auto done = std::make_shared<std::promise<Result<qint64>>>();
        std::future<Result<qint64>> saved = done->get_future();
        large.done = [done](Result<qint64> at) { done->set_value(std::move(at)); };
        if (const Result<OpId> op = m_store.m_writer->enqueue(std::move(large)); !op)
            return tl::unexpected(op.error());
        while (saved.wait_for(50ms) != std::future_status::ready) {
            if (!progress.step(m_spool->rowsRead(), m_spool->rows()))
                m_spool->cancel();
        }
        const Result<qint64> at = saved.get();
        return at ? Result<void>() : tl::unexpected(at.error());
    }

private:
    SqliteStore &m_store;
    const std::shared_ptr<ActSpool> m_spool;
};

std::unique_ptr<ActParts> SqliteStore::newParts()
{
    return std::make_unique<Parts>(*this);
}

Result<void> SqliteStore::flush()
{
    return m_writer ? m_writer->flush() : Result<void>();
}

Result<QList<Op>> SqliteStore::ops(const AnnotatorId &author, const OpId &before, qint64 limit) const
{
    Result<Readers::Lease> reader = m_readers.take();
    if (!reader)
        return tl::unexpected(reader.error());
    const TextOf textOf = [&](const DocumentId &id) { return textIn(**reader, id); };
    return readActs(**reader, m_replica, author, before, limit, textOf);
}

Result<QList<Op>> SqliteStore::history(const DocumentId &document, const AnnotationId &id) const
{
    Result<Readers::Lease> reader = m_readers.take();
    if (!reader)
        return tl::unexpected(reader.error());
    const TextOf textOf = [&](const DocumentId &of) { return textIn(**reader, of); };
    return readHistory(**reader, document, id, textOf);
}

Result<std::unique_ptr<CorpusStore>> SqliteStore::snapshot(const QList<OpId> &at) const
{
    Result<OpenedProject> copy = snapshotOf(m_project, at);
    if (!copy)
        return tl::unexpected(copy.error());
    return open(std::move(*copy), {});
}

QJsonValue SqliteStore::setting(const QString &key) const
{
    std::optional<QByteArray> json = m_writer ? m_writer->waitingSetting(key) : std::nullopt;
    if (!m_writer) {
        const std::lock_guard lock(m_settingMutex);
        if (const auto own = m_ownSettings.constFind(key); own != m_ownSettings.constEnd())
            json = *own;
    }
    if (!json) {
        Result<Readers::Lease> reader = m_readers.take();
        if (!reader)
            return {};
        Result<Statement> find = (*reader)->prepare("SELECT value FROM setting WHERE key = ?");
        if (!find || !find->bind(1, QStringView(key)).step().value_or(false))
            return {};
        json = find->bytes(0);
    }
    return QJsonDocument::fromJson('[' + *json + ']').array().first();
}

void SqliteStore::setSetting(const QString &key, const QJsonValue &value)
{
    // QJsonDocument writes whole arrays and objects only.
    QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    json = json.mid(1, json.size() - 2);
    if (m_writer) {
        m_writer->setSetting(key, json);
        return;
    }
    const std::lock_guard lock(m_settingMutex);
    m_ownSettings.insert(key, json);
}

} // namespace dau
