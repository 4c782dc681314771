// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/huggingfacewriting.h"

#include "storage/formats/support/checkedlabels.h"
#include "storage/formats/support/conlltable.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/jsonwriter.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/parquetwriting.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <map>

namespace dau {

namespace {

using Type = ParquetWriter::Type;
using Column = ParquetWriter::Column;
using Nesting = ExportOptions::Nesting;

const Column checkedColumn{"checked_labels", Type::Text, true, {}};

// The spans view's columns, in the order in which SpanRow gives their values; checkedColumn last where there is one.
QList<Column> spanColumns(bool partlyChecked)
{
    QList<Column> columns{
        {"document_id", Type::Text, false, {}}, {"annotator", Type::Text, false, {}}, {"text", Type::Text, false, {}},
        {"metadata", Type::Text, false, {}},
        {"spans", Type::Text, true, "id"}, {"spans", Type::Text, true, "label"}, {"spans", Type::Number, true, "start"},
        {"spans", Type::Number, true, "end"}, {"spans", Type::Text, true, "text"}, {"spans", Type::Number, true, "fragment"},
        {"spans", Type::Number, true, "fragments"}, {"spans", Type::Text, true, "attributes"}, {"spans", Type::Text, true, "entity_id"},
        {"spans", Type::Text, true, "entity"}, {"spans", Type::Text, true, "note"}, {"spans", Type::Number, true, "doubt"},
        {"spans", Type::Text, true, "origin"}, {"spans", Type::Text, true, "origin_detail"},
        {"relations", Type::Text, true, "id"}, {"relations", Type::Text, true, "label"}, {"relations", Type::Text, true, "head"},
        {"relations", Type::Text, true, "tail"}, {"relations", Type::Text, true, "origin"}, {"relations", Type::Text, true, "origin_detail"}};
    if (partlyChecked)
        columns.append(checkedColumn);
    return columns;
}

QList<Column> tokenColumns(qsizetype levels, bool partlyChecked)
{
    QList<Column> columns{{"id", Type::Text, false, {}}, {"document_id", Type::Text, false, {}}, {"annotator", Type::Text, false, {}},
                          {"tokens", Type::Text, true, {}}, {"starts", Type::Number, true, {}}, {"ends", Type::Number, true, {}}};
    for (qsizetype i = 0; i < levels; ++i)
        columns.append({i == 0 ? QByteArray("ner_tags") : "ner_tags_" + QByteArray::number(i + 1), Type::Number, true, {}});
    if (partlyChecked)
        columns.append(checkedColumn);
    return columns;
}

QString quoted(QStringView text)
{
    JsonWriter writer;
    writer.value(text);
    return QString::fromUtf8(writer.bytes());
}

QString jsonOf(const QJsonObject &object)
{
    return object.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

// Writes one row into Parquet and as a JSON line.
class Row
{
public:
    Row(ParquetWriter &parquet, const QList<Column> &columns)
        : m_parquet(parquet)
        , m_columns(columns)
        , m_values(columns.size())
    {
    }
    void text(qsizetype column, const QString &value)
    {
        m_parquet.text(column, value);
        m_values[column].append(value);
    }
    void number(qsizetype column, qint64 value)
    {
        m_parquet.number(column, value);
        m_values[column].append(value);
    }
    QByteArray jsonLine() const;

private:
    using Value = std::variant<QString, qint64>;
    static void print(JsonWriter &json, const Value &value)
    {
        if (const auto *text = std::get_if<QString>(&value))
            json.value(QStringView(*text));
        else
            json.value(std::get<qint64>(value));
    }
    ParquetWriter &m_parquet;
    const QList<Column> &m_columns;
    QList<QList<Value>> m_values;
};

QByteArray Row::jsonLine() const
{
    JsonWriter json;
    json.beginObject();
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        const bool members = !column.member.isEmpty();
        if (members && i > 0 && m_columns[i - 1].name == column.name)
            continue;
        json.key(QLatin1String(column.name));
        if (!column.list) {
            print(json, m_values[i].isEmpty() ? Value(QString()) : m_values[i].first());
            continue;
        }
        json.beginArray();
        for (qsizetype n = 0; n < m_values[i].size(); ++n) {
            if (members)
                json.beginObject();
            for (qsizetype c = i; c < m_columns.size() && (c == i || (members && m_columns[c].name == column.name)); ++c) {
                if (members)
                    json.key(QLatin1String(m_columns[c].member));
                print(json, m_values[c][n]);
            }
            if (members)
                json.endObject();
        }
        json.endArray();
    }
    json.endObject();
    json.endLine();
    return json.bytes();
}

// What is known after a first look at all documents.
struct Dataset {
    QStringList labels;  // of the scheme, in its order, then others
    QStringList classes; // "O", "B-X", "I-X", ...
    qsizetype levels = 1;
    bool partlyChecked = false; // some layer
};

Result<Dataset> look(const ExportSource &source, const ExportOptions &options, Progress &progress)
{
    Dataset dataset;
    for (const LabelDef &label : source.scheme().labels) {
        if (options.labels.isEmpty() || options.labels.contains(label.key))
            dataset.labels.append(label.key);
    }
    QStringList more;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        if (!progress.step(i, 2 * source.documentCount()))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        const ConllTable table(*document, options);
        LossCounter ignored;
        for (const LabelledLayer &layer : document->layers) {
            dataset.partlyChecked = dataset.partlyChecked || !checkedLabels(layer.layer.info).isEmpty();
            for (const Annotation &annotation : layer.layer.annotations) {
                if (!dataset.labels.contains(annotation.label) && !more.contains(annotation.label))
                    more.append(annotation.label);
            }
            if (options.nesting == Nesting::Levels)
                dataset.levels = std::max(dataset.levels, table.flatten(layer, {}, ignored).size());
        }
    }
    more.sort();
    dataset.labels += more;
    if (options.nesting == Nesting::PerLabel)
        dataset.levels = std::max<qsizetype>(dataset.labels.size(), 1);
    dataset.classes.append(QStringLiteral(u"O"));
    const QStringView prefixes = options.tags == ExportOptions::Tags::Bioes ? u"BIES" : u"BI";
    for (const QString &label : std::as_const(dataset.labels)) {
        for (const QChar prefix : prefixes)
            dataset.classes.append(QString(prefix) + u'-' + label);
    }
    return dataset;
}

// `datasets` reads the features from the footer's key; "Sequence" is known to its old versions and its new ones.
QByteArray featuresOf(const QList<Column> &columns, const QStringList &classes)
{
    JsonWriter json;
    const auto value = [&](const Column &column) {
        json.beginObject();
        if (column.name.startsWith("ner_tags")) {
            json.key(QLatin1String("names"));
            json.beginArray();
            for (const QString &name : classes)
                json.value(QStringView(name));
            json.endArray();
            json.member(QLatin1String("_type"), QStringView(u"ClassLabel"));
        } else {
            json.member(QLatin1String("dtype"), QStringView(column.type == Type::Text ? u"string" : u"int64"));
            json.member(QLatin1String("_type"), QStringView(u"Value"));
        }
        json.endObject();
    };
    json.beginObject();
    json.key(QLatin1String("info"));
    json.beginObject();
    json.key(QLatin1String("features"));
    json.beginObject();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Column &column = columns[i];
        const auto isMember = [&](qsizetype other) {
            return other >= 0 && other < columns.size() && !column.member.isEmpty() && columns[other].name == column.name;
        };
        if (!isMember(i - 1))
            json.key(QLatin1String(column.name));
        if (!column.member.isEmpty()) {
            if (!isMember(i - 1)) {
                json.beginArray();
                json.beginObject();
            }
            json.key(QLatin1String(column.member));
            value(column);
            if (!isMember(i + 1)) {
                json.endObject();
                json.endArray();
            }
        } else if (column.list) {
            json.beginObject();
            json.key(QLatin1String("feature"));
            value(column);
            json.member(QLatin1String("_type"), QStringView(u"Sequence"));
            json.endObject();
        } else {
            value(column);
        }
    }
    json.endObject();
    json.endObject();
    json.endObject();
    return json.bytes();
}

