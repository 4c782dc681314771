// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfiles.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/gatedocument.h"
#include "storage/formats/support/xmlreader.h"
#include "storage/formats/support/xmlwriter.h"

#include <QtCore/QCoreApplication>

#include <set>

namespace dau {

namespace {

const QByteArrayView javaString("java.lang.String");
const QByteArrayView wrapper("gate.corpora.ObjectWrapper");

QString tr(const char *text)
{
    return QCoreApplication::translate("Gate", text);
}

// The feature of a document that holds its name: GATE XML has no place for it.
QString nameFeature()
{
    return QStringLiteral(u"dau_name");
}

void write(XmlWriter &xml, const Features &features)
{
    for (auto it = features.begin(); it != features.end(); ++it) {
        xml.start("Feature");
        for (const auto &[element, said] : {std::pair<QByteArrayView, QString>{"Name", it.key()}, {"Value", toOneValue(*it)}}) {
            xml.start(element);
            xml.attribute("className", javaString);
            xml.text(said);
            xml.end();
        }
        xml.end();
        xml.newline();
    }
}

// Every place where an annotation begins or ends is a Node, and so are both ends of the text.
void writeText(XmlWriter &xml, const GateDocument &gate)
{
    std::set<qint64> nodes{0, gate.text.size()};
    for (const GateSet &set : gate.sets) {
        for (const GateAnnotation &annotation : set.annotations) {
            nodes.insert(annotation.span.begin);
            nodes.insert(annotation.span.end);
        }
    }
    xml.start("TextWithNodes");
    qint64 at = 0;
    for (const qint64 node : nodes) {
        xml.text(QStringView(gate.text).mid(at, node - at));
        xml.start("Node");
        xml.attribute("id", node);
        xml.end();
        at = node;
    }
    xml.end();
    xml.newline();
}

void write(XmlWriter &xml, const GateSet &set)
{
    xml.start("AnnotationSet");
    if (!set.name.isEmpty())
        xml.attribute("Name", set.name);
    xml.newline();
    for (const GateAnnotation &annotation : set.annotations) {
        xml.start("Annotation");
        xml.attribute("Id", annotation.id);
        xml.attribute("Type", annotation.type);
        xml.attribute("StartNode", annotation.span.begin);
        xml.attribute("EndNode", annotation.span.end);
        xml.newline();
        write(xml, annotation.features);
        xml.end();
        xml.newline();
    }
    xml.end();
    xml.newline();
}

Result<QByteArray> print(const LabelledDocument &document)
{
    if (const auto fits = fitsXml(document); !fits)
        return tl::unexpected(fits.error());
    GateDocument gate = toGate(document);
    gate.features.insert(nameFeature(), {gate.name});
    XmlWriter xml;
    xml.declaration();
    xml.start("GateDocument");
    xml.attribute("version", qint64(3));
    xml.newline();
    xml.start("GateDocumentFeatures");
    xml.newline();
    write(xml, gate.features);
    xml.end();
    xml.newline();
    writeText(xml, gate);
    const bool hasDefault = std::any_of(gate.sets.begin(), gate.sets.end(), [](const GateSet &set) { return set.name.isEmpty(); });
    if (!hasDefault)
        write(xml, GateSet{}); // GATE expects it
    for (const GateSet &set : gate.sets)
        write(xml, set);
    xml.end();
    xml.newline();
    return xml.take();
}

Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    return writeDocumentFiles(source, QStringLiteral(u"xml"), print, sink, progress);
}

// <gate.corpora.ObjectWrapper><value class="list"><int>1</int><int>2</int></value></gate.corpora.ObjectWrapper>
class WrapperReader : public XmlHandler
{
public:
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        ++m_depth;
        m_chars.clear();
        isFlat = isFlat && m_depth <= 3 && (m_depth < 3 || attributes.all().empty());
        m_isNull = name == "null";
    }
    void end(QByteArrayView) override
    {
        if (m_depth-- == 3 && !m_isNull)
            values.append(m_chars);
    }
    void text(QByteArrayView utf8) override { m_chars += QString::fromUtf8(utf8); }

    bool isFlat = true; // no maps, no lists of lists
    QStringList values;

private:
    QString m_chars;
    int m_depth = 0;
    bool m_isNull = false;
};

