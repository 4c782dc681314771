// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/refiwriting.h"

#include "storage/formats/support/features.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/jsonwriter.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/xmlwriter.h"
#include "storage/formats/support/ziparchive.h"

#include <QtCore/QCryptographicHash>

namespace dau {

namespace {

constexpr qsizetype flushAt = 256 << 10;

QString textPath(const QString &document)
{
    return refiGuid(QStringLiteral(u"document"), document) + QStringLiteral(u".txt");
}

// What the project's head and tail need to know of all documents.
struct Survey {
    QStringList labels;   // the scheme's, then others
    QStringList metadata; // keys
    bool relations = false;
    bool notes = false;
};

Result<Survey> survey(const ExportSource &source, Progress &progress)
{
    Survey result;
    for (const LabelDef &label : source.scheme().labels)
        result.labels.append(label.key);
    QSet<QString> others;
    QSet<QString> keys;
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, 4 * count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto fits = fitsXml(*document, false); !fits) // the text is a file of its own
            return tl::unexpected(fits.error());
        for (auto it = document->document.metadata.begin(); it != document->document.metadata.end(); ++it)
            keys.insert(it.key());
        for (const LabelledLayer &layer : document->layers) {
            result.relations = result.relations || !layer.layer.relations.isEmpty();
            for (const Annotation &annotation : layer.layer.annotations) {
                others.insert(annotation.label);
                result.notes = result.notes || !annotation.note.isEmpty();
            }
        }
    }
    for (const QString &label : std::as_const(result.labels))
        others.remove(label);
    QStringList more(others.begin(), others.end());
    more.sort();
    result.labels += more;
    result.metadata = QStringList(keys.begin(), keys.end());
    result.metadata.sort();
    return result;
}

void guid(XmlWriter &xml, const QString &value)
{
    xml.attribute("guid", QStringView(value));
}

void writeCodes(XmlWriter &xml, const QStringList &labels, const LabelScheme &scheme)
{
    xml.start("Codes");
    xml.newline();
    for (const QString &key : labels) {
        const LabelDef *label = scheme.label(key);
        xml.start("Code");
        guid(xml, refiGuid(QStringLiteral(u"code"), key));
        xml.attribute("name", key);
        xml.attribute("isCodable", QByteArrayView("true"));
        if (label && label->colour.size() == 7)
            xml.attribute("color", label->colour);
        const QString guideline = label ? label->guideline.in(QStringLiteral(u"en"), {}) : QString();
        if (!guideline.isEmpty())
            xml.element("Description", guideline);
        xml.end();
        xml.newline();
    }
    xml.end();
    xml.newline();
}

void reference(XmlWriter &xml, QByteArrayView element, const QString &target)
{
    xml.start(element);
    xml.attribute("targetGUID", QStringView(target));
    xml.end();
}

class ProjectWriter
{
public:
    ProjectWriter(const ExportSource &source, ExportSink &sink, Progress &progress)
        : m_source(source)
        , m_progress(progress)
        , m_zip([&sink](const QByteArray &bytes) { return sink.append({}, bytes); })
    {
    }
    Result<void> write(const Survey &survey);

private:
    void head(const Survey &survey);
    void textSource(const LabelledDocument &document);
    void selections(const LabelledLayer &layer, const Text &text);
    void notes(const LabelledDocument &document);
    void links(const LabelledDocument &document);
    Result<void> each(const std::function<Result<void>(const LabelledDocument &)> &visit);
    Result<void> flush(qsizetype atLeast = 0)
    {
        return m_xml.size() < atLeast ? Result<void>() : m_zip.write(m_xml.take());
    }
    static QString userOf(const LabelledLayer &layer) { return refiGuid(QStringLiteral(u"user"), layer.annotator.name); }
    static QString noteOf(const Annotation &annotation) { return refiGuid(QStringLiteral(u"note"), annotation.id.toString()); }

    const ExportSource &m_source;
    Progress &m_progress;
    ZipWriter m_zip;
    XmlWriter m_xml;
    qint64 m_steps = 0;
};

Result<void> ProjectWriter::each(const std::function<Result<void>(const LabelledDocument &)> &visit)
{
    const qint64 count = m_source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!m_progress.step(++m_steps, 4 * count))
            return cancelled();
        const auto document = m_source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto done = visit(*document); !done)
            return done;
        if (auto flushed = flush(flushAt); !flushed)
            return flushed;
    }
    return flush();
}

