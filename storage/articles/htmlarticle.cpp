// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/htmlarticle.h"

#include "storage/articles/htmlpage.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

namespace dau {

namespace {

// The encoding that a <meta> in the first bytes declares; empty where it names none that can be trusted.
QString declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression charset(
        QStringLiteral(u"charset\\s*=\\s*[\"']?\\s*([\\w-]+)"), QRegularExpression::CaseInsensitiveOption);
    static const QHash<QString, QString> names
        = {{QStringLiteral(u"utf-8"), QStringLiteral(u"utf-8")}, {QStringLiteral(u"utf8"), QStringLiteral(u"utf-8")},
            {QStringLiteral(u"windows-1258"), QStringLiteral(u"windows-1258")},
            {QStringLiteral(u"viscii"), QStringLiteral(u"viscii")},
            {QStringLiteral(u"x-viet-tcvn5712"), QStringLiteral(u"tcvn3")},
            {QStringLiteral(u"x-viet-vni"), QStringLiteral(u"vni")},
            {QStringLiteral(u"x-viet-vps"), QStringLiteral(u"vps")}};
    const QString start = QString::fromLatin1(bytes.left(4096));
    return names.value(charset.match(start).captured(1).toLower());
}

Result<Decoded> decodePage(const QByteArray &bytes, const QString &encoding)
{
    if (!encoding.isEmpty())
        return decode(bytes, encoding);
    Result<Decoded> guessed = decodeGuessing(bytes);
    const QString declared = declaredEncoding(bytes);
    // Valid UTF-8 is UTF-8: browsers save a page so and leave the old declaration in it.
    if (declared.isEmpty() || (guessed && guessed->encoding.startsWith(u"utf-")))
        return guessed;
    Result<Decoded> asDeclared = decode(bytes, declared);
    return asDeclared ? asDeclared : guessed;
}

} // namespace

Result<Article> readHtmlFile(const QString &path, const QString &encoding)
{
    const Result<QByteArray> bytes = readArticleBytes(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    Result<Decoded> decoded = decodePage(*bytes, encoding);
    if (!decoded)
        return tl::unexpected<Error>(fileError(path, 0, decoded.error().message));
    const Result<HtmlPage> page = parseHtmlPage(decoded->string);
    if (!page)
        return tl::unexpected<Error>(fileError(path, 0, page.error().message));
    decoded->string = page->lines.join(QStringLiteral(u"\n\n"));
    Article article
        = articleOf(path, std::move(*decoded), QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256));
    article.metadata = page->metadata;
    return article;
}

} // namespace dau
