// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/queue.h"
#include "model/review/trusted.h"

namespace dau {

// What the program proposes for a unit (Enter), and why.
struct UnitProposal {
    enum class Source { Clause, Earlier, Trusted, Majority };

    Decision::Verdict verdict = Decision::Verdict::Version;
    int version = 0;
    Source source = Source::Clause;
    ClauseId clause;     // Source::Clause
    DecisionId decision; // Source::Earlier
    qsizetype count = 0; // Earlier: how many decided so; Majority: how many annotators
};

// What a decision says about units of its question: "widest" "narrowest" "marked" "none" "both" "label:BODY"; empty:
// nothing that could be said of others.
QString patternOf(const Decision &decision);
// The verdict that the pattern means for a unit; nothing where it means none.
std::optional<std::pair<Decision::Verdict, int>> verdictOf(const QString &pattern, const Disagreement &unit);

// From decisions made so far and the clauses. Built once, told of new decisions.
class Proposals
{
public:
    Proposals() = default;
    // Each decision with caseKeyOf() it, oldest first.
    Proposals(const QList<Clause> &clauses, const QList<std::pair<QString, Decision>> &decisions);

    void setClauses(const QList<Clause> &clauses);
    void add(const Decision &decision, const QString &caseKey);
    void setTrusted(const TrustedPersons &persons) { m_trusted = persons; }
    const TrustedPersons &trusted() const { return m_trusted; }
    // A clause of its question first, then what was decided about the identical case, then what the person has who is
    // trusted with its label, then more than half of the annotators (those who marked nothing count for nothing being there).
    std::optional<UnitProposal> of(const Disagreement &unit, const Text &text) const;

private:
    QHash<QString, Clause> m_byQuestion;
    QHash<QString, QList<Decision>> m_byCase;
    TrustedPersons m_trusted;
};
// The key of the case that was decided.
QString caseKeyOf(const Decision &decision, const Text &text);
// Read from the store.
Result<Proposals> loadProposals(const CorpusStore &store);

} // namespace dau
