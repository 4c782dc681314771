// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/judging.h"

#include "model/review/tuples.h"
#include "model/review/versions.h"

#include <algorithm>

namespace dau {

namespace {

// A corrected class never leaves its family, so it says which one it is.
Family familyOf(const Decision &decision)
{
    return familyOf(findingFromString(decision.unitClass).value_or(Finding::Kind::Missing));
}

const Annotation *annotationIn(const Version &version, const AnnotationId &id)
{
    const auto found = std::find_if(version.annotations.begin(), version.annotations.end(), [&](const Annotation &annotation) { return annotation.id == id; });
    return found == version.annotations.end() ? nullptr : &*found;
}

// The same relations between the same places; their edges may have moved.
bool sameRelations(const Version &a, const Version &b)
{
    const auto meet = [&](const AnnotationId &x, const AnnotationId &y) {
        const Annotation *one = annotationIn(a, x);
        const Annotation *other = annotationIn(b, y);
        return one && other && one->extent().intersects(other->extent());
    };
    return std::is_permutation(a.relations.begin(), a.relations.end(), b.relations.begin(), b.relations.end(), [&](const Relation &x, const Relation &y) {
        return x.label == y.label && meet(x.from, y.from) && meet(x.to, y.to);
    });
}

// The same mentions, grouped alike.
bool sameGroups(const Version &a, const Version &b)
{
    if (!sameSpans(a, b))
        return false;
    for (qsizetype i = 0; i < a.annotations.size(); ++i) {
        if (a.annotations[i].entity.isNull() != b.annotations[i].entity.isNull())
            return false;
        for (qsizetype j = i + 1; j < a.annotations.size(); ++j) {
            if ((a.annotations[i].entity == a.annotations[j].entity) != (b.annotations[i].entity == b.annotations[j].entity))
                return false;
        }
    }
    return true;
}

bool isSame(const Version &a, const Version &b, Family family)
{
    switch (family) {
    case Family::Span:
        return sameSpans(a, b);
    case Family::Relation:
        return sameRelations(a, b);
    case Family::Entity:
        return sameGroups(a, b);
    }
    return false;
}

// Whether nobody who is compared has changed anything since: the same opinion as recorded, or (who is new) one of those.
bool holds(const Decision &decision, const QList<Version> &now, Family family)
{
    for (const Version &version : now) {
        for (const AnnotatorId &annotator : version.annotators) {
            const auto own = std::find_if(decision.versions.begin(), decision.versions.end(), [&](const Version &recorded) {
                return recorded.annotators.contains(annotator);
            });
            const bool same = own != decision.versions.end()
                ? isSame(*own, version, family)
                : std::any_of(decision.versions.begin(), decision.versions.end(),
                              [&](const Version &recorded) { return isSame(recorded, version, family); });
            if (!same)
                return false;
        }
    }
    return true;
}

class Judging
{
public:
    explicit Judging(DocumentReview &review)
        : m_review(review)
    {
    }

    void run()
    {
        findHeads();
        m_review.units.clear();
        for (const Disagreement &unit : std::as_const(m_review.comparison.units))
            m_review.units.append(judged(unit));
        addOrphans();
        QHash<UnitId, bool> open;
        for (const ReviewUnit &unit : std::as_const(m_review.units))
            open.insert(unit.unit.id, unit.isOpen());
        for (ReviewUnit &unit : m_review.units) {
            if (unit.unit.isAboutRelation())
                judgeRelation(unit, open);
        }
    }

private:
    using Head = const Decision *;

    // The last decision of each chain, by what it was about.
    void findHeads()
    {
        QSet<DecisionId> superseded;
        for (const Decision &decision : std::as_const(m_review.decisions)) {
            superseded.insert(decision.supersedes);
            m_byId.insert(decision.id, &decision);
        }
        for (const Decision &decision : std::as_const(m_review.decisions)) {
            if (decision.verdict == Decision::Verdict::Block || superseded.contains(decision.id))
                continue;
            m_heads.append(&decision);
            const Family family = familyOf(decision);
            for (const Uuid &member : decision.members)
                m_about[static_cast<size_t>(family)].insert(member, &decision);
        }
    }

    void take(ReviewUnit &unit, Head head)
    {
        const Family family = familyOf(unit.unit.kind());
        Head verdict = head;
        if (head->verdict == Decision::Verdict::Answered) {
            unit.answer = head->note;
            verdict = m_byId.value(head->supersedes, head);
        }
        unit.decision = *verdict;
        if (head->verdict == Decision::Verdict::Answered || !holds(*head, unit.unit.versions, family))
            unit.state = ReviewUnit::State::Stale;
        else
            unit.state = head->verdict == Decision::Verdict::Deferred ? ReviewUnit::State::Deferred : ReviewUnit::State::Settled;
    }

