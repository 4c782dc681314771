// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/journal.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QtEndian>

#include <simdjson.h>

namespace dau {

const char *const opColumns = "replica, seq, act, prev, hash, author, lamport, at_ms, kind, scope, document, object, "
                              "undoes_replica, undoes_seq, subject, body";

namespace {

class FieldHash
{
public:
    void add(const QByteArray &bytes)
    {
        length(static_cast<quint64>(bytes.size()));
        m_hash.addData(bytes);
    }
    void add(qint64 number) { add(QByteArray::number(number)); }
    void add(const QString &text) { add(text.toUtf8()); }
    void add(const Uuid &id) { id.isNull() ? length(~0ull) : add(id.toBytes()); }
    void addNull() { length(~0ull); }
    QByteArray result() const { return m_hash.result(); }

private:
    void length(quint64 size)
    {
        char bytes[8];
        qToBigEndian(size, bytes);
        m_hash.addData(QByteArrayView(bytes, 8));
    }
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

tl::unexpected<Error> damaged(const Database &database, const QString &what)
{
    return failure(Error::Code::Corrupt,
                   QCoreApplication::translate("ProjectFile", "“%1” is damaged: the text of “%2” is not what was stored. "
                                                              "Restore a backup.")
                       .arg(database.file(), what));
}

} // namespace

QByteArray hashOf(const OpRow &row)
{
    FieldHash hash;
    hash.add(row.replica.value);
    hash.add(row.seq);
    hash.add(row.act);
    hash.add(row.prev);
    hash.add(row.author.value);
    hash.add(row.lamport);
    hash.add(row.at);
    hash.add(row.kind);
    hash.add(row.scope);
    hash.add(row.document.value);
    hash.add(row.object);
    hash.add(row.undoes.replica.value);
    if (row.undoes.isNull())
        hash.addNull();
    else
        hash.add(row.undoes.seq);
    hash.add(row.subject);
    hash.add(row.body);
    return hash.result();
}

Result<JournalHead> journalHead(const Database &database, const ReplicaId &replica)
{
    JournalHead head;
    Result<Statement> last = database.prepare("SELECT seq, hash FROM op WHERE replica = ? ORDER BY seq DESC LIMIT 1");
    if (!last)
        return tl::unexpected(last.error());
    const Result<bool> row = last->bind(1, replica).step();
    if (!row)
        return tl::unexpected(row.error());
    if (*row) {
        head.seq = last->integer(0);
        head.hash = last->bytes(1);
    }
    const Result<qint64> lamport = database.number("SELECT max(lamport) FROM op");
    if (!lamport)
        return tl::unexpected(lamport.error());
    head.lamport = *lamport;
    return head;
}

OpRow readRow(const Statement &statement)
{
    OpRow row;
    row.replica.value = statement.id(0);
    row.seq = statement.integer(1);
    row.act = statement.integer(2);
    row.prev = statement.bytes(3);
    row.hash = statement.bytes(4);
    row.author.value = statement.id(5);
    row.lamport = statement.integer(6);
    row.at = statement.integer(7);
    row.kind = statement.text(8);
    row.scope = statement.text(9);
    row.document.value = statement.id(10);
    row.object = statement.id(11);
    row.undoes = {{statement.id(12)}, statement.integer(13)};
    row.subject = statement.text(14);
    row.body = statement.bytes(15);
    return row;
}

Result<void> OpInserter::insert(const Database &database, const OpRow &row)
{
    if (m_insert.isNull()) {
        Result<Statement> insert = database.prepare("INSERT INTO op VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
        if (!insert)
            return tl::unexpected(insert.error());
        m_insert = std::move(*insert);
    }
    Statement &s = m_insert;
    s.bind(1, row.replica).bind(2, row.seq).bind(3, row.act).bindBlob(4, row.prev).bindBlob(5, row.hash);
    s.bind(6, row.author).bind(7, row.lamport).bind(8, row.at).bind(9, QStringView(row.kind));
    s.bind(10, QStringView(row.scope)).bind(11, row.document).bind(12, row.object);
    if (row.undoes.isNull())
        s.bindNull(13).bindNull(14);
    else
        s.bind(13, row.undoes.replica).bind(14, row.undoes.seq);
    s.bind(15, QStringView(row.subject)).bindText(16, row.body);
    return s.run();
}

Result<QByteArray> textHashOf(const Database &database, const DocumentId &id)
{
    Result<Statement> there = database.prepare("SELECT text_hash FROM document WHERE uuid = ?");
    if (!there)
        return tl::unexpected(there.error());
    Result<bool> row = there->bind(1, id).step();
    if (!row)
        return tl::unexpected(row.error());
    if (*row)
        return there->bytes(0);
    Result<Statement> maker = database.prepare("SELECT body FROM op WHERE document = ? ORDER BY lamport LIMIT 1");
    if (!maker)
        return tl::unexpected(maker.error());
    row = maker->bind(1, id).step();
    if (!row)
        return tl::unexpected(row.error());
    simdjson::dom::parser parser;
    simdjson::dom::array groups;
    if (*row && parser.parse(std::string(maker->utf8(0))).get(groups) == simdjson::SUCCESS) {
        for (const simdjson::dom::element group : groups) {
            std::string_view hash;
            if (group.at_pointer("/edits/0/document/1/text_hash").get(hash) == simdjson::SUCCESS)
                return QByteArray::fromHex(QByteArray(hash.data(), static_cast<qsizetype>(hash.size())));
        }
    }
    return failure(Error::Code::NotFound,
                   QCoreApplication::translate("ProjectFile", "The document is not in “%1”.").arg(database.file()));
}

Result<Text> storedText(const Database &database, const QByteArray &hash, const QString &what)
{
    Result<Statement> find = database.prepare("SELECT text FROM text WHERE hash = ?");
    if (!find)
        return tl::unexpected(find.error());
    const Result<bool> row = find->bindBlob(1, hash).step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return damaged(database, what);
    const QByteArray utf8 = find->bytes(0);
    if (QCryptographicHash::hash(utf8, QCryptographicHash::Sha256) != hash)
        return damaged(database, what);
    QString text = QString::fromUtf8(utf8);
    text.squeeze(); // it may stay in a cache
    return Text(text);
}

Result<Op> readAct(const Database &database, const OpRow &first, const TextOf &textOf)
{
    Op op;
    op.id = {first.replica, first.act};
    op.undoes = first.undoes;
    op.author = first.author;
    op.lamport = first.lamport;
    op.at = first.at;
    op.change.kind = first.kind;
    op.change.subject = first.subject;
    op.change.author = first.author;
    Result<Statement> bodies = database.prepare("SELECT body, act FROM op WHERE replica = ? AND seq >= ? ORDER BY seq");
    if (!bodies)
        return tl::unexpected(bodies.error());
    bodies->bind(1, first.replica).bind(2, first.act);
    Result<bool> row = bodies->step();
    for (; row && *row && bodies->integer(1) == first.act; row = bodies->step()) {
        Result<QList<Edit>> edits = readBody(bodies->utf8(0), textOf);
        if (!edits)
            return tl::unexpected(edits.error());
        op.change.edits.append(*edits);
    }
    if (!row)
        return tl::unexpected(row.error());
    return op;
}

namespace {

// Reads every act that the statement finds by its first rows.
Result<QList<Op>> readAll(const Database &database, Statement &statement, const TextOf &textOf)
{
    QList<Op> ops;
    Result<bool> row = statement.step();
    for (; row && *row; row = statement.step()) {
        Result<Op> op = readAct(database, readRow(statement), textOf);
        if (!op)
            return tl::unexpected(op.error());
        ops.append(std::move(*op));
    }
    if (!row)
        return tl::unexpected(row.error());
    return ops;
}

} // namespace

Result<QList<Op>> readActs(const Database &database, const ReplicaId &seat, const AnnotatorId &author, const OpId &before,
                           qint64 limit, const TextOf &textOf)
{
    // op_order holds what the filter needs, so that other people's rows are passed over quickly.
    const QByteArray sql = QByteArray("SELECT ") + opColumns
        + " FROM op WHERE act = seq AND (author IS ?1 OR (scope = 'shared' AND replica = ?2)) "
          "AND (?3 IS NULL OR (lamport, replica, seq) < (SELECT lamport, replica, seq FROM op WHERE replica = ?3 AND seq = ?4)) "
          "AND lamport <= coalesce((SELECT lamport FROM op WHERE replica = ?3 AND seq = ?4), 9223372036854775807) "
          "ORDER BY lamport DESC, replica DESC, seq DESC LIMIT ?5";
    Result<Statement> find = database.prepare(sql.constData());
    if (!find)
        return tl::unexpected(find.error());
    find->bind(1, author).bind(2, seat).bind(4, before.seq).bind(5, limit);
    if (before.isNull())
        find->bindNull(3);
    else
        find->bind(3, before.replica);
    return readAll(database, *find, textOf);
}

namespace {

// A quick no for the long rows of imports: in a body an id stands whole, or follows on one that does (opbody.cpp), and
// then differs from it in its last 32 bits and what they carry.
bool mayName(std::string_view body, const Uuid &id)
{
    constexpr size_t alike = 28; // of 36 characters
    const auto stands = [&](const Uuid &other) {
        const std::string text = other.toString().toStdString();
        return body.find(std::string_view(text).substr(0, alike)) != std::string_view::npos;
    };
    constexpr quint64 carry = 1ull << 32;
    return stands(id) || stands({id.low < carry ? id.high - 1 : id.high, id.low - carry});
}

} // namespace

Result<QList<Op>> readHistory(const Database &database, const DocumentId &document, const AnnotationId &id,
                              const TextOf &textOf)
{
    const QByteArray sql = QByteArray("SELECT ") + opColumns
        + " FROM op WHERE document = ?1 AND (object IS NULL OR object = ?2) ORDER BY lamport, replica, seq";
    Result<Statement> find = database.prepare(sql.constData());
    if (!find)
        return tl::unexpected(find.error());
    find->bind(1, document).bind(2, id);
    QList<Op> ops;
    Result<bool> row = find->step();
    for (; row && *row; row = find->step()) {
        if (!mayName(find->utf8(15), id.value))
            continue;
        OpRow opRow = readRow(*find);
        Result<QList<Edit>> edits = readBody(find->utf8(15), textOf);
        if (!edits)
            return tl::unexpected(edits.error());
        edits->removeIf([&id](const Edit &edit) {
            const auto *before = std::get_if<Annotation>(&edit.before);
            const auto *after = std::get_if<Annotation>(&edit.after);
            return !(before && before->id == id) && !(after && after->id == id);
        });
        if (edits->isEmpty())
            continue;
        Op op{{opRow.replica, opRow.act}, opRow.undoes, opRow.author, opRow.lamport, opRow.at, {}};
        op.change.kind = opRow.kind;
        op.change.subject = opRow.subject;
        op.change.author = opRow.author;
        op.change.edits = *edits;
        ops.append(std::move(op));
    }
    if (!row)
        return tl::unexpected(row.error());
    return ops;
}

} // namespace dau
