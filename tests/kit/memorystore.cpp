// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/memorystore.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDateTime>

#include <algorithm>

namespace dau::kit {

namespace {

// Puts `after` in the place of `before` under its id; false where something else is there.
template <typename Value, typename Map>
bool replace(Map &map, const Edit &edit)
{
    const auto *before = std::get_if<Value>(&edit.before);
    const auto *after = std::get_if<Value>(&edit.after);
    const auto id = before ? before->id : after->id;
    const auto found = map.constFind(id);
    const bool there = found != map.constEnd();
    if (there != (before != nullptr) || (there && !(*found == *before)))
        return false;
    if (after)
        map.insert(id, *after);
    else
        map.remove(id);
    return true;
}

// The same for what is always there: absent means its default.
template <typename Value>
bool replaceOnly(Value &current, const Edit &edit)
{
    const auto *before = std::get_if<Value>(&edit.before);
    const auto *after = std::get_if<Value>(&edit.after);
    if (!(current == (before ? *before : Value{})))
        return false;
    current = after ? *after : Value{};
    return true;
}

bool isShared(const Change &change)
{
    if (change.kind == QLatin1String("import"))
        return true;
    return std::all_of(change.edits.begin(), change.edits.end(), [](const Edit &edit) { return edit.annotator.isNull(); });
}

} // namespace

MemoryStore::MemoryStore(const LabelScheme &scheme, Answer answer)
    : m_answer(answer)
    , m_replica(ReplicaId::create())
    , m_now(QDateTime::currentMSecsSinceEpoch())
{
    m_state.scheme = scheme;
    m_writer.setMaxThreadCount(1);
}

MemoryStore::~MemoryStore()
{
    m_writer.waitForDone();
}

DocumentId MemoryStore::addDocument(const QString &name, const QString &text, const Zones &zones)
{
    const QMutexLocker lock(&m_mutex);
    Document document;
    document.id = {Uuid{2, static_cast<quint64>(m_state.documents.size()) + 1}};
    document.name = name;
    document.title = text.left(60);
    document.textHash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    document.sourceHash = document.textHash;
    document.encoding = QStringLiteral(u"utf-8");
    document.newline = QStringLiteral(u"lf");
    document.normalForm = QStringLiteral(u"nfc");
    document.length = Text(text).codePoints();
    m_state.documents.insert(document.id, {document, Text(text), zones});
    return document.id;
}

AnnotatorId MemoryStore::addAnnotator(const QString &name, Annotator::Kind kind)
{
    const QMutexLocker lock(&m_mutex);
    const Annotator annotator{AnnotatorId::create(), name, kind, QStringLiteral(u"#336699")};
    m_state.annotators.insert(annotator.id, annotator);
    return annotator.id;
}

void MemoryStore::addLayer(const LayerKey &key, const Layer &layer)
{
    const QMutexLocker lock(&m_mutex);
    StoredLayer &stored = m_state.layers[key];
    stored.info = layer.info;
    for (const Annotation &annotation : layer.annotations)
        stored.annotations.insert(annotation.id, annotation);
    for (const Relation &relation : layer.relations)
        stored.relations.insert(relation.id, relation);
}

bool MemoryStore::fold(State &state, const Edit &edit, const QHash<DocumentId, Text> &texts)
{
    const Edit::Value &any = std::holds_alternative<std::monostate>(edit.after) ? edit.before : edit.after;
    const LayerKey key{edit.document, edit.annotator};
    if (std::holds_alternative<Annotation>(any))
        return replace<Annotation>(state.layers[key].annotations, edit);
    if (std::holds_alternative<Relation>(any))
        return replace<Relation>(state.layers[key].relations, edit);
    if (std::holds_alternative<Entity>(any))
        return replace<Entity>(state.entities[edit.annotator], edit);
    if (std::holds_alternative<Annotator>(any))
        return replace<Annotator>(state.annotators, edit);
    if (std::holds_alternative<Decision>(any))
        return replace<Decision>(state.decisions[edit.document], edit);
    if (std::holds_alternative<Clause>(any))
        return replace<Clause>(state.clauses, edit);
    if (std::holds_alternative<LayerInfo>(any))
        return replaceOnly<LayerInfo>(state.layers[key].info, edit);
    if (const auto *record = std::get_if<Record>(&any)) {
        const auto *before = std::get_if<Record>(&edit.before);
        const auto *after = std::get_if<Record>(&edit.after);
        const std::pair name(record->kind, record->key);
        const auto found = state.records.constFind(name);
        const bool there = found != state.records.constEnd();
        if (there != (before != nullptr) || (there && !(*found == *before)))
            return false;
        if (after)
            state.records.insert(name, *after);
        else
            state.records.remove(name);
        return true;
    }
    if (std::holds_alternative<LabelScheme>(any))
        return replaceOnly<LabelScheme>(state.scheme, edit);
    if (std::holds_alternative<Zones>(any)) {
        const auto found = state.documents.find(edit.document);
        return found != state.documents.end() && replaceOnly<Zones>(found->zones, edit);
    }
    const auto *before = std::get_if<Document>(&edit.before);
    const auto *after = std::get_if<Document>(&edit.after);
    if (!after) // a document is taken out by its `removed`, never deleted
        return false;
    const auto found = state.documents.find(after->id);
    const bool there = found != state.documents.end();
    if (there != (before != nullptr) || (there && !(found->document == *before)))
        return false;
    if (there)
        found->document = *after;
    else
        state.documents.insert(after->id, {*after, texts.value(after->id), {}});
    return true;
}

void MemoryStore::commitOne(const Waiting &row)
{
    Result<qint64> answer = row.op.at;
    {
        const QMutexLocker lock(&m_mutex);
        State state = m_state;
        for (const Edit &edit : row.op.change.edits) {
            if (!m_failure && !fold(state, edit, row.op.change.texts))
                m_failure = Error{Error::Code::Failed, QStringLiteral(u"The change does not fit what is stored."), row.op.change.kind};
        }
        if (m_failure) {
            answer = tl::unexpected(*m_failure);
            m_failing = true;
        } else {
            m_state = state;
            m_journal.append(row.op);
        }
        if (--m_inFlight == 0 && m_failing) {
            m_failing = false;
            m_failure.reset();
        }
    }
    if (row.done)
        row.done(answer);
}

Result<OpId> MemoryStore::append(const Change &change, const OpId &undoes, Done done)
{
    Waiting row{{}, std::move(done)};
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_readOnlyReason.isEmpty())
            return failure(Error::Code::ReadOnly, m_readOnlyReason);
        ++m_seq;
        ++m_inFlight;
        row.op = {{m_replica, m_seq}, undoes, change.author, m_seq, m_now++, change};
        if (m_answer == Answer::OnRequest) {
            m_waiting.append(row);
            return row.op.id;
        }
    }
    const OpId id = row.op.id;
    if (m_answer == Answer::AtOnce)
        commitOne(row);
    else
        m_writer.start([this, row = std::move(row)] { commitOne(row); });
    return id;
}