void ProjectWriter::head(const Survey &survey)
{
    m_xml.declaration();
    m_xml.start("Project");
    m_xml.attribute("xmlns", QByteArrayView("urn:QDA-XML:project:1.0"));
    m_xml.attribute("name", u"Dấu");
    m_xml.attribute("origin", u"Dấu");
    m_xml.newline();
    const auto annotators = m_source.annotators();
    if (!annotators.isEmpty()) {
        m_xml.start("Users");
        for (const Annotator &annotator : annotators) {
            m_xml.start("User");
            guid(m_xml, refiGuid(QStringLiteral(u"user"), annotator.name));
            m_xml.attribute("name", annotator.name);
            m_xml.attribute("id", toString(annotator.kind));
            m_xml.end();
        }
        m_xml.end();
        m_xml.newline();
    }
    if (!survey.labels.isEmpty()) {
        m_xml.start("CodeBook");
        writeCodes(m_xml, survey.labels, m_source.scheme());
        m_xml.end();
        m_xml.newline();
    }
    if (!survey.metadata.isEmpty()) {
        m_xml.start("Variables");
        for (const QString &key : survey.metadata) {
            m_xml.start("Variable");
            guid(m_xml, refiGuid(QStringLiteral(u"variable"), key));
            m_xml.attribute("name", key);
            m_xml.attribute("typeOfVariable", QByteArrayView("Text"));
            m_xml.end();
        }
        m_xml.end();
        m_xml.newline();
    }
}

void ProjectWriter::textSource(const LabelledDocument &document)
{
    const QString &name = document.document.name;
    m_xml.start("TextSource");
    guid(m_xml, refiGuid(QStringLiteral(u"document"), name));
    m_xml.attribute("name", name);
    m_xml.attribute("plainTextPath", QStringView(QStringLiteral(u"internal://") + textPath(name)));
    LabelledDocument withoutMetadata = document; // those are variables
    withoutMetadata.document.metadata.clear();
    m_xml.element("Description", refiDescription(featuresOf(withoutMetadata)));
    m_xml.newline();
    for (const LabelledLayer &layer : document.layers)
        selections(layer, document.text);
    for (auto it = document.document.metadata.begin(); it != document.document.metadata.end(); ++it) {
        m_xml.start("VariableValue");
        reference(m_xml, "VariableRef", refiGuid(QStringLiteral(u"variable"), it.key()));
        m_xml.element("TextValue", *it);
        m_xml.end();
    }
    m_xml.end();
    m_xml.newline();
}

// One selection to each fragment; the first says everything, a further one only whose it is.
void ProjectWriter::selections(const LabelledLayer &layer, const Text &text)
{
    for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
        const QString id = annotation.id.toString();
        for (qsizetype i = 0; i < annotation.spans.size(); ++i) {
            const CodePointSpan counted = text.offsets().toCodePoints(annotation.spans[i]);
            const QString own = i == 0 ? id : refiGuid(QStringLiteral(u"fragment"), id + u'/' + QString::number(i));
            Features features{{QStringLiteral(u"dau_part_of"), {id}}};
            if (i == 0) {
                features = featuresOf(annotation, layer);
                features.remove(QStringLiteral(u"dau_note")); // is a Note
            }
            m_xml.start("PlainTextSelection");
            guid(m_xml, own);
            if (const QStringView quote = text.view(annotation.spans[i]); fitsXml(quote))
                m_xml.attribute("name", quote);
            m_xml.attribute("startPosition", counted.begin);
            m_xml.attribute("endPosition", counted.end);
            m_xml.attribute("creatingUser", QStringView(userOf(layer)));
            if (!features.isEmpty())
                m_xml.element("Description", refiDescription(features));
            m_xml.start("Coding");
            guid(m_xml, refiGuid(QStringLiteral(u"coding"), own));
            m_xml.attribute("creatingUser", QStringView(userOf(layer)));
            reference(m_xml, "CodeRef", refiGuid(QStringLiteral(u"code"), annotation.label));
            m_xml.end();
            if (i == 0 && !annotation.note.isEmpty())
                reference(m_xml, "NoteRef", noteOf(annotation));
            m_xml.end();
            m_xml.newline();
        }
    }
}

