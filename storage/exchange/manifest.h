// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"
#include "storage/exchange/losses.h"

#include <QtCore/QJsonArray>

namespace dau {

// What an export states of itself in TARGET.manifest.json, beside it: format, unit, newlines, normal forms, counts,
// losses, files with their SHA-256, project and journal position. No clock: an export repeated is equal.
class Manifest
{
public:
    // Counts one document as written.
    void add(const LabelledDocument &document);
    void setFiles(const QJsonArray &files) { m_files = files; }

    QByteArray print(const CorpusStore &store, const ExportRequest &request, const Format &format, const ExportReport &report) const;

private:
    QMap<QString, qint64> m_newlines;
    QMap<QString, qint64> m_normalForms;
    QMap<QString, qint64> m_labels;
    QMap<QString, qint64> m_annotators; // annotations by annotator
    qint64 m_documents = 0;
    qint64 m_relations = 0;
    QJsonArray m_files;
};

// "out.manifest.json" for the target "out": what every import passes over.
QString manifestPath(const QString &target);

// {"path", "bytes", "sha256"} of each file below the folder, read piece by piece.
Result<QJsonArray> fileSums(const QString &folder, const QStringList &files);
// The SHA-256 of one file.
Result<QByteArray> fileSum(const QString &path);

QJsonArray jsonOf(const QList<Loss> &losses);
// ["replica:seq", ...], and back; nothing where it is none.
QJsonArray jsonOf(const QList<OpId> &position);
std::optional<QList<OpId>> positionFrom(const QJsonArray &json);
QJsonObject jsonOf(const ExportOptions &options);

} // namespace dau
