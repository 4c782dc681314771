// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/worksession.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QEvent>

namespace dau {

static constexpr qint64 longestPause = 60'000; // ms

WorkSession::WorkSession(Project &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
{
    begin();
    qApp->installEventFilter(this);
    connect(&project, &Project::meChanged, this, &WorkSession::begin);
}

void WorkSession::begin()
{
    m_start = m_project.store().counts(m_project.me()).value_or(ProjectCounts());
    m_ms = 0;
    m_kept = 0;
    m_last = -1;
}

static QString timeKey(const Project &project)
{
    return QStringLiteral(u"time/") + project.me().toString();
}

static qint64 keptMs(const Project &project)
{
    return project.store().setting(timeKey(project)).toInteger();
}

void WorkSession::keep()
{
    if (m_ms == m_kept || m_project.me().isNull())
        return;
    m_project.store().setSetting(timeKey(m_project), keptMs(m_project) + m_ms - m_kept);
    m_kept = m_ms;
}

WorkSession::Figures WorkSession::figures() const
{
    const ProjectCounts now = m_project.store().counts(m_project.me()).value_or(m_start);
    return {std::max<qint64>(0, now.done - m_start.done), std::max<qint64>(0, now.annotations - m_start.annotations), m_ms,
            keptMs(m_project) + m_ms - m_kept, now.doubts};
}

void WorkSession::touch(qint64 now)
{
    if (m_last >= 0 && now - m_last <= longestPause)
        m_ms += std::max<qint64>(0, now - m_last);
    m_last = now;
}

QString WorkSession::shownTime(qint64 ms)
{
    const qint64 minutes = ms / 60'000;
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

bool WorkSession::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
        touch(QDateTime::currentMSecsSinceEpoch());
    return QObject::eventFilter(object, event);
}

} // namespace dau