    ReviewUnit judged(const Disagreement &unit)
    {
        ReviewUnit result{unit, ReviewUnit::State::Open, {}, {}};
        const Family family = familyOf(unit.kind());
        Head last = nullptr;
        for (const Uuid &member : unit.members) {
            const Head head = m_about[static_cast<size_t>(family)].value(member);
            if (!head)
                continue;
            m_found.insert(head);
            if (!last || std::pair(last->at, last->id) < std::pair(head->at, head->id))
                last = head;
        }
        if (last)
            take(result, last);
        return result;
    }

    // What everybody has now where a decision finds no unit: those of its annotations that are left.
    QList<Version> now(const Decision &decision, Family family) const
    {
        const QSet<Uuid> members(decision.members.begin(), decision.members.end());
        QSet<Uuid> agreed; // with what is alike by now
        for (const Agreed &alike : m_review.comparison.agreed) {
            const bool mine = std::any_of(alike.members.begin(), alike.members.end(), [&](const AnnotationId &id) { return members.contains(id.value); });
            for (const AnnotationId &id : mine ? alike.members : QList<AnnotationId>())
                agreed.insert(id.value);
        }
        QList<Version> own;
        for (const auto &[annotator, layer] : m_review.reviewed.layers) {
            Version version{{annotator}, {}, {}};
            QSet<AnnotationId> ends;
            for (const Relation &relation : family == Family::Relation ? layer.relations : QList<Relation>()) {
                if (!members.contains(relation.id.value))
                    continue;
                version.relations.append(relation);
                ends.unite({relation.from, relation.to});
            }
            for (const Annotation &annotation : layer.annotations) {
                const Uuid id = annotation.id.value;
                if (family == Family::Relation ? ends.contains(annotation.id) : members.contains(id) || agreed.contains(id))
                    version.annotations.append(annotation);
            }
            std::sort(version.annotations.begin(), version.annotations.end(), precedes);
            own.append(version);
        }
        return family == Family::Relation ? own : distinctVersions(own);
    }

    void addOrphans()
    {
        for (const Head head : std::as_const(m_heads)) {
            if (m_found.contains(head))
                continue;
            const Family family = familyOf(*head);
            ReviewUnit orphan;
            orphan.unit.id = head->unit;
            orphan.unit.document = m_review.reviewed.document.id;
            orphan.unit.extent = head->extent;
            orphan.unit.label = head->label;
            orphan.unit.members = head->members;
            orphan.unit.versions = now(*head, family);
            Finding finding;
            finding.kind = family == Family::Span ? Finding::Kind::Unanimous : findingFromString(head->unitClass).value_or(Finding::Kind::Unanimous);
            finding.labels = {head->label};
            orphan.unit.findings = {finding};
            if (orphan.unit.versions.isEmpty())
                continue;
            take(orphan, head);
            m_review.units.append(orphan);
        }
    }

    // A relation waits for its ends; where an end was settled away there is nothing left to decide; where gold has lost
    // what was decided it is decided again.
    void judgeRelation(ReviewUnit &unit, const QHash<UnitId, bool> &open)
    {
        const bool waits = std::any_of(unit.unit.ends.begin(), unit.unit.ends.end(), [&](const UnitId &end) { return open.value(end); });
        if (unit.state == ReviewUnit::State::Settled) {
            const bool lost = std::any_of(unit.decision->relations.begin(), unit.decision->relations.end(), [&](const RelationId &id) {
                return std::none_of(m_review.goldLayer.relations.begin(), m_review.goldLayer.relations.end(),
                                    [&](const Relation &relation) { return relation.id == id; });
            });
            if (lost && waits)
                unit.state = ReviewUnit::State::Waiting;
            else if (lost && hasEnds(unit.unit))
                unit.state = ReviewUnit::State::Stale;
            return;
        }
        if (waits)
            unit.state = ReviewUnit::State::Waiting;
        else if (!unit.unit.ends.isEmpty() && !hasEnds(unit.unit))
            unit.state = ReviewUnit::State::Settled;
    }

    // Whether some version has both ends of a relation in gold, or agreed upon.
    bool hasEnds(const Disagreement &unit) const
    {
        const auto isThere = [&](const Version &version, const AnnotationId &id) {
            const Annotation *end = annotationIn(version, id);
            if (!end)
                return false;
            return m_review.inGold(*end) || std::any_of(m_review.comparison.agreed.begin(), m_review.comparison.agreed.end(), [&](const Agreed &agreed) {
                return agreed.members.contains(id);
            });
        };
        return std::any_of(unit.versions.begin(), unit.versions.end(), [&](const Version &version) {
            return std::any_of(version.relations.begin(), version.relations.end(), [&](const Relation &relation) {
                return isThere(version, relation.from) && isThere(version, relation.to);
            });
        });
    }

    DocumentReview &m_review;
    QHash<DecisionId, Head> m_byId;
    QList<Head> m_heads;
    QHash<Uuid, Head> m_about[3];
    QSet<Head> m_found;
};

} // namespace

void judge(DocumentReview &review)
{
    Judging(review).run();
}

} // namespace dau
