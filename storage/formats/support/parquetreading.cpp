// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/parquetreading.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtEndian>

#include <snappy.h>
#include <zlib.h>
#include <zstd.h>

#include <bit>

namespace dau {

namespace {

constexpr qint64 largestFooter = qint64(64) << 20;
constexpr qint64 largestPage = qint64(256) << 20;
constexpr qint64 mostValues = 50'000'000;
constexpr int deepest = 16;

enum { Int32 = 1, Int64 = 2, ByteArray = 6 };
enum { Plain = 0, PlainDictionary = 2, RleDictionary = 8 };
enum { DataPage = 0, DictionaryPage = 2, DataPageV2 = 3 };

QString tr(const char *text)
{
    return QCoreApplication::translate("Parquet", text);
}

int widthOf(int highest)
{
    return std::bit_width(static_cast<unsigned>(highest));
}

// The RLE/bit-packed hybrid: `count` numbers of `width` bits; false where the bytes end before.
bool readHybrid(QByteArrayView bytes, int width, qint64 count, QList<int> &numbers)
{
    qsizetype at = 0;
    const auto byte = [&](qsizetype i) { return static_cast<quint8>(bytes[i]); };
    while (numbers.size() < count) {
        quint64 head = 0;
        for (int shift = 0;; shift += 7) {
            if (at >= bytes.size() || shift > 56)
                return false;
            head |= quint64(byte(at) & 127) << shift;
            if ((byte(at++) & 128) == 0)
                break;
        }
        if ((head & 1) == 0) {
            const int size = (width + 7) / 8;
            if (at + size > bytes.size())
                return false;
            quint32 value = 0;
            for (int i = 0; i < size; ++i)
                value |= quint32(byte(at++)) << (8 * i);
            const quint64 run = std::min<quint64>(head >> 1, static_cast<quint64>(count - numbers.size()));
            if (run == 0)
                return false;
            numbers.insert(numbers.size(), static_cast<qsizetype>(run), static_cast<int>(value));
            continue;
        }
        const quint64 groups = head >> 1;
        if (groups == 0 || groups > static_cast<quint64>(bytes.size()) || at + static_cast<qsizetype>(groups) * width > bytes.size())
            return false;
        qsizetype bit = at * 8;
        for (quint64 i = 0; i < groups * 8 && numbers.size() < count; ++i) {
            quint32 value = 0;
            for (int b = 0; b < width; ++b, ++bit)
                value |= quint32((byte(bit / 8) >> (bit % 8)) & 1) << b;
            numbers.append(static_cast<int>(value));
        }
        at += static_cast<qsizetype>(groups) * width;
    }
    return true;
}

} // namespace

ParquetReader::ParquetReader(const QString &path)
    : m_file(path)
{
}

tl::unexpected<Error> ParquetReader::damaged() const
{
    return failure(Error::Code::Corrupt, tr("The file “%1” is damaged or no Parquet file.").arg(m_file.fileName()));
}

tl::unexpected<Error> ParquetReader::refused(const QString &what) const
{
    return failure(Error::Code::Refused, tr("The file “%1” uses %2, which is not read.").arg(m_file.fileName(), what));
}

Result<std::shared_ptr<ParquetReader>> ParquetReader::open(const QString &path)
{
    std::shared_ptr<ParquetReader> reader(new ParquetReader(path));
    QFile &file = reader->m_file;
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, tr("The file “%1” cannot be read: %2.").arg(path, file.errorString()));
    file.seek(std::max<qint64>(file.size() - 8, 0));
    const QByteArray tail = file.read(8);
    if (tail.size() != 8 || !tail.endsWith("PAR1"))
        return reader->damaged();
    const qint64 size = qFromLittleEndian<quint32>(tail.constData());
    if (size > largestFooter || size + 12 > file.size())
        return reader->damaged();
    file.seek(file.size() - 8 - size);
    const QByteArray bytes = file.read(size);
    qsizetype used = 0;
    auto footer = readThriftStruct(bytes, &used);
    if (!footer || (*footer)[2].list.isEmpty())
        return reader->damaged();
    reader->m_footer = std::move(*footer);
    qsizetype index = 0;
    reader->walk(index, {}, {}, false, 0);
    for (const ThriftValue &group : reader->m_footer[4].list) {
        if (group[1].list.size() != reader->m_leaves.size() || group[3].number < 0 || group[3].number > mostValues)
            return reader->damaged();
    }
    return reader;
}

