// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/jsonrecords.h"

#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

constexpr qsizetype chunk = 1 << 20;
constexpr qsizetype largestRecord = qsizetype(512) << 20;
constexpr size_t maxDepth = 256;

QString tr(const char *text)
{
    return QCoreApplication::translate("Json", text);
}

bool isBlank(int c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// The first file with one of the suffixes in the folder or one below it.
QString firstFile(const QString &folder, const QStringList &suffixes)
{
    QStringList patterns;
    for (const QString &suffix : suffixes)
        patterns.append(QStringLiteral(u"*.") + suffix);
    const QDir top(folder);
    QFileInfoList folders{QFileInfo(folder)};
    folders += top.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name).mid(0, 100);
    for (const QFileInfo &info : folders) {
        const QFileInfoList files = QDir(info.filePath()).entryInfoList(patterns, QDir::Files, QDir::Name);
        if (!files.isEmpty())
            return files.first().filePath();
    }
    return {};
}

} // namespace

JsonRecords::JsonRecords(const QString &path, QByteArray member)
    : m_file(path)
    , m_member(std::move(member))
{
}

Result<void> JsonRecords::open()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, tr("The file “%1” cannot be read: %2.").arg(m_file.fileName(), m_file.errorString()));
    if (m_file.peek(3) == QByteArrayView("\xEF\xBB\xBF"))
        m_file.skip(3);
    return {};
}

int JsonRecords::look()
{
    if (m_at >= m_buffer.size()) {
        m_buffer = m_file.read(chunk);
        m_at = 0;
        if (m_buffer.isEmpty())
            return -1;
    }
    return static_cast<unsigned char>(m_buffer[m_at]);
}

int JsonRecords::take()
{
    const int c = look();
    m_at += c < 0 ? 0 : 1;
    m_line += c == '\n' ? 1 : 0;
    return c;
}

std::optional<QByteArray> JsonRecords::next()
{
    while (!m_ended) {
        const int c = take();
        if (c < 0) {
            m_ended = true;
        } else if (isBlank(c) || c == ',') {
            continue;
        } else if (!m_started && c == '[') {
            m_started = m_inList = true;
        } else if (m_inList && c == ']') {
            m_inList = false;
            m_ended = !m_member.isEmpty();
        } else if (!m_started && c == '{' && !m_member.isEmpty()) {
            m_started = true;
            m_inList = enterMember();
            m_ended = !m_inList;
        } else {
            m_started = true;
            m_recordLine = m_line;
            ++m_number;
            QByteArray record;
            if (readValue(record, static_cast<char>(c)))
                return record;
            m_ended = true;
        }
    }
    return {};
}

// Goes to the elements of the member, over whatever stands before it.
bool JsonRecords::enterMember()
{
    QByteArray last;
    for (int depth = 1; depth > 0;) {
        const int c = take();
        if (c < 0)
            break;
        if (c == '"')
            last = string();
        else if (c == '[' && depth == 1 && last == m_member)
            return true;
        else if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        else if (c == ',')
            last.clear();
    }
    m_fault = tr("The list “%1” is missing.").arg(QString::fromUtf8(m_member));
    return false;
}

// The rest of a string whose first quote was taken; only its first bytes are kept.
QByteArray JsonRecords::string()
{
    QByteArray bytes;
    for (int c = take(); c >= 0 && c != '"'; c = take()) {
        if (c == '\\')
            take();
        if (bytes.size() < 64)
            bytes += static_cast<char>(c);
    }
    return bytes;
}

