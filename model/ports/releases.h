// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

namespace dau {

// What a release is to be. The same request at the same position of the journal gives the same bytes.
struct ReleaseRequest {
    enum class Unsettled { Refuse, Skip, Include };

    QString name;   // "v1": under it the project lists the release
    QString target; // the folder that is made
    QString layer = QStringLiteral("final"); // "gold" "final" "all" or an annotator's name
    QStringList formats;
    QStringList documents; // names; empty: all
    QList<int> shares;     // percent of train, dev, test (two: train, test); empty: not split
    quint64 seed = 42;
    QStringList groups{QStringLiteral("near-duplicates")}; // what stays on one side: that and "meta:KEY"
    Unsettled unsettled = Unsettled::Refuse;
    bool withoutText = false; // offsets, hashes and sources only
    QString licence;
    ExportOptions options;
};
QString toString(ReleaseRequest::Unsettled unsettled); // "refuse" "skip" "include"
std::optional<ReleaseRequest::Unsettled> unsettledFromString(QStringView name);
// "80/10/10"; an Error says what is wrong.
Result<QList<int>> sharesFromString(const QString &text);

struct ReleasePart {
    QString name; // "train" "dev" "test"; empty: not split
    QStringList documents;
    QMap<QString, qint64> labels;
    qint64 annotations = 0;
};

// Two documents that are nearly the same text and lie in different parts.
struct Leak {
    QString document;
    QString part;
    QString other;
    QString otherPart;
    double resemblance = 0;
};

// What a release would hold. Nothing has been written.
struct ReleasePreview {
    QList<ReleasePart> parts;
    QStringList unsettled; // documents, by name; a sentence for each in `why`
    QStringList why;
    bool leavesOut = false; // the unsettled ones are not in it
    QList<Leak> leaks;
    QMap<QString, QList<Loss>> losses; // by format
    qint64 documents = 0;
    qint64 annotations = 0;
    QList<OpId> position;
    bool listed = false; // a release of this name and request is there: it is made again from its position
};

// What changed between two releases, or since one: by label and by document.
struct ReleaseChanges {
    struct Counts {
        qint64 added = 0;
        qint64 removed = 0;
    };
    QStringList addedDocuments;
    QStringList removedDocuments;
    QMap<QString, Counts> labels;
    QMap<QString, Counts> documents; // those that differ
};

struct VerifyReport {
    qint64 files = 0;
    qint64 quotes = 0; // compared
    qint64 documents = 0;
    QStringList faults; // one sentence each
};

// Frozen, named exports. Errors: Refused with detail "unsettled" where documents are not settled.
class Releases
{
public:
    virtual ~Releases() = default;

    virtual Result<ReleasePreview> preview(CorpusStore &store, const ReleaseRequest &request, Progress &progress) const = 0;
    // Writes the folder, proves it and lists it in the project's journal (not again what is listed). All or nothing.
    virtual Result<ReleasePreview> make(CorpusStore &store, const ReleaseRequest &request, const AnnotatorId &author,
                                        Progress &progress) const = 0;
    // The request of a listed release, but for its target.
    virtual Result<ReleaseRequest> listed(const CorpusStore &store, const QString &name) const = 0;
    // From the release `before` to `after`; an empty name: the project as it is now, chosen as `before` was.
    virtual Result<ReleaseChanges> compare(CorpusStore &store, const QString &before, const QString &after, Progress &progress) const = 0;
    // Every sum, quote and count of a release on disk, computed again.
    virtual Result<VerifyReport> verify(const QString &folder, Progress &progress) const = 0;
    // Puts the reader's own texts into a release without text and proves every quote; writes the whole release.
    virtual Result<VerifyReport> rehydrate(const QString &folder, const QStringList &texts, const QString &target, Progress &progress) const = 0;
};

} // namespace dau
