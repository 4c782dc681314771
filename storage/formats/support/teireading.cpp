// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/teireading.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Tei", text);
}

bool isOneOf(QByteArrayView name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char *one) { return name == one; });
}

bool isMention(QByteArrayView name)
{
    return isOneOf(name, {"rs", "persName", "placeName", "orgName", "geogName", "name", "date", "time", "num"});
}

bool isBlock(QByteArrayView name)
{
    return isOneOf(name, {"p", "ab", "head", "div", "l", "lg", "item", "list", "label", "row", "cell", "table", "quote", "body", "front",
                          "back", "opener", "closer", "byline", "dateline", "salute", "signed", "trailer", "figure", "sp", "speaker", "u",
                          "titlePage", "titlePart", "docTitle", "docAuthor", "docDate", "epigraph", "argument", "cit", "bibl", "listBibl"});
}

bool isToken(QByteArrayView name)
{
    return isOneOf(name, {"w", "pc", "c", "m", "anchor"});
}

bool isAlternatives(QByteArrayView name)
{
    return isOneOf(name, {"choice", "app"});
}

QStringList pointers(const XmlAttributes &attributes, QByteArrayView name)
{
    QStringList ids = attributes.text(name).simplified().split(u' ', Qt::SkipEmptyParts);
    for (QString &id : ids)
        id = id.mid(id.lastIndexOf(u'#') + 1);
    return ids;
}

// A UUID that follows a prefix as ours do: "s.018f..."; else a new one.
template <typename Id>
Id idFrom(const QString &id)
{
    const auto uuid = Uuid::fromString(QStringView(id).mid(id.indexOf(u'.') + 1));
    return uuid ? Id{*uuid} : Id::create();
}

} // namespace

TeiReader::TeiReader(QString shownName, QString annotator)
    : m_shown(std::move(shownName))
    , m_annotator(std::move(annotator))
{
}

void TeiReader::start(QByteArrayView name, const XmlAttributes &attributes)
{
    if (m_stack.empty() && name != "TEI" && name != "TEI.2")
        return refuse(name == "teiCorpus" ? tr("The file is a corpus of several TEI documents; only files of one document each are read.")
                                          : tr("The file is not TEI: its first element is “%1”.").arg(QString::fromUtf8(name)));
    Open open;
    open.name = name.toByteArray();
    const QByteArrayView space = attributes.bytes("space", "xml");
    open.preserve = space.isEmpty() ? !m_stack.empty() && m_stack.back().preserve : space == "preserve";
    open.id = attributes.text("id", "xml");
    m_stack.push_back(open);
    if (m_inText > 0 || name == "text") {
        ++m_inText;
        startInText(name, attributes);
    } else {
        startOutside(name, attributes);
    }
}

// Whether the element is no part of the text: a note, what was deleted, a second reading.
bool TeiReader::isSilent(QByteArrayView name)
{
    const bool reading = m_stack.size() > 1 && isAlternatives(m_stack[m_stack.size() - 2].name);
    m_notesInText += name == "note" ? 1 : 0;
    m_deletions += name == "del" ? 1 : 0;
    return name == "note" || name == "del" || (reading && isSilentReading(name));
}

// Of alternatives the regular form is the text, else the first.
bool TeiReader::isSilentReading(QByteArrayView name)
{
    Alternatives &all = m_alternatives.back();
    const bool preferred = isOneOf(name, {"reg", "corr", "expan", "lem"});
    all.several = all.several || all.taken;
    if (all.taken && (all.preferred || !preferred))
        return true;
    if (all.taken)
        takeBack();
    all.taken = true;
    all.preferred = preferred;
    return false;
}

// The text again as it was before the alternatives.
void TeiReader::takeBack()
{
    Alternatives &all = m_alternatives.back();
    for (Open &open : m_stack) {
        if (open.begin >= all.length)
            open.begin = -1;
    }
    m_text.truncate(all.length);
    m_blank = all.blank;
    m_break = all.lineBreak;
    m_mentionsLeftOut += m_mentions.size() - all.mentions;
    m_mentions.resize(all.mentions);
    m_tokens = all.tokens;
    for (const QString &id : std::as_const(all.places)) {
        m_places.remove(id);
        m_placeNumber.remove(id);
    }
    all.places.clear();
}

