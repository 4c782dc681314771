// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/translator.h"

#include <QtCore/QFile>

namespace dau {

bool Translator::loadLanguage(const QString &language)
{
    m_contexts.clear();
    if (!load(QStringLiteral(u":/i18n/dau_") + language))
        return false;
    QFile names(QStringLiteral(u":/i18n/contexts.txt"));
    if (language != u"en" && names.open(QIODevice::ReadOnly))
        m_contexts = names.readAll().split('\n');
    return true;
}

QString Translator::translate(const char *context, const char *source, const char *disambiguation, int n) const
{
    QString found = QTranslator::translate(context, source, disambiguation, n);
    // A class of the window is filed under its own name.
    if (!found.isNull() || m_contexts.isEmpty() || qstrncmp(context, "dau::", 5) == 0 || qstrncmp(context, "Q", 1) == 0)
        return found;
    for (const QByteArray &other : m_contexts) {
        found = QTranslator::translate(other.constData(), source, disambiguation, n);
        if (!found.isNull())
            break;
    }
    return found;
}

} // namespace dau
