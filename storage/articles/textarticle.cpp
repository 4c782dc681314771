// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/textarticle.h"

#include <QtCore/QCryptographicHash>

namespace dau {

Result<Article> readTextFile(const QString &path, const QString &encoding)
{
    const Result<QByteArray> bytes = readArticleBytes(path);
    if (!bytes)
        return tl::unexpected<Error>(bytes.error());
    Result<Decoded> decoded = encoding.isEmpty() ? decodeGuessing(*bytes) : decode(*bytes, encoding);
    if (!decoded)
        return tl::unexpected<Error>(fileError(path, 0, decoded.error().message));
    return articleOf(path, std::move(*decoded), QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256));
}

} // namespace dau
