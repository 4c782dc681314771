// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/schema.h"

#include "storage/sqlite/transaction.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtEndian>

namespace dau {

namespace {

constexpr int headerSize = 100; // https://www.sqlite.org/fileformat2.html, 1.3

tl::unexpected<Error> refuse(Error::Code code, const char *sentence, const QString &file)
{
    return failure(code, QCoreApplication::translate("ProjectFile", sentence).arg(file));
}

// "table op" -> the text that made it.
Result<QMap<QString, QString>> schemaOf(const Database &database)
{
    Result<Statement> rows = database.prepare("SELECT type, name, sql FROM sqlite_schema");
    if (!rows)
        return tl::unexpected(rows.error());
    QMap<QString, QString> schema;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step())
        schema.insert(rows->text(0) + u' ' + rows->text(1), rows->text(2));
    if (!row)
        return tl::unexpected(row.error());
    return schema;
}

Result<void> run(const Database &database, int version, int from = 0)
{
    for (int step = from; step < version; ++step) {
        if (Result<void> done = database.run(migrations()[static_cast<size_t>(step)]); !done)
            return done;
    }
    return {};
}

} // namespace

Result<Header> readHeader(const QString &file)
{
    const Result<Database> database = Database::open(file, Database::Mode::Inspect);
    if (!database)
        return tl::unexpected(database.error());
    const Result<QByteArray> bytes = database->header(headerSize);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const Result<qint64> size = database->fileSize();
    if (!size)
        return tl::unexpected(size.error());
    if (*size == 0)
        return refuse(Error::Code::Invalid, QT_TRANSLATE_NOOP("ProjectFile", "“%1” is empty, not a project of Dấu."), file);
    const auto number = [&bytes](int offset) { return qFromBigEndian<quint32>(bytes->constData() + offset); };
    if (bytes->size() < headerSize || !bytes->startsWith(QByteArray("SQLite format 3\0", 16))
        || number(68) != applicationId || number(60) == 0)
        return refuse(Error::Code::Invalid, QT_TRANSLATE_NOOP("ProjectFile", "“%1” is not a project of Dấu."), file);
    const qint64 pageSize = qFromBigEndian<quint16>(bytes->constData() + 16);
    const qint64 pages = number(28);
    return Header{*size < pages * (pageSize == 1 ? 65536 : pageSize), static_cast<int>(number(60)), (*bytes)[18] == 2 || (*bytes)[19] == 2};
}

Result<void> createSchema(const Database &database)
{
    if (Result<void> made = run(database, schemaVersion()); !made)
        return made;
    const QByteArray stamp = "PRAGMA application_id=" + QByteArray::number(applicationId)
        + "; PRAGMA user_version=" + QByteArray::number(schemaVersion());
    return database.run(stamp.constData());
}

Result<void> migrate(Database &database, int version)
{
    Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (Result<void> made = run(database, schemaVersion(), version); !made)
        return made;
    const QByteArray stamp = "PRAGMA user_version=" + QByteArray::number(schemaVersion());
    if (Result<void> stamped = database.run(stamp.constData()); !stamped)
        return stamped;
    return transaction->commit();
}

Result<void> checkSchema(const Database &database, int version)
{
    const Result<QMap<QString, QString>> there = schemaOf(database);
    if (!there)
        return tl::unexpected(there.error());
    Result<Database> fresh = Database::open(QStringLiteral(u"schema"), Database::Mode::Scratch);
    if (!fresh)
        return tl::unexpected(fresh.error());
    if (Result<void> made = run(*fresh, version); !made)
        return made;
    const Result<QMap<QString, QString>> expected = schemaOf(*fresh);
    if (!expected)
        return tl::unexpected(expected.error());
    for (auto it = there->cbegin(); it != there->cend(); ++it) {
        if (expected->value(it.key()) == *it && expected->contains(it.key()))
            continue;
        return failure(Error::Code::Refused,
                       QCoreApplication::translate("ProjectFile",
                                                   "“%1” is refused: it holds something that no project of Dấu has (%2).")
                           .arg(database.file(), it.key().left(80)));
    }
    if (there->size() != expected->size())
        return refuse(Error::Code::Corrupt,
                      QT_TRANSLATE_NOOP("ProjectFile", "“%1” is damaged: some of its tables are missing."),
                      database.file());
    return {};
}

} // namespace dau
