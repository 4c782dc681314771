// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/foreignspans.h"
#include "storage/formats/support/jsonrecords.h"

namespace dau {

// One document as an AnnotationPage of the W3C's Web Annotation Data Model (www.w3.org/TR/annotation-model): an item for
// each annotation and relation, offsets in the unit.
QByteArray toAnnotationPage(const LabelledDocument &document, OffsetUnit unit);

// Reads annotations on one text.
class WebAnnotationReader
{
public:
    // The references must outlive the reader. The document has name and text.
    WebAnnotationReader(LabelledDocument document, const ImportInput &input, QString file, QString annotator, FeatureReader &reader,
                        QList<Problem> &problems);

    // A link between two annotations, by their ids.
    struct Link {
        QString label;
        QString from;
        QString to;
        Features features;
    };

    void add(const JsonObject &item);
    void add(const Link &link) { m_links.append(link); }
    // Nothing where problems gained an error.
    std::optional<LabelledDocument> finish();

    // What the first target of an annotation, or of a page's items, is on: its IRI; empty where none is told.
    static QString sourceOf(const JsonObject &root);
    // Nothing where an item is no link.
    static std::optional<Link> linkOf(const JsonObject &item);
    static QString notKept(const Link &link);
    // take(item) for an annotation, those of a page, or the rows of Hypothesis.
    static void eachItem(const JsonObject &root, const std::function<void(const JsonObject &)> &take);

private:
    // Where a target is: by the offsets of a selector, in the file's unit, and by its quote.
    struct Place {
        std::optional<CodePointSpan> offsets;
        QString quote;
        QString prefix;
        QString suffix;
        std::optional<Span> searched; // by the quote alone
    };
    struct Item {
        QString id;
        QString annotator;
        QString label;
        Features features;
        QList<Place> places;
        bool counted = false; // all places have offsets
    };

    static QString creatorOf(const JsonObject &item);
    static Place placeOf(const JsonObject &target);
    std::optional<Span> find(const Place &place, bool only) const;
    Spans byQuotes(const Item &item) const;
    std::optional<QList<Spans>> findPlaces();
    void say(Problem::Severity severity, const QString &sentence);

    LabelledDocument m_document;
    const ImportInput &m_input;
    QString m_file;
    QString m_annotator;
    FeatureReader &m_reader;
    QList<Problem> &m_problems;
    QList<Item> m_items;
    QList<Link> m_links;
    Features m_about; // the document
    qint64 m_unplaced = 0; // annotations and targets
};

} // namespace dau
