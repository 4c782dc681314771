// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/teiwriting.h"

#include "model/text/tokenizer.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/teiheader.h"
#include "storage/formats/support/xmlwriter.h"

#include <set>

namespace dau {

namespace {

// A zone or an annotation: what its element says besides the place.
struct Item {
    QByteArray id;
    QByteArray element; // inline
    QByteArray type;    // empty: none
    QString name;       // @n; empty: none
    QByteArray subtype;
    QByteArray ana;
    QByteArray resp;
    QByteArray corresp; // the entity
    bool doubt = false;
    Spans spans;
};

class TeiWriter
{
public:
    TeiWriter(const LabelledDocument &document, const LabelScheme &scheme, TeiPlaces places)
        : m_labelled(document)
        , m_scheme(scheme)
        , m_places(places)
    {
    }
    QByteArray print();

private:
    void collect();
    void inlineText();
    void tokenText();
    template <typename Open, typename Close>
    void walk(Open open, Close close) const;
    void attributesOf(const Item &item);
    void spans();
    void layer(qsizetype index);
    void relations();
    void features(QByteArrayView type, const QByteArray &id, const QByteArray &resp, const Attributes &attributes);
    void feature(const QString &key, const AttributeValue &value);
    QByteArray targets(const Span &span) const;

    const LabelledDocument &m_labelled;
    const LabelScheme &m_scheme;
    TeiPlaces m_places;
    XmlWriter m_xml;
    QList<Item> m_items; // zones, then the layers in document order
    QSet<EntityId> m_entities; // written
    QList<Span> m_addresses; // Standoff: of the elements w1, w2, ...
};

void TeiWriter::collect()
{
    for (const Zone &zone : m_labelled.zones) {
        m_items.append({"z." + QByteArray::number(m_items.size() + 1), "seg", "zone", zone.kind, zone.skipped ? "skipped" : "", {}, {},
                        {}, false, {zone.span}});
    }
    for (qsizetype i = 0; i < m_labelled.layers.size(); ++i) {
        for (const Annotation &annotation : inDocumentOrder(m_labelled.layers[i].layer.annotations)) {
            const QByteArray id = annotation.id.toString().toLatin1();
            QByteArray ana = '#' + teiLabelId(annotation.label) + " #origin." + toString(annotation.origin.kind).toLatin1();
            if (!annotation.attributes.isEmpty())
                ana += " #f." + id;
            if (!annotation.origin.detail.isEmpty())
                ana += " #o." + id;
            const bool isWord = std::none_of(annotation.label.begin(), annotation.label.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
            m_items.append({"s." + id, "rs", isWord ? annotation.label.toUtf8() : QByteArray(), {}, {}, ana, teiAnnotatorId(i),
                            annotation.entity.isNull() ? QByteArray() : "e." + annotation.entity.toString().toLatin1(),
                            annotation.doubt, annotation.spans});
        }
    }
}

void TeiWriter::attributesOf(const Item &item)
{
    if (!item.type.isEmpty())
        m_xml.attribute("type", QString::fromUtf8(item.type));
    if (!item.subtype.isEmpty())
        m_xml.attribute("subtype", QByteArrayView(item.subtype));
    if (!item.name.isEmpty())
        m_xml.attribute("n", item.name);
    if (!item.ana.isEmpty())
        m_xml.attribute("ana", QByteArrayView(item.ana));
    if (!item.resp.isEmpty())
        m_xml.attribute("resp", QByteArrayView('#' + item.resp));
    if (item.doubt)
        m_xml.attribute("cert", QByteArrayView("low"));
    if (!item.corresp.isEmpty())
        m_xml.attribute("corresp", QByteArrayView('#' + item.corresp));
}

// Goes through the text once. At each place where something begins or ends, what must be closed is closed, what had to
// be closed for it only is opened again as a further piece of its item.
template <typename Open, typename Close>
void TeiWriter::walk(Open open, Close close) const
{
    struct Fragment {
        Span span;
        qsizetype item = 0;
    };
    std::vector<Fragment> waiting;
    std::set<qsizetype> edges{m_labelled.text.size()};
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        for (const Span &span : m_items[i].spans) {
            waiting.push_back({span, i});
            edges.insert(span.begin);
            edges.insert(span.end);
        }
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const Fragment &a, const Fragment &b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::vector<Fragment> stack;
    auto next = waiting.begin();
    qsizetype at = 0;
    for (const qsizetype edge : edges) {
        close(Span{at, edge}, 0);
        at = edge;
        const auto first = std::find_if(stack.begin(), stack.end(), [&](const Fragment &one) { return one.span.end == edge; });
        std::vector<Fragment> opening(first, stack.end());
        close(Span{edge, edge}, static_cast<qsizetype>(opening.size()));
        stack.erase(first, stack.end());
        std::erase_if(opening, [&](const Fragment &one) { return one.span.end == edge; });
        for (; next != waiting.end() && next->span.begin == edge; ++next)
            opening.push_back(*next);
        std::stable_sort(opening.begin(), opening.end(), [](const Fragment &a, const Fragment &b) { return a.span.end > b.span.end; });
        for (const Fragment &fragment : opening) {
            open(fragment.item);
            stack.push_back(fragment);
        }
    }
}

void TeiWriter::inlineText()
{
    QList<int> pieces(m_items.size(), 0);
    walk([&](qsizetype item) { ++pieces[item]; }, [](const Span &, qsizetype) {});
    QList<int> written(m_items.size(), 0);
    const auto idOf = [&](qsizetype item, int piece) {
        return piece == 1 ? m_items[item].id : m_items[item].id + '.' + QByteArray::number(piece);
    };
    walk(
        [&](qsizetype item) {
            const int piece = ++written[item];
            m_xml.start(m_items[item].element);
            m_xml.attribute("xml:id", QByteArrayView(idOf(item, piece)));
            if (piece == 1)
                attributesOf(m_items[item]);
            else
                m_xml.attribute("prev", QByteArrayView('#' + idOf(item, piece - 1)));
            if (piece < pieces[item])
                m_xml.attribute("next", QByteArrayView('#' + idOf(item, piece + 1)));
        },
        [&](const Span &text, qsizetype count) {
            if (!text.isEmpty())
                m_xml.text(m_labelled.text.view(text));
            for (qsizetype i = 0; i < count; ++i)
                m_xml.end();
        });
}

// Every token is an element with an id, cut where an annotation's edge cuts it. What lies between tokens is plain text,
// but an element <c> where an edge falls on it, so that a gap of a blank alone can be told from none.
void TeiWriter::tokenText()
{
    const Text &text = m_labelled.text;
    std::set<qsizetype> edges;
    std::set<Span> gaps;
    for (const Item &item : std::as_const(m_items)) {
        for (qsizetype i = 0; i < item.spans.size(); ++i) {
            edges.insert(item.spans[i].begin);
            edges.insert(item.spans[i].end);
            if (i > 0)
                gaps.insert({item.spans[i - 1].end, item.spans[i].begin});
        }
    }
    const auto put = [&](const Span &span, QByteArrayView element) {
        for (qsizetype begin = span.begin; begin < span.end;) {
            const auto edge = edges.upper_bound(begin);
            const qsizetype end = edge == edges.end() ? span.end : std::min(*edge, span.end);
            m_addresses.append({begin, end});
            m_xml.start(element);
            m_xml.attribute("xml:id", QByteArrayView("w" + QByteArray::number(m_addresses.size())));
            if (begin > span.begin || end < span.end)
                m_xml.attribute("part", begin == span.begin ? QByteArrayView("I") : end == span.end ? QByteArrayView("F") : QByteArrayView("M"));
            m_xml.text(text.view({begin, end}));
            m_xml.end();
            begin = end;
        }
    };
    // Not where a fragment merely ends before it or begins after it.
    QSet<qsizetype> begins;
    QSet<qsizetype> ends;
    for (const Item &item : std::as_const(m_items)) {
        for (const Span &span : item.spans) {
            begins.insert(span.begin);
            ends.insert(span.end);
        }
    }
    const auto between = [&](const Span &span) {
        if (span.isEmpty())
            return;
        const auto inside = edges.upper_bound(span.begin);
        const bool cut = (inside != edges.end() && *inside < span.end) || begins.contains(span.begin) || ends.contains(span.end) || gaps.contains(span);
        if (cut)
            put(span, "c");
        else
            m_xml.text(text.view(span));
    };
    qsizetype at = 0;
    for (const Token &token : Tokenizer(text).tokens({0, text.size()}, true)) {
        between({at, token.span.begin});
        put(token.span, token.isWord() ? QByteArrayView("w") : QByteArrayView("pc"));
        at = token.span.end;
    }
    between({at, text.size()});
}

QByteArray TeiWriter::targets(const Span &span) const
{
    const auto less = [](const Span &address, qsizetype begin) { return address.begin < begin; };
    QByteArray result;
    for (auto it = std::lower_bound(m_addresses.begin(), m_addresses.end(), span.begin, less); it != m_addresses.end() && it->end <= span.end; ++it)
        result += " #w" + QByteArray::number(it - m_addresses.begin() + 1);
    return result;
}

void TeiWriter::spans()
{
    if (m_places == TeiPlaces::Inline || m_items.isEmpty())
        return;
    m_xml.start("spanGrp");
    m_xml.newline();
    for (const Item &item : std::as_const(m_items)) {
        QByteArray addresses;
        for (const Span &span : item.spans)
            addresses += targets(span);
        m_xml.start("span");
        m_xml.attribute("xml:id", QByteArrayView(item.id));
        attributesOf(item);
        if (item.resp.isEmpty()) { // a zone: many tokens
            m_xml.attribute("from", QByteArrayView(addresses.mid(1, std::max<qsizetype>(addresses.indexOf(' ', 1), 0) - 1)));
            m_xml.attribute("to", QByteArrayView(addresses.mid(addresses.lastIndexOf(' ') + 1)));
        } else {
            m_xml.attribute("target", QByteArrayView(addresses.mid(1)));
        }
        m_xml.text(m_labelled.text.quote(item.resp.isEmpty() ? Spans() : item.spans));
        m_xml.end();
        m_xml.newline();
    }
    m_xml.end();
    m_xml.newline();
}

void TeiWriter::feature(const QString &key, const AttributeValue &value)
{
    const QByteArray name = xmlName(key);
    m_xml.start("f");
    m_xml.attribute("name", QString::fromUtf8(name));
    if (name != key.toUtf8())
        m_xml.attribute("n", key);
    if (value.source != AttributeValue::Source::Set)
        m_xml.attribute("ana", QByteArrayView("#source." + toString(value.source).toLatin1()));
    if (value.values.size() != 1)
        m_xml.start("vColl");
    for (const QString &one : value.values)
        m_xml.element("string", one);
    if (value.values.size() != 1)
        m_xml.end();
    m_xml.end();
}

void TeiWriter::features(QByteArrayView type, const QByteArray &id, const QByteArray &resp, const Attributes &attributes)
{
    m_xml.start("fs");
    m_xml.attribute("type", type);
    if (!id.isEmpty())
        m_xml.attribute("xml:id", QByteArrayView(id));
    m_xml.attribute("resp", QByteArrayView('#' + resp));
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        if (!it->values.isEmpty())
            feature(it.key(), *it);
    }
    m_xml.end();
    m_xml.newline();
}

void TeiWriter::layer(qsizetype index)
{
    const LabelledLayer &labelled = m_labelled.layers[index];
    const LayerInfo &info = labelled.layer.info;
    Attributes facts{{QStringLiteral(u"state"), {{toString(info.state)}, {}}}};
    if (!info.note.isEmpty())
        facts.insert(QStringLiteral(u"note"), {{info.note}, {}});
    features("layer", {}, teiAnnotatorId(index), facts);
    if (!info.attributes.isEmpty())
        features("document", {}, teiAnnotatorId(index), info.attributes);
    for (const Entity &entity : byId(labelled.entities)) { // a known name may be in several layers
        if (m_entities.contains(entity.id))
            continue;
        m_entities.insert(entity.id);
        features("entity", "e." + entity.id.toString().toLatin1(), teiAnnotatorId(index),
                 {{QStringLiteral(u"name"), {{entity.name}, {}}},
                  {QStringLiteral(u"aliases"), {entity.aliases, {}}},
                  {QStringLiteral(u"label"), {{entity.label}, {}}},
                  {QStringLiteral(u"note"), {{entity.note}, {}}}});
    }
    for (const Annotation &annotation : inDocumentOrder(labelled.layer.annotations)) {
        const QByteArray id = annotation.id.toString().toLatin1();
        if (!annotation.attributes.isEmpty())
            features("attributes", "f." + id, teiAnnotatorId(index), annotation.attributes);
        if (!annotation.origin.detail.isEmpty())
            features("origin", "o." + id, teiAnnotatorId(index), {{QStringLiteral(u"detail"), {{annotation.origin.detail}, {}}}});
        if (annotation.note.isEmpty())
            continue;
        m_xml.start("note");
        m_xml.attribute("target", QByteArrayView("#s." + id));
        m_xml.attribute("resp", QByteArrayView('#' + teiAnnotatorId(index)));
        m_xml.text(annotation.note);
        m_xml.end();
        m_xml.newline();
    }
}

void TeiWriter::relations()
{
    bool any = false;
    for (qsizetype i = 0; i < m_labelled.layers.size(); ++i) {
        for (const Relation &relation : byId(m_labelled.layers[i].layer.relations)) {
            if (!any)
                m_xml.start("listRelation");
            any = true;
            m_xml.newline();
            const QByteArray name = xmlName(relation.label);
            m_xml.start("relation");
            m_xml.attribute("xml:id", QByteArrayView("l." + relation.id.toString().toLatin1()));
            m_xml.attribute("name", QString::fromUtf8(name));
            if (name != relation.label.toUtf8())
                m_xml.attribute("n", relation.label);
            m_xml.attribute("active", QByteArrayView("#s." + relation.from.toString().toLatin1()));
            m_xml.attribute("passive", QByteArrayView("#s." + relation.to.toString().toLatin1()));
            m_xml.attribute("resp", QByteArrayView('#' + teiAnnotatorId(i)));
            m_xml.attribute("ana", QByteArrayView("#origin." + toString(relation.origin.kind).toLatin1()));
            m_xml.end();
        }
    }
    if (any) {
        m_xml.newline();
        m_xml.end();
        m_xml.newline();
    }
}

QByteArray TeiWriter::print()
{
    collect();
    m_xml.declaration();
    m_xml.start("TEI");
    m_xml.attribute("xmlns", QByteArrayView("http://www.tei-c.org/ns/1.0"));
    m_xml.attribute("type", m_places == TeiPlaces::Inline ? QByteArrayView("inline") : QByteArrayView("standoff"));
    m_xml.newline();
    writeTeiHeader(m_xml, m_labelled, m_scheme);
    m_xml.start("text");
    m_xml.attribute("xml:space", QByteArrayView("preserve"));
    m_xml.start("body");
    m_xml.start("ab");
    if (m_places == TeiPlaces::Inline)
        inlineText();
    else
        tokenText();
    m_xml.end();
    m_xml.end();
    m_xml.end();
    m_xml.newline();
    if (!m_labelled.layers.isEmpty() || (m_places == TeiPlaces::Standoff && !m_items.isEmpty())) {
        m_xml.start("standOff");
        m_xml.newline();
        spans();
        for (qsizetype i = 0; i < m_labelled.layers.size(); ++i)
            layer(i);
        relations();
        m_xml.end();
        m_xml.newline();
    }
    m_xml.end();
    m_xml.newline();
    return m_xml.take();
}

} // namespace

Result<QByteArray> toTei(const LabelledDocument &document, const LabelScheme &scheme, TeiPlaces places)
{
    if (const auto fits = fitsXml(document); !fits)
        return tl::unexpected(fits.error());
    return TeiWriter(document, scheme, places).print();
}

} // namespace dau
