// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/webannoreading.h"

#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/tokentable.h"
#include "storage/formats/support/webannotsv.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace dau {

namespace {

constexpr qint64 longestText = qint64(200) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("WebAnno", text);
}

// Layers of words and syntax: nothing that people label.
bool isSyntax(const QString &type)
{
    static const QStringList names{QStringLiteral(u"POS"), QStringLiteral(u"Lemma"), QStringLiteral(u"MorphologicalFeatures"), QStringLiteral(u"Stem"),
                                   QStringLiteral(u"Dependency"), QStringLiteral(u"SurfaceForm"), QStringLiteral(u"SofaChangeAnnotation")};
    return names.contains(type.section(u'.', -1));
}

// The feature that a relation's label is: `label`, else `value`, else the first.
qsizetype labelOf(const QStringList &features)
{
    const qsizetype label = features.indexOf(QStringLiteral(u"label"));
    return label >= 0 ? label : std::max<qsizetype>(features.indexOf(QStringLiteral(u"value")), 0);
}

// At a sign that no backslash precedes.
QStringList splitAt(const QString &cell, QChar sign)
{
    QStringList parts(1);
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (cell[i] == u'\\' && i + 1 < cell.size()) {
            parts.last() += cell.mid(i, 2);
            ++i;
        } else if (cell[i] == sign) {
            parts.append(QString());
        } else {
            parts.last() += cell[i];
        }
    }
    return parts;
}

// "value[3]": the value, still escaped, and the id; empty where there is none.
std::pair<QString, QString> withoutId(const QString &value)
{
    static const QRegularExpression id(QStringLiteral(u"^(.*)\\[(\\d+(?:_\\d+)?)\\]$"), QRegularExpression::DotMatchesEverythingOption);
    const auto match = id.match(value);
    if (!match.hasMatch() || match.captured(1).endsWith(u'\\'))
        return {value, {}};
    return {match.captured(1), match.captured(2)};
}

QStringList attributeValues(const QString &value)
{
    QStringList values;
    for (QString part : value.split(u'|'))
        values.append(part.replace(QStringLiteral(u"%7C"), QStringLiteral(u"|")).replace(QStringLiteral(u"%25"), QStringLiteral(u"%")));
    return values;
}

} // namespace

WebAnnoReader::WebAnnoReader(const ImportInput &input, QString file, QString name)
    : m_input(input)
    , m_file(std::move(file))
    , m_name(std::move(name))
    , m_nextId(Uuid::create())
{
}

std::optional<LabelledDocument> WebAnnoReader::read(const QByteArray &bytes)
{
    if (!split(bytes) || !findText())
        return {};
    for (const Sentence &sentence : std::as_const(m_sentences)) {
        for (const Row &row : sentence.rows)
            readRow(row);
    }
    LabelledDocument document{documentFacts(m_name, m_text, fileNameOf(m_file)), m_text, {}, {LabelledLayer()}};
    LabelledLayer &layer = document.layers[0];
    layer.layer.info.state = LayerState::Done;
    for (Mark &mark : m_marks)
        finishMark(mark, layer.entities);
    relate(layer.layer);
    for (const Mark &mark : std::as_const(m_marks)) {
        if (!mark.joined && !mark.annotation.spans.isEmpty())
            layer.layer.annotations.append(mark.annotation);
    }
    m_losses.say(m_file, problems);
    return document;
}

