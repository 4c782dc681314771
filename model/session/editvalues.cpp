// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/edits.h"

#include "model/session/attributes.h"
#include "model/session/rules.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace dau {

namespace {

// `attributes` with the values in place of what the attribute had; an Error where the scheme does not take them.
Result<Attributes> withValues(Attributes attributes, const QString &key, const QStringList &values, const QStringList &keys,
                              const LabelScheme &scheme, const QString &owner, const QString &text)
{
    const AttributeDef *attribute = scheme.attribute(key);
    const QString name = shownAttribute(scheme, key);
    if (!attribute || !keys.contains(key))
        return failure(Error::Code::Refused, QCoreApplication::translate("Edits", "%1 has no attribute %2.").arg(owner, name));
    if (!values.isEmpty() && !attribute->accepts(values))
        return failure(Error::Code::Refused, QCoreApplication::translate("Edits", "“%1” is not a value of %2.")
                                                 .arg(values.join(QStringLiteral(u", ")), name));
    if (!values.isEmpty() && !isAsked(*attribute, attributes))
        return failure(Error::Code::Refused,
                       QCoreApplication::translate("Edits", "%1 is not asked here: it hangs on the value of %2.")
                           .arg(name, shownAttribute(scheme, attribute->when->attribute)));
    const Attributes before = attributes;
    if (values.isEmpty())
        attributes.remove(key);
    else
        attributes.insert(key, {values, AttributeValue::Source::Set});
    settleAttributes(attributes, before, keys, scheme, text);
    return attributes;
}

} // namespace

Result<Proposal> Edits::setAttribute(const AnnotationId &id, const QString &attribute, const QStringList &values) const
{
    const Annotation *before = m_session.annotations.byId(id);
    if (!before)
        return notFound();
    const LabelDef *label = m_scheme.label(before->label);
    const Result<Attributes> attributes = withValues(before->attributes, attribute, values, label ? label->attributes : QStringList(),
                                                     m_scheme, shownLabel(m_scheme, before->label), m_session.text.quote(before->spans));
    if (!attributes)
        return tl::unexpected(attributes.error());
    Annotation after = *before;
    after.attributes = *attributes;
    return changed(QStringLiteral(u"attribute"), *before, after);
}

Result<Proposal> Edits::confirmAttributes(const AnnotationId &id) const
{
    const Annotation *before = m_session.annotations.byId(id);
    if (!before)
        return notFound();
    Annotation after = *before;
    for (AttributeValue &value : after.attributes)
        value.source = AttributeValue::Source::Set;
    return changed(QStringLiteral(u"confirm"), *before, after);
}

Result<Proposal> Edits::setDoubt(const AnnotationId &id, bool doubt) const
{
    const Annotation *before = m_session.annotations.byId(id);
    if (!before)
        return notFound();
    Annotation after = *before;
    after.doubt = doubt;
    return changed(QStringLiteral(u"doubt"), *before, after);
}

Result<Proposal> Edits::setNote(const AnnotationId &id, const QString &note) const
{
    const Annotation *before = m_session.annotations.byId(id);
    if (!before)
        return notFound();
    Annotation after = *before;
    after.note = note;
    return changed(QStringLiteral(u"note"), *before, after);
}

Result<Proposal> Edits::setEntity(const AnnotationId &id, const EntityId &entity) const
{
    const Annotation *before = m_session.annotations.byId(id);
    if (!before)
        return notFound();
    Annotation after = *before;
    after.entity = entity;
    return changed(QStringLiteral(u"entity"), *before, after);
}

// Zones are everybody's: setting one is no begin of work on a layer.
Result<Proposal> Edits::withZones(const Zones &zones, const QString &subject) const
{
    if (zones == m_session.zones)
        return proposal(QStringLiteral(u"zone"), subject, {}, {});
    return proposal(QStringLiteral(u"zone"), subject, {{m_session.document.id, {}, m_session.zones, zones}}, {});
}

Result<Proposal> Edits::setZone(const Span &span, const QString &kind) const
{
    if (span.isEmpty())
        return refused(QCoreApplication::translate("Edits", "There is no text to make a zone of."));
    return withZones(withZone(m_session.zones, m_session.text, span, kind), m_session.text.view(span).left(40).toString().simplified());
}

Result<Proposal> Edits::skipZone(qsizetype at, bool skipped) const
{
    Zones zones = m_session.zones;
    const auto zone = std::find_if(zones.begin(), zones.end(), [&](const Zone &one) { return one.span.contains(at); });
    if (zone == zones.end())
        return refused(QCoreApplication::translate("Edits", "There is no zone here."));
    zone->skipped = skipped;
    return withZones(zones, m_session.text.view(zone->span).left(40).toString().simplified());
}

Result<Proposal> Edits::setDocumentLabel(const QString &attribute, const QStringList &values) const
{
    const Result<Attributes> attributes = withValues(m_session.info.attributes, attribute, values, m_scheme.documentAttributes,
                                                     m_scheme, QCoreApplication::translate("Edits", "A document"), {});
    if (!attributes)
        return tl::unexpected(attributes.error());
    LayerInfo info = m_session.info;
    info.attributes = *attributes;
    return withInfo(info, QStringLiteral(u"document_labels"));
}

Result<Proposal> Edits::setState(LayerState state) const
{
    LayerInfo info = m_session.info;
    info.state = state;
    return withInfo(info, QStringLiteral(u"state"));
}

Result<Proposal> Edits::withInfo(LayerInfo info, const QString &kind) const
{
    if (info == m_session.info)
        return proposal(kind, m_session.document.name, {}, {});
    if (info.state == LayerState::New && m_session.info.state == LayerState::New)
        info.state = LayerState::InProgress;
    return proposal(kind, m_session.document.name, {inLayer(m_session.info, info)}, {});
}

} // namespace dau
