// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/xmicas.h"

#include "storage/formats/support/fields.h"
#include "storage/formats/support/xmlwriter.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Uima", text);
}

// References where no TypeSystem.xml says so.
bool isKnownReference(QByteArrayView feature)
{
    static const QSet<QByteArray> known{"Governor", "Dependent", "Source", "Target", "source", "target", "first", "next", "dau_part_of"};
    return known.contains(QByteArray::fromRawData(feature.data(), feature.size()));
}

bool isPrimitive(const QString &range)
{
    static const QSet<QString> primitives{QStringLiteral(u"String"), QStringLiteral(u"Integer"), QStringLiteral(u"Boolean"), QStringLiteral(u"Float"),
                                          QStringLiteral(u"Double"), QStringLiteral(u"Long"), QStringLiteral(u"Short"), QStringLiteral(u"Byte"),
                                          QStringLiteral(u"StringArray"), QStringLiteral(u"IntegerArray"), QStringLiteral(u"BooleanArray"),
                                          QStringLiteral(u"FloatArray"), QStringLiteral(u"DoubleArray"), QStringLiteral(u"LongArray"),
                                          QStringLiteral(u"ShortArray"), QStringLiteral(u"ByteArray"), QStringLiteral(u"StringList"),
                                          QStringLiteral(u"IntegerList"), QStringLiteral(u"FloatList")};
    return range.startsWith(u"uima.cas.") && primitives.contains(range.mid(9));
}

qint64 number(QByteArrayView digits)
{
    return wholeNumber(digits).value_or(-1);
}

QList<qint64> idsIn(QByteArrayView value)
{
    QList<qint64> ids;
    Fields fields(value, ' ');
    while (const auto field = fields.next()) {
        if (const auto id = wholeNumber(*field))
            ids.append(*id);
    }
    return ids;
}

// "type3" for the package, "Name" for the type: as they stand in the tags of an XMI file.
std::pair<QString, QString> packageAndName(const QString &type)
{
    const qsizetype dot = type.lastIndexOf(u'.');
    return {type.left(std::max<qsizetype>(dot, 0)), type.mid(dot + 1)};
}

QString namespaceOf(const QString &package)
{
    return QStringLiteral(u"http:///") + (package.isEmpty() ? QStringLiteral(u"uima/noNamespace") : QString(package).replace(u'.', u'/')) + QStringLiteral(u".ecore");
}

} // namespace

void UimaTypeSystem::start(QByteArrayView name, const XmlAttributes &)
{
    m_chars.clear();
    if (name == "featureDescription")
        m_inFeature = true;
    if (name == "typeDescription")
        m_super.clear();
}

void UimaTypeSystem::end(QByteArrayView name)
{
    const QString said = m_chars.trimmed();
    if (name == "name")
        (m_inFeature ? m_feature : m_type) = said;
    else if (name == "supertypeName")
        m_supers.insert(m_type, said);
    else if (name == "rangeTypeName" && m_inFeature && !isPrimitive(said) && !said.isEmpty())
        m_references[m_type].insert(m_feature);
    else if (name == "featureDescription")
        m_inFeature = false;
    m_chars.clear();
}

bool UimaTypeSystem::isReference(const QString &type, const QString &feature) const
{
    QString at = type;
    for (int depth = 0; depth < 64 && !at.isEmpty(); ++depth) {
        const auto known = m_references.constFind(at);
        if (known != m_references.constEnd() && known->contains(feature))
            return true;
        at = m_supers.value(at);
    }
    return false;
}

void UimaTypes::add(const QList<UimaType> &types)
{
    for (const UimaType &type : types) {
        Type &known = m_types[type.name];
        known.super = type.super;
        for (const UimaFeature &feature : type.features)
            known.ranges.insert(feature.name, feature.range);
    }
}

QByteArray UimaTypes::print() const
{
    XmlWriter xml;
    xml.declaration();
    xml.start("typeSystemDescription");
    xml.attribute("xmlns", QByteArrayView("http://uima.apache.org/resourceSpecifier"));
    xml.newline();
    xml.start("types");
    xml.newline();
    for (auto type = m_types.begin(); type != m_types.end(); ++type) {
        xml.start("typeDescription");
        xml.element("name", type.key());
        xml.element("description", {});
        xml.element("supertypeName", type->super);
        xml.newline();
        xml.start("features");
        for (auto feature = type->ranges.begin(); feature != type->ranges.end(); ++feature) {
            xml.newline();
            xml.start("featureDescription");
            xml.element("name", feature.key());
            xml.element("description", {});
            const bool array = feature->endsWith(u"[]");
            xml.element("rangeTypeName", array ? QStringLiteral(u"uima.cas.FSArray") : *feature);
            if (array)
                xml.element("elementType", feature->chopped(2));
            xml.end();
        }
        xml.end();
        xml.end();
        xml.newline();
    }
    xml.end();
    xml.end();
    xml.newline();
    return xml.take();
}

