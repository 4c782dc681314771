// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/newproject.h"

#include "storage/sqlite/schema.h"
#include "storage/sqlite/transaction.h"

#include <QtCore/QDateTime>

namespace dau {

Result<void> makeEmptyProject(const QString &file, const QString &projectId, const std::optional<PackageMark> &package)
{
    Result<Database> database = Database::open(file, Database::Mode::Create);
    if (!database)
        return tl::unexpected(database.error());
    Result<Transaction> transaction = Transaction::begin(*database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (Result<void> made = createSchema(*database); !made)
        return made;
    QList<std::pair<QString, QString>> values{
        {QStringLiteral(u"project"), projectId},
        {QStringLiteral(u"created_ms"), QString::number(QDateTime::currentMSecsSinceEpoch())},
        {QStringLiteral(u"program"), QStringLiteral(u"Dấu " DAU_VERSION)}};
    if (package) {
        values.append({QStringLiteral(u"package"), package->id.toString()});
        values.append({QStringLiteral(u"package_annotator"), package->annotator.toString()});
        values.append({QStringLiteral(u"package_ms"), QString::number(package->at)});
    }
    {
        Result<Statement> insert = database->prepare("INSERT INTO meta VALUES (?, ?)");
        if (!insert)
            return tl::unexpected(insert.error());
        for (const auto &[key, value] : values) {
            if (Result<void> inserted = insert->bind(1, QStringView(key)).bind(2, QStringView(value)).run(); !inserted)
                return inserted;
        }
    }
    return transaction->commit();
}

} // namespace dau
