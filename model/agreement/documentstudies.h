// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/agreementreport.h"
#include "model/ports/corpusstore.h"

namespace dau::agreement {

// What of a document a measure looks at.
enum class View {
    Spans,               // units by extent and label
    Labels,              // items: aligned spans; rating: the label
    Relations,           // units: relations by type and exact ends
    RelationsAligned,    // by type and aligned ends
    RelationsGivenEnds,  // of those, only such whose ends both have
    RelationTypes,       // items: aligned pairs that both linked; rating: the type
    Attribute,           // items: aligned spans of equal label; rating: the attribute "attribute"
    AttributeSpans,      // units: spans with that attribute's value as part of the label
    Links,               // items: aligned spans; rating: the entity's name, or none
    Chains,              // clusters: mentions (by exact span) of the same entity
    Segments,            // the text cut at the edges of spans
};

// A measure as it is asked for in a project: relation-f1, attribute-alpha, link-accuracy ... stand for a view and a measure.
struct ProjectMeasure {
    QString id;
    View view = View::Spans;
    ChosenMeasure chosen; // measure null: there is none with this id
};
ProjectMeasure projectMeasureNamed(const QString &id, const QJsonObject &parameters);
// Ids that only projects have.
QStringList projectMeasureIds();

// Numbers for names, the same in all documents of a run.
class Names
{
public:
    qint32 number(const QString &name);
    const std::vector<Category> &categories() const { return m_categories; }
    void add(const Category &category); // in the order given

private:
    QHash<QString, qint32> m_numbers;
    std::vector<Category> m_categories;
};

// The work of one annotator on one document as figures need it.
struct LayerStudy {
    LayerState state = LayerState::New;
    bool begun = false;
    Units units; // by extent, label as a number of the names; fragments as they lie are told apart by `shape`
    std::vector<AnnotationId> ids;
    Units pieces; // every fragment by itself
};
struct DocumentStudy {
    DocumentId id;
    QString name;
    qint64 length = 0;
    std::vector<Span> skipped; // zones
    std::vector<LayerStudy> layers; // in the order of the annotators
};
Result<DocumentStudy> readDocument(const CorpusStore &store, const DocumentRow &row, const QList<Annotator> &annotators, Names &labels);
// The same of many, on as many threads as there are cores; in the order of the rows.
Result<std::vector<DocumentStudy>> readDocuments(const CorpusStore &store, const QList<DocumentRow> &rows, const QList<Annotator> &annotators, Names &labels);

// What of a layer counts under the settings, with the places in LayerStudy::units.
struct Counted {
    std::vector<qint32> places;
    qint64 inSkippedZones = 0;
    qint64 ofOtherLabels = 0;
};
Counted counted(const DocumentStudy &document, const LayerStudy &layer, const AgreementSettings &settings, const Names &labels);

// The document as a study of the annotators with these places. Reads the store for what spans alone do not tell.
Result<Study> studyOf(const CorpusStore &store, const DocumentStudy &document, const QList<Annotator> &annotators,
                      const std::vector<size_t> &places, const ProjectMeasure &measure, const AgreementSettings &settings,
                      const Names &labels, Names &values);

} // namespace dau::agreement
