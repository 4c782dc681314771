// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/huggingfacereading.h"

#include "storage/formats/support/checkedlabels.h"
#include "storage/formats/support/conllreading.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foreignoffsets.h"
#include "storage/formats/support/huggingfacewriting.h"
#include "storage/formats/support/jsonobject.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/tokentable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

namespace dau {

namespace {

constexpr qint64 longestLine = qint64(64) << 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("HuggingFace", text);
}

QString string(const char *name)
{
    return QLatin1String(name);
}

// The first of these names that is among the columns; empty where none is.
QString firstOf(const QStringList &names, const QStringList &columns)
{
    for (const QString &name : names) {
        if (columns.contains(name))
            return name;
    }
    return {};
}

const QStringList tokenNames{QStringLiteral(u"tokens"), QStringLiteral(u"words")};
const QStringList tagNames{QStringLiteral(u"ner_tags"), QStringLiteral(u"tags"), QStringLiteral(u"labels"), QStringLiteral(u"ner"),
                           QStringLiteral(u"ner_labels")};
const QStringList documentNames{QStringLiteral(u"document_id"), QStringLiteral(u"doc_id"), QStringLiteral(u"document")};

// The column of tags and those of further levels.
QStringList tagColumns(const QStringList &columns)
{
    QStringList tags{firstOf(tagNames, columns)};
    for (int level = 2; !tags.first().isEmpty() && columns.contains(tags.first() + u'_' + QString::number(level)); ++level)
        tags.append(tags.first() + u'_' + QString::number(level));
    return tags.first().isEmpty() ? QStringList() : tags;
}

// The names under class_label of a README.md, in order: "'0': O".
QStringList classesOf(const QString &readme)
{
    const auto bytes = wholeFile(readme, 4 << 20);
    if (!bytes)
        return {};
    QStringList classes;
    bool within = false;
    static const QRegularExpression entry(QStringLiteral(u"^\\s+'?\"?(\\d+)'?\"?:\\s*(.+?)\\s*$"));
    for (const QString &line : QString::fromUtf8(*bytes).split(u'\n')) {
        if (line.contains(u"class_label:"))
            within = classes.isEmpty();
        const auto match = entry.match(line);
        if (within && match.hasMatch() && match.captured(1).toInt() == classes.size()) {
            QString name = match.captured(2);
            if (name.startsWith(u'"'))
                name = QJsonDocument::fromJson('[' + name.toUtf8() + ']').array().first().toString();
            else if (name.startsWith(u'\'') && name.endsWith(u'\'') && name.size() > 1)
                name = name.mid(1, name.size() - 2).replace(QStringLiteral(u"''"), QStringLiteral(u"'"));
            classes.append(name);
        } else if (within && !classes.isEmpty() && !line.trimmed().isEmpty()) {
            within = false;
        }
    }
    return classes;
}

// Empty where the number has no name.
QString nameOfClass(qint64 number, const QStringList &names)
{
    return number == unknownClass ? unknownTag() : names.value(number);
}

QStringList textsOf(const QHash<QString, ParquetReader::Column> &group, const QString &name, qsizetype row)
{
    const auto column = group.constFind(name);
    QStringList texts;
    for (const auto &cell : column == group.cend() ? QList<ParquetReader::Cell>() : column->row(row))
        texts.append(QString::fromUtf8(cell.text));
    return texts;
}

QString textOf(const QHash<QString, ParquetReader::Column> &group, const QString &name, qsizetype row)
{
    const auto column = group.constFind(name);
    if (column == group.cend())
        return {};
    const auto cells = column->row(row);
    return cells.isEmpty() ? QString() : QString::fromUtf8(cells.first().text);
}

} // namespace

HuggingFaceReader::HuggingFaceReader(const ImportInput &input, const DocumentReader &take)
    : m_input(input)
    , m_take(take)
    , m_nextId(Uuid::create())
{
}

void HuggingFaceReader::error(qint64 row, const QString &message)
{
    problems.append({Problem::Severity::Error, m_shown, row, message});
}

