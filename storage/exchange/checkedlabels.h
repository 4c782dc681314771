// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/checkedlabels.h"

namespace dau {

// How an export in a format holds a layer when these labels are picked (none: all). Whole: as checked for all of them.
// Where none of those picked was checked, what the file names would be nothing: the layer is left out.
enum class Held { Whole, Named, Masked, LeftOut };
Held heldBy(const Format &format, const LayerInfo &info, const QStringList &picked);

// An export whose layers say what they were checked for as the format can: without those left out; of the labels checked
// only those picked.
class CheckedSource final : public ExportSource
{
public:
    // All must outlive the source.
    CheckedSource(const ExportSource &source, const Format &format, const QStringList &picked)
        : m_source(source)
        , m_format(format)
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
    const Format &m_format;
    const QStringList &m_picked;
};

} // namespace dau