void MemoryStore::commit()
{
    QList<Waiting> rows;
    {
        const QMutexLocker lock(&m_mutex);
        rows.swap(m_waiting);
    }
    for (const Waiting &row : rows)
        commitOne(row);
}

Result<void> MemoryStore::flush()
{
    commit();
    m_writer.waitForDone();
    return {};
}

void MemoryStore::failNext(const Error &error)
{
    const QMutexLocker lock(&m_mutex);
    m_failure = error;
}

void MemoryStore::setReadOnly(const QString &reason)
{
    const QMutexLocker lock(&m_mutex);
    m_readOnlyReason = reason;
}

void MemoryStore::setNow(qint64 ms)
{
    const QMutexLocker lock(&m_mutex);
    m_now = ms;
}

QList<Op> MemoryStore::journal() const
{
    const QMutexLocker lock(&m_mutex);
    return m_journal;
}

Result<QList<Op>> MemoryStore::ops(const AnnotatorId &author, const OpId &before, qint64 limit) const
{
    const QMutexLocker lock(&m_mutex);
    QList<Op> result;
    for (auto op = m_journal.crbegin(); op != m_journal.crend() && result.size() < limit; ++op) {
        if ((before.isNull() || op->id < before) && (op->author == author || isShared(op->change)))
            result.append(*op);
    }
    return result;
}

Result<QList<Op>> MemoryStore::history(const DocumentId &document, const AnnotationId &id) const
{
    const QMutexLocker lock(&m_mutex);
    const auto isOther = [&](const Edit &edit) {
        const auto *before = std::get_if<Annotation>(&edit.before);
        const auto *after = std::get_if<Annotation>(&edit.after);
        return edit.document != document || !((before && before->id == id) || (after && after->id == id));
    };
    QList<Op> result;
    for (Op op : m_journal) {
        op.change.edits.removeIf(isOther);
        if (!op.change.edits.isEmpty())
            result.append(op);
    }
    return result;
}

Result<QList<Record>> MemoryStore::records(const QString &kind) const
{
    const QMutexLocker lock(&m_mutex);
    QList<Record> found;
    for (const Record &record : m_state.records) {
        if (record.kind == kind)
            found.append(record);
    }
    return found;
}

Result<QHash<DocumentId, StateTimes>> MemoryStore::stateTimes() const
{
    const QMutexLocker lock(&m_mutex);
    QHash<DocumentId, QHash<AnnotatorId, qint64>> times;
    for (const Op &op : m_journal) {
        if (op.change.kind == u"state" && !op.change.edits.isEmpty())
            times[op.change.edits.first().document][op.change.author] = op.at;
    }
    QHash<DocumentId, StateTimes> result;
    for (auto it = times.cbegin(); it != times.cend(); ++it) {
        const auto [first, last] = std::minmax_element(it->cbegin(), it->cend());
        result.insert(it.key(), {*first, *last});
    }
    return result;
}

Result<QList<OpId>> MemoryStore::heads() const
{
    const QMutexLocker lock(&m_mutex);
    return m_journal.isEmpty() ? QList<OpId>() : QList<OpId>{m_journal.last().id};
}

// Of what was put in without the journal, the copy keeps today's state, whatever the position.
Result<std::unique_ptr<CorpusStore>> MemoryStore::snapshot(const QList<OpId> &at) const
{
    const QMutexLocker lock(&m_mutex);
    auto copy = std::make_unique<MemoryStore>(m_state.scheme);
    copy->m_state = m_state;
    copy->m_journal = m_journal;
    copy->m_settings = m_settings;
    while (!at.isEmpty() && !copy->m_journal.isEmpty() && copy->m_journal.last().id > at.first()) {
        const Change back = copy->m_journal.takeLast().change.inverted();
        for (const Edit &edit : back.edits) {
            if (!fold(copy->m_state, edit, {}))
                return failure(Error::Code::Corrupt, QStringLiteral(u"The journal cannot be taken back to that position."));
        }
    }
    copy->m_readOnlyReason = QStringLiteral(u"A copy is read-only.");
    return std::unique_ptr<CorpusStore>(std::move(copy));
}

QJsonValue MemoryStore::setting(const QString &key) const
{
    const QMutexLocker lock(&m_mutex);
    return m_settings.value(key, QJsonValue());
}

void MemoryStore::setSetting(const QString &key, const QJsonValue &value)
{
    const QMutexLocker lock(&m_mutex);
    m_settings.insert(key, value);
}

} // namespace dau::kit
