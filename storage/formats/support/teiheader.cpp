// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/teiheader.h"

namespace dau {

namespace {

class TeiHeader
{
public:
    TeiHeader(XmlWriter &xml, const LabelledDocument &document, const LabelScheme &scheme)
        : m_xml(xml)
        , m_labelled(document)
        , m_scheme(scheme)
    {
    }
    void print();

private:
    void categories();

    XmlWriter &m_xml;
    const LabelledDocument &m_labelled;
    const LabelScheme &m_scheme;
};

void TeiHeader::print()
{
    const Document &document = m_labelled.document;
    m_xml.start("teiHeader");
    m_xml.newline();
    m_xml.start("fileDesc");
    m_xml.start("titleStmt");
    m_xml.element("title", document.title);
    for (qsizetype i = 0; i < m_labelled.layers.size(); ++i) {
        const Annotator &annotator = m_labelled.layers[i].annotator;
        m_xml.start("respStmt");
        m_xml.attribute("xml:id", QByteArrayView(teiAnnotatorId(i)));
        m_xml.element("resp", annotator.kind == Annotator::Kind::Human ? QStringLiteral(u"annotator") : toString(annotator.kind));
        m_xml.element("name", annotator.name);
        m_xml.end();
    }
    m_xml.end();
    m_xml.newline();
    m_xml.start("publicationStmt");
    m_xml.element("p", u"Annotations written by Dấu.");
    m_xml.end();
    m_xml.newline();
    if (!document.metadata.isEmpty()) {
        m_xml.start("notesStmt");
        for (auto it = document.metadata.begin(); it != document.metadata.end(); ++it) {
            m_xml.start("note");
            m_xml.attribute("type", QByteArrayView("metadata"));
            m_xml.attribute("n", it.key());
            m_xml.text(*it);
            m_xml.end();
        }
        m_xml.end();
        m_xml.newline();
    }
    m_xml.start("sourceDesc");
    m_xml.start("bibl");
    for (const auto &[type, value] : {std::pair<QByteArrayView, QString>{"document", document.name}, {"filename", document.source}}) {
        m_xml.start("idno");
        m_xml.attribute("type", type);
        m_xml.text(value);
        m_xml.end();
    }
    m_xml.end();
    m_xml.end();
    m_xml.end();
    m_xml.newline();
    categories();
    m_xml.end();
    m_xml.newline();
}

void TeiHeader::categories()
{
    QMap<QString, QString> labels;
    for (const LabelledLayer &layer : m_labelled.layers) {
        for (const Annotation &annotation : layer.layer.annotations)
            labels.insert(annotation.label, annotation.label);
    }
    for (const LabelDef &label : m_scheme.labels)
        labels.insert(label.key, label.name.in(QStringLiteral(u"en"), label.key));
    const auto category = [&](const QByteArray &id, const QString &name, const QString &says) {
        m_xml.start("category");
        m_xml.attribute("xml:id", QByteArrayView(id));
        m_xml.attribute("n", name);
        m_xml.element("catDesc", says);
        m_xml.end();
        m_xml.newline();
    };
    const auto taxonomy = [&](QByteArrayView id) {
        m_xml.start("taxonomy");
        m_xml.attribute("xml:id", id);
        m_xml.newline();
    };
    m_xml.start("encodingDesc");
    m_xml.start("classDecl");
    m_xml.newline();
    if (!labels.isEmpty()) {
        taxonomy("labels");
        for (auto it = labels.begin(); it != labels.end(); ++it)
            category(teiLabelId(it.key()), it.key(), *it);
        m_xml.end();
        m_xml.newline();
    }
    taxonomy("origins");
    for (int kind = 0; kind <= static_cast<int>(Origin::Kind::Adjudicated); ++kind) {
        const QString name = toString(Origin::Kind(kind));
        category("origin." + name.toLatin1(), name, QStringLiteral(u"how the annotation came to be: ") + name);
    }
    m_xml.end();
    m_xml.newline();
    taxonomy("sources");
    for (const auto source : {AttributeValue::Source::Carried, AttributeValue::Source::Default}) {
        const QString name = toString(source);
        category("source." + name.toLatin1(), name, QStringLiteral(u"a value nobody has confirmed: ") + name);
    }
    m_xml.end();
    m_xml.end();
    m_xml.end();
    m_xml.newline();
}

} // namespace

QByteArray teiLabelId(const QString &label)
{
    return "L." + xmlName(label);
}

QByteArray teiAnnotatorId(qsizetype layer)
{
    return "r" + QByteArray::number(layer + 1);
}

void writeTeiHeader(XmlWriter &xml, const LabelledDocument &document, const LabelScheme &scheme)
{
    TeiHeader(xml, document, scheme).print();
}

} // namespace dau
