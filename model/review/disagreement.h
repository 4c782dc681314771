// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/decision.h"
#include "model/ports/corpusstore.h"
#include "model/text/zones.h"

namespace dau {

// One way in which annotators differ. A unit may hold several, that of its widest span first.
struct Finding {
    enum class Kind {
        Unanimous, // nothing differs (any more)
        Missing,
        Boundary,
        Label,
        BoundaryLabel,
        Attribute,
        SplitMerge, // one span of one covers several of another with the same label
        Nesting,    // inside a span that they have, some lack another
        RelationMissing,
        RelationType,
        RelationDirection,
        RelationEnd,
        Link,  // a mention refers to an entity for some only, or to another known name
        Chain, // the same mentions, grouped otherwise into entities
    };
    enum class Edge { None, Left, Right, Both };
    // What lies between the edges.
    enum class Cause { None, WhiteSpace, Punctuation, Classifier, TitleWord, NestedHead };

    Kind kind = Kind::Missing;
    Edge edge = Edge::None;
    Cause cause = Cause::None;
    QString included;          // NestedHead: the label that somebody gave to what lies between the edges
    QStringList labels;        // in question, sorted
    QStringList attributes;    // that differ
    QList<AnnotatorId> lacking; // who has nothing here
    bool singleton = false;    // only one has something

    bool operator==(const Finding &) const = default;
};
// "unanimous" "missing" "boundary" "label" "boundary+label" "attribute" "split/merge" "nesting" "relation missing"
// "relation type" "relation direction" "relation end" "link" "chain".
QString toString(Finding::Kind kind);
std::optional<Finding::Kind> findingFromString(QStringView name);
QString toString(Finding::Edge edge);   // "" "left" "right" "both"
QString toString(Finding::Cause cause); // "" "white space" "punctuation" "classifier" "title word" "nested head"

// A unit of disagreement: what annotators made of one place, in as many versions as there are. Spans come as clusters of
// what overlaps, relations by their ends, entities as the mentions they share.
struct Disagreement {
    UnitId id; // the same for as long as it is about the same annotations (or relations), whatever their edges and labels
    DocumentId document;
    QList<Finding> findings; // never empty
    Span extent;             // UTF-16 units
    QString label;           // of the widest span of the first version
    QList<Uuid> members;     // the annotations (of a relation: the relations) of all annotators it is about, sorted
    // Distinct contents, the widest first; who marked nothing comes last, as an empty version. Each annotator is in one.
    QList<Version> versions;
    QList<UnitId> ends; // of a relation: the disputed units its ends lie in; it waits for them
    bool exact = true;  // false: too many spans to be sure of the best alignment

    Finding::Kind kind() const { return findings.first().kind; }
    bool isAboutRelation() const { return kind() >= Finding::Kind::RelationMissing && kind() <= Finding::Kind::RelationEnd; }
    bool isAboutEntity() const { return kind() == Finding::Kind::Link || kind() == Finding::Kind::Chain; }
    bool operator==(const Disagreement &) const = default;
};

// The layers of one document that are compared.
struct ReviewedDocument {
    struct LayerOf {
        AnnotatorId annotator;
        Layer layer;
    };

    Document document;
    Text text;
    Zones zones;
    qint64 revision = 0;
    QList<LayerOf> layers; // by annotator
    QSet<EntityId> knownNames; // entities that mean the same for all
};

// What all have alike.
struct Agreed {
    Annotation annotation; // as the first of them made it
    QList<AnnotationId> members; // one per layer
};
struct AgreedRelation {
    QString label;
    AnnotationId from; // in the first layer; an end may be in dispute itself
    AnnotationId to;
};

// What a comparison of layers finds. Every annotation of every layer is in exactly one span unit or agreed upon, but for
// those in skipped zones, which are left out. The order of layers does not matter. Fewer than two layers: nothing.
struct Comparison {
    QList<Disagreement> units; // by place; relations and entities after spans
    QList<Agreed> agreed;      // document order
    QList<AgreedRelation> relations;
};
struct CompareOptions {
    bool skippedZones = false; // compare what lies in them too
    int sample = 0; // per cent of what all have alike that is a unit all the same, to be checked; drawn by place and label
};
// Linear but for sorting, and for solving each cluster.
Comparison compare(const ReviewedDocument &document, const LabelScheme &scheme, const CompareOptions &options = {});

} // namespace dau
