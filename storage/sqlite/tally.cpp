// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/tally.h"

namespace dau {

namespace {

constexpr qsizetype mostStrings = 100'000;

} // namespace

void Tally::annotations(qint64 document, qint64 annotator, const QByteArray &label, qint64 string, int by, int doubts,
                        bool removed)
{
    Sums &layer = m_layers[{document, annotator}];
    layer.annotations += by;
    layer.doubts += doubts;
    if (removed)
        return;
    Sums &sums = m_annotators[annotator];
    sums.annotations += by;
    sums.doubts += doubts;
    m_labels[{annotator, label}] += by;
    m_strings[string] += by;
}

void Tally::state(qint64 annotator, LayerState before, LayerState after, bool removed)
{
    if (removed)
        return;
    Sums &sums = m_annotators[annotator];
    const auto count = [&sums](LayerState state, int by) {
        if (state == LayerState::InProgress)
            sums.inProgress += by;
        else if (state == LayerState::Done)
            sums.done += by;
    };
    count(before, -1);
    count(after, 1);
}

void Tally::touch(qint64 document, qint64 annotator)
{
    m_layers[{document, annotator}];
}

Result<void> Tally::moveDocument(qint64 document, int sign)
{
    m_documents += sign;
    Result<Statement> layers
        = m_database.prepare("SELECT annotator, state, annotations, doubts FROM layer WHERE document = ?");
    if (!layers)
        return tl::unexpected(layers.error());
    layers->bind(1, document);
    Result<bool> row = layers->step();
    for (; row && *row; row = layers->step()) {
        Sums &sums = m_annotators[layers->integer(0)];
        const auto state = layerStateFromString(layers->text(1));
        sums.inProgress += state == LayerState::InProgress ? sign : 0;
        sums.done += state == LayerState::Done ? sign : 0;
        sums.annotations += sign * layers->integer(2);
        sums.doubts += sign * layers->integer(3);
    }
    if (!row)
        return tl::unexpected(row.error());
    Result<Statement> rows = m_database.prepare(
        "SELECT annotator, label, string, count(*) FROM annotation WHERE document = ? GROUP BY 1, 2, 3");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(1, document);
    for (row = rows->step(); row && *row; row = rows->step()) {
        const qint64 count = sign * rows->integer(3);
        m_labels[{rows->integer(0), rows->bytes(1)}] += count;
        m_strings[rows->integer(2)] += count;
    }
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

Result<bool> Tally::add()
{
    if (Result<void> added = addLayers(); !added)
        return tl::unexpected(added.error());
    if (Result<void> added = addAnnotators(); !added)
        return tl::unexpected(added.error());
    if (Result<void> added = addLabels(); !added)
        return tl::unexpected(added.error());
    if (m_documents != 0) {
        Result<Statement> add = m_database.prepare("INSERT INTO counter VALUES ('documents', ?1) "
                                                   "ON CONFLICT (name) DO UPDATE SET value = value + ?1");
        if (!add)
            return tl::unexpected(add.error());
        if (Result<void> done = add->bind(1, m_documents).run(); !done)
            return tl::unexpected(done.error());
        m_documents = 0;
    }
    return addStrings();
}

Result<bool> Tally::relieve()
{
    return m_strings.size() > mostStrings ? addStrings() : Result<bool>(false);
}

Result<void> Tally::addLayers()
{
    if (m_layers.isEmpty())
        return {};
    Result<Statement> add = m_database.prepare("UPDATE layer SET annotations = annotations + ?3, doubts = doubts + ?4 "
                                               "WHERE document = ?1 AND annotator = ?2");
    if (!add)
        return tl::unexpected(add.error());
    Result<Statement> drop = m_database.prepare(
        "DELETE FROM layer WHERE document = ?1 AND annotator = ?2 AND annotations = 0 AND state = 'new' "
        "AND attributes IS NULL AND note IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM relation WHERE relation.document = ?1 AND relation.annotator = ?2)");
    if (!drop)
        return tl::unexpected(drop.error());
    for (auto it = m_layers.cbegin(); it != m_layers.cend(); ++it) {
        add->bind(1, it.key().first).bind(2, it.key().second).bind(3, it->annotations).bind(4, it->doubts);
        if (Result<void> added = add->run(); !added)
            return added;
        if (it->annotations > 0)
            continue;
        if (Result<void> dropped = drop->bind(1, it.key().first).bind(2, it.key().second).run(); !dropped)
            return dropped;
    }
    m_layers.clear();
    return {};
}

Result<void> Tally::addAnnotators()
{
    if (m_annotators.isEmpty())
        return {};
    Result<Statement> add = m_database.prepare(
        "UPDATE annotator SET annotations = annotations + ?2, doubts = doubts + ?3, in_progress = in_progress + ?4, "
        "done = done + ?5 WHERE id = ?1");
    if (!add)
        return tl::unexpected(add.error());
    for (auto it = m_annotators.cbegin(); it != m_annotators.cend(); ++it) {
        add->bind(1, it.key()).bind(2, it->annotations).bind(3, it->doubts).bind(4, it->inProgress).bind(5, it->done);
        if (Result<void> added = add->run(); !added)
            return added;
    }
    m_annotators.clear();
    return {};
}

Result<void> Tally::addLabels()
{
    if (m_labels.isEmpty())
        return {};
    Result<Statement> add = m_database.prepare("INSERT INTO label_count VALUES (?1, ?2, ?3) ON CONFLICT (annotator, label) "
                                               "DO UPDATE SET annotations = annotations + ?3 RETURNING annotations");
    if (!add)
        return tl::unexpected(add.error());
    Result<Statement> drop = m_database.prepare("DELETE FROM label_count WHERE annotator = ?1 AND label = ?2");
    if (!drop)
        return tl::unexpected(drop.error());
    for (auto it = m_labels.cbegin(); it != m_labels.cend(); ++it) {
        add->bind(1, it.key().first).bindText(2, it.key().second).bind(3, *it);
        const Result<bool> row = add->step();
        if (!row)
            return tl::unexpected(row.error());
        const bool empty = add->integer(0) == 0;
        add->reset();
        if (!empty)
            continue;
        if (Result<void> dropped = drop->bind(1, it.key().first).bindText(2, it.key().second).run(); !dropped)
            return dropped;
    }
    m_labels.clear();
    return {};
}

Result<bool> Tally::addStrings()
{
    bool forgotten = false;
    if (m_strings.isEmpty())
        return forgotten;
    Result<Statement> add = m_database.prepare(
        "UPDATE string SET annotations = annotations + ?2 WHERE id = ?1 RETURNING annotations");
    if (!add)
        return tl::unexpected(add.error());
    Result<Statement> drop = m_database.prepare(
        "DELETE FROM string WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM annotation WHERE string = ?1)");
    if (!drop)
        return tl::unexpected(drop.error());
    for (auto it = m_strings.cbegin(); it != m_strings.cend(); ++it) {
        const Result<bool> row = add->bind(1, it.key()).bind(2, *it).step();
        if (!row)
            return tl::unexpected(row.error());
        const bool empty = *row && add->integer(0) == 0;
        add->reset();
        if (!empty)
            continue;
        forgotten = true;
        if (Result<void> dropped = drop->bind(1, it.key()).run(); !dropped)
            return tl::unexpected(dropped.error());
    }
    m_strings.clear();
    return forgotten;
}

void Tally::forget()
{
    m_layers.clear();
    m_annotators.clear();
    m_labels.clear();
    m_strings.clear();
    m_documents = 0;
}

} // namespace dau
