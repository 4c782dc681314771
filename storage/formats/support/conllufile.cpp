// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/conllufile.h"

#include "storage/formats/support/fields.h"
#include "storage/formats/support/tokentable.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qsizetype columns = 10;

QString tr(const char *text)
{
    return QCoreApplication::translate("Conllu", text);
}

QList<QByteArrayView> cellsOf(QByteArrayView line)
{
    QList<QByteArrayView> cells;
    Fields fields(line, '\t');
    while (const auto cell = fields.next()) {
        cells.append(*cell);
        if (cells.size() > columns)
            break;
    }
    return cells;
}

bool isOfEntities(QByteArrayView comment)
{
    return conlluComment(comment, "global.Entity") || conlluComment(comment, "checked_labels");
}

bool isOurs(QByteArrayView comment)
{
    static const QList<QByteArrayView> keys{"newdoc id", "sent_id", "text"};
    return comment == QByteArrayView("# newpar") || comment.startsWith("# meta::") || isOfEntities(comment)
        || std::any_of(keys.begin(), keys.end(), [&](QByteArrayView key) { return conlluComment(comment, key); });
}

bool isParagraph(QByteArrayView comment)
{
    return comment.startsWith("# newpar") || comment.startsWith("# newdoc");
}

} // namespace

std::optional<QByteArray> conlluMisc(QByteArrayView misc, QByteArrayView key)
{
    Fields parts(misc, '|');
    while (const auto part = parts.next()) {
        if (part->startsWith(key) && part->size() > key.size() && (*part)[key.size()] == '=')
            return part->sliced(key.size() + 1).toByteArray();
    }
    return {};
}

QByteArray withConlluMisc(const QByteArray &misc, const QByteArray &key, const QByteArray &value)
{
    QList<QByteArray> parts = misc == "_" ? QList<QByteArray>() : misc.split('|');
    parts.removeIf([&](const QByteArray &part) { return part.startsWith(key + '='); });
    if (!value.isEmpty()) {
        const auto place = std::find_if(parts.begin(), parts.end(), [&](const QByteArray &part) {
            return part.left(part.indexOf('=')).toLower() > key.toLower();
        });
        parts.insert(place, key + '=' + value);
    }
    return parts.isEmpty() ? QByteArray("_") : parts.join('|');
}

std::optional<QByteArrayView> conlluComment(QByteArrayView line, QByteArrayView key)
{
    if (!line.startsWith('#'))
        return {};
    line = line.sliced(1);
    while (line.startsWith(' '))
        line = line.sliced(1);
    if (!line.startsWith(key))
        return {};
    line = line.sliced(key.size());
    while (line.startsWith(' '))
        line = line.sliced(1);
    if (!line.startsWith('='))
        return {};
    line = line.sliced(1);
    return line.startsWith(' ') ? line.sliced(1) : line;
}

QByteArray toConlluSpaces(QStringView blanks)
{
    QByteArray value;
    for (const QChar c : blanks) {
        switch (c.unicode()) {
        case u' ': value += "\\s"; break;
        case u'\t': value += "\\t"; break;
        case u'\r': value += "\\r"; break;
        case u'\n': value += "\\n"; break;
        case u'|': value += "\\p"; break;
        case u'\\': value += "\\\\"; break;
        default: value += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        }
    }
    return value;
}

QString fromConlluSpaces(QByteArrayView value)
{
    static const QByteArrayView names("strnp\\");
    static const QStringView meant(u" \t\r\n|\\");
    const QString text = QString::fromUtf8(value);
    QString blanks;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            blanks += text[i];
            continue;
        }
        const QChar name = text[++i];
        bool ok = false;
        const ushort code = name == u'u' ? QStringView(text).mid(i + 1, 4).toUShort(&ok, 16) : ushort(0);
        const qsizetype known = name.unicode() < 0x80 ? names.indexOf(static_cast<char>(name.unicode())) : -1;
        if (ok) {
            blanks += QChar(code);
            i += 4;
        } else if (known >= 0) {
            blanks += meant[known];
        } else {
            blanks += name;
        }
    }
    return blanks;
}

bool ConlluDocument::fail(const QString &message)
{
    m_fault = message;
    return false;
}

bool ConlluDocument::add(qint64 number, QByteArray line)
{
    if (line.trimmed().isEmpty()) {
        finish();
        return true;
    }
    if (line.startsWith('#')) {
        m_open.lines.append({number, std::move(line), -1, false});
        return true;
    }
    return addWord({number, std::move(line), -1, false});
}

bool ConlluDocument::addWord(Line line)
{
    const auto cells = cellsOf(line.bytes);
    if (cells.size() != columns)
        return fail(tr("The line has not the ten columns of CoNLL-U, parted by TABs."));
    const QByteArrayView id = cells[0];
    const qsizetype dash = id.indexOf('-');
    const bool isNode = id.contains('.');
    const auto first = wholeNumber(dash > 0 ? id.first(dash) : id.first(isNode ? id.indexOf('.') : id.size()));
    const auto last = dash > 0 ? wholeNumber(id.sliced(dash + 1)) : first;
    if (!first || !last || *last < *first)
        return fail(tr("“%1” is not the number of a word.").arg(QString::fromUtf8(id)));
    if (isNode) { // an empty node: no text
        m_open.lines.append(std::move(line));
        return true;
    }
    if (m_open.last == m_open.first)
        m_covered = 0;
    line.isWord = dash < 0;
    if (!line.isWord || *first > m_covered) {
        if (cells[1].isEmpty())
            return fail(tr("The word has no form."));
        surfaces.append(QString::fromUtf8(cells[1]));
        Gaps gaps;
        if (const auto before = conlluMisc(cells[9], "SpacesBefore"))
            gaps.before = fromConlluSpaces(*before);
        if (const auto after = conlluMisc(cells[9], "SpacesAfter"))
            gaps.after = fromConlluSpaces(*after);
        gaps.none = conlluMisc(cells[9], "SpaceAfter") == QByteArray("No");
        m_gaps.append(gaps);
        std::optional<CodePointSpan> range;
        if (const auto said = conlluMisc(cells[9], "TokenRange")) {
            const auto begin = wholeNumber(said->left(said->indexOf(':')));
            const auto end = wholeNumber(said->mid(said->indexOf(':') + 1));
            if (begin && end && *begin < *end)
                range = CodePointSpan{*begin, *end};
        }
        m_ranges.append(range);
        m_open.last = surfaces.size();
        m_covered = *last;
    }
    line.surface = surfaces.size() - 1;
    m_open.lines.append(std::move(line));
    return true;
}

