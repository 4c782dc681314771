// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/checkedlabels.h"

namespace dau {

QString checkedLabelsKey()
{
    return QStringLiteral(u"checked_labels");
}

QStringList checkedLabels(const LayerInfo &info)
{
    return info.attributes.value(checkedLabelsKey()).values;
}

bool tagsEveryToken(const Format &format)
{
    return format.unit == OffsetUnit::Tokens || format.id == u"huggingface";
}

bool isCheckedFor(const LayerInfo &info, const QStringList &picked)
{
    const QStringList checked = checkedLabels(info);
    return checked.isEmpty()
        || (!picked.isEmpty() && std::all_of(picked.begin(), picked.end(), [&](const QString &label) { return checked.contains(label); }));
}

Result<LabelledDocument> CheckedSource::document(qint64 i) const
{
    auto document = m_source.document(i);
    if (document)
        document->layers.removeIf([&](const LabelledLayer &layer) { return !isCheckedFor(layer.layer.info, m_picked); });
    return document;
}

} // namespace dau
