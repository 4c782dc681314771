// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/result.h"

#include <QtCore/QFile>

#include <optional>

namespace dau {

// The Error that says a person stopped the work.
tl::unexpected<Error> cancelled();

// What a path is called in problems: its last part.
QString fileNameOf(const QString &path);

// The first 4 KiB of a file without a byte order mark; empty where it cannot be read.
QByteArray headOf(const QString &path);

// The first and the last 4 KiB: what a format's keys stand in when the text between is long.
QByteArray edgesOf(const QString &path);

// A whole file, at most `limit` bytes; the error names the file and the cause.
Result<QByteArray> wholeFile(const QString &path, qint64 limit);

// The first line (1-based) that is no valid UTF-8; 0 where all are.
qint64 invalidUtf8Line(const QByteArray &bytes);

// The lines of a large file one by one, cut at LF only and without it, a byte order mark dropped.
class LineFile
{
public:
    LineFile(const QString &path, qint64 maxLine);

    Result<void> open();
    // Nothing at the end, or where fault() says why it went no further.
    std::optional<QByteArray> next();
    qint64 lineNumber() const { return m_number; } // 1-based, of the line given last
    qint64 position() const { return m_file.pos(); }
    qint64 size() const { return m_file.size(); }
    const QString &fault() const { return m_fault; }

private:
    QFile m_file;
    qint64 m_maxLine;
    qint64 m_number = 0;
    QString m_fault;
};

} // namespace dau