void TeiReader::sayLeftOut()
{
    const auto say = [&](qsizetype count, const QString &message) {
        if (count > 0)
            problems.append({Problem::Severity::Loss, m_shown, 0, message.arg(count)});
    };
    say(m_readingsLeftOut, tr("In %1 places with alternatives (choice, app) one reading is the text; the others are not kept."));
    say(m_deletions, tr("%1 deletions (del) are no part of the text, and are not kept."));
    say(m_notesInText, tr("%1 notes inside the text are not kept."));
    say(m_mentionsLeftOut, tr("%1 annotations in such readings, deletions and notes are not kept."));
}

void TeiReader::startInText(QByteArrayView name, const XmlAttributes &attributes)
{
    Open &open = m_stack.back();
    const bool zone = name == "seg" && attributes.bytes("type") == "zone";
    const bool mention = isMention(name) || zone || (name == "seg" && attributes.has("prev"));
    if (m_silent > 0 || isSilent(name)) {
        open.silent = true;
        ++m_silent;
        m_mentionsLeftOut += mention ? 1 : 0;
        return;
    }
    if (isAlternatives(name))
        m_alternatives.push_back({m_text.size(), m_mentions.size(), m_tokens, m_blank, m_break, false, false, false, {}});
    open.block = isBlock(name) && !open.preserve;
    m_break = m_break || open.block;
    if (name == "lb" && !open.preserve)
        m_break = true;
    if (isToken(name) && !open.id.isEmpty())
        m_placeNumber.insert(open.id, m_tokens++);
    if (mention) {
        open.mention = m_mentions.size();
        m_mentions.append(mentionOf(name, attributes));
    }
    if (isOneOf(name, {"spanGrp", "span", "linkGrp", "link", "fs", "listRelation"}))
        problems.append({Problem::Severity::Loss, m_shown, line(), tr("“%1” inside the text is not read.").arg(QString::fromUtf8(name))});
}

TeiReader::Mention TeiReader::mentionOf(QByteArrayView name, const XmlAttributes &attributes) const
{
    Mention mention;
    mention.id = attributes.text("id", "xml");
    mention.element = QString::fromUtf8(name);
    mention.type = attributes.text("type");
    mention.subtype = attributes.text("subtype");
    mention.name = attributes.text("n");
    mention.ana = pointers(attributes, "ana");
    mention.targets = pointers(attributes, "target");
    mention.from = pointers(attributes, "from").value(0);
    mention.to = pointers(attributes, "to").value(0);
    mention.resp = pointers(attributes, "resp").value(0);
    mention.next = pointers(attributes, "next").value(0);
    mention.prev = pointers(attributes, "prev").value(0);
    mention.corresp = pointers(attributes, attributes.has("corresp") ? "corresp" : "ref").value(0);
    mention.doubt = attributes.bytes("cert") == "low";
    mention.line = line();
    for (const char *more : {"key", "when", "value", "role", "notBefore", "notAfter"}) {
        if (attributes.has(more))
            mention.more.insert(QString::fromLatin1(more), attributes.text(more));
    }
    return mention;
}

void TeiReader::startOutside(QByteArrayView name, const XmlAttributes &attributes)
{
    m_chars.clear();
    const QString id = m_stack.back().id;
    if (name == "category")
        m_category = id, m_categories.insert(id, attributes.has("n") ? attributes.text("n") : QString());
    else if (name == "respStmt" || name == "editor" || name == "author")
        m_resp = id, m_annotators[id].name = QString();
    else if (name == "idno")
        m_idnoType = attributes.text("type");
    else if (name == "note" && attributes.has("target"))
        m_notes.append({pointers(attributes, "target"), {}});
    else if (name == "note")
        m_noteKey = attributes.bytes("type") == "metadata" ? attributes.text("n") : QString();
    else if (name == "span")
        m_mentions.append(mentionOf(name, attributes));
    else if (name == "fs")
        m_features.append({attributes.text("type"), id, pointers(attributes, "resp").value(0), {}});
    else if (name == "f" && !m_features.isEmpty())
        startFeature(attributes);
    else if (isOneOf(name, {"symbol", "binary", "numeric"}))
        m_value.values.append(attributes.text("value"));
    else if (name == "relation")
        m_links.append({id, attributes.has("n") ? attributes.text("n") : attributes.text("name"), pointers(attributes, "active").value(0),
                        pointers(attributes, "passive").value(0), pointers(attributes, "resp").value(0), pointers(attributes, "ana")});
    else if (isOneOf(name, {"person", "place", "org", "object", "nym"}))
        m_holder = id;
}

