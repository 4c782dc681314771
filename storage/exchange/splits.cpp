// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/splits.h"

#include <QtCore/QCoreApplication>

#include <numeric>

namespace dau {

namespace {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers everywhere, which std::shuffle does not promise.
class Numbers
{
public:
    explicit Numbers(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 below(quint64 bound)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return (z ^ (z >> 31)) % bound;
    }

private:
    quint64 m_state;
};

class Sets // that grow together
{
public:
    explicit Sets(qsizetype size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
    }
    qsizetype of(qsizetype i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(qsizetype a, qsizetype b) { m_parent[std::max(of(a), of(b))] = std::min(of(a), of(b)); }

private:
    QList<qsizetype> m_parent;
};

struct Group {
    QList<qsizetype> items;
    QHash<qsizetype, double> counts; // by label's index; the last index: documents
};

QList<Group> groupsOf(const QList<SplitItem> &items, const QStringList &keys)
{
    Sets sets(items.size());
    for (const QString &key : keys) {
        if (key == u"near-duplicates") {
            NearDuplicates known;
            for (qsizetype i = 0; i < items.size(); ++i) {
                for (const NearDuplicates::Match &match : known.all(items[i].sketch))
                    sets.join(match.name.toLongLong(), i);
                known.add(QString::number(i), items[i].sketch);
            }
        } else if (key.startsWith(u"meta:")) {
            QHash<QString, qsizetype> first;
            for (qsizetype i = 0; i < items.size(); ++i) {
                const QString value = items[i].metadata.value(key.mid(5));
                if (value.isEmpty())
                    continue;
                const auto known = first.constFind(value);
                if (known == first.constEnd())
                    first.insert(value, i);
                else
                    sets.join(*known, i);
            }
        }
    }
    QMap<QString, qsizetype> labels;
    for (const SplitItem &item : items) {
        for (auto it = item.labels.begin(); it != item.labels.end(); ++it)
            labels.insert(it.key(), 0);
    }
    qsizetype next = 0;
    for (qsizetype &index : labels)
        index = next++;
    QMap<qsizetype, Group> byRoot;
    for (qsizetype i = 0; i < items.size(); ++i) {
        Group &group = byRoot[sets.of(i)];
        group.items.append(i);
        for (auto it = items[i].labels.begin(); it != items[i].labels.end(); ++it)
            group.counts[labels.value(it.key())] += double(*it);
        group.counts[next] += 1;
    }
    return byRoot.values();
}

} // namespace

QStringList partNames(const QList<int> &shares)
{
    switch (shares.size()) {
    case 0:
        return {QString()};
    case 2:
        return {QStringLiteral(u"train"), QStringLiteral(u"test")};
    default:
        return {QStringLiteral(u"train"), QStringLiteral(u"dev"), QStringLiteral(u"test")};
    }
}

Result<QList<qsizetype>> splitOf(const QList<SplitItem> &items, const QList<int> &shares, quint64 seed, const QStringList &keys)
{
    QList<qsizetype> parts(items.size(), 0);
    if (shares.isEmpty())
        return parts;
    QList<Group> groups = groupsOf(items, keys);
    if (groups.size() < shares.size())
        return failure(Error::Code::Refused,
                       QCoreApplication::translate("Release", "%1 documents make %2 groups that must stay together: too few for %3 parts; a part would be empty.")
                           .arg(items.size()).arg(groups.size()).arg(shares.size()));
    Numbers numbers(seed);
    for (qsizetype i = groups.size() - 1; i > 0; --i)
        groups.swapItemsAt(i, static_cast<qsizetype>(numbers.below(static_cast<quint64>(i) + 1)));
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.items.size() > b.items.size(); });

    QHash<qsizetype, double> totals;
    for (const Group &group : std::as_const(groups)) {
        for (auto it = group.counts.begin(); it != group.counts.end(); ++it)
            totals[it.key()] += *it;
    }
    const qsizetype documents = totals.size() - 1; // the last index
    QList<QHash<qsizetype, double>> filled(shares.size());
    QList<qsizetype> groupParts(groups.size());
    QList<qsizetype> sizes(shares.size(), 0); // in groups
    for (qsizetype g = 0; g < groups.size(); ++g) {
        const Group &group = groups[g];
        qsizetype best = 0;
        double least = std::numeric_limits<double>::max();
        for (qsizetype p = 0; p < shares.size(); ++p) {
            // How much the squared distance from the share grows, each label weighing alike, documents as all labels.
            double growth = 0;
            for (auto it = group.counts.begin(); it != group.counts.end(); ++it) {
                const double total = totals.value(it.key());
                const double off = filled[p].value(it.key()) - total * shares[p] / 100.0;
                const double weight = it.key() == documents ? double(std::max<qsizetype>(documents, 1)) : 1.0;
                growth += weight * (*it) * (2 * off + *it) / (total * total);
            }
            if (growth < least - 1e-12) {
                least = growth;
                best = p;
            }
        }
        groupParts[g] = best;
        ++sizes[best];
        for (auto it = group.counts.begin(); it != group.counts.end(); ++it)
            filled[best][it.key()] += *it;
    }
    // No part stays empty: it gets the smallest group of the part that has most.
    for (qsizetype p = 0; p < shares.size(); ++p) {
        if (sizes[p] > 0)
            continue;
        const qsizetype from = std::max_element(sizes.begin(), sizes.end()) - sizes.begin();
        const qsizetype last = groupParts.lastIndexOf(from);
        groupParts[last] = p;
        --sizes[from];
        ++sizes[p];
    }
    for (qsizetype g = 0; g < groups.size(); ++g) {
        for (const qsizetype item : std::as_const(groups[g].items))
            parts[item] = groupParts[g];
    }
    return parts;
}

QList<Leak> leaksOf(const QList<SplitItem> &items, const QList<qsizetype> &parts, const QStringList &names)
{
    QList<Leak> leaks;
    NearDuplicates known;
    for (qsizetype i = 0; i < items.size(); ++i) {
        for (const NearDuplicates::Match &match : known.all(items[i].sketch)) {
            const qsizetype other = match.name.toLongLong();
            if (parts[other] != parts[i])
                leaks.append({items[other].name, names.value(parts[other]), items[i].name, names.value(parts[i]), match.resemblance});
        }
        known.add(QString::number(i), items[i].sketch);
    }
    return leaks;
}

} // namespace dau
