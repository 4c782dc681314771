// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>
#include <QtDBus/QDBusVariant>

#include <optional>

namespace dau {

// Light or dark as the desktop says: the portal's color-scheme over D-Bus (org.freedesktop.portal.Settings, namespace
// org.freedesktop.appearance: 1 is dark, 2 light, 0 no wish), which Qt 6.4 does not tell.
class SystemTheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemTheme(QObject *parent = nullptr);

    // Nothing without a portal or a wish. Waits at most 200 ms.
    std::optional<bool> isDark() const;

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace dau
