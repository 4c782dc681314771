// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/documentstudies.h"

#include "model/agreement/coding.h"
#include "model/base/parallel.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau::agreement {

namespace {

struct Known {
    const char *id;
    View view;
    const char *measure;
};
constexpr Known known[] = {
    {"relation-f1", View::Relations, "f1-exact"},
    {"relation-f1-aligned", View::RelationsAligned, "f1-exact"},
    {"relation-f1-given-ends", View::RelationsGivenEnds, "f1-exact"},
    {"relation-kappa", View::RelationTypes, "cohen_kappa"},
    {"attribute-alpha", View::Attribute, "alpha"},
    {"attribute-agreement", View::Attribute, "percent_agreement"},
    {"attribute-f1", View::AttributeSpans, "f1-exact"},
    {"link-accuracy", View::Links, "percent_agreement"},
    {"link-alpha", View::Links, "alpha"},
};

const QString none = QStringLiteral(u"∅");

View viewOf(Study::Kind kind)
{
    switch (kind) {
    case Study::Kind::Coding:
        return View::Labels;
    case Study::Kind::Segmentation:
        return View::Segments;
    case Study::Kind::Clusters:
        return View::Chains;
    case Study::Kind::Unitizing:
    case Study::Kind::None:
        break;
    }
    return View::Spans;
}

// Positions without the skipped zones: what they hold is no text for a figure.
class Cut
{
public:
    Cut(const DocumentStudy &document, bool all) : m_document(document), m_all(all) {}
    qint64 operator()(qint64 at) const
    {
        qint64 gone = 0;
        if (!m_all) {
            for (const Span &zone : m_document.skipped)
                gone += std::clamp<qint64>(at - zone.begin, 0, zone.size());
        }
        return at - gone;
    }

private:
    const DocumentStudy &m_document;
    bool m_all;
};

// Everything of the chosen layers, positions cut.
struct Chosen {
    std::vector<Units> units;
    std::vector<std::vector<qint32>> places; // in LayerStudy::units
};

Chosen chosenUnits(const DocumentStudy &document, const std::vector<size_t> &places, const AgreementSettings &settings, const Names &labels)
{
    Chosen chosen;
    const Cut cut(document, settings.skippedZones);
    for (const size_t place : places) {
        const LayerStudy &layer = document.layers[place];
        Counted of = counted(document, layer, settings, labels);
        Units units;
        for (const qint32 at : of.places) {
            Unit unit = layer.units[static_cast<size_t>(at)];
            unit.begin = cut(unit.begin);
            unit.end = cut(unit.end);
            units.push_back(unit);
        }
        chosen.units.push_back(std::move(units));
        chosen.places.push_back(std::move(of.places));
    }
    return chosen;
}

Units chosenPieces(const DocumentStudy &document, const LayerStudy &layer, const AgreementSettings &settings, const Names &labels)
{
    LayerStudy pieces;
    pieces.units = layer.pieces;
    const Cut cut(document, settings.skippedZones);
    Units units;
    for (const qint32 at : counted(document, pieces, settings, labels).places) {
        const Unit &unit = pieces.units[static_cast<size_t>(at)];
        units.push_back({cut(unit.begin), cut(unit.end), unit.label});
    }
    return units;
}

Study unitizing(const DocumentStudy &document, const AgreementSettings &settings, const Names &names, std::vector<Units> units)
{
    Study study;
    study.kind = Study::Kind::Unitizing;
    study.categories = names.categories();
    study.raters = static_cast<qint32>(units.size());
    study.length = Cut(document, settings.skippedZones)(document.length);
    for (const Units &of : units) {
        for (const Unit &unit : of)
            study.length = std::max(study.length, unit.end);
    }
    study.units = std::move(units);
    return study;
}

// Items from tuples: `rate` gives the value of an annotator's span as a number of `names`, -1 for none.
template <typename Rate>
Study coding(const Alignment &alignment, Rate rate)
{
    Study study;
    study.kind = Study::Kind::Coding;
    study.raters = static_cast<qint32>(alignment.annotators);
    for (qsizetype tuple = 0; tuple < alignment.size(); ++tuple) {
        Study::Item item;
        for (qsizetype a = 0; a < alignment.annotators; ++a)
            item.ratings.push_back(rate(tuple, a));
        study.items.push_back(std::move(item));
    }
    return study;
}

// Annotations in the order of LayerStudy::units, and which tuple each is in.
struct WholeLayer {
    QHash<AnnotationId, Annotation> annotations;
    QHash<AnnotationId, qint32> tuples;
    QList<Relation> relations;
};

// Only spans of one extent meet (`align=equal`): the n-th of an annotator there meets the n-th of the others.
Alignment alignEqual(const std::vector<Units> &annotators)
{
    std::map<std::tuple<qsizetype, qsizetype, qint32, qint32>, std::vector<qint32>> places;
    for (size_t a = 0; a < annotators.size(); ++a) {
        for (size_t i = 0; i < annotators[a].size(); ++i) {
            const Unit &unit = annotators[a][i];
            for (qint32 n = 0;; ++n) {
                auto &members = places.try_emplace({unit.begin, unit.end, unit.shape, n}, annotators.size(), -1).first->second;
                if (members[a] >= 0)
                    continue;
                members[a] = static_cast<qint32>(i);
                break;
            }
        }
    }
    Alignment alignment;
    alignment.annotators = static_cast<qsizetype>(annotators.size());
    for (const auto &[place, members] : places) {
        alignment.members.insert(alignment.members.end(), members.begin(), members.end());
        alignment.clusters.push_back(static_cast<qint32>(alignment.clusters.size()));
    }
    return alignment;
}

bool bothHave(const Alignment &alignment, qsizetype tuple)
{
    for (qsizetype a = 0; a < alignment.annotators; ++a) {
        if (alignment.member(tuple, a) < 0)
            return false;
    }
    return true;
}

Result<std::vector<WholeLayer>> readWholeLayers(const CorpusStore &store, const DocumentStudy &document, const QList<Annotator> &annotators,
                                     const std::vector<size_t> &places, const Chosen &chosen, const Alignment &alignment)
{
    std::vector<WholeLayer> result;
    for (size_t a = 0; a < places.size(); ++a) {
        const auto layer = store.layer({document.id, annotators[static_cast<qsizetype>(places[a])].id});
        if (!layer)
            return tl::unexpected(layer.error());
        WholeLayer whole;
        whole.relations = layer->relations;
        for (const Annotation &annotation : layer->annotations)
            whole.annotations.insert(annotation.id, annotation);
        for (qsizetype tuple = 0; tuple < alignment.size(); ++tuple) {
            const qint32 member = alignment.member(tuple, static_cast<qsizetype>(a));
            if (member >= 0)
                whole.tuples.insert(document.layers[places[a]].ids[static_cast<size_t>(chosen.places[a][static_cast<size_t>(member)])], static_cast<qint32>(tuple));
        }
        result.push_back(std::move(whole));
    }
    return result;
}

} // namespace