bool WebAnnoReader::split(const QByteArray &bytes)
{
    Fields lines(bytes, '\n');
    qint64 number = 0;
    bool within = false; // a sentence's rows
    bool opened = false; // a sentence
    while (const auto view = lines.next()) {
        ++number;
        QString line = QString::fromUtf8(*view);
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (number == 1) {
            if (!line.startsWith(QStringLiteral(u"#FORMAT=WebAnno TSV 3"))) {
                error(1, tr("The first line is not “#FORMAT=WebAnno TSV 3.x”."));
                return false;
            }
        } else if (line.startsWith(QStringLiteral(u"#Text="))) {
            if (!opened || within) {
                m_sentences.append(Sentence{fromWebAnno(QStringView(line).mid(6)), {}});
                opened = true;
                within = false;
            } else {
                m_sentences.last().text += u'\n' + fromWebAnno(QStringView(line).mid(6));
            }
        } else if (line.startsWith(QStringLiteral(u"#T_"))) {
            if (!m_sentences.isEmpty()) {
                error(number, tr("A layer is declared after the first sentence."));
                return false;
            }
            if (!declare(line, number))
                return false;
        } else if (line.isEmpty()) {
            opened = false;
        } else if (!line.startsWith(u'#')) {
            if (m_sentences.isEmpty()) {
                error(number, tr("The row stands before any “#Text=”."));
                return false;
            }
            if (!addRow(line, number))
                return false;
            within = true;
        }
    }
    return true;
}

bool WebAnnoReader::declare(const QString &line, qint64 number)
{
    QStringList parts = line.mid(6).split(u'|');
    const QString kind = line.mid(3, 2);
    TsvLayer layer;
    layer.kind = kind == u"CH" ? Kind::Chain : kind == u"RL" ? Kind::Relation : Kind::Span;
    layer.type = parts.takeFirst();
    layer.first = m_columns;
    layer.kept = !isSyntax(layer.type);
    // A slot has two columns, its roles and its targets; a layer without features has one.
    if (parts.isEmpty() || (parts.size() == 1 && parts[0].isEmpty()))
        parts = {QString()};
    for (const QString &part : std::as_const(parts))
        layer.features.append(fromTagLabel(part));
    m_columns += layer.features.size();
    if (!layer.kept)
        problems.append({Problem::Severity::Loss, m_file, number, tr("The layer “%1” is not kept.").arg(layer.type)});
    m_layers.append(layer);
    return true;
}

bool WebAnnoReader::addRow(const QString &line, qint64 number)
{
    const QStringList cells = line.split(u'\t');
    const auto dash = cells.size() > 2 ? cells[1].indexOf(u'-') : -1;
    const auto begin = dash > 0 ? wholeNumber(cells[1].left(dash).toLatin1()) : std::nullopt;
    const auto end = dash > 0 ? wholeNumber(cells[1].mid(dash + 1).toLatin1()) : std::nullopt;
    if (!begin || !end || *end < *begin || *end > longestText) {
        error(number, tr("The row has no place in the text: “1-1 TAB 0-4 TAB word” is missing."));
        return false;
    }
    if (cells.size() < 3 + m_columns) {
        error(number, tr("The row has %1 columns for the layers, but the header names %2.").arg(cells.size() - 3).arg(m_columns));
        return false;
    }
    m_sentences.last().rows.append({number, cells[0], *begin, *end, cells[2], cells.mid(3, m_columns)});
    return true;
}

// The text that the sentences make at their places: between two, one line break, else blanks.
std::optional<Text> WebAnnoReader::place(bool codePoints, qint64 *fault) const
{
    QString text;
    qint64 length = 0;
    for (const Sentence &sentence : m_sentences) {
        if (sentence.rows.isEmpty())
            continue;
        const qint64 gap = sentence.rows.first().begin - length;
        if (gap < 0 || gap > longestText - length) {
            *fault = sentence.rows.first().line;
            return {};
        }
        if (gap > 0)
            text += (length == 0 ? QStringLiteral(u" ") : QStringLiteral(u"\n")) + QString(gap - 1, u' ');
        text += sentence.text;
        length += gap + (codePoints ? OffsetMap(sentence.text).toCodePoint(sentence.text.size()) : sentence.text.size());
    }
    return Text(text);
}

bool WebAnnoReader::fits(const Text &text, bool codePoints, qint64 *fault) const
{
    for (const Sentence &sentence : m_sentences) {
        for (const Row &row : sentence.rows) {
            const Span span = codePoints ? text.offsets().toUtf16(CodePointSpan{row.begin, row.end}) : Span{row.begin, row.end};
            if (span.end <= text.size() && text.view(span) == row.token)
                continue;
            *fault = row.line;
            return false;
        }
    }
    return true;
}

