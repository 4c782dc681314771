// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfacts.h"

#include "model/text/encoding.h"

#include <QtCore/QCryptographicHash>

namespace dau {

QByteArray textHash(const Text &text)
{
    return QCryptographicHash::hash(text.string().toUtf8(), QCryptographicHash::Sha256);
}

QByteArray sourceHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Document documentFacts(const QString &name, const Text &text, const QString &source)
{
    Document document;
    document.name = name;
    document.source = source;
    document.textHash = textHash(text);
    document.encoding = QStringLiteral(u"utf-8");
    document.newline = newlineKind(text.string());
    document.normalForm = normalForm(text.string());
    document.length = text.codePoints();
    return document;
}

} // namespace dau
