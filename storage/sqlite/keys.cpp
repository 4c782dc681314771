// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/keys.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qsizetype cacheLimit = 100'000;

tl::unexpected<Error> unknown(const char *sentence, const QString &file)
{
    return failure(Error::Code::Refused, QCoreApplication::translate("ProjectFile", sentence).arg(file));
}

} // namespace

Result<bool> Keys::find(Statement &statement, const char *sql, const Uuid &id)
{
    if (statement.isNull()) {
        Result<Statement> prepared = m_database.prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        statement = std::move(*prepared);
    }
    statement.bind(1, id);
    return statement.step();
}

Result<Keys::DocumentKey> Keys::document(const DocumentId &id)
{
    if (const auto known = m_documents.constFind(id); known != m_documents.constEnd())
        return *known;
    const Result<bool> found = find(m_findDocument, "SELECT id, removed FROM document WHERE uuid = ?", id.value);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknown(QT_TRANSLATE_NOOP("ProjectFile", "The change names a document that “%1” does not hold."),
                       m_database.file());
    const DocumentKey key{m_findDocument.integer(0), m_findDocument.integer(1) != 0};
    m_findDocument.reset();
    if (m_documents.size() > cacheLimit)
        m_documents.clear();
    m_documents.insert(id, key);
    return key;
}

Result<qint64> Keys::annotator(const AnnotatorId &id)
{
    if (const auto known = m_annotators.constFind(id); known != m_annotators.constEnd())
        return *known;
    const Result<bool> found = find(m_findAnnotator, "SELECT id FROM annotator WHERE uuid = ?", id.value);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknown(QT_TRANSLATE_NOOP("ProjectFile", "The change names an annotator whom “%1” does not know."),
                       m_database.file());
    const qint64 key = m_findAnnotator.integer(0);
    m_findAnnotator.reset();
    m_annotators.insert(id, key);
    return key;
}

Result<qint64> Keys::entity(const EntityId &id)
{
    if (const auto known = m_entities.constFind(id); known != m_entities.constEnd())
        return *known;
    const Result<bool> found = find(m_findEntity, "SELECT id FROM entity WHERE uuid = ?", id.value);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return unknown(QT_TRANSLATE_NOOP("ProjectFile", "The change names an entity that “%1” does not hold."),
                       m_database.file());
    const qint64 key = m_findEntity.integer(0);
    m_findEntity.reset();
    if (m_entities.size() > cacheLimit)
        m_entities.clear();
    m_entities.insert(id, key);
    return key;
}

void Keys::forget()
{
    m_documents.clear();
    m_annotators.clear();
    m_entities.clear();
}

} // namespace dau
