// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/features.h"
#include "storage/formats/support/jsonobject.h"
#include "storage/formats/support/jsonwriter.h"

#include <QtCore/QFile>

namespace dau {

// The values of a large JSON file one by one, so that only one is in memory: the lines of JSONL, the elements of one big
// list, or those of the list that is a member of the file's one object ("documents" of a BioC collection).
class JsonRecords
{
public:
    explicit JsonRecords(const QString &path, QByteArray member = {});

    Result<void> open();
    // The bytes of the next value; nothing at the end, or where fault() says why it went no further.
    std::optional<QByteArray> next();
    qint64 line() const { return m_recordLine; } // 1-based, where the value given last begins
    qint64 number() const { return m_number; }   // 1-based, of the value given last
    qint64 position() const { return m_file.pos(); }
    qint64 size() const { return m_file.size(); }
    const QString &fault() const { return m_fault; }

private:
    // The next byte, taken or only looked at; -1 at the end.
    int take();
    int look();
    bool enterMember();
    QByteArray string();
    bool readValue(QByteArray &record, char first);

    QFile m_file;
    QByteArray m_member;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_started = false;
    bool m_inList = false;
    bool m_ended = false;
    qint64 m_line = 1;
    qint64 m_recordLine = 0;
    qint64 m_number = 0;
    QString m_fault;
};

// Parses one value after the other into the same memory, at most 256 deep.
class JsonParser
{
public:
    // Nothing where the bytes are no JSON: a fault is said.
    std::optional<simdjson::dom::element> parse(const QByteArray &bytes, JsonFault *fault);

private:
    simdjson::dom::parser m_parser;
};

// {"rank": "head", "several": ["a", "b"]}
void write(JsonWriter &json, const Features &features);

// Reads every JSON value below `path` (a file, or the files of a folder with the suffixes) and hands it on as an object:
// file as problems name it, path, line, number in the file. What is no JSON becomes a problem. `take` gives false to stop.
struct JsonRecord {
    const JsonObject &object;
    QString file;
    QString path;
    qint64 line = 0;
    qint64 number = 0;
};
Result<void> eachJsonRecord(const QString &path, const QStringList &suffixes, const QByteArray &member, QList<Problem> &problems,
                            Progress &progress, const std::function<bool(const JsonRecord &)> &take);

// The same of one file, which problems name as `shown`.
Result<void> eachJsonRecordOf(const QString &file, const QString &shown, const QByteArray &member, QList<Problem> &problems,
                              Progress &progress, const std::function<bool(const JsonRecord &)> &take);

// How sure `looks` is of a file that begins as JSON, or of the first file of a folder with one of the suffixes.
int recognisesJson(const QString &path, const QStringList &suffixes, int (*looks)(const QByteArray &edges));

} // namespace dau
