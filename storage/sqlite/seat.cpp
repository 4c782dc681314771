// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/seat.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>

namespace dau {

namespace {

// Numbers beyond 2^53 do not survive JSON as numbers.
QString text(qint64 number)
{
    return QString::number(number);
}

qint64 number(const QJsonObject &object, const char *key)
{
    return object[QLatin1String(key)].toString().toLongLong();
}

} // namespace

Seat::Seat(const QString &folder, const QString &projectId)
    : m_path(folder + u'/' + projectId + QStringLiteral(u".json"))
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    m_replica.value = Uuid::fromString(object[u"replica"].toString()).value_or(Uuid());
    m_head.seq = number(object, "seq");
    m_head.hash = QByteArray::fromHex(object[u"hash"].toString().toLatin1());
    m_file = {object[u"device"].toString().toULongLong(), object[u"inode"].toString().toULongLong(), number(object, "size"),
              number(object, "modified")};
    m_clean = object[u"clean"].toBool();
    m_project = object[u"file"].toString();
}

QString Seat::projectAt(const QString &folder, const QString &path)
{
    for (const QFileInfo &record : QDir(folder).entryInfoList({QStringLiteral(u"*.json")}, QDir::Files, QDir::Time)) {
        if (Seat(folder, record.completeBaseName()).m_project == path)
            return record.completeBaseName();
    }
    return {};
}

bool Seat::closedCleanly(const FileIdentity &file) const
{
    return m_clean && m_file.size == file.size && m_file.modified == file.modified;
}

bool Seat::continues(const Database &database, const FileIdentity &file) const
{
    if (m_replica.isNull() || (!m_clean && !m_file.sameFile(file)))
        return false;
    if (m_clean) {
        const Result<JournalHead> head = journalHead(database, m_replica);
        return head && head->seq == m_head.seq && head->hash == m_head.hash;
    }
    if (m_head.seq == 0)
        return true;
    Result<Statement> row = database.prepare("SELECT 1 FROM op WHERE replica = ? AND seq = ? AND hash = ?");
    if (!row)
        return false;
    return row->bind(1, m_replica).bind(2, m_head.seq).bindBlob(3, m_head.hash).step().value_or(false);
}

Result<ReplicaId> Seat::sitDown(const Database &database, const FileIdentity &file)
{
    if (!continues(database, file))
        m_replica = ReplicaId::create();
    Result<JournalHead> head = journalHead(database, m_replica);
    if (!head)
        return tl::unexpected(head.error());
    m_head = *head;
    m_file = file;
    m_project = database.file();
    m_clean = false;
    remember();
    return m_replica;
}

void Seat::leave(const JournalHead &head, const FileIdentity &file)
{
    m_head = head;
    m_file = file;
    m_clean = true;
    remember();
}

void Seat::forget()
{
    QFile::remove(m_path);
    m_replica = {};
}

// Where it cannot be written, the next session simply gets another replica.
void Seat::remember() const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QJsonDocument(QJsonObject{{QStringLiteral(u"replica"), m_replica.toString()},
                                         {QStringLiteral(u"file"), m_project},
                                         {QStringLiteral(u"seq"), text(m_head.seq)},
                                         {QStringLiteral(u"hash"), QString::fromLatin1(m_head.hash.toHex())},
                                         {QStringLiteral(u"device"), QString::number(m_file.device)},
                                         {QStringLiteral(u"inode"), QString::number(m_file.inode)},
                                         {QStringLiteral(u"size"), text(m_file.size)},
                                         {QStringLiteral(u"modified"), text(m_file.modified)},
                                         {QStringLiteral(u"clean"), m_clean}})
                   .toJson());
    file.commit();
}

} // namespace dau
