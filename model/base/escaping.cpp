// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/base/escaping.h"

namespace dau {

QString csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (QString field : fields) {
        field.replace(u'"', QStringLiteral(u"\"\""));
        if (!field.isEmpty() && QStringView(u"=+-@").contains(field.front()))
            field.prepend(u'\'');
        quoted.append(u'"' + field + u'"');
    }
    return quoted.join(u',') + QStringLiteral(u"\r\n");
}

QString markdownText(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_{}[]<>#|").contains(c))
            result += u'\\';
        result += c == u'\n' ? QChar(u' ') : c;
    }
    return result;
}

QString latexText(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c == u'\\')
            result += QStringLiteral(u"\\textbackslash{}");
        else if (c == u'~')
            result += QStringLiteral(u"\\textasciitilde{}");
        else if (c == u'^')
            result += QStringLiteral(u"\\textasciicircum{}");
        else if (QStringView(u"&%$#_{}").contains(c))
            result += QString(u'\\') + c;
        else
            result += c.isSpace() ? QChar(u' ') : c;
    }
    return result;
}

} // namespace dau
