// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/projectfigures.h"

#include "model/agreement/coding.h"
#include "model/agreement/say.h"
#include "model/agreement/spansums.h"

namespace dau::agreement {

namespace {

// The figure of one label that is made of the same sums.
ChosenMeasure perLabel(const ChosenMeasure &chosen)
{
    const QByteArray id = chosen.measure->id;
    ChosenMeasure result;
    if (id == "alpha" && chosen.parameters.value(u"level").toString(QStringLiteral(u"nominal")) == u"nominal")
        result = measureNamed(QStringLiteral(u"alpha_category"));
    else if (id == "fleiss_kappa" || id == "scott_pi")
        result = measureNamed(QStringLiteral(u"fleiss_kappa_category"));
    else if (id == "percent_agreement")
        result = measureNamed(QStringLiteral(u"specific_agreement"));
    else if (id == "gamma")
        result = measureNamed(QStringLiteral(u"gamma_cat"), chosen.parameters);
    else if (id == "cu_alpha")
        result = measureNamed(QStringLiteral(u"ku_alpha"), chosen.parameters);
    else if (QByteArray(chosen.measure->parameters).contains("category"))
        result = chosen;
    return result;
}

} // namespace

QString tooFewDocuments()
{
    return say(QT_TRANSLATE_NOOP("Agreement", "Too few documents for an interval: fewer than 10."));
}

FigureMaker::FigureMaker(ChosenMeasure chosen, const Study &frame)
    : m_chosen(std::move(chosen)), m_frame(frame), m_perLabel(perLabel(m_chosen))
{
}

bool FigureMaker::isMatching() const
{
    return QByteArray(m_chosen.measure->id) == "span_prf";
}

Figure FigureMaker::figure(const Counts &counts) const
{
    Figure figure;
    figure.score = m_chosen.measure->score(counts, m_frame, m_chosen.parameters);
    if (isMatching()) {
        figure.hits = (counts.total(KeyHits) + counts.total(ResponseHits)) / 2;
        figure.first = counts.total(Keys);
        figure.second = counts.total(Responses);
    }
    return figure;
}

QMap<QString, Figure> FigureMaker::labels(const Counts &counts) const
{
    QMap<QString, Figure> result;
    for (size_t label = 0; label < m_frame.categories.size(); ++label) {
        const QString &name = m_frame.categories[label].name;
        if (isMatching()) {
            Counts only;
            for (const qint32 what : {KeyHits, ResponseHits, Keys, Responses})
                only.add(what, label, counts.of(what, label));
            const Figure figure = this->figure(only);
            if (figure.first + figure.second > 0)
                result.insert(name, figure);
        } else if (m_perLabel.measure != nullptr) {
            QJsonObject parameters = m_perLabel.parameters;
            parameters.insert(QStringLiteral(u"category"), name);
            Figure figure;
            figure.score = m_perLabel.measure->score(counts, m_frame, parameters);
            figure.first = m_chosen.measure->kind == Study::Kind::Coding ? counts.of(Used, label) : 0;
            result.insert(name, figure);
        }
    }
    return result;
}

QList<PairFigure> FigureMaker::pairFigures(const Counts &counts, qint32 pairs, qint32 words, bool byLabel) const
{
    std::vector<Counts> parts(static_cast<size_t>(pairs));
    for (const auto &[key, value] : counts.sums())
        parts[static_cast<size_t>(key.what / words)].add(key.what % words, key.a, key.b, value);
    QList<PairFigure> figures;
    for (const Counts &part : parts)
        figures.append({{}, {}, figure(part), byLabel ? labels(part) : QMap<QString, Figure>()});
    return figures;
}

Figure FigureMaker::meanOfPairs(const Counts &counts, qint32 pairs, qint32 words) const
{
    return meanOf(pairFigures(counts, pairs, words, false));
}

std::vector<Score> FigureMaker::meansOfPairs(const Counts &counts, qint32 pairs, qint32 words, const QStringList &labels) const
{
    const QList<PairFigure> figures = pairFigures(counts, pairs, words, !labels.isEmpty());
    std::vector<Score> scores{meanOf(figures).score};
    for (const QString &label : labels)
        scores.push_back(meanOf(figures, label).score);
    return scores;
}

Figure meanOf(const QList<PairFigure> &pairs, const QString &label)
{
    Figure mean;
    double sum = 0;
    qint64 defined = 0;
    for (const PairFigure &pair : pairs) {
        const Figure figure = label.isEmpty() ? pair.figure : pair.labels.value(label);
        mean.hits += figure.hits;
        mean.first += figure.first;
        mean.second += figure.second;
        mean.documents = std::max(mean.documents, figure.documents);
        if (figure.score.isDefined()) {
            sum += figure.score.value();
            ++defined;
        } else if (!figure.score.reason.isEmpty()) {
            mean.score.reason = figure.score.reason;
        }
    }
    if (defined > 0)
        mean.score = agreement::defined(sum / static_cast<double>(defined));
    return mean;
}

} // namespace dau::agreement