// Offsets count UTF-16 units by the specification; some writers count code points: the tokens tell.
bool WebAnnoReader::findText()
{
    const auto known = m_input.knownText ? m_input.knownText(m_name) : std::nullopt;
    qint64 first = 0;
    for (const bool codePoints : {false, true}) {
        qint64 fault = 0;
        const auto placed = place(codePoints, &fault);
        const bool own = placed && fits(*placed, codePoints, &fault);
        if (known && fits(*known, codePoints, &fault))
            m_text = *known;
        else if (own)
            m_text = *placed;
        else {
            first = first == 0 ? fault : first;
            continue;
        }
        m_codePoints = codePoints;
        return true;
    }
    error(first, tr("The token does not stand at its place in the text, counted in UTF-16 units or in code points."));
    return false;
}

void WebAnnoReader::readRow(const Row &row)
{
    for (qsizetype layer = 0; layer < m_layers.size(); ++layer) {
        if (!m_layers[layer].kept)
            continue;
        if (m_layers[layer].kind == Kind::Span)
            readSpans(row, layer);
        else if (m_layers[layer].kind == Kind::Chain)
            readChain(row, layer);
        else
            readRelations(row, layer);
    }
}

WebAnnoReader::Mark &WebAnnoReader::mark(qsizetype layer, const QString &key, const Row &row)
{
    const auto [found, made] = m_byKey.insert({{layer, key}, m_marks.size()});
    if (made)
        m_marks.append(Mark{layer, row.begin, row.end, {}, {}, row.line, {}, false});
    Mark &mark = m_marks[found->second];
    mark.begin = std::min(mark.begin, row.begin);
    mark.end = std::max(mark.end, row.end);
    if (auto &at = m_at[{layer, row.address}]; !at.contains(found->second))
        at.append(found->second);
    return mark;
}

void WebAnnoReader::readSpans(const Row &row, qsizetype layer)
{
    const TsvLayer &what = m_layers[layer];
    QList<QStringList> columns;
    for (qsizetype i = 0; i < what.features.size(); ++i)
        columns.append(splitAt(row.cells[what.first + i], u'|'));
    if (columns.first().size() == 1 && columns.first().first() == u"_")
        return;
    for (qsizetype n = 0; n < columns.first().size(); ++n) {
        QString id;
        QStringList values;
        for (const QStringList &column : std::as_const(columns)) {
            const auto [value, said] = withoutId(column.value(n));
            values.append(value == u"*" || value == u"_" ? QString() : value);
            id = said.isEmpty() ? id : said;
        }
        Mark &found = mark(layer, id.isEmpty() ? row.address + u'#' + QString::number(n) : u'[' + id + u']', row);
        const bool first = found.values.isEmpty();
        if (first)
            found.values = values;
        const qsizetype host = &found - m_marks.data();
        // A slot's roles and, in the column behind, its targets.
        for (qsizetype i = 0; first && i + 1 < what.features.size(); ++i) {
            if (!what.features[i].startsWith(QStringLiteral(u"ROLE_")) || values[i + 1].isEmpty())
                continue;
            const QStringList roles = splitAt(columns[i].value(n), u';');
            const QStringList targets = splitAt(columns[i + 1].value(n), u';');
            for (qsizetype t = 0; t < targets.size(); ++t) {
                const QString role = fromWebAnno(withoutId(roles.value(t)).first);
                const QString slot = what.features[i].section(u':', -1).section(u'_', 0, 0);
                m_references.append({layer, role.isEmpty() || role == u"*" ? slot : role, {}, targets[t], row.line, host});
            }
        }
    }
}

