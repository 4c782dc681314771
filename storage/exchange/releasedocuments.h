// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/exchange/exportsource.h"

#include "model/ports/releases.h"

namespace dau {

// One document of a release before its text is read.
struct ReleaseEntry {
    Document document;
    QString part;
    QString layer;          // why this layer: "gold", "single" (the only one, of a person), "annotator", "all"
    QStringList annotators; // whose work it is, by name
    QMap<QString, qint64> labels;
    bool settled = true;
    QString why; // not settled: a sentence

    qint64 annotations() const;
};

// The documents of a release with the layers that are released, one at a time, under the project's own names.
class ReleaseDocuments
{
public:
    virtual ~ReleaseDocuments() = default;

    virtual const LabelScheme &scheme() const = 0;
    virtual const QList<ReleaseEntry> &entries() const = 0;
    virtual Result<LabelledDocument> document(qint64 i) const = 0;

    QList<Annotator> annotators() const; // of all documents, by name
    // Under one name where each document has one layer: "final".
    bool isMerged = false;

protected:
    // The released layer under its common name.
    void merge(LabelledDocument &document) const;
};

// Chosen from a project: see ReleaseRequest::layer.
class StoreReleaseDocuments final : public ReleaseDocuments
{
public:
    static Result<std::unique_ptr<StoreReleaseDocuments>> open(const CorpusStore &store, const ReleaseRequest &request, Progress &progress);

    const LabelScheme &scheme() const override { return m_source->scheme(); }
    const QList<ReleaseEntry> &entries() const override { return m_entries; }
    QList<ReleaseEntry> &entries() { return m_entries; }
    Result<LabelledDocument> document(qint64 i) const override;
    // The unsettled documents; those kept() leaves out are gone from entries().
    const QList<ReleaseEntry> &unsettled() const { return m_unsettled; }

private:
    std::unique_ptr<StoreExportSource> m_source;
    QList<ReleaseEntry> m_entries;
    QList<qint64> m_index; // of each entry in m_source
    QList<ReleaseEntry> m_unsettled;
};

// Some of the documents as a format sees them, with its names.
class ReleasePartSource final : public ExportSource
{
public:
    // `part`: only its documents; null: all, each in its part. `documents` must outlive the source.
    ReleasePartSource(const ReleaseDocuments &documents, const QString &format, const std::optional<QString> &part);

    const LabelScheme &scheme() const override { return m_scheme; }
    QList<Annotator> annotators() const override { return m_annotators; }
    qint64 documentCount() const override { return m_index.size(); }
    Result<LabelledDocument> document(qint64 i) const override;
    QString typeOf(const QString &label) const override { return m_types.value(label); }
    QString split(qint64 i) const override { return m_documents.entries().at(m_index.at(i)).part; }

private:
    const ReleaseDocuments &m_documents;
    LabelNames m_names;
    LabelScheme m_scheme;
    QList<Annotator> m_annotators;
    QMap<QString, QString> m_types;
    QList<qint64> m_index;
};

} // namespace dau
