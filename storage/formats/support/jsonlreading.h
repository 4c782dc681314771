// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace simdjson::dom {
class parser;
}

namespace dau {

class JsonObject;

// Reads the lines of one file in the shape of docs/formats/jsonl.md, one after the other: entities keep their identity
// over the lines.
class JsonlReader
{
public:
    // `file`: as problems name it. `input` must outlive the reader.
    JsonlReader(const ImportInput &input, QString file);
    ~JsonlReader();

    // The document of a line (without its LF), or nothing where problems() gained an error.
    std::optional<LabelledDocument> read(const QByteArray &line, qint64 number);

    QList<Problem> problems;

private:
    std::optional<Text> textOf(const JsonObject &line, const QString &name);
    Document documentOf(const JsonObject &line, const QString &name, const Text &text);
    Zones zonesOf(const JsonObject &line, const Text &text);
    LabelledLayer layerOf(const JsonObject &layer, const Text &text);
    Annotation annotationOf(const JsonObject &object, const Text &text);
    Relation relationOf(const JsonObject &object);
    void readEntity(const JsonObject &object);
    std::optional<Entity> entityOf(const JsonObject &annotation);
    Spans spansOf(const JsonObject &object, const Text &text) const;
    Attributes attributesOf(const JsonObject &object, const char *values, const char *sources) const;
    Uuid idFor(const JsonObject &object);
    void noteUnknown(const JsonObject &object);

    const ImportInput &m_input;
    QString m_file;
    std::unique_ptr<simdjson::dom::parser> m_parser;
    QSet<QString> m_names;                             // documents so far
    QSet<QString> m_unknown;                           // keys already named as not kept
    QHash<std::pair<QString, QString>, Entity> m_entities; // annotator and id in the file

    qint64 m_line = 0;
    QString m_annotator;               // of the layer being read
    QHash<QString, AnnotationId> m_ids; // of its annotations
    QSet<QString> m_taken;             // every id of the document
    Uuid m_nextId;
};

} // namespace dau