void WebAnnoReader::readChain(const Row &row, qsizetype layer)
{
    const TsvLayer &what = m_layers[layer];
    const QStringList links = splitAt(row.cells[what.first], u'|');
    const QStringList types = what.features.size() > 1 ? splitAt(row.cells[what.first + 1], u'|') : QStringList();
    if (links.size() == 1 && links[0] == u"_")
        return;
    for (qsizetype n = 0; n < links.size(); ++n) {
        // "*->1-2": the second link of chain 1.
        const QString link = withoutId(links[n]).first;
        const QString place = link.mid(link.lastIndexOf(QStringLiteral(u"->")) + 2);
        if (!link.contains(QStringLiteral(u"->")))
            continue;
        Mark &found = mark(layer, QStringLiteral(u"chain ") + place, row);
        found.link = place;
        const QString type = withoutId(types.value(n)).first;
        if (found.values.isEmpty())
            found.values = {type == u"*" || type == u"_" ? QString() : type};
    }
}

void WebAnnoReader::readRelations(const Row &row, qsizetype layer)
{
    const TsvLayer &what = m_layers[layer];
    const QStringList sources = splitAt(row.cells[what.first + what.features.size() - 1], u'|');
    if (sources.size() == 1 && (sources[0] == u"_" || sources[0].isEmpty()))
        return;
    const QString base = what.features.last().mid(3);
    if (isSyntax(base) || base.section(u'.', -1) == u"Token") {
        m_losses.add(tr("%1 relations of the layer “%2” are on words, which are no labels, and are not kept."), what.type, sources.size());
        return;
    }
    const qsizetype values = what.features.size() - 1;
    for (qsizetype n = 0; n < sources.size(); ++n) {
        const auto [address, ids] = withoutId(sources[n]);
        const auto with = [](const QString &at, const QString &id) { return id.isEmpty() || id == u"0" ? at : at + u'[' + id + u']'; };
        QString label;
        for (qsizetype i = 0; i < values; ++i) {
            const QString value = withoutId(splitAt(row.cells[what.first + i], u'|').value(n)).first;
            if (value.isEmpty() || value == u"*" || value == u"_")
                continue;
            if (i == labelOf(what.features))
                label = fromWebAnno(value);
            else
                addRelationValue(m_losses, what.features[i]);
        }
        if (label.isEmpty())
            label = what.type.section(u'.', -1);
        qsizetype on = -1;
        for (qsizetype i = 0; i < m_layers.size(); ++i) {
            if (m_layers[i].type == base)
                on = i;
        }
        const bool same = !ids.contains(u'_');
        m_references.append({on, label, with(address, same ? ids : ids.section(u'_', 0, 0)), with(row.address, same ? QString() : ids.section(u'_', 1)), row.line, -1});
    }
}

// "1-5[3]": the annotation called 3, "1-5": the one that is there.
qsizetype WebAnnoReader::target(qsizetype layer, const QString &reference) const
{
    const auto [address, id] = withoutId(reference);
    for (qsizetype on = layer < 0 ? 0 : layer; on < m_layers.size(); ++on) {
        if (!id.isEmpty()) {
            if (const auto found = m_byKey.find({on, u'[' + id + u']'}); found != m_byKey.end())
                return found->second;
        } else if (const auto at = m_at.find({on, address}); at != m_at.end() && !at->second.isEmpty()) {
            return at->second.first();
        }
        if (layer >= 0)
            break;
    }
    return -1;
}