QString yamlOf(const QList<Column> &columns, const QStringList &classes)
{
    QString yaml;
    const auto type = [](const Column &column) { return column.type == Type::Text ? QStringLiteral(u"string") : QStringLiteral(u"int64"); };
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Column &column = columns[i];
        const bool follows = i > 0 && !column.member.isEmpty() && columns[i - 1].name == column.name;
        if (!follows)
            yaml += QStringLiteral(u"  - name: %1\n").arg(QLatin1String(column.name));
        if (!column.member.isEmpty()) {
            yaml += (follows ? QString() : QStringLiteral(u"    list:\n"))
                + QStringLiteral(u"    - name: %1\n      dtype: %2\n").arg(QLatin1String(column.member), type(column));
        } else if (column.name.startsWith("ner_tags")) {
            yaml += QStringLiteral(u"    sequence:\n      class_label:\n        names:\n");
            for (qsizetype c = 0; c < classes.size(); ++c)
                yaml += QStringLiteral(u"          '%1': %2\n").arg(QString::number(c), quoted(classes[c]));
        } else {
            yaml += QStringLiteral(u"    %1: %2\n").arg(column.list ? QStringLiteral(u"sequence") : QStringLiteral(u"dtype"), type(column));
        }
    }
    return yaml;
}

// The files of one view and split.
struct Files {
    std::unique_ptr<ParquetWriter> parquet;
    QString jsonl;
};