ProjectMeasure projectMeasureNamed(const QString &id, const QJsonObject &parameters)
{
    for (const Known &one : known) {
        if (id == QLatin1String(one.id))
            return {id, one.view, measureNamed(QLatin1String(one.measure), parameters)};
    }
    ProjectMeasure measure{id, View::Spans, measureNamed(id, parameters)};
    if (measure.chosen.measure != nullptr)
        measure.view = viewOf(measure.chosen.measure->kind);
    return measure;
}

QStringList projectMeasureIds()
{
    QStringList ids;
    for (const Known &one : known)
        ids.append(QLatin1String(one.id));
    return ids;
}

qint32 Names::number(const QString &name)
{
    const auto it = m_numbers.constFind(name);
    if (it != m_numbers.constEnd())
        return *it;
    add({name, {}, {}});
    return m_numbers.value(name);
}

void Names::add(const Category &category)
{
    if (m_numbers.contains(category.name))
        return;
    m_numbers.insert(category.name, static_cast<qint32>(m_categories.size()));
    m_categories.push_back(category);
}

Result<DocumentStudy> readDocument(const CorpusStore &store, const DocumentRow &row, const QList<Annotator> &annotators, Names &labels)
{
    DocumentStudy document;
    document.id = row.id;
    document.name = row.name;
    document.length = row.length;
    const auto zones = store.zones(row.id);
    if (!zones)
        return tl::unexpected(zones.error());
    for (const Zone &zone : *zones) {
        if (zone.skipped)
            document.skipped.push_back(zone.span);
    }
    const auto present = store.layersOf(row.id);
    if (!present)
        return tl::unexpected(present.error());
    std::map<std::vector<std::pair<qsizetype, qsizetype>>, qint32> shapes;
    for (const Annotator &annotator : annotators) {
        LayerStudy study;
        study.begun = present->contains(annotator.id);
        const auto layer = study.begun ? store.layer({row.id, annotator.id}) : Result<Layer>(Layer());
        if (!layer)
            return tl::unexpected(layer.error());
        study.state = layer->info.state;
        study.begun = study.begun && (study.state != LayerState::New || !layer->annotations.isEmpty());
        for (const Annotation &annotation : layer->annotations) {
            const qint32 label = labels.number(annotation.label);
            Unit unit{annotation.extent().begin, annotation.extent().end, label};
            if (annotation.spans.size() > 1) {
                std::vector<std::pair<qsizetype, qsizetype>> shape;
                for (const Span &span : annotation.spans)
                    shape.push_back({span.begin, span.end});
                unit.shape = shapes.try_emplace(shape, static_cast<qint32>(shapes.size()) + 1).first->second;
            }
            study.units.push_back(unit);
            study.ids.push_back(annotation.id);
            for (const Span &span : annotation.spans)
                study.pieces.push_back({span.begin, span.end, label});
        }
        document.layers.push_back(std::move(study));
    }
    return document;
}

