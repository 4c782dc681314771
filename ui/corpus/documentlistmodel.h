// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QHash>

namespace dau {

class Project;

// The project's documents in the order and filter asked for. Rows are read a page at a time when they are first shown,
// so that a hundred thousand documents list as fast as ten.
class DocumentListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit DocumentListModel(Project &project, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    // Qt::DisplayRole is the title, AccessibleTextRole title, state and counts in one sentence.
    QVariant data(const QModelIndex &index, int role) const override;

    const DocumentQuery &query() const { return m_query; }
    void setQuery(const DocumentQuery &query);
    // Reads again: documents came, went or changed.
    void reload();
    // States or counts of any of them changed; what is selected stays.
    void readAgain();
    // One document's state or counts changed.
    void refresh(const DocumentId &id);

    // The row as shown; null outside the list or where it cannot be read.
    const DocumentRow *row(int index) const;
    // Where the document stands; -1: the query leaves it out.
    int indexOf(const DocumentId &id) const;

private:
    int indexRead(const DocumentId &id) const; // among the rows read so far
    const QList<DocumentRow> *page(qint64 number) const;

    Project &m_project;
    DocumentQuery m_query;
    int m_count = 0;
    mutable QHash<qint64, QList<DocumentRow>> m_pages;
};

} // namespace dau
