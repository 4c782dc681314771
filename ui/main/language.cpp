// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/language.h"

#include "ui/main/settings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace dau {

Language::Language(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    apply();
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key == QLatin1String(settings::language.key))
            apply();
    });
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

QString Language::current() const
{
    const QString chosen = m_settings.value(settings::language);
    if (!chosen.isEmpty())
        return chosen;
    return QLocale::system().language() == QLocale::Vietnamese ? QStringLiteral(u"vi") : QStringLiteral(u"en");
}

void Language::apply()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QString language = current();
    QLocale::setDefault(QLocale(language == u"vi" ? QLocale::Vietnamese : QLocale::English));
    if (m_own.loadLanguage(language))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(QStringLiteral(u"qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace dau
