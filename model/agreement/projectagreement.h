// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/documentstudies.h"
#include "model/agreement/spanmatching.h"

#include <unordered_map>

namespace dau::agreement {

// The spans behind a number: agreed pairs and what each side has alone, as annotations of the two layers.
struct ComparedSpans {
    struct Pair {
        AnnotationId first;
        AnnotationId second;
        double credit = 0;
    };
    QList<Pair> pairs;
    QList<AnnotationId> firstOnly;
    QList<AnnotationId> secondOnly;
};

// Agreement between the layers of a project, over any CorpusStore. Reads documents one by one and keeps what figures need of each, and
// the sums of each figure, so that after an edit of one document only that one is read and counted again. For one thread at a
// time, not that of the window.
class ProjectAgreement
{
public:
    explicit ProjectAgreement(const CorpusStore &store) : m_store(store) {}

    // Everything measured at once. An unknown measure, annotator or parameter is an Error; a figure without a value is none.
    Result<AgreementReport> compute(const AgreementSettings &settings, Progress &progress);
    // What was kept of a document is dropped: it was edited, added or removed. Null: of all (another scheme, annotators, a merge).
    void forget(const DocumentId &document);

    // After compute() with the same settings: what the figures of a pair stand on in one document. Char has no pairs: Overlap's.
    Result<ComparedSpans> spans(const DocumentId &document, const AnnotatorId &a, const AnnotatorId &b, SpanMatch mode,
                                const AgreementSettings &settings) const;
    // Two aligned spans over all documents both have done; who has none there: the empty label, "unmarked", and a null id.
    struct Aligned {
        DocumentId document;
        QString firstLabel;
        QString secondLabel;
        AnnotationId first;
        AnnotationId second;
    };
    void eachAligned(const AnnotatorId &a, const AnnotatorId &b, const AgreementSettings &settings,
                     const std::function<void(const Aligned &)> &take) const;
    // How often, by their two labels.
    LabelConfusion confusion(const AnnotatorId &a, const AnnotatorId &b, const AgreementSettings &settings) const;

private:
    struct LeftCounts {
        qint64 inSkippedZones = 0;
        qint64 ofOtherLabels = 0;
    };
    // Slots number what was asked: see slotOf().
    struct Kept {
        DocumentStudy study;
        std::map<int, Counts> counts; // of one measure and some annotators; pools point at them
        QHash<int, Figure> figures;  // of one measure, mean over pairs
        QHash<int, std::vector<LeftCounts>> left; // per annotator
    };
    // The sum over documents of one measure and some annotators; a document that is forgotten is taken out again.
    struct Pool {
        Counts sum;
        QHash<DocumentId, const Counts *> documents;
        QList<DocumentId> pending; // forgotten since; the others are as they were
        int order = -1;            // m_orderNumber when all of its documents were in it
    };
    // A document with those chosen annotators that have done it.
    struct Done {
        Kept *kept;
        std::vector<size_t> annotators;
    };

    int slotOf(const QString &asked) { return m_slots.try_emplace(asked, static_cast<int>(m_slots.size())).first->second; }
    bool isShared(const Done &document, const std::vector<size_t> &annotators) const;
    Result<const Pool *> pool(const ProjectMeasure &measure, const std::vector<size_t> &annotators, const QList<Done> &documents,
                              const AgreementSettings &settings, Progress &progress);
    Result<void> read(const AgreementSettings &settings, Progress &progress);
    Result<QHash<DocumentId, int>> roundsFor(const AgreementSettings &settings) const;
    Result<void> choose(const AgreementSettings &settings);
    QList<Done> done(const AgreementSettings &settings) const;
    QList<LeftOut> leftOut(const AgreementSettings &settings);
    Result<MeasureReport> report(const ProjectMeasure &measure, const QList<Done> &documents, const QHash<DocumentId, int> &roundOf,
                                 const AgreementSettings &settings, const Bootstrap *bootstrap, Progress &progress);
    const Kept *kept(const DocumentId &document) const;
    std::optional<size_t> placeOf(const AnnotatorId &annotator) const;
    bool hasDone(const DocumentStudy &document, size_t annotator, const AgreementSettings &settings) const;

    const CorpusStore &m_store;
    QList<Annotator> m_annotators; // all of the project
    std::vector<size_t> m_chosen;  // places in m_annotators
    QList<DocumentId> m_order;     // documents by import
    QString m_orderOf;             // the names that m_order was chosen by
    bool m_orderKnown = false;
    int m_orderNumber = 0; // counts up when the documents are listed anew
    QList<DocumentId> m_forgotten; // of m_order, to be read again
    QHash<DocumentId, int> m_rounds; // of documents that were given out: the newest
    struct Hash {
        size_t operator()(const DocumentId &id) const { return qHash(id); }
    };
    std::unordered_map<DocumentId, Kept, Hash> m_kept; // nodes stay where they are
    std::map<int, Pool> m_pools;
    std::map<QString, int> m_slots;
    Names m_labels;
    QHash<QString, Names> m_values; // per view and parameters
};

// Of every pair of the report's layers, in the order of its pairs.
QList<LabelConfusion> confusionsOf(const ProjectAgreement &agreement, const AgreementReport &report, const AgreementSettings &settings);

// "f1-exact, micro, ...": every setting of a run in one sentence.
QString settingsSentence(const AgreementSettings &settings, const AgreementReport &report);

} // namespace dau::agreement
