// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/layerdigests.h"

namespace dau {

Result<LayerDigests> layerDigests(const Database &database)
{
    LayerDigests digests;
    const Result<qint64> documents = database.number("SELECT count(*) FROM document WHERE removed = 0");
    if (!documents)
        return tl::unexpected(documents.error());
    digests.documents = *documents;
    Result<Statement> rows = database.prepare(
        "SELECT a.id, r.uuid, a.label, a.begin, a.end, CASE WHEN a.fragments > 1 THEN (SELECT group_concat(f.begin || '-' || f.end) "
        "FROM fragment f WHERE f.document = a.document AND f.annotator = a.annotator AND f.annotation = a.id) END, "
        "a.attributes, a.sources, hex(e.uuid), a.note, a.doubt FROM annotation a JOIN annotator r ON r.id = a.annotator "
        "LEFT JOIN entity e ON e.id = a.entity");
    if (!rows)
        return tl::unexpected(rows.error());
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        size_t value = 0;
        for (int column = 2; column < rows->columns(); ++column) {
            const std::string_view cell = rows->utf8(column);
            value = qHashBits(cell.data(), cell.size(), value + 1);
        }
        digests.annotations.insert({rows->id(0)}, {{rows->id(1)}, value});
    }
    if (!row)
        return tl::unexpected(row.error());
    return digests;
}

Result<void> countChanges(const CorpusStore &project, const LayerDigests &before, const LayerDigests &after, MergeReport &report)
{
    const Result<QList<Annotator>> annotators = project.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    QHash<AnnotatorId, LayerChanges> changes;
    for (auto it = after.annotations.cbegin(); it != after.annotations.cend(); ++it) {
        const auto old = before.annotations.constFind(it.key());
        if (old == before.annotations.constEnd())
            ++changes[it->annotator].added;
        else if (old->value != it->value)
            ++changes[it->annotator].changed;
    }
    for (auto it = before.annotations.cbegin(); it != before.annotations.cend(); ++it) {
        if (!after.annotations.contains(it.key()))
            ++changes[it->annotator].removed;
    }
    for (const Annotator &annotator : *annotators) {
        const auto found = changes.constFind(annotator.id);
        if (found == changes.constEnd())
            continue;
        LayerChanges layer = *found;
        layer.annotator = annotator;
        report.added += layer.added;
        report.changed += layer.changed;
        report.removed += layer.removed;
        report.layers.append(layer);
    }
    report.documents = std::max<qint64>(0, after.documents - before.documents);
    return {};
}

} // namespace dau
