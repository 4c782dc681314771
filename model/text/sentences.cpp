// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/sentences.h"

#include <algorithm>

namespace dau {

namespace {

constexpr qsizetype partSize = 8192;

// Places, academic titles, and what stands before the name of a signatory.
constexpr QStringView abbreviations[] = {
    u"TP", u"Tp", u"tp", u"TX", u"Tx", u"TT", u"Q", u"P", u"H",
    u"GS", u"PGS", u"TS", u"ThS", u"Ths", u"BS", u"KS",
    u"TM", u"KT", u"TL", u"TUQ",
};

// What may stand before a number with a stop at the begin of a paragraph: "Điều 2. Quy định chung", "3. Kiến nghị".
constexpr QStringView headings[] = {u"", u"Điều", u"Khoản", u"Mục", u"Tiểu mục", u"Chương", u"Phần", u"Phụ lục"};

bool contains(const auto &words, QStringView word)
{
    return std::find(std::begin(words), std::end(words), word.toString().normalized(QString::NormalizationForm_C))
           != std::end(words);
}

QStringView trimmedEnd(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

// The letters, marks and digits at the end of a text. Abbreviations and headings are short, and so is the look back.
QStringView lastWord(QStringView text)
{
    qsizetype begin = text.size();
    while (begin > 0 && text.size() - begin < 20 && (text[begin - 1].isLetterOrNumber() || text[begin - 1].isMark()))
        --begin;
    return text.sliced(begin);
}

} // namespace

Sentences::Sentences(const Text &text)
    : m_text(text)
    , m_graphemes(text)
{
}

bool Sentences::endsSentence(const Span &paragraph, qsizetype at) const
{
    QStringView before = trimmedEnd(m_text.view({paragraph.begin, at}));
    if (!before.endsWith(u'.') || at >= paragraph.end)
        return true;
    before.chop(1);
    const QStringView word = lastWord(before);
    if (contains(abbreviations, word))
        return false;
    const auto isNumeral = [](QChar c) { return c.isDigit() || QStringView(u"IVX").contains(c); };
    if (word.isEmpty() || !std::all_of(word.begin(), word.end(), isNumeral))
        return true;
    before = before.chopped(word.size());
    return before.size() > 20 || !contains(headings, before.trimmed());
}

std::optional<qsizetype> Sentences::cutIn(const Span &paragraph, const Span &range) const
{
    const QString &string = m_text.string();
    for (qsizetype at = std::max(range.begin, paragraph.begin + 2); at < range.end; ++at) {
        const QChar stop = string[at - 2];
        if (string[at].isUpper() && string[at - 1] == u' ' && (stop == u'.' || stop == u'!' || stop == u'?'))
            return at;
    }
    return {};
}

BreakIterator &Sentences::iteratorAt(const Span &paragraph, qsizetype at) const
{
    if (m_iterator && paragraph.contains(m_iterator->part()) && m_iterator->part().contains(at))
        return *m_iterator;
    if (!m_iterator)
        m_iterator.emplace(BreakIterator::Kind::Sentence, m_text.string());
    Span part = paragraph;
    for (qsizetype end = at; part.begin == paragraph.begin && end > paragraph.begin; end -= partSize) {
        const qsizetype begin = std::max(end - partSize, paragraph.begin);
        part.begin = cutIn(paragraph, {begin, end + 1}).value_or(paragraph.begin);
    }
    for (qsizetype begin = at + partSize; part.end == paragraph.end && begin < paragraph.end; begin += partSize)
        part.end = cutIn(paragraph, {begin, std::min(begin + partSize, paragraph.end)}).value_or(paragraph.end);
    m_iterator->setPart(part);
    return *m_iterator;
}

qsizetype Sentences::following(const Span &paragraph, qsizetype at) const
{
    do {
        at = iteratorAt(paragraph, at).following(at);
    } while (at < paragraph.end && !endsSentence(paragraph, at));
    return at;
}

qsizetype Sentences::preceding(const Span &paragraph, qsizetype at) const
{
    do {
        at = iteratorAt(paragraph, at - 1).preceding(at);
    } while (at > paragraph.begin && !endsSentence(paragraph, at));
    return at;
}

Span Sentences::trimmed(Span span) const
{
    const QString &string = m_text.string();
    while (!span.isEmpty() && string[span.end - 1].isSpace() && m_graphemes.isBoundary(span.end - 1))
        --span.end;
    while (!span.isEmpty() && string[span.begin].isSpace() && m_graphemes.isBoundary(span.begin + 1))
        ++span.begin;
    return span;
}

std::optional<Span> Sentences::firstEndingAfter(qsizetype at) const
{
    for (qsizetype index = m_text.paragraphAt(at); index < m_text.paragraphCount(); ++index) {
        const Span paragraph = m_text.paragraph(index);
        qsizetype begin = preceding(paragraph, std::min(std::max(at, paragraph.begin) + 1, paragraph.end));
        while (begin < paragraph.end) {
            const qsizetype end = following(paragraph, begin);
            const Span sentence = trimmed({begin, end});
            if (!sentence.isEmpty() && sentence.end > at)
                return sentence;
            begin = end;
        }
    }
    return {};
}

std::optional<Span> Sentences::lastStartingBefore(qsizetype at) const
{
    for (qsizetype index = m_text.paragraphAt(at); index >= 0; --index) {
        const Span paragraph = m_text.paragraph(index);
        qsizetype end = at > paragraph.begin ? following(paragraph, std::min(at, paragraph.end) - 1) : paragraph.begin;
        while (end > paragraph.begin) {
            const qsizetype begin = preceding(paragraph, end);
            const Span sentence = trimmed({begin, end});
            if (!sentence.isEmpty() && sentence.begin < at)
                return sentence;
            end = begin;
        }
    }
    return {};
}

} // namespace dau