Result<std::vector<DocumentStudy>> readDocuments(const CorpusStore &store, const QList<DocumentRow> &rows, const QList<Annotator> &annotators, Names &labels)
{
    // Each part has names of its own; they become the run's afterwards, in order, so that numbers never depend on the threads.
    struct Part {
        std::vector<DocumentStudy> documents;
        Names labels;
        std::optional<Error> error;
    };
    std::vector<Part> parts(static_cast<size_t>(partsOf(rows.size())));
    inParts(rows.size(), [&](qsizetype number, qsizetype begin, qsizetype end) {
        Part &part = parts[static_cast<size_t>(number)];
        for (qsizetype i = begin; i < end; ++i) {
            auto study = readDocument(store, rows[i], annotators, part.labels);
            if (!study) {
                part.error = study.error();
                return;
            }
            part.documents.push_back(std::move(*study));
        }
    });
    std::vector<DocumentStudy> documents;
    for (Part &part : parts) {
        if (part.error)
            return tl::unexpected(*part.error);
        std::vector<qint32> numbers;
        for (const Category &category : part.labels.categories())
            numbers.push_back(labels.number(category.name));
        for (DocumentStudy &document : part.documents) {
            for (LayerStudy &layer : document.layers) {
                for (Units *units : {&layer.units, &layer.pieces}) {
                    for (Unit &unit : *units)
                        unit.label = numbers[static_cast<size_t>(unit.label)];
                }
            }
            documents.push_back(std::move(document));
        }
    }
    return documents;
}

Counted counted(const DocumentStudy &document, const LayerStudy &layer, const AgreementSettings &settings, const Names &labels)
{
    Counted result;
    for (size_t i = 0; i < layer.units.size(); ++i) {
        const Unit &unit = layer.units[i];
        const bool skipped = !settings.skippedZones && std::any_of(document.skipped.begin(), document.skipped.end(), [&](const Span &zone) {
            return zone.begin < std::max(unit.end, unit.begin + 1) && unit.begin < zone.end;
        });
        if (skipped)
            ++result.inSkippedZones;
        else if (!settings.labels.isEmpty() && !settings.labels.contains(labels.categories()[static_cast<size_t>(unit.label)].name))
            ++result.ofOtherLabels;
        else
            result.places.push_back(static_cast<qint32>(i));
    }
    return result;
}

