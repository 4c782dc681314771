// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/undoguard.h"

#include "model/session/fold.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>

namespace dau {

namespace {

using Left = QHash<AnnotationId, Annotation>; // what the row left in a layer

// Whether the layer holds annotations that the row left otherwise, or (`whole`) did not leave at all.
bool wasWorkedOn(const Layer &layer, const Left &left, const QSet<AnnotationId> &touched, bool whole)
{
    QSet<AnnotationId> found;
    for (const Annotation &annotation : layer.annotations) {
        const auto asLeft = left.constFind(annotation.id);
        if (asLeft == left.constEnd() ? whole || touched.contains(annotation.id) : !(*asLeft == annotation))
            return true;
        found.insert(annotation.id);
    }
    return std::any_of(left.keyBegin(), left.keyEnd(), [&](const AnnotationId &id) { return !found.contains(id); });
}

QString nameOf(const AnnotatorId &id, const CorpusStore &store)
{
    const Result<QList<Annotator>> annotators = store.annotators();
    for (const Annotator &annotator : annotators.value_or(QList<Annotator>())) {
        if (annotator.id == id)
            return annotator.name;
    }
    return id.toString();
}

// The labels that the inverse takes out of the scheme.
QStringList labelsLost(const Change &inverse)
{
    QStringList lost;
    for (const Edit &edit : inverse.edits) {
        const auto *before = std::get_if<LabelScheme>(&edit.before);
        const auto *after = std::get_if<LabelScheme>(&edit.after);
        for (const LabelDef &label : before && after ? before->labels : QList<LabelDef>()) {
            if (!after->label(label.key))
                lost.append(label.key);
        }
    }
    return lost;
}

Result<void> labelsAreFree(const Op &op, const Change &inverse, const CorpusStore &store, const AnnotatorId &me)
{
    const QStringList lost = labelsLost(inverse);
    if (lost.isEmpty())
        return {};
    QHash<std::pair<AnnotatorId, QString>, qint64> own;
    for (const Edit &edit : op.change.edits) {
        if (const auto *annotation = std::get_if<Annotation>(&edit.after))
            ++own[{edit.annotator, annotation->label}];
    }
    const Result<QList<Annotator>> annotators = store.annotators();
    for (const Annotator &annotator : annotators.value_or(QList<Annotator>())) {
        const Result<QList<LabelCount>> counts = store.labelCounts(annotator.id);
        for (const LabelCount &count : counts.value_or(QList<LabelCount>())) {
            if (annotator.id != me && lost.contains(count.label) && count.annotations > own.value({annotator.id, count.label}))
                return failure(Error::Code::Refused,
                               QCoreApplication::translate("Project", "This step cannot be undone: %1 has used the label %2 since.")
                                   .arg(annotator.name, count.label));
        }
    }
    return {};
}

} // namespace

Change undoing(const Op &op, const AnnotatorId &me)
{
    Change change = op.change.inverted();
    change.author = me;
    change.texts.clear();
    for (Edit &edit : change.edits) {
        const auto *made = std::get_if<Document>(&edit.before);
        if (!made || !std::holds_alternative<std::monostate>(edit.after))
            continue;
        Document removed = *made;
        removed.removed = true;
        edit.after = removed;
    }
    return change;
}

Result<void> mayUndo(const Op &op, const Change &inverse, const CorpusStore &store, const AnnotatorId &me)
{
    QHash<LayerKey, Left> left;
    QHash<LayerKey, QSet<AnnotationId>> touched;
    QHash<DocumentId, QString> takenOut;
    for (const Edit &edit : inverse.edits) {
        if (const auto *document = std::get_if<Document>(&edit.after)) {
            if (document->removed)
                takenOut.insert(document->id, document->name);
            const Result<std::optional<DocumentId>> other = store.documentByName(document->name);
            if (!document->removed && other && *other && **other != document->id)
                return failure(Error::Code::Refused,
                               QCoreApplication::translate("Project", "The document cannot come back: another one is called “%1” now.")
                                   .arg(document->name));
        }
        const auto *isLeft = std::get_if<Annotation>(&edit.before);
        const auto *comes = std::get_if<Annotation>(&edit.after);
        if (edit.annotator == me || (!isLeft && !comes))
            continue;
        const LayerKey key{edit.document, edit.annotator};
        touched[key].insert(isLeft ? isLeft->id : comes->id);
        if (isLeft)
            left[key].insert(isLeft->id, *isLeft);
    }
    for (auto document = takenOut.keyBegin(); document != takenOut.keyEnd(); ++document) {
        const Result<QList<AnnotatorId>> annotators = store.layersOf(*document);
        for (const AnnotatorId &annotator : annotators.value_or(QList<AnnotatorId>())) {
            if (annotator != me)
                touched[{*document, annotator}]; // every layer of it is looked at
        }
    }
    QSet<QString> names;
    QString where;
    for (auto key = touched.keyBegin(); key != touched.keyEnd(); ++key) {
        const Result<Layer> layer = store.layer(*key);
        if (!layer)
            return tl::unexpected(layer.error());
        if (!wasWorkedOn(*layer, left.value(*key), touched.value(*key), takenOut.contains(key->document)))
            continue;
        names.insert(nameOf(key->annotator, store));
        if (const Result<Document> document = store.document(key->document))
            where = document->name;
    }
    if (names.isEmpty())
        return labelsAreFree(op, inverse, store, me);
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return failure(Error::Code::Refused,
                   QCoreApplication::translate("Project", "This step cannot be undone: it would take back the work of %1, for example in “%2”.")
                       .arg(sorted.join(QStringLiteral(u", ")), where));
}

} // namespace dau