// The schema is a tree in the order of a walk. A LIST group, its repeated group and that one's element have the list's name.
void ParquetReader::walk(qsizetype &index, const QString &name, Leaf levels, bool element, int depth)
{
    const auto &schema = m_footer[2].list;
    if (index >= schema.size() || depth > deepest)
        return;
    const ThriftValue &node = schema[index++];
    const bool root = depth == 0;
    if (!root && !element)
        levels.name = name.isEmpty() ? QString::fromUtf8(node[4].bytes) : name + u'.' + QString::fromUtf8(node[4].bytes);
    else
        levels.name = name;
    const qint64 repetition = root ? 0 : node[3].number;
    levels.definition += repetition == 0 ? 0 : 1;
    if (repetition == 2) {
        ++levels.repetition;
        levels.listed = levels.definition;
    }
    const qint64 children = node[5].number;
    if (!node.has(5) || children <= 0) {
        levels.type = node[1].number;
        m_leaves.append(levels);
        return;
    }
    const bool list = !root && (node[6].number == 3 || node[10].has(3));
    // Of "list" with the one child "element" neither is named; a repeated group with several children is the element.
    const bool wrapper = element && repetition == 2 && children == 1;
    for (qint64 i = 0; i < children; ++i)
        walk(index, levels.name, levels, list || wrapper, depth + 1);
}

QStringList ParquetReader::columns() const
{
    QStringList names;
    for (const Leaf &leaf : m_leaves)
        names.append(leaf.name);
    return names;
}

qsizetype ParquetReader::leafOf(const QString &name) const
{
    const auto found = std::find_if(m_leaves.begin(), m_leaves.end(), [&](const Leaf &leaf) { return leaf.name == name; });
    return found == m_leaves.end() ? -1 : found - m_leaves.begin();
}

bool ParquetReader::isList(const QString &name) const
{
    const qsizetype leaf = leafOf(name);
    return leaf >= 0 && m_leaves[leaf].repetition > 0;
}

bool ParquetReader::isText(const QString &name) const
{
    const qsizetype leaf = leafOf(name);
    return leaf >= 0 && m_leaves[leaf].type == ByteArray;
}

QByteArray ParquetReader::keyValue(const QByteArray &key) const
{
    for (const ThriftValue &pair : m_footer[5].list) {
        if (pair[1].bytes == key)
            return pair[2].bytes;
    }
    return {};
}

Result<ParquetReader::Column> ParquetReader::column(qsizetype group, const QString &name)
{
    const qsizetype index = leafOf(name);
    if (index < 0)
        return damaged();
    const Leaf &leaf = m_leaves[index];
    if (leaf.type != Int32 && leaf.type != Int64 && leaf.type != ByteArray)
        return refused(tr("a column “%1” that is neither text nor whole numbers").arg(name));
    if (leaf.repetition > 1)
        return refused(tr("lists of lists in the column “%1”").arg(name));
    const ThriftValue &chunk = m_footer[4].list[group];
    Column column;
    if (const auto read = readPages(leaf, chunk[1].list[index][3], column); !read)
        return tl::unexpected(read.error());
    column.starts.append(column.cells.size());
    if (column.starts.size() != chunk[3].number + 1)
        return damaged();
    return column;
}

Result<QByteArray> ParquetReader::inflated(const QByteArray &bytes, qint64 codec, qint64 size) const
{
    static const char *const names[] = {"", "", "", "LZO", "Brotli", "LZ4", "", "LZ4"};
    if (codec == 0)
        return bytes;
    if (size < 0 || size > largestPage)
        return damaged();
    QByteArray result(size, Qt::Uninitialized);
    bool whole = false;
    if (codec == 1) {
        size_t length = 0;
        whole = snappy::GetUncompressedLength(bytes.constData(), static_cast<size_t>(bytes.size()), &length)
            && length == static_cast<size_t>(size) && snappy::RawUncompress(bytes.constData(), static_cast<size_t>(bytes.size()), result.data());
    } else if (codec == 2) {
        z_stream stream{};
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
        stream.avail_in = static_cast<uInt>(bytes.size());
        stream.next_out = reinterpret_cast<Bytef *>(result.data());
        stream.avail_out = static_cast<uInt>(size);
        if (inflateInit2(&stream, 15 + 32) == Z_OK) {
            const int ended = ::inflate(&stream, Z_FINISH);
            whole = ended == Z_STREAM_END && stream.avail_out == 0;
            inflateEnd(&stream);
        }
    } else if (codec == 6) {
        whole = ZSTD_decompress(result.data(), static_cast<size_t>(size), bytes.constData(), static_cast<size_t>(bytes.size()))
            == static_cast<size_t>(size);
    } else {
        return refused(tr("the compression %1").arg(codec > 0 && codec < 8 ? QLatin1String(names[codec]) : QLatin1String("?")));
    }
    return whole ? Result<QByteArray>(result) : damaged();
}

