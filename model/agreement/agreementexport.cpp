// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/agreementexport.h"

#include "model/agreement/say.h"

#include <algorithm>

namespace dau::agreement {

namespace {

bool matchesSpans(const QString &measure)
{
    return measure.startsWith(u"f1-") || measure == u"span_prf";
}

// A cell is quoted where it must be. What a spreadsheet would take for a formula gets a quote mark before it.
QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(u'\'');
    if (!text.contains(u'"') && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral(u"\"\"")) + u'"';
}

QString number(double value)
{
    return QString::number(value, 'g', 10);
}

// One row of the long table: what the row is about, then its figure and the spans behind it.
struct CsvRow {
    QString measure;
    QString table;
    QString a = {};
    QString b = {};
    QString label = {};
    QString document = {};
};

void appendRow(QString &out, const CsvRow &row, const QStringList &figures)
{
    QStringList cells;
    for (const QString &text : {row.measure, row.table, row.a, row.b, row.label, row.document})
        cells.append(csvCell(text));
    out += (cells + figures).join(u',') + u'\n';
}

void appendFigure(QString &out, const CsvRow &row, const Figure &figure, const Figure &spans)
{
    const bool interval = figure.interval.isDefined();
    appendRow(out, row, {figure.score.isDefined() ? number(figure.score.value()) : QString(), interval ? number(figure.interval.low()) : QString(),
                         interval ? number(figure.interval.high()) : QString(), number(spans.hits), number(spans.first), number(spans.second),
                         csvCell(figure.score.isDefined() ? figure.score.note : figure.score.reason)});
}

QString latexText(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (QStringView(u"&%$#_{}").contains(c))
            result += QStringLiteral(u"\\") + c;
        else if (c == u'\\')
            result += QStringLiteral(u"\\textbackslash{}");
        else if (c == u'~')
            result += QStringLiteral(u"\\textasciitilde{}");
        else if (c == u'^')
            result += QStringLiteral(u"\\textasciicircum{}");
        else
            result += c.isSpace() ? QChar(u' ') : c;
    }
    return result;
}

QString latexFigure(const Figure &figure)
{
    if (!figure.score.isDefined())
        return QStringLiteral(u"--");
    QString text = QString::number(figure.score.value(), 'f', 3);
    if (figure.interval.isDefined())
        text += QStringLiteral(u" [%1, %2]").arg(figure.interval.low(), 0, 'f', 3).arg(figure.interval.high(), 0, 'f', 3);
    return text.replace(u'-', QStringLiteral(u"$-$"));
}

QString latexTable(const QString &columns, const QList<QStringList> &rows, const QString &caption)
{
    QString out = QStringLiteral(u"\\begin{table}\n\\centering\n\\begin{tabular}{") + columns + QStringLiteral(u"}\n\\hline\n");
    for (qsizetype i = 0; i < rows.size(); ++i)
        out += rows[i].join(QStringLiteral(u" & ")) + (i == 0 ? QStringLiteral(u" \\\\\n\\hline\n") : QStringLiteral(u" \\\\\n"));
    return out + QStringLiteral(u"\\hline\n\\end{tabular}\n\\caption{") + latexText(caption) + QStringLiteral(u"}\n\\end{table}\n");
}

QList<QStringList> latexMatrix(const AgreementReport &report, const MeasureReport &measure)
{
    QList<QStringList> rows{{QString()}};
    for (const Annotator &annotator : report.layers)
        rows.front().append(latexText(annotator.name));
    for (const Annotator &row : report.layers) {
        QStringList cells{latexText(row.name)};
        for (const Annotator &column : report.layers) {
            const auto pair = std::find_if(measure.pairs.begin(), measure.pairs.end(), [&](const PairFigure &one) {
                return (one.a == row.id && one.b == column.id) || (one.b == row.id && one.a == column.id);
            });
            cells.append(pair == measure.pairs.end() ? QString() : latexFigure(pair->figure));
        }
        rows.append(cells);
    }
    return rows;
}

