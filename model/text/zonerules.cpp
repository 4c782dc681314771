// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/zones.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

// The rules by which zones are suggested, one function each, in the order in which they are asked. A kind once given
// stays. Skipped kinds need a strong sign; in doubt a line is body, which is kept.
namespace dau {

namespace {

constexpr qsizetype HeadlineLimit = 160;
constexpr qsizetype CaptionLimit = 200;
constexpr qsizetype SubheadLimit = 100;

struct Line {
    Span span; // the paragraph
    QStringView text; // without blanks around
    bool afterBlank = false;
    QString kind; // empty: not known yet
};
using Lines = QList<Line>;

Lines linesOf(const Text &text)
{
    Lines lines;
    bool afterBlank = false;
    for (qsizetype i = 0; i < text.paragraphCount(); ++i) {
        const Span span = text.paragraph(i);
        const QStringView view = text.view(span).trimmed();
        if (!view.isEmpty())
            lines.append({span, view, afterBlank, {}});
        afterBlank = view.isEmpty();
    }
    return lines;
}

bool matches(QStringView line, const QRegularExpression &pattern)
{
    return line.size() <= CaptionLimit && pattern.match(line).hasMatch();
}

// The last character that is no closing quote or bracket.
QChar lastCharacter(QStringView line)
{
    while (line.size() > 1 && QStringView(u"”’\"')]»").contains(line.back()))
        line.chop(1);
    return line.isEmpty() ? QChar() : line.back();
}

bool endsWithStop(QStringView line)
{
    return QStringView(u".…:;,").contains(lastCharacter(line));
}

// A line of running text: a sentence, or longer than any heading.
bool isProse(QStringView line)
{
    return line.size() > HeadlineLimit || endsWithStop(line) || QStringView(u"?!").contains(lastCharacter(line));
}

qsizetype syllables(QStringView line)
{
    qsizetype count = 0;
    for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts))
        count += std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); }) ? 1 : 0;
    return count;
}

// How many words at the start are capitalised letters only.
qsizetype capitalisedAtStart(const QList<QStringView> &words)
{
    const auto isName = [](QStringView word) {
        return word.front().isUpper()
            && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isMark(); });
    };
    return std::find_if_not(words.begin(), words.end(), isName) - words.begin();
}

// "Minh Phúc", "Lê Minh Phúc", two of them joined by a dash or comma.
bool isNameLine(QStringView line)
{
    static const QRegularExpression joint(QStringLiteral(u"\\s*[,&]\\s*|\\s+[-–]\\s+"));
    if (line.size() > 60)
        return false;
    const QStringList names = line.toString().split(joint);
    return names.size() <= 2 && std::all_of(names.begin(), names.end(), [](const QString &name) {
        const QList<QStringView> words = QStringView(name).split(u' ', Qt::SkipEmptyParts);
        return words.size() >= 2 && words.size() <= 4 && capitalisedAtStart(words) == words.size();
    });
}

// Signs of web pages that no sentence looks like.
void nameFurniture(Lines &lines)
{
    static const QRegularExpression player(
        QStringLiteral(u"^\\d{1,3}:\\d\\d(:\\d\\d)?( / \\d{1,3}:\\d\\d(:\\d\\d)?)?$"));
    static const QRegularExpression voice(QStringLiteral(u"^([•●▪*·-]\\s*)?(Nam|Nữ) miền (Bắc|Trung|Nam)$"));
    static const QRegularExpression comments(
        QStringLiteral(u"^(\\d+ (nhận xét|bình luận):?|(Đăng|Gửi|Viết) (nhận xét|bình luận))$"));
    static const QRegularExpression header(QStringLiteral(u"^#\\s?[\\w.-]+\\s?[=:]"));
    bool top = true;
    for (Line &line : lines) {
        top = top && header.match(line.text).hasMatch();
        if (top)
            line.kind = QStringLiteral(u"other");
        else if (matches(line.text, player))
            line.kind = QStringLiteral(u"player");
        else if (matches(line.text, voice))
            line.kind = QStringLiteral(u"voice_list");
        else if (matches(line.text, comments))
            line.kind = QStringLiteral(u"comment_footer");
    }
}