bool JsonRecords::readValue(QByteArray &record, char first)
{
    int depth = first == '{' || first == '[' ? 1 : 0;
    bool quoted = first == '"';
    const bool plain = depth == 0 && !quoted; // a number, or no JSON at all
    bool escaped = false;
    record += first;
    bool whole = false;
    while (!whole && look() >= 0) {
        const qsizetype begin = m_at;
        for (; m_at < m_buffer.size() && !whole; ++m_at) {
            const char c = m_buffer.at(m_at);
            // A line end inside a string is no JSON: the next line may be.
            if ((quoted && c == '\n') || (plain && (c == '\n' || c == ',' || c == ']'))) {
                whole = true;
                break;
            }
            m_line += c == '\n' ? 1 : 0;
            if (quoted) {
                quoted = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (c == '}' || c == ']') {
                --depth;
            }
            whole = depth == 0 && !quoted && !plain;
        }
        record.append(m_buffer.constData() + begin, m_at - begin);
        if (record.size() > largestRecord) {
            m_fault = tr("A value is longer than %1 MB; nothing after it is read.").arg(largestRecord >> 20);
            return false;
        }
    }
    return true;
}

std::optional<simdjson::dom::element> JsonParser::parse(const QByteArray &bytes, JsonFault *fault)
{
    const size_t needed = static_cast<size_t>(bytes.size()) + 64;
    if (m_parser.capacity() < needed && m_parser.allocate(needed + needed / 4, maxDepth) != simdjson::SUCCESS) {
        fault->say(tr("there is not enough memory for it"));
        return {};
    }
    simdjson::dom::element root;
    const simdjson::error_code error = m_parser.parse(bytes.constData(), static_cast<size_t>(bytes.size())).get(root);
    if (error == simdjson::SUCCESS)
        return root;
    fault->say(error == simdjson::STRING_ERROR ? tr("it is not valid JSON: a string has a wrong escape or half of a surrogate pair")
                                               : tr("it is not valid JSON (%1)").arg(QString::fromLatin1(simdjson::error_message(error))));
    return {};
}

void write(JsonWriter &json, const Features &features)
{
    json.beginObject();
    for (auto it = features.begin(); it != features.end(); ++it) {
        json.key(QStringView(it.key()));
        if (it->size() == 1) {
            json.value(QStringView(it->first()));
            continue;
        }
        json.beginArray();
        for (const QString &value : *it)
            json.value(QStringView(value));
        json.endArray();
    }
    json.endObject();
}

Result<void> eachJsonRecord(const QString &path, const QStringList &suffixes, const QByteArray &member, QList<Problem> &problems,
                            Progress &progress, const std::function<bool(const JsonRecord &)> &take)
{
    const auto files = filesBelow(path, suffixes);
    if (!files)
        return tl::unexpected(files.error());
    const QString root = rootOf(path);
    for (const QString &file : *files) {
        if (auto read = eachJsonRecordOf(file, file.mid(root.size()), member, problems, progress, take); !read)
            return read;
    }
    return {};
}

Result<void> eachJsonRecordOf(const QString &file, const QString &shown, const QByteArray &member, QList<Problem> &problems,
                              Progress &progress, const std::function<bool(const JsonRecord &)> &take)
{
    JsonParser parser;
    JsonRecords records(file, member);
    if (const auto opened = records.open(); !opened)
        return opened;
    while (const auto bytes = records.next()) {
        if (!progress.step(records.position(), records.size()))
            return cancelled();
        JsonFault fault;
        if (const auto element = parser.parse(*bytes, &fault)) {
            const JsonObject object(*element, {}, &fault);
            if (fault.isEmpty() && !take({object, shown, file, records.line(), records.number()}))
                return cancelled();
        }
        if (!fault.isEmpty())
            problems.append({Problem::Severity::Error, shown, records.line(), tr("This is not imported: %1.").arg(fault.message)});
    }
    if (!records.fault().isEmpty())
        problems.append({Problem::Severity::Error, shown, records.line(), records.fault()});
    else if (records.number() == 0 && member.isEmpty())
        problems.append({Problem::Severity::Error, shown, 0, tr("The file is empty.")});
    return {};
}

int recognisesJson(const QString &path, const QStringList &suffixes, int (*looks)(const QByteArray &edges))
{
    const QString file = QFileInfo(path).isDir() ? firstFile(path, suffixes) : path;
    const QByteArray edges = file.isEmpty() ? QByteArray() : edgesOf(file);
    const QByteArray begin = edges.left(256).trimmed();
    return begin.startsWith('{') || begin.startsWith('[') ? looks(edges) : 0;
}

} // namespace dau
