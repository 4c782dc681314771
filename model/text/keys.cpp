// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/keys.h"

#include "model/text/match.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <vector>

namespace dau {

namespace {

constexpr char32_t tableSize = 0x3000;
// In the table of folded units: nothing is written, or the pool holds several units.
constexpr char16_t dropped = 0;
constexpr char16_t several = 0xFFFF;

const icu::Normalizer2 &nfd()
{
    static const icu::Normalizer2 *const instance = [] {
        UErrorCode status = U_ZERO_ERROR;
        return icu::Normalizer2::getNFDInstance(status);
    }();
    return *instance;
}

// Eth and African D stand for Đ in scraped capitals.
char32_t withoutLookAlike(char32_t c)
{
    return c == 0xD0 || c == 0x189 ? 0x110 : c;
}

QString decomposed(char32_t c, Qt::CaseSensitivity sensitivity)
{
    if (u_charType(UChar32(c)) == U_FORMAT_CHAR)
        return {};
    if (u_charType(UChar32(c)) == U_SPACE_SEPARATOR)
        return QStringLiteral(u" ");
    icu::UnicodeString folded(static_cast<UChar32>(c));
    if (sensitivity == Qt::CaseInsensitive)
        folded.foldCase();
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString result = nfd().normalize(folded, status);
    return QString(reinterpret_cast<const QChar *>(result.getBuffer()), result.length());
}

QString folded(char32_t c)
{
    const QString letters = decomposed(withoutLookAlike(c), Qt::CaseInsensitive);
    QString result;
    for (qsizetype i = 0; i < letters.size();) {
        const char32_t letter = codePointAt(letters, i);
        if (u_charType(UChar32(letter)) != U_NON_SPACING_MARK)
            result += letter == 0x111 ? QStringView(u"d") : QStringView(letters).mid(i, sizeOf(letter));
        i += sizeOf(letter);
    }
    return result;
}

struct Table {
    Table();

