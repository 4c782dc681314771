// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/filenames.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <algorithm>

namespace dau {

namespace {

constexpr qsizetype longestPart = 120; // bytes: leaves room for suffixes and a hash below the usual 255

bool isSafe(char32_t c)
{
    if (c == u'\uFFFD' || QStringView(u"\\/:*?\"<>|").contains(QChar::fromUcs4(c)))
        return false;
    const QChar::Category category = QChar::category(c);
    return category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Other_Surrogate
        && category != QChar::Other_NotAssigned && category != QChar::Other_PrivateUse
        && category != QChar::Separator_Line && category != QChar::Separator_Paragraph;
}

bool isReserved(QStringView part)
{
    const QString stem = part.left(part.indexOf(u'.') < 0 ? part.size() : part.indexOf(u'.')).toString().toUpper();
    static const QStringList devices{QStringLiteral(u"CON"), QStringLiteral(u"PRN"), QStringLiteral(u"AUX"), QStringLiteral(u"NUL")};
    const bool numbered = stem.size() == 4 && (stem.startsWith(u"COM") || stem.startsWith(u"LPT")) && stem[3].isDigit();
    return devices.contains(stem) || numbered;
}

bool isSafePart(const QString &part)
{
    if (part.isEmpty() || part.toUtf8().size() > longestPart || isReserved(part))
        return false;
    if (part.startsWith(u'.') || part.startsWith(u'-') || part.startsWith(u' ') || part.endsWith(u'.') || part.endsWith(u' '))
        return false;
    const auto characters = part.toUcs4();
    return std::all_of(characters.begin(), characters.end(), [](uint c) { return isSafe(c); });
}

bool isSafePath(const QString &name)
{
    const auto parts = name.split(u'/');
    return parts.size() <= 8 && std::all_of(parts.begin(), parts.end(), isSafePart);
}

// Letters and digits of ASCII stay, runs of anything else are one "_".
QString slug(const QString &name)
{
    QString result;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD)) {
        const char16_t unit = c.unicode();
        const bool plain = unit < 0x80 && (c.isLetterOrNumber() || unit == u'-');
        if (plain && !(unit == u'-' && result.isEmpty()))
            result += c;
        else if (!c.isMark() && !result.isEmpty() && !result.endsWith(u'_'))
            result += u'_';
        if (result.size() >= 40)
            break;
    }
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return (result.isEmpty() ? QStringLiteral(u"name") : result) + u'-' + QString::fromLatin1(hash.toHex().left(10));
}

QString folded(const QString &file)
{
    return file.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

QString FileNames::operator()(const QString &name)
{
    const auto known = m_files.constFind(name);
    if (known != m_files.constEnd())
        return *known;
    QString file = isSafePath(name) && !m_taken.contains(folded(name)) ? name : slug(name);
    for (int n = 2; m_taken.contains(folded(file)); ++n)
        file = slug(name) + u'-' + QString::number(n);
    m_taken.insert(folded(file));
    m_files.insert(name, file);
    if (file != name)
        m_changed.insert(file, name);
    return file;
}

QString toOneLine(const QString &name)
{
    QString line;
    for (const QChar c : name) {
        if (c == u'%' || c.unicode() < 0x20 || c == u'\u007F')
            line += u'%' + QString::number(c.unicode(), 16).rightJustified(2, u'0').toUpper();
        else
            line += c;
    }
    return line;
}

QString fromOneLine(const QString &line)
{
    return QUrl::fromPercentEncoding(line.toUtf8());
}

} // namespace dau
