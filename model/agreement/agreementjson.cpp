// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/agreementexport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace dau::agreement {

namespace {

void insertScore(QJsonObject &object, const Score &score)
{
    object.insert(QStringLiteral(u"value"), score.isDefined() ? QJsonValue(score.value()) : QJsonValue());
    if (score.values.size() == 3) {
        object.insert(QStringLiteral(u"precision"), score.values[0]);
        object.insert(QStringLiteral(u"recall"), score.values[1]);
    }
    if (!score.isDefined())
        object.insert(QStringLiteral(u"reason"), score.reason);
    if (!score.note.isEmpty())
        object.insert(QStringLiteral(u"note"), score.note);
}

QJsonValue jsonOf(const Interval &interval)
{
    return interval.isDefined() ? QJsonValue(QJsonArray{interval.low(), interval.high()}) : QJsonValue();
}

// `spans`: the figure that says how many spans there are; the same one for measures of spans.
QJsonObject jsonOf(const Figure &figure, const Figure &spans)
{
    QJsonObject object{{QStringLiteral(u"tp"), spans.hits}, {QStringLiteral(u"na"), spans.first}, {QStringLiteral(u"nb"), spans.second},
                       {QStringLiteral(u"interval"), jsonOf(figure.interval)}};
    insertScore(object, figure.score);
    return object;
}

QJsonObject jsonOf(const LeftOut &left)
{
    QJsonObject object{{QStringLiteral(u"reason"), toString(left.kind)}, {QStringLiteral(u"annotator"), left.annotator}, {QStringLiteral(u"count"), left.count}};
    if (!left.document.isNull())
        object.insert(QStringLiteral(u"document"), left.documentName);
    return object;
}

} // namespace

QJsonObject jsonOf(const AgreementReport &report, const MeasureReport &measure, const AgreementSettings &settings)
{
    const MeasureReport &spans = spansOf(report, measure);
    QJsonArray layers;
    for (const Annotator &annotator : report.layers)
        layers.append(annotator.name);
    QJsonArray pairs;
    for (qsizetype i = 0; i < measure.pairs.size(); ++i) {
        QJsonObject pair = jsonOf(measure.pairs[i].figure, spans.pairs[i].figure);
        pair.insert(QStringLiteral(u"a"), nameIn(report, measure.pairs[i].a));
        pair.insert(QStringLiteral(u"b"), nameIn(report, measure.pairs[i].b));
        pair.insert(QStringLiteral(u"documents"), measure.pairs[i].figure.documents);
        pairs.append(pair);
    }
    QJsonObject labels;
    for (auto it = measure.labels.begin(); it != measure.labels.end(); ++it) {
        const Figure count = spans.labels.value(it.key());
        QJsonObject label = jsonOf(*it, count);
        label.insert(QStringLiteral(u"n"), count.first + count.second);
        labels.insert(it.key(), label);
    }
    QJsonObject documents;
    for (qsizetype i = 0; i < measure.documents.size(); ++i) {
        const DocumentFigure &of = spans.documents[i];
        QJsonObject object{{QStringLiteral(u"tp"), of.hits}, {QStringLiteral(u"na"), of.first}, {QStringLiteral(u"nb"), of.second}};
        insertScore(object, measure.documents[i].score);
        documents.insert(measure.documents[i].name, object);
    }
    QJsonArray rounds;
    for (qsizetype i = 0; i < measure.rounds.size(); ++i) {
        const RoundFigure &round = measure.rounds[i];
        QJsonObject object = jsonOf(round.figure, spans.rounds[i].figure);
        object.insert(QStringLiteral(u"round"), round.round);
        object.insert(QStringLiteral(u"documents"), round.documents.size());
        object.insert(QStringLiteral(u"change"), round.change.score.isDefined() ? QJsonValue(round.change.score.value()) : QJsonValue());
        object.insert(QStringLiteral(u"change_interval"), jsonOf(round.change.interval));
        rounds.append(object);
    }
    QJsonArray left;
    for (const LeftOut &one : report.leftOut)
        left.append(jsonOf(one));
    QJsonObject object{{QStringLiteral(u"measure"), measure.measure},
                       {QStringLiteral(u"settings"), QJsonObject{{QStringLiteral(u"layers"), layers},
                                                                 {QStringLiteral(u"labels"), QJsonArray::fromStringList(settings.labels)},
                                                                 {QStringLiteral(u"documents"), settings.documents},
                                                                 {QStringLiteral(u"zones"), settings.skippedZones ? QStringLiteral(u"all") : QStringLiteral(u"annotated")},
                                                                 {QStringLiteral(u"parameters"), settings.parameters},
                                                                 {QStringLiteral(u"draws"), settings.draws},
                                                                 {QStringLiteral(u"seed"), static_cast<qint64>(settings.seed)},
                                                                 {QStringLiteral(u"document_count"), report.documents},
                                                                 {QStringLiteral(u"sentence"), report.sentence}}},
                       {QStringLiteral(u"interval"), jsonOf(measure.value.interval)},
                       {QStringLiteral(u"pairs"), pairs},
                       {QStringLiteral(u"labels"), labels},
                       {QStringLiteral(u"documents"), documents},
                       {QStringLiteral(u"left_out"), left}};
    insertScore(object, measure.value.score);
    if (!measure.value.interval.isDefined())
        object.insert(QStringLiteral(u"interval_reason"), measure.value.intervalReason);
    if (!rounds.isEmpty())
        object.insert(QStringLiteral(u"rounds"), rounds);
    if (measure.joint.isDefined())
        object.insert(QStringLiteral(u"joint"), measure.joint.value());
    return object;
}

QByteArray agreementJson(const WrittenAgreement &written)
{
    const AgreementReport &report = written.report;
    QJsonArray measures;
    for (const MeasureReport &measure : askedFor(report))
        measures.append(jsonOf(report, measure, written.settings));
    QJsonArray confusions;
    for (qsizetype i = 0; i < written.confusions.size(); ++i) {
        const PairFigure &pair = report.measures.last().pairs[i];
        QJsonObject counts;
        for (auto row = written.confusions[i].cbegin(); row != written.confusions[i].cend(); ++row) {
            QJsonObject cells;
            for (auto cell = row->cbegin(); cell != row->cend(); ++cell)
                cells.insert(cell.key(), *cell);
            counts.insert(row.key(), cells);
        }
        confusions.append(QJsonObject{{QStringLiteral(u"a"), nameIn(report, pair.a)}, {QStringLiteral(u"b"), nameIn(report, pair.b)}, {QStringLiteral(u"counts"), counts}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral(u"program"), QStringLiteral(u"dau ") + QCoreApplication::applicationVersion()},
                                     {QStringLiteral(u"measures"), measures},
                                     {QStringLiteral(u"confusions"), confusions}})
        .toJson();
}

} // namespace dau::agreement
