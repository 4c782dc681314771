// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// The document label that says for which labels only a layer was checked: text without an annotation says nothing of the
// others.
QString checkedLabelsKey();
QStringList checkedLabels(const LayerInfo &info); // empty: all

// Whether the format says of every token that it is in a label or in none.
bool tagsEveryToken(const Format &format);
// Whether such a format can hold the layer: it was checked for all labels, or for every one of those picked.
bool isCheckedFor(const LayerInfo &info, const QStringList &picked);

// An export without the layers that such a format would misread as checked for all.
class CheckedSource final : public ExportSource
{
public:
    CheckedSource(const ExportSource &source, const QStringList &picked)
        : m_source(source)
        , m_picked(picked)
    {
    }

    const LabelScheme &scheme() const override { return m_source.scheme(); }
    QList<Annotator> annotators() const override { return m_source.annotators(); }
    qint64 documentCount() const override { return m_source.documentCount(); }
    Result<LabelledDocument> document(qint64 i) const override;
    QString typeOf(const QString &label) const override { return m_source.typeOf(label); }
    QString split(qint64 i) const override { return m_source.split(i); }

private:
    const ExportSource &m_source;
    const QStringList m_picked;
};

} // namespace dau
