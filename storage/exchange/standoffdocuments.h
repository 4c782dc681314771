// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/exchange/releasewriting.h"
#include "storage/exchange/standoff.h"

#include <QtCore/QFile>

namespace dau {

// The documents of a release on disk, from its standoff.jsonl: with the texts that stand there, else those found
// elsewhere by their hash. Every quote is proven as a document is read.
class StandoffDocuments final : public ReleaseDocuments
{
public:
    using TextOf = std::function<std::optional<Text>(const StandoffFacts &)>;
    static Result<std::unique_ptr<StandoffDocuments>> open(const QString &folder, TextOf textOf);

    const LabelScheme &scheme() const override { return m_scheme; }
    const QList<ReleaseEntry> &entries() const override { return m_entries; }
    Result<LabelledDocument> document(qint64 i) const override;

    const QJsonObject &release() const { return m_release; } // release.json
    const QList<StandoffFacts> &facts() const { return m_facts; } // without texts
    qint64 quotes() const { return m_quotes; } // compared so far
    // Whether the text of every document is there; else the names of those whose is not.
    QStringList missing() const { return m_missing; }

private:
    QJsonObject m_release;
    LabelScheme m_scheme;
    QList<ReleaseEntry> m_entries;
    QList<StandoffFacts> m_facts;
    QList<qint64> m_offsets; // of the lines; one more: the end
    QStringList m_missing;
    TextOf m_textOf;
    mutable QFile m_file;
    mutable qint64 m_quotes = 0;
};

// A JSON object in a file of at most 64 MB.
Result<QJsonObject> jsonFile(const QString &path);

} // namespace dau
