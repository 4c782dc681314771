// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/encoding.h"

#include "model/text/legacyencoding.h"
#include "model/text/syllable.h"
#include "model/text/utf8.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringConverter>
#include <QtCore/QtEndian>

#include <unicode/ucnv.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <memory>

namespace dau {

namespace {

// As much of a text as a guess looks at.
constexpr qsizetype SampleSize = 256 * 1024;

const QByteArray Utf8Mark("\xEF\xBB\xBF");
const QByteArray Utf16LeMark("\xFF\xFE");
const QByteArray Utf16BeMark("\xFE\xFF");

tl::unexpected<Error> invalidByte(const QByteArray &bytes, qsizetype offset, const QString &encoding)
{
    const QString hex = QString::number(static_cast<uchar>(bytes[offset]), 16).toUpper().rightJustified(2, u'0');
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + offset, '\n');
    return failure(Error::Code::Invalid,
        QCoreApplication::translate("Encoding", "The text is not valid %1: byte %2 at offset %3, line %4.")
            .arg(encoding, hex, QString::number(offset), QString::number(line)));
}

Result<QString> fromUtf8(const QByteArray &bytes, qsizetype from)
{
    const qsizetype invalid = firstInvalidUtf8(bytes, from);
    if (invalid >= 0)
        return invalidByte(bytes, invalid, QStringLiteral(u"utf-8"));
    // A second U+FEFF is text; the flag keeps it.
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return QString(decoder(QByteArrayView(bytes).sliced(from)));
}

Result<QString> fromUtf16(const QByteArray &bytes, qsizetype from, const QString &encoding)
{
    const bool little = encoding == u"utf-16le";
    const qsizetype units = (bytes.size() - from) / 2;
    QString string(units, Qt::Uninitialized);
    for (qsizetype i = 0; i < units; ++i) {
        const char *unit = bytes.constData() + from + 2 * i;
        string[i] = QChar(little ? qFromLittleEndian<quint16>(unit) : qFromBigEndian<quint16>(unit));
    }
    if ((bytes.size() - from) % 2 == 0)
        return string;
    return failure(Error::Code::Invalid,
        QCoreApplication::translate("Encoding", "The text is not valid %1: half a character at offset %2, line %3.")
            .arg(encoding, QString::number(bytes.size() - 1), QString::number(1 + string.count(u'\n'))));
}

// By ICU, whose result is neither NFC nor NFD: a shaped letter followed by its tone.
Result<QString> fromWindows1258(const QByteArray &bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("windows-1258", &status), ucnv_close);
    if (U_FAILURE(status))
        return failure(Error::Code::Failed,
            QCoreApplication::translate("Encoding", "This system's ICU cannot read windows-1258."));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString string(bytes.size(), Qt::Uninitialized); // one unit at most for a byte
    auto *out = reinterpret_cast<UChar *>(string.data());
    const char *in = bytes.constData();
    ucnv_toUnicode(converter.get(), &out, out + string.size(), &in, in + bytes.size(), nullptr, true, &status);
    const auto length = out - reinterpret_cast<UChar *>(string.data());
    if (U_FAILURE(status))
        return invalidByte(bytes, std::max<qsizetype>(0, in - bytes.constData() - 1), QStringLiteral(u"windows-1258"));
    // ICU passes the bytes that the encoding leaves undefined as C1 controls.
    for (qsizetype i = 0; i < length; ++i) {
        if (string[i].unicode() >= 0x80 && string[i].unicode() < 0xA0)
            return invalidByte(bytes, i, QStringLiteral(u"windows-1258"));
    }
    string.truncate(length);
    return string;
}

