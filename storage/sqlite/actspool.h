// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/opbody.h"

#include <QtCore/QTemporaryFile>

#include <atomic>

namespace dau {

// The text of a document that an act makes.
struct NewText {
    DocumentId document;
    QByteArray hash; // SHA-256 of `utf8`
    QByteArray utf8;
};

// The rows of an act too large for memory: in a temporary file until the writer has put them into the project. Written
// by one thread, then read by another; cancel() and the figures by any.
class ActSpool
{
public:
    Result<void> add(const NewText &text);
    Result<void> add(const OpBody &body);
    qint64 rows() const { return m_rows; } // bodies added

    // Reading from the start, as often as need be: a text stands before the bodies of its document.
    struct Entry {
        std::optional<NewText> text; // else a body
        OpBody body;                 // without `first` and `count`
    };
    Result<void> rewind();
    Result<std::optional<Entry>> next();

    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }
    qint64 rowsRead() const { return m_read; }

private:
    Result<void> append(char kind, const Uuid &document, const QByteArray &first, const QByteArray &second);
    Result<QByteArray> read(qint64 size);

    QTemporaryFile m_file;
    qint64 m_rows = 0;
    std::atomic<qint64> m_read = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace dau
