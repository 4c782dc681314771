// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/queue.h"

#include "model/base/parallel.h"
#include "model/review/questions.h"
#include "model/text/match.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace dau {

namespace {

constexpr qint64 page = 1000; // documents
constexpr qsizetype chunk = 64; // documents compared at once; between, progress and cancel

bool differ(const QueueItem &item, const AnnotatorId &a, const AnnotatorId &b)
{
    const auto sideOf = [&](const AnnotatorId &annotator) {
        for (qsizetype i = 0; i < item.sides.size(); ++i) {
            if (item.sides[i].contains(annotator))
                return i;
        }
        return qsizetype(-1);
    };
    const qsizetype x = sideOf(a);
    const qsizetype y = sideOf(b);
    return x >= 0 && y >= 0 && x != y;
}

bool passes(const QueueItem &item, const QueueFilter &filter, const QString &folded)
{
    const auto &[first, second] = filter.labelPair;
    if (filter.kind && !item.kinds.contains(*filter.kind))
        return false;
    if (!filter.label.isEmpty() && !item.labels.contains(filter.label))
        return false;
    if (!first.isEmpty() && !(first != second && item.labels.contains(first) && item.labels.contains(second)))
        return false;
    if (!filter.pair.first.isNull() && !differ(item, filter.pair.first, filter.pair.second))
        return false;
    if (!filter.annotator.isNull() && !item.annotators.contains(filter.annotator))
        return false;
    if (!filter.document.isNull() && item.document != filter.document)
        return false;
    if (!filter.question.isEmpty() && item.question != filter.question)
        return false;
    if (filter.undecided && (!item.isOpen() || item.state == ReviewUnit::State::Waiting))
        return false;
    if (filter.state && item.state != *filter.state)
        return false;
    return folded.isEmpty() || foldKey(item.string).contains(folded);
}

QList<QueueItem> queueItems(const DocumentReview &review)
{
    QList<QueueItem> items;
    for (const ReviewUnit &unit : review.units)
        items.append(queueItem(unit, review));
    return items;
}

auto place(const QueueItem &item)
{
    return std::tuple(item.documentNumber, item.extent.begin, -item.extent.end, item.unit);
}

} // namespace

void ReviewQueue::put(const DocumentReview &review)
{
    put(review.reviewed.document.id, review.reviewed.revision, queueItems(review));
}

void ReviewQueue::put(const DocumentId &document, qint64 revision, QList<QueueItem> items)
{
    Entry &entry = m_documents[document];
    for (const QueueItem &old : std::as_const(entry.items))
        m_where.remove(old.unit);
    entry.revision = revision;
    const qsizetype number = m_numbers.value(document, m_numbers.size());
    m_numbers.insert(document, number);
    for (QueueItem &item : items) {
        item.documentNumber = number;
        m_where.insert(item.unit, document);
    }
    entry.items = std::move(items);
}

// What they have become since the queue was made, on as many threads as there are cores.
Result<void> ReviewQueue::read(const CorpusStore &store, const QList<std::pair<DocumentId, qint64>> &documents)
{
    std::vector<Result<QList<QueueItem>>> read(static_cast<size_t>(documents.size()), QList<QueueItem>());
    inParts(documents.size(), [&](qsizetype, qsizetype begin, qsizetype end) {
        for (qsizetype i = begin; i < end; ++i)
            read[static_cast<size_t>(i)] = loadReview(store, documents[i].first, m_options).map([](const DocumentReview &review) { return queueItems(review); });
    });
    for (qsizetype i = 0; i < documents.size(); ++i) {
        Result<QList<QueueItem>> &items = read[static_cast<size_t>(i)];
        if (!items)
            return tl::unexpected(items.error());
        put(documents[i].first, documents[i].second, std::move(*items));
    }
    return {};
}

Result<void> ReviewQueue::update(const CorpusStore &store, const DocumentId &document)
{
    const Result<qint64> revision = store.revision(document);
    if (!revision)
        return tl::unexpected(revision.error());
    return read(store, {{document, *revision}});
}

Result<void> ReviewQueue::update(const CorpusStore &store, Progress &progress)
{
    const Result<qint64> total = store.documentCount({});
    if (!total)
        return tl::unexpected(total.error());
    QSet<DocumentId> there;
    QList<std::pair<DocumentId, qint64>> changed;
    for (qint64 offset = 0; offset < *total; offset += page) {
        const Result<QList<DocumentRow>> rows = store.documents({}, offset, page);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const DocumentRow &row : *rows) {
            m_numbers.insert(row.id, there.size());
            there.insert(row.id);
            const Result<qint64> revision = store.revision(row.id);
            if (!revision)
                return tl::unexpected(revision.error());
            const auto known = m_documents.constFind(row.id);
            if (known == m_documents.constEnd() || known->revision != *revision)
                changed.append({row.id, *revision});
        }
    }
    for (qsizetype at = 0; at < changed.size(); at += chunk) {
        if (!progress.step(at, changed.size()))
            return failure(Error::Code::Cancelled, {});
        if (const Result<void> done = read(store, changed.mid(at, chunk)); !done)
            return done;
    }
    for (const DocumentId &document : m_documents.keys()) {
        if (there.contains(document))
            continue;
        for (const QueueItem &item : std::as_const(m_documents[document].items))
            m_where.remove(item.unit);
        m_documents.remove(document);
    }
    return {};
}