QByteArray toXmi(const UimaCas &cas)
{
    QHash<QString, QByteArray> tags; // by type
    for (const UimaStructure &structure : cas.structures)
        tags.insert(structure.type, {});
    QMap<QString, QByteArray> prefixes; // by package
    for (auto it = tags.keyBegin(); it != tags.keyEnd(); ++it)
        prefixes.insert(packageAndName(*it).first, {});
    int next = 0;
    for (QByteArray &prefix : prefixes)
        prefix = "type" + QByteArray::number(++next);
    for (auto it = tags.begin(); it != tags.end(); ++it) {
        const auto [package, name] = packageAndName(it.key());
        *it = prefixes.value(package) + ':' + name.toUtf8();
    }
    XmlWriter xml;
    xml.declaration();
    xml.start("xmi:XMI");
    xml.attribute("xmlns:xmi", QByteArrayView("http://www.omg.org/XMI"));
    xml.attribute("xmlns:cas", QByteArrayView("http:///uima/cas.ecore"));
    for (auto it = prefixes.begin(); it != prefixes.end(); ++it)
        xml.attribute("xmlns:" + *it, namespaceOf(it.key()));
    xml.attribute("xmi:version", QByteArrayView("2.0"));
    xml.newline();
    xml.start("cas:NULL");
    xml.attribute("xmi:id", qint64(0));
    xml.end();
    xml.newline();
    const qint64 sofa = cas.structures.isEmpty() ? 1 : cas.structures.last().id + 1;
    QByteArray members;
    for (const UimaStructure &structure : cas.structures) {
        xml.start(tags.value(structure.type));
        xml.attribute("xmi:id", structure.id);
        if (structure.span) {
            xml.attribute("sofa", sofa);
            xml.attribute("begin", structure.span->begin);
            xml.attribute("end", structure.span->end);
            members += ' ' + QByteArray::number(structure.id);
        }
        for (auto it = structure.values.begin(); it != structure.values.end(); ++it)
            xml.attribute(it.key().toUtf8(), QStringView(*it));
        for (auto it = structure.references.begin(); it != structure.references.end(); ++it) {
            QByteArray ids;
            for (const qint64 id : *it)
                ids += ' ' + QByteArray::number(id);
            xml.attribute(it.key().toUtf8(), QByteArrayView(ids.mid(1)));
        }
        xml.end();
        xml.newline();
    }
    xml.start("cas:Sofa");
    xml.attribute("xmi:id", sofa);
    xml.attribute("sofaNum", qint64(1));
    xml.attribute("sofaID", QByteArrayView("_InitialView"));
    xml.attribute("mimeType", QByteArrayView("text"));
    xml.attribute("sofaString", QStringView(cas.text));
    xml.end();
    xml.newline();
    xml.start("cas:View");
    xml.attribute("sofa", sofa);
    xml.attribute("members", QByteArrayView(members.mid(1)));
    xml.end();
    xml.newline();
    xml.end();
    xml.newline();
    return xml.take();
}

XmiReader::Type &XmiReader::typeOf(QByteArrayView space, QByteArrayView name)
{
    m_key.resize(0);
    m_key.append(space).append('\n').append(name);
    Type &type = m_known[m_key];
    if (type.name.isNull()) {
        QString package = QString::fromUtf8(space);
        package.remove(QStringLiteral(u"http:///")).remove(QStringLiteral(u".ecore")).replace(u'/', u'.');
        type.name = (package == u"uima.noNamespace" ? QString() : package + u'.') + QString::fromUtf8(name);
        type.isSofa = type.name == u"uima.cas.Sofa";
        type.isArray = type.name == u"uima.cas.FSArray";
        type.isRead = isReadFromUima(type.name);
    }
    return type;
}

