// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/settings.h"

namespace dau {

static QString keysPath(const QString &command)
{
    return QStringLiteral(u"keys/") + command;
}

std::optional<QStringList> Settings::keys(const QString &command) const
{
    if (!m_store.contains(keysPath(command)))
        return {};
    return m_store.value(keysPath(command)).toStringList();
}

void Settings::setKeys(const QString &command, const std::optional<QStringList> &keys)
{
    if (keys)
        m_store.setValue(keysPath(command), *keys);
    else
        m_store.remove(keysPath(command));
    Q_EMIT changed(keysPath(command));
}

static QString seatPath(const ReplicaId &seat)
{
    return QStringLiteral(u"seats/") + seat.toString();
}

AnnotatorId Settings::annotator(const ReplicaId &seat) const
{
    const auto id = Uuid::fromString(m_store.value(seatPath(seat)).toString());
    return id ? AnnotatorId{*id} : AnnotatorId();
}

void Settings::setAnnotator(const ReplicaId &seat, const AnnotatorId &annotator)
{
    m_store.setValue(seatPath(seat), annotator.toString());
}

} // namespace dau
