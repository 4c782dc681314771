// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/checkedlabels.h"

#include "storage/formats/support/tokentable.h"

namespace dau {

QString checkedLabelsKey()
{
    return QStringLiteral(u"checked_labels");
}

QStringList checkedLabels(const LayerInfo &info)
{
    return info.attributes.value(checkedLabelsKey()).values;
}

void setCheckedLabels(const QStringList &labels, LayerInfo &info)
{
    if (labels.isEmpty())
        info.attributes.remove(checkedLabelsKey());
    else
        info.attributes.insert(checkedLabelsKey(), {labels, AttributeValue::Source::Set});
}

QString toOneWord(const QStringList &labels)
{
    QStringList words;
    for (const QString &label : labels)
        words.append(toTagLabel(label).replace(u',', QStringLiteral(u"%2C")));
    return words.join(u',');
}

QStringList fromOneWord(const QString &word)
{
    QStringList labels;
    for (const QString &label : word.split(u',', Qt::SkipEmptyParts))
        labels.append(fromTagLabel(label));
    return labels;
}

} // namespace dau
