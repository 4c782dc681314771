// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/match.h"

#include "model/base/enumnames.h"
#include "model/text/boundaries.h"
#include "model/text/keys.h"

namespace dau {

namespace {

// Walks a text and its fold key side by side, forwards only.
class FoldCursor
{
public:
    FoldCursor(QStringView text, qsizetype at)
        : m_text(text)
        , m_at(at)
    {
    }

    // Goes to the first character that gives something to the key at or after `key`; where that begins is at().
    void seek(qsizetype key)
    {
        while (m_at < m_text.size()) {
            const char32_t c = codePointAt(m_text, m_at);
            const qsizetype size = foldedSize(c);
            if (m_key >= key && size > 0)
                return;
            m_key += size;
            m_at += sizeOf(c);
        }
    }
    qsizetype at() const { return m_at; }
    qsizetype key() const { return m_key; }

private:
    QStringView m_text;
    qsizetype m_at;
    qsizetype m_key = 0;
};

// Where the text of a hit that begins at `at` ends: behind the character that gives the last unit of the key.
qsizetype endOfHit(QStringView text, qsizetype at, qsizetype keySize)
{
    for (qsizetype key = 0; key < keySize && at < text.size();) {
        const char32_t c = codePointAt(text, at);
        key += foldedSize(c);
        at += sizeOf(c);
    }
    return at;
}

// True between two characters of one syllable; format characters between them do not part them.
bool isInsideSyllable(QStringView text, qsizetype at)
{
    qsizetype before = at;
    while (before > 0 && isFormatCharacter(codePointBefore(text, before)))
        before -= sizeOf(codePointBefore(text, before));
    while (at < text.size() && isFormatCharacter(codePointAt(text, at)))
        at += sizeOf(codePointAt(text, at));
    return before > 0 && at < text.size() && isSyllableCharacter(codePointBefore(text, before))
           && isSyllableCharacter(codePointAt(text, at));
}

// A letter of a canonical key with the marks on it.
struct Letter {
    QChar base;
    QStringView marks;
};

Letter takeLetter(QStringView &key)
{
    qsizetype end = 1;
    while (end < key.size() && isMark(key[end].unicode()))
        ++end;
    const Letter letter{key.front(), key.mid(1, end - 1)};
    key = key.mid(end);
    return letter;
}

QString pick(QStringView marks, bool tones)
{
    QString result;
    for (const QChar mark : marks) {
        if (isToneMark(mark.unicode()) == tones)
            result += mark;
    }
    return result;
}

// The rule of MatchMode::Smart for a query and a hit (canonical, case folded keys) whose fold keys are equal: letters
// that the query writes with marks are equal; the tone of a run of vowels may stand on any of them.
bool agreeWhereMarked(QStringView query, QStringView hit)
{
    QString queryTones;
    QString hitTones;
    bool toneOnMarked = false; // a tone in the hit on a letter that the query writes with a mark
    const auto tonesAgree = [&] { return queryTones.isEmpty() ? !toneOnMarked : queryTones == hitTones; };
    while (!query.isEmpty() && !hit.isEmpty()) {
        const Letter wanted = takeLetter(query);
        const Letter found = takeLetter(hit);
        const bool marked = !wanted.marks.isEmpty() || wanted.base == QChar(0x111);
        if (!isVowel(wanted.base.unicode())) {
            if (!tonesAgree() || (marked && (wanted.base != found.base || wanted.marks != found.marks)))
                return false;
            queryTones.clear();
            hitTones.clear();
            toneOnMarked = false;
            continue;
        }
        const QString shape = pick(wanted.marks, false);
        const QString tones = pick(found.marks, true);
        if (!shape.isEmpty() && shape != pick(found.marks, false))
            return false;
        queryTones += pick(wanted.marks, true);
        hitTones += tones;
        toneOnMarked = toneOnMarked || (marked && !tones.isEmpty());
    }
    return query.isEmpty() && hit.isEmpty() && tonesAgree();
}

QString keyFor(QStringView string, const Matcher::Options &options)
{
    switch (options.mode) {
    case MatchMode::Exact:
        return canonicalKey(string, Qt::CaseSensitive);
    case MatchMode::Tones:
        return toneKey(string, options.caseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
    case MatchMode::Folded:
        return foldKey(string);
    case MatchMode::Smart:
        return canonicalKey(string, Qt::CaseInsensitive);
    }
    return {};
}

constexpr EnumNames<MatchMode, 4> modeNames{{u"exact", u"tones", u"folded", u"smart"}};

} // namespace

QString toString(MatchMode mode)
{
    return modeNames(mode);
}

std::optional<MatchMode> matchModeFromString(QStringView name)
{
    return modeNames(name);
}

Matcher::Matcher(const QString &query, Options options)
    : m_options(options)
    , m_folded(foldKey(query))
    , m_key(keyFor(query, options))
    , m_finder(m_folded)
{
}

bool Matcher::accepts(QStringView hit) const
{
    const QString key = keyFor(hit, m_options);
    if (m_options.mode == MatchMode::Smart)
        return foldKey(hit) == m_folded && agreeWhereMarked(m_key, key);
    return key == m_key;
}

QList<Span> Matcher::find(const Text &text) const
{
    return find(text, {0, text.size()});
}

QList<Span> Matcher::find(const Text &text, const Span &range) const
{
    QList<Span> hits;
    const QString folded = m_folded.isEmpty() ? QString() : foldKey(text.view(range));
    qsizetype key = m_folded.isEmpty() ? -1 : m_finder.indexIn(folded);
    if (key < 0)
        return hits;
    const Boundaries boundaries(text);
    const QStringView whole = text.string();
    FoldCursor cursor(whole.first(range.end), range.begin);
    for (; key >= 0; key = m_finder.indexIn(folded, key)) {
        cursor.seek(key);
        const qsizetype end = endOfHit(whole, cursor.at(), m_folded.size());
        const Span hit = boundaries.snapToGraphemes({cursor.at(), end});
        const bool taken = cursor.key() == key && range.contains(hit)
                           && !(m_options.wholeSyllables
                                && (isInsideSyllable(whole, hit.begin) || isInsideSyllable(whole, hit.end)))
                           && accepts(text.view(hit));
        if (taken)
            hits.append(hit);
        key += taken ? m_folded.size() : 1;
    }
    return hits;
}

} // namespace dau
