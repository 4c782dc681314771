// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/mergerows.h"

#include "storage/sqlite/sentences.h"

#include <QtCore/QCache>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

constexpr qint64 lamportLimit = 1LL << 52; // beyond it nobody could count on
constexpr qsizetype mergeTextCache = 8 << 20;   // UTF-16 units

class Incoming
{
public:
    Incoming(const Database &target, const IncomingFrom &from, Progress &progress)
        : m_target(target)
        , m_source(from.source.database())
        , m_from(from)
        , m_progress(progress)
        , m_name(QFileInfo(from.source.file()).fileName())
        , m_texts(mergeTextCache)
    {
    }

    Result<IncomingRows> run()
    {
        Result<Counting> counting = Counting::of(m_target);
        if (!counting)
            return tl::unexpected(counting.error());
        m_counting = std::move(*counting);
        Result<Statement> replicas = m_source.prepare("SELECT replica, max(seq) FROM op GROUP BY replica ORDER BY replica");
        if (!replicas)
            return tl::unexpected(replicas.error());
        Result<bool> row = replicas->step();
        for (; row && *row; row = replicas->step()) {
            const ReplicaId replica{replicas->id(0)};
            if (m_from.leftOut.contains(replica))
                continue;
            if (Result<void> taken = take(replica, replicas->integer(1)); !taken)
                return tl::unexpected(taken.error());
        }
        if (!row)
            return tl::unexpected(row.error());
        return std::move(m_result);
    }

private:
    Result<QByteArray> hashAt(const Database &database, const ReplicaId &replica, qint64 seq) const
    {
        Result<Statement> find = database.prepare("SELECT hash FROM op WHERE replica = ? AND seq = ?");
        if (!find)
            return tl::unexpected(find.error());
        const Result<bool> row = find->bind(1, replica).bind(2, seq).step();
        if (!row)
            return tl::unexpected(row.error());
        return *row ? find->bytes(0) : QByteArray();
    }

    Result<void> take(const ReplicaId &replica, qint64 last)
    {
        const Result<JournalHead> here = journalHead(m_target, replica);
        if (!here)
            return tl::unexpected(here.error());
        for (JournalRange range : m_counting.undone(replica)) {
            range.last = std::min(range.last, last);
            if (range.first <= range.last)
                m_result.ranges.append(range);
        }
        const qint64 both = std::min(here->seq, last);
        qint64 fork = 0;
        if (both > 0) {
            const Result<QByteArray> ours = hashAt(m_target, replica, both);
            const Result<QByteArray> theirs = hashAt(m_source, replica, both);
            if (!ours || !theirs)
                return tl::unexpected(ours ? theirs.error() : ours.error());
            if (*ours != *theirs) {
                const Result<qint64> first = firstDifference(replica, both);
                if (!first)
                    return tl::unexpected(first.error());
                fork = *first;
            }
        }
        if (fork == 0 && replica == m_from.seat && last > here->seq)
            fork = here->seq + 1; // the name of our next row
        if (fork > 0)
            return takeBranch(replica, fork, last);
        return last > here->seq ? takeFrom(replica, here->seq + 1, here->hash, last) : Result<void>();
    }

    Result<qint64> firstDifference(const ReplicaId &replica, qint64 last) const
    {
        qint64 same = 0;
        while (last - same > 1) { // equal hashes: all rows before are equal
            const qint64 middle = same + (last - same) / 2;
            const Result<QByteArray> ours = hashAt(m_target, replica, middle);
            const Result<QByteArray> theirs = hashAt(m_source, replica, middle);
            if (!ours || !theirs)
                return tl::unexpected(ours ? theirs.error() : ours.error());
            (*ours == *theirs ? same : last) = middle;
        }
        return last;
    }

    Result<void> takeFrom(const ReplicaId &replica, qint64 first, QByteArray prev, qint64 last)
    {
        return forEachRow(replica, first, last, [&](OpRow &row) {
            if (row.prev != prev)
                return false;
            prev = row.hash;
            return true;
        });
    }

    // The same seat went on in two places, or a copy of it did: both ways are kept, the one that comes later under a name
    // made from the row where they part.
    Result<void> takeBranch(const ReplicaId &replica, qint64 fork, qint64 last)
    {
        const Result<QByteArray> parting = hashAt(m_source, replica, fork);
        if (!parting)
            return tl::unexpected(parting.error());
        const QByteArray name
            = QCryptographicHash::hash(replica.toBytes() + *parting, QCryptographicHash::Sha256).left(16);
        const ReplicaId branch = ReplicaId::fromBytes(name);
        const Result<JournalHead> here = journalHead(m_target, branch);
        if (!here)
            return tl::unexpected(here.error());
        ++m_result.branches;
        QByteArray prev;
        QByteArray branchPrev(32, '\0');
        return forEachRow(replica, fork, last, [&](OpRow &row) {
            if (!prev.isNull() && row.prev != prev)
                return false;
            prev = row.hash;
            row.replica = branch;
            row.seq -= fork - 1;
            row.act = std::max<qint64>(1, row.act - (fork - 1));
            if (row.undoes.replica == replica && row.undoes.seq >= fork)
                row.undoes = {branch, row.undoes.seq - (fork - 1)};
            row.prev = branchPrev;
            row.hash = branchPrev = hashOf(row);
            return true;
        }, here->seq);
    }