QStringList HuggingFaceReader::namesOf(const ParquetReader &reader, const QString &column) const
{
    const QJsonObject info = QJsonDocument::fromJson(reader.keyValue("huggingface")).object().value(string("info")).toObject();
    QJsonValue feature = info.value(string("features")).toObject().value(column);
    if (feature.isArray())
        feature = feature.toArray().first();
    else if (feature.toObject().contains(string("feature")))
        feature = feature.toObject().value(string("feature"));
    QStringList names;
    for (const QJsonValue &name : feature.toObject().value(string("names")).toArray())
        names.append(name.toString());
    return names.isEmpty() ? m_classes : names;
}

bool HuggingFaceReader::readParquet(const QString &path, const QString &shown, const QString &name)
{
    m_shown = shown;
    m_name = name;
    m_folder = QFileInfo(QFileInfo(path).absolutePath()).fileName();
    m_classes = classesOf(QFileInfo(path).absolutePath() + QStringLiteral(u"/README.md"));
    if (m_classes.isEmpty())
        m_classes = classesOf(QFileInfo(path).absolutePath() + QStringLiteral(u"/../README.md"));
    const auto reader = ParquetReader::open(path);
    if (!reader) {
        error(0, reader.error().message);
        return true;
    }
    const QStringList columns = (*reader)->columns();
    const QString tokens = firstOf(tokenNames, columns);
    const QStringList tags = tagColumns(columns);
    const QString spans = columns.contains(string("spans.start")) ? string("spans") : columns.contains(string("entities.start")) ? string("entities") : QString();
    const bool asTokens = !tokens.isEmpty() && !tags.isEmpty();
    if (!asTokens && (spans.isEmpty() || !columns.contains(string("text")))) {
        error(0, tr("There are neither columns of tokens and tags nor of text and spans."));
        return true;
    }
    QStringList wanted = asTokens ? QStringList{tokens} + tags : columns.filter(QRegularExpression(u'^' + spans + QStringLiteral(u"\\.|^relations\\.|^text$|^metadata$")));
    for (const QString &column : documentNames + QStringList{string("annotator"), checkedLabelsKey()} + (asTokens ? QStringList{string("starts"), string("ends")} : QStringList())) {
        if (columns.contains(column))
            wanted.append(column);
    }
    QList<QStringList> names;
    for (const QString &column : tags)
        names.append((*reader)->isText(column) ? QStringList() : namesOf(**reader, column));
    qint64 number = 0;
    for (qsizetype g = 0; g < (*reader)->groups(); ++g) {
        Group group;
        for (const QString &column : std::as_const(wanted)) {
            auto values = (*reader)->column(g, column);
            if (!values) {
                error(0, values.error().message);
                return true;
            }
            group.insert(column, std::move(*values));
        }
        for (qsizetype r = 0; r < (*reader)->rows(g); ++r) {
            ++number;
            if (!asTokens) {
                if (!addSpans(group, r, spans, number))
                    return false;
                continue;
            }
            TokenRow row{number, textOf(group, firstOf(documentNames, columns), r), textOf(group, string("annotator"), r), {}, {}, {}, textsOf(group, checkedLabelsKey(), r)};
            row.tokens = textsOf(group, tokens, r);
            for (qsizetype level = 0; level < tags.size(); ++level) {
                QStringList said;
                for (const auto &cell : group[tags[level]].row(r)) {
                    if ((*reader)->isText(tags[level]))
                        said.append(QString::fromUtf8(cell.text));
                    else
                        said.append(nameOfClass(cell.number, names[level]));
                }
                if (said.contains(QString())) {
                    error(number, tr("The tags are numbers whose names are in neither the file nor a README.md beside it."));
                    return true;
                }
                row.tags.append(said);
            }
            if (group.contains(string("starts")) && group.contains(string("ends"))) {
                const auto starts = group[string("starts")].row(r);
                const auto ends = group[string("ends")].row(r);
                for (qsizetype i = 0; i < std::min(starts.size(), ends.size()); ++i)
                    row.offsets.append({starts[i].number, ends[i].number});
            }
            if (!addTokens(std::move(row)))
                return false;
        }
    }
    return true;
}