Result<QString> fromLegacy(const QByteArray &bytes, const QString &encoding)
{
    using Function = LegacyText (*)(const QByteArray &);
    static const QHash<QString, Function> functions = {{QStringLiteral(u"tcvn3"), &fromTcvn3},
        {QStringLiteral(u"vni"), &fromVni}, {QStringLiteral(u"viscii"), &fromViscii},
        {QStringLiteral(u"vps"), &fromVps}, {QStringLiteral(u"windows-1252"), &fromWindows1252}};
    const Function function = functions.value(encoding);
    if (!function)
        return failure(Error::Code::Refused,
            QCoreApplication::translate("Encoding", "The encoding “%1” is not known.").arg(encoding));
    LegacyText text = function(bytes);
    if (text.invalidAt >= 0)
        return invalidByte(bytes, text.invalidAt, encoding);
    return text.string;
}

// UTF-16 without a mark: most characters of news text are Latin, so every second byte is mostly 0, never the other.
QString zeroBytePattern(const QByteArray &bytes)
{
    const qsizetype pairs = std::min(bytes.size(), SampleSize) / 2;
    qsizetype evenZeros = 0;
    qsizetype oddZeros = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        evenZeros += bytes[2 * i] == '\0' ? 1 : 0;
        oddZeros += bytes[2 * i + 1] == '\0' ? 1 : 0;
    }
    if (oddZeros > pairs / 3 && evenZeros <= oddZeros / 20)
        return QStringLiteral(u"utf-16le");
    if (evenZeros > pairs / 3 && oddZeros <= evenZeros / 20)
        return QStringLiteral(u"utf-16be");
    return {};
}

// Whether windows-1252 gave a text of some western language: no controls, no letter that only stray bytes give, no
// capital or sign in the middle of a word.
bool looksWestern(QStringView text)
{
    const auto at = [&text](qsizetype i) { return i >= 0 && i < text.size() ? text[i] : QChar(u' '); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.unicode() < 0x20 && !c.isSpace())
            return false;
        if (c.unicode() < 0x80)
            continue;
        if (QStringView(u"ÿŸþÞðÐ").contains(c))
            return false;
        if (c.isUpper() && at(i - 1).isLower())
            return false;
        if (!c.isLetter() && !QStringView(u"’–—·\u00AD\u00A0").contains(c) && at(i - 1).isLetter()
            && at(i + 1).isLetter())
            return false;
    }
    return true;
}

// The encoding among those before windows-1252 under which the marked syllables are Vietnamese; empty where none fits.
QString bestLegacy(const QByteArray &sample)
{
    QString best;
    double bestShare = 0.6;
    for (const QString &encoding : encodings()) {
        if (encoding.startsWith(u"utf-") || encoding == u"windows-1252")
            continue;
        const Result<Decoded> decoded = decode(sample, encoding);
        if (!decoded)
            continue;
        const double share = countSyllables(decoded->string).markedShare();
        if (share > bestShare) {
            bestShare = share;
            best = encoding;
        }
    }
    return best;
}

bool isNormalized(QStringView text, const UNormalizer2 *normalizer, UErrorCode status)
{
    const auto *units = reinterpret_cast<const UChar *>(text.utf16());
    return U_SUCCESS(status) && unorm2_isNormalized(normalizer, units, static_cast<int32_t>(text.size()), &status);
}

} // namespace

const QStringList &encodings()
{
    static const QStringList list = {QStringLiteral(u"utf-8"), QStringLiteral(u"utf-16le"), QStringLiteral(u"utf-16be"),
        QStringLiteral(u"windows-1258"), QStringLiteral(u"tcvn3"), QStringLiteral(u"vni"), QStringLiteral(u"viscii"),
        QStringLiteral(u"vps"), QStringLiteral(u"windows-1252")};
    return list;
}

