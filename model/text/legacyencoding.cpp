// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/legacyencoding.h"

#include "model/text/syllable.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <array>

namespace dau {

namespace {

using ByteTable = std::array<char16_t, 256>; // 0xFFFF: undefined
constexpr char16_t Undefined = 0xFFFF;

// Sets the letters of `letters` at the bytes of `hex`, in order; "-" leaves a letter out.
void place(ByteTable &table, const QString &letters, const QString &hex)
{
    const QStringList bytes = hex.split(u' ');
    Q_ASSERT(bytes.size() == letters.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != u"-")
            table[bytes[i].toUInt(nullptr, 16)] = letters[i].unicode();
    }
}

// The rows of all tables: each shaped letter alone (where it is not ASCII), then huyền sắc hỏi ngã nặng.
const QStringList &smallRows()
{
    static const QStringList rows = {QStringLiteral(u"àáảãạ"), QStringLiteral(u"ăằắẳẵặ"), QStringLiteral(u"âầấẩẫậ"),
        QStringLiteral(u"èéẻẽẹ"), QStringLiteral(u"êềếểễệ"), QStringLiteral(u"ìíỉĩị"), QStringLiteral(u"òóỏõọ"),
        QStringLiteral(u"ôồốổỗộ"), QStringLiteral(u"ơờớởỡợ"), QStringLiteral(u"ùúủũụ"), QStringLiteral(u"ưừứửữự"),
        QStringLiteral(u"ỳýỷỹỵ"), QStringLiteral(u"đ")};
    return rows;
}

ByteTable letterTable(const QStringList &small, const QStringList &capital)
{
    ByteTable table;
    for (size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = byte < 0x80 ? static_cast<char16_t>(byte) : Undefined;
    for (qsizetype row = 0; row < smallRows().size(); ++row) {
        place(table, smallRows()[row], small[row]);
        place(table, smallRows()[row].toUpper(), capital[row]);
    }
    return table;
}

// Read off glibc's TCVN5712-1; B0..B4 are the combining tones, A0 the no-break space.
const ByteTable &tcvnTable()
{
    static const ByteTable table = [] {
        ByteTable made = letterTable(
            {QStringLiteral(u"B5 B8 B6 B7 B9"), QStringLiteral(u"A8 BB BE BC BD C6"),
                QStringLiteral(u"A9 C7 CA C8 C9 CB"), QStringLiteral(u"CC D0 CE CF D1"),
                QStringLiteral(u"AA D2 D5 D3 D4 D6"), QStringLiteral(u"D7 DD D8 DC DE"),
                QStringLiteral(u"DF E3 E1 E2 E4"), QStringLiteral(u"AB E5 E8 E6 E7 E9"),
                QStringLiteral(u"AC EA ED EB EC EE"), QStringLiteral(u"EF F3 F1 F2 F4"),
                QStringLiteral(u"AD F5 F8 F6 F7 F9"), QStringLiteral(u"FA FD FB FC FE"), QStringLiteral(u"AE")},
            {QStringLiteral(u"80 83 81 82 84"), QStringLiteral(u"A1 AF C0 BA BF 85"),
                QStringLiteral(u"A2 C1 C4 C2 C3 86"), QStringLiteral(u"87 8A 88 89 8B"),
                QStringLiteral(u"A3 C5 DA CD D9 8C"), QStringLiteral(u"8D 90 8E 8F 91"),
                QStringLiteral(u"92 95 93 94 96"), QStringLiteral(u"A4 DB FF E0 F0 97"),
                QStringLiteral(u"A5 98 9B 99 9A 9C"), QStringLiteral(u"9D 01 9E 9F 02"),
                QStringLiteral(u"A6 04 11 05 06 12"), QStringLiteral(u"13 16 14 15 17"), QStringLiteral(u"A7")});
        place(made, QString::fromUtf16(u"\u00A0\u0300\u0309\u0303\u0301\u0323"), QStringLiteral(u"A0 B0 B1 B2 B3 B4"));
        return made;
    }();
    return table;
}

const ByteTable &visciiTable()
{
    static const ByteTable table = letterTable(
        {QStringLiteral(u"E0 E1 E4 E3 D5"), QStringLiteral(u"E5 A2 A1 C6 C7 A3"), QStringLiteral(u"E2 A5 A4 A6 E7 A7"),
            QStringLiteral(u"E8 E9 EB A8 A9"), QStringLiteral(u"EA AB AA AC AD AE"), QStringLiteral(u"EC ED EF EE B8"),
            QStringLiteral(u"F2 F3 F6 F5 F7"), QStringLiteral(u"F4 B0 AF B1 B2 B5"),
            QStringLiteral(u"BD B6 BE B7 DE FE"), QStringLiteral(u"F9 FA FC FB F8"),
            QStringLiteral(u"DF D7 D1 D8 E6 F1"), QStringLiteral(u"CF FD D6 DB DC"), QStringLiteral(u"F0")},
        {QStringLiteral(u"C0 C1 C4 C3 80"), QStringLiteral(u"C5 82 81 02 05 83"), QStringLiteral(u"C2 85 84 86 06 87"),
            QStringLiteral(u"C8 C9 CB 88 89"), QStringLiteral(u"CA 8B 8A 8C 8D 8E"), QStringLiteral(u"CC CD 9B CE 98"),
            QStringLiteral(u"D2 D3 99 A0 9A"), QStringLiteral(u"D4 90 8F 91 92 93"),
            QStringLiteral(u"B4 96 95 97 B3 94"), QStringLiteral(u"D9 DA 9C 9D 9E"),
            QStringLiteral(u"BF BB BA BC FF B9"), QStringLiteral(u"9F DD 14 19 1E"), QStringLiteral(u"D0")});
    return table;
}

// Small letters as in the keyboard tables of xvnkb; the capitals that those share with the small ones sit in 02..1D.
const ByteTable &vpsTable()
{
    static const ByteTable table = letterTable(
        {QStringLiteral(u"E0 E1 E4 E3 E5"), QStringLiteral(u"E6 A2 A1 A3 A4 A5"), QStringLiteral(u"E2 C0 C3 C4 C5 C6"),
            QStringLiteral(u"E8 E9 C8 EB CB"), QStringLiteral(u"EA 8A 89 8B CD 8C"), QStringLiteral(u"EC ED CC EF CE"),
            QStringLiteral(u"F2 F3 D5 F5 86"), QStringLiteral(u"F4 D2 D3 B0 87 B6"),
            QStringLiteral(u"D6 A9 A7 AA AB AE"), QStringLiteral(u"F9 FA FB DB F8"),
            QStringLiteral(u"DC D8 D9 BA BB BF"), QStringLiteral(u"FF 9A 9B CF 9C"), QStringLiteral(u"C7")},
        {QStringLiteral(u"80 C1 81 82 02"), QStringLiteral(u"88 8E 8D 8F F0 04"), QStringLiteral(u"C2 84 83 85 1C 03"),
            QStringLiteral(u"D7 C9 DE FE 05"), QStringLiteral(u"CA 93 90 94 95 06"), QStringLiteral(u"B5 B4 B7 B8 10"),
            QStringLiteral(u"BC B9 BD BE 11"), QStringLiteral(u"D4 97 96 98 99 12"),
            QStringLiteral(u"F7 9E 9D 9F A6 13"), QStringLiteral(u"A8 DA D1 AC 14"),
            QStringLiteral(u"D0 AF AD B1 1D 15"), QStringLiteral(u"B2 DD FD B3 19"), QStringLiteral(u"F1")});
    return table;
}

// 80..9F of windows-1252 (the WHATWG index without its C1 controls); the rest is Latin-1.
const ByteTable &windows1252Table()
{
    static const ByteTable table = [] {
        constexpr char16_t high[32] = {0x20AC, Undefined, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6,
            0x2030, 0x0160, 0x2039, 0x0152, Undefined, 0x017D, Undefined, Undefined, 0x2018, 0x2019, 0x201C, 0x201D,
            0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, Undefined, 0x017E, 0x0178};
        ByteTable made;
        for (size_t byte = 0; byte < made.size(); ++byte)
            made[byte] = byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : static_cast<char16_t>(byte);
        return made;
    }();
    return table;
}

LegacyText through(const ByteTable &table, const QByteArray &bytes)
{
    LegacyText result;
    result.string.resize(bytes.size());
    QChar *out = result.string.data();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char16_t c = table[static_cast<uchar>(bytes[i])];
        if (c == Undefined)
            return {{}, i};
        out[i] = QChar(c);
    }
    return result;
}

// Base letter and mark byte (both as windows-1252 letters) to the Vietnamese letter; a capital base takes marks of
// either case.
const QHash<quint32, char16_t> &vniPairs()
{
    static const QHash<quint32, char16_t> pairs = [] {
        QHash<quint32, char16_t> made;
        const auto add = [&made](char16_t base, const QString &marks, const QString &letters) {
            for (qsizetype i = 0; i < marks.size(); ++i) {
                const QChar mark = marks[i];
                made.insert(quint32(base) << 16 | mark.unicode(), letters[i].unicode());
                const char16_t capital = QChar(base).toUpper().unicode();
                const char16_t letter = letters[i].toUpper().unicode();
                made.insert(quint32(capital) << 16 | mark.unicode(), letter);
                made.insert(quint32(capital) << 16 | mark.toUpper().unicode(), letter);
            }
        };
        const QString tones = QStringLiteral(u"øùûõï");
        const QString hat = QStringLiteral(u"âàáåãä");
        add(u'a', tones, QStringLiteral(u"àáảãạ"));
        add(u'a', hat, QStringLiteral(u"âầấẩẫậ"));
        add(u'a', QStringLiteral(u"êèéúüë"), QStringLiteral(u"ăằắẳẵặ"));
        add(u'e', tones, QStringLiteral(u"èéẻẽẹ"));
        add(u'e', hat, QStringLiteral(u"êềếểễệ"));
        add(u'o', tones, QStringLiteral(u"òóỏõọ"));
        add(u'o', hat, QStringLiteral(u"ôồốổỗộ"));
        add(u'ô', tones, QStringLiteral(u"ờớởỡợ"));
        add(u'u', tones, QStringLiteral(u"ùúủũụ"));
        add(u'ö', tones, QStringLiteral(u"ừứửữự"));
        add(u'y', QStringLiteral(u"øùûõ"), QStringLiteral(u"ỳýỷỹ"));
        return made;
    }();
    return pairs;
}

// Letters of one byte: ơ ư đ, i with its tones, ỵ.
char16_t vniSingle(char16_t c)
{
    static const QString from = QStringLiteral(u"ôöñìíæóòîÔÖÑÌÍÆÓÒÎ");
    static const QString to = QStringLiteral(u"ơưđìíỉĩịỵƠƯĐÌÍỈĨỊỴ");
    const qsizetype at = c < 0x80 ? -1 : from.indexOf(QChar(c));
    return at < 0 ? c : to[at].unicode();
}

} // namespace

