// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/foreignoffsets.h"

#include "model/text/graphemes.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ForeignOffsets", text);
}

bool isPlain(const ForeignOffsets::Way &way)
{
    return way.unit == OffsetUnit::CodePoints && !way.newlineAsOne;
}

// What a character of one or two UTF-16 units counts.
int countOf(OffsetUnit unit, char32_t c)
{
    switch (unit) {
    case OffsetUnit::Utf16:
        return c > 0xFFFF ? 2 : 1;
    case OffsetUnit::Bytes:
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    default:
        return 1;
    }
}

} // namespace

QString ForeignOffsets::Way::toString() const
{
    QString name = unit == OffsetUnit::Utf16       ? tr("UTF-16 units")
        : unit == OffsetUnit::Bytes     ? tr("bytes")
        : unit == OffsetUnit::Graphemes ? tr("grapheme clusters")
                                        : tr("code points");
    if (newlineAsOne)
        name += tr(", CR LF counted as one");
    if (countsMark)
        name += tr(", the byte order mark counted");
    return name;
}

QList<ForeignOffsets::Way> ForeignOffsets::waysFor(const Text &text, bool byteOrderMark)
{
    const QString &string = text.string();
    QList<OffsetUnit> units{OffsetUnit::CodePoints};
    if (!text.offsets().isIdentity())
        units.append(OffsetUnit::Utf16);
    if (std::any_of(string.begin(), string.end(), [](QChar c) { return c.unicode() >= 0x80; }))
        units.append(OffsetUnit::Bytes);
    QList<Way> ways;
    for (const bool mark : {false, true}) {
        for (const bool newlineAsOne : {false, true}) {
            for (const OffsetUnit unit : units) {
                if ((!mark || byteOrderMark) && (!newlineAsOne || string.contains(u"\r\n")))
                    ways.append({unit, newlineAsOne, mark});
            }
        }
    }
    return ways;
}

ForeignOffsets::ForeignOffsets(const Text &text, const Way &way)
    : m_text(text)
    , m_way(way)
    , m_shift(!way.countsMark ? 0 : way.unit == OffsetUnit::Bytes ? 3 : 1)
{
    if (isPlain(way))
        return;
    const QString &string = text.string();
    const Graphemes graphemes(text);
    for (qsizetype i = 0; i < string.size() && way.unit == OffsetUnit::Graphemes; i = graphemes.next(i))
        m_positions.push_back(static_cast<qint32>(i));
    for (qsizetype i = 0; i < string.size() && way.unit != OffsetUnit::Graphemes; ++i) {
        m_positions.push_back(static_cast<qint32>(i));
        if (way.newlineAsOne && string[i] == u'\r' && i + 1 < string.size() && string[i + 1] == u'\n') {
            ++i;
            continue;
        }
        const qint32 inside = ~m_positions.back();
        char32_t c = string[i].unicode();
        if (string[i].isHighSurrogate() && i + 1 < string.size()) {
            c = QChar::surrogateToUcs4(string[i], string[i + 1]);
            ++i;
        }
        m_positions.insert(m_positions.end(), static_cast<size_t>(countOf(way.unit, c) - 1), inside);
    }
    m_positions.push_back(static_cast<qint32>(string.size()));
}

std::optional<qsizetype> ForeignOffsets::toUtf16(qint64 offset) const
{
    offset -= m_shift;
    if (offset < 0 || offset > length())
        return {};
    if (isPlain(m_way))
        return m_text.offsets().toUtf16(offset);
    const qint32 position = m_positions[static_cast<size_t>(offset)];
    return position < 0 ? std::nullopt : std::optional<qsizetype>(position);
}

qint64 ForeignOffsets::fromUtf16(qsizetype offset) const
{
    if (isPlain(m_way))
        return m_text.offsets().toCodePoint(offset) + m_shift;
    const auto beyond = std::upper_bound(m_positions.begin(), m_positions.end(), offset, [](qsizetype at, qint32 position) {
        return at < (position < 0 ? ~position : position);
    });
    qsizetype found = std::max<qsizetype>(beyond - m_positions.begin() - 1, 0);
    while (found > 0 && m_positions[static_cast<size_t>(found)] < 0)
        --found;
    return found + m_shift;
}

qint64 ForeignOffsets::length() const
{
    return isPlain(m_way) ? m_text.codePoints() : static_cast<qint64>(m_positions.size()) - 1;
}

} // namespace dau
