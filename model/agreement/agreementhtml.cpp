// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/agreementexport.h"

#include "model/agreement/say.h"


#include <algorithm>

// A page that is well-formed XML as well; every name in it is escaped, nothing in it runs or is fetched.
namespace dau::agreement {

namespace {

constexpr QStringView style = uR"(
body { font: 15px/1.5 "Noto Sans", "Segoe UI", sans-serif; color: #1c1c1a; background: #ffffff; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.6em; } h2 { font-size: 1.2em; margin-top: 2em; } p.quiet { color: #5c5a54; }
table { border-collapse: collapse; margin: .8em 0; } th, td { padding: .25em .8em; border-bottom: 1px solid #d9d7d0; text-align: right; }
th { font-weight: 600; } td:first-child, th:first-child { text-align: left; }
)";

// Escaped; what XML cannot hold is left out.
QString text(const QString &raw)
{
    QString clean;
    for (const QChar c : raw) {
        if (c.unicode() >= 0x20 || c == u'\t' || c == u'\n')
            clean += c;
    }
    return clean.toHtmlEscaped();
}

QString element(const QString &name, const QString &content, const QString &attributes = {})
{
    return u'<' + name + (attributes.isEmpty() ? QString() : u' ' + attributes) + u'>' + content + QStringLiteral(u"</") + name + QStringLiteral(u">\n");
}

QString cell(const QString &content)
{
    return element(QStringLiteral(u"td"), text(content));
}

QString row(const QStringList &cells)
{
    QString content;
    for (const QString &one : cells)
        content += cell(one);
    return element(QStringLiteral(u"tr"), content);
}

QString heading(const QStringList &names)
{
    QString content;
    for (const QString &name : names)
        content += element(QStringLiteral(u"th"), text(name));
    return element(QStringLiteral(u"tr"), content);
}

QString value(const Score &score)
{
    return score.isDefined() ? QString::number(score.value(), 'f', 3)
                             : say(QT_TRANSLATE_NOOP("Agreement", "undefined"));
}

QString interval(const Figure &figure, const QString &otherwise)
{
    return figure.interval.isDefined() ? QStringLiteral(u"%1 – %2").arg(figure.interval.low(), 0, 'f', 3).arg(figure.interval.high(), 0, 'f', 3) : otherwise;
}

QString count(double number)
{
    return QString::number(number, 'g', 10);
}

// White to a blue on which the text still stands 4.5:1.
QString heat(double share)
{
    const double part = 0.6 * std::clamp(share, 0.0, 1.0);
    const auto channel = [&](int full) { return static_cast<int>(255 + part * (full - 255)); };
    return QStringLiteral(u"#%1%2%3").arg(channel(0x2c), 2, 16, QLatin1Char('0')).arg(channel(0x5a), 2, 16, QLatin1Char('0')).arg(channel(0x88), 2, 16, QLatin1Char('0'));
}

QString svg(int width, int height, const QString &name, const QString &content)
{
    return element(QStringLiteral(u"svg"), element(QStringLiteral(u"title"), text(name)) + content,
                   QStringLiteral(u"xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" font-size=\"14\" fill=\"#1c1c1a\"").arg(width).arg(height));
}

QString svgText(int x, int y, const QString &content, const QString &anchor = QStringLiteral(u"middle"), int size = 14)
{
    return element(QStringLiteral(u"text"), text(content), QStringLiteral(u"x=\"%1\" y=\"%2\" text-anchor=\"%3\" font-size=\"%4\"").arg(x).arg(y).arg(anchor).arg(size));
}

QString svgRect(double x, double y, double width, double height, const QString &fill)
{
    return QStringLiteral(u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" fill=\"%5\" stroke=\"#d9d7d0\"/>\n").arg(x).arg(y).arg(width).arg(height).arg(fill);
}

QString cut(const QString &name, qsizetype length)
{
    return name.size() <= length ? name : name.left(length - 1) + QChar(u'…');
}

QString heatMap(const AgreementReport &report, const MeasureReport &measure, const MeasureReport &spans)
{
    constexpr int side = 92;
    constexpr int high = 52;
    constexpr int left = 140;
    constexpr int top = 28;
    QString content;
    for (qsizetype r = 0; r < report.layers.size(); ++r) {
        const int y = top + static_cast<int>(r) * high;
        const int x0 = left + static_cast<int>(r) * side;
        content += svgText(x0 + side / 2, top - 10, cut(report.layers[r].name, 11));
        content += svgText(left - 10, y + high / 2 + 5, cut(report.layers[r].name, 17), QStringLiteral(u"end"));
        content += svgRect(x0, y, side, high, QStringLiteral(u"#f7f6f2"));
    }
    const auto placeOf = [&](const AnnotatorId &id) {
        qsizetype place = 0;
        while (place < report.layers.size() && report.layers[place].id != id)
            ++place;
        return static_cast<int>(place);
    };
    for (qsizetype i = 0; i < measure.pairs.size(); ++i) {
        const PairFigure &pair = measure.pairs[i];
        const Figure &of = spans.pairs[i].figure;
        const int first = placeOf(pair.a);
        const int second = placeOf(pair.b);
        for (const auto &[r, c] : {std::pair(first, second), std::pair(second, first)}) {
            const int x = left + c * side;
            const int y = top + r * high;
            content += svgRect(x, y, side, high, pair.figure.score.isDefined() ? heat(pair.figure.score.value()) : QStringLiteral(u"#ffffff"));
            content += svgText(x + side / 2, y + 24, value(pair.figure.score));
            content += svgText(x + side / 2, y + 42, QStringLiteral(u"n = %1").arg(count(of.first + of.second)), QStringLiteral(u"middle"), 12);
        }
    }
    const int n = static_cast<int>(report.layers.size());
    return svg(left + n * side + 2, top + n * high + 2,
        say(QT_TRANSLATE_NOOP("Agreement", "Agreement of pairs, %1")).arg(measure.measure), content);
}

QString bars(const AgreementReport &report, const MeasureReport &measure, const MeasureReport &spans)
{
    constexpr int left = 180;
    constexpr int width = 320;
    constexpr int high = 26;
    QString content;
    int y = 0;
    for (auto it = measure.labels.begin(); it != measure.labels.end(); ++it, y += high) {
        content += svgText(left - 10, y + 18, cut(it.key(), 22), QStringLiteral(u"end"));
        const bool few = usesOf(spans.labels.value(it.key()), report) < fewestUses;
        if (few || !it->score.isDefined()) {
            content += svgText(left, y + 18,
                few ? say(QT_TRANSLATE_NOOP("Agreement", "fewer than 10 uses"))
                    : say(QT_TRANSLATE_NOOP("Agreement", "undefined")),
                QStringLiteral(u"start"), 12);
            continue;
        }
        const double share = std::clamp(it->score.value(), 0.0, 1.0);
        content += svgRect(left, y + 4, share * width, high - 8, heat(share));
        content += svgText(left + static_cast<int>(share * width) + 8, y + 18, value(it->score), QStringLiteral(u"start"));
        if (it->interval.isDefined())
            content += QStringLiteral(u"<path d=\"M %1 %3 H %2\" stroke=\"#1c1c1a\" stroke-width=\"2\"/>\n")
                           .arg(left + std::clamp(it->interval.low(), 0.0, 1.0) * width).arg(left + std::clamp(it->interval.high(), 0.0, 1.0) * width).arg(y + high / 2);
    }
    return svg(left + width + 60, std::max(y, 1),
        say(QT_TRANSLATE_NOOP("Agreement", "Agreement by label, %1")).arg(measure.measure), content);
}

QString labelTable(const AgreementReport &report, const MeasureReport &measure, const MeasureReport &spans)
{
    QString rows = heading({say(QT_TRANSLATE_NOOP("Agreement", "Label")), measure.measure,
        say(QT_TRANSLATE_NOOP("Agreement", "interval, 95 %")), say(QT_TRANSLATE_NOOP("Agreement", "agreed")),
        say(QT_TRANSLATE_NOOP("Agreement", "uses"))});
    for (auto it = measure.labels.begin(); it != measure.labels.end(); ++it) {
        const Figure of = spans.labels.value(it.key());
        const bool few = usesOf(of, report) < fewestUses;
        rows += row({it.key(), few ? QStringLiteral(u"–") : value(it->score),
            few ? say(QT_TRANSLATE_NOOP("Agreement", "fewer than 10 uses"))
                : interval(*it, measure.value.intervalReason),
            count(of.hits), count(usesOf(of, report))});
    }
    return element(QStringLiteral(u"table"), rows);
}

QString roundTable(const MeasureReport &measure)
{
    QString rows = heading({say(QT_TRANSLATE_NOOP("Agreement", "Round")), measure.measure,
        say(QT_TRANSLATE_NOOP("Agreement", "interval, 95 %")), say(QT_TRANSLATE_NOOP("Agreement", "change")),
        say(QT_TRANSLATE_NOOP("Agreement", "interval, 95 %")), say(QT_TRANSLATE_NOOP("Agreement", "documents"))});
    for (const RoundFigure &round : measure.rounds) {
        const bool changed = round.change.score.isDefined();
        rows += row({QString::number(round.round), value(round.figure.score), interval(round.figure, round.figure.intervalReason),
                     changed ? value(round.change.score) : QString(), interval(round.change, {}), QString::number(round.documents.size())});
    }
    return element(QStringLiteral(u"table"), rows);
}

QString confusionTable(const LabelConfusion &confusion, const QString &first, const QString &second)
{
    QStringList columns;
    for (const auto &cells : confusion)
        columns += cells.keys();
    columns.removeDuplicates();
    std::sort(columns.begin(), columns.end());
    if (columns.removeOne(QString()))
        columns.append(QString());
    QStringList names{QStringLiteral(u"%1 ↓  %2 →").arg(first, second)};
    for (const QString &column : columns)
        names.append(column.isEmpty() ? say(QT_TRANSLATE_NOOP("Agreement", "unmarked")) : column);
    QString rows = heading(names);
    QStringList keys = confusion.keys();
    if (keys.removeOne(QString()))
        keys.append(QString());
    for (const QString &key : keys) {
        QStringList cells{key.isEmpty() ? say(QT_TRANSLATE_NOOP("Agreement", "unmarked")) : key};
        for (const QString &column : columns) {
            const qint64 times = confusion.value(key).value(column);
            cells.append(times == 0 ? QString() : QString::number(times));
        }
        rows += row(cells);
    }
    return element(QStringLiteral(u"table"), rows);
}

QString paragraph(const QString &content, bool quiet = false)
{
    return content.isEmpty() ? QString() : element(QStringLiteral(u"p"), text(content), quiet ? QStringLiteral(u"class=\"quiet\"") : QString());
}

} // namespace

QByteArray agreementHtml(const WrittenAgreement &written)
{
    const AgreementReport &report = written.report;
    const auto h2 = [](const QString &name) { return element(QStringLiteral(u"h2"), text(name)); };
    const QString title = say(QT_TRANSLATE_NOOP("Agreement", "Agreement of annotators"));
    QString body = element(QStringLiteral(u"h1"), text(title)) + paragraph(report.sentence) + paragraph(leftOutSentence(report), true);
    QString headlines = heading({say(QT_TRANSLATE_NOOP("Agreement", "Measure")),
        say(QT_TRANSLATE_NOOP("Agreement", "value")), say(QT_TRANSLATE_NOOP("Agreement", "interval, 95 %")),
        say(QT_TRANSLATE_NOOP("Agreement", "documents")), say(QT_TRANSLATE_NOOP("Agreement", "remark"))});
    const QList<MeasureReport> measures = askedFor(report);
    for (const MeasureReport &measure : measures)
        headlines += row({measure.measure, value(measure.value.score), interval(measure.value, measure.value.intervalReason), QString::number(measure.value.documents),
                          measure.value.score.isDefined() ? measure.value.score.note : measure.value.score.reason});
    body += element(QStringLiteral(u"table"), headlines);
    for (const MeasureReport &measure : measures) {
        const MeasureReport &spans = spansOf(report, measure);
        body += h2(say(QT_TRANSLATE_NOOP("Agreement", "%1 by pairs")).arg(measure.measure))
            + heatMap(report, measure, spans);
        if (!measure.rounds.isEmpty())
            body += h2(say(QT_TRANSLATE_NOOP("Agreement", "%1 by round")).arg(measure.measure)) + roundTable(measure);
        if (!measure.labels.isEmpty())
            body += h2(say(QT_TRANSLATE_NOOP("Agreement", "%1 by label")).arg(measure.measure))
                + bars(report, measure, spans) + labelTable(report, measure, spans);
    }
    for (qsizetype i = 0; i < written.confusions.size(); ++i) {
        const PairFigure &pair = report.measures.last().pairs[i];
        const QString first = nameIn(report, pair.a);
        const QString second = nameIn(report, pair.b);
        body += h2(say(QT_TRANSLATE_NOOP("Agreement", "Labels of aligned spans: %1 and %2")).arg(first, second))
            + confusionTable(written.confusions[i], first, second);
    }
    if (!measures.isEmpty()) {
        QString rows = heading({say(QT_TRANSLATE_NOOP("Agreement", "Document")), measures.first().measure,
            say(QT_TRANSLATE_NOOP("Agreement", "agreed")), say(QT_TRANSLATE_NOOP("Agreement", "spans of both"))});
        for (qsizetype i = 0; i < measures.first().documents.size(); ++i) {
            const DocumentFigure &document = measures.first().documents[i];
            const DocumentFigure &spans = spansOf(report, measures.first()).documents[i];
            rows += row({document.name, value(document.score), count(spans.hits), count(spans.first + spans.second)});
        }
        body += h2(say(QT_TRANSLATE_NOOP("Agreement", "By document"))) + element(QStringLiteral(u"table"), rows);
    }
    const QString head = QStringLiteral(u"<meta charset=\"utf-8\"/>\n") + element(QStringLiteral(u"title"), text(title)) + element(QStringLiteral(u"style"), style.toString());
    return (QStringLiteral(u"<!DOCTYPE html>\n") + element(QStringLiteral(u"html"), element(QStringLiteral(u"head"), head) + element(QStringLiteral(u"body"), body), QStringLiteral(u"xmlns=\"http://www.w3.org/1999/xhtml\"")))
        .toUtf8();
}

} // namespace dau::agreement