LegacyText fromTcvn3(const QByteArray &bytes)
{
    static const ByteTable withPunctuation = [] {
        ByteTable made = tcvnTable();
        for (size_t byte = 0; byte < 0xA0; ++byte) {
            if (byte < 0x20 || byte >= 0x80)
                made[byte] = windows1252Table()[byte];
        }
        return made;
    }();
    LegacyText capitals = through(tcvnTable(), bytes);
    LegacyText punctuation = through(withPunctuation, bytes);
    if (punctuation.invalidAt >= 0 || capitals.string == punctuation.string)
        return capitals;
    const bool fewer = countSyllables(punctuation.string).share() <= countSyllables(capitals.string).share();
    return fewer ? capitals : punctuation;
}

LegacyText fromViscii(const QByteArray &bytes)
{
    return through(visciiTable(), bytes);
}

LegacyText fromVps(const QByteArray &bytes)
{
    return through(vpsTable(), bytes);
}

LegacyText fromVni(const QByteArray &bytes)
{
    const LegacyText letters = through(windows1252Table(), bytes);
    if (letters.invalidAt >= 0)
        return letters;
    const QString &in = letters.string;
    LegacyText result;
    result.string.reserve(in.size());
    for (qsizetype i = 0; i < in.size(); ++i) {
        const char16_t next = i + 1 < in.size() ? in[i + 1].unicode() : u'\0';
        const auto pair = next < 0x80 ? vniPairs().end() : vniPairs().find(quint32(in[i].unicode()) << 16 | next);
        if (pair == vniPairs().end()) {
            result.string += QChar(vniSingle(in[i].unicode()));
        } else {
            result.string += QChar(*pair);
            ++i;
        }
    }
    return result;
}

LegacyText fromWindows1252(const QByteArray &bytes)
{
    return through(windows1252Table(), bytes);
}

} // namespace dau
