// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/proposal.h"

#include "model/review/versions.h"

#include <algorithm>

namespace dau {

namespace {

const QString labelPattern = QStringLiteral(u"label:");

Disagreement asUnit(const Decision &decision)
{
    Disagreement unit;
    Finding finding;
    finding.kind = findingFromString(decision.unitClass).value_or(Finding::Kind::Missing);
    unit.findings = {finding};
    unit.extent = decision.extent;
    unit.label = decision.label;
    unit.versions = decision.versions;
    return unit;
}

// Which of two or more versions are marked at all, the widest first.
QList<int> marked(const Disagreement &unit)
{
    QList<int> numbers;
    for (int i = 0; i < unit.versions.size(); ++i) {
        if (!unit.versions[i].isEmpty())
            numbers.append(i + 1);
    }
    return numbers;
}

bool isVerdictOfItsOwn(const Decision &decision)
{
    return decision.verdict == Decision::Verdict::Version || decision.verdict == Decision::Verdict::None
        || decision.verdict == Decision::Verdict::Both;
}

} // namespace

QString patternOf(const Decision &decision)
{
    if (decision.verdict == Decision::Verdict::None)
        return QStringLiteral(u"none");
    if (decision.verdict == Decision::Verdict::Both)
        return QStringLiteral(u"both");
    if (decision.verdict != Decision::Verdict::Version || decision.version < 1 || decision.version > decision.versions.size())
        return {};
    const Disagreement unit = asUnit(decision);
    const QList<int> numbers = marked(unit);
    const Version &taken = decision.versions[decision.version - 1];
    if (taken.isEmpty())
        return QStringLiteral(u"none");
    if (numbers.size() == 1)
        return QStringLiteral(u"marked");
    switch (unit.kind()) {
    case Finding::Kind::Label:
        return labelPattern + widestLabel(taken);
    case Finding::Kind::Boundary:
    case Finding::Kind::Nesting:
    case Finding::Kind::SplitMerge:
        if (decision.version == numbers.first())
            return QStringLiteral(u"widest");
        return decision.version == numbers.last() ? QStringLiteral(u"narrowest") : QString();
    default:
        return {};
    }
}

std::optional<std::pair<Decision::Verdict, int>> verdictOf(const QString &pattern, const Disagreement &unit)
{
    const QList<int> numbers = marked(unit);
    const auto version = [](int number) { return std::pair(Decision::Verdict::Version, number); };
    if (pattern == u"none")
        return std::pair(Decision::Verdict::None, 0);
    if (pattern == u"both")
        return std::pair(Decision::Verdict::Both, 0);
    if (numbers.isEmpty())
        return {};
    if (pattern == u"marked")
        return numbers.size() == 1 ? std::optional(version(numbers.first())) : std::nullopt;
    if (pattern == u"widest")
        return version(numbers.first());
    if (pattern == u"narrowest")
        return version(numbers.last());
    if (pattern.startsWith(labelPattern)) {
        for (const int number : numbers) {
            if (widestLabel(unit.versions[number - 1]) == pattern.mid(labelPattern.size()))
                return version(number);
        }
    }
    return {};
}

Proposals::Proposals(const QList<Clause> &clauses, const QList<std::pair<QString, Decision>> &decisions)
{
    setClauses(clauses);
    for (const auto &[key, decision] : decisions)
        add(decision, key);
}

void Proposals::setClauses(const QList<Clause> &clauses)
{
    m_byQuestion.clear();
    for (const Clause &clause : clauses) {
        if (!clause.question.isEmpty() && !clause.proposes.isEmpty())
            m_byQuestion.insert(clause.question, clause);
    }
}

void Proposals::add(const Decision &decision, const QString &caseKey)
{
    for (QList<Decision> &others : m_byCase)
        others.removeIf([&](const Decision &other) { return other.id == decision.supersedes; });
    if (isVerdictOfItsOwn(decision) && !decision.person.isNull())
        m_byCase[caseKey].append(decision);
}

std::optional<UnitProposal> Proposals::of(const Disagreement &unit, const Text &text) const
{
    UnitProposal proposal;
    if (const auto clause = m_byQuestion.constFind(questionKey(unit, text)); clause != m_byQuestion.constEnd()) {
        if (const auto verdict = verdictOf(clause->proposes, unit)) {
            std::tie(proposal.verdict, proposal.version) = *verdict;
            proposal.source = UnitProposal::Source::Clause;
            proposal.clause = clause->id;
            return proposal;
        }
    }
    const QList<Decision> earlier = m_byCase.value(caseKey(unit, text));
    if (!earlier.isEmpty()) {
        const Decision &last = earlier.last();
        proposal.verdict = last.verdict;
        proposal.version = last.version;
        proposal.source = UnitProposal::Source::Earlier;
        proposal.decision = last.id;
        proposal.count = std::count_if(earlier.begin(), earlier.end(), [&](const Decision &other) {
            return other.verdict == last.verdict && other.version == last.version;
        });
        return proposal;
    }
    qsizetype all = 0;
    for (const Version &version : unit.versions)
        all += version.annotators.size();
    const AnnotatorId trusted = m_trusted.value(unit.label);
    const auto propose = [&](UnitProposal::Source source, const auto &chooses) {
        for (int i = 0; i < unit.versions.size(); ++i) {
            if (!chooses(unit.versions[i].annotators))
                continue;
            proposal.verdict = unit.versions[i].isEmpty() ? Decision::Verdict::None : Decision::Verdict::Version;
            proposal.version = unit.versions[i].isEmpty() ? 0 : i + 1;
            proposal.source = source;
            proposal.count = unit.versions[i].annotators.size();
            return true;
        }
        return false;
    };
    if (propose(UnitProposal::Source::Trusted, [&](const QList<AnnotatorId> &who) { return who.contains(trusted); })
        || propose(UnitProposal::Source::Majority, [&](const QList<AnnotatorId> &who) { return 2 * who.size() > all; }))
        return proposal;
    return {};
}

QString caseKeyOf(const Decision &decision, const Text &text)
{
    return caseKey(asUnit(decision), text);
}

Result<Proposals> loadProposals(const CorpusStore &store)
{
    const Result<QList<Clause>> clauses = store.clauses();
    if (!clauses)
        return tl::unexpected(clauses.error());
    const Result<QList<std::pair<DocumentId, Decision>>> decisions = store.decisions({});
    if (!decisions)
        return tl::unexpected(decisions.error());
    QList<std::pair<QString, Decision>> keyed;
    DocumentId open;
    Text text;
    for (const auto &[document, decision] : *decisions) {
        if (document != open) {
            const Result<Text> read = store.text(document);
            if (!read)
                return tl::unexpected(read.error());
            open = document;
            text = *read;
        }
        if (isVerdictOfItsOwn(decision))
            keyed.append({caseKeyOf(decision, text), decision});
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.second.at < b.second.at; });
    const Result<TrustedPersons> trusted = trustedPersons(store);
    if (!trusted)
        return tl::unexpected(trusted.error());
    Proposals proposals(*clauses, keyed);
    proposals.setTrusted(*trusted);
    return proposals;
}

} // namespace dau
