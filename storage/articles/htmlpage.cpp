// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/articles/htmlpage.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>

namespace dau {

namespace {

// A semantic element counts as the main text from this many characters on.
constexpr qsizetype EnoughText = 200;

QString nameOf(const xmlNode *node)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(node->name)).toLower();
}

QString attribute(xmlNode *node, const char *name)
{
    const std::unique_ptr<xmlChar, void (*)(void *)> value(
        xmlGetNoNsProp(node, reinterpret_cast<const xmlChar *>(name)), [](void *memory) { xmlFree(memory); });
    return value ? QString::fromUtf8(reinterpret_cast<const char *>(value.get())).trimmed() : QString();
}

bool isElement(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE;
}

bool isText(const xmlNode *node)
{
    return node->type == XML_TEXT_NODE || node->type == XML_ENTITY_REF_NODE;
}

QString textOf(const xmlNode *node)
{
    return node->content ? QString::fromUtf8(reinterpret_cast<const char *>(node->content)) : QString();
}

bool isHeading(const QString &name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
}

const QSet<QString> &inlineNames()
{
    static const QSet<QString> names = {QStringLiteral(u"a"), QStringLiteral(u"abbr"), QStringLiteral(u"b"),
        QStringLiteral(u"bdi"), QStringLiteral(u"bdo"), QStringLiteral(u"big"), QStringLiteral(u"cite"),
        QStringLiteral(u"code"), QStringLiteral(u"del"), QStringLiteral(u"em"), QStringLiteral(u"font"),
        QStringLiteral(u"i"), QStringLiteral(u"ins"), QStringLiteral(u"mark"), QStringLiteral(u"q"),
        QStringLiteral(u"s"), QStringLiteral(u"small"), QStringLiteral(u"span"), QStringLiteral(u"strong"),
        QStringLiteral(u"strike"), QStringLiteral(u"sub"), QStringLiteral(u"sup"), QStringLiteral(u"time"),
        QStringLiteral(u"tt"), QStringLiteral(u"u"), QStringLiteral(u"var"), QStringLiteral(u"wbr"),
        QStringLiteral(u"td"), QStringLiteral(u"th"), QStringLiteral(u"img")};
    return names;
}

const QSet<QString> &droppedNames()
{
    static const QSet<QString> names = {QStringLiteral(u"script"), QStringLiteral(u"style"), QStringLiteral(u"nav"),
        QStringLiteral(u"aside"), QStringLiteral(u"footer"), QStringLiteral(u"header"), QStringLiteral(u"form"),
        QStringLiteral(u"head"), QStringLiteral(u"noscript"), QStringLiteral(u"template"), QStringLiteral(u"iframe"),
        QStringLiteral(u"svg"), QStringLiteral(u"button"), QStringLiteral(u"select"), QStringLiteral(u"textarea"),
        QStringLiteral(u"object"), QStringLiteral(u"audio"), QStringLiteral(u"video"), QStringLiteral(u"canvas")};
    return names;
}

// HTML white space to single blanks; U+00A0 and other spaces are text.
QString collapsed(const QString &text)
{
    QString result;
    bool blank = false;
    for (const QChar c : text) {
        if (QStringView(u" \t\n\r\f").contains(c)) {
            blank = !result.isEmpty();
            continue;
        }
        if (blank)
            result += u' ';
        blank = false;
        result += c;
    }
    return result;
}

// One walk over the tree: measures where the running text is, then collects the lines below a node. libxml2 bounds the
// depth, so recursion is safe.
class Extractor
{
public:
    explicit Extractor(xmlNode *root)
        : m_root(root)
    {
        measure(root, false);
    }

    HtmlPage page()
    {
        HtmlPage result;
        xmlNode *main = mainNode();
        collect(main ? main : m_root);
        flush();
        result.lines = m_lines;
        const QString headline = m_h1 ? collapsed(allText(m_h1)) : QString();
        if (!headline.isEmpty() && !result.lines.contains(headline))
            result.lines.prepend(headline);
        readMetadata(m_root, result.metadata);
        return result;
    }

private:
    bool isDropped(xmlNode *node) const
    {
        const QString name = nameOf(node);
        const bool hidden = xmlHasProp(node, reinterpret_cast<const xmlChar *>("hidden"))
            || attribute(node, "aria-hidden") == u"true"
            || attribute(node, "style").remove(u' ').contains(u"display:none");
        // Some portals wrap the whole page in one form.
        if (name == u"form" && m_size.value(node) * 2 > m_size.value(m_root))
            return false;
        return hidden || droppedNames().contains(name);
    }

    // Sizes of text for every element (m_size) and, for every element but the dropped ones, the running text that lies
    // in it or in its paragraphs (m_density).
    qsizetype measure(xmlNode *node, bool inLink)
    {
        qsizetype size = 0;
        qsizetype own = 0;
        for (xmlNode *child = node->children; child; child = child->next) {
            if (isText(child)) {
                const qsizetype length = collapsed(textOf(child)).size();
                size += length;
                own += inLink ? 0 : length;
            } else if (isElement(child)) {
                const QString name = nameOf(child);
                if (name == u"h1" && !m_h1 && !collapsed(allText(child)).isEmpty())
                    m_h1 = child;
                const bool noText = name == u"script" || name == u"style" || name == u"noscript" || name == u"head";
                const qsizetype inside = noText ? 0 : measure(child, inLink || name == u"a");
                size += inside;
                own += inlineNames().contains(name) && name != u"a" ? m_own.value(child) : 0;
            }
        }
        m_size.insert(node, size);
        m_own.insert(node, own);
        const QString name = nameOf(node);
        const bool paragraph
            = name == u"p" || isHeading(name) || name == u"blockquote" || name == u"li" || name == u"tr";
        xmlNode *const parent = node->parent;
        if (inlineNames().contains(name))
            return size;
        m_density[paragraph && parent ? parent : node] += own;
        xmlNode *const above = paragraph && parent ? parent->parent : parent;
        if (above)
            m_density[above] += own / 2;
        return size;
    }