// The first line, where it is short and no sentence. Returns its text, or an empty one.
QStringView nameHeadline(Lines &lines)
{
    const auto first = std::find_if(lines.begin(), lines.end(), [](const Line &line) { return line.kind.isEmpty(); });
    if (first == lines.end() || first->text.size() > HeadlineLimit || endsWithStop(first->text)
        || syllables(first->text) < 2)
        return {};
    first->kind = QStringLiteral(u"headline");
    return first->text;
}

// What image lines repeat: the headline, or its beginning with "ảnh 2".
void nameRepeats(Lines &lines, QStringView headline)
{
    static const QRegularExpression picture(QStringLiteral(u"^(.+) [ảẢ]nh \\d+$"));
    for (Line &line : lines) {
        if (headline.isEmpty() || !line.kind.isEmpty())
            continue;
        const QRegularExpressionMatch match = picture.match(line.text.left(CaptionLimit + 1));
        const QStringView start = match.capturedView(1);
        if (line.text == headline
            || (start.size() >= std::min<qsizetype>(20, headline.size()) && headline.startsWith(start)))
            line.kind = QStringLiteral(u"alt_repeat");
    }
}

// From the last line upwards while they are credits: names, the source, comment footers. Only below running text.
void nameEnd(Lines &lines)
{
    static const QRegularExpression credit(QStringLiteral(u"^\\((Theo|Nguồn:?) .+\\)\\.?$"));
    const auto prose = [](const Line &line) { return line.kind.isEmpty() && isProse(line.text); };
    const auto first = std::find_if(lines.begin(), lines.end(), prose);
    for (auto line = lines.end(); line != lines.begin() && std::prev(line) > first; --line) {
        Line &last = *std::prev(line);
        const QList<QStringView> words = last.text.split(u' ', Qt::SkipEmptyParts);
        const bool theo = words.first() == u"Theo" && words.size() <= 6
            && (capitalisedAtStart(words) == words.size() || isNameLine(last.text));
        if (last.kind == u"comment_footer")
            continue;
        if (theo || matches(last.text, credit))
            last.kind = QStringLiteral(u"source_credit");
        else if (last.kind.isEmpty() && isNameLine(last.text))
            last.kind = QStringLiteral(u"byline");
        else
            return;
    }
}

// "Quang cảnh …", "… (Ảnh: …)."
bool isPictureText(QStringView line)
{
    static const QRegularExpression scene(
        QStringLiteral(u"^(Quang cảnh|Toàn cảnh|Ảnh:|Ảnh minh họa)|\\((Ảnh|Nguồn ảnh|Hình)\\s?:[^()]+\\)\\.?$"));
    return matches(line, scene);
}

void nameLead(Lines &lines)
{
    const auto lead = std::find_if(lines.begin(), lines.end(),
        [](const Line &line) { return line.kind.isEmpty() && isProse(line.text) && !isPictureText(line.text); });
    if (lead != lines.end())
        lead->kind = QStringLiteral(u"lead");
}

// Starts as the text under a picture does: the scene, an office or honorific, a full name.
bool startsLikeCaption(QStringView line)
{
    static const QRegularExpression start(QStringLiteral(
        u"^(Quang cảnh|Toàn cảnh|Ảnh|Hình ảnh|Đồng chí|Các đồng chí|Ông|Bà|Đại biểu|Các đại biểu|Lãnh đạo|Nguyên|Bí "
        u"thư|Phó|"
        "Chủ tịch|Ủy viên|Uỷ viên|Tổng Bí thư|Thủ tướng|Bộ trưởng|Trưởng|Giám đốc|Chủ nhiệm|Thường trực) "));
    return start.match(line).hasMatch() || capitalisedAtStart(line.split(u' ', Qt::SkipEmptyParts)) >= 3;
}