QList<QueueItem> ReviewQueue::items(const QueueFilter &filter, QueueOrder order, quint32 seed) const
{
    const QString folded = foldKey(filter.string);
    std::vector<const QueueItem *> items;
    QHash<QString, qsizetype> questionSizes;
    QHash<QString, qsizetype> caseSizes;
    for (const Entry &entry : m_documents) {
        for (const QueueItem &item : entry.items) {
            if (!passes(item, filter, folded))
                continue;
            items.push_back(&item);
            ++questionSizes[item.question];
            ++caseSizes[item.caseKey];
        }
    }
    std::sort(items.begin(), items.end(), [](const QueueItem *a, const QueueItem *b) { return place(*a) < place(*b); });
    const auto by = [&](auto key) {
        std::stable_sort(items.begin(), items.end(), [&](const QueueItem *a, const QueueItem *b) { return key(*a) < key(*b); });
    };
    switch (order) {
    case QueueOrder::Gain: // relations after what they hang on, by the rank that they have anyway: their ends come first
        by([&](const QueueItem &item) {
            return std::tuple(item.state == ReviewUnit::State::Waiting, -questionSizes.value(item.question), QStringView(item.question),
                              -caseSizes.value(item.caseKey), QStringView(item.caseKey), -item.versions);
        });
        break;
    case QueueOrder::Document:
        break;
    case QueueOrder::Label:
        by([](const QueueItem &item) { return QStringView(item.label); });
        break;
    case QueueOrder::Pair:
        by([](const QueueItem &item) { return item.sides; });
        break;
    case QueueOrder::Random: {
        QRandomGenerator random(seed);
        std::shuffle(items.begin(), items.end(), random);
        break;
    }
    }
    QList<QueueItem> result;
    result.reserve(static_cast<qsizetype>(items.size()));
    for (const QueueItem *item : items)
        result.append(*item);
    return result;
}

QList<ReviewQuestion> ReviewQueue::questions(const LabelScheme &scheme, const QueueFilter &filter) const
{
    const QString folded = foldKey(filter.string);
    QHash<QString, ReviewQuestion> byKey;
    for (const Entry &entry : m_documents) {
        for (const QueueItem &item : entry.items) {
            if (!passes(item, filter, folded))
                continue;
            ReviewQuestion &question = byKey[item.question];
            if (question.units == 0) {
                question.key = item.question;
                question.finding = item.finding;
                question.string = isAboutString(item.finding) ? item.string : QString();
            }
            ++question.units;
            question.open += item.isOpen() ? 1 : 0;
            question.waiting += item.state == ReviewUnit::State::Waiting ? 1 : 0;
        }
    }
    QList<ReviewQuestion> questions = byKey.values();
    for (ReviewQuestion &question : questions)
        question.text = questionText(question.finding, question.string, scheme);
    std::sort(questions.begin(), questions.end(), [](const ReviewQuestion &a, const ReviewQuestion &b) {
        return std::tuple(a.open == 0, -a.open, -a.units, QStringView(a.key)) < std::tuple(b.open == 0, -b.open, -b.units, QStringView(b.key));
    });
    return questions;
}

QueueCounts ReviewQueue::counts(const DocumentId &document) const
{
    QueueCounts counts;
    for (auto entry = m_documents.begin(); entry != m_documents.end(); ++entry) {
        if (!document.isNull() && entry.key() != document)
            continue;
        for (const QueueItem &item : entry->items) {
            ++counts.units;
            ++counts.kinds[item.finding.kind];
            counts.waiting += item.state == ReviewUnit::State::Waiting ? 1 : 0;
            counts.settled += item.isOpen() ? 0 : 1;
            counts.stale += item.state == ReviewUnit::State::Stale ? 1 : 0;
            counts.deferred += item.state == ReviewUnit::State::Deferred ? 1 : 0;
        }
    }
    counts.undecided = counts.units - counts.settled - counts.waiting;
    return counts;
}

const QueueItem *ReviewQueue::item(const UnitId &unit) const
{
    const auto document = m_documents.constFind(m_where.value(unit));
    if (document == m_documents.constEnd())
        return nullptr;
    const auto found = std::find_if(document->items.begin(), document->items.end(), [&](const QueueItem &item) { return item.unit == unit; });
    return found == document->items.end() ? nullptr : &*found;
}

QList<QueueItem> ReviewQueue::identical(const UnitId &unit, bool undecided) const
{
    const QueueItem *mine = item(unit);
    if (!mine)
        return {};
    QueueFilter filter;
    filter.undecided = undecided;
    filter.question = mine->question;
    QList<QueueItem> alike;
    for (const Entry &entry : m_documents) {
        for (const QueueItem &other : entry.items) {
            if (other.caseKey == mine->caseKey && other.unit != unit && passes(other, filter, {}))
                alike.append(other);
        }
    }
    std::sort(alike.begin(), alike.end(), [](const QueueItem &a, const QueueItem &b) { return place(a) < place(b); });
    return alike;
}

} // namespace dau
