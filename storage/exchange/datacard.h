// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/exchange/releasedocuments.h"

namespace dau {

// What a release says of itself, for people and programs: texts, sources, scheme, guideline, annotators, counts per label
// and part, origins, normal forms, splits, losses, licence. Deterministic.
class DataCard
{
public:
    DataCard(const ReleaseRequest &request, const LabelScheme &scheme, const ReleasePreview &preview);

    void add(const LabelledDocument &document, const ReleaseEntry &entry);
    // What annotators agree on, where more than one worked on a document: measured by whoever knows how.
    void setAgreement(const QJsonObject &agreement) { m_agreement = agreement; }

    QJsonObject json() const;
    QByteArray markdown() const;

private:
    const ReleaseRequest &m_request;
    const LabelScheme &m_scheme;
    const ReleasePreview &m_preview;
    QMap<QString, qint64> m_annotators; // documents each
    QMap<QString, qint64> m_layers;     // documents by why their layer was chosen
    QMap<QString, qint64> m_origins;    // annotations
    QMap<QString, qint64> m_normalForms;
    QMap<QString, qint64> m_newlines;
    QMap<QString, qint64> m_sources; // documents by host of their url, else by file type
    qint64 m_codePoints = 0;
    qint64 m_relations = 0;
    qint64 m_entities = 0;
    QJsonObject m_agreement;
};

// The way back from json(): what a release said of itself.
void readCard(const QJsonObject &card, ReleasePreview &preview, QJsonObject &agreement);

} // namespace dau
