// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonrecords.h"

namespace dau {

// One document as an AnnotationPage of the W3C's Web Annotation Data Model (www.w3.org/TR/annotation-model): an item for
// each annotation and relation, offsets in the unit.
QByteArray toAnnotationPage(const LabelledDocument &document, OffsetUnit unit);

// Reads the items of one page, or single annotations, on one text.
class WebAnnotationReader
{
public:
    // The references must outlive the reader. The document has name and text.
    WebAnnotationReader(LabelledDocument document, const ImportInput &input, QString file, QString annotator, FeatureReader &reader,
                        QList<Problem> &problems);

    void add(const JsonObject &item);
    // Nothing where problems gained an error.
    std::optional<LabelledDocument> finish();

    // What the first target of an annotation, of a page's items or of a list of them, is on: its IRI; empty where none is told.
    static QString sourceOf(const JsonObject &root);

private:
    struct Item {
        QString id;
        QString annotator;
        QString label;
        Features features;
        Spans searched; // found by the quote alone; else the place is among m_places
    };
    struct Link {
        QString annotator;
        QString label;
        QString from;
        QString to;
        Features features;
    };
    struct Body {
        QString label; // of the tagging body
        Features features;
    };

    Body bodyOf(const JsonObject &item) const;
    void addLink(const JsonObject &item, Body body);
    // Where a target is: by the offsets of a selector, in the file's unit, with the quote; else by the quote alone.
    struct Place {
        std::optional<CodePointSpan> offsets;
        QString quote;
        std::optional<Span> searched;
    };
    Place placeOf(const JsonObject &target) const;
    void say(Problem::Severity severity, const QString &sentence);

    LabelledDocument m_document;
    const ImportInput &m_input;
    QString m_file;
    QString m_annotator;
    FeatureReader &m_reader;
    QList<Problem> &m_problems;
    ForeignSpans m_places;
    QList<Item> m_items;
    QList<Link> m_links;
    Features m_about; // the document
};

} // namespace dau
