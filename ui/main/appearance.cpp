// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/appearance.h"

#include "ui/main/settings.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

namespace dau {

static bool paletteIsDark()
{
    static const bool dark = QPalette().color(QPalette::Window).lightness() < 128;
    return dark;
}

Appearance::Appearance(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    apply();
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key.startsWith(QLatin1String("appearance/")))
            apply();
    });
}

void Appearance::setSystemDark(bool dark)
{
    m_systemDark = dark;
    apply();
}

bool Appearance::isDark() const
{
    const QString name = m_settings.value(settings::theme);
    if (name == u"light" || name == u"dark")
        return name == u"dark";
    return m_systemDark.value_or(paletteIsDark());
}

void Appearance::apply()
{
    const double scale = std::clamp(m_settings.value(settings::textSize), 100, 200) / 100.0;
    applyTheme(*qApp, isDark() ? darkTheme() : lightTheme(), scale);
    qApp->setEffectEnabled(Qt::UI_General, !m_settings.value(settings::reducedMotion));
}

} // namespace dau