QList<QStringList> latexRounds(const MeasureReport &measure)
{
    QList<QStringList> rows{{latexText(say(QT_TRANSLATE_NOOP("Agreement", "Round"))), latexText(measure.measure),
        latexText(say(QT_TRANSLATE_NOOP("Agreement", "change"))), latexText(say(QT_TRANSLATE_NOOP("Agreement", "documents")))}};
    for (const RoundFigure &round : measure.rounds)
        rows.append({QString::number(round.round), latexFigure(round.figure), latexFigure(round.change), QString::number(round.documents.size())});
    return rows;
}

} // namespace

QList<MeasureReport> askedFor(const AgreementReport &report)
{
    return report.measures.mid(0, std::max<qsizetype>(0, report.measures.size() - 1));
}

const MeasureReport &spansOf(const AgreementReport &report, const MeasureReport &measure)
{
    return matchesSpans(measure.measure) ? measure : report.measures.last();
}

QString nameIn(const AgreementReport &report, const AnnotatorId &id)
{
    for (const Annotator &annotator : report.layers) {
        if (annotator.id == id)
            return annotator.name;
    }
    return {};
}

double usesOf(const Figure &label, const AgreementReport &report)
{
    // Each annotator's spans stand in as many pairs as there are others.
    return (label.first + label.second) / static_cast<double>(std::max<qsizetype>(1, report.layers.size() - 1));
}

QString leftOutSentence(const AgreementReport &report)
{
    const std::pair<LeftOut::Kind, QString> kinds[]
        = {{LeftOut::Kind::NotBegun, say(QT_TRANSLATE_NOOP("Agreement", "documents not begun"))},
            {LeftOut::Kind::NotFinished, say(QT_TRANSLATE_NOOP("Agreement", "documents not finished"))},
            {LeftOut::Kind::Alone, say(QT_TRANSLATE_NOOP("Agreement", "documents that only one finished"))},
            {LeftOut::Kind::SkippedZones, say(QT_TRANSLATE_NOOP("Agreement", "spans in skipped zones"))},
            {LeftOut::Kind::OtherLabels, say(QT_TRANSLATE_NOOP("Agreement", "spans of other labels"))}};
    QStringList parts;
    for (const auto &[kind, name] : kinds) {
        QMap<QString, qint64> counts;
        for (const LeftOut &left : report.leftOut) {
            if (left.kind == kind)
                counts[left.annotator] += left.document.isNull() ? left.count : 1;
        }
        QStringList people;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            people.append(QStringLiteral(u"%1 %2").arg(it.key()).arg(it.value()));
        if (!people.isEmpty())
            parts.append(QStringLiteral(u"%1 (%2)").arg(name, people.join(QStringLiteral(u", "))));
    }
    return parts.isEmpty()
        ? QString()
        : say(QT_TRANSLATE_NOOP("Agreement", "Left out: %1.")).arg(parts.join(QStringLiteral(u"; ")));
}

QByteArray agreementCsv(const WrittenAgreement &written)
{
    const AgreementReport &report = written.report;
    QString out = QStringLiteral(u"measure,table,a,b,label,document,value,low,high,agreed,first,second,remark\n");
    for (const MeasureReport &measure : askedFor(report)) {
        const MeasureReport &spans = spansOf(report, measure);
        appendFigure(out, {measure.measure, QStringLiteral(u"all")}, measure.value, spans.value);
        for (qsizetype i = 0; i < measure.pairs.size(); ++i) {
            const PairFigure &pair = measure.pairs[i];
            appendFigure(out, {measure.measure, QStringLiteral(u"pair"), nameIn(report, pair.a), nameIn(report, pair.b)}, pair.figure, spans.pairs[i].figure);
        }
        for (auto it = measure.labels.begin(); it != measure.labels.end(); ++it)
            appendFigure(out, {measure.measure, QStringLiteral(u"label"), {}, {}, it.key()}, *it, spans.labels.value(it.key()));
        for (qsizetype i = 0; i < measure.documents.size(); ++i) {
            const auto figureOf = [](const DocumentFigure &document) {
                Figure figure;
                figure.score = document.score;
                figure.hits = document.hits;
                figure.first = document.first;
                figure.second = document.second;
                return figure;
            };
            appendFigure(out, {measure.measure, QStringLiteral(u"document"), {}, {}, {}, measure.documents[i].name}, figureOf(measure.documents[i]), figureOf(spans.documents[i]));
        }
        for (qsizetype i = 0; i < measure.rounds.size(); ++i) {
            const RoundFigure &round = measure.rounds[i];
            appendFigure(out, {measure.measure, QStringLiteral(u"round"), QString::number(round.round)}, round.figure, spans.rounds[i].figure);
            if (round.change.score.isDefined())
                appendFigure(out, {measure.measure, QStringLiteral(u"round_change"), QString::number(round.round)}, round.change, {});
        }
    }
    const QList<PairFigure> pairs = report.measures.isEmpty() ? QList<PairFigure>() : report.measures.first().pairs;
    for (qsizetype i = 0; i < std::min(pairs.size(), written.confusions.size()); ++i) {
        const LabelConfusion &confusion = written.confusions[i];
        for (auto row = confusion.cbegin(); row != confusion.cend(); ++row) {
            for (auto cell = row->cbegin(); cell != row->cend(); ++cell)
                appendRow(out, {{}, QStringLiteral(u"confusion"), nameIn(report, pairs[i].a), nameIn(report, pairs[i].b),
                                QStringLiteral(u"%1 / %2").arg(row.key().isEmpty() ? QStringLiteral(u"unmarked") : row.key(), cell.key().isEmpty() ? QStringLiteral(u"unmarked") : cell.key())},
                          {QString::number(*cell), {}, {}, {}, {}, {}, {}});
        }
    }
    for (const LeftOut &left : report.leftOut)
        appendRow(out, {{}, QStringLiteral(u"left_out"), left.annotator, {}, {}, left.documentName}, {QString::number(left.count), {}, {}, {}, {}, {}, toString(left.kind)});
    return out.toUtf8();
}

