// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"
#include "model/base/typedid.h"

#include <QtCore/QByteArray>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace dau {

// A prepared statement. Parameters count from 1, columns from 0. A failed binding is told by the next step().
class Statement
{
public:
    Statement() = default;
    Statement(sqlite3_stmt *statement, QString file);

    bool isNull() const { return !m_statement; }

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, QStringView text);
    Statement &bind(int index, const Uuid &id); // 16 bytes; NULL for the null id
    template <typename Tag>
    Statement &bind(int index, const TypedId<Tag> &id)
    {
        return bind(index, id.value);
    }
    Statement &bindNull(int index);
    // UTF-8 and bytes must live until the next reset(). A null array is NULL as text, and no bytes as a blob.
    Statement &bindText(int index, const QByteArray &utf8);
    Statement &bindBlob(int index, const QByteArray &bytes);
    Statement &bindBlob(int index, const void *bytes, int size);

    // True: there is a row to read. After the last row the statement is reset.
    Result<bool> step();
    // Runs to the end and resets: for statements without rows of interest.
    Result<void> run();
    void reset();

    int columns() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    std::string_view utf8(int column) const; // until the next step
    Uuid id(int column) const;

private:
    Statement &note(int code);

    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    QString m_file;
    int m_bindError = 0;
};

} // namespace dau
