// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/documentlistmodel.h"

#include "model/session/project.h"
#include "ui/corpus/documentwords.h"
#include "ui/widgets/plaintext.h"

namespace dau {

namespace {

constexpr qint64 pageSize = 200;
constexpr qsizetype mostPages = 50;

} // namespace

DocumentListModel::DocumentListModel(Project &project, QObject *parent)
    : QAbstractListModel(parent)
    , m_project(project)
{
    m_query.annotator = project.me();
    reload();
}

int DocumentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant DocumentListModel::data(const QModelIndex &index, int role) const
{
    const DocumentRow *document = row(index.row());
    if (!document)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return document->title.isEmpty() ? document->name : document->title;
    case Qt::AccessibleTextRole:
        return QStringLiteral(u"%1. %2").arg(document->title, describe(*document));
    case Qt::ToolTipRole:
        return plainToolTip(document->name);
    default:
        return {};
    }
}

void DocumentListModel::setQuery(const DocumentQuery &query)
{
    m_query = query;
    reload();
}

void DocumentListModel::reload()
{
    beginResetModel();
    m_pages.clear();
    m_query.annotator = m_project.me();
    m_count = static_cast<int>(m_project.store().documentCount(m_query).value_or(0));
    endResetModel();
}

void DocumentListModel::readAgain()
{
    m_pages.clear();
    if (m_count == static_cast<int>(m_project.store().documentCount(m_query).value_or(0)))
        Q_EMIT dataChanged(index(0), index(m_count - 1));
    else
        reload();
}

void DocumentListModel::refresh(const DocumentId &id)
{
    const int at = indexRead(id);
    if (at < 0)
        return;
    const auto fresh = m_project.store().documents(m_query, at, 1);
    if (!fresh || fresh->size() != 1 || fresh->first().id != id) {
        reload();
        return;
    }
    m_pages[at / pageSize][at % pageSize] = fresh->first();
    Q_EMIT dataChanged(index(at), index(at));
}

const QList<DocumentRow> *DocumentListModel::page(qint64 number) const
{
    const auto found = m_pages.constFind(number);
    if (found != m_pages.constEnd())
        return &*found;
    if (m_pages.size() >= mostPages)
        m_pages.clear();
    auto rows = m_project.store().documents(m_query, number * pageSize, pageSize);
    if (!rows)
        return nullptr;
    return &*m_pages.insert(number, std::move(*rows));
}

const DocumentRow *DocumentListModel::row(int index) const
{
    if (index < 0 || index >= m_count)
        return nullptr;
    const QList<DocumentRow> *rows = page(index / pageSize);
    const qsizetype within = index % pageSize;
    return rows && within < rows->size() ? &rows->at(within) : nullptr;
}

int DocumentListModel::indexOf(const DocumentId &id) const
{
    if (const int read = indexRead(id); read >= 0)
        return read;
    const auto position = m_project.store().documentPosition(m_query, id);
    return position && *position ? static_cast<int>(**position) : -1;
}

int DocumentListModel::indexRead(const DocumentId &id) const
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        for (qsizetype i = 0; i < it->size(); ++i) {
            if (it->at(i).id == id)
                return static_cast<int>(it.key() * pageSize + i);
        }
    }
    return -1;
}

} // namespace dau