void ProjectWriter::notes(const LabelledDocument &document)
{
    for (const LabelledLayer &layer : document.layers) {
        for (const Annotation &annotation : inDocumentOrder(layer.layer.annotations)) {
            if (annotation.note.isEmpty())
                continue;
            m_xml.start("Note");
            guid(m_xml, noteOf(annotation));
            if (const QString quote = document.text.quote(annotation.spans); fitsXml(quote))
                m_xml.attribute("name", quote);
            m_xml.attribute("creatingUser", QStringView(userOf(layer)));
            m_xml.element("PlainTextContent", annotation.note);
            m_xml.end();
            m_xml.newline();
        }
    }
}

void ProjectWriter::links(const LabelledDocument &document)
{
    for (const LabelledLayer &layer : document.layers) {
        for (const Relation &relation : byId(layer.layer.relations)) {
            m_xml.start("Link");
            guid(m_xml, relation.id.toString());
            m_xml.attribute("name", relation.label);
            m_xml.attribute("direction", QByteArrayView("OneWay"));
            m_xml.attribute("originGUID", QStringView(relation.from.toString()));
            m_xml.attribute("targetGUID", QStringView(relation.to.toString()));
            m_xml.end();
            m_xml.newline();
        }
    }
}

Result<void> ProjectWriter::write(const Survey &survey)
{
    if (auto begun = m_zip.begin(QStringLiteral(u"project.qde")); !begun)
        return begun;
    head(survey);
    const auto part = [&](bool wanted, QByteArrayView element, void (ProjectWriter::*print)(const LabelledDocument &)) -> Result<void> {
        if (!wanted)
            return {};
        m_xml.start(element);
        m_xml.newline();
        auto done = each([&](const LabelledDocument &document) -> Result<void> {
            (this->*print)(document);
            return {};
        });
        m_xml.end();
        m_xml.newline();
        return done;
    };
    if (auto done = part(m_source.documentCount() > 0, "Sources", &ProjectWriter::textSource); !done)
        return done;
    if (auto done = part(survey.notes, "Notes", &ProjectWriter::notes); !done)
        return done;
    if (auto done = part(survey.relations, "Links", &ProjectWriter::links); !done)
        return done;
    m_xml.end();
    m_xml.newline();
    if (auto flushed = flush(); !flushed)
        return flushed;
    auto texts = each([&](const LabelledDocument &document) -> Result<void> {
        if (auto begun = m_zip.begin(QStringLiteral(u"sources/") + textPath(document.document.name)); !begun)
            return begun;
        return m_zip.write(document.text.string().toUtf8());
    });
    return texts ? m_zip.close() : texts;
}

} // namespace

QString refiGuid(const QString &kind, const QString &name)
{
    QByteArray hash = QCryptographicHash::hash((kind + u'/' + name).toUtf8(), QCryptographicHash::Sha256).first(16);
    hash[6] = static_cast<char>((hash[6] & 0x0F) | 0x80); // version 8: made by a rule of one's own (RFC 9562)
    hash[8] = static_cast<char>((hash[8] & 0x3F) | 0x80);
    return Uuid::fromBytes(hash).toString();
}

QString refiDescription(const QMap<QString, QStringList> &features)
{
    JsonWriter json;
    json.beginObject();
    json.key(QLatin1String("dau"));
    json.beginObject();
    for (auto it = features.begin(); it != features.end(); ++it) {
        json.key(QStringView(it.key()));
        json.beginArray();
        for (const QString &value : *it)
            json.value(QStringView(value));
        json.endArray();
    }
    json.endObject();
    json.endObject();
    return QString::fromUtf8(json.bytes());
}

Result<void> writeRefiProject(const ExportSource &source, ExportSink &sink, Progress &progress)
{
    const auto known = survey(source, progress);
    if (!known)
        return tl::unexpected(known.error());
    if (auto made = sink.write({}, {}); !made)
        return made;
    return ProjectWriter(source, sink, progress).write(*known);
}

Result<void> writeRefiCodebook(const ExportSource &source, ExportSink &sink, Progress &progress)
{
    const auto known = survey(source, progress);
    if (!known)
        return tl::unexpected(known.error());
    XmlWriter xml;
    xml.declaration();
    xml.start("CodeBook");
    xml.attribute("xmlns", QByteArrayView("urn:QDA-XML:codebook:1.0"));
    xml.attribute("origin", u"Dấu");
    xml.newline();
    writeCodes(xml, known->labels, source.scheme());
    xml.end();
    xml.newline();
    return sink.write({}, xml.take());
}

} // namespace dau
