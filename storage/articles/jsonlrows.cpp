// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/article.h"
#include "storage/articles/tablerows.h"

#include "model/text/utf8.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace dau {

namespace {

// The code unit of the escape \uXXXX at `at`, or -1.
int escapedUnit(const QByteArray &json, qsizetype at)
{
    if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return -1;
    bool ok = false;
    const int unit = json.mid(at + 2, 4).toInt(&ok, 16);
    return ok ? unit : -1;
}

// Qt reads "\ud800" without complaint.
bool hasLoneSurrogateEscape(const QByteArray &json)
{
    for (qsizetype at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at)) {
        const int unit = escapedUnit(json, at);
        if (unit >= 0xDC00 && unit <= 0xDFFF)
            return true;
        if (unit < 0xD800 || unit > 0xDFFF) {
            at += 2;
            continue;
        }
        const int low = escapedUnit(json, at + 6);
        if (low < 0xDC00 || low > 0xDFFF)
            return true;
        at += 12;
    }
    return false;
}

QString cellText(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

// The object on the line, or why it is none.
tl::expected<QJsonObject, QString> parseLine(const QByteArray &line)
{
    if (firstInvalidUtf8(line) >= 0)
        return tl::unexpected<QString>(QCoreApplication::translate("Articles", "The line is not valid utf-8."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected<QString>(QCoreApplication::translate("Articles", "Broken JSON at character %1: %2.")
                                           .arg(QString::number(error.offset + 1), error.errorString()));
    if (!document.isObject())
        return tl::unexpected<QString>(QCoreApplication::translate("Articles", "The line holds no JSON object."));
    if (hasLoneSurrogateEscape(line))
        return tl::unexpected<QString>(
            QCoreApplication::translate("Articles", "An escape (\\u…) is half of a surrogate pair."));
    return document.object();
}

} // namespace

Result<TableFacts> readJsonlRows(const QString &path, const TakeRow &take)
{
    if (const Result<void> readable = checkArticleFile(path); !readable)
        return tl::unexpected<Error>(readable.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected<Error>(fileError(
            path, 0, QCoreApplication::translate("Articles", "The file cannot be read: %1.").arg(file.errorString())));

    TableFacts facts{{}, QStringLiteral(u"utf-8"), file.peek(3) == "\xEF\xBB\xBF"};
    if (facts.byteOrderMark)
        file.skip(3);
    TableRow row;
    for (qint64 line = 1; !file.atEnd(); ++line) {
        QByteArray bytes = file.readLine();
        while (bytes.endsWith('\n') || bytes.endsWith('\r'))
            bytes.chop(1);
        if (bytes.trimmed().isEmpty())
            continue;
        const auto object = parseLine(bytes);
        if (!object)
            return tl::unexpected<Error>(fileError(path, line, object.error()));
        ++row.number;
        row.line = line;
        row.record = bytes;
        row.cells.clear();
        for (auto member = object->begin(); member != object->end(); ++member) {
            if (!facts.columns.contains(member.key()))
                facts.columns.append(member.key());
            if (!member.value().isNull())
                row.cells.insert(member.key(), cellText(member.value()));
        }
        if (!take(row))
            break;
    }
    return facts;
}

} // namespace dau