// A dataset under way: two views, up to three splits.
class Writing
{
public:
    Writing(ExportSink &sink, const ExportOptions &options, Dataset dataset)
        : m_sink(sink)
        , m_options(options)
        , m_dataset(std::move(dataset))
        , m_tokenColumns(tokenColumns(m_dataset.levels, m_dataset.partlyChecked))
        , m_spanColumns(spanColumns(m_dataset.partlyChecked))
    {
        for (qsizetype i = 0; i < m_dataset.classes.size(); ++i)
            m_classes.insert(m_dataset.classes[i], i);
    }

    Result<void> add(const LabelledDocument &document, const QString &part);
    Result<void> finish();

private:
    Files &files(bool tokens, const QString &split);
    Result<void> end(const Row &row, Files &files);
    Result<void> addTokens(const LabelledDocument &document, const LabelledLayer &layer, const ConllTable &table, const QString &split);
    Result<void> addSpans(const LabelledDocument &document, const LabelledLayer *layer, const QString &split);
    QByteArray readme() const;

    ExportSink &m_sink;
    const ExportOptions &m_options;
    Dataset m_dataset;
    QList<Column> m_tokenColumns;
    QList<Column> m_spanColumns;
    QHash<QString, qsizetype> m_classes;
    std::map<std::pair<bool, QString>, Files> m_files; // by whether tokens, and split
};

// As the release has it; where there is none, as the document's metadata say.
QString splitOf(const LabelledDocument &document, const QString &part)
{
    const QString split = part.isEmpty() ? document.document.metadata.value(QStringLiteral(u"split")).toLower() : part;
    if (split == u"test")
        return split;
    return split == u"validation" || split == u"dev" || split == u"valid" ? QStringLiteral(u"validation") : QStringLiteral(u"train");
}

Files &Writing::files(bool tokens, const QString &split)
{
    Files &files = m_files[{tokens, split}];
    if (!files.parquet) {
        const QList<Column> &columns = tokens ? m_tokenColumns : m_spanColumns;
        const QString path = (tokens ? QStringLiteral(u"data/") : QStringLiteral(u"spans/")) + split;
        files.parquet = std::make_unique<ParquetWriter>(m_sink, path + QStringLiteral(u"-00000-of-00001.parquet"), columns,
                                                        featuresOf(columns, m_dataset.classes));
        files.jsonl = QStringLiteral(u"jsonl/%1-%2.jsonl").arg(tokens ? QStringLiteral(u"tokens") : QStringLiteral(u"spans"), split);
    }
    return files;
}

