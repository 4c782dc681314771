// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/forks.h"
#include "storage/sqlite/keys.h"
#include "storage/sqlite/opbody.h"
#include "storage/sqlite/tally.h"

#include <vector>

namespace dau {

// The part of the fold that is hot: annotations and relations. What is made waits to be inserted 50 rows a statement.
// While replaying, rows of several seats meet: what is made may be there, what goes may be gone, a relation ends with the
// annotations it links, an entity that is gone is no link.
class LayerFold
{
public:
    LayerFold(const Database &database, Keys &keys, Tally &tally, Forks &forks, bool replaying);

    Result<void> apply(const Edit &edit, const OpId &row, const TextOf &textOf);
    Result<void> flush(); // inserts what waits
    Result<void> finish(); // the same, at the end of an act
    void forget();        // after a rollback
    void forgetStrings();

private:
    struct Row {
        qint64 document = 0;
        qint64 annotator = 0;
        QByteArray id;
        QByteArray label;
        qint64 begin = 0;
        qint64 end = 0;
        qint64 fragments = 1;
        qint64 string = 0;
        QByteArray attributes;
        QByteArray sources;
        qint64 entity = 0;
        QByteArray note;
        bool doubt = false;
        QByteArray origin;
        QByteArray originDetail;
    };

    struct RelationRow {
        qint64 document = 0;
        qint64 annotator = 0;
        QByteArray id;
        QByteArray label;
        QByteArray from;
        QByteArray to;
        QByteArray origin;
        QByteArray originDetail;
    };
    struct Strings { // of one annotator and label
        QByteArray label;
        QHash<QString, qint64> ids; // by the annotated text
    };

    Result<void> place(const Edit &edit);
    Result<void> make(const Annotation &annotation, const TextOf &textOf);
    Result<void> remove(const AnnotationId &id);
    Result<void> make(const Relation &relation);
    Result<void> dropLoose();
    Result<void> remove(const RelationId &id);
    Result<qint64> stringId(Strings &strings, const QString &quote);
    Result<void> makeFragments(const Annotation &annotation, const Text &text);
    Result<void> flushAnnotations();
    Result<void> flushRelations();
    Result<Statement *> statement(Statement &statement, const char *sql);

    const Database &m_database;
    Keys &m_keys;
    Tally &m_tally;
    Forks &m_forks;
    const bool m_replaying;
    struct Place {
        qint64 document = 0;
        qint64 annotator = 0;
        Uuid id;
    };
    QSet<RelationId> m_relationsSeen;       // while replaying
    std::vector<Place> m_made;              // relations of this act, while replaying
    std::vector<Place> m_gone;              // annotations of this act, while replaying
    // Where the edits are.
    DocumentId m_documentId;
    AnnotatorId m_annotatorId;
    Keys::DocumentKey m_document;
    qint64 m_annotator = 0;
    std::optional<Text> m_text;

    QHash<std::pair<qint64, QString>, Strings> m_strings;
    qsizetype m_stringCount = 0;
    std::vector<Row> m_rows;
    std::vector<RelationRow> m_relations;
    Statement m_insert;
    Statement m_insertOne;
    Statement m_insertRelations;
    Statement m_insertRelation;
    Statement m_insertFragment;
    Statement m_insertLayer;
    Statement m_findString;
    Statement m_insertString;
    Statement m_delete;
    Statement m_deleteFragments;
    Statement m_deleteRelation;
    Statement m_dropMade;
    Statement m_dropGone;
};

} // namespace dau
