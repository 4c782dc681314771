// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/projectagreement.h"

#include "model/agreement/projectfigures.h"
#include "model/agreement/rounds.h"
#include "model/agreement/say.h"
#include "model/annotation/handover.h"
#include "model/base/enumnames.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <utility>

namespace dau::agreement {

namespace {

constexpr qint64 page = 200; // read at once; between, progress and cancel
constexpr EnumNames<LeftOut::Kind, 5> kindNames{{u"not_begun", u"not_finished", u"skipped_zones", u"other_labels", u"alone"}};

tl::unexpected<Error> stopped()
{
    return failure(Error::Code::Cancelled, say(QT_TRANSLATE_NOOP("Agreement", "Stopped.")));
}

// What a document's sums depend on besides its layers.
QString keyOf(const ProjectMeasure &measure, const AgreementSettings &settings)
{
    return QString::number(static_cast<int>(measure.view)) + u' ' + QLatin1String(measure.chosen.measure->id) + u' '
           + QString::fromUtf8(QJsonDocument(measure.chosen.parameters).toJson(QJsonDocument::Compact)) + u' '
           + settings.labels.join(u'\x1f') + (settings.skippedZones ? QStringLiteral(u" all ") : QStringLiteral(u" annotated "));
}

bool named(const QString &name, const QString &pattern)
{
    if (pattern.isEmpty())
        return true;
    const QString escaped = QRegularExpression::escape(pattern).replace(QStringLiteral(u"\\*"), QStringLiteral(u".*")).replace(QStringLiteral(u"\\?"), QStringLiteral(u"."));
    return QRegularExpression(QRegularExpression::anchoredPattern(escaped), QRegularExpression::DotMatchesEverythingOption).match(name).hasMatch();
}

// With sums of one measure both of all pairs of annotators in one: each pair's words of sums begin at another number.
constexpr qint32 wordsPerPair = 4096;

} // namespace

QString toString(LeftOut::Kind kind)
{
    return kindNames(kind);
}

void ProjectAgreement::forget(const DocumentId &document)
{
    const auto it = m_kept.find(document);
    if (it == m_kept.end()) { // everything, or a new document
        m_orderKnown = false;
        if (document.isNull()) {
            m_pools.clear();
            m_kept.clear();
        }
        return;
    }
    for (auto &[slot, pool] : m_pools) {
        pool.pending.append(document);
        const auto counted = pool.documents.find(document);
        if (counted == pool.documents.end())
            continue;
        pool.sum.subtract(**counted);
        pool.documents.erase(counted);
    }
    m_kept.erase(it);
    m_forgotten.append(document);
}

const ProjectAgreement::Kept *ProjectAgreement::kept(const DocumentId &document) const
{
    const auto it = m_kept.find(document);
    return it == m_kept.end() ? nullptr : &it->second;
}

std::optional<size_t> ProjectAgreement::placeOf(const AnnotatorId &annotator) const
{
    for (qsizetype i = 0; i < m_annotators.size(); ++i) {
        if (m_annotators[i].id == annotator)
            return static_cast<size_t>(i);
    }
    return {};
}

bool ProjectAgreement::hasDone(const DocumentStudy &document, size_t annotator, const AgreementSettings &settings) const
{
    const LayerStudy &layer = document.layers[annotator];
    return layer.state == LayerState::Done || (settings.unfinished && layer.begun);
}

Result<void> ProjectAgreement::read(const AgreementSettings &settings, Progress &progress)
{
    const auto annotators = m_store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    if (*annotators != m_annotators) {
        m_annotators = *annotators;
        forget({});
    }
    progress.say(say(QT_TRANSLATE_NOOP("Agreement", "Reading layers")));
    if (m_orderKnown && m_orderOf == settings.documents) { // only what was edited
        m_orderKnown = false; // until all went well
        for (const DocumentId &id : std::exchange(m_forgotten, {})) {
            const auto document = m_store.document(id);
            if (!document)
                return tl::unexpected(document.error());
            if (document->removed || !named(document->name, settings.documents)) {
                m_order.removeOne(id);
                continue;
            }
            DocumentRow row;
            row.id = id;
            row.name = document->name;
            row.length = document->length;
            auto study = readDocument(m_store, row, m_annotators, m_labels);
            if (!study)
                return tl::unexpected(study.error());
            m_kept[id].study = std::move(*study);
        }
        m_orderKnown = true;
        return {};
    }
    const auto total = m_store.documentCount({});
    if (!total)
        return tl::unexpected(total.error());
    m_order.clear();
    ++m_orderNumber;
    m_orderKnown = false;
    m_forgotten.clear();
    for (qint64 offset = 0; offset < *total; offset += page) {
        const auto rows = m_store.documents({}, offset, page);
        if (!rows)
            return tl::unexpected(rows.error());
        if (!progress.step(offset, *total))
            return stopped();
        QList<DocumentRow> unread;
        for (const DocumentRow &row : *rows) {
            if (!named(row.name, settings.documents))
                continue;
            m_order.append(row.id);
            if (!m_kept.contains(row.id))
                unread.append(row);
        }
        auto studies = readDocuments(m_store, unread, m_annotators, m_labels);
        if (!studies)
            return tl::unexpected(studies.error());
        for (DocumentStudy &study : *studies)
            m_kept[study.id].study = std::move(study);
    }
    const auto given = m_store.records(assignmentRecord);
    if (!given)
        return tl::unexpected(given.error());
    m_rounds.clear();
    for (const Record &record : *given) {
        if (const auto document = givenDocumentOf(record))
            m_rounds[document->document] = std::max(m_rounds.value(document->document), document->round);
    }
    m_orderOf = settings.documents;
    m_orderKnown = true;
    return {};
}

Result<QHash<DocumentId, int>> ProjectAgreement::roundsFor(const AgreementSettings &settings) const
{
    if (!settings.since)
        return m_rounds;
    const auto times = m_store.stateTimes();
    if (!times)
        return tl::unexpected(times.error());
    QHash<DocumentId, int> rounds;
    for (auto it = times->cbegin(); it != times->cend(); ++it) {
        if (it->last < *settings.since)
            rounds.insert(it.key(), 1);
        else if (it->first >= *settings.since)
            rounds.insert(it.key(), 2);
    }
    return rounds;
}

Result<void> ProjectAgreement::choose(const AgreementSettings &settings)
{
    m_chosen.clear();
    for (const AnnotatorId &id : settings.layers) {
        const auto place = placeOf(id);
        if (!place)
            return failure(Error::Code::NotFound, say(QT_TRANSLATE_NOOP("Agreement", "The project has no such annotator.")));
        m_chosen.push_back(*place);
    }
    if (!settings.layers.isEmpty())
        return {};
    for (size_t i = 0; i < static_cast<size_t>(m_annotators.size()); ++i) {
        const bool any = std::any_of(m_order.begin(), m_order.end(), [&](const DocumentId &id) { return hasDone(kept(id)->study, i, settings); });
        if (any && m_annotators[static_cast<qsizetype>(i)].kind != Annotator::Kind::Gold)
            m_chosen.push_back(i);
    }
    return {};
}

QList<ProjectAgreement::Done> ProjectAgreement::done(const AgreementSettings &settings) const
{
    QList<Done> result;
    result.reserve(m_order.size());
    for (const DocumentId &id : m_order) {
        Done document{const_cast<Kept *>(kept(id)), {}};
        for (const size_t annotator : m_chosen) {
            if (hasDone(document.kept->study, annotator, settings))
                document.annotators.push_back(annotator);
        }
        if (document.annotators.size() >= 2)
            result.append(document);
    }
    return result;
}

QList<LeftOut> ProjectAgreement::leftOut(const AgreementSettings &settings)
{
    const int slot = slotOf(QStringLiteral(u"left ") + settings.labels.join(u'\x1f') + (settings.skippedZones ? u'+' : u'-'));
    QList<LeftOut> result;
    QMap<QString, qint64> skipped;
    QMap<QString, qint64> others;
    std::vector<size_t> finished;
    for (const DocumentId &id : m_order) {
        Kept &kept = m_kept.at(id);
        const DocumentStudy &document = kept.study;
        std::vector<LeftCounts> &left = kept.left[slot];
        if (left.empty()) {
            for (const LayerStudy &layer : document.layers) {
                const Counted of = counted(document, layer, settings, m_labels);
                left.push_back({of.inSkippedZones, of.ofOtherLabels});
            }
        }
        finished.clear();
        for (const size_t annotator : m_chosen) {
            const LayerStudy &layer = document.layers[annotator];
            const QString &name = m_annotators[static_cast<qsizetype>(annotator)].name;
            if (hasDone(document, annotator, settings))
                finished.push_back(annotator);
            else
                result.append({layer.begun ? LeftOut::Kind::NotFinished : LeftOut::Kind::NotBegun, id, document.name, name,
                               static_cast<qint64>(layer.units.size())});
        }
        for (const size_t annotator : finished) {
            const LayerStudy &layer = document.layers[annotator];
            const QString &name = m_annotators[static_cast<qsizetype>(annotator)].name;
            if (finished.size() == 1) {
                result.append({LeftOut::Kind::Alone, id, document.name, name, static_cast<qint64>(layer.units.size())});
                continue;
            }
            skipped[name] += left[annotator].inSkippedZones;
            others[name] += left[annotator].ofOtherLabels;
        }
    }
    const auto append = [&](LeftOut::Kind kind, const QMap<QString, qint64> &counts) {
        for (auto it = counts.begin(); it != counts.end(); ++it) {
            if (it.value() > 0)
                result.append({kind, {}, {}, it.key(), it.value()});
        }
    };
    append(LeftOut::Kind::SkippedZones, skipped);
    append(LeftOut::Kind::OtherLabels, others);
    return result;
}

bool ProjectAgreement::isShared(const Done &document, const std::vector<size_t> &annotators) const
{
    return std::all_of(annotators.begin(), annotators.end(), [&](size_t annotator) {
        return std::find(document.annotators.begin(), document.annotators.end(), annotator) != document.annotators.end();
    });
}

Result<const ProjectAgreement::Pool *> ProjectAgreement::pool(const ProjectMeasure &measure, const std::vector<size_t> &annotators,
                                                              const QList<Done> &documents, const AgreementSettings &settings, Progress &progress)
{
    const QString what = keyOf(measure, settings);
    QString who;
    for (const size_t annotator : annotators)
        who += QString::number(annotator) + u',';
    const int slot = slotOf(what + who);
    // Of the same sums there is one pool for every choice of documents.
    Pool &pool = m_pools[slotOf(what + who + u' ' + settings.documents + (settings.unfinished ? u'+' : u'-'))];
    Names &values = m_values[what];
    std::vector<qsizetype> missing;
    for (qsizetype d = 0; d < documents.size(); ++d) {
        if (pool.order != m_orderNumber || pool.pending.contains(documents[d].kept->study.id))
            missing.push_back(d);
    }
    for (const qsizetype d : missing) {
        Kept &kept = *documents[d].kept;
        if (!isShared(documents[d], annotators) || pool.documents.contains(kept.study.id))
            continue;
        if (!progress.step(d, documents.size()))
            return stopped();
        auto known = kept.counts.find(slot);
        if (known == kept.counts.end()) {
            const auto study = studyOf(m_store, kept.study, m_annotators, annotators, measure, settings, m_labels, values);
            if (!study)
                return tl::unexpected(study.error());
            auto counts = measure.chosen.measure->count(*study, measure.chosen.parameters);
            if (!counts)
                return tl::unexpected(counts.error());
            known = kept.counts.emplace(slot, std::move(*counts)).first;
        }
        pool.sum.add(known->second);
        pool.documents.insert(kept.study.id, &known->second);
    }
    pool.order = m_orderNumber;
    pool.pending.clear();
    return &pool;
}

Result<MeasureReport> ProjectAgreement::report(const ProjectMeasure &measure, const QList<Done> &documents,
                                               const QHash<DocumentId, int> &roundOf, const AgreementSettings &settings,
                                               const Bootstrap *bootstrap, Progress &progress)
{
    MeasureReport report;
    report.measure = measure.id;
    std::vector<std::pair<size_t, size_t>> pairs;
    for (size_t i = 0; i < m_chosen.size(); ++i) {
        for (size_t j = i + 1; j < m_chosen.size(); ++j)
            pairs.push_back({m_chosen[i], m_chosen[j]});
    }
    progress.say(say(QT_TRANSLATE_NOOP("Agreement", "Counting %1")).arg(measure.id));
    std::vector<const Pool *> pools;
    for (const auto &[first, second] : pairs) {
        const auto ofPair = pool(measure, {first, second}, documents, settings, progress);
        if (!ofPair)
            return tl::unexpected(ofPair.error());
        pools.push_back(*ofPair);
    }
    const bool joint = m_chosen.size() > 2 && measure.view != View::Chains && measure.view != View::Segments && measure.chosen.measure != measureNamed(QStringLiteral(u"span_prf")).measure;
    const Pool *together = nullptr;
    if (joint) {
        const auto all = pool(measure, m_chosen, documents, settings, progress);
        if (!all)
            return tl::unexpected(all.error());
        together = *all;
    }
    // Of one document the sums of all pairs, those of pair p from p * wordsPerPair.
    const auto wholeOf = [&](const DocumentId &id) {
        Counts whole;
        for (size_t p = 0; p < pairs.size(); ++p) {
            const Counts *of = pools[p]->documents.value(id);
            if (of == nullptr)
                continue;
            for (const auto &[key, value] : of->sums())
                whole.add(key.what + wordsPerPair * static_cast<qint32>(p), key.a, key.b, value);
        }
        return whole;
    };

    const bool labelled = measure.view == View::Spans;
    Study frame;
    frame.kind = measure.chosen.measure->kind;
    frame.raters = 2;
    frame.categories = labelled ? m_labels.categories() : m_values[keyOf(measure, settings)].categories();
    const FigureMaker make(measure.chosen, frame);
    std::vector<PairFigure> figures;
    for (size_t p = 0; p < pairs.size(); ++p) {
        PairFigure pair{m_annotators[static_cast<qsizetype>(pairs[p].first)].id, m_annotators[static_cast<qsizetype>(pairs[p].second)].id, {}, {}};
        pair.figure = make.figure(pools[p]->sum);
        const qint64 common = static_cast<qint64>(pools[p]->documents.size());
        pair.figure.documents = common;
        if (common == 0)
            pair.figure.score = undefined(say(QT_TRANSLATE_NOOP("Agreement", "No document was finished by both annotators.")));
        pair.labels = make.labels(pools[p]->sum);
        report.pairs.append(pair);
    }
    report.value = meanOf(report.pairs);
    report.value.documents = documents.size();
    if (pairs.empty())
        report.value.score = undefined(say(QT_TRANSLATE_NOOP("Agreement", "There are not two annotators with a finished document.")));
    for (const PairFigure &pair : report.pairs) {
        for (auto it = pair.labels.begin(); it != pair.labels.end(); ++it)
            report.labels.insert(it.key(), {});
    }
    for (auto it = report.labels.begin(); it != report.labels.end(); ++it)
        *it = meanOf(report.pairs, it.key());
    if (together != nullptr) {
        Study all = frame;
        all.raters = static_cast<qint32>(m_chosen.size());
        report.joint = measure.chosen.measure->score(together->sum, all, measure.chosen.parameters);
    }
    QString who;
    for (const size_t annotator : m_chosen)
        who += QString::number(annotator) + u',';
    const int slot = slotOf(QStringLiteral(u"figure ") + keyOf(measure, settings) + who + (settings.unfinished ? u'+' : u'-'));
    const qint32 pairCount = static_cast<qint32>(pairs.size());
    report.documents.reserve(documents.size());
    for (const Done &document : documents) {
        auto known = document.kept->figures.constFind(slot);
        if (known == document.kept->figures.constEnd())
            known = document.kept->figures.insert(slot, make.meanOfPairs(wholeOf(document.kept->study.id), pairCount, wordsPerPair));
        report.documents.append({document.kept->study.id, document.kept->study.name, known->score, known->hits, known->first, known->second});
    }

    std::vector<Counts> whole;
    if (bootstrap != nullptr || !roundOf.isEmpty()) {
        for (const Done &document : documents)
            whole.push_back(wholeOf(document.kept->study.id));
    }
    std::vector<DocumentOfRound> given;
    for (size_t i = 0; i < whole.size() && !roundOf.isEmpty(); ++i) {
        const DocumentId &id = documents[static_cast<qsizetype>(i)].kept->study.id;
        given.push_back({id, roundOf.value(id), &whole[i]});
    }
    auto rounds = roundFigures(given, make, pairCount, wordsPerPair, bootstrap, progress);
    if (!rounds)
        return tl::unexpected(rounds.error());
    report.rounds = std::move(*rounds);
    if (bootstrap == nullptr) {
        report.value.intervalReason = documents.size() < fewestDocuments ? tooFewDocuments()
                                                                        : say(QT_TRANSLATE_NOOP("Agreement", "No interval was asked for."));
        return report;
    }
    progress.say(say(QT_TRANSLATE_NOOP("Agreement", "Drawing documents for the interval of %1")).arg(measure.id));
    std::vector<const Counts *> units;
    for (const Counts &counts : whole)
        units.push_back(&counts);
    const QStringList labels = report.labels.keys();
    auto intervals = bootstrap->intervals(units, static_cast<size_t>(labels.size()) + 1, [&](const Counts &drawn) {
        return make.meansOfPairs(drawn, pairCount, wordsPerPair, labels);
    }, progress);
    if (!intervals)
        return tl::unexpected(intervals.error());
    report.value.interval = std::move(intervals->front());
    for (qsizetype i = 0; i < labels.size(); ++i)
        report.labels[labels[i]].interval = std::move((*intervals)[static_cast<size_t>(i) + 1]);
    for (qsizetype p = 0; p < report.pairs.size(); ++p) {
        std::vector<const Counts *> ofDocuments;
        for (const Done &document : documents)
            ofDocuments.push_back(pools[static_cast<size_t>(p)]->documents.value(document.kept->study.id));
        auto ofPair = bootstrap->interval(ofDocuments, [&](const Counts &drawn) { return make.figure(drawn).score; }, progress);
        if (!ofPair)
            return tl::unexpected(ofPair.error());
        report.pairs[p].figure.interval = std::move(*ofPair);
    }
    return report;
}

Result<AgreementReport> ProjectAgreement::compute(const AgreementSettings &settings, Progress &progress)
{
    QList<ProjectMeasure> measures;
    const QStringList headlines{QStringLiteral(u"f1-exact"), QStringLiteral(u"f1-overlap"), QStringLiteral(u"bar_u_alpha"), QStringLiteral(u"cu_alpha")};
    for (const QString &id : settings.measures.isEmpty() ? headlines : settings.measures) {
        measures.append(projectMeasureNamed(id, settings.parameters));
        const Measure *measure = measures.last().chosen.measure;
        if (measure == nullptr || measure->kind == Study::Kind::None || QByteArray(measure->id) == "bootstrap_ci")
            return failure(Error::Code::NotFound, say(QT_TRANSLATE_NOOP("Agreement", "There is no measure “%1” for a project.")).arg(id));
    }
    if (const auto read = this->read(settings, progress); !read)
        return tl::unexpected(read.error());
    if (const auto chosen = choose(settings); !chosen)
        return tl::unexpected(chosen.error());
    const QList<Done> documents = done(settings);
    AgreementReport report;
    for (const size_t annotator : m_chosen)
        report.layers.append(m_annotators[static_cast<qsizetype>(annotator)]);
    report.documents = documents.size();
    report.leftOut = leftOut(settings);
    const auto roundOf = roundsFor(settings);
    if (!roundOf)
        return tl::unexpected(roundOf.error());
    std::optional<Bootstrap> bootstrap;
    if (documents.size() >= fewestDocuments && settings.draws > 0)
        bootstrap.emplace(documents.size(), settings.draws, settings.seed);
    for (const ProjectMeasure &measure : measures) {
        auto one = this->report(measure, documents, *roundOf, settings, bootstrap ? &*bootstrap : nullptr, progress);
        if (!one)
            return tl::unexpected(one.error());
        report.measures.append(std::move(*one));
    }
    report.sentence = settingsSentence(settings, report);
    return report;
}

QString settingsSentence(const AgreementSettings &settings, const AgreementReport &report)
{
    QStringList measures;
    for (const MeasureReport &measure : report.measures)
        measures.append(measure.measure);
    measures.removeDuplicates();
    QStringList layers;
    for (const Annotator &annotator : report.layers)
        layers.append(annotator.name);
    return say(QT_TRANSLATE_NOOP("Agreement", "%1 of %2 in %3 documents that two have finished, labels: %4, skipped zones %5, counts pooled over documents, mean over pairs; "
                                             "intervals: %6 draws of documents, seed %7."))
        .arg(measures.join(QStringLiteral(u", ")), layers.join(QStringLiteral(u", ")))
        .arg(report.documents)
        .arg(settings.labels.isEmpty() ? say(QT_TRANSLATE_NOOP("Agreement", "all")) : settings.labels.join(QStringLiteral(u", ")),
             settings.skippedZones ? say(QT_TRANSLATE_NOOP("Agreement", "counted")) : say(QT_TRANSLATE_NOOP("Agreement", "left out")))
        .arg(settings.draws)
        .arg(settings.seed);
}

} // namespace dau::agreement
