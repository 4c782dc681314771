// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/article.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace dau {

namespace {

constexpr qint64 SizeLimit = 200'000'000;

Problem note(const QString &path, qint64 line, const QString &message)
{
    return {Problem::Severity::Note, QFileInfo(path).fileName(), line, message};
}

qint64 lineOf(const Text &text, qsizetype offset)
{
    return text.paragraphAt(offset) + 1;
}

// Ð (eth) and Ɖ where Đ is meant.
void noteLookAlikes(Article &article, const QString &path)
{
    static const QRegularExpression lookAlike(QStringLiteral(u"[\u00D0\u0189]"));
    const qsizetype first = article.text.string().indexOf(lookAlike);
    if (first < 0)
        return;
    const auto count = static_cast<int>(article.text.string().count(lookAlike));
    article.problems.append(note(path, lineOf(article.text, first),
        QCoreApplication::translate("Articles", "%n letter(s) look like Đ but are Ð or Ɖ.", "", count)));
}

// "á»§" for "ủ": UTF-8 that some program once took for windows-1252.
void noteTwiceDecoded(Article &article, const QString &path)
{
    static const QRegularExpression twice(QStringLiteral(u"á[º»][^\\p{L}\\s]|Æ°|Ä‘"));
    const qsizetype first = article.text.string().indexOf(twice);
    if (first >= 0 && article.text.string().count(twice) >= 3)
        article.problems.append(note(path, lineOf(article.text, first),
            QCoreApplication::translate("Articles", "The text looks like UTF-8 that was decoded twice.")));
}

tl::unexpected<Error> refused(const QString &path, Error::Code code, const QString &cause)
{
    Error error = fileError(path, 0, cause);
    error.code = code;
    return tl::unexpected<Error>(std::move(error));
}

bool looksBinary(const QByteArray &start)
{
    const bool utf16 = start.startsWith("\xFF\xFE") || start.startsWith("\xFE\xFF");
    return !utf16 && start.contains('\0');
}

QString kindOfContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray start = file.read(1024);
    if (looksBinary(start))
        return {};
    const QByteArray lower = start.toLower();
    return lower.contains("<html") || lower.contains("<!doctype html") ? QStringLiteral(u"html")
                                                                       : QStringLiteral(u"text");
}

} // namespace

QString articleKind(const QString &path)
{
    static const QMap<QString, QString> kinds = {{QStringLiteral(u"txt"), QStringLiteral(u"text")},
        {QStringLiteral(u"text"), QStringLiteral(u"text")}, {QStringLiteral(u"html"), QStringLiteral(u"html")},
        {QStringLiteral(u"htm"), QStringLiteral(u"html")}, {QStringLiteral(u"xhtml"), QStringLiteral(u"html")},
        {QStringLiteral(u"shtml"), QStringLiteral(u"html")}, {QStringLiteral(u"csv"), QStringLiteral(u"csv")},
        {QStringLiteral(u"tsv"), QStringLiteral(u"csv")}, {QStringLiteral(u"jsonl"), QStringLiteral(u"jsonl")},
        {QStringLiteral(u"ndjson"), QStringLiteral(u"jsonl")}};
    const QFileInfo info(path);
    if (!info.isFile())
        return {};
    return info.suffix().isEmpty() ? kindOfContent(path) : kinds.value(info.suffix().toLower());
}

Result<void> checkArticleFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refused(path, Error::Code::NotFound, QCoreApplication::translate("Articles", "There is no such file."));
    if (!info.isFile())
        return refused(path, Error::Code::Refused, QCoreApplication::translate("Articles", "This is not a file."));
    if (info.size() > SizeLimit)
        return refused(
            path, Error::Code::Refused, QCoreApplication::translate("Articles", "The file is larger than 200 MB."));
    return {};
}

Result<QByteArray> readArticleBytes(const QString &path)
{
    if (const Result<void> readable = checkArticleFile(path); !readable)
        return tl::unexpected<Error>(readable.error());
    QFile file(path);
    const bool open = file.open(QIODevice::ReadOnly);
    const QByteArray bytes = open ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return refused(path, Error::Code::Io,
            QCoreApplication::translate("Articles", "The file cannot be read: %1.").arg(file.errorString()));
    if (bytes.size() > SizeLimit) // it grew
        return refused(
            path, Error::Code::Refused, QCoreApplication::translate("Articles", "The file is larger than 200 MB."));
    return bytes;
}

Error fileError(const QString &path, qint64 line, const QString &cause)
{
    const QString name = QFileInfo(path).fileName();
    const QString message = line > 0
        ? QCoreApplication::translate("Articles", "“%1”, line %2: %3").arg(name, QString::number(line), cause)
        : QCoreApplication::translate("Articles", "“%1”: %2").arg(name, cause);
    return {Error::Code::Invalid, message, path};
}

Article articleOf(const QString &path, Decoded decoded, const QByteArray &sourceHash)
{
    const QFileInfo info(path);
    Article article;
    article.name = info.completeBaseName();
    article.source = info.fileName();
    article.sourceHash = sourceHash;
    article.encoding = decoded.encoding;
    article.byteOrderMark = decoded.byteOrderMark;
    article.newline = newlineKind(decoded.string);
    article.normalForm = normalForm(decoded.string);
    article.text = Text(std::move(decoded.string));
    article.zones = suggestZones(article.text);
    article.title = guessTitle(article.text, article.zones);
    if (decoded.replaced > 0)
        article.problems.append(note(path, 0,
            QCoreApplication::translate("Articles",
                "%n character(s) that cannot be stored (U+0000, halves of a pair) became U+FFFD.", nullptr,
                decoded.replaced)));
    if (decoded.encoding == u"windows-1252")
        article.problems.append(note(
            path, 0, QCoreApplication::translate("Articles", "No encoding of Vietnamese fits; read as windows-1252.")));
    noteLookAlikes(article, path);
    noteTwiceDecoded(article, path);
    return article;
}

} // namespace dau
