// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/xmlreader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <mutex>

namespace dau {

namespace {

constexpr int deepest = 256;
constexpr int mostAttributes = 10'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Xml", text);
}

QByteArrayView view(const xmlChar *text)
{
    return text ? QByteArrayView(reinterpret_cast<const char *>(text)) : QByteArrayView();
}

} // namespace

const XmlAttributes::Attribute *XmlAttributes::find(QByteArrayView name, QByteArrayView prefix) const
{
    for (const Attribute &attribute : m_attributes) {
        if (attribute.name == name && attribute.prefix == prefix)
            return &attribute;
    }
    return nullptr;
}

// One reading: what libxml2 calls back.
class XmlParse
{
public:
    XmlParse(const ByteSource &source, XmlHandler &handler, const XmlLimits &limits)
        : m_source(source)
        , m_handler(handler)
        , m_limits(limits)
    {
        m_handler.m_parse = this;
        m_handler.m_refusal.clear();
    }
    ~XmlParse() { m_handler.m_parse = nullptr; }

    std::optional<Problem> run(const QString &shownName);
    qint64 line() const { return xmlSAX2GetLineNumber(m_context); }
    // Takes effect when the handler returns: stopping frees what its arguments point to.
    void refuse(const QString &sentence)
    {
        if (!m_handler.m_refusal.isEmpty())
            return;
        m_handler.m_refusal = sentence;
        m_line = line();
    }

private:
    void stopIfRefused()
    {
        if (m_handler.isRefused())
            xmlStopParser(m_context);
    }
    void stop(const QString &sentence)
    {
        refuse(sentence);
        stopIfRefused();
    }
    static XmlParse &self(void *context) { return *static_cast<XmlParse *>(static_cast<xmlParserCtxt *>(context)->_private); }
    static int read(void *context, char *buffer, int room);
    static void startElement(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int namespaces,
                             const xmlChar **spaces, int count, int defaulted, const xmlChar **values);
    static void endElement(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space);
    static void characters(void *context, const xmlChar *text, int size);
    static void doctype(void *context, const xmlChar *name, const xmlChar *publicId, const xmlChar *systemId);
    static xmlEntity *entity(void *context, const xmlChar *name);
    static void refuseDtd(void *context);
    static xmlSAXHandler callbacks();

    const ByteSource &m_source;
    XmlHandler &m_handler;
    XmlLimits m_limits;
    xmlParserCtxt *m_context = nullptr;
    std::vector<XmlAttributes::Attribute> m_attributes;
    qint64 m_line = 0;
    qint64 m_size = 0;
    int m_depth = 0;
    bool m_unreadable = false;
};

int XmlParse::read(void *context, char *buffer, int room)
{
    auto &parse = *static_cast<XmlParse *>(context);
    const qint64 count = parse.m_size > parse.m_limits.bytes ? 0 : parse.m_source(buffer, room);
    parse.m_unreadable = parse.m_unreadable || count < 0;
    parse.m_size += std::max<qint64>(count, 0);
    return static_cast<int>(std::max<qint64>(count, 0));
}

void XmlParse::startElement(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int, const xmlChar **,
                            int count, int, const xmlChar **values)
{
    Q_UNUSED(prefix)
    XmlParse &parse = self(context);
    if (parse.m_handler.isRefused())
        return;
    if (++parse.m_depth > deepest)
        return parse.stop(tr("More than %1 elements lie inside one another.").arg(deepest));
    if (count > mostAttributes)
        return parse.stop(tr("An element has more than %1 attributes.").arg(mostAttributes));
    parse.m_attributes.clear();
    for (int i = 0; i < count; ++i, values += 5)
        parse.m_attributes.push_back({view(values[1]), view(values[0]), {values[3], values[4] - values[3]}});
    parse.m_handler.start(view(name), {view(space), parse.m_attributes});
    parse.stopIfRefused();
}

void XmlParse::endElement(void *context, const xmlChar *name, const xmlChar *, const xmlChar *)
{
    XmlParse &parse = self(context);
    --parse.m_depth;
    if (parse.m_handler.isRefused())
        return;
    parse.m_handler.end(view(name));
    parse.stopIfRefused();
}

void XmlParse::characters(void *context, const xmlChar *text, int size)
{
    XmlParse &parse = self(context);
    if (parse.m_handler.isRefused())
        return;
    parse.m_handler.text({text, size});
    parse.stopIfRefused();
}

void XmlParse::doctype(void *context, const xmlChar *, const xmlChar *publicId, const xmlChar *systemId)
{
    Q_UNUSED(publicId)
    XmlParse &parse = self(context);
    const QByteArrayView dtd = view(systemId);
    const QByteArrayView file = dtd.sliced(dtd.lastIndexOf('/') + 1);
    if (parse.m_limits.harmlessDtd.isEmpty() || file != parse.m_limits.harmlessDtd)
        refuseDtd(context);
}

