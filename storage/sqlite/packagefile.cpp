// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/packagefile.h"

#include "storage/sqlite/handovertables.h"
#include "storage/sqlite/mergejoin.h"
#include "storage/sqlite/newproject.h"
#include "storage/sqlite/sentences.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

namespace dau {

namespace {

// Which documents go out, and the round of each.
struct Content {
    QHash<DocumentId, int> rounds;
    QList<Edit> newlyGiven;
    int round = 1;
    bool recorded = true; // the project assigns them too: not where everybody gets everything
};

Result<Content> contentOf(const SqliteStore &store, const PackageRequest &request)
{
    const Result<QList<GivenDocument>> given = readAssignments(store);
    if (!given)
        return tl::unexpected(given.error());
    Content content;
    QHash<DocumentId, int> rounds;
    for (const GivenDocument &one : *given) {
        if (one.annotator != request.annotator)
            continue;
        rounds.insert(one.document, one.round);
        content.round = std::max(content.round, one.round);
    }
    QList<DocumentId> documents = request.documents.isEmpty() ? rounds.keys() : request.documents;
    if (documents.isEmpty() && given->isEmpty()) {
        const Result<QList<DocumentRow>> all = store.documents({}, 0, -1);
        if (!all)
            return tl::unexpected(all.error());
        for (const DocumentRow &row : *all)
            documents.append(row.id);
        content.recorded = false;
    }
    if (documents.isEmpty())
        return failure(Error::Code::Refused,
                       handoverSentence(QT_TRANSLATE_NOOP("Handover", "No documents are assigned to this annotator: assign some, or name them.")));
    for (const DocumentId &id : std::as_const(documents)) {
        if (!rounds.contains(id))
            content.newlyGiven.append({{}, {}, {}, recordOf(GivenDocument{id, request.annotator, content.round})});
        content.rounds.insert(id, rounds.value(id, content.round));
    }
    return content;
}

Result<void> fill(const QString &file, const SqliteStore &from, const PackageRequest &request, const Content &content,
                  const PackageMark &mark, Progress &progress)
{
    const QTemporaryDir folder;
    const Places places{folder.filePath(QStringLiteral(u"seats")), folder.filePath(QStringLiteral(u"backups")),
                        folder.filePath(QStringLiteral(u"locks"))};
    qint64 lamport = 0;
    {
        Result<Readers::Lease> reader = from.readers().take();
        const Result<JournalHead> head = reader ? journalHead(**reader, from.replica())
                                                : tl::unexpected(reader.error());
        if (!head)
            return tl::unexpected(head.error());
        lamport = head->lamport;
    }
    Result<OpenedProject> project = openProject(file, ProjectFiles::Access::Write, places);
    if (!project)
        return tl::unexpected(project.error());
    Result<std::unique_ptr<SqliteStore>> store = SqliteStore::startingAs(std::move(*project), places, {mark.id.value}, lamport);
    if (!store)
        return tl::unexpected(store.error());
    JoinRequest wanted{Join::Package, request.annotator, {}, false, request.feedback};
    for (auto it = content.rounds.keyBegin(); it != content.rounds.keyEnd(); ++it)
        wanted.documents.insert(*it);
    Result<Joined> joined = join(**store, from, wanted, progress);
    if (!joined)
        return tl::unexpected(joined.error());
    joined->edits += content.newlyGiven;
    Change change{QStringLiteral(u"create"), QFileInfo(request.target).fileName(), {}, joined->edits, joined->texts};
    const Result<OpId> appended = (*store)->append(change, {}, {});
    return appended ? (*store)->flush() : tl::unexpected(appended.error());
}

} // namespace

Result<MadePackage> makePackage(const SqliteStore &store, const PackageRequest &request, Progress &progress)
{
    const QString target = QFileInfo(request.target).absoluteFilePath();
    if (QFileInfo::exists(target))
        return failure(Error::Code::Refused, handoverSentence(QT_TRANSLATE_NOOP("Handover", "“%1” exists already.")).arg(target));
    if (store.opened().package)
        return failure(Error::Code::Refused, handoverSentence(QT_TRANSLATE_NOOP("Handover", "Packages are made from the whole project, not from a package.")));
    const Result<Content> content = contentOf(store, request);
    if (!content)
        return tl::unexpected(content.error());
    const PackageMark mark{HandoverId::create(), request.annotator, QDateTime::currentMSecsSinceEpoch()};
    const QString temporary = target + QStringLiteral(u".part");
    QFile::remove(temporary);
    Result<void> made = makeEmptyProject(temporary, store.opened().projectId, mark);
    if (made)
        made = fill(temporary, store, request, *content, mark, progress);
    if (made && !QFile::rename(temporary, target))
        made = failure(Error::Code::Io, handoverSentence(QT_TRANSLATE_NOOP("Handover", "“%1” cannot be made.")).arg(target));
    if (made)
        made = syncToDisk(QFileInfo(target).absolutePath());
    if (!made) {
        QFile::remove(temporary);
        return tl::unexpected(made.error());
    }
    const QString name = QFileInfo(target).fileName();
    MadePackage result;
    result.report = {target, content->rounds.size(), content->round, true};
    result.change.kind = QStringLiteral(u"package");
    if (content->recorded)
        result.change.edits = content->newlyGiven;
    result.change.edits.append({{}, {}, {}, recordOf(Handover{mark.id, Handover::Kind::Sent, request.annotator, name, content->round,
                                                              content->rounds.size(), mark.at, {}})});
    return result;
}

} // namespace dau