void TeiReader::startFeature(const XmlAttributes &attributes)
{
    m_featureKey = attributes.has("n") ? attributes.text("n") : attributes.text("name");
    m_value = {};
    const QString source = pointers(attributes, "ana").value(0);
    m_value.source = sourceFromString(QStringView(source).mid(source.indexOf(u'.') + 1)).value_or(AttributeValue::Source::Set);
}

void TeiReader::text(QByteArrayView utf8)
{
    if (m_inText == 0) {
        m_chars += QString::fromUtf8(utf8);
        return;
    }
    if (m_silent > 0 || isAlternatives(m_stack.back().name) || m_stack.back().name == "subst")
        return;
    const QString string = QString::fromUtf8(utf8);
    if (m_stack.back().preserve) {
        append(string);
        return;
    }
    QString word;
    for (const QChar c : string) {
        if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r') {
            append(word);
            word.clear();
            m_blank = true;
        } else {
            word += c;
        }
    }
    append(word);
}

// Text that really is there: what waits goes before it, and every element open without text yet begins at it.
void TeiReader::append(QStringView string)
{
    if (string.isEmpty())
        return;
    if (!m_text.isEmpty() && (m_break || m_blank))
        m_text += m_break ? u'\n' : u' ';
    m_break = m_blank = false;
    for (auto open = m_stack.rbegin(); open != m_stack.rend() && open->begin < 0; ++open)
        open->begin = m_text.size();
    m_text += string;
}

void TeiReader::end(QByteArrayView name)
{
    Open open = std::move(m_stack.back());
    m_stack.pop_back();
    if (m_inText == 0) {
        endOutside(name);
        return;
    }
    --m_inText;
    if (open.silent) {
        --m_silent;
        return;
    }
    if (isAlternatives(name)) {
        const Alternatives ended = std::move(m_alternatives.back());
        m_alternatives.pop_back();
        m_readingsLeftOut += ended.several ? 1 : 0;
        if (!m_alternatives.empty())
            m_alternatives.back().places += ended.places;
    }
    m_break = m_break || open.block;
    const Span span{open.begin < 0 ? m_text.size() : open.begin, m_text.size()};
    if (!open.id.isEmpty()) {
        m_places.insert(open.id, span);
        if (!m_alternatives.empty())
            m_alternatives.back().places.append(open.id);
    }
    if (open.mention >= 0 && !span.isEmpty())
        m_mentions[open.mention].spans = {span};
}

void TeiReader::endOutside(QByteArrayView name)
{
    const QByteArrayView parent = m_stack.empty() ? QByteArrayView() : QByteArrayView(m_stack.back().name);
    if (name == "title" && m_title.isEmpty() && parent == "titleStmt")
        m_title = m_chars;
    else if (name == "catDesc" && m_categories.value(m_category).isEmpty())
        m_categories[m_category] = m_chars.simplified();
    else if (isOneOf(name, {"name", "persName", "orgName"}) && parent == "respStmt")
        m_annotators[m_resp].name = m_chars;
    else if (name == "editor" || name == "author")
        m_annotators[m_resp].name = m_chars.simplified();
    else if (name == "resp" && parent == "respStmt")
        m_annotators[m_resp].kind = annotatorKindFromString(m_chars.trimmed()).value_or(Annotator::Kind::Human);
    else if (name == "idno" && m_idnoType == u"document")
        m_name = m_chars;
    else if (name == "idno" && m_idnoType == u"filename")
        m_source = m_chars;
    else if (name == "note" && !m_notes.isEmpty() && parent == "standOff")
        m_notes.last().text = m_chars;
    else if (name == "note" && !m_noteKey.isEmpty())
        m_metadata.insert(std::exchange(m_noteKey, {}), m_chars);
    else if (name == "string")
        m_value.values.append(m_chars);
    else if (name == "f" && !m_features.isEmpty()) {
        if (m_value.values.isEmpty() && !m_chars.trimmed().isEmpty() && parent == "fs")
            m_value.values.append(m_chars);
        if (!m_value.values.isEmpty())
            m_features.last().values.insert(m_featureKey, m_value);
        m_value = {};
    } else if (isOneOf(name, {"persName", "placeName", "orgName", "geogName", "name", "objectName", "form"}) && !m_holder.isEmpty()
               && !m_names.contains(m_holder))
        m_names.insert(m_holder, m_chars.simplified());
    m_chars.clear();
}

