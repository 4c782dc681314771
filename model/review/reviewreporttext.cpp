// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/reviewreporttext.h"

#include "model/base/escaping.h"
#include "model/review/decisionwords.h"
#include "model/review/translated.h"

#include <algorithm>

namespace dau {

namespace {

QString number(std::optional<double> value, int decimals)
{
    return value ? QString::number(*value, 'f', decimals) : QStringLiteral(u"–");
}

ReportTable sizes(const ReviewReport &report)
{
    ReportTable table{translated(QT_TRANSLATE_NOOP("Review", "The review")),
                      {translated(QT_TRANSLATE_NOOP("Review", "Of what")), translated(QT_TRANSLATE_NOOP("Review", "Figure"))}, {}};
    const auto add = [&](const char *what, const QString &figure) { table.rows.append({translated(what), figure}); };
    add(QT_TRANSLATE_NOOP("Review", "documents with two layers or more"), QString::number(report.documents));
    add(QT_TRANSLATE_NOOP("Review", "documents settled"), QString::number(report.settledDocuments));
    add(QT_TRANSLATE_NOOP("Review", "annotations that all had alike"), QString::number(report.agreed));
    add(QT_TRANSLATE_NOOP("Review", "units of disagreement"), QString::number(report.counts.units));
    add(QT_TRANSLATE_NOOP("Review", "units settled"), QString::number(report.counts.settled));
    add(QT_TRANSLATE_NOOP("Review", "units undecided"), QString::number(report.counts.undecided));
    add(QT_TRANSLATE_NOOP("Review", "of these deferred"), QString::number(report.counts.deferred));
    add(QT_TRANSLATE_NOOP("Review", "of these to be looked at again"), QString::number(report.counts.stale));
    add(QT_TRANSLATE_NOOP("Review", "relations that wait for their ends"), QString::number(report.counts.waiting));
    if (report.checked > 0) {
        add(QT_TRANSLATE_NOOP("Review", "alike for all, checked all the same"), QString::number(report.checked));
        add(QT_TRANSLATE_NOOP("Review", "of these decided otherwise"), QString::number(report.wrong));
    }
    add(QT_TRANSLATE_NOOP("Review", "share decided against a majority"), number(report.changedFromMajority, 3));
    add(QT_TRANSLATE_NOOP("Review", "seconds per verdict, median"), number(report.secondsPerVerdict, 1));
    add(QT_TRANSLATE_NOOP("Review", "share of verdicts that took the proposal (Enter)"), number(report.enterShare, 3));
    return table;
}

ReportTable annotatorsOf(const ReviewReport &report)
{
    ReportTable table{translated(QT_TRANSLATE_NOOP("Review", "Annotators")),
                      {translated(QT_TRANSLATE_NOOP("Review", "Annotator")), translated(QT_TRANSLATE_NOOP("Review", "Documents")),
                       translated(QT_TRANSLATE_NOOP("Review", "Unfinished, left out")), translated(QT_TRANSLATE_NOOP("Review", "Annotations")),
                       translated(QT_TRANSLATE_NOOP("Review", "Also decides"))}, {}};
    for (const ReviewReport::Sizes &own : report.annotators) {
        qsizetype annotations = 0;
        for (const qsizetype count : own.labels)
            annotations += count;
        table.rows.append({own.name, QString::number(own.documents), QString::number(own.unfinished), QString::number(annotations),
                           own.decides ? translated(QT_TRANSLATE_NOOP("Review", "yes")) : translated(QT_TRANSLATE_NOOP("Review", "no"))});
    }
    return table;
}

ReportTable labels(const ReviewReport &report)
{
    ReportTable table{translated(QT_TRANSLATE_NOOP("Review", "Annotations by label")), {translated(QT_TRANSLATE_NOOP("Review", "Label"))}, {}};
    QMap<QString, QStringList> rows;
    for (const ReviewReport::Sizes &own : report.annotators) {
        table.columns.append(own.name);
        for (auto label = own.labels.begin(); label != own.labels.end(); ++label)
            rows[label.key()] = {label.key()};
    }
    for (QStringList &row : rows) {
        for (const ReviewReport::Sizes &own : report.annotators)
            row.append(QString::number(own.labels.value(row.first())));
    }
    table.rows = rows.values();
    return table;
}

ReportTable classes(const ReviewReport &report)
{
    ReportTable table{translated(QT_TRANSLATE_NOOP("Review", "Disagreements by class")),
                      {translated(QT_TRANSLATE_NOOP("Review", "Class")), translated(QT_TRANSLATE_NOOP("Review", "Units"))}, {}};
    for (auto kind = report.counts.kinds.begin(); kind != report.counts.kinds.end(); ++kind) {
        if (*kind > 0)
            table.rows.append({className(kind.key()), QString::number(*kind)});
    }
    return table;
}

ReportTable deciders(const ReviewReport &report, const QList<Annotator> &annotators)
{
    ReportTable table{translated(QT_TRANSLATE_NOOP("Review", "Who decided")),
                      {translated(QT_TRANSLATE_NOOP("Review", "By")), translated(QT_TRANSLATE_NOOP("Review", "Kind")),
                       translated(QT_TRANSLATE_NOOP("Review", "Decisions"))}, {}};
    for (auto own = report.byPerson.begin(); own != report.byPerson.end(); ++own) {
        const auto person = std::find_if(annotators.begin(), annotators.end(), [&](const Annotator &other) { return other.id == own.key(); });
        table.rows.append({person == annotators.end() ? own.key().toString() : person->name,
                           translated(QT_TRANSLATE_NOOP("Review", "person")), QString::number(*own)});
    }
    for (auto own = report.byRule.begin(); own != report.byRule.end(); ++own)
        table.rows.append({own.key(), translated(QT_TRANSLATE_NOOP("Review", "rule")), QString::number(*own)});
    return table;
}

ReportTable counted(const QString &title, const QString &column, const QMap<QString, qsizetype> &counts)
{
    ReportTable table{title, {column, translated(QT_TRANSLATE_NOOP("Review", "Decisions"))}, {}};
    for (auto count = counts.begin(); count != counts.end(); ++count)
        table.rows.append({count.key(), QString::number(*count)});
    return table;
}

QString markdown(const ReportTable &table)
{
    const auto line = [](const QStringList &cells) {
        QStringList written;
        for (const QString &cell : cells)
            written.append(markdownText(cell));
        return QStringLiteral(u"| %1 |\n").arg(written.join(QStringLiteral(u" | ")));
    };
    QString result = QStringLiteral(u"## %1\n\n").arg(markdownText(table.title)) + line(table.columns) + u'|';
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        result += i == 0 ? QStringLiteral(u" --- |") : QStringLiteral(u" ---: |");
    result += u'\n';
    for (const QStringList &row : table.rows)
        result += line(row);
    return result;
}

QString csv(const ReportTable &table)
{
    QString result = csvLine({table.title}) + csvLine(table.columns);
    for (const QStringList &row : table.rows)
        result += csvLine(row);
    return result;
}

QString latex(const ReportTable &table)
{
    const auto line = [](const QStringList &cells) {
        QStringList written;
        for (const QString &cell : cells)
            written.append(latexText(cell));
        return written.join(QStringLiteral(u" & ")) + QStringLiteral(u" \\\\\n");
    };
    QString result = QStringLiteral(u"\\begin{table}\n\\centering\n\\begin{tabular}{l%1}\n\\hline\n").arg(QString(table.columns.size() - 1, u'r'));
    result += line(table.columns) + QStringLiteral(u"\\hline\n");
    for (const QStringList &row : table.rows)
        result += line(row);
    return result + QStringLiteral(u"\\hline\n\\end{tabular}\n\\caption{%1}\n\\end{table}\n").arg(latexText(table.title));
}

} // namespace

QList<ReportTable> reportTables(const ReviewReport &report, const QList<Annotator> &annotators)
{
    QList<ReportTable> tables{
        sizes(report), annotatorsOf(report), labels(report), classes(report), deciders(report, annotators),
        counted(translated(QT_TRANSLATE_NOOP("Review", "Verdicts")), translated(QT_TRANSLATE_NOOP("Review", "Verdict")), report.verdicts),
        counted(translated(QT_TRANSLATE_NOOP("Review", "Reasons")), translated(QT_TRANSLATE_NOOP("Review", "Reason")), report.reasons)};
    tables.removeIf([](const ReportTable &table) { return table.rows.isEmpty(); });
    return tables;
}

ReportFormat reportFormatOf(const QString &fileName)
{
    if (fileName.endsWith(u".csv", Qt::CaseInsensitive))
        return ReportFormat::Csv;
    return fileName.endsWith(u".tex", Qt::CaseInsensitive) ? ReportFormat::Latex : ReportFormat::Markdown;
}

QString reportText(const QList<ReportTable> &tables, ReportFormat format)
{
    QStringList parts;
    for (const ReportTable &table : tables)
        parts.append(format == ReportFormat::Csv ? csv(table) : format == ReportFormat::Latex ? latex(table) : markdown(table));
    if (format == ReportFormat::Latex)
        parts.prepend(QStringLiteral(u"% Needs no packages; with pdflatex: \\usepackage[utf8]{inputenc}\\usepackage[T5]{fontenc}\n"));
    return parts.join(format == ReportFormat::Csv ? QStringLiteral(u"\r\n") : QStringLiteral(u"\n"));
}

} // namespace dau
