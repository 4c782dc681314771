// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/tablearticle.h"

#include "storage/articles/tablerows.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <optional>

namespace dau {

namespace {

constexpr qint64 PreviewRows = 100;

Result<TableFacts> readRows(const QString &path, const TableOptions &options, const TakeRow &take)
{
    const QString kind = options.kind.isEmpty() ? articleKind(path) : options.kind;
    return kind == u"jsonl" ? readJsonlRows(path, take) : readCsvRows(path, options.encoding, take);
}

// The first column that bears one of the names, in any case.
QString columnNamed(const QStringList &columns, const QStringList &names)
{
    for (const QString &name : names) {
        for (const QString &column : columns) {
            if (column.trimmed().compare(name, Qt::CaseInsensitive) == 0)
                return column;
        }
    }
    return {};
}

tl::unexpected<Error> missing(const QString &path, qint64 line, const QString &column, const QStringList &columns)
{
    return tl::unexpected<Error>(fileError(path, line,
        QCoreApplication::translate("Articles", "There is no column “%1” (there are: %2).")
            .arg(column, columns.join(QStringLiteral(u", ")))));
}

Article rowArticle(const QString &path, const TableRow &row, const TablePreview &columns)
{
    Decoded decoded;
    decoded.string = row.cells.value(columns.textColumn);
    decoded.encoding = columns.encoding;
    decoded.byteOrderMark = columns.byteOrderMark;
    decoded.replaced = replaceUnstorable(decoded.string);
    Article article
        = articleOf(path, std::move(decoded), QCryptographicHash::hash(row.record, QCryptographicHash::Sha256));
    for (Problem &problem : article.problems)
        problem.line = row.line;
    article.source += u':' + QString::number(row.line);
    const QString own = row.cells.value(columns.nameColumn).simplified();
    article.name = own.isEmpty() ? article.name + u'-' + QString::number(row.number) : own;
    return article;
}

} // namespace

Result<TablePreview> previewTable(const QString &path, const TableOptions &options)
{
    QMap<QString, qsizetype> length; // of a column's cells so far
    const Result<TableFacts> facts = readRows(path, options, [&](const TableRow &row) {
        for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell)
            length[cell.key()] += cell->size();
        return row.number < PreviewRows;
    });
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    TablePreview preview{facts->columns, options.textColumn, options.nameColumn, facts->encoding, facts->byteOrderMark};
    if (preview.textColumn.isEmpty())
        preview.textColumn = columnNamed(facts->columns,
            {QStringLiteral(u"text"), QStringLiteral(u"content"), QStringLiteral(u"body"), QStringLiteral(u"nội dung"),
                QStringLiteral(u"noi_dung"), QStringLiteral(u"noidung")});
    for (const QString &column : facts->columns) {
        const bool longest
            = std::all_of(length.begin(), length.end(), [&](qsizetype other) { return other <= length.value(column); });
        if (preview.textColumn.isEmpty() && longest)
            preview.textColumn = column;
    }
    if (preview.nameColumn.isEmpty())
        preview.nameColumn = columnNamed(facts->columns,
            {QStringLiteral(u"id"), QStringLiteral(u"doc_id"), QStringLiteral(u"name"), QStringLiteral(u"document"),
                QStringLiteral(u"tên")});
    for (const QString &column : QStringList{preview.textColumn, preview.nameColumn} + options.metadataColumns) {
        if (!column.isEmpty() && !facts->columns.contains(column) && !facts->columns.isEmpty())
            return missing(path, 0, column, facts->columns);
    }
    return preview;
}

Result<void> readTable(const QString &path, const TableOptions &options, const std::function<bool(Article)> &take)
{
    const Result<TablePreview> columns = previewTable(path, options);
    if (!columns)
        return tl::unexpected<Error>(columns.error());
    std::optional<Error> refused;
    const Result<TableFacts> facts = readRows(path, options, [&](const TableRow &row) {
        if (!row.cells.contains(columns->textColumn)) {
            refused = missing(path, row.line, columns->textColumn, row.cells.keys()).value();
            return false;
        }
        Article article = rowArticle(path, row, *columns);
        for (auto cell = row.cells.begin(); cell != row.cells.end(); ++cell) {
            const bool wanted = options.metadataColumns.isEmpty() ? cell.key() != columns->nameColumn
                                                                  : options.metadataColumns.contains(cell.key());
            if (wanted && cell.key() != columns->textColumn)
                article.metadata.insert(cell.key(), *cell);
        }
        return take(std::move(article));
    });
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    if (refused)
        return tl::unexpected<Error>(*refused);
    return {};
}

} // namespace dau