bool HuggingFaceReader::readJsonLines(const QString &path, const QString &shown, const QString &name)
{
    m_shown = shown;
    m_name = name;
    m_folder = QFileInfo(QFileInfo(path).absolutePath()).fileName();
    const QString readme = QFileInfo(path).absolutePath() + QStringLiteral(u"/README.md");
    m_classes = classesOf(QFileInfo::exists(readme) ? readme : QFileInfo(path).absolutePath() + QStringLiteral(u"/../README.md"));
    LineFile lines(path, longestLine);
    if (const auto opened = lines.open(); !opened) {
        error(0, opened.error().message);
        return true;
    }
    simdjson::dom::parser parser;
    while (auto line = lines.next()) {
        if (line->trimmed().isEmpty())
            continue;
        simdjson::dom::element element;
        if (parser.parse(line->constData(), static_cast<size_t>(line->size())).get(element) != simdjson::SUCCESS) {
            error(lines.lineNumber(), tr("The line is not JSON."));
            return true;
        }
        JsonFault fault;
        const JsonObject object(element, {}, &fault);
        TokenRow row{lines.lineNumber(), object.text("document_id"), object.text("annotator"), {}, {}, {}, {}};
        if (object.has("checked_labels"))
            row.checked = object.texts("checked_labels");
        row.tokens = object.has("tokens") ? object.texts("tokens") : object.texts("words");
        const auto numbers = [](const simdjson::dom::element &value) {
            int64_t number = -1;
            return value.get(number) == simdjson::SUCCESS ? static_cast<qint64>(number) : -1;
        };
        QStringList columns;
        for (const QString &tag : tagNames) {
            if (object.has(tag.toLatin1().constData()))
                columns.append(tag);
            for (int level = 2; columns.contains(tag) && object.has((tag + u'_' + QString::number(level)).toLatin1().constData()); ++level)
                columns.append(tag + u'_' + QString::number(level));
            if (!columns.isEmpty())
                break;
        }
        for (const QString &column : std::as_const(columns)) {
            QStringList said;
            for (const auto &value : object.list(column.toLatin1().constData())) {
                std::string_view text;
                if (value.get(text) == simdjson::SUCCESS)
                    said.append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
                else
                    said.append(nameOfClass(numbers(value), m_classes));
                if (said.last().isEmpty())
                    fault.say(tr("The tags are numbers whose names are in neither the file nor a README.md beside it."));
            }
            row.tags.append(said);
        }
        if (object.has("starts") && object.has("ends")) {
            const auto starts = object.list("starts");
            const auto ends = object.list("ends");
            for (qsizetype i = 0; i < std::min(starts.size(), ends.size()); ++i)
                row.offsets.append({numbers(starts[i]), numbers(ends[i])});
        }
        if (!fault.isEmpty()) {
            error(lines.lineNumber(), fault.message);
            return true;
        }
        if (!addTokens(std::move(row)))
            return false;
    }
    if (!lines.fault().isEmpty())
        error(lines.lineNumber(), lines.fault());
    return true;
}

bool HuggingFaceReader::addTokens(TokenRow row)
{
    const bool fits = std::all_of(row.tags.begin(), row.tags.end(), [&](const QStringList &tags) { return tags.size() == row.tokens.size(); });
    if (!fits || row.tags.isEmpty()) {
        error(row.number, tr("There are not as many tags as tokens."));
        return true;
    }
    row.document = nameOf(row.document);
    const bool same = !m_rows.isEmpty() && m_rows.first().document == row.document && m_rows.first().annotator == row.annotator;
    if (!same && !handOnTokens())
        return false;
    m_rows.append(std::move(row));
    return true;
}

