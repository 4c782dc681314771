// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/exchange/releasedocuments.h"

#include <QtCore/QJsonArray>

namespace dau {

// Everything of a release but its documents.
struct ReleaseFacts {
    ReleaseRequest request;
    ReleasePreview preview;
    QString project;
    QJsonObject agreement; // may be empty
};

// Writes the folder (made, empty): a folder for each format, standoff.jsonl, scheme.json, the data card, release.json and
// SHA256SUMS. Gives the SHA-256 of release.json. Without text the formats are written elsewhere only to be summed up.
Result<QByteArray> writeRelease(const ReleaseDocuments &documents, const ReleaseFacts &facts, const QString &folder, Progress &progress);

// Where the release's folder has the documents of one part in a format, relative to it: "brat/train", "jsonl/train.jsonl".
QString releasePath(const Format &format, const QString &part);
// The parts a format is written in; nothing: all in one, in parts of its own.
QList<std::optional<QString>> releaseParts(const Format &format, const ReleasePreview &preview);

// release.json and what it says.
QJsonObject jsonOf(const ReleaseRequest &request);
ReleaseRequest requestFrom(const QJsonObject &json);

// The names of the files.
inline QString standoffFile() { return QStringLiteral("standoff.jsonl"); }
inline QString releaseFile() { return QStringLiteral("release.json"); }
inline QString sumsFile() { return QStringLiteral("SHA256SUMS"); }

} // namespace dau
