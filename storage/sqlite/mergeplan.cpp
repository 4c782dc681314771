// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/mergeplan.h"

#include "storage/sqlite/handovertables.h"
#include "storage/sqlite/layerdigests.h"
#include "storage/sqlite/mergejoin.h"
#include "storage/sqlite/sentences.h"
#include "storage/sqlite/transaction.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

class Planner
{
public:
    Planner(const SqliteStore &store, const MergeOptions &options, Progress &progress)
        : m_store(store)
        , m_options(options)
        , m_progress(progress)
    {
    }

    Result<MergePlan> run(const QStringList &files)
    {
        if (Result<void> opened = open(files); !opened)
            return tl::unexpected(opened.error());
        const Result<LayerDigests> before = layerDigests(m_target->database());
        if (!before)
            return tl::unexpected(before.error());
        for (const auto step : {&Planner::uniteAll, &Planner::joinAll}) {
            if (Result<void> done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        const Result<LayerDigests> after = layerDigests(m_target->database());
        if (!after)
            return tl::unexpected(after.error());
        const Result<std::unique_ptr<SqliteStore>> result = m_target->store();
        if (!result)
            return tl::unexpected(result.error());
        MergeReport &report = m_plan.report;
        if (Result<void> counted = countChanges(**result, *before, *after, report); !counted)
            return tl::unexpected(counted.error());
        const Result<QList<Fork>> forks = readForks(**result);
        const Result<QList<SharedProposal>> proposals = readProposals(**result);
        if (!forks || !proposals)
            return tl::unexpected(forks ? proposals.error() : forks.error());
        report.forks = *forks;
        report.proposals = *proposals;
        report.rows = m_plan.rows.size();
        finishChange();
        return std::move(m_plan);
    }

private:
    struct Source {
        PrivateCopy copy;
        QString name;
        std::optional<JoinRequest> join;
    };

    void refuse(const QString &name, const QString &reason)
    {
        m_plan.report.refused.append({name, reason, 0});
        m_plan.report.files.append({name, MergedFile::Kind::Refused, {}, 0});
    }

    Result<void> open(const QStringList &files)
    {
        Result<PrivateCopy> target = PrivateCopy::of(m_store.fileName());
        if (!target)
            return tl::unexpected(target.error());
        m_target.emplace(std::move(*target));
        qint64 done = 0;
        for (const QString &file : files) {
            if (!m_progress.step(done++, files.size()))
                return failure(Error::Code::Cancelled, handoverSentence(QT_TRANSLATE_NOOP("Handover", "The merge was stopped; nothing was changed.")));
            m_progress.say(handoverSentence(QT_TRANSLATE_NOOP("Handover", "Reading %1")).arg(QFileInfo(file).fileName()));
            Result<PrivateCopy> copy = PrivateCopy::of(file);
            if (copy && QFileInfo(file).canonicalFilePath() == QFileInfo(m_store.fileName()).canonicalFilePath())
                copy = failure(Error::Code::Refused, handoverSentence(QT_TRANSLATE_NOOP("Handover", "“%1” is the project itself.")).arg(file));
            if (copy) {
                m_sources.push_back({std::move(*copy), QFileInfo(file).fileName(), {}});
                continue;
            }
            if (!m_options.skipUnreadable)
                return tl::unexpected(copy.error());
            refuse(QFileInfo(file).fileName(), copy.error().message);
        }
        return {};
    }

    Result<void> uniteAll()
    {
        const Result<std::unique_ptr<SqliteStore>> here = m_target->store();
        const Result<QList<Handover>> known = here ? readHandovers(**here) : tl::unexpected(here.error());
        if (!known)
            return tl::unexpected(known.error());
        m_known = *known;
        for (Source &source : m_sources) {
            if (Result<void> united = unite(source); !united)
                return united;
        }
        if (m_plan.change.isEmpty())
            return {};
        m_progress.say(handoverSentence(QT_TRANSLATE_NOOP("Handover", "Bringing the tables up to date")));
        Result<Transaction> transaction = Transaction::begin(m_target->database(), Transaction::Kind::Write);
        if (!transaction)
            return tl::unexpected(transaction.error());
        if (Result<void> marked = mark(); !marked)
            return marked;
        if (Result<void> folded = refold(m_target->database()); !folded)
            return folded;
        return transaction->commit();
    }

    Result<void> unite(Source &source)
    {
        const OpenedProject &here = m_target->project();
        const OpenedProject &there = source.copy.project();
        if (here.projectId != there.projectId) {
            if (here.package || there.package)
                refuse(source.name, handoverSentence(QT_TRANSLATE_NOOP("Handover", "It belongs to another project.")));
            else
                source.join = JoinRequest{Join::Unrelated, {}, {}, false, false};
            return {};
        }
        if (here.package && (!there.package || there.package->annotator != here.package->annotator)) {
            refuse(source.name, handoverSentence(QT_TRANSLATE_NOOP("Handover", "A work package takes in only packages of its own annotator.")));
            return {};
        }
        IncomingFrom from{source.copy, {}, {}, m_store.replica()};
        for (const Handover &handover : std::as_const(m_known)) {
            if (handover.kind == Handover::Kind::Sent)
                from.leftOut.insert({handover.id.value});
        }
        MergedFile file{source.name, MergedFile::Kind::Project, {}, 0};
        if (there.package) {
            from.leftOut.insert({there.package->id.value});
            from.boundTo = there.package->annotator;
            file.kind = MergedFile::Kind::Package;
            takeRecord(*there.package, source.name, from.boundTo);
            file.annotator = nameOf(from.boundTo);
            if (file.annotator.isEmpty()) {
                refuse(source.name, handoverSentence(QT_TRANSLATE_NOOP("Handover", "Its annotator is not in this project.")));
                return {};
            }
        }
        if (here.package && there.package->id != here.package->id)
            planUpdate(source, file);
        Result<IncomingRows> incoming = incomingRows(m_target->database(), from, m_progress);
        if (!incoming)
            return tl::unexpected(incoming.error());
        file.rows = incoming->rows.size();
        m_plan.report.files.append(file);
        m_plan.report.refused += incoming->refused;
        if (incoming->branches > 0)
            m_plan.report.notes.append(handoverSentence(QT_TRANSLATE_NOOP("Handover", "%1: a seat went on in two places under one name; both are kept."))
                                           .arg(source.name));
        if (incoming->ranges.isEmpty())
            return {};
        if (Result<void> copied = put(*incoming); !copied)
            return copied;
        Handover handover{{HandoverId::create()}, Handover::Kind::Merged, from.boundTo, source.name, 1, 0,
                          QDateTime::currentMSecsSinceEpoch(), incoming->ranges};
        m_plan.change.edits.append({{}, {}, {}, recordOf(handover)});
        m_plan.rows += std::move(incoming->rows);
        m_plan.texts += incoming->texts;
        return {};
    }

    // What this project knows of the package it sent counts more than what the file says.
    void takeRecord(const PackageMark &package, const QString &name, AnnotatorId &boundTo)
    {
        for (const Handover &handover : std::as_const(m_known)) {
            if (handover.id != package.id)
                continue;
            boundTo = handover.annotator;
            return;
        }
        if (!m_target->project().package)
            m_plan.report.notes.append(
                handoverSentence(QT_TRANSLATE_NOOP("Handover", "%1: this project has no record of the package; whose it is could not be verified."))
                    .arg(name));
    }

    QString nameOf(const AnnotatorId &id) const
    {
        const Result<QList<Annotator>> annotators = m_store.annotators();
        for (const Annotator &annotator : annotators.value_or(QList<Annotator>())) {
            if (annotator.id == id)
                return annotator.name;
        }
        return {};
    }

    void planUpdate(Source &source, MergedFile &file)
    {
        const PackageMark &here = *m_target->project().package;
        const PackageMark &there = *source.copy.project().package;
        qint64 newest = here.at;
        for (const Handover &handover : std::as_const(m_known)) {
            if (handover.kind == Handover::Kind::Update)
                newest = std::max(newest, handover.at);
        }
        file.kind = MergedFile::Kind::Update;
        source.join = JoinRequest{Join::Update, here.annotator, {}, there.at < newest, false};
    }

    // The rows, into the copy.
    Result<void> put(const IncomingRows &incoming)
    {
        Result<Transaction> transaction = Transaction::begin(m_target->database(), Transaction::Kind::Write);
        if (!transaction)
            return tl::unexpected(transaction.error());
        OpInserter inserter;
        for (const OpRow &row : incoming.rows) {
            if (Result<void> inserted = inserter.insert(m_target->database(), row); !inserted)
                return inserted;
        }
        Result<Statement> insert = m_target->database().prepare("INSERT INTO text (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING");
        if (!insert)
            return tl::unexpected(insert.error());
        for (const auto &[hash, utf8] : incoming.texts) {
            if (Result<void> inserted = insert->bindBlob(1, hash).bindText(2, utf8).run(); !inserted)
                return inserted;
        }
        return transaction->commit();
    }

    // In the copy, the row that lets the others count.
    Result<void> mark()
    {
        OpRow row;
        row.replica = ReplicaId::create();
        row.seq = row.act = 1;
        const Result<JournalHead> head = journalHead(m_target->database(), row.replica);
        if (!head)
            return tl::unexpected(head.error());
        row.prev = head->hash;
        row.lamport = head->lamport + 1;
        row.kind = QStringLiteral(u"merge");
        row.scope = QStringLiteral(u"shared");
        const Result<QList<OpBody>> bodies = writeBodies(m_plan.change, [this](const DocumentId &id) { return m_store.text(id); });
        if (!bodies)
            return tl::unexpected(bodies.error());
        OpInserter inserter;
        for (const OpBody &body : *bodies) {
            row.body = body.json;
            row.hash = hashOf(row);
            if (Result<void> inserted = inserter.insert(m_target->database(), row); !inserted)
                return inserted;
            row.prev = row.hash;
            ++row.seq;
        }
        return {};
    }

    Result<void> joinAll()
    {
        for (Source &source : m_sources) {
            if (!source.join)
                continue;
            m_progress.say(handoverSentence(QT_TRANSLATE_NOOP("Handover", "Comparing %1")).arg(source.name));
            const Result<std::unique_ptr<SqliteStore>> here = m_target->store();
            const Result<std::unique_ptr<SqliteStore>> there = source.copy.store();
            if (!here || !there)
                return tl::unexpected(here ? there.error() : here.error());
            Result<Joined> joined = join(**here, **there, *source.join, m_progress);
            if (!joined)
                return tl::unexpected(joined.error());
            if (source.join->kind == Join::Unrelated && joined->common == 0) {
                refuse(source.name, handoverSentence(QT_TRANSLATE_NOOP("Handover", "It is another project, and has no document in common with this one.")));
                continue;
            }
            if (source.join->kind == Join::Unrelated)
                m_plan.report.files.append({source.name, MergedFile::Kind::Unrelated, {}, 0});
            if (joined->edits.isEmpty())
                continue;
            if (source.join->kind == Join::Update)
                recordUpdate(source, *joined);
            if (Result<void> applied = apply(*joined); !applied)
                return applied;
            m_plan.report.notes += joined->notes;
            m_plan.change.edits += joined->edits;
            m_plan.change.texts.insert(joined->texts);
        }
        return {};
    }

    void recordUpdate(const Source &source, Joined &joined) const
    {
        const PackageMark &package = *source.copy.project().package;
        const bool known = std::any_of(m_known.begin(), m_known.end(), [&](const Handover &handover) { return handover.id == package.id; });
        if (!known)
            joined.edits.append({{}, {}, {}, recordOf(Handover{package.id, Handover::Kind::Update, package.annotator, source.name, 1,
                                                               joined.documents, package.at, {}})});
    }

    Result<void> apply(const Joined &joined)
    {
        Result<Transaction> transaction = Transaction::begin(m_target->database(), Transaction::Kind::Write);
        if (!transaction)
            return tl::unexpected(transaction.error());
        Result<Statement> insert = m_target->database().prepare("INSERT INTO text (hash, text) VALUES (?, ?) ON CONFLICT DO NOTHING");
        if (!insert)
            return tl::unexpected(insert.error());
        for (const Edit &edit : joined.edits) {
            const auto *document = std::get_if<Document>(&edit.after);
            if (!document || !joined.texts.contains(document->id))
                continue;
            const QByteArray utf8 = joined.texts.value(document->id).string().toUtf8();
            if (Result<void> inserted = insert->bindBlob(1, document->textHash).bindText(2, utf8).run(); !inserted)
                return inserted;
        }
        Fold fold(m_target->database());
        for (const Edit &edit : joined.edits) {
            const TextOf textOf = [&](const DocumentId &id) -> Result<Text> {
                const auto made = joined.texts.constFind(id);
                return made != joined.texts.constEnd() ? Result<Text>(*made) : m_store.text(id);
            };
            if (Result<void> applied = fold.apply(edit, {}, textOf); !applied)
                return applied;
        }
        if (Result<void> finished = fold.finish(); !finished)
            return finished;
        return transaction->commit();
    }

    void finishChange()
    {
        Change &change = m_plan.change;
        const bool onlyUpdate = m_plan.rows.isEmpty() && m_target->project().package;
        change.kind = onlyUpdate ? QStringLiteral(u"update") : QStringLiteral(u"merge");
        change.author = m_options.author;
        QStringList names;
        for (const Source &source : m_sources)
            names.append(source.name);
        change.subject = names.size() > 3 ? handoverSentence(QT_TRANSLATE_NOOP("Handover", "%1 files")).arg(names.size())
                                          : names.join(QStringLiteral(u", "));
    }

    const SqliteStore &m_store;
    const MergeOptions &m_options;
    Progress &m_progress;
    std::optional<PrivateCopy> m_target;
    std::vector<Source> m_sources;
    QList<Handover> m_known;
    MergePlan m_plan;
};

} // namespace

Result<MergePlan> planMerge(const SqliteStore &store, const QStringList &files, const MergeOptions &options, Progress &progress)
{
    return Planner(store, options, progress).run(files);
}

} // namespace dau