// Pieces that @next and @prev chain are fragments of the first of them.
void TeiReader::joinPieces()
{
    QHash<QString, qsizetype> byId;
    for (qsizetype i = 0; i < m_mentions.size(); ++i) {
        if (!m_mentions[i].id.isEmpty())
            byId.insert(m_mentions[i].id, i);
    }
    QSet<qsizetype> joined;
    for (qsizetype i = 0; i < m_mentions.size(); ++i) {
        if (!m_mentions[i].prev.isEmpty() && byId.contains(m_mentions[i].prev))
            continue;
        qsizetype at = i;
        for (QSet<qsizetype> met{i}; byId.contains(m_mentions[at].next);) {
            at = byId.value(m_mentions[at].next);
            if (met.contains(at) || joined.contains(at))
                break;
            met.insert(at);
            joined.insert(at);
            m_mentions[i].spans += m_mentions[at].spans;
        }
    }
    QList<Mention> firsts;
    for (qsizetype i = 0; i < m_mentions.size(); ++i) {
        if (!joined.contains(i))
            firsts.append(m_mentions[i]);
    }
    m_mentions = firsts;
}

// Tokens that follow one another are one fragment, with what lies between them.
Spans TeiReader::spansOf(const Mention &mention) const
{
    Spans spans = mention.spans;
    if (!mention.from.isEmpty()) {
        const auto from = m_places.constFind(mention.from);
        const auto to = m_places.constFind(mention.to.isEmpty() ? mention.from : mention.to);
        if (from != m_places.constEnd() && to != m_places.constEnd())
            spans.append({from->begin, std::max(from->begin, to->end)});
    }
    qsizetype before = -2;
    for (const QString &target : mention.targets) {
        const auto place = m_places.constFind(target);
        if (place == m_places.constEnd())
            return {};
        const qsizetype number = m_placeNumber.value(target, -2);
        if (number >= 0 && number == before + 1 && !spans.isEmpty())
            spans.last().end = place->end;
        else
            spans.append(*place);
        before = number;
    }
    return normalised(spans);
}

QString TeiReader::labelOf(const Mention &mention) const
{
    for (const QString &id : mention.ana) {
        if (m_categories.contains(id) && !id.startsWith(u"origin.") && !id.startsWith(u"source."))
            return m_categories.value(id).isEmpty() ? id : m_categories.value(id);
    }
    const bool named = mention.element != u"rs" && mention.element != u"span" && mention.element != u"name";
    if (named || mention.type.isEmpty())
        return !named && !mention.ana.isEmpty() ? mention.ana.first() : mention.element;
    return mention.type;
}

LabelledLayer &TeiReader::layerOf(LabelledDocument &document, const QString &resp)
{
    Annotator annotator = resp.isEmpty() ? Annotator() : m_annotators.value(resp); // editors of the file have no id
    if (annotator.name.isEmpty())
        annotator.name = resp.isEmpty() ? m_annotator : resp;
    for (LabelledLayer &layer : document.layers) {
        if (layer.annotator.name == annotator.name)
            return layer;
    }
    LabelledLayer layer;
    layer.annotator = annotator;
    layer.layer.info.state = LayerState::Done;
    document.layers.append(layer);
    return document.layers.last();
}

Entity TeiReader::entityFor(const QString &reference)
{
    const auto known = m_entities.constFind(reference);
    if (known != m_entities.constEnd())
        return *known;
    Entity entity;
    entity.id = idFrom<EntityId>(reference);
    entity.name = m_names.value(reference, reference);
    m_entities.insert(reference, entity);
    return entity;
}