void WebAnnoReader::finishMark(Mark &mark, QList<Entity> &entities)
{
    const TsvLayer &layer = m_layers[mark.layer];
    Annotation &annotation = mark.annotation;
    m_nextId = m_nextId.plus(1);
    annotation.id = {m_nextId};
    annotation.origin = {Origin::Kind::Import, QStringLiteral(u"webanno-tsv")};
    const Span span = m_codePoints ? m_text.offsets().toUtf16(CodePointSpan{mark.begin, mark.end}) : Span{mark.begin, mark.end};
    if (span.isEmpty()) {
        m_losses.add(tr("%1 annotations of no width are not kept."));
        return;
    }
    annotation.spans = {span};
    QString entityKey;
    QString entityName;
    if (layer.kind == Kind::Chain) {
        annotation.label = fromWebAnno(mark.values.value(0));
        entityKey = layer.type + u' ' + mark.link.section(u'-', 0, 0);
    }
    for (qsizetype i = 0; layer.kind == Kind::Span && i < layer.features.size(); ++i) {
        const QString &feature = layer.features[i];
        const bool slot = feature.startsWith(QStringLiteral(u"ROLE_")) || (i > 0 && layer.features[i - 1].startsWith(QStringLiteral(u"ROLE_")));
        const QString value = fromWebAnno(mark.values.value(i));
        if (slot || value.isEmpty() || feature.isEmpty())
            continue;
        if (feature == u"value" || feature == u"label")
            annotation.label = value;
        else if (feature == u"identifier")
            entityKey = value;
        else if (feature == webanno::entityName)
            entityName = value;
        else if (feature == webanno::note)
            annotation.note = value;
        else if (feature == webanno::doubt)
            annotation.doubt = value == u"true";
        else
            annotation.attributes.insert(feature.startsWith(QStringLiteral(u"attr.")) ? feature.mid(5) : feature, {attributeValues(value), AttributeValue::Source::Set});
    }
    // Of a layer of one's own the first feature is the label, else its name.
    if (annotation.label.isEmpty() && !annotation.attributes.isEmpty() && layer.type != webanno::entity) {
        const QString &first = layer.features.first();
        if (const auto value = annotation.attributes.take(first); !value.values.isEmpty())
            annotation.label = value.values.first();
    }
    if (annotation.label.isEmpty())
        annotation.label = layer.type.section(u'.', -1);
    if (entityKey.isEmpty())
        return;
    if (!m_entities.contains(entityKey)) {
        const QString urn = QStringLiteral(u"urn:uuid:");
        const auto id = entityKey.startsWith(urn) ? Uuid::fromString(entityKey.mid(urn.size())) : std::nullopt;
        const bool chain = layer.kind == Kind::Chain;
        const Entity entity{{id ? *id : Uuid::create()}, !entityName.isEmpty() ? entityName : chain ? m_text.quote(annotation.spans) : entityKey, {}, {}, {}};
        m_entities.insert(entityKey, entity);
        entities.append(entity);
    }
    annotation.entity = m_entities.value(entityKey).id;
}

void WebAnnoReader::relate(Layer &layer)
{
    std::map<qsizetype, qsizetype> first; // of a piece: the mark that it belongs to
    const auto whole = [&](qsizetype mark) {
        const auto found = first.find(mark);
        return found == first.end() ? mark : found->second;
    };
    // Pieces first, so that relations find the whole.
    for (const bool pieces : {true, false}) {
        for (const Reference &reference : std::as_const(m_references)) {
            if ((reference.label == webanno::continues) != pieces)
                continue;
            const qsizetype from = reference.host >= 0 ? reference.host : target(reference.layer, reference.from);
            const qsizetype to = target(reference.host >= 0 ? -1 : reference.layer, reference.to);
            if (from < 0 || to < 0 || m_marks[from].annotation.spans.isEmpty() || m_marks[to].annotation.spans.isEmpty()) {
                m_losses.add(tr("%1 relations “%2” point to no annotation and are not kept."), reference.label);
                continue;
            }
            if (pieces) {
                Mark &head = m_marks[whole(from)];
                head.annotation.spans = normalised(head.annotation.spans + m_marks[to].annotation.spans);
                m_marks[to].joined = true;
                first[to] = whole(from);
                continue;
            }
            Relation relation;
            m_nextId = m_nextId.plus(1);
            relation.id = {m_nextId};
            relation.label = reference.label;
            relation.from = m_marks[whole(from)].annotation.id;
            relation.to = m_marks[whole(to)].annotation.id;
            relation.origin = {Origin::Kind::Import, QStringLiteral(u"webanno-tsv")};
            layer.relations.append(relation);
        }
    }
}

} // namespace dau
