// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/typedid.h"

#include <QtCore/QObject>
#include <QtCore/QSettings>
#include <QtCore/QStringList>

#include <optional>

namespace dau {

// A setting of this seat: where it is stored and what it is until somebody changes it.
template <typename T>
struct Setting {
    const char *key;
    T fallback;
};

// Every setting of the window, one row each. What belongs to a project (where work resumes, time at work) is kept by
// CorpusStore::setting.
namespace settings {
inline const Setting<QString> theme{"appearance/theme", QStringLiteral(u"system")}; // system light dark
inline const Setting<QString> language{"appearance/language", QString()}; // en vi; empty: of the system
inline const Setting<int> textSize{"appearance/textSize", 100}; // per cent, 100 to 200
inline const Setting<bool> reducedMotion{"appearance/reducedMotion", false};
inline const Setting<int> reviewAdvance{"review/advance", 300}; // ms a verdict's result is shown; 0 with reduced motion
inline const Setting<bool> leftPane{"window/leftPane", true};
inline const Setting<bool> rightPane{"window/rightPane", true};
inline const Setting<QByteArray> geometry{"window/geometry", QByteArray()};
inline const Setting<QStringList> recent{"projects/recent", QStringList()}; // paths, the last first
inline const Setting<QString> lastName{"projects/lastName", QString()}; // the annotator's name offered in a new project
} // namespace settings

// The settings of this person on this machine.
class Settings : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    template <typename T>
    T value(const Setting<T> &setting) const
    {
        return m_store.value(QLatin1String(setting.key), QVariant::fromValue(setting.fallback)).template value<T>();
    }
    template <typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        m_store.setValue(QLatin1String(setting.key), QVariant::fromValue(value));
        Q_EMIT changed(QLatin1String(setting.key));
    }

    // Keys a person gave to a command, in PortableText; nothing where the table's own keys hold.
    std::optional<QStringList> keys(const QString &command) const;
    void setKeys(const QString &command, const std::optional<QStringList> &keys);

    // Who sat here last in a project, by its seat; null: nobody yet.
    AnnotatorId annotator(const ReplicaId &seat) const;
    void setAnnotator(const ReplicaId &seat, const AnnotatorId &annotator);

Q_SIGNALS:
    void changed(const QString &key);

private:
    QSettings m_store;
};

} // namespace dau
