// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/base/typedid.h"

#include <QtCore/QDateTime>
#include <QtCore/QMutex>
#include <QtCore/QRandomGenerator>
#include <QtCore/QtEndian>

namespace dau {

Uuid Uuid::create()
{
    static QMutex mutex;
    static QRandomGenerator64 random = QRandomGenerator64::securelySeeded();
    const quint64 ms = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    const QMutexLocker lock(&mutex);
    const quint64 a = random.generate();
    const quint64 b = random.generate();
    return {(ms << 16) | 0x7000u | (a & 0x0fffu), 0x8000000000000000u | (b & 0x3fffffffffffffffu)};
}

Uuid Uuid::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != 16)
        return {};
    return {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
}

QByteArray Uuid::toBytes() const
{
    QByteArray bytes(16, Qt::Uninitialized);
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + 8);
    return bytes;
}

std::optional<Uuid> Uuid::fromString(QStringView text)
{
    if (text.size() != 36)
        return {};
    Uuid id;
    int digits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-')
                return {};
            continue;
        }
        quint64 digit = 0;
        if (c >= u'0' && c <= u'9')
            digit = c - u'0';
        else if (c >= u'a' && c <= u'f')
            digit = c - u'a' + 10u;
        else if (c >= u'A' && c <= u'F')
            digit = c - u'A' + 10u;
        else
            return {};
        quint64 &half = digits < 16 ? id.high : id.low;
        half = (half << 4) | digit;
        ++digits;
    }
    return id;
}

QString Uuid::toString() const
{
    QString text(36, Qt::Uninitialized);
    QChar *out = text.data();
    for (int digit = 0; digit < 32; ++digit) {
        if (digit == 8 || digit == 12 || digit == 16 || digit == 20)
            *out++ = u'-';
        const quint64 half = digit < 16 ? high : low;
        *out++ = QChar(u"0123456789abcdef"[(half >> (60 - 4 * (digit % 16))) & 0xFu]);
    }
    return text;
}

} // namespace dau