void ConlluDocument::finish()
{
    if (!m_open.lines.isEmpty())
        sentences.append(m_open);
    m_open = {{}, surfaces.size(), surfaces.size()};
}

QString ConlluDocument::text(QList<Span> *places) const
{
    const bool paragraphs = std::any_of(sentences.begin(), sentences.end(), [](const Sentence &sentence) {
        return sentence.lines.first().bytes.startsWith('#')
            && std::any_of(sentence.lines.begin(), sentence.lines.end(), [](const Line &line) { return line.bytes.startsWith("# newpar"); });
    });
    QString text;
    for (qsizetype s = 0; s < sentences.size(); ++s) {
        const Sentence &sentence = sentences[s];
        if (sentence.first == sentence.last)
            continue;
        QString said;
        bool opens = false; // a paragraph
        for (const Line &line : sentence.lines) {
            if (const auto value = conlluComment(line.bytes, "text"))
                said = QString::fromUtf8(*value);
            opens = opens || isParagraph(line.bytes);
        }
        if (!text.isEmpty() && !m_gaps[sentence.first - 1].after) {
            if (!paragraphs || opens)
                text += u'\n';
            else if (!m_gaps[sentence.first - 1].none)
                text += u' ';
        }
        const auto inSaid = alignTokens(said, surfaces.mid(sentence.first, sentence.last - sentence.first));
        for (qsizetype i = sentence.first; i < sentence.last; ++i) {
            const Gaps &gaps = m_gaps[i];
            text += gaps.before;
            places->append({text.size(), text.size() + surfaces[i].size()});
            text += surfaces[i];
            if (gaps.after) {
                text += *gaps.after;
            } else if (i + 1 < sentence.last) {
                const qsizetype at = i - sentence.first;
                if (inSaid)
                    text += QStringView(said).mid((*inSaid)[at].end, (*inSaid)[at + 1].begin - (*inSaid)[at].end);
                else if (!gaps.none)
                    text += u' ';
            }
        }
    }
    return text;
}

std::optional<QList<Span>> ConlluDocument::placesIn(const Text &text) const
{
    QList<Span> places;
    for (qsizetype i = 0; i < surfaces.size(); ++i) {
        if (!m_ranges[i] || m_ranges[i]->end > text.codePoints())
            break;
        const Span span = text.offsets().toUtf16(*m_ranges[i]);
        if (endOfToken(text.string(), span.begin, surfaces[i]) != span.end)
            break;
        places.append(span);
    }
    return places.size() == surfaces.size() ? places : alignTokens(text.string(), surfaces);
}

QList<bool> ConlluDocument::begins() const
{
    QList<bool> begins(surfaces.size(), false);
    for (const Sentence &sentence : sentences) {
        if (sentence.first < sentence.last)
            begins[sentence.first] = true;
    }
    return begins;
}

QString ConlluDocument::comment(QByteArrayView key) const
{
    for (const Sentence &sentence : sentences) {
        for (const Line &line : sentence.lines) {
            if (const auto value = conlluComment(line.bytes, key))
                return QString::fromUtf8(*value);
        }
    }
    return {};
}

bool ConlluDocument::holdsMore() const
{
    for (const Sentence &sentence : sentences) {
        for (const Line &line : sentence.lines) {
            if (line.bytes.startsWith('#')) {
                if (!isOurs(line.bytes))
                    return true;
                continue;
            }
            const auto cells = cellsOf(line.bytes);
            const bool bare = std::all_of(cells.begin() + 2, cells.begin() + 9, [](QByteArrayView cell) { return cell == QByteArrayView("_"); });
            if (!bare || !line.isWord || !conlluMisc(cells[9], "TokenRange"))
                return true;
        }
    }
    return false;
}

QByteArray ConlluDocument::withoutEntities() const
{
    QByteArray bytes;
    for (const Sentence &sentence : sentences) {
        for (const Line &line : sentence.lines) {
            if (isOfEntities(line.bytes))
                continue;
            const qsizetype misc = line.bytes.lastIndexOf('\t') + 1;
            if (line.bytes.startsWith('#') || !conlluMisc(line.bytes.mid(misc), "Entity"))
                bytes += line.bytes;
            else
                bytes += line.bytes.left(misc) + withConlluMisc(line.bytes.mid(misc), "Entity", {});
            bytes += '\n';
        }
        bytes += '\n';
    }
    return bytes;
}

ConlluDocument ConlluDocument::parse(const QByteArray &lines)
{
    ConlluDocument document;
    Fields fields(lines, '\n');
    for (qint64 number = 1; const auto line = fields.next(); ++number) {
        if (!document.add(number, line->toByteArray()))
            return {};
    }
    document.finish();
    return document;
}

} // namespace dau