void XmiReader::start(QByteArrayView name, const XmlAttributes &attributes)
{
    ++m_depth;
    m_chars.clear();
    if (m_depth == 1 && name != "XMI")
        return refuse(tr("The file is not XMI: its first element is “%1”.").arg(QString::fromUtf8(name)));
    if (m_depth != 2)
        return;
    Type &type = typeOf(attributes.space(), name);
    m_inStructure = type.isRead;
    if (type.isSofa) {
        const qint64 id = number(attributes.bytes("id", "xmi"));
        m_texts.insert(id, attributes.text("sofaString"));
        if (m_first == 0 || attributes.bytes("sofaID") == "_InitialView")
            m_first = id;
    } else if (m_inStructure) {
        startStructure(type.name, attributes);
    } else if (type.isArray) {
        m_arrays.insert(number(attributes.bytes("id", "xmi")), idsIn(attributes.bytes("elements")));
    } else {
        ++type.skipped;
    }
}

void XmiReader::startStructure(const QString &type, const XmlAttributes &attributes)
{
    UimaStructure &structure = m_cas.structures.emplaceBack();
    structure.type = type;
    qint64 sofa = 0;
    CodePointSpan span{-1, -1};
    for (const XmlAttributes::Attribute &attribute : attributes.all()) {
        if (attribute.prefix == "xmi") {
            if (attribute.name == "id")
                structure.id = number(attribute.value);
        } else if (attribute.name == "sofa") {
            sofa = number(attribute.value);
        } else if (attribute.name == "begin") {
            span.begin = number(attribute.value);
        } else if (attribute.name == "end") {
            span.end = number(attribute.value);
        } else {
            const QString name = QString::fromUtf8(attribute.name);
            if (m_types.knows(type) ? !m_types.isReference(type, name) : !isKnownReference(attribute.name)) {
                structure.values.insert(name, QString::fromUtf8(attribute.value));
                continue;
            }
            if (const QList<qint64> ids = idsIn(attribute.value); !ids.isEmpty())
                structure.references.insert(name, ids);
        }
    }
    if (attributes.has("begin"))
        structure.span = span;
    m_sofas.append(sofa);
}

void XmiReader::text(QByteArrayView utf8)
{
    if (m_depth > 2)
        m_chars += QString::fromUtf8(utf8);
}

void XmiReader::end(QByteArrayView name)
{
    if (m_depth == 3 && m_inStructure) {
        m_lists[QString::fromUtf8(name)].append(m_chars);
    } else if (m_depth == 2 && m_inStructure && !m_lists.isEmpty()) {
        for (auto it = m_lists.begin(); it != m_lists.end(); ++it)
            m_cas.structures.last().values.insert(it.key(), toOneValue(*it));
        m_lists.clear();
    }
    --m_depth;
}

void XmiReader::keepFirstView()
{
    QList<UimaStructure> kept;
    for (qsizetype i = 0; i < m_sofas.size(); ++i) {
        if (m_sofas[i] == m_first || m_sofas[i] == 0)
            kept.append(std::move(m_cas.structures[i]));
        else if (isUimaLabel(m_cas.structures[i].type))
            ++m_cas.inOtherViews;
    }
    m_cas.structures = kept;
    m_cas.otherViews = m_texts.size() - 1;
}

// Arrays by their elements. Where no type system tells what a feature is, one whose numbers are all ids of links refers to them.
void XmiReader::resolve()
{
    QSet<qint64> links;
    for (const UimaStructure &structure : std::as_const(m_cas.structures)) {
        if (!structure.span && structure.references.contains(QStringLiteral(u"target")))
            links.insert(structure.id);
    }
    const auto elements = [&](const QList<qint64> &ids) { return ids.size() == 1 ? m_arrays.value(ids.first(), ids) : ids; };
    for (UimaStructure &structure : m_cas.structures) {
        for (QList<qint64> &ids : structure.references)
            ids = elements(ids);
        if (links.isEmpty() || !structure.span || m_types.knows(structure.type))
            continue;
        for (auto value = structure.values.begin(); value != structure.values.end();) {
            const bool numbers = std::all_of(value->begin(), value->end(), [](QChar c) { return c == u' ' || (c >= u'0' && c <= u'9'); });
            const QList<qint64> ids = numbers ? elements(idsIn(value->toLatin1())) : QList<qint64>();
            if (ids.isEmpty() || !std::all_of(ids.begin(), ids.end(), [&](qint64 id) { return links.contains(id); })) {
                ++value;
                continue;
            }
            structure.references.insert(value.key(), ids);
            value = structure.values.erase(value);
        }
    }
}

UimaCas &XmiReader::cas()
{
    m_cas.text = m_texts.value(m_first);
    if (m_texts.size() > 1)
        keepFirstView();
    resolve();
    for (const Type &type : std::as_const(m_known)) {
        if (type.skipped > 0)
            m_cas.skipped.insert(type.name, type.skipped);
    }
    return m_cas;
}

} // namespace dau
