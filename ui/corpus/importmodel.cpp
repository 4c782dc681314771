// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/importmodel.h"

#include "ui/widgets/zonenames.h"

namespace dau {

namespace {

using ImportVerdict = ImportItem::Verdict;

QString remarks(const ImportItem &item)
{
    QStringList lines;
    for (const Problem &problem : item.problems)
        lines.append(problem.line > 0 ? ImportModel::tr("line %1: %2").arg(problem.line).arg(problem.message) : problem.message);
    return lines.join(QStringLiteral(u"\n"));
}

// "headline, lead, 9 body, 2 player"
QString zoneSummary(const Zones &zones)
{
    QStringList kinds;
    QMap<QString, int> counts;
    for (const Zone &zone : zones) {
        if (!kinds.contains(zone.kind))
            kinds.append(zone.kind);
        ++counts[zone.kind];
    }
    for (QString &kind : kinds)
        kind = counts[kind] > 1 ? QStringLiteral(u"%1 %2").arg(counts[kind]).arg(zoneName(kind)) : zoneName(kind);
    return kinds.join(QStringLiteral(u", "));
}

QString verdictText(const ImportItem &item)
{
    switch (item.verdict) {
    case ImportVerdict::New:
        return item.kind == ImportItem::Kind::Article ? ImportModel::tr("new document")
                                                      : ImportModel::tr("new document with %n annotations by %1", nullptr,
                                                                        static_cast<int>(item.annotations))
                                                            .arg(item.annotator);
    case ImportVerdict::Same:
        return ImportModel::tr("already there as “%1”").arg(item.like);
    case ImportVerdict::NearDuplicate:
        return ImportModel::tr("new, nearly the same text as “%1”").arg(item.like);
    case ImportVerdict::LayerForExisting:
        return ImportModel::tr("%n annotations by %1 for “%2”", nullptr, static_cast<int>(item.annotations))
            .arg(item.annotator, item.document.name);
    case ImportVerdict::LayerTaken:
        return ImportModel::tr("%1 has a layer there already").arg(item.annotator);
    case ImportVerdict::Refused:
        return ImportModel::tr("cannot be imported");
    }
    return {};
}

// What stays unticked whatever one does: nothing could be written of it.
bool canTake(const ImportItem &item)
{
    return item.verdict != ImportVerdict::Refused && item.verdict != ImportVerdict::LayerTaken && item.verdict != ImportVerdict::Same;
}

} // namespace

void ImportModel::setPlan(std::shared_ptr<ImportPlan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
    Q_EMIT takenChanged();
}

qsizetype ImportModel::taken() const
{
    if (!m_plan)
        return 0;
    return std::count_if(m_plan->items.begin(), m_plan->items.end(), [](const ImportItem &item) { return item.take; });
}

bool ImportModel::hasTakenLayers() const
{
    return m_plan && std::any_of(m_plan->items.begin(), m_plan->items.end(), [](const ImportItem &item) {
        return item.verdict == ImportVerdict::LayerTaken;
    });
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_plan ? 0 : static_cast<int>(m_plan->items.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    const ImportItem &item = m_plan->items.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == File)
        return item.take ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && index.column() == Remarks)
        return QStringLiteral(u"<p>%1</p>").arg(remarks(item).toHtmlEscaped().replace(u'\n', QStringLiteral(u"<br>")));
    if (role == Qt::EditRole && index.column() == Encoding)
        return item.document.encoding;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case File:
        return item.file;
    case What:
        return verdictText(item);
    case Title:
        return item.document.title;
    case Encoding:
        return QStringList{item.document.encoding, item.document.normalForm, item.document.newline}.join(QStringLiteral(u" · "));
    case Zones:
        return zoneSummary(item.zones);
    case Remarks:
        return remarks(item).section(u'\n', 0, 0);
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    ImportItem &item = m_plan->items[index.row()];
    if (role == Qt::EditRole && index.column() == Encoding) {
        if (value.toString() != item.document.encoding)
            Q_EMIT encodingChosen(item.file, value.toString());
        return true;
    }
    if (role != Qt::CheckStateRole || index.column() != File || !canTake(item))
        return false;
    item.take = value.value<Qt::CheckState>() == Qt::Checked;
    Q_EMIT dataChanged(index, index);
    Q_EMIT takenChanged();
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable;
    const ImportItem &item = m_plan->items.at(index.row());
    if (index.column() == Encoding && item.kind == ImportItem::Kind::Article)
        return flags | Qt::ItemIsEnabled | Qt::ItemIsEditable; // whatever became of it: another encoding may mend it
    const bool able = canTake(item);
    if (able)
        flags |= Qt::ItemIsEnabled;
    if (able && index.column() == File)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case What:
        return tr("What it is");
    case Title:
        return tr("Title");
    case Encoding:
        return tr("Encoding");
    case Zones:
        return tr("Zones");
    case Remarks:
        return tr("Remarks");
    default:
        return {};
    }
}

} // namespace dau
