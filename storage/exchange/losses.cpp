// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/losses.h"

#include "model/annotation/annotationset.h"
#include "storage/exchange/checkedlabels.h"

namespace dau {

void LossCount::add(const QString &kind, const QString &document, qint64 count)
{
    if (count == 0)
        return;
    Loss &loss = m_byKind[kind];
    loss.kind = kind;
    loss.count += count;
    loss.byDocument[document] += count;
}

void LossCount::add(const QList<Loss> &losses)
{
    for (const Loss &loss : losses) {
        for (auto it = loss.byDocument.begin(); it != loss.byDocument.end(); ++it)
            add(loss.kind, it.key(), it.value());
        for (auto it = loss.checked.begin(); it != loss.checked.end(); ++it)
            m_byKind[loss.kind].checked[it.key()] += it.value();
    }
}

void LossCount::addChecked(const QString &kind, const QString &document, const QString &annotator, const QStringList &labels)
{
    add(kind, document, 1);
    m_byKind[kind].checked[document].append(annotator + QStringLiteral(u": ") + labels.join(QStringLiteral(u", ")));
}

QList<Loss> LossCount::all() const
{
    return m_byKind.values();
}

namespace {

// How many annotations lie inside, or cross, another one of the layer.
struct Structure {
    qint64 nested = 0;
    qint64 crossing = 0;
};

Structure structureOf(const AnnotationSet &set)
{
    Structure structure;
    for (const Annotation &annotation : set.all()) {
        bool nested = false;
        bool crossing = false;
        for (const Annotation *other : set.intersecting(annotation.extent())) {
            if (other->id == annotation.id)
                continue;
            const Overlap how = overlap(annotation.spans, other->spans);
            nested = nested || how == Overlap::Inside || (how == Overlap::Same && other->id < annotation.id);
            crossing = crossing || how == Overlap::Crossing;
        }
        structure.nested += nested ? 1 : 0;
        structure.crossing += crossing ? 1 : 0;
    }
    return structure;
}

void countLayer(LossCount &count, const QString &name, const LabelledLayer &labelled, const Format &format, const QStringList &picked)
{
    const Layer &layer = labelled.layer;
    const Carries &carries = format.carries;
    const Held held = heldBy(format, layer.info, picked);
    if (held == Held::LeftOut || held == Held::Masked)
        count.addChecked(held == Held::Masked ? QStringLiteral(u"masked") : QStringLiteral(u"partly_checked"), name,
                         labelled.annotator.name, checkedLabels(layer.info));
    if (!carries.nested || !carries.crossing) {
        const Structure structure = structureOf(AnnotationSet(layer.annotations, {}));
        count.add(QStringLiteral(u"nested"), name, carries.nested ? 0 : structure.nested);
        count.add(QStringLiteral(u"crossing"), name, carries.crossing ? 0 : structure.crossing);
    }
    for (const Annotation &annotation : layer.annotations) {
        count.add(QStringLiteral(u"discontinuous"), name, !carries.discontinuous && annotation.spans.size() > 1);
        count.add(QStringLiteral(u"attributes"), name, carries.attributes ? 0 : annotation.attributes.size());
        count.add(QStringLiteral(u"entities"), name, !carries.entities && !annotation.entity.isNull());
        count.add(QStringLiteral(u"notes"), name, !carries.notes && !annotation.note.isEmpty());
        count.add(QStringLiteral(u"doubts"), name, !carries.doubts && annotation.doubt);
        count.add(QStringLiteral(u"origins"), name, !carries.origins && annotation.origin.kind != Origin::Kind::Hand);
    }
    count.add(QStringLiteral(u"relations"), name, carries.relations ? 0 : layer.relations.size());
    const qsizetype named = held == Held::Named || held == Held::Masked ? 1 : 0;
    count.add(QStringLiteral(u"document_labels"), name, carries.documentLabels ? 0 : layer.info.attributes.size() - named);
    count.add(QStringLiteral(u"notes"), name, !carries.notes && !layer.info.note.isEmpty());
}

} // namespace

bool leavesOut(const QString &kind)
{
    static const QStringList kinds{QStringLiteral(u"annotations"), QStringLiteral(u"crossing"), QStringLiteral(u"discontinuous"),
                                   QStringLiteral(u"nested"), QStringLiteral(u"skipped_zones")};
    return kinds.contains(kind);
}

QList<Loss> lossesOf(const LabelledDocument &document, const Format &format, const ExportOptions &options)
{
    LossCount count;
    const QString &name = document.document.name;
    for (const LabelledLayer &layer : document.layers)
        countLayer(count, name, layer, format, options.labels);
    count.add(QStringLiteral(u"zones"), name, format.carries.zones ? 0 : document.zones.size());
    count.add(QStringLiteral(u"metadata"), name, format.carries.metadata ? 0 : document.document.metadata.size());
    count.add(QStringLiteral(u"annotators"), name,
              format.carries.severalAnnotators ? 0 : std::max<qint64>(0, document.layers.size() - 1));
    if (format.losses)
        count.add(format.losses(document, options));
    return count.all();
}

} // namespace dau
