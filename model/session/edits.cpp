// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/edits.h"

#include "model/session/attributes.h"
#include "model/session/nesting.h"
#include "model/session/rules.h"
#include "model/text/match.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

// Sorted, those that touch or overlap made one; empty ones and what lies outside the text dropped.
Spans tidied(Spans spans, const Text &text)
{
    spans.removeIf([&](const Span &span) { return span.isEmpty() || span.begin < 0 || span.end > text.size(); });
    std::sort(spans.begin(), spans.end());
    Spans result;
    for (const Span &span : std::as_const(spans)) {
        if (!result.isEmpty() && span.begin <= result.last().end)
            result.last().end = std::max(result.last().end, span.end);
        else
            result.append(span);
    }
    return result;
}

// The letter without its marks; null for what is no letter that can be compared so.
QChar baseLetter(QChar c)
{
    while (c.unicode() >= 0x80 && !c.decomposition().isEmpty())
        c = c.decomposition().front();
    return c.isLetterOrNumber() ? c : QChar();
}

// A quick no for most strings that cannot have the tone key of the one given: by length, first and last letter.
class QuickLook
{
public:
    QuickLook(QStringView string, bool formsMix)
        : m_size(string.size())
        , m_slack(formsMix ? 2 * string.size() : 2) // invisible characters
        , m_first(string.front())
        , m_last(string.back())
    {
    }
    bool mayBeSame(QStringView other, bool inFragments) const
    {
        return (inFragments || qAbs(other.size() - m_size) <= m_slack) && mayEqual(other.front(), m_first)
            && mayEqual(other.back(), m_last);
    }

private:
    static bool mayEqual(QChar a, QChar b)
    {
        if (a == b)
            return true;
        const QChar baseOfA = baseLetter(a);
        const QChar baseOfB = baseLetter(b);
        return baseOfA.isNull() || baseOfB.isNull() || baseOfA == baseOfB;
    }

    qsizetype m_size;
    qsizetype m_slack;
    QChar m_first;
    QChar m_last;
};

} // namespace

Edits::Edits(const DocumentSession &session, const LabelScheme &scheme, Elsewhere elsewhere)
    : m_session(session)
    , m_scheme(scheme)
    , m_elsewhere(std::move(elsewhere))
{
}

tl::unexpected<Error> Edits::refused(const QString &message) const
{
    return failure(Error::Code::Refused, message);
}

tl::unexpected<Error> Edits::notFound() const
{
    return failure(Error::Code::NotFound, QCoreApplication::translate("Edits", "The annotation is no longer there."));
}

Edit Edits::inLayer(Edit::Value before, Edit::Value after) const
{
    return {m_session.document.id, m_session.annotator, std::move(before), std::move(after)};
}

// The first change of a layer is the begin of work on it.
Proposal Edits::proposal(const QString &kind, const QString &subject, QList<Edit> edits, const AnnotationId &focus) const
{
    const auto changesLayer = [](const Edit &edit) { return !edit.annotator.isNull(); };
    const auto setsState = [](const Edit &edit) { return std::holds_alternative<LayerInfo>(edit.after); };
    if (m_session.info.state == LayerState::New && std::any_of(edits.begin(), edits.end(), changesLayer)
        && std::none_of(edits.begin(), edits.end(), setsState)) {
        LayerInfo begun = m_session.info;
        begun.state = LayerState::InProgress;
        edits.append(inLayer(m_session.info, begun));
    }
    return {{kind, subject, m_session.annotator, std::move(edits), {}}, {}, focus};
}

Proposal Edits::changed(const QString &kind, const Annotation &before, const Annotation &after) const
{
    const QString subject = m_session.text.quote(after.spans);
    return before == after ? proposal(kind, subject, {}, after.id) : proposal(kind, subject, {inLayer(before, after)}, after.id);
}

