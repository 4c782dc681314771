// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/database.h"

#include <QtCore/QHash>

namespace dau {

// The short row numbers that stand for documents, annotators and entities inside the file, looked up once.
class Keys
{
public:
    explicit Keys(const Database &database)
        : m_database(database)
    {
    }

    struct DocumentKey {
        qint64 id = 0;
        bool removed = false;
    };
    // Refused where the file does not hold it.
    Result<DocumentKey> document(const DocumentId &id);
    Result<qint64> annotator(const AnnotatorId &id);
    Result<qint64> entity(const EntityId &id);
    // After rows were made, changed or deleted, or a transaction was rolled back.
    void forget();

private:
    Result<bool> find(Statement &statement, const char *sql, const Uuid &id);

    const Database &m_database;
    Statement m_findDocument;
    Statement m_findAnnotator;
    Statement m_findEntity;
    QHash<DocumentId, DocumentKey> m_documents;
    QHash<AnnotatorId, qint64> m_annotators;
    QHash<EntityId, qint64> m_entities;
};

} // namespace dau
