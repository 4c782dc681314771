// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/xmlwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Xml", text);
}

// Where the first character is that XML 1.0 cannot hold; -1: nowhere.
qsizetype firstUnfit(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x20 && c < 0xD800)
            continue;
        if (c < 0x20 ? c != u'\t' && c != u'\n' && c != u'\r' : c >= 0xFFFE)
            return i;
        if (c >= 0xD800 && c < 0xE000) {
            if (c >= 0xDC00 || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
                return i;
            ++i;
        }
    }
    return -1;
}

// Looks at one string after the other until one does not fit.
class Fit
{
public:
    explicit Fit(const QString &document)
        : m_document(document)
    {
    }
    void look(QStringView text, const char *what)
    {
        const qsizetype at = m_fault.isEmpty() ? firstUnfit(text) : -1;
        if (at < 0)
            return;
        m_fault = tr("XML cannot hold the character U+%1, which is in %2 of the document “%3” at %4.")
                      .arg(QString::number(text[at].unicode(), 16).rightJustified(4, u'0').toUpper(), tr(what), m_document)
                      .arg(OffsetMap(text).toCodePoint(at));
    }
    void look(const Attributes &attributes)
    {
        for (auto it = attributes.begin(); it != attributes.end(); ++it) {
            look(it.key(), QT_TRANSLATE_NOOP("Xml", "the name of an attribute"));
            for (const QString &value : it->values)
                look(value, QT_TRANSLATE_NOOP("Xml", "the value of an attribute"));
        }
    }
    Result<void> result() const
    {
        return m_fault.isEmpty() ? Result<void>() : failure(Error::Code::Refused, m_fault);
    }

private:
    QString m_document;
    QString m_fault;
};

void look(Fit &fit, const LabelledLayer &labelled)
{
    fit.look(labelled.annotator.name, QT_TRANSLATE_NOOP("Xml", "the name of an annotator"));
    fit.look(labelled.layer.info.attributes);
    fit.look(labelled.layer.info.note, QT_TRANSLATE_NOOP("Xml", "a note"));
    for (const Annotation &annotation : labelled.layer.annotations) {
        fit.look(annotation.label, QT_TRANSLATE_NOOP("Xml", "a label"));
        fit.look(annotation.attributes);
        fit.look(annotation.note, QT_TRANSLATE_NOOP("Xml", "a note"));
        fit.look(annotation.origin.detail, QT_TRANSLATE_NOOP("Xml", "an origin"));
    }
    for (const Relation &relation : labelled.layer.relations)
        fit.look(relation.label, QT_TRANSLATE_NOOP("Xml", "a relation"));
    for (const Entity &entity : labelled.entities) {
        for (const QString &said : QStringList{entity.name, entity.label, entity.note} + entity.aliases)
            fit.look(said, QT_TRANSLATE_NOOP("Xml", "an entity"));
    }
}

bool isNameStart(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'_' || (c >= 0x1EA0 && c < 0x1F00);
}

bool isNamePart(char16_t c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
}

// Writes a code point as UTF-8 at `out`, and gives where it ends.
char *putUtf8(char *out, char32_t c)
{
    const auto byte = [&](char32_t value) { *out++ = static_cast<char>(value); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6));
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3F));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
    return out;
}

// What stands for a character that XML has a use for; empty: itself.
QByteArrayView escapeOf(char16_t c, bool inAttribute)
{
    switch (c) {
    case u'&': return "&amp;";
    case u'<': return "&lt;";
    case u'>': return "&gt;";
    case u'\r': return "&#13;";
    case u'"': return inAttribute ? "&quot;" : "";
    case u'\n': return inAttribute ? "&#10;" : "";
    case u'\t': return inAttribute ? "&#9;" : "";
    default: return "";
    }
}

constexpr qsizetype longestEscape = 6;

} // namespace

bool fitsXml(QStringView text)
{
    return firstUnfit(text) < 0;
}

Result<void> fitsXml(const LabelledDocument &labelled, bool withText)
{
    const Document &document = labelled.document;
    Fit fit(document.name);
    if (withText)
        fit.look(labelled.text.string(), QT_TRANSLATE_NOOP("Xml", "the text"));
    for (const QString &name : {document.name, document.title, document.source})
        fit.look(name, QT_TRANSLATE_NOOP("Xml", "the name"));
    for (auto it = document.metadata.begin(); it != document.metadata.end(); ++it) {
        fit.look(it.key(), QT_TRANSLATE_NOOP("Xml", "the metadata"));
        fit.look(*it, QT_TRANSLATE_NOOP("Xml", "the metadata"));
    }
    for (const Zone &zone : labelled.zones)
        fit.look(zone.kind, QT_TRANSLATE_NOOP("Xml", "the name of a zone"));
    for (const LabelledLayer &layer : labelled.layers)
        look(fit, layer);
    return fit.result();
}

QByteArray xmlName(const QString &key)
{
    if (!key.isEmpty() && isNameStart(key[0].unicode())
        && std::all_of(key.begin(), key.end(), [](QChar c) { return isNamePart(c.unicode()); }))
        return key.toUtf8();
    QByteArray name;
    for (const QChar c : key.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 0x80 && isNamePart(c.unicode()) && (!name.isEmpty() || isNameStart(c.unicode())))
            name += c.toLatin1();
        else if (!c.isMark() && !name.isEmpty() && !name.endsWith('_'))
            name += '_';
    }
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return (name.isEmpty() ? QByteArrayLiteral("x") : name.left(40)) + '-' + hash;
}

void XmlWriter::start(QByteArrayView name)
{
    closeTag();
    m_bytes += '<';
    m_bytes += name;
    m_open.push_back(name.toByteArray());
    m_inTag = true;
}

void XmlWriter::attribute(QByteArrayView name, QStringView value)
{
    m_bytes += ' ';
    m_bytes += name;
    m_bytes += "=\"";
    escaped(value, true);
    m_bytes += '"';
}

void XmlWriter::attribute(QByteArrayView name, QByteArrayView ascii)
{
    m_bytes += ' ';
    m_bytes += name;
    m_bytes += "=\"";
    m_bytes += ascii;
    m_bytes += '"';
}

void XmlWriter::text(QStringView text)
{
    closeTag();
    escaped(text, false);
}

void XmlWriter::end()
{
    if (m_inTag) {
        m_bytes += "/>";
        m_inTag = false;
    } else {
        m_bytes += "</" + m_open.back() + '>';
    }
    m_open.pop_back();
}

void XmlWriter::element(QByteArrayView name, QStringView content)
{
    start(name);
    text(content);
    end();
}

void XmlWriter::newline()
{
    closeTag();
    m_bytes += '\n';
}

void XmlWriter::closeTag()
{
    if (m_inTag)
        m_bytes += '>';
    m_inTag = false;
}

void XmlWriter::escaped(QStringView text, bool inAttribute)
{
    const qsizetype before = m_bytes.size();
    m_bytes.resize(before + longestEscape * text.size());
    char *out = m_bytes.data() + before;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (const QByteArrayView escape = c <= u'>' ? escapeOf(c, inAttribute) : QByteArrayView(); !escape.isEmpty()) {
            out = std::copy(escape.begin(), escape.end(), out);
        } else if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out = putUtf8(out, QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            out = putUtf8(out, c);
        }
    }
    m_bytes.resize(out - m_bytes.constData());
}

} // namespace dau
