// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/project.h"

#include <QtCore/QObject>

namespace dau {

// What this annotator did since the project was opened: documents and spans by the project's counters, and time at work.
// A pause of more than 60 s between two actions (keys, mouse) does not count.
class WorkSession : public QObject
{
    Q_OBJECT
public:
    explicit WorkSession(Project &project, QObject *parent = nullptr);

    struct Figures {
        qint64 documentsDone = 0;
        qint64 spans = 0;
        qint64 ms = 0;
        qint64 msInAll = 0; // this annotator in this project, earlier sessions included
        qint64 doubts = 0; // open now, of all documents
    };
    Figures figures() const;
    // Anything the person does. `now`: a clock in ms.
    void touch(qint64 now);
    void begin();
    // Adds the time since the last keep to what the project remembers of this annotator.
    void keep();

    // "12 min", "1 h 05 min".
    static QString shownTime(qint64 ms);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    Project &m_project;
    ProjectCounts m_start;
    qint64 m_ms = 0;
    qint64 m_kept = 0; // of m_ms
    qint64 m_last = -1;
};

} // namespace dau
