// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/systemtheme.h"

#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>

namespace dau {

static const auto service = QStringLiteral(u"org.freedesktop.portal.Desktop");
static const auto path = QStringLiteral(u"/org/freedesktop/portal/desktop");
static const auto interface = QStringLiteral(u"org.freedesktop.portal.Settings");
static const auto appearance = QStringLiteral(u"org.freedesktop.appearance");
static const auto colourScheme = QStringLiteral(u"color-scheme");

SystemTheme::SystemTheme(QObject *parent)
    : QObject(parent)
{
    QDBusConnection::sessionBus().connect(service, path, interface, QStringLiteral(u"SettingChanged"), this,
                                          SLOT(settingChanged(QString, QString, QDBusVariant)));
}

// The portal wraps the number in one variant or two.
static std::optional<bool> darkOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    const uint wish = value.toUInt();
    return wish == 1 || wish == 2 ? std::optional(wish == 1) : std::nullopt;
}

std::optional<bool> SystemTheme::isDark() const
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return {};
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral(u"Read"));
    question << appearance << colourScheme;
    const QDBusMessage answer = bus.call(question, QDBus::Block, 200);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return {};
    return darkOf(answer.arguments().first());
}

void SystemTheme::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != appearance || key != colourScheme)
        return;
    if (const auto dark = darkOf(value.variant()))
        Q_EMIT changed(*dark);
}

} // namespace dau