bool HuggingFaceReader::handOnTokens()
{
    if (m_rows.isEmpty())
        return true;
    const QList<TokenRow> rows = std::exchange(m_rows, {});
    // Offsets serve where the project has the text; else the tokens make one.
    ConllReader reader(m_input, m_shown, rows.first().document);
    ConllReader::Rows all;
    QList<QByteArray> tags; // what the rows point into
    qsizetype levels = 0; // sentences of one document may have more or fewer
    for (const TokenRow &row : rows)
        levels = std::max(levels, row.tags.size());
    for (const TokenRow &row : rows) {
        const bool placed = row.offsets.size() == row.tokens.size();
        for (qsizetype i = 0; i < row.tokens.size(); ++i) {
            ConllRow token{row.number, row.tokens[i], placed ? std::optional(row.offsets[i]) : std::nullopt, {}, i == 0};
            for (const QStringList &level : row.tags) {
                const QString &tag = level[i];
                if (tag != outsideTag() && tag != unknownTag() && !(tag.size() > 2 && tag[1] == u'-')) {
                    error(row.number, tr("“%1” is not a tag: it must be O or begin with B-, I-, E-, S-, L- or U-.").arg(tag));
                    return true;
                }
                tags.append(toTagLabel(tag).toUtf8());
                token.tags.append(tags.last());
            }
            token.tags.resize(levels, QByteArrayView("O"));
            all.append(token);
        }
    }
    auto document = reader.documentOf(all, rows.first().document, rows.first().checked);
    problems += reader.problems;
    if (!document)
        return true;
    LabelledLayer &layer = document->layers[0];
    layer.annotator.name = !m_input.annotator.isEmpty() ? m_input.annotator : !rows.first().annotator.isEmpty() ? rows.first().annotator : m_folder;
    for (Annotation &annotation : layer.layer.annotations)
        annotation.origin = {Origin::Kind::Import, QStringLiteral(u"huggingface")};
    return m_take(std::move(*document));
}

