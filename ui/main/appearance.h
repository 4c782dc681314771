// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

#include <optional>

namespace dau {

class Settings;

// Theme and text size as the settings say, put on the application; again when they change. "system" follows what the
// desktop said last (setSystemDark), else the palette that the application started with.
class Appearance : public QObject
{
    Q_OBJECT
public:
    explicit Appearance(Settings &settings, QObject *parent = nullptr);

    // What the desktop's portal says; app/main.cpp asks it.
    void setSystemDark(bool dark);
    bool isDark() const;
    void apply();

private:
    Settings &m_settings;
    std::optional<bool> m_systemDark;
};

} // namespace dau