// The values of a list or set that Java has written as XML; anything else stays that XML.
QStringList unwrapped(const QString &xml)
{
    QByteArray rest = xml.mid(xml.startsWith(u"<?xml") ? xml.indexOf(u"?>") + 2 : 0).toUtf8();
    WrapperReader reader;
    const auto source = [&](char *buffer, qint64 room) {
        const QByteArray part = rest.left(room);
        rest.remove(0, part.size());
        std::copy(part.begin(), part.end(), buffer);
        return static_cast<qint64>(part.size());
    };
    const bool read = !readXml(source, {}, reader);
    return read && reader.isFlat && !reader.values.isEmpty() ? reader.values : QStringList{xml};
}

// A place is where its Node stands in the text: the numbers that other programs give nodes are only names.
class GateReader : public XmlHandler
{
public:
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (++m_depth == 1 && name != "GateDocument")
            return refuse(tr("The file is not a GATE document: its first element is “%1”.").arg(QString::fromUtf8(name)));
        m_chars.clear();
        if (name == "Value") {
            m_wrapped = attributes.bytes("className") == wrapper;
        } else if (name == "TextWithNodes") {
            m_inText = true;
        } else if (name == "Node") {
            m_nodes.insert(attributes.text("id"), gate.text.size());
        } else if (name == "AnnotationSet") {
            gate.sets.append({attributes.text("Name"), {}});
        } else if (name == "Annotation") {
            startAnnotation(attributes);
        } else if (name == "Feature") {
            m_name.clear();
        }
    }
    void end(QByteArrayView name) override
    {
        --m_depth;
        if (name == "TextWithNodes")
            m_inText = false;
        else if (name == "Annotation")
            m_annotation = nullptr;
        else if (name == "Name")
            m_name = m_chars;
        else if (name == "Value" && !m_name.isEmpty())
            (m_annotation ? m_annotation->features : gate.features).insert(m_name, m_wrapped ? unwrapped(m_chars) : fromOneValue(m_chars));
    }
    void text(QByteArrayView utf8) override { (m_inText ? gate.text : m_chars) += QString::fromUtf8(utf8); }

    GateDocument gate;

private:
    void startAnnotation(const XmlAttributes &attributes)
    {
        const auto begin = m_nodes.constFind(attributes.text("StartNode"));
        const auto end = m_nodes.constFind(attributes.text("EndNode"));
        if (gate.sets.isEmpty() || begin == m_nodes.constEnd() || end == m_nodes.constEnd() || *begin > *end)
            return refuse(tr("The annotation %1 has no place in the text: its nodes are not there.").arg(attributes.text("Id")));
        bool isNumber = false;
        GateAnnotation annotation;
        annotation.id = attributes.text("Id").toLongLong(&isNumber);
        if (!isNumber)
            annotation.id = --m_unnumbered; // very old files
        annotation.type = attributes.text("Type");
        annotation.span = {*begin, *end};
        annotation.line = line();
        gate.sets.last().annotations.append(annotation);
        m_annotation = &gate.sets.last().annotations.last();
    }

    QHash<QString, qint64> m_nodes;
    GateAnnotation *m_annotation = nullptr;
    QString m_chars;
    QString m_name;
    qint64 m_unnumbered = 0;
    int m_depth = 0;
    bool m_inText = false;
    bool m_wrapped = false;
};

QStringList suffixes()
{
    return {QStringLiteral(u"xml"), QStringLiteral(u"gate")};
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const QString root = rootOf(input.path);
    FeatureReader features(QStringLiteral(u"gate"));
    ImportInput counted = input;
    counted.settings.insert(QStringLiteral(u"unit"), QStringLiteral(u"utf16")); // ours, by where the nodes stand
    return readDocumentFiles(
        input, suffixes(),
        [&](const QString &path, const QString &shown, QList<Problem> &problems) -> std::optional<LabelledDocument> {
            GateReader reader;
            if (const auto problem = readXmlFile(path, shown, reader)) {
                problems.append(*problem);
                return {};
            }
            reader.gate.sets.removeIf([](const GateSet &set) { return set.name.isEmpty() && set.annotations.isEmpty(); });
            const QStringList said = reader.gate.features.take(nameFeature());
            reader.gate.name = said.value(0, stemOf(path).mid(root.size()));
            return fromGate(reader.gate, counted, shown, annotatorOf(input, path), OffsetUnit::Utf16, features, problems);
        },
        take, progress);
}

int recognises(const QString &path)
{
    return recogniseFirst(path, suffixes(), [](const QString &file) { return headOf(file).contains("<GateDocument") ? 95 : 0; });
}

} // namespace

namespace formats {

extern const Format gate;
const Format gate{
    .id = QStringLiteral(u"gate"),
    .name = QStringLiteral(u"GATE XML"),
    .suffix = {},
    .unit = OffsetUnit::Utf16,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