QByteArray agreementLatex(const WrittenAgreement &written)
{
    const AgreementReport &report = written.report;
    const QString sentence = (report.sentence + u' ' + leftOutSentence(report)).trimmed();
    QString out = QStringLiteral(u"% Needs no packages; with pdflatex: \\usepackage[utf8]{inputenc}\\usepackage[T5]{fontenc}\n");
    for (const MeasureReport &measure : askedFor(report)) {
        const MeasureReport &spans = spansOf(report, measure);
        out += latexTable(QString(report.layers.size() + 1, u'l'), latexMatrix(report, measure),
            say(QT_TRANSLATE_NOOP("Agreement", "Agreement of pairs, %1; mean %2. %3"))
                .arg(measure.measure, latexFigure(measure.value).remove(u'$'), sentence));
        if (!measure.rounds.isEmpty())
            out += latexTable(QStringLiteral(u"lrrr"), latexRounds(measure), say(QT_TRANSLATE_NOOP("Agreement", "Agreement by round, %1.")).arg(measure.measure));
        if (measure.labels.isEmpty())
            continue;
        QList<QStringList> rows{{latexText(say(QT_TRANSLATE_NOOP("Agreement", "Label"))), latexText(measure.measure),
            latexText(say(QT_TRANSLATE_NOOP("Agreement", "agreed"))),
            latexText(say(QT_TRANSLATE_NOOP("Agreement", "uses")))}};
        for (auto it = measure.labels.begin(); it != measure.labels.end(); ++it) {
            const Figure of = spans.labels.value(it.key());
            const double uses = usesOf(of, report);
            rows.append({latexText(it.key()), uses < fewestUses ? QStringLiteral(u"--") : latexFigure(*it), number(of.hits), number(uses)});
        }
        out += latexTable(QStringLiteral(u"lrrr"), rows,
            say(QT_TRANSLATE_NOOP("Agreement", "Agreement by label, %1; no figure below 10 uses."))
                .arg(measure.measure));
    }
    return out.toUtf8();
}

Result<QByteArray> agreementFile(const WrittenAgreement &written, const QString &suffix)
{
    constexpr std::pair<const char16_t *, QByteArray (*)(const WrittenAgreement &)> writers[] = {
        {u"csv", agreementCsv}, {u"tex", agreementLatex}, {u"html", agreementHtml}, {u"json", agreementJson}};
    for (const auto &[name, write] : writers) {
        if (suffix.compare(QStringView(name), Qt::CaseInsensitive) == 0)
            return write(written);
    }
    return failure(Error::Code::Invalid,
        say(QT_TRANSLATE_NOOP("Agreement", "A report is a file .html, .csv, .tex or .json, not “.%1”.")).arg(suffix));
}

} // namespace dau::agreement
