// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/mergejoin.h"

#include "storage/sqlite/handovertables.h"

#include "model/review/documentreview.h"
#include "model/review/feedback.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

// The name, or "name (2)" where it is taken; taken from then on.
QString freeName(const QString &name, QSet<QString> &taken)
{
    QString free = name;
    for (int n = 2; taken.contains(free); ++n)
        free = QStringLiteral(u"%1 (%2)").arg(name).arg(n);
    taken.insert(free);
    return free;
}

template <typename T>
auto byId(const QList<T> &things)
{
    QHash<decltype(T::id), T> map;
    for (const T &thing : things)
        map.insert(thing.id, thing);
    return map;
}

class Joiner
{
public:
    Joiner(const SqliteStore &into, const SqliteStore &from, const JoinRequest &request, Progress &progress)
        : m_into(into)
        , m_from(from)
        , m_request(request)
        , m_progress(progress)
    {
    }

    Result<Joined> run()
    {
        for (const auto step : {&Joiner::scheme, &Joiner::annotators, &Joiner::knownNames, &Joiner::clauses, &Joiner::documents, &Joiner::decisions, &Joiner::assignments}) {
            if (Result<void> done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        return std::move(m_joined);
    }

private:
    bool takesFeedback() const { return m_request.kind == Join::Package ? m_request.feedback : m_request.kind == Join::Update; }
    bool sharedIsTheirs() const { return m_request.kind != Join::Unrelated && !m_request.onlyNew; }

    Result<void> scheme()
    {
        const Result<LabelScheme> here = m_into.scheme();
        const Result<LabelScheme> there = m_from.scheme();
        if (!here || !there)
            return tl::unexpected(here ? there.error() : here.error());
        LabelScheme wanted = sharedIsTheirs() ? *there : *here;
        for (const LabelDef &label : m_request.kind == Join::Unrelated ? there->labels : QList<LabelDef>()) {
            if (wanted.label(label.key))
                continue;
            LabelDef added = label;
            if (wanted.labelForShortcut(added.shortcut))
                added.shortcut.clear();
            wanted.labels.append(added);
            m_joined.notes.append(QCoreApplication::translate("Handover", "The label %1 was added.").arg(label.key));
        }
        for (const AttributeDef &attribute : m_request.kind == Join::Unrelated ? there->attributes : QList<AttributeDef>()) {
            if (!wanted.attribute(attribute.key))
                wanted.attributes.append(attribute);
        }
        for (const RelationDef &relation : m_request.kind == Join::Unrelated ? there->relations : QList<RelationDef>()) {
            if (!wanted.relation(relation.key))
                wanted.relations.append(relation);
        }
        if (m_request.kind == Join::Package)
            m_joined.edits.append({{}, {}, {}, wanted});
        else if (!(wanted == *here) && schemeFaults(wanted).isEmpty())
            m_joined.edits.append({{}, {}, *here, wanted});
        return {};
    }

    Result<void> annotators()
    {
        const Result<QList<Annotator>> here = m_into.annotators();
        const Result<QList<Annotator>> there = m_from.annotators();
        if (!here || !there)
            return tl::unexpected(here ? there.error() : here.error());
        const auto known = byId(*here);
        QSet<QString> names;
        for (const Annotator &annotator : *here)
            names.insert(annotator.name);
        for (Annotator annotator : *there) {
            const bool isGold = takesFeedback() && annotator.id == goldOf(*there); // decisions are of its layer
            const bool wanted = m_request.kind == Join::Unrelated || annotator.id == m_request.annotator || isGold;
            if (!wanted)
                continue;
            if (const auto same = known.constFind(annotator.id); same != known.constEnd()) {
                if (sharedIsTheirs() && !(*same == annotator))
                    m_joined.edits.append({{}, {}, *same, annotator});
            } else {
                const QString name = annotator.name;
                annotator.name = freeName(name, names);
                m_joined.edits.append({{}, {}, {}, annotator});
                if (annotator.name != name)
                    m_joined.notes.append(
                        QCoreApplication::translate("Handover", "“%1” is another annotator of that name and is called “%2” here.")
                            .arg(name, annotator.name));
            }
            if (isGold)
                m_gold = annotator.id;
            else
                m_annotators.append(annotator.id);
        }
        return {};
    }

    Result<void> entitiesOf(const AnnotatorId &annotator, bool theirs)
    {
        const Result<QList<Entity>> here = m_into.entities(annotator);
        const Result<QList<Entity>> there = m_from.entities(annotator);
        if (!here || !there)
            return tl::unexpected(here ? there.error() : here.error());
        const auto known = byId(*here);
        for (const Entity &entity : *there) {
            const auto same = known.constFind(entity.id);
            if (same == known.constEnd())
                m_joined.edits.append({{}, annotator, {}, entity});
            else if (theirs && !(*same == entity))
                m_joined.edits.append({{}, annotator, *same, entity});
        }
        return {};
    }

    Result<void> knownNames()
    {
        if (Result<void> done = entitiesOf({}, sharedIsTheirs()); !done)
            return done;
        for (const AnnotatorId &annotator : std::as_const(m_annotators)) {
            if (Result<void> done = entitiesOf(annotator, m_request.kind == Join::Unrelated); !done)
                return done;
        }
        return {};
    }

    // The guideline; the examples of a clause may come from others' layers, which a package does not show.
    Result<void> clauses()
    {
        const Result<QList<Clause>> here = m_into.clauses();
        const Result<QList<Clause>> there = m_from.clauses();
        if (!here || !there)
            return tl::unexpected(here ? there.error() : here.error());
        const auto known = byId(*here);
        for (Clause clause : *there) {
            if (m_request.kind == Join::Package)
                clause.examples.clear();
            const auto same = known.constFind(clause.id);
            if (same == known.constEnd())
                m_joined.edits.append({{}, {}, {}, clause});
            else if (sharedIsTheirs() && !(*same == clause))
                m_joined.edits.append({{}, {}, *same, clause});
        }
        return {};
    }

    Result<void> documents()
    {
        const Result<QList<DocumentRow>> here = m_into.documents({}, 0, -1);
        const Result<QList<DocumentRow>> there = m_from.documents({}, 0, -1);
        if (!here || !there)
            return tl::unexpected(here ? there.error() : here.error());
        QSet<QString> names;
        for (const DocumentRow &row : *here)
            names.insert(row.name);
        qint64 done = 0;
        for (const DocumentRow &row : *there) {
            if (!m_progress.step(++done, there->size()))
                return failure(Error::Code::Cancelled, QCoreApplication::translate("Handover", "This was stopped; nothing was changed."));
            if (m_request.kind == Join::Package && !m_request.documents.contains(row.id))
                continue;
            if (Result<void> taken = document(row.id, names); !taken)
                return taken;
        }
        return {};
    }

    // The document here that is the same one, by its id or by its text.
    Result<std::optional<DocumentId>> sameHere(const Document &document) const
    {
        if (m_into.document(document.id))
            return std::optional(document.id);
        if (m_request.kind != Join::Unrelated)
            return std::optional<DocumentId>();
        const Result<QList<DocumentId>> like = m_into.documentsByHash(document.textHash);
        if (!like)
            return tl::unexpected(like.error());
        for (const DocumentId &id : *like) {
            if (const Result<Document> other = m_into.document(id); other && other->textHash == document.textHash)
                return std::optional(id);
        }
        return std::optional<DocumentId>();
    }

    Result<void> document(const DocumentId &id, QSet<QString> &names)
    {
        Result<Document> theirs = m_from.document(id);
        if (!theirs)
            return tl::unexpected(theirs.error());
        const Result<Zones> zones = m_from.zones(id);
        if (!zones)
            return tl::unexpected(zones.error());
        const Result<std::optional<DocumentId>> same = sameHere(*theirs);
        if (!same)
            return tl::unexpected(same.error());
        m_here.insert(id, same->value_or(id));
        if (*same) {
            ++m_joined.common;
            const Result<Zones> now = m_into.zones(**same);
            if (!now)
                return tl::unexpected(now.error());
            if (sharedIsTheirs() && !(*now == *zones))
                m_joined.edits.append({**same, {}, *now, *zones});
            return m_request.kind == Join::Unrelated ? layers(id, **same) : Result<void>();
        }
        const Result<Text> text = m_from.text(id);
        if (!text)
            return tl::unexpected(text.error());
        ++m_joined.documents;
        theirs->name = freeName(theirs->name, names);
        m_joined.texts.insert(id, *text);
        m_joined.edits.append({{}, {}, {}, *theirs});
        if (!zones->isEmpty())
            m_joined.edits.append({id, {}, {}, *zones});
        return layers(id, id);
    }

    Result<void> layers(const DocumentId &id, const DocumentId &here)
    {
        for (const AnnotatorId &annotator : std::as_const(m_annotators)) {
            const Result<Layer> theirs = m_from.layer({id, annotator});
            const Result<Layer> ours = id == here && !m_into.document(id) ? Layer() : m_into.layer({here, annotator});
            if (!theirs || !ours)
                return tl::unexpected(theirs ? ours.error() : theirs.error());
            addThings(here, annotator, ours->annotations, theirs->annotations);
            addThings(here, annotator, ours->relations, theirs->relations);
            if (!(theirs->info == ours->info) && !(theirs->info == LayerInfo()))
                m_joined.edits.append({here, annotator, ours->info == LayerInfo() ? Edit::Value() : Edit::Value(ours->info), theirs->info});
        }
        return {};
    }

    template <typename T>
    void addThings(const DocumentId &document, const AnnotatorId &annotator, const QList<T> &ours, const QList<T> &theirs)
    {
        const auto known = byId(ours);
        for (const T &thing : theirs) {
            const auto same = known.constFind(thing.id);
            if (same == known.constEnd())
                m_joined.edits.append({document, annotator, {}, thing});
            else if (!(*same == thing))
                m_joined.edits.append({document, annotator, *same, thing});
        }
    }

    // What was decided about the annotator's work; without what others are called and what was noted for the lead.
    Result<void> decisions()
    {
        if (m_gold.isNull())
            return {};
        const auto theirs = m_from.decisions({});
        const auto ours = m_into.decisions({});
        if (!theirs || !ours)
            return tl::unexpected(theirs ? ours.error() : theirs.error());
        QSet<DecisionId> taken;
        for (const auto &[document, decision] : *ours)
            taken.insert(decision.id);
        for (auto [document, decision] : *theirs) {
            if (!m_here.contains(document) || taken.contains(decision.id) || versionOf(decision, m_request.annotator) == 0)
                continue;
            for (Version &version : decision.versions)
                version.annotators.removeIf([this](const AnnotatorId &id) { return id != m_request.annotator; });
            if (decision.verdict != Decision::Verdict::Answered)
                decision.note.clear();
            m_joined.edits.append({document, m_gold, {}, decision});
        }
        return {};
    }

    Result<void> assignments()
    {
        if (m_request.kind == Join::Unrelated)
            return {};
        const Result<QList<GivenDocument>> here = readAssignments(m_into);
        const Result<QList<GivenDocument>> there = readAssignments(m_from);
        if (!here || !there)
            return tl::unexpected(here ? there.error() : here.error());
        for (const GivenDocument &given : *there) {
            if (given.annotator != m_request.annotator || !m_here.contains(given.document) || here->contains(given))
                continue;
            Edit edit{{}, {}, {}, recordOf(given)};
            for (const GivenDocument &now : *here) {
                if (now.document == given.document && now.annotator == given.annotator)
                    edit.before = recordOf(now);
            }
            m_joined.edits.append(edit);
        }
        return {};
    }

    const SqliteStore &m_into;
    const SqliteStore &m_from;
    const JoinRequest &m_request;
    Progress &m_progress;
    QList<AnnotatorId> m_annotators;
    AnnotatorId m_gold; // whose layer the feedback is of; null: none is taken
    QHash<DocumentId, DocumentId> m_here;
    Joined m_joined;
};

} // namespace

Result<Joined> join(const SqliteStore &into, const SqliteStore &from, const JoinRequest &request, Progress &progress)
{
    return Joiner(into, from, request, progress).run();
}

} // namespace dau
