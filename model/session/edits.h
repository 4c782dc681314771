// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/documentsession.h"
#include "model/session/pagestate.h"

#include <functional>
#include <optional>

namespace dau {

// A Change ready to apply, with what the scheme has to say about it (warnings; a forbidden thing is an Error instead).
struct Proposal {
    Change change;
    QStringList warnings; // one sentence each
    AnnotationId focus;   // what to select afterwards
};

// What a person does to one document, as pure functions: nothing is applied. Every Change made here is checked against
// the scheme's rules; `kind` and `subject` are filled.
class Edits
{
public:
    // `elsewhere`: my annotations elsewhere of the same label and string (newest first), for carried values; see
    // CorpusStore::sameString. May be empty.
    using Elsewhere = std::function<QList<std::pair<DocumentId, Annotation>>(const QString &label, const QString &toneKey)>;
    Edits(const DocumentSession &session, const LabelScheme &scheme, Elsewhere elsewhere = {});

    // A new annotation: attributes carried or default; the relation that direct nesting implies in the same step.
    Result<Proposal> annotate(const QString &label, const Spans &spans, const Origin &origin = {}) const;
    // Change the label; attributes that both labels have stay.
    Result<Proposal> relabel(const AnnotationId &id, const QString &label) const;
    // With its relations; Proposal::warnings names what went with it ("2 relations").
    Result<Proposal> remove(const AnnotationId &id) const;
    // The fragments replaced; attributes, relations, entity stay. For edges and for adding a fragment.
    Result<Proposal> respan(const AnnotationId &id, const Spans &spans) const;
    Result<Proposal> addFragment(const AnnotationId &id, const Span &span) const;
    Result<Proposal> setAttribute(const AnnotationId &id, const QString &attribute, const QStringList &values) const; // empty: unset
    // Grey values become set: the person has looked at them.
    Result<Proposal> confirmAttributes(const AnnotationId &id) const;
    Result<Proposal> setDoubt(const AnnotationId &id, bool doubt) const;
    Result<Proposal> setNote(const AnnotationId &id, const QString &note) const;
    Result<Proposal> setEntity(const AnnotationId &id, const EntityId &entity) const; // null: none
    Result<Proposal> relate(const QString &relation, const AnnotationId &from, const AnnotationId &to) const;
    Result<Proposal> unrelate(const RelationId &id) const;
    Result<Proposal> setZone(const Span &span, const QString &kind) const; // whole paragraphs or the selection
    Result<Proposal> skipZone(qsizetype at, bool skipped) const;
    Result<Proposal> setDocumentLabel(const QString &attribute, const QStringList &values) const;
    Result<Proposal> setState(LayerState state) const;

    // What a label key means at the caret: the longest known string of the label that covers it, else the capitalised
    // run, else (a lone lower-case syllable) nothing. `known`: tone keys with counts. Drawn as a ghost.
    std::optional<Span> ghost(const QString &label, qsizetype caret, const QHash<QString, qint64> &known) const;
    // The same before a label is chosen: the extent outlined at the caret.
    std::optional<Span> ghost(qsizetype caret, const QHash<QString, QHash<QString, qint64>> &knownByLabel) const;
    // The next place of an edge of the selected span by token (or grapheme); the fragment never becomes empty.
    std::optional<Spans> edgeMoved(const Annotation &annotation, PageState::Edge edge, bool right, bool byGrapheme) const;

    // The partners R can reach from an annotation: legal by the scheme in either direction, nearest first.
    struct Partner {
        AnnotationId id;
        struct Reading {
            QString relation;
            bool outgoing = true;
        };
        QList<Reading> readings; // never empty
    };
    QList<Partner> partners(const AnnotationId &from) const;

private:
    tl::unexpected<Error> refused(const QString &message) const;
    tl::unexpected<Error> notFound() const;
    Edit inLayer(Edit::Value before, Edit::Value after) const;
    Proposal proposal(const QString &kind, const QString &subject, QList<Edit> edits, const AnnotationId &focus) const;
    Proposal changed(const QString &kind, const Annotation &before, const Annotation &after) const;
    Result<QStringList> checked(const Annotation &annotation) const; // warnings
    std::optional<Annotation> lastOfString(const Annotation &annotation) const;
    Result<Proposal> withSpans(const AnnotationId &id, const Spans &spans, const QString &kind) const;
    Result<Proposal> withZones(const Zones &zones, const QString &subject) const;
    Result<Proposal> withInfo(LayerInfo info, const QString &kind) const;
    QString arrow(const Annotation &from, const Annotation &to) const;

    const DocumentSession &m_session;
    const LabelScheme &m_scheme;
    Elsewhere m_elsewhere;
};

// What still asks for attention in a layer, in text order: doubts, required attributes without a value that a person has
// set, confirmed or carried, breaches of the scheme's rules, an end never on screen.
struct OpenItem {
    enum class Kind { Attribute, Doubt, Warning, Unseen };
    Kind kind = Kind::Doubt;
    AnnotationId annotation; // null for Unseen
    qsizetype at = 0;
    QString message; // one sentence
};
// `seenTo`: the furthest offset that was on screen.
QList<OpenItem> openItems(const DocumentSession &session, const LabelScheme &scheme, qsizetype seenTo);
// Every breach of the scheme's rules in the layer (imported work is kept as it is and listed here).
QList<OpenItem> breaches(const DocumentSession &session, const LabelScheme &scheme);

} // namespace dau
