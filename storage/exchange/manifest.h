// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"
#include "storage/exchange/losses.h"

#include <QtCore/QJsonArray>

namespace dau {

// One file of an export: its path below the target with '/', its size and its SHA-256.
struct FileSum {
    QString path;
    qint64 bytes = 0;
    QByteArray sha256;
};

// What an export states of itself in TARGET.manifest.json, beside it: format, unit, newlines, normal forms, counts,
// losses, files with their SHA-256, project and journal position. No clock: an export repeated is equal.
class Manifest
{
public:
    // Counts one document as written.
    void add(const LabelledDocument &document);
    void setFiles(const QList<FileSum> &files) { m_files = files; }

    QByteArray print(const CorpusStore &store, const ExportRequest &request, const Format &format, const ExportReport &report) const;

private:
    QMap<QString, qint64> m_newlines;
    QMap<QString, qint64> m_normalForms;
    QMap<QString, qint64> m_labels;
    QMap<QString, qint64> m_annotators; // annotations by annotator
    qint64 m_documents = 0;
    qint64 m_relations = 0;
    QList<FileSum> m_files;
};

// "out.manifest.json" for the target "out": what every import passes over.
QString manifestPath(const QString &target);

// Of each file below the folder, sorted by path; the files are read piece by piece.
Result<QList<FileSum>> fileSums(const QString &folder, const QStringList &files);
// The SHA-256 of one file.
Result<QByteArray> fileSum(const QString &path);

QJsonArray jsonOf(const QList<Loss> &losses);
// [{"path", "bytes", "sha256"}, ...]
QJsonArray jsonOf(const QList<FileSum> &files);
// ["replica:seq", ...], and back; nothing where it is none.
QJsonArray jsonOf(const QList<OpId> &position);
std::optional<QList<OpId>> positionFrom(const QJsonArray &json);
QJsonObject jsonOf(const ExportOptions &options);

} // namespace dau