Result<QStringList> Edits::checked(const Annotation &annotation) const
{
    QStringList warnings;
    for (const Breach &breach : breachesAround(annotation, m_session.annotations, m_session.text, m_scheme)) {
        if (breach.rule == Rule::Forbid)
            return refused(breach.message);
        warnings.append(breach.message);
    }
    return warnings;
}

// The last annotation of this label and string: in this document, else elsewhere.
std::optional<Annotation> Edits::lastOfString(const Annotation &annotation) const
{
    const QString quote = m_session.text.quote(annotation.spans);
    const QString key = toneKey(quote);
    const QuickLook look(m_session.text.view(annotation.extent()), m_session.document.normalForm == QLatin1String("mixed"));
    const Annotation *last = nullptr;
    for (const Annotation &other : m_session.annotations.unordered()) {
        if (other.label != annotation.label || other.id == annotation.id || (last && other.id < last->id))
            continue;
        const bool inFragments = other.spans.size() > 1 || annotation.spans.size() > 1;
        if (!look.mayBeSame(m_session.text.view(other.extent()), inFragments))
            continue;
        const QString text = m_session.text.quote(other.spans);
        if (text == quote || toneKey(text) == key)
            last = &other;
    }
    if (last)
        return *last;
    if (!m_elsewhere)
        return {};
    const auto found = m_elsewhere(annotation.label, key);
    for (const auto &[document, other] : found) {
        if (other.id != annotation.id)
            return other;
    }
    return {};
}

Result<Proposal> Edits::annotate(const QString &label, const Spans &spans, const Origin &origin) const
{
    const LabelDef *definition = m_scheme.label(label);
    if (!definition)
        return refused(QCoreApplication::translate("Edits", "The scheme has no label %1.").arg(label));
    Annotation annotation;
    annotation.id = AnnotationId::create();
    annotation.label = label;
    annotation.spans = tidied(spans, m_session.text);
    annotation.origin = origin;
    if (annotation.spans.isEmpty())
        return refused(QCoreApplication::translate("Edits", "There is no text to label."));
    const Result<QStringList> warnings = checked(annotation);
    if (!warnings)
        return tl::unexpected(warnings.error());
    const std::optional<Annotation> last = definition->attributes.isEmpty() ? std::nullopt : lastOfString(annotation);
    annotation.attributes = startingAttributes(*definition, m_scheme, m_session.text.quote(annotation.spans), last ? &*last : nullptr);

    QList<Edit> edits{inLayer({}, annotation)};
    const ImpliedRelations implied = impliedRelations(annotation, m_session.annotations, m_scheme);
    for (const Relation &relation : implied.replaced)
        edits.append(inLayer(relation, {}));
    for (const Relation &relation : implied.made)
        edits.append(inLayer({}, relation));
    Proposal result = proposal(QStringLiteral(u"annotate"), m_session.text.quote(annotation.spans), edits, annotation.id);
    result.warnings = *warnings;
    return result;
}