Result<void> Writing::end(const Row &row, Files &files)
{
    if (auto written = m_sink.append(files.jsonl, row.jsonLine()); !written)
        return written;
    return files.parquet->endRow();
}

Result<void> Writing::add(const LabelledDocument &document, const QString &part)
{
    const QString split = splitOf(document, part);
    const ConllTable table(document, m_options);
    for (const LabelledLayer &layer : document.layers) {
        if (auto added = addTokens(document, layer, table, split); !added)
            return added;
        if (auto added = addSpans(document, &layer, split); !added)
            return added;
    }
    return document.layers.isEmpty() ? addSpans(document, nullptr, split) : Result<void>();
}

Result<void> Writing::addTokens(const LabelledDocument &document, const LabelledLayer &layer, const ConllTable &table, const QString &split)
{
    LossCounter counted;
    const auto rows = table.rows(table.flatten(layer, m_dataset.labels, counted), table.outside(layer, m_dataset.labels, m_dataset.levels));
    Files &target = files(true, split);
    for (qsizetype i = 0, sentence = 1; i < rows.size(); ++sentence) {
        Row row(*target.parquet, m_tokenColumns);
        row.text(0, QStringLiteral(u"%1#%2").arg(document.document.name).arg(sentence));
        row.text(1, document.document.name);
        row.text(2, layer.annotator.name);
        do {
            const CodePointSpan place = document.text.offsets().toCodePoints(rows[i].token);
            row.text(3, document.text.view(rows[i].token).toString());
            row.number(4, place.begin);
            row.number(5, place.end);
            for (qsizetype level = 0; level < m_dataset.levels; ++level)
                row.number(6 + level, m_classes.value(rows[i].tags[level], unknownClass));
        } while (++i < rows.size() && !rows[i].begins);
        for (const QString &label : checkedLabels(layer.layer.info))
            row.text(6 + m_dataset.levels, label);
        if (auto ended = end(row, target); !ended)
            return ended;
    }
    return {};
}

Result<void> Writing::addSpans(const LabelledDocument &document, const LabelledLayer *layer, const QString &split)
{
    Files &target = files(false, split);
    Row row(*target.parquet, m_spanColumns);
    row.text(0, document.document.name);
    row.text(1, layer ? layer->annotator.name : QString());
    row.text(2, document.text.string());
    QJsonObject metadata;
    for (auto it = document.document.metadata.begin(); it != document.document.metadata.end(); ++it)
        metadata.insert(it.key(), it.value());
    row.text(3, jsonOf(metadata));
    QHash<EntityId, QString> names;
    for (const Entity &entity : layer ? layer->entities : QList<Entity>())
        names.insert(entity.id, entity.name);
    for (const Annotation &annotation : inDocumentOrder(layer ? layer->layer.annotations : QList<Annotation>())) {
        QJsonObject attributes;
        for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it)
            attributes.insert(it.key(), QJsonArray::fromStringList(it->values));
        for (qsizetype i = 0; i < annotation.spans.size(); ++i) {
            const CodePointSpan counted = document.text.offsets().toCodePoints(annotation.spans[i]);
            qsizetype column = 4;
            row.text(column++, annotation.id.toString());
            row.text(column++, annotation.label);
            row.number(column++, counted.begin);
            row.number(column++, counted.end);
            row.text(column++, document.text.view(annotation.spans[i]).toString());
            row.number(column++, i + 1);
            row.number(column++, annotation.spans.size());
            row.text(column++, jsonOf(attributes));
            row.text(column++, annotation.entity.isNull() ? QString() : annotation.entity.toString());
            row.text(column++, names.value(annotation.entity));
            row.text(column++, annotation.note);
            row.number(column++, annotation.doubt);
            row.text(column++, toString(annotation.origin.kind));
            row.text(column++, annotation.origin.detail);
        }
    }
    for (const Relation &relation : byId(layer ? layer->layer.relations : QList<Relation>())) {
        qsizetype column = 18;
        for (const QString &value : {relation.id.toString(), relation.label, relation.from.toString(), relation.to.toString(),
                                     toString(relation.origin.kind), relation.origin.detail})
            row.text(column++, value);
    }
    for (const QString &label : layer ? checkedLabels(layer->layer.info) : QStringList())
        row.text(24, label);
    return end(row, target);
}

