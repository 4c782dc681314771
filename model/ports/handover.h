// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/handover.h"
#include "model/ports/corpusstore.h"
#include "model/ports/progress.h"

#include <QtCore/QStringList>

namespace dau {

// What a project file says of itself where it is a work package.
struct PackageInfo {
    HandoverId id;
    AnnotatorId annotator;
    QString annotatorName;
    int round = 1;
    qint64 documents = 0;
};

struct PackageRequest {
    QString target; // the file to make; none may be there
    AnnotatorId annotator;
    QList<DocumentId> documents; // empty: those assigned to the annotator; all where nothing is assigned to anybody
    bool feedback = false; // what was decided about the annotator's work goes along, with nobody else's name
};

struct PackageReport {
    QString file;
    qint64 documents = 0;
    int round = 1;
    bool recorded = true; // false: the project is read-only, so that it does not know of the package
};

// A line of the table of people.
struct PersonRow {
    Annotator annotator;
    qint64 assigned = 0; // documents
    qint64 inProgress = 0;
    qint64 done = 0;
    qint64 spans = 0;
    qint64 doubts = 0;
    int round = 0;           // of the newest assignment; 0: none
    qint64 sentAt = 0;       // ms since 1970 UTC; 0: never
    qint64 returnedAt = 0;
    qint64 lastSeenAt = 0;   // of the newest row of the journal by this annotator
};

// An annotation worked on in two places: what stands, and the version that does not. Nothing: deleted there.
struct Fork {
    DocumentId document;
    QString documentName;
    AnnotatorId annotator;
    AnnotationId annotation;
    std::optional<Annotation> current;
    std::optional<Annotation> other;
    QString currentText; // the quotes
    QString otherText;
    OpId row; // of the other version
};

// What a package says of things that are the lead's.
struct SharedProposal {
    QString annotator; // name
    QString kind;      // scheme, zones, document, known_name, annotator, ...
    QString what;      // one sentence
    Change accept;     // makes it so
};

struct Refusal {
    QString file;
    QString reason; // one sentence
    qint64 rows = 0; // of the journal; 0: the whole file
};

struct MergedFile {
    enum class Kind { Package, Project, Update, Unrelated, Refused };

    QString file;
    Kind kind = Kind::Refused;
    QString annotator; // of a package
    qint64 rows = 0;   // of its journal that were not here
};
QString toString(MergedFile::Kind kind); // "package" "project" "update" "unrelated" "refused"

struct LayerChanges {
    Annotator annotator;
    qint64 added = 0; // annotations
    qint64 changed = 0;
    qint64 removed = 0;
};

struct MergeReport {
    QList<MergedFile> files;
    qint64 rows = 0;      // of journals that were not here
    qint64 documents = 0; // new
    qint64 added = 0;     // annotations
    qint64 changed = 0;
    qint64 removed = 0;
    QList<LayerChanges> layers; // of annotators with any of these
    QList<SharedProposal> proposals;
    QList<Refusal> refused;
    QList<Fork> forks;   // open after the merge
    QStringList notes;   // one sentence each
    bool merged = false; // something was written
};

struct MergeOptions {
    bool dryRun = false;
    bool skipUnreadable = false; // a file that cannot be read is refused, the others are merged; else nothing is
    AnnotatorId author;
};

// Work goes out in packages and comes back. Works on projects that ProjectFiles opened; every function may run on any
// thread, but only one merge or package of a project at once.
class Handovers
{
public:
    virtual ~Handovers() = default;

    // Nothing: a whole project.
    virtual Result<std::optional<PackageInfo>> packageOf(const CorpusStore &store) const = 0;
    // Every annotator, models and gold too, by name.
    virtual Result<QList<PersonRow>> people(const CorpusStore &store) const = 0;
    virtual Result<QList<GivenDocument>> assignments(const CorpusStore &store) const = 0; // removed documents left out

    // Makes a project file for one annotator, without anybody else's layers, and journals that it went out.
    virtual Result<PackageReport> package(CorpusStore &store, const PackageRequest &request, const AnnotatorId &author,
                                          Progress &progress) const = 0;

    // The union of the journals, in any order and as often as one likes. A checked backup is made before; all of it is one
    // step of undo. The files are read from private copies.
    virtual Result<MergeReport> merge(CorpusStore &store, const QStringList &files, const MergeOptions &options,
                                      Progress &progress) const = 0;

    virtual Result<QList<Fork>> forks(const CorpusStore &store) const = 0;
    virtual Result<QList<SharedProposal>> proposals(const CorpusStore &store) const = 0;
};

// The Change that settles a fork: the version that stands, or the other one.
Change choosing(const Fork &fork, bool other);

} // namespace dau