    // Rows as they are in the file, checked; `chain` says whether the row goes on from the one before and may rename it.
    template <typename Chain>
    Result<void> forEachRow(const ReplicaId &replica, qint64 first, qint64 last, Chain chain, qint64 known = 0)
    {
        const QByteArray sql
            = QByteArray("SELECT ") + opColumns + " FROM op WHERE replica = ?1 AND seq >= ?2 ORDER BY seq";
        Result<Statement> rows = m_source.prepare(sql.constData());
        if (!rows)
            return tl::unexpected(rows.error());
        rows->bind(1, replica).bind(2, first);
        qint64 seq = first;
        qint64 lamport = 0;
        JournalRange range;
        QHash<QString, qint64> reasons;
        Result<bool> step = rows->step();
        for (; step && *step; step = rows->step(), ++seq) {
            OpRow row = readRow(*rows);
            const bool whole = row.seq == seq && hashOf(row) == row.hash && row.lamport >= lamport && row.lamport > 0
                && row.lamport < lamportLimit && row.act <= row.seq && row.act > 0;
            lamport = row.lamport;
            const Result<QList<Edit>> edits = readBody(
                {row.body.constData(), static_cast<size_t>(row.body.size())}, [this](const DocumentId &id) { return text(id); });
            if (!whole || !chain(row)) {
                refuse(handoverSentence(QT_TRANSLATE_NOOP("Handover", "The journal of seat %1 was changed after it was written, from row %2 on."))
                           .arg(replica.toString().left(8))
                           .arg(seq),
                       last - seq + 1);
                break;
            }
            if (!edits) {
                refuse(handoverSentence(QT_TRANSLATE_NOOP("Handover", "Row %1 of seat %2 cannot be read: %3"))
                           .arg(seq)
                           .arg(replica.toString().left(8), edits.error().message),
                       last - seq + 1);
                break;
            }
            if (takesBackOthers(*edits)) {
                refuse(handoverSentence(QT_TRANSLATE_NOOP("Handover", "Row %1 of seat %2 would take back what others merged."))
                           .arg(seq)
                           .arg(replica.toString().left(8)),
                       last - seq + 1);
                break;
            }
            if (row.seq <= known)
                continue;
            if (Result<void> kept = keepTexts(*edits); !kept)
                return kept;
            if (const QString reason = foreign(row, *edits); !reason.isEmpty())
                ++reasons[reason];
            if (range.last == 0)
                range = {row.replica, row.seq, row.seq};
            range.last = row.seq;
            m_result.rows.append(std::move(row));
            if (!m_progress.step(m_result.rows.size(), 0))
                return failure(Error::Code::Cancelled, handoverSentence(QT_TRANSLATE_NOOP("Handover", "The merge was stopped; nothing was changed.")));
        }
        if (!step)
            return tl::unexpected(step.error());
        if (range.last > 0)
            m_result.ranges.append(range);
        for (auto it = reasons.cbegin(); it != reasons.cend(); ++it)
            refuse(it.key(), *it);
        return {};
    }

    // Why some of the row of a package does not count, though it is kept: the sentence; empty where all does or where it is
    // a proposal.
    QString foreign(const OpRow &row, const QList<Edit> &edits) const
    {
        const AnnotatorId &owner = m_from.boundTo;
        if (owner.isNull() || row.kind == u"update")
            return {};
        if (!row.author.isNull() && row.author != owner)
            return handoverSentence(QT_TRANSLATE_NOOP("Handover", "Written in the name of another annotator than the package's."));
        for (const Edit &edit : edits) {
            if (!edit.annotator.isNull() && edit.annotator != owner && !isOwnWork(edit, owner))
                return handoverSentence(QT_TRANSLATE_NOOP("Handover", "Changes the layer of another annotator than the package's."));
        }
        return {};
    }

    // A package may merge what was done in it elsewhere, and undo that; nothing that is known here as anybody else's.
    bool takesBackOthers(const QList<Edit> &edits) const
    {
        if (m_from.boundTo.isNull())
            return false;
        for (const Edit &edit : edits) {
            for (const Edit::Value *value : {&edit.before, &edit.after}) {
                const std::optional<Handover> handover = handoverIn(*value);
                for (const JournalRange &range : handover ? handover->rows : QList<JournalRange>()) {
                    const Result<JournalHead> here = journalHead(m_target, range.replica);
                    if (!here || (here->seq > 0 && m_counting.packaged().value(range.replica) != m_from.boundTo)
                        || handover->annotator != m_from.boundTo)
                        return true;
                }
            }
        }
        return false;
    }

    Result<void> keepTexts(const QList<Edit> &edits)
    {
        for (const Edit &edit : edits) {
            const auto *document = std::get_if<Document>(&edit.after);
            if (!document || m_kept.contains(document->textHash))
                continue;
            m_kept.insert(document->textHash);
            const Result<Text> stored = storedText(m_source, document->textHash, document->name);
            if (!stored)
                continue; // the document is then left out
            m_result.texts.append({document->textHash, stored->string().toUtf8()});
        }
        return {};
    }

    Result<Text> text(const DocumentId &id)
    {
        if (const Text *known = m_texts.object(id))
            return *known;
        const Result<QByteArray> hash = textHashOf(m_source, id);
        if (!hash)
            return tl::unexpected(hash.error());
        Result<Text> found = storedText(m_source, *hash, id.toString());
        if (found)
            m_texts.insert(id, new Text(*found), qMax<qsizetype>(1, found->size()));
        return found;
    }

    void refuse(const QString &reason, qint64 rows) { m_result.refused.append({m_name, reason, rows}); }

    const Database &m_target;
    const Database &m_source;
    const IncomingFrom &m_from;
    Progress &m_progress;
    const QString m_name;
    QCache<DocumentId, Text> m_texts;
    QSet<QByteArray> m_kept;
    Counting m_counting; // of the target
    IncomingRows m_result;
};

} // namespace

Result<IncomingRows> incomingRows(const Database &target, const IncomingFrom &from, Progress &progress)
{
    return Incoming(target, from, progress).run();
}

} // namespace dau