// Rows of one document stand together, one for each annotator.
bool HuggingFaceReader::addSpans(const Group &group, qsizetype row, const QString &list, qint64 number)
{
    const QString name = nameOf(textOf(group, firstOf(documentNames, group.keys()), row));
    const bool unnamed = name == m_name && !group.contains(string("document_id"));
    const QString documentName = unnamed ? name + u'-' + QString::number(number) : name;
    const Text text(textOf(group, string("text"), row));
    if (m_spans && (m_spans->document.name != documentName || m_spans->text.string() != text.string())) {
        if (!handOnSpans(*std::exchange(m_spans, std::nullopt)))
            return false;
    }
    if (!m_spans) {
        m_spans = LabelledDocument{documentFacts(documentName, text, fileNameOf(m_shown)), text, {}, {}};
        const QJsonObject metadata = QJsonDocument::fromJson(textOf(group, string("metadata"), row).toUtf8()).object();
        for (auto it = metadata.begin(); it != metadata.end(); ++it)
            m_spans->document.metadata.insert(it.key(), it->toString());
    }
    const QString annotator = textOf(group, string("annotator"), row);
    if (group.contains(string("annotator")) && annotator.isEmpty())
        return true; // a document without a layer
    const auto members = [&](const QString &of, const char *member) {
        const auto column = group.constFind(of + u'.' + string(member));
        return column == group.cend() ? QList<ParquetReader::Cell>() : column->row(row);
    };
    const auto starts = members(list, "start");
    const auto ends = members(list, "end");
    const auto ids = members(list, "id");
    const auto labels = members(list, group.contains(list + QStringLiteral(u".label")) ? "label" : "type");
    const auto quotes = members(list, "text");
    QList<QList<ParquetReader::Cell>> more;
    for (const char *member : {"attributes", "entity_id", "entity", "note", "doubt", "origin", "origin_detail", "fragment"})
        more.append(members(list, member));
    const auto cell = [](const QList<ParquetReader::Cell> &cells, qsizetype i) { return i < cells.size() ? cells[i] : ParquetReader::Cell(); };
    const auto said = [&](qsizetype column, qsizetype i) { return QString::fromUtf8(cell(more[column], i).text); };

    // The unit under which every quote stands in the text.
    std::optional<ForeignOffsets> offsets;
    for (const auto &way : ForeignOffsets::waysFor(text, false)) {
        const ForeignOffsets tried(text, way);
        bool fits = true;
        for (qsizetype i = 0; i < starts.size() && fits; ++i) {
            const auto begin = tried.toUtf16(starts[i].number);
            const auto end = tried.toUtf16(cell(ends, i).number);
            fits = begin && end && *begin < *end && (quotes.isEmpty() || text.view({*begin, *end}).toString().toUtf8() == cell(quotes, i).text);
        }
        if (fits) {
            offsets.emplace(tried);
            break;
        }
    }
    if (!offsets) {
        error(number, tr("The spans of “%1” do not fit its text in any unit of offsets.").arg(documentName));
        return true;
    }
    LabelledLayer layer;
    layer.annotator.name = !m_input.annotator.isEmpty() ? m_input.annotator : !annotator.isEmpty() ? annotator : m_folder;
    layer.layer.info.state = LayerState::Done;
    setCheckedLabels(textsOf(group, checkedLabelsKey(), row), layer.layer.info);
    QHash<QString, AnnotationId> byId;
    QHash<EntityId, Entity> entities;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const Span span{*offsets->toUtf16(starts[i].number), *offsets->toUtf16(ends[i].number)};
        const QString id = QString::fromUtf8(cell(ids, i).text);
        if (cell(more[7], i).number > 1 && !layer.layer.annotations.isEmpty() && byId.value(id) == layer.layer.annotations.last().id) {
            Spans &spans = layer.layer.annotations.last().spans;
            spans = normalised(spans + Spans{span});
            continue;
        }
        Annotation annotation;
        m_nextId = m_nextId.plus(1);
        annotation.id = {Uuid::fromString(id).value_or(m_nextId)};
        annotation.label = QString::fromUtf8(cell(labels, i).text);
        if (annotation.label.isEmpty())
            annotation.label = QString::number(cell(labels, i).number);
        annotation.spans = {span};
        annotation.note = said(3, i);
        annotation.doubt = cell(more[4], i).number != 0;
        annotation.origin = {originFromString(said(5, i)).value_or(Origin::Kind::Import), more[5].isEmpty() ? QStringLiteral(u"huggingface") : said(6, i)};
        const QJsonObject attributes = QJsonDocument::fromJson(said(0, i).toUtf8()).object();
        for (auto it = attributes.begin(); it != attributes.end(); ++it) {
            QStringList values;
            for (const QJsonValue &value : it->toArray())
                values.append(value.toString());
            annotation.attributes.insert(it.key(), {values, AttributeValue::Source::Set});
        }
        if (const auto entity = Uuid::fromString(said(1, i))) {
            annotation.entity = {*entity};
            entities.insert(annotation.entity, {annotation.entity, said(2, i), {}, {}, {}});
        }
        byId.insert(id, annotation.id);
        layer.layer.annotations.append(annotation);
    }
    layer.entities = entities.values();
    const auto heads = members(string("relations"), "head");
    const auto tails = members(string("relations"), "tail");
    const auto relationLabels = members(string("relations"), "label");
    const auto relationIds = members(string("relations"), "id");
    const auto origins = members(string("relations"), "origin");
    const auto details = members(string("relations"), "origin_detail");
    for (qsizetype i = 0; i < heads.size(); ++i) {
        Relation relation;
        m_nextId = m_nextId.plus(1);
        relation.id = {Uuid::fromString(QString::fromUtf8(cell(relationIds, i).text)).value_or(m_nextId)};
        relation.label = QString::fromUtf8(cell(relationLabels, i).text);
        relation.from = byId.value(QString::fromUtf8(heads[i].text));
        relation.to = byId.value(QString::fromUtf8(cell(tails, i).text));
        relation.origin = {originFromString(QString::fromUtf8(cell(origins, i).text)).value_or(Origin::Kind::Import), QString::fromUtf8(cell(details, i).text)};
        if (relation.from.isNull() || relation.to.isNull())
            problems.append({Problem::Severity::Loss, m_shown, number, tr("A relation “%1” points to no span of its row.").arg(relation.label)});
        else
            layer.layer.relations.append(relation);
    }
    m_spans->layers.append(layer);
    return true;
}

bool HuggingFaceReader::handOnSpans(LabelledDocument document)
{
    return m_take(std::move(document));
}

bool HuggingFaceReader::finish()
{
    if (m_spans && !handOnSpans(*std::exchange(m_spans, std::nullopt)))
        return false;
    return handOnTokens();
}

} // namespace dau