Result<Decoded> decode(const QByteArray &bytes, const QString &encoding)
{
    Decoded decoded;
    decoded.encoding = encoding;
    Result<QString> string;
    if (encoding == u"utf-8") {
        decoded.byteOrderMark = bytes.startsWith(Utf8Mark);
        string = fromUtf8(bytes, decoded.byteOrderMark ? Utf8Mark.size() : 0);
    } else if (encoding == u"utf-16le" || encoding == u"utf-16be") {
        decoded.byteOrderMark = bytes.startsWith(encoding == u"utf-16le" ? Utf16LeMark : Utf16BeMark);
        string = fromUtf16(bytes, decoded.byteOrderMark ? Utf16LeMark.size() : 0, encoding);
    } else if (encoding == u"windows-1258") {
        string = fromWindows1258(bytes);
    } else {
        string = fromLegacy(bytes, encoding);
    }
    if (!string)
        return tl::unexpected<Error>(string.error());
    decoded.string = std::move(*string);
    decoded.replaced = replaceUnstorable(decoded.string);
    return decoded;
}

Result<Decoded> decodeGuessing(const QByteArray &bytes)
{
    const QString utf8 = QStringLiteral(u"utf-8");
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return failure(Error::Code::Invalid,
            QCoreApplication::translate("Encoding", "The text is UTF-32, which is not read; save it as UTF-8."));
    if (bytes.startsWith(Utf8Mark))
        return decode(bytes, utf8);
    if (bytes.startsWith(Utf16LeMark))
        return decode(bytes, QStringLiteral(u"utf-16le"));
    if (bytes.startsWith(Utf16BeMark))
        return decode(bytes, QStringLiteral(u"utf-16be"));
    const QString pattern = zeroBytePattern(bytes);
    if (!pattern.isEmpty())
        return decode(bytes, pattern);
    Result<Decoded> asUtf8 = decode(bytes, utf8);
    // Broken UTF-8 is refused where it breaks, never read as something else.
    if (asUtf8 || isMostlyUtf8(bytes))
        return asUtf8;
    const QString legacy = bestLegacy(bytes.left(SampleSize));
    if (!legacy.isEmpty())
        return decode(bytes, legacy);
    Result<Decoded> western = decode(bytes, QStringLiteral(u"windows-1252"));
    if (western && western->replaced == 0 && looksWestern(western->string))
        return western;
    return asUtf8;
}

int replaceUnstorable(QString &string)
{
    int replaced = 0;
    for (qsizetype i = 0; i < string.size(); ++i) {
        const QChar c = std::as_const(string)[i];
        const bool pair = c.isHighSurrogate() && i + 1 < string.size() && std::as_const(string)[i + 1].isLowSurrogate();
        if (pair) {
            ++i;
        } else if (c.isNull() || c.isSurrogate()) {
            string[i] = QChar(QChar::ReplacementCharacter);
            ++replaced;
        }
    }
    return replaced;
}

QString normalForm(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    if (isNormalized(text, unorm2_getNFCInstance(&status), status))
        return QStringLiteral(u"nfc");
    if (isNormalized(text, unorm2_getNFDInstance(&status), status))
        return QStringLiteral(u"nfd");
    return QStringLiteral(u"mixed");
}

QString newlineKind(QStringView text)
{
    qsizetype lf = 0;
    qsizetype cr = 0;
    qsizetype crlf = 0;
    bool other = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i].unicode()) {
        case u'\n':
            ++lf;
            break;
        case u'\r':
            if (i + 1 < text.size() && text[i + 1] == u'\n') {
                ++crlf;
                ++i;
            } else {
                ++cr;
            }
            break;
        case 0x85:
        case 0x2028:
        case 0x2029:
            other = true;
            break;
        default:
            break;
        }
    }
    const int kinds = (lf > 0 ? 1 : 0) + (cr > 0 ? 1 : 0) + (crlf > 0 ? 1 : 0);
    if (other || kinds > 1)
        return QStringLiteral(u"mixed");
    if (kinds == 0)
        return QStringLiteral(u"none");
    return lf > 0 ? QStringLiteral(u"lf") : cr > 0 ? QStringLiteral(u"cr") : QStringLiteral(u"crlf");
}

QString toNfc(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_C);
}

} // namespace dau
