// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/biocdocument.h"
#include "storage/formats/support/documentfiles.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/xmlreader.h"
#include "storage/formats/support/xmlwriter.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Bioc", text);
}

void write(XmlWriter &xml, const QMap<QString, QString> &infons)
{
    for (auto it = infons.begin(); it != infons.end(); ++it) {
        xml.start("infon");
        xml.attribute("key", it.key());
        xml.text(*it);
        xml.end();
    }
}

void write(XmlWriter &xml, const BiocAnnotation &annotation)
{
    xml.start("annotation");
    xml.attribute("id", annotation.id);
    write(xml, annotation.infons);
    for (const BiocLocation &location : annotation.locations) {
        xml.start("location");
        xml.attribute("offset", location.offset);
        xml.attribute("length", location.length);
        xml.end();
    }
    xml.element("text", annotation.text);
    xml.end();
    xml.newline();
}

void write(XmlWriter &xml, const BiocRelation &relation)
{
    xml.start("relation");
    xml.attribute("id", relation.id);
    write(xml, relation.infons);
    for (const BiocNode &node : relation.nodes) {
        xml.start("node");
        xml.attribute("refid", node.refid);
        xml.attribute("role", node.role);
        xml.end();
    }
    xml.end();
    xml.newline();
}

void write(XmlWriter &xml, const BiocPassage &passage)
{
    xml.start("passage");
    write(xml, passage.infons);
    xml.element("offset", QString::number(passage.offset));
    xml.element("text", passage.text);
    xml.newline();
    for (const BiocAnnotation &annotation : passage.annotations)
        write(xml, annotation);
    for (const BiocRelation &relation : passage.relations)
        write(xml, relation);
    xml.end();
    xml.newline();
}

void write(XmlWriter &xml, const BiocDocument &document)
{
    xml.start("document");
    xml.element("id", document.id);
    write(xml, document.infons);
    xml.newline();
    for (const BiocPassage &passage : document.passages)
        write(xml, passage);
    xml.end();
    xml.newline();
}

// One collection with all documents; the date stays empty: an export has no clock.
Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    XmlWriter xml;
    xml.declaration();
    xml.start("collection");
    xml.element("source", u"Dấu");
    xml.element("date", {});
    xml.element("key", u"dau.key");
    xml.newline();
    if (auto made = sink.write({}, xml.take()); !made)
        return made;
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto fits = fitsXml(*document); !fits)
            return fits;
        write(xml, toBioc(*document));
        if (auto written = sink.append({}, xml.take()); !written)
            return written;
    }
    xml.end();
    xml.newline();
    return sink.append({}, xml.take());
}

// Hands every document on as soon as it has been read.
class BiocReader : public XmlHandler
{
public:
    explicit BiocReader(const std::function<bool(const BiocDocument &)> &take)
        : m_take(take)
    {
    }
    void start(QByteArrayView name, const XmlAttributes &attributes) override
    {
        if (m_open.empty() && name != "collection")
            return refuse(tr("The file is not a BioC collection: its first element is “%1”.").arg(QString::fromUtf8(name)));
        m_open.push_back(name.toByteArray());
        m_chars.clear();
        if (name == "document") {
            m_document = {};
            m_passage = m_sentence = nullptr;
        } else if (name == "passage") {
            m_passage = &m_document.passages.emplaceBack();
            m_sentence = nullptr;
        } else if (name == "sentence" && m_passage) {
            m_sentence = &m_passage->sentences.emplaceBack();
        } else if (name == "annotation") {
            m_annotation = {};
            m_annotation.id = attributes.text("id");
            m_annotation.line = line();
        } else if (name == "relation") {
            m_relation = {};
            m_relation.id = attributes.text("id");
            m_relation.line = line();
        } else if (name == "location") {
            m_annotation.locations.append({number(attributes.bytes("offset")), number(attributes.bytes("length"))});
        } else if (name == "node") {
            m_relation.nodes.append({attributes.text("refid"), attributes.text("role")});
        } else if (name == "infon") {
            m_key = attributes.text("key");
        }
    }
    void end(QByteArrayView name) override
    {
        m_open.pop_back();
        const QByteArray parent = m_open.empty() ? QByteArray() : m_open.back();
        BiocPassage *place = m_sentence ? m_sentence : m_passage;
        if (name == "infon") {
            if (auto *infons = infonsOf(parent))
                infons->insert(m_key, infons->contains(m_key) ? toOneValue(fromOneValue(infons->value(m_key)) + QStringList{m_chars}) : m_chars);
            else
                ++lostInfons;
        } else if (name == "id" && parent == "document") {
            m_document.id = m_chars;
        } else if (name == "offset" && place) {
            place->offset = number(m_chars.toUtf8());
        } else if (name == "text" && parent == "annotation") {
            m_annotation.text = m_chars;
        } else if (name == "text" && place) {
            place->text = m_chars;
        } else if (name == "annotation") {
            (place ? place->annotations : m_document.annotations).append(m_annotation);
        } else if (name == "relation") {
            (place ? place->relations : m_document.relations).append(m_relation);
        } else if (name == "sentence") {
            m_sentence = nullptr;
        } else if (name == "passage") {
            m_passage = nullptr;
        } else if (name == "document" && !m_take(m_document)) {
            refuse(tr("Stopped."));
        }
        m_chars.clear();
    }
    void text(QByteArrayView utf8) override { m_chars += QString::fromUtf8(utf8); }

