// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/handovertables.h"
#include "storage/sqlite/replay.h"
#include "storage/sqlite/sentences.h"


namespace dau {

namespace {

const Edit::Value &valueOf(const Edit &edit)
{
    return std::holds_alternative<std::monostate>(edit.after) ? edit.before : edit.after;
}

// What changes between two schemes, in keys.
QString schemeDifference(const LabelScheme &from, const LabelScheme &to)
{
    QStringList parts;
    for (const LabelDef &label : to.labels) {
        const LabelDef *known = from.label(label.key);
        if (!known)
            parts.append(QStringLiteral(u"+") + label.key);
        else if (!(*known == label))
            parts.append(QStringLiteral(u"~") + label.key);
    }
    for (const LabelDef &label : from.labels) {
        if (!to.label(label.key))
            parts.append(QStringLiteral(u"−") + label.key);
    }
    return parts.isEmpty() ? handoverSentence(QT_TRANSLATE_NOOP("Handover", "attributes, relations or rules")) : parts.join(QStringLiteral(u", "));
}

// Compares each proposed thing with what is there.
class Proposals
{
public:
    explicit Proposals(const SqliteStore &store)
        : m_store(store)
    {
    }

    Result<void> add(const QString &annotator, const Edit &edit)
    {
        const Edit::Value &value = valueOf(edit);
        SharedProposal proposal;
        proposal.annotator = annotator;
        if (const auto *scheme = std::get_if<LabelScheme>(&edit.after)) {
            const Result<LabelScheme> now = m_store.scheme();
            if (!now)
                return tl::unexpected(now.error());
            if (*now == *scheme)
                return {};
            proposal.kind = QStringLiteral(u"scheme");
            proposal.what = handoverSentence(QT_TRANSLATE_NOOP("Handover", "Scheme: %1")).arg(schemeDifference(*now, *scheme));
            proposal.accept.edits.append({{}, {}, *now, *scheme});
        } else if (const auto *zones = std::get_if<Zones>(&edit.after)) {
            const Result<Zones> now = m_store.zones(edit.document);
            const Result<Document> document = m_store.document(edit.document);
            if (!now || !document || *now == *zones)
                return {};
            proposal.kind = QStringLiteral(u"zones");
            proposal.what = handoverSentence(QT_TRANSLATE_NOOP("Handover", "Zones of “%1”")).arg(document->name);
            proposal.accept.edits.append({edit.document, {}, *now, *zones});
        } else if (const auto *entity = std::get_if<Entity>(&edit.after); entity && edit.annotator.isNull()) {
            const Result<QList<Entity>> known = m_store.entities({});
            const Entity *now = nullptr;
            for (const Entity &other : *known)
                now = other.id == entity->id ? &other : now;
            if (now && *now == *entity)
                return {};
            proposal.kind = QStringLiteral(u"known_name");
            proposal.what = handoverSentence(QT_TRANSLATE_NOOP("Handover", "Known name “%1”")).arg(entity->name);
            proposal.accept.edits.append({{}, {}, now ? Edit::Value(*now) : Edit::Value(), *entity});
        } else if (const auto *clause = std::get_if<Clause>(&edit.after)) {
            const Result<QList<Clause>> known = m_store.clauses();
            const Clause *now = nullptr;
            for (const Clause &other : *known)
                now = other.id == clause->id ? &other : now;
            if (now && *now == *clause)
                return {};
            proposal.kind = QStringLiteral(u"clause");
            proposal.what = handoverSentence(QT_TRANSLATE_NOOP("Handover", "Clause “%1”")).arg(clause->title);
            proposal.accept.edits.append({{}, {}, now ? Edit::Value(*now) : Edit::Value(), *clause});
        } else if (const auto *document = std::get_if<Document>(&edit.after)) {
            const Result<Document> now = m_store.document(document->id);
            if (now && *now == *document)
                return {};
            const Result<QList<DocumentId>> same = m_store.documentsByHash(document->textHash);
            if (!now && same && !same->isEmpty())
                return {};
            proposal.kind = QStringLiteral(u"document");
            proposal.what = handoverSentence(QT_TRANSLATE_NOOP("Handover", "Document “%1”")).arg(document->name);
            proposal.accept.edits.append({document->id, {}, now ? Edit::Value(*now) : Edit::Value(), *document});
            if (!now)
                proposal.accept.edits.first().document = {};
        } else {
            Q_UNUSED(value)
            return {};
        }
        proposal.accept.kind = proposal.kind == u"known_name" ? QStringLiteral(u"known_names")
            : proposal.kind == u"zones"                       ? QStringLiteral(u"zone")
            : proposal.kind == u"document"                    ? QStringLiteral(u"import")
                                                              : proposal.kind;
        proposal.accept.subject = annotator;
        // The newest word on a thing stands for all.
        m_found.removeIf([&](const SharedProposal &other) {
            return other.annotator == annotator && other.kind == proposal.kind && other.what == proposal.what;
        });
        m_found.append(proposal);
        return {};
    }

    QList<SharedProposal> take() { return std::move(m_found); }

private:
    const SqliteStore &m_store;
    QList<SharedProposal> m_found;
};

} // namespace

Result<QList<SharedProposal>> readProposals(const SqliteStore &store)
{
    Result<Readers::Lease> reader = store.readers().take();
    if (!reader)
        return tl::unexpected(reader.error());
    const Result<Counting> counting = Counting::of(**reader);
    const Result<QList<Annotator>> annotators = store.annotators();
    if (!counting || !annotators)
        return tl::unexpected(counting ? annotators.error() : counting.error());
    Proposals proposals(store);
    const QByteArray sql = QByteArray("SELECT ") + opColumns
        + " FROM op WHERE replica = ? AND scope = 'shared' AND kind <> 'update' ORDER BY lamport, seq";
    Result<Statement> rows = (*reader)->prepare(sql.constData());
    if (!rows)
        return tl::unexpected(rows.error());
    const auto &packaged = counting->packaged();
    for (auto it = packaged.cbegin(); it != packaged.cend(); ++it) {
        QString name;
        for (const Annotator &annotator : *annotators)
            name = annotator.id == *it ? annotator.name : name;
        rows->reset();
        rows->bind(1, it.key());
        Result<bool> row = rows->step();
        for (; row && *row; row = rows->step()) {
            const OpRow op = readRow(*rows);
            if (!counting->rule(op).counts)
                continue;
            const Result<QList<Edit>> edits = readBody(rows->utf8(15), [&](const DocumentId &id) { return store.text(id); });
            for (const Edit &edit : edits.value_or(QList<Edit>())) {
                if (Result<void> added = isOwnWork(edit, *it) ? Result<void>() : proposals.add(name, edit); !added)
                    return tl::unexpected(added.error());
            }
        }
        if (!row)
            return tl::unexpected(row.error());
    }
    return proposals.take();
}

} // namespace dau