bool ParquetReader::readValues(const Leaf &leaf, QByteArrayView bytes, qint64 count, bool dictionary, QList<Cell> &values) const
{
    if (dictionary) {
        QList<int> indices;
        if (count > 0 && (bytes.isEmpty() || bytes[0] > 32 || !readHybrid(bytes.sliced(1), bytes[0], count, indices)))
            return false;
        for (const int index : std::as_const(indices)) {
            if (index < 0 || index >= m_dictionary.size())
                return false;
            values.append(m_dictionary[index]);
        }
        return true;
    }
    for (qint64 i = 0; i < count; ++i) {
        const qsizetype head = leaf.type == Int64 ? 8 : 4;
        if (bytes.size() < head)
            return false;
        Cell cell;
        if (leaf.type == Int64)
            cell.number = qFromLittleEndian<qint64>(bytes.data());
        else if (leaf.type == Int32)
            cell.number = qFromLittleEndian<qint32>(bytes.data());
        const qsizetype size = leaf.type == ByteArray ? static_cast<qsizetype>(qFromLittleEndian<quint32>(bytes.data())) : 0;
        bytes = bytes.sliced(head);
        if (bytes.size() < size)
            return false;
        cell.text = bytes.first(size).toByteArray();
        bytes = bytes.sliced(size);
        values.append(cell);
    }
    return true;
}

Result<void> ParquetReader::readPages(const Leaf &leaf, const ThriftValue &meta, Column &column)
{
    const qint64 first = meta.has(11) && meta[11].number > 0 ? std::min(meta[11].number, meta[9].number) : meta[9].number;
    const qint64 size = meta[7].number;
    const qint64 wanted = meta[5].number;
    if (first < 4 || size < 0 || size > 4 * largestPage || wanted < 0 || wanted > mostValues || !m_file.seek(first))
        return damaged();
    const QByteArray bytes = m_file.read(size);
    m_dictionary.clear();
    qint64 seen = 0;
    for (qsizetype at = 0; seen < wanted;) {
        qsizetype used = 0;
        const auto header = readThriftStruct(QByteArrayView(bytes).sliced(at), &used);
        if (!header)
            return damaged();
        at += used;
        const qint64 packed = (*header)[3].number;
        const qint64 full = (*header)[2].number;
        if (packed < 0 || packed > bytes.size() - at)
            return damaged();
        QByteArray body = bytes.mid(at, packed);
        at += packed;
        const qint64 type = (*header)[1].number;
        const bool second = type == DataPageV2;
        const ThriftValue &page = (*header)[second ? 8 : type == DictionaryPage ? 7 : 5];
        const qint64 count = page[1].number;
        if (count < 0 || count > mostValues)
            return damaged();
        QByteArray levels[2]; // repetition, definition
        if (second) {
            const qint64 sizes[2] = {page[6].number, page[5].number};
            if (sizes[0] < 0 || sizes[1] < 0 || sizes[0] + sizes[1] > body.size())
                return damaged();
            levels[0] = body.left(sizes[0]);
            levels[1] = body.mid(sizes[0], sizes[1]);
            const bool compressed = !page.has(7) || page[7].number != 0;
            auto rest = inflated(body.mid(sizes[0] + sizes[1]), compressed ? meta[4].number : 0, full - sizes[0] - sizes[1]);
            if (!rest)
                return tl::unexpected(rest.error());
            body = *rest;
        } else {
            auto whole = inflated(body, meta[4].number, full);
            if (!whole)
                return tl::unexpected(whole.error());
            body = *whole;
        }
        if (type == DictionaryPage) {
            if (!readValues(leaf, body, count, false, m_dictionary))
                return damaged();
            continue;
        }
        if (type != DataPage && !second)
            continue;
        const qint64 encoding = page[second ? 4 : 2].number;
        if (encoding != Plain && encoding != PlainDictionary && encoding != RleDictionary)
            return refused(tr("the encoding %1 in the column “%2”").arg(encoding).arg(leaf.name));
        const int highest[2] = {leaf.repetition, leaf.definition};
        QList<int> numbers[2];
        for (int i = 0; i < 2; ++i) {
            if (highest[i] > 0 && !second) {
                const qsizetype length = body.size() < 4 ? 0 : static_cast<qsizetype>(qFromLittleEndian<quint32>(body.constData()));
                if (body.size() < 4 || length > body.size() - 4)
                    return damaged();
                levels[i] = body.mid(4, length);
                body = body.mid(4 + length);
            }
            if (highest[i] == 0)
                numbers[i] = QList<int>(count, 0);
            else if (!readHybrid(levels[i], widthOf(highest[i]), count, numbers[i]))
                return damaged();
        }
        const qint64 present = std::count(numbers[1].begin(), numbers[1].end(), leaf.definition);
        QList<Cell> values;
        if (!readValues(leaf, body, present, encoding != Plain, values))
            return damaged();
        qsizetype next = 0;
        for (qint64 i = 0; i < count; ++i) {
            if (numbers[0][i] == 0)
                column.starts.append(column.cells.size());
            if (numbers[1][i] == leaf.definition) {
                column.cells.append(values[next++]);
            } else if (leaf.repetition == 0 || numbers[1][i] >= leaf.listed) {
                Cell null;
                null.isNull = true;
                column.cells.append(null);
            }
        }
        seen += count;
        if (count == 0 && packed == 0)
            return damaged();
    }
    return {};
}

} // namespace dau
