// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/projectagreement.h"

namespace dau {

// Which of the items that a figure stands on.
struct FigureItemQuery {
    enum class Kind {
        Unmatched, // spans that have no partner by `mode`
        Confused,  // aligned spans of two labels
        Cell,      // aligned spans with exactly these labels; "" is unmarked
        Attribute, // aligned spans of one label whose values of `attribute` differ
        Relations, // relations by type and exact ends that one of the two lacks
    };

    Kind kind = Kind::Unmatched;
    QList<std::pair<AnnotatorId, AnnotatorId>> pairs;
    QList<DocumentId> documents; // empty: all
    QString label;               // empty: all
    agreement::SpanMatch mode = agreement::SpanMatch::Exact;
    QString rowLabel;
    QString columnLabel;
    QString attribute;
};
// The kind and mode that fit the measure.
FigureItemQuery itemsOf(const QString &measure, const QJsonObject &parameters);

// A passage behind a figure: what two annotators have there. Who has nothing that fits has no words.
struct FigureItem {
    DocumentId document;
    QString documentName;
    Span span; // UTF-16 units
    QString before;
    QString quote;
    QString after;
    AnnotatorId a;
    AnnotatorId b;
    QString first; // keys of labels, values or relations, "" for none
    QString second;
};

constexpr qsizetype mostFigureItems = 5000; // listed; nobody reads more

// After compute() of the same settings; by document as in the report, then by place. At most mostFigureItems.
Result<QList<FigureItem>> figureItems(const CorpusStore &store, const agreement::ProjectAgreement &agreement,
                                      const agreement::AgreementSettings &settings, const agreement::AgreementReport &report,
                                      const FigureItemQuery &query, Progress &progress);

} // namespace dau
