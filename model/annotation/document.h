// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotation.h"
#include "model/text/zones.h"

#include <QtCore/QJsonObject>

namespace dau {

// A document without its text: where the text came from and what is known of it.
struct Document {
    DocumentId id;
    QString name;  // unique among the project's documents: the file's name without suffix
    QString title; // for lists; guessed at import
    QString source;     // the file's name, for a row of a table "file.csv:12"
    QByteArray sourceHash; // SHA-256 of the original bytes (32 bytes)
    QByteArray textHash;   // SHA-256 of the text in UTF-8 (32 bytes); names the stored text
    QString encoding;   // as in model/text/encoding.h
    bool byteOrderMark = false;
    QString newline;    // "lf" "crlf" "cr" "mixed" "none"
    QString normalForm; // "nfc" "nfd" "mixed"
    qint64 length = 0;  // code points
    QMap<QString, QString> metadata; // url, date, ...
    bool removed = false; // taken out of the project; everything about it is kept, so that undo brings it back

    bool operator==(const Document &) const = default;
};

// Somebody (or something) who annotates. A layer is one annotator's work on one document.
struct Annotator {
    enum class Kind { Human, Model, Gold };

    AnnotatorId id;
    QString name; // unique in the project
    Kind kind = Kind::Human;
    QString colour; // "#rrggbb"

    bool operator==(const Annotator &) const = default;
};
QString toString(Annotator::Kind kind); // "human" "model" "gold"
std::optional<Annotator::Kind> annotatorKindFromString(QStringView name);

enum class LayerState { New, InProgress, Done };
QString toString(LayerState state); // "new" "in_progress" "done"
std::optional<LayerState> layerStateFromString(QStringView name);

// What a layer has besides its annotations.
struct LayerInfo {
    LayerState state = LayerState::New;
    Attributes attributes; // document labels
    QString note;

    bool operator==(const LayerInfo &) const = default;
};

// A fact of the project that is one JSON value: a release. Named by kind and key.
struct Record {
    QString kind; // "release"
    QString key;  // its name
    QJsonObject value;

    bool operator==(const Record &) const = default;
};

} // namespace dau
