// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/project.h"

namespace dau {

// Where an annotator's work resumes: the last document, and per document the caret and how far it was seen. Kept in the
// project's settings, outside the journal.
class Visits
{
public:
    explicit Visits(Project &project) : m_project(project) { }

    struct Visit {
        qsizetype caret = 0;  // UTF-16 units
        qsizetype seenTo = 0; // the furthest offset that was on screen
    };
    std::optional<DocumentId> lastDocument() const;
    Visit visit(const DocumentId &document) const;
    void keep(const DocumentId &document, const Visit &visit);

private:
    QString key(const DocumentId &document) const;

    Project &m_project;
};

} // namespace dau