void TeiReader::addMention(LabelledDocument &document, const Mention &mention)
{
    const Spans spans = spansOf(mention);
    if (spans.isEmpty()) {
        problems.append({Problem::Severity::Loss, m_shown, mention.line, tr("“%1” has no text, or points to nothing in it.").arg(mention.element)});
        return;
    }
    if (mention.type == u"zone") {
        document.zones.append({mention.name, spans.first(), mention.subtype == u"skipped"});
        return;
    }
    LabelledLayer &layer = layerOf(document, mention.resp);
    Annotation annotation;
    annotation.id = idFrom<AnnotationId>(mention.id);
    annotation.label = labelOf(mention);
    annotation.spans = spans;
    annotation.doubt = mention.doubt;
    annotation.origin = {Origin::Kind::Import, QStringLiteral(u"tei")};
    if (mention.type != annotation.label && !mention.type.isEmpty() && mention.element != u"span" && mention.element != u"rs")
        annotation.attributes.insert(QStringLiteral(u"type"), {{mention.type}, {}});
    for (auto it = mention.more.begin(); it != mention.more.end(); ++it)
        annotation.attributes.insert(it.key(), {{*it}, {}});
    for (const QString &id : mention.ana) {
        if (id.startsWith(u"origin."))
            annotation.origin = {originFromString(QStringView(id).mid(7)).value_or(Origin::Kind::Import), {}};
    }
    for (const QString &id : mention.ana) {
        const auto features = m_featuresById.constFind(id);
        if (features == m_featuresById.constEnd())
            continue;
        if (m_features[*features].type == u"origin")
            annotation.origin.detail = m_features[*features].values.value(QStringLiteral(u"detail")).values.value(0);
        else
            annotation.attributes.insert(m_features[*features].values);
    }
    if (!mention.corresp.isEmpty()) {
        const Entity entity = entityFor(mention.corresp);
        annotation.entity = entity.id;
        if (std::none_of(layer.entities.begin(), layer.entities.end(), [&](const Entity &one) { return one.id == entity.id; }))
            layer.entities.append(entity);
    }
    m_found.insert(mention.id, {&layer - document.layers.data(), layer.layer.annotations.size()});
    layer.layer.annotations.append(annotation);
}

void TeiReader::addFeatures(LabelledDocument &document)
{
    const auto first = [](const Attributes &values, const char *key) {
        return values.value(QString::fromLatin1(key)).values.value(0);
    };
    for (qsizetype i = 0; i < m_features.size(); ++i) {
        const Features &features = m_features[i];
        m_featuresById.insert(features.id, i);
        if (features.type == u"layer") {
            LayerInfo &info = layerOf(document, features.resp).layer.info;
            info.note = first(features.values, "note");
            info.state = layerStateFromString(first(features.values, "state")).value_or(LayerState::Done);
        } else if (features.type == u"document") {
            layerOf(document, features.resp).layer.info.attributes = features.values;
        } else if (features.type == u"entity") {
            Entity entity;
            entity.id = idFrom<EntityId>(features.id);
            entity.name = first(features.values, "name");
            entity.aliases = features.values.value(QStringLiteral(u"aliases")).values;
            entity.label = first(features.values, "label");
            entity.note = first(features.values, "note");
            m_entities.insert(features.id, entity);
        }
    }
}

void TeiReader::addRelations(LabelledDocument &document)
{
    for (const Link &link : std::as_const(m_links)) {
        const auto from = m_found.constFind(link.active);
        const auto to = m_found.constFind(link.passive);
        if (from == m_found.constEnd() || to == m_found.constEnd() || from->first != to->first) {
            problems.append({Problem::Severity::Loss, m_shown, 0,
                             tr("The relation “%1” does not link two annotations of one annotator.").arg(link.name)});
            continue;
        }
        LabelledLayer &layer = document.layers[from->first];
        Relation relation;
        relation.id = idFrom<RelationId>(link.id);
        relation.label = link.name;
        relation.from = layer.layer.annotations[from->second].id;
        relation.to = layer.layer.annotations[to->second].id;
        relation.origin = {Origin::Kind::Import, QStringLiteral(u"tei")};
        for (const QString &id : link.ana) {
            if (id.startsWith(u"origin."))
                relation.origin = {originFromString(QStringView(id).mid(7)).value_or(Origin::Kind::Import), {}};
        }
        layer.layer.relations.append(relation);
    }
}

LabelledDocument TeiReader::document(const QString &name, const QString &source)
{
    sayLeftOut();
    const Text text(m_text);
    LabelledDocument result{documentFacts(m_name.isEmpty() ? name : m_name, text, source), text, {}, {}};
    result.document.title = m_title.simplified();
    result.document.metadata = m_metadata;
    if (!m_source.isEmpty())
        result.document.source = m_source;
    addFeatures(result);
    joinPieces();
    for (const Mention &mention : std::as_const(m_mentions))
        addMention(result, mention);
    for (const NoteOn &note : std::as_const(m_notes)) {
        const auto found = m_found.constFind(note.targets.value(0));
        if (found != m_found.constEnd())
            result.layers[found->first].layer.annotations[found->second].note = note.text;
    }
    addRelations(result);
    return result;
}

} // namespace dau