    xmlNode *mainNode() const
    {
        xmlNode *semantic = nullptr;
        xmlNode *dense = nullptr;
        find(m_root, semantic, dense);
        const bool enough
            = semantic && (m_size.value(semantic) >= EnoughText || m_size.value(semantic) * 2 > m_size.value(m_root));
        return enough ? semantic : dense;
    }

    void find(xmlNode *node, xmlNode *&semantic, xmlNode *&dense) const
    {
        for (xmlNode *child = node->children; child; child = child->next) {
            if (!isElement(child) || isDropped(child))
                continue;
            const QString name = nameOf(child);
            const bool isMain = name == u"article" || name == u"main" || attribute(child, "role") == u"main";
            // The innermost of nested ones is as good as the outer one, unless it is only a part.
            if (isMain && (!semantic || m_density.value(child) > m_density.value(semantic)))
                semantic = child;
            if (!dense || m_density.value(child) > m_density.value(dense))
                dense = child;
            find(child, semantic, dense);
        }
    }

    void collect(xmlNode *node)
    {
        for (xmlNode *child = node->children; child; child = child->next) {
            if (isText(child)) {
                m_line += textOf(child);
                continue;
            }
            if (!isElement(child))
                continue;
            const QString name = nameOf(child);
            if (name == u"header") {
                collectHeadings(child);
                continue;
            }
            if (isDropped(child))
                continue;
            const bool block = !inlineNames().contains(name);
            if (block)
                flush();
            collect(child);
            if (block)
                flush();
            else if (name == u"td" || name == u"th")
                m_line += u' ';
        }
    }

    // The header of an article holds its headline.
    void collectHeadings(xmlNode *node)
    {
        for (xmlNode *child = node->children; child; child = child->next) {
            if (!isElement(child))
                continue;
            if (!isHeading(nameOf(child))) {
                collectHeadings(child);
                continue;
            }
            flush();
            m_line = allText(child);
            flush();
        }
    }

    void flush()
    {
        const QString line = collapsed(m_line);
        m_line.clear();
        if (!line.trimmed().isEmpty())
            m_lines.append(line);
    }

    static QString allText(const xmlNode *node)
    {
        QString text;
        for (const xmlNode *child = node->children; child; child = child->next)
            text += isText(child) ? textOf(child) : isElement(child) ? allText(child) : QString();
        return text;
    }

    // The first that says something wins; Open Graph before the plain elements.
    static void readMetadata(xmlNode *node, QMap<QString, QString> &metadata)
    {
        static const QHash<QString, QString> names = {{QStringLiteral(u"og:title"), QStringLiteral(u"title")},
            {QStringLiteral(u"og:url"), QStringLiteral(u"url")},
            {QStringLiteral(u"article:published_time"), QStringLiteral(u"date")},
            {QStringLiteral(u"pubdate"), QStringLiteral(u"date")}, {QStringLiteral(u"date"), QStringLiteral(u"date")},
            {QStringLiteral(u"dc.date"), QStringLiteral(u"date")},
            {QStringLiteral(u"datepublished"), QStringLiteral(u"date")}};
        for (xmlNode *child = node->children; child; child = child->next) {
            if (!isElement(child))
                continue;
            const QString name = nameOf(child);
            QString key;
            QString value;
            if (name == u"meta") {
                for (const char *which : {"property", "name", "itemprop"})
                    key = key.isEmpty() ? names.value(attribute(child, which).toLower()) : key;
                value = attribute(child, "content");
            } else if (name == u"title" && nameOf(node) == u"head") {
                key = QStringLiteral(u"title");
                value = allText(child);
            } else if (name == u"link" && attribute(child, "rel") == u"canonical") {
                key = QStringLiteral(u"url");
                value = attribute(child, "href");
            } else if (name == u"time") {
                key = QStringLiteral(u"date");
                value = attribute(child, "datetime");
            }
            const bool first = metadata.value(key).isEmpty() || (name == u"meta" && key == u"title");
            if (!key.isEmpty() && first && !collapsed(value).isEmpty())
                metadata.insert(key, collapsed(value));
            readMetadata(child, metadata);
        }
    }

    xmlNode *m_root;
    xmlNode *m_h1 = nullptr;
    QHash<const xmlNode *, qsizetype> m_size;
    QHash<const xmlNode *, qsizetype> m_own;
    QHash<const xmlNode *, qsizetype> m_density;
    QStringList m_lines;
    QString m_line;
};

} // namespace

Result<HtmlPage> parseHtmlPage(const QString &html)
{
    const QByteArray bytes = html.toUtf8();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlNewParserCtxt(), htmlFreeParserCtxt);
    if (!parser)
        return failure(
            Error::Code::Failed, QCoreApplication::translate("Articles", "There is not enough memory for the page."));
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
        | HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlCtxtReadMemory(parser.get(), bytes.constData(), static_cast<int>(bytes.size()), nullptr, "UTF-8", options),
        xmlFreeDoc);
    // The parser recovers from every fault of the page itself; where it stopped, the text would be cut.
    if (parser->disableSAX != 0)
        return failure(Error::Code::Invalid,
            QCoreApplication::translate("Articles", "The page nests its elements too deep (line %1).")
                .arg(parser->lastError.line));
    xmlNode *root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    return root ? Extractor(root).page() : HtmlPage();
}

} // namespace dau
