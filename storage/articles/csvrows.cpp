// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/article.h"
#include "storage/articles/csvreader.h"
#include "storage/articles/tablerows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

// No column is called by a number.
bool looksLikeData(const QStringList &fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const QString &field) {
        bool isNumber = false;
        field.trimmed().toDouble(&isNumber);
        return isNumber;
    });
}

} // namespace

Result<TableFacts> readCsvRows(const QString &path, const QString &encoding, const TakeRow &take)
{
    const Result<QByteArray> bytes = readArticleBytes(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    const Result<Decoded> decoded = encoding.isEmpty() ? decodeGuessing(*bytes) : decode(*bytes, encoding);
    if (!decoded)
        return tl::unexpected<Error>(fileError(path, 0, decoded.error().message));

    TableFacts facts{{}, decoded->encoding, decoded->byteOrderMark};
    CsvReader reader(decoded->string, CsvReader::guessSeparator(decoded->string));
    TableRow row;
    while (true) {
        const auto record = reader.next();
        if (!record)
            return tl::unexpected<Error>(fileError(path, record.error().line, record.error().cause));
        if (!*record)
            return facts;
        const QStringList &fields = (*record)->fields;
        if (facts.columns.isEmpty()) {
            facts.columns = fields;
            if (facts.columns.removeDuplicates() > 0)
                return tl::unexpected<Error>(fileError(path, (*record)->line, looksLikeData(fields)
                    ? QCoreApplication::translate("Articles", "The first row must name the columns, but looks like data: two of its fields are the same.")
                    : QCoreApplication::translate("Articles", "Two columns bear the same name.")));
            continue;
        }
        if (fields.size() != facts.columns.size())
            return tl::unexpected<Error>(fileError(path, (*record)->line,
                QCoreApplication::translate("Articles", "The row has %1 fields, the header %2.")
                    .arg(QString::number(fields.size()), QString::number(facts.columns.size()))));
        ++row.number;
        row.line = (*record)->line;
        row.record = (*record)->text.toUtf8();
        row.cells.clear();
        for (qsizetype i = 0; i < fields.size(); ++i)
            row.cells.insert(facts.columns[i], fields[i]);
        if (!take(row))
            return facts;
    }
}

} // namespace dau
