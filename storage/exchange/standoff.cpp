// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/standoff.h"

#include "storage/formats/support/jsonlreading.h"
#include "storage/formats/support/jsonlwriting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace dau {

namespace {

const QString textKey = QStringLiteral(u"text");
const QString quotesKey = QStringLiteral(u"quotes");
const QString sumsKey = QStringLiteral(u"quotes_sha256");
const QString layersKey = QStringLiteral(u"layers");
const QString annotationsKey = QStringLiteral(u"annotations");
const QString entitiesKey = QStringLiteral(u"entities");
const QString metadataKey = QStringLiteral(u"metadata");
const QString spansKey = QStringLiteral(u"spans");
const QString atKey = QStringLiteral(u"at");

QString sumOf(QStringView quote)
{
    return QString::fromLatin1(QCryptographicHash::hash(quote.toUtf8(), QCryptographicHash::Sha256).toHex());
}

// Calls `change` with every object of a list member.
template <typename Change>
void eachOf(QJsonObject &parent, const QString &key, Change change)
{
    if (!parent.contains(key))
        return;
    QJsonArray items = parent.value(key).toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        QJsonObject item = items[i].toObject();
        change(item);
        items[i] = item;
    }
    parent.insert(key, items);
}

// A string that stands in the text is said by its place.
QJsonValue hidden(const QJsonValue &value, const Text &text)
{
    const QString string = value.toString();
    const qsizetype begin = string.isEmpty() ? -1 : text.string().indexOf(string);
    if (begin < 0)
        return value;
    const CodePointSpan span = text.offsets().toCodePoints(Span{begin, begin + string.size()});
    return QJsonObject{{atKey, QJsonArray{span.begin, span.end}}};
}

std::optional<QString> slice(const QJsonArray &ends, const Text &text)
{
    const CodePointSpan span{ends[0].toInteger(), ends[1].toInteger()};
    if (span.begin < 0 || span.begin > span.end || span.end > text.codePoints())
        return {};
    return text.view(text.offsets().toUtf16(span)).toString();
}

QJsonValue shown(const QJsonValue &value, const Text &text)
{
    if (!value.isObject())
        return value;
    return slice(value[atKey].toArray(), text).value_or(QString());
}

// Title, metadata and names of entities, each through `change(value, text)`.
template <typename Change>
void eachText(QJsonObject &line, const Text &text, Change change)
{
    const QString title = QStringLiteral(u"title");
    if (line.contains(title))
        line.insert(title, change(line.value(title), text));
    QJsonObject metadata = line.value(metadataKey).toObject();
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        it.value() = change(it.value(), text);
    if (!metadata.isEmpty())
        line.insert(metadataKey, metadata);
    eachOf(line, layersKey, [&](QJsonObject &layer) {
        eachOf(layer, entitiesKey, [&](QJsonObject &entity) {
            const QString name = QStringLiteral(u"name");
            const QString aliases = QStringLiteral(u"aliases");
            entity.insert(name, change(entity.value(name), text));
            if (!entity.contains(aliases))
                return;
            QJsonArray changed;
            for (const QJsonValue alias : entity.value(aliases).toArray())
                changed.append(change(alias, text));
            entity.insert(aliases, changed);
        });
    });
}

tl::unexpected<Error> refused(const QString &document, const QString &what)
{
    return failure(Error::Code::Corrupt, QCoreApplication::translate("Release", "“%1”: %2.").arg(document, what));
}

QJsonObject objectOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line).object();
}

} // namespace

QByteArray toStandoff(const LabelledDocument &document, bool withText)
{
    QJsonObject line = objectOf(toJsonLine(document));
    if (!withText)
        line.remove(textKey);
    line.insert(QStringLiteral(u"id"), document.document.id.toString());
    eachText(line, document.text, hidden);
    qsizetype number = 0;
    eachOf(line, layersKey, [&](QJsonObject &layer) {
        layer.insert(QStringLiteral(u"annotator_id"), document.layers[number++].annotator.id.toString());
        eachOf(layer, annotationsKey, [](QJsonObject &annotation) {
            QJsonArray sums;
            for (const QJsonValue quote : annotation.take(quotesKey).toArray())
                sums.append(sumOf(quote.toString()));
            annotation.insert(sumsKey, sums);
        });
    });
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

Result<LabelledDocument> fromStandoff(const QByteArray &bytes, const Text &text, qint64 *quotes)
{
    QJsonObject line = objectOf(bytes);
    const QString name = line.value(QStringLiteral(u"document")).toString();
    QString fault;
    line.insert(textKey, text.string());
    eachText(line, text, shown);
    QStringList annotators;
    const auto id = Uuid::fromString(line.take(QStringLiteral(u"id")).toString());
    eachOf(line, layersKey, [&](QJsonObject &layer) {
        annotators.append(layer.take(QStringLiteral(u"annotator_id")).toString());
        eachOf(layer, annotationsKey, [&](QJsonObject &annotation) {
            const QJsonArray sums = annotation.take(sumsKey).toArray();
            const QJsonArray spans = annotation.value(spansKey).toArray();
            QJsonArray found;
            for (qsizetype i = 0; i < spans.size(); ++i) {
                const auto quote = slice(spans[i].toArray(), text);
                if (!quote || sumOf(*quote) != sums.at(i).toString())
                    fault = QCoreApplication::translate("Release", "a quote at %1 is not the one that was annotated").arg(spans[i][0].toInteger());
                found.append(quote.value_or(QString()));
                ++*quotes;
            }
            annotation.insert(quotesKey, found);
        });
    });
    if (!fault.isEmpty())
        return refused(name, fault);
    ImportInput input;
    JsonlReader reader(input, QStringLiteral(u"standoff.jsonl"));
    auto document = reader.read(QJsonDocument(line).toJson(QJsonDocument::Compact), 1);
    if (!document)
        return refused(name, reader.problems.isEmpty() ? QString() : reader.problems.first().message);
    document->document.id = {id.value_or(Uuid())};
    for (qsizetype i = 0; i < document->layers.size(); ++i)
        document->layers[i].annotator.id = {Uuid::fromString(annotators.value(i)).value_or(Uuid())};
    return *std::move(document);
}

Result<StandoffFacts> standoffFacts(const QByteArray &bytes)
{
    const QJsonObject line = objectOf(bytes);
    const QJsonObject source = line.value(QStringLiteral(u"source")).toObject();
    const auto hash = [](const QJsonValue &hex) { return QByteArray::fromHex(hex.toString().toLatin1()); };
    StandoffFacts facts{line.value(QStringLiteral(u"document")).toString(), source.value(QStringLiteral(u"name")).toString(),
                        hash(line.value(QStringLiteral(u"text_sha256"))), hash(source.value(QStringLiteral(u"sha256"))),
                        source.value(QStringLiteral(u"encoding")).toString(), {}, {}};
    if (line.contains(textKey))
        facts.text = Text(line.value(textKey).toString());
    if (facts.textHash.size() != 32)
        return failure(Error::Code::Corrupt, QCoreApplication::translate("Release", "standoff.jsonl holds a line that does not belong to a release."));
    for (const QJsonValue layer : line.value(layersKey).toArray()) {
        for (const QJsonValue annotation : layer[annotationsKey].toArray())
            ++facts.labels[annotation[QStringLiteral(u"label")].toString()];
    }
    return facts;
}

} // namespace dau