    qint64 lostInfons = 0; // of the collection

private:
    QMap<QString, QString> *infonsOf(const QByteArray &parent)
    {
        return parent == "annotation" ? &m_annotation.infons
            : parent == "relation"    ? &m_relation.infons
            : parent == "passage" && m_passage   ? &m_passage->infons
            : parent == "sentence" && m_sentence ? &m_sentence->infons
            : parent == "document"    ? &m_document.infons
                                      : nullptr;
    }
    qint64 number(QByteArrayView digits)
    {
        const auto value = wholeNumber(digits.trimmed());
        if (!value)
            refuse(tr("“%1” is not an offset or a length.").arg(QString::fromUtf8(digits.first(std::min<qsizetype>(digits.size(), 40)))));
        return value.value_or(0);
    }

    const std::function<bool(const BiocDocument &)> &m_take;
    std::vector<QByteArray> m_open;
    QString m_chars;
    QString m_key;
    BiocDocument m_document;
    BiocPassage *m_passage = nullptr;
    BiocPassage *m_sentence = nullptr;
    BiocAnnotation m_annotation;
    BiocRelation m_relation;
};

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const QString shown = fileNameOf(input.path);
    FeatureReader features(QStringLiteral(u"bioc-xml"));
    QList<Problem> problems;
    qint64 count = 0;
    bool stopped = false;
    const std::function<bool(const BiocDocument &)> each = [&](const BiocDocument &bioc) {
        auto document = fromBioc(bioc, input, shown, annotatorOf(input, input.path), features, problems);
        stopped = !progress.step(++count, 0) || (document && !take(*std::move(document)));
        return !stopped;
    };
    BiocReader reader(each);
    const auto problem = readXmlFile(input.path, shown, reader, {"BioC.dtd", std::numeric_limits<qint64>::max()});
    if (stopped)
        return cancelled();
    if (problem)
        problems.append(*problem);
    if (reader.lostInfons > 0)
        problems.append({Problem::Severity::Loss, shown, 0, tr("%1 infons of the collection are not kept.").arg(reader.lostInfons)});
    features.losses.say(shown, problems);
    return problems;
}

int recognises(const QString &path)
{
    const QByteArray head = headOf(path);
    if (!head.contains("<collection"))
        return 0;
    return head.contains("BioC.dtd") || (head.contains("<source>") && head.contains("<key>")) || head.contains("<infon") ? 95 : 0;
}

} // namespace

namespace formats {

extern const Format bioc_xml;
const Format bioc_xml{
    .id = QStringLiteral(u"bioc-xml"),
    .name = QStringLiteral(u"BioC XML"),
    .suffix = QStringLiteral(u"xml"),
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
