// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/main/translator.h"

#include <QtCore/QObject>

namespace dau {

class Settings;

// The language of the window as the setting says, switched while running: every widget gets a LanguageChange.
class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(Settings &settings, QObject *parent = nullptr);
    ~Language() override;

    // "en" or "vi".
    QString current() const;

private:
    void apply();

    Settings &m_settings;
    Translator m_own;
    QTranslator m_qt;
};

} // namespace dau
