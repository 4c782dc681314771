// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sample.h"

#include "app/samplereview.h"

#include "model/ports/appending.h"
#include "model/scheme/bundledschemes.h"
#include "model/session/assigning.h"
#include "model/session/knownnames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

namespace dau {

namespace {

// The importer reads files; those inside the program become files for as long as that takes.
Result<void> importAll(CorpusStore &store, const Exchange &exchange, const QString &resources)
{
    const QTemporaryDir copies;
    const QDir from(resources);
    const QStringList names = from.entryList(QDir::Files);
    for (const QString &name : names) {
        if (!QFile::copy(from.filePath(name), copies.filePath(name)))
            return failure(Error::Code::Io, QCoreApplication::translate("Sample", "The sample cannot be unpacked to “%1”.").arg(copies.path()));
    }
    const QString folder = copies.path();
    Progress silent;
    const ImportOptions options;
    const auto plan = exchange.plan(store, {folder}, options, silent);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto report = exchange.import(store, **plan, options, {}, silent);
    return report ? Result<void>() : tl::unexpected(report.error());
}

Result<void> importNames(CorpusStore &store, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, file.errorString());
    const auto names = parseKnownNames(file.readAll(), path);
    if (!names)
        return tl::unexpected(names.error());
    return appendAndWait(store, addKnownNames(*names, {}, {}));
}

// Everybody annotates everything: the first half of the articles as round 1, the rest as round 2.
Result<void> assignRounds(CorpusStore &store)
{
    const auto annotators = store.annotators();
    const auto rows = store.documents({}, 0, -1);
    if (!annotators || !rows)
        return tl::unexpected(annotators ? rows.error() : annotators.error());
    QList<GivenDocument> plan;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        for (const Annotator &annotator : *annotators) {
            if (annotator.kind == Annotator::Kind::Human)
                plan.append({rows->at(i).id, annotator.id, 2 * i < rows->size() ? 1 : 2});
        }
    }
    return appendAndWait(store, assigning(plan, {}, {}));
}

} // namespace

Result<void> makeSample(const QString &path, const ProjectFiles &files, const Exchange &exchange)
{
    const auto scheme = bundledScheme(u"vn-polnews");
    if (!scheme)
        return tl::unexpected(scheme.error());
    const auto store = files.create(path, *scheme);
    if (!store)
        return tl::unexpected(store.error());
    for (const QString &folder : {QStringLiteral(u":/sample/articles"), QStringLiteral(u":/sample/layers")}) {
        if (const auto imported = importAll(**store, exchange, folder); !imported)
            return imported;
    }
    if (const auto imported = importNames(**store, QStringLiteral(u":/sample/known-names.csv")); !imported)
        return imported;
    if (const auto assigned = assignRounds(**store); !assigned)
        return assigned;
    if (const auto reviewed = reviewSample(**store); !reviewed)
        return reviewed;
    return (*store)->flush();
}

Result<QString> sampleProject(const ProjectFiles &files, const Exchange &exchange)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString path = folder + QStringLiteral(u"/sample.dau");
    if (QFile::exists(path))
        return path;
    if (!QDir().mkpath(folder))
        return failure(Error::Code::Io, QCoreApplication::translate("Sample", "The folder “%1” cannot be made.").arg(folder));
    // Under its final name only when it is whole.
    const QString part = path + QStringLiteral(u".part");
    QFile::remove(part);
    if (const auto made = makeSample(part, files, exchange); !made)
        return tl::unexpected(made.error());
    if (!QFile::rename(part, path))
        return failure(Error::Code::Io, QCoreApplication::translate("Sample", "The sample cannot be moved to “%1”.").arg(path));
    return path;
}

} // namespace dau
