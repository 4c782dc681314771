// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/labelstudioconfig.h"

#include <QtCore/QXmlStreamWriter>

namespace dau {

LabelStudioConfig::LabelStudioConfig(const LabelScheme &scheme)
    : m_scheme(scheme)
{
    for (const LabelDef &label : scheme.labels)
        m_labels.append(label.key);
    for (const RelationDef &relation : scheme.relations)
        m_relations.append(relation.key);
    for (const AttributeDef &attribute : scheme.attributes)
        isChoice(attribute.key, {}, scheme.documentAttributes.contains(attribute.key));
}

bool LabelStudioConfig::isChoice(const QString &attribute, const QStringList &values, bool ofDocument)
{
    const auto place = std::pair(ofDocument, attribute);
    if (!m_controls.contains(place)) {
        Control made;
        made.ofDocument = ofDocument;
        if (const AttributeDef *def = m_scheme.attribute(attribute)) {
            made.choice = def->kind == AttributeDef::Kind::Choice || def->kind == AttributeDef::Kind::Several || def->kind == AttributeDef::Kind::YesNo;
            made.several = def->kind == AttributeDef::Kind::Several;
            for (const Choice &choice : def->choices)
                made.values.append(choice.key);
            if (def->kind == AttributeDef::Kind::YesNo)
                made.values = {QStringLiteral(u"true"), QStringLiteral(u"false")};
        }
        m_controls.insert(place, made);
    }
    Control &control = m_controls[place];
    for (const QString &value : values) {
        if (control.choice && !control.values.contains(value))
            control.values.append(value);
    }
    control.several = control.several || values.size() > 1;
    return control.choice;
}

void LabelStudioConfig::noteLabel(const QString &label)
{
    if (!m_labels.contains(label))
        m_labels.append(label);
}

void LabelStudioConfig::noteRelation(const QString &label)
{
    if (!m_relations.contains(label))
        m_relations.append(label);
}

QByteArray LabelStudioConfig::xml() const
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const auto element = [&](const char *name, const QList<std::pair<const char *, QString>> &attributes) {
        xml.writeStartElement(QString::fromLatin1(name));
        for (const auto &[key, value] : attributes)
            xml.writeAttribute(QString::fromLatin1(key), value);
    };
    const QString yes = QStringLiteral(u"true");
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    element("View", {});
    element("Labels", {{"name", regions()}, {"toName", text()}});
    for (const QString &key : m_labels) {
        const LabelDef *label = m_scheme.label(key);
        element("Label", {{"value", key}, {"background", label && !label->colour.isEmpty() ? label->colour : QStringLiteral(u"#888888")}});
        xml.writeEndElement();
    }
    xml.writeEndElement();
    element("Text", {{"name", text()}, {"value", QStringLiteral(u"$text")}, {"granularity", QStringLiteral(u"symbol")}});
    xml.writeEndElement();
    for (auto it = m_controls.begin(); it != m_controls.end(); ++it) {
        const QString mode = it->ofDocument ? QStringLiteral(u"perItem") : QStringLiteral(u"perRegion");
        if (it->choice) {
            element("Choices", {{"name", it.key().second}, {"toName", text()}, {mode.toLatin1().constData(), yes},
                                {"choice", it->several ? QStringLiteral(u"multiple") : QStringLiteral(u"single")}});
            for (const QString &value : it->values) {
                element("Choice", {{"value", value}});
                xml.writeEndElement();
            }
        } else {
            element("TextArea", {{"name", it.key().second}, {"toName", text()}, {mode.toLatin1().constData(), yes}});
        }
        xml.writeEndElement();
    }
    if (!m_relations.isEmpty()) {
        element("Relations", {});
        for (const QString &relation : m_relations) {
            element("Relation", {{"value", relation}});
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes.trimmed() + '\n';
}

} // namespace dau