    std::vector<char16_t> foldedUnit;      // dropped, several, or the one unit
    std::vector<bool> syllableCharacter;
    std::vector<quint8> combiningClass;
    std::vector<QString> canonical;        // empty where a character is its own
    std::vector<QString> caseless;
    std::vector<bool> formatCharacter;
};

Table::Table()
    : foldedUnit(tableSize)
    , syllableCharacter(tableSize)
    , combiningClass(tableSize)
    , canonical(tableSize)
    , caseless(tableSize)
    , formatCharacter(tableSize)
{
    constexpr uint32_t letters = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
    for (char32_t c = 0; c < tableSize; ++c) {
        const QString fold = folded(c);
        foldedUnit[c] = fold.isEmpty() ? dropped : fold.size() == 1 ? fold.front().unicode() : several;
        syllableCharacter[c] = U_GET_GC_MASK(UChar32(c)) & letters;
        formatCharacter[c] = u_charType(UChar32(c)) == U_FORMAT_CHAR;
        combiningClass[c] = nfd().getCombiningClass(UChar32(c));
        const QString itself{QChar(static_cast<char16_t>(c))};
        if (const QString key = decomposed(c, Qt::CaseSensitive); key != itself)
            canonical[c] = key;
        if (const QString key = decomposed(c, Qt::CaseInsensitive); key != itself)
            caseless[c] = key;
    }
}

const Table &table()
{
    static const Table instance;
    return instance;
}

quint8 combiningClass(char16_t unit)
{
    return unit < tableSize ? table().combiningClass[unit] : nfd().getCombiningClass(unit);
}

void appendDecomposed(QString &key, char32_t c, Qt::CaseSensitivity sensitivity)
{
    if (c >= tableSize) {
        key += decomposed(c, sensitivity);
        return;
    }
    const Table &keys = table();
    const QString &entry = sensitivity == Qt::CaseSensitive ? keys.canonical[c] : keys.caseless[c];
    if (!entry.isEmpty())
        key += entry;
    else if (!keys.formatCharacter[c])
        key += QChar(static_cast<char16_t>(c));
}

// Marks on one letter into their canonical order, as NFD has them.
void orderMarks(QString &key)
{
    const auto before = [](QChar a, QChar b) { return combiningClass(a.unicode()) < combiningClass(b.unicode()); };
    auto begin = key.begin();
    for (auto i = key.begin(); i != key.end(); ++i) {
        if (combiningClass(i->unicode()) != 0)
            continue;
        if (i - begin > 1)
            std::stable_sort(begin, i, before);
        begin = i + 1;
    }
    if (key.end() - begin > 1)
        std::stable_sort(begin, key.end(), before);
}

bool isShapeMark(char16_t unit)
{
    return unit == 0x302 || unit == 0x306 || unit == 0x31B;
}

// The tone marks of each run of vowels to its end.
QString tonesLast(QStringView letters)
{
    QString result;
    result.reserve(letters.size());
    QString tones;
    bool inRun = false;
    for (const QChar letter : letters) {
        const char16_t unit = letter.unicode();
        if (inRun && isToneMark(unit)) {
            tones += letter;
            continue;
        }
        if (!isVowel(unit) && !(inRun && isShapeMark(unit))) {
            result += tones;
            tones.clear();
            inRun = false;
        } else {
            inRun = true;
        }
        result += letter;
    }
    return result + tones;
}

} // namespace

QString canonicalKey(QStringView string, Qt::CaseSensitivity sensitivity)
{
    QString key;
    key.reserve(string.size() * 2);
    for (qsizetype i = 0; i < string.size();) {
        const char32_t c = codePointAt(string, i);
        appendDecomposed(key, sensitivity == Qt::CaseInsensitive ? withoutLookAlike(c) : c, sensitivity);
        i += sizeOf(c);
    }
    orderMarks(key);
    return key;
}

QString toneKey(QStringView string, Qt::CaseSensitivity sensitivity)
{
    QString letters;
    letters.reserve(string.size() * 2);
    for (qsizetype i = 0; i < string.size();) {
        const char32_t c = codePointAt(string, i);
        appendDecomposed(letters, withoutLookAlike(c), sensitivity);
        i += sizeOf(c);
    }
    orderMarks(letters);
    return tonesLast(letters);
}

QString toneKey(QStringView string)
{
    return toneKey(string, Qt::CaseSensitive);
}

QString foldKey(QStringView string)
{
    const std::vector<char16_t> &units = table().foldedUnit;
    QString key(string.size(), Qt::Uninitialized);
    char16_t *out = reinterpret_cast<char16_t *>(key.data());
    const char16_t *in = string.utf16();
    const char16_t *const end = in + string.size();
    while (in < end) {
        const char16_t unit = *in < tableSize ? units[*in] : several;
        if (unit != several) {
            *out = unit;
            out += unit != dropped;
            ++in;
            continue;
        }
        const char32_t c = codePointAt(string, in - string.utf16());
        const QString letters = folded(c);
        in += sizeOf(c);
        // As many units as there are left to read always fit behind `out`.
        const qsizetype written = out - reinterpret_cast<char16_t *>(key.data());
        const qsizetype needed = written + letters.size() + (end - in);
        if (needed > key.size())
            key.resize(std::max(needed, key.size() + key.size() / 2));
        out = std::copy_n(letters.utf16(), letters.size(), reinterpret_cast<char16_t *>(key.data()) + written);
    }
    key.truncate(out - reinterpret_cast<char16_t *>(key.data()));
    return key;
}

qsizetype foldedSize(char32_t codePoint)
{
    const char16_t unit = codePoint < tableSize ? table().foldedUnit[codePoint] : several;
    if (unit == several)
        return folded(codePoint).size();
    return unit == dropped ? 0 : 1;
}

bool isSyllableCharacter(char32_t codePoint)
{
    if (codePoint < tableSize)
        return table().syllableCharacter[codePoint];
    return U_GET_GC_MASK(UChar32(codePoint)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK);
}

bool isFormatCharacter(char32_t codePoint)
{
    return codePoint < tableSize ? bool(table().formatCharacter[codePoint])
                                 : u_charType(UChar32(codePoint)) == U_FORMAT_CHAR;
}

bool isMark(char16_t unit)
{
    return u_charType(unit) == U_NON_SPACING_MARK;
}

bool isToneMark(char16_t unit)
{
    return unit == 0x300 || unit == 0x301 || unit == 0x303 || unit == 0x309 || unit == 0x323;
}

bool isVowel(char16_t unit)
{
    return unit != 0 && unit < 0x80 && QStringView(u"aeiouyAEIOUY").contains(QChar(unit));
}

char32_t codePointAt(QStringView string, qsizetype at)
{
    const QChar unit = string[at];
    if (unit.isHighSurrogate() && at + 1 < string.size() && string[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, string[at + 1]);
    return unit.unicode();
}

char32_t codePointBefore(QStringView string, qsizetype at)
{
    const QChar unit = string[at - 1];
    if (unit.isLowSurrogate() && at > 1 && string[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(string[at - 2], unit);
    return unit.unicode();
}

} // namespace dau
