// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/checkedlabels.h"

namespace dau {

namespace {

QStringList checkedOf(const LayerInfo &info, const QStringList &picked)
{
    QStringList checked = checkedLabels(info);
    checked.removeIf([&](const QString &label) { return !picked.isEmpty() && !picked.contains(label); });
    return checked;
}

} // namespace

Held heldBy(const Format &format, const LayerInfo &info, const QStringList &picked)
{
    using PartlyChecked = Carries::PartlyChecked;
    const PartlyChecked way = format.carries.partlyChecked;
    if (way == PartlyChecked::AsItIs || checkedLabels(info).isEmpty())
        return Held::Whole;
    const QStringList checked = checkedOf(info, picked);
    if (checked.isEmpty())
        return Held::LeftOut;
    if (way == PartlyChecked::Named)
        return Held::Named;
    const bool all = !picked.isEmpty() && std::all_of(picked.begin(), picked.end(), [&](const QString &label) { return checked.contains(label); });
    return all ? Held::Whole : way == PartlyChecked::Masked ? Held::Masked : Held::LeftOut;
}

Result<LabelledDocument> CheckedSource::document(qint64 i) const
{
    auto document = m_source.document(i);
    if (!document || m_format.carries.partlyChecked == Carries::PartlyChecked::AsItIs)
        return document;
    const auto held = [&](const LabelledLayer &layer) { return heldBy(m_format, layer.layer.info, m_picked); };
    document->layers.removeIf([&](const LabelledLayer &layer) { return held(layer) == Held::LeftOut; });
    for (LabelledLayer &layer : document->layers)
        setCheckedLabels(held(layer) == Held::Whole ? QStringList() : checkedOf(layer.layer.info, m_picked), layer.layer.info);
    return document;
}

} // namespace dau