Result<Proposal> Edits::relabel(const AnnotationId &id, const QString &label) const
{
    const Annotation *before = m_session.annotations.byId(id);
    const LabelDef *definition = m_scheme.label(label);
    if (!before)
        return notFound();
    if (!definition)
        return refused(QCoreApplication::translate("Edits", "The scheme has no label %1.").arg(label));
    const QString kind = QStringLiteral(u"relabel");
    if (before->label == label)
        return changed(kind, *before, *before);
    Annotation after = *before;
    after.label = label;
    const Result<QStringList> warnings = checked(after);
    if (!warnings)
        return tl::unexpected(warnings.error());
    const std::optional<Annotation> last = definition->attributes.isEmpty() ? std::nullopt : lastOfString(after);
    const QString text = m_session.text.quote(after.spans);
    after.attributes = startingAttributes(*definition, m_scheme, text, last ? &*last : nullptr);
    for (const QString &key : definition->attributes) {
        if (before->attributes.contains(key))
            after.attributes.insert(key, before->attributes.value(key));
    }
    settleAttributes(after.attributes, after.attributes, definition->attributes, m_scheme, text);

    QList<Edit> edits;
    QStringList dropped;
    AnnotationSet rest = m_session.annotations;
    AnnotationSet unrelated = m_session.annotations;
    for (const Relation &relation : m_session.annotations.relationsOf(id)) {
        unrelated.remove(relation.id);
        const Annotation *other = m_session.annotations.byId(relation.from == id ? relation.to : relation.from);
        const QString otherLabel = other ? other->label : QString();
        const auto legal = relation.from == id ? m_scheme.relationsBetween(label, otherLabel) : m_scheme.relationsBetween(otherLabel, label);
        if (std::any_of(legal.begin(), legal.end(), [&](const RelationDef *one) { return one->key == relation.label; }))
            continue;
        edits.append(inLayer(relation, {}));
        rest.remove(relation.id);
        dropped.append(shownRelation(m_scheme, relation.label));
    }
    edits.append(inLayer(*before, after));
    // Only what the new label implies and the old one did not: else it has been deleted on purpose.
    const ImpliedRelations implied = impliedRelations(after, rest, m_scheme);
    const QList<Relation> impliedBefore = impliedRelations(*before, unrelated, m_scheme).made;
    for (const Relation &relation : implied.made) {
        const auto same = [&](const Relation &old) {
            return old.label == relation.label && old.from == relation.from && old.to == relation.to;
        };
        if (std::none_of(impliedBefore.begin(), impliedBefore.end(), same))
            edits.append(inLayer({}, relation));
    }
    Proposal result = proposal(kind, m_session.text.quote(after.spans), edits, id);
    result.warnings = *warnings;
    if (!dropped.isEmpty())
        result.warnings.append(QCoreApplication::translate("Edits", "Not possible with %1 and gone: %2.")
                                   .arg(shownLabel(m_scheme, label), dropped.join(QStringLiteral(u", "))));
    return result;
}

Result<Proposal> Edits::remove(const AnnotationId &id) const
{
    const Annotation *annotation = m_session.annotations.byId(id);
    if (!annotation)
        return notFound();
    const QList<Relation> relations = m_session.annotations.relationsOf(id);
    QList<Edit> edits;
    for (const Relation &relation : relations)
        edits.append(inLayer(relation, {}));
    edits.append(inLayer(*annotation, {}));
    Proposal result = proposal(QStringLiteral(u"delete"), m_session.text.quote(annotation->spans), edits, {});
    if (relations.size() == 1)
        result.warnings.append(QCoreApplication::translate("Edits", "1 relation went with it."));
    else if (relations.size() > 1)
        result.warnings.append(QCoreApplication::translate("Edits", "%1 relations went with it.").arg(relations.size()));
    return result;
}

Result<Proposal> Edits::respan(const AnnotationId &id, const Spans &spans) const
{
    return withSpans(id, spans, QStringLiteral(u"move_edge"));
}

Result<Proposal> Edits::addFragment(const AnnotationId &id, const Span &span) const
{
    const Annotation *annotation = m_session.annotations.byId(id);
    return annotation ? withSpans(id, annotation->spans + Spans{span}, QStringLiteral(u"fragment")) : notFound();
}

Result<Proposal> Edits::withSpans(const AnnotationId &id, const Spans &spans, const QString &kind) const
{
    const Annotation *before = m_session.annotations.byId(id);
    if (!before)
        return notFound();
    Annotation after = *before;
    after.spans = tidied(spans, m_session.text);
    if (after.spans.isEmpty())
        return refused(QCoreApplication::translate("Edits", "An annotation holds at least one letter; Delete takes it away."));
    const Result<QStringList> warnings = checked(after);
    if (!warnings)
        return tl::unexpected(warnings.error());
    if (const LabelDef *label = m_scheme.label(after.label))
        renewDefaults(after.attributes, *label, m_scheme, m_session.text.quote(before->spans), m_session.text.quote(after.spans));
    Proposal result = changed(kind, *before, after);
    result.warnings = *warnings;
    return result;
}

} // namespace dau
