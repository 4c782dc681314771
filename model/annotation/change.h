// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/decision.h"
#include "model/annotation/document.h"
#include "model/scheme/labelscheme.h"
#include "model/text/text.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <variant>

namespace dau {

// One thing before and after. What is absent before is made; what is absent after is deleted. `document` and
// `annotator` say where an Annotation, Relation, LayerInfo or Decision (the gold layer) lives; Zones need the document,
// an Entity the annotator (null: a known name for all); the rest neither.
struct Edit {
    using Value = std::variant<std::monostate, Annotation, Relation, Entity, LayerInfo, Document, Zones, Annotator,
                               LabelScheme, Record, Decision, Clause>;

    DocumentId document;
    AnnotatorId annotator;
    Value before; // monostate: it was not there
    Value after;  // monostate: it is no longer there

    Edit inverted() const { return {document, annotator, after, before}; }
    // Where it happens: `document`, or the document that it makes, changes or deletes; null: in none.
    DocumentId touchedDocument() const;
    bool operator==(const Edit &) const = default;
};

// What one action of a person did: one step of undo, one row of the journal, one transaction.
struct Change {
    // A word in snake_case for what was done: annotate relabel delete move_edge attribute relate unrelate entity note
    // doubt propagate zone state document_labels import rename_document remove_document metadata annotator scheme
    // known_names release decide adjudicate clause ... Undo and redo keep the kind of what they take back.
    QString kind;
    QString subject; // what it was done to, as text for people: the quote, the document's name, "12 documents"
    AnnotatorId author; // who acted
    QList<Edit> edits;
    // The text of every document that an edit makes; not needed for what is already stored.
    QHash<DocumentId, Text> texts;

    bool isEmpty() const { return edits.isEmpty(); }
    Change inverted() const;
};

// "Label Title on “Bí thư”": the step as the person reads it when it is undone, in the language of the window.
QString title(const Change &change, const LabelScheme &scheme, const QString &language);

} // namespace dau