xmlEntity *XmlParse::entity(void *context, const xmlChar *name)
{
    xmlEntity *known = xmlGetPredefinedEntity(name);
    if (!known)
        self(context).stop(tr("The file uses the entity “%1”; entities are not read.").arg(QString::fromUtf8(view(name))));
    return known;
}

void XmlParse::refuseDtd(void *context)
{
    self(context).stop(tr("The file has a document type declaration (DTD); such files are not read."));
}

xmlSAXHandler XmlParse::callbacks()
{
    xmlSAXHandler sax = {};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = startElement;
    sax.endElementNs = endElement;
    sax.characters = characters;
    sax.ignorableWhitespace = characters;
    sax.cdataBlock = characters;
    sax.internalSubset = doctype;
    sax.getEntity = entity;
    sax.getParameterEntity = [](void *context, const xmlChar *) -> xmlEntity * {
        refuseDtd(context);
        return nullptr;
    };
    sax.reference = [](void *context, const xmlChar *name) { (void)entity(context, name); };
    sax.entityDecl = [](void *context, const xmlChar *, int, const xmlChar *, const xmlChar *, xmlChar *) { refuseDtd(context); };
    sax.unparsedEntityDecl = [](void *context, const xmlChar *, const xmlChar *, const xmlChar *, const xmlChar *) { refuseDtd(context); };
    sax.notationDecl = [](void *context, const xmlChar *, const xmlChar *, const xmlChar *) { refuseDtd(context); };
    sax.elementDecl = [](void *context, const xmlChar *, int, xmlElementContent *) { refuseDtd(context); };
    sax.attributeDecl = [](void *context, const xmlChar *, const xmlChar *, int, int, const xmlChar *, xmlEnumeration *tree) {
        xmlFreeEnumeration(tree);
        refuseDtd(context);
    };
    sax.serror = [](void *, xmlError *) { };
    return sax;
}

std::optional<Problem> XmlParse::run(const QString &shownName)
{
    static std::once_flag once; // libxml2's tables, made before two threads read at once
    std::call_once(once, [] { xmlInitParser(); });

    const auto failed = [&](qint64 line, const QString &message) {
        return Problem{Problem::Severity::Error, shownName, line, message};
    };
    xmlSAXHandler sax = callbacks();
    m_context = xmlCreateIOParserCtxt(&sax, nullptr, read, nullptr, this, XML_CHAR_ENCODING_NONE);
    if (!m_context)
        return failed(0, tr("There is not enough memory to read the file."));
    m_context->_private = this;
    // NOENT: else "&amp;" in an attribute arrives as "&#38;". Entities other than the five of XML are refused above.
    xmlCtxtUseOptions(m_context, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOENT);
    const bool whole = xmlParseDocument(m_context) == 0 && m_context->wellFormed;
    std::optional<Problem> problem;
    if (m_unreadable) {
        problem = failed(0, tr("The file cannot be read."));
    } else if (m_size > m_limits.bytes) {
        problem = failed(0, tr("The file has more than %1 MB, which is not read.").arg(m_limits.bytes >> 20));
    } else if (m_handler.isRefused()) {
        problem = failed(m_line, m_handler.m_refusal);
    } else if (!whole) {
        const xmlError *error = xmlCtxtGetLastError(m_context);
        problem = failed(error ? error->line : 0,
                         tr("The file is not well-formed XML: %1.").arg(error ? QString::fromUtf8(error->message).simplified() : QString()));
    }
    if (m_context->myDoc)
        xmlFreeDoc(m_context->myDoc);
    xmlFreeParserCtxt(m_context);
    m_context = nullptr;
    return problem;
}

void XmlHandler::refuse(const QString &sentence)
{
    if (m_parse)
        m_parse->refuse(sentence);
}

qint64 XmlHandler::line() const
{
    return m_parse ? m_parse->line() : 0;
}

std::optional<Problem> readXml(const ByteSource &source, const QString &shownName, XmlHandler &handler, const XmlLimits &limits)
{
    return XmlParse(source, handler, limits).run(shownName);
}

std::optional<Problem> readXmlFile(const QString &path, const QString &shownName, XmlHandler &handler, const XmlLimits &limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Problem{Problem::Severity::Error, shownName, 0, tr("The file cannot be read: %1.").arg(file.errorString())};
    return readXml([&](char *buffer, qint64 room) { return file.read(buffer, room); }, shownName, handler, limits);
}

} // namespace dau