bool isCaption(const Lines &lines, qsizetype i)
{
    const Line &line = lines[i];
    const bool prose = isProse(line.text);
    const QString above = i > 0 ? lines[i - 1].kind : QString();
    const QString below = i + 1 < lines.size() ? lines[i + 1].kind : QString();
    if (line.text.size() > CaptionLimit || syllables(line.text) < 2)
        return false;
    if ((above == u"alt_repeat" || (below == u"player" && !lines[i + 1].afterBlank)) && !prose)
        return true;
    if (above == u"player" && !line.afterBlank)
        return true;
    if (isPictureText(line.text))
        return true;
    const bool alone = line.afterBlank && (i + 1 == lines.size() || lines[i + 1].afterBlank);
    return alone && !prose && startsLikeCaption(line.text);
}

// Captions, and the second of two equal lines.
void nameCaptions(Lines &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool twice = i > 0 && lines[i].text == lines[i - 1].text && syllables(lines[i].text) >= 4
            && lines[i].text.size() <= CaptionLimit;
        if (!lines[i].kind.isEmpty())
            continue;
        if (twice && (lines[i - 1].kind == u"caption" || lines[i - 1].kind == u"lead")) {
            lines[i].kind = QStringLiteral(u"caption_dup");
        } else if (isCaption(lines, i)) {
            lines[i].kind = QStringLiteral(u"caption");
        }
    }
}

// Short, no sentence, after running text and right above it.
void nameSubheads(Lines &lines)
{
    bool afterText = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Line &line = lines[i];
        const QChar first = line.text.front();
        const bool heading = line.kind.isEmpty() && line.text.size() <= SubheadLimit && !endsWithStop(line.text)
            && syllables(line.text) >= 2 && (first.isUpper() || first.isDigit() || QStringView(u"“\"").contains(first));
        const bool aboveText = i + 1 < lines.size() && lines[i + 1].kind.isEmpty() && isProse(lines[i + 1].text)
            && lines[i + 1].text.size() > line.text.size();
        if (heading && afterText && aboveText)
            line.kind = QStringLiteral(u"subhead");
        afterText = afterText || isProse(line.text);
    }
}

// The name of the paper in front of the lead: "ANTD.VN - ", "(Bản tin) - "; 0 where there is none.
qsizetype outletPrefix(QStringView lead)
{
    static const QRegularExpression prefix(
        QStringLiteral(u"^([A-Z]+(\\.[A-Z]+)* |\\([\\p{L}\\p{N}.]+( [\\p{L}\\p{N}.]+){0,3}\\) ?)[-–][ "
                       u"\\x{00A0}]+(?=[\\p{Lu}\\p{N}“\"])"));
    return prefix.match(lead).capturedLength();
}

// "/." or "…/." at the end; its length.
qsizetype endMark(QStringView line)
{
    static const QRegularExpression mark(QStringLiteral(u"…?/\\.$"));
    return line.endsWith(u"/.") ? mark.match(line.last(std::min<qsizetype>(3, line.size()))).capturedLength() : 0;
}

void append(Zones &zones, const QString &kind, const Span &span)
{
    if (!span.isEmpty())
        zones.append({kind, span, skippedByDefault(kind)});
}

} // namespace

Zones suggestZones(const Text &text)
{
    Lines lines = linesOf(text);
    nameFurniture(lines);
    nameRepeats(lines, nameHeadline(lines));
    nameEnd(lines);
    nameLead(lines);
    nameCaptions(lines);
    nameSubheads(lines);

    Zones zones;
    for (const Line &line : std::as_const(lines)) {
        const QString kind = line.kind.isEmpty() ? QStringLiteral(u"body") : line.kind;
        const bool running = kind == u"lead" || kind == u"body";
        const qsizetype begin = line.text.data() - text.string().constData(); // of the trimmed text
        const qsizetype bodyBegin = kind == u"lead" ? begin + outletPrefix(line.text) : begin;
        const qsizetype mark = running ? endMark(line.text) : 0;
        const qsizetype bodyEnd = mark > 0 ? begin + line.text.size() - mark : line.span.end;
        if (bodyBegin > begin)
            append(zones, QStringLiteral(u"outlet_prefix"), {line.span.begin, bodyBegin});
        append(zones, kind, {bodyBegin > begin ? bodyBegin : line.span.begin, bodyEnd});
        if (mark > 0)
            append(zones, QStringLiteral(u"end_mark"), {bodyEnd, line.span.end});
    }
    return zones;
}

} // namespace dau