QByteArray Writing::readme() const
{
    QString info = QStringLiteral(u"dataset_info:\n");
    QString configs = QStringLiteral(u"configs:\n");
    for (const bool tokens : {true, false}) {
        const QString name = tokens ? QStringLiteral(u"tokens") : QStringLiteral(u"spans");
        QString splits;
        QString paths;
        for (const char *known : {"train", "validation", "test"}) {
            const auto found = m_files.find({tokens, QLatin1String(known)});
            if (found == m_files.end())
                continue;
            splits += QStringLiteral(u"  - name: %1\n    num_examples: %2\n").arg(QLatin1String(known)).arg(found->second.parquet->rows());
            paths += QStringLiteral(u"  - split: %1\n    path: %2/%1-*.parquet\n").arg(QLatin1String(known), tokens ? QStringLiteral(u"data") : name);
        }
        if (paths.isEmpty())
            continue;
        info += QStringLiteral(u"- config_name: %1\n  features:\n%2  splits:\n%3").arg(name, yamlOf(tokens ? m_tokenColumns : m_spanColumns, m_dataset.classes), splits);
        configs += QStringLiteral(u"- config_name: %1\n%2  data_files:\n%3").arg(name, tokens ? QStringLiteral(u"  default: true\n") : QString(), paths);
    }
    return (QStringLiteral(u"---\ntask_categories:\n- token-classification\n") + info + configs + QStringLiteral(u"---\n\n")
            + QStringLiteral(u"    from datasets import load_dataset\n"
                             "    tokens = load_dataset(\"PATH OF THIS FOLDER\", \"tokens\")  # a row per sentence\n"
                             "    spans = load_dataset(\"PATH OF THIS FOLDER\", \"spans\")    # a row per document and annotator\n\n"
                             "`starts`, `ends`, `start` and `end` count Unicode code points of the document's text, end exclusive.\n")
            + (m_dataset.partlyChecked ? QStringLiteral(u"\nA row whose `checked_labels` is not empty was checked for these labels only. Its tokens in no annotation are -100 in "
                                                        "`ner_tags`: not O, but unknown; loss functions pass over them, `int2str` does not know them.\n")
                                       : QString()))
        .toUtf8();
}

Result<void> Writing::finish()
{
    for (auto &[key, files] : m_files) {
        if (auto finished = files.parquet->finish(); !finished)
            return finished;
    }
    return m_sink.write(QStringLiteral(u"README.md"), readme());
}

} // namespace

Result<void> writeHuggingFace(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    auto dataset = look(source, options, progress);
    if (!dataset)
        return tl::unexpected(dataset.error());
    Writing writing(sink, options, std::move(*dataset));
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(count + i, 2 * count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto added = writing.add(*document, source.split(i)); !added)
            return added;
    }
    return writing.finish();
}

void countHuggingFaceTokens(const LabelledDocument &document, const ExportOptions &options, LossCounter &losses)
{
    const ConllTable table(document, options);
    LossCounter counter;
    for (const LabelledLayer &layer : document.layers) {
        QStringList labels;
        for (const Annotation &annotation : layer.layer.annotations) {
            if (!labels.contains(annotation.label))
                labels.append(annotation.label);
        }
        table.flatten(layer, labels, counter);
        counter.add(QStringLiteral(u"discontinuous"), std::count_if(layer.layer.annotations.begin(), layer.layer.annotations.end(),
                                                                    [](const Annotation &annotation) { return annotation.spans.size() > 1; }));
    }
    for (const Loss &loss : counter.of(document.document.name))
        losses.add(QStringLiteral(u"tokens_view_") + loss.kind, loss.count);
}

} // namespace dau