Result<Study> studyOf(const CorpusStore &store, const DocumentStudy &document, const QList<Annotator> &annotators,
                      const std::vector<size_t> &places, const ProjectMeasure &measure, const AgreementSettings &settings,
                      const Names &labels, Names &values)
{
    const QJsonObject &parameters = measure.chosen.parameters;
    Chosen chosen = chosenUnits(document, places, settings, labels);
    const QString mode = parameters.value(u"mode").toString();
    if (measure.view == View::Spans) {
        const QByteArray id = measure.chosen.measure->id;
        const bool bySpan = id.startsWith("gamma") || (id == "span_prf" && mode != u"char" && mode != u"token");
        for (size_t a = 0; a < places.size() && !bySpan; ++a) // by position: fragments count for themselves
            chosen.units[a] = chosenPieces(document, document.layers[places[a]], settings, labels);
        return unitizing(document, settings, labels, std::move(chosen.units));
    }
    if (measure.view == View::Segments) {
        Study study;
        study.kind = Study::Kind::Segmentation;
        study.raters = static_cast<qint32>(places.size());
        const qint64 length = unitizing(document, settings, labels, chosen.units).length;
        for (const Units &units : chosen.units) {
            std::vector<qint64> cuts{0, length};
            for (const Unit &unit : units) {
                cuts.push_back(unit.begin);
                cuts.push_back(unit.end);
            }
            std::sort(cuts.begin(), cuts.end());
            std::vector<qint64> masses;
            for (size_t i = 1; i < cuts.size(); ++i) {
                if (cuts[i] > cuts[i - 1])
                    masses.push_back(cuts[i] - cuts[i - 1]);
            }
            study.masses.push_back(std::move(masses));
        }
        return study;
    }
    const Alignment alignment = parameters.value(u"align").toString() == u"equal" ? alignEqual(chosen.units) : align(chosen.units);
    const auto unit = [&](qsizetype tuple, qsizetype a) -> const Unit * {
        const qint32 member = alignment.member(tuple, a);
        return member < 0 ? nullptr : &chosen.units[static_cast<size_t>(a)][static_cast<size_t>(member)];
    };
    if (measure.view == View::Labels) {
        const bool unmarked = parameters.value(u"unmarked").toString() == u"label";
        const qint32 absent = unmarked ? values.number(none) : -1;
        Study study = coding(alignment, [&](qsizetype tuple, qsizetype a) {
            return unit(tuple, a) == nullptr ? absent : values.number(labels.categories()[static_cast<size_t>(unit(tuple, a)->label)].name);
        });
        study.categories = values.categories();
        return study;
    }

    const auto wholes = readWholeLayers(store, document, annotators, places, chosen, alignment);
    if (!wholes)
        return tl::unexpected(wholes.error());
    const auto annotation = [&](qsizetype tuple, qsizetype a) {
        const size_t at = static_cast<size_t>(a);
        const qint32 member = alignment.member(tuple, a);
        return (*wholes)[at].annotations.value(document.layers[places[at]].ids[static_cast<size_t>(chosen.places[at][static_cast<size_t>(member)])]);
    };
    Study study;
    switch (measure.view) {
    case View::Relations:
    case View::RelationsAligned:
    case View::RelationsGivenEnds:
    case View::RelationTypes: {
        // A relation is a unit whose begin and end are the numbers of its ends.
        std::map<std::tuple<qint64, qint64, qint32, qint32>, qint64> exact;
        std::map<std::pair<qint64, qint64>, std::vector<qint32>> linked;
        std::vector<Units> units(places.size());
        for (size_t a = 0; a < places.size(); ++a) {
            const WholeLayer &whole = (*wholes)[a];
            const auto endOf = [&](const AnnotationId &id) -> std::optional<qint64> {
                const auto tuple = whole.tuples.constFind(id);
                if (tuple == whole.tuples.constEnd())
                    return {};
                if (measure.view != View::Relations)
                    return measure.view == View::RelationsAligned || bothHave(alignment, *tuple) ? std::optional<qint64>(*tuple) : std::nullopt;
                const Unit *of = unit(*tuple, static_cast<qsizetype>(a));
                return exact.try_emplace({of->begin, of->end, of->label, of->shape}, static_cast<qint64>(exact.size())).first->second;
            };
            for (const Relation &relation : whole.relations) {
                const auto from = endOf(relation.from);
                const auto to = endOf(relation.to);
                if (!from || !to)
                    continue;
                const qint32 type = values.number(relation.label);
                units[a].push_back({*from, *to, type});
                std::vector<qint32> &types = linked[{*from, *to}];
                types.resize(places.size(), -1);
                types[a] = type;
            }
        }
        if (measure.view != View::RelationTypes)
            return unitizing(document, settings, values, std::move(units));
        study.kind = Study::Kind::Coding;
        study.raters = static_cast<qint32>(places.size());
        for (auto &[ends, types] : linked)
            study.items.push_back({types, 1});
        break;
    }
    case View::Attribute:
    case View::AttributeSpans: {
        const QString name = parameters.value(u"attribute").toString();
        const auto valueOf = [&](const Annotation &of) {
            const auto it = of.attributes.constFind(name);
            QStringList set = it == of.attributes.constEnd() ? QStringList() : it->values;
            set.sort();
            return set.isEmpty() ? none : set.join(u'|');
        };
        if (measure.view == View::AttributeSpans) {
            for (size_t a = 0; a < places.size(); ++a) {
                for (size_t i = 0; i < chosen.units[a].size(); ++i) {
                    Unit &of = chosen.units[a][i];
                    const Annotation whole = (*wholes)[a].annotations.value(document.layers[places[a]].ids[static_cast<size_t>(chosen.places[a][i])]);
                    of.label = values.number(whole.label + u' ' + name + u'=' + valueOf(whole));
                }
            }
            return unitizing(document, settings, values, std::move(chosen.units));
        }
        study = coding(alignment, [&](qsizetype tuple, qsizetype a) {
            bool equal = bothHave(alignment, tuple);
            for (qsizetype b = 0; b < alignment.annotators && equal; ++b)
                equal = unit(tuple, b)->label == unit(tuple, 0)->label;
            return equal ? values.number(valueOf(annotation(tuple, a))) : -1;
        });
        break;
    }
    case View::Links:
    case View::Chains: {
        std::vector<QHash<EntityId, QString>> names;
        for (const size_t place : places) {
            const auto entities = store.entities(annotators[static_cast<qsizetype>(place)].id);
            if (!entities)
                return tl::unexpected(entities.error());
            const auto shared = store.entities({});
            if (!shared)
                return tl::unexpected(shared.error());
            names.emplace_back();
            for (const Entity &entity : *entities + *shared)
                names.back().insert(entity.id, entity.name);
        }
        if (measure.view == View::Links) {
            const bool known = parameters.value(u"nil").toString() == u"out";
            study = coding(alignment, [&](qsizetype tuple, qsizetype a) {
                if (unit(tuple, a) == nullptr)
                    return -1;
                const EntityId entity = annotation(tuple, a).entity;
                return entity.isNull() ? (known ? -1 : values.number(none)) : values.number(names[static_cast<size_t>(a)].value(entity));
            });
            break;
        }
        study.kind = Study::Kind::Clusters;
        study.raters = 2;
        std::map<std::tuple<qint64, qint64, qint32>, qint32> mentions;
        for (size_t a = 0; a < 2 && a < places.size(); ++a) {
            std::map<EntityId, std::vector<qint32>> chains;
            for (size_t i = 0; i < chosen.units[a].size(); ++i) {
                const Unit &of = chosen.units[a][i];
                const Annotation whole = (*wholes)[a].annotations.value(document.layers[places[a]].ids[static_cast<size_t>(chosen.places[a][i])]);
                if (!whole.entity.isNull())
                    chains[whole.entity].push_back(mentions.try_emplace({of.begin, of.end, of.shape}, static_cast<qint32>(mentions.size())).first->second);
            }
            for (auto &[entity, chain] : chains)
                (a == 0 ? study.key : study.response).push_back(std::move(chain));
        }
        return study;
    }
    default:
        break;
    }
    study.categories = values.categories();
    return study;
}

} // namespace dau::agreement
