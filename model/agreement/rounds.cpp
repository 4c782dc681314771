// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/rounds.h"

#include "model/agreement/say.h"

namespace dau::agreement {

Result<QList<RoundFigure>> roundFigures(const std::vector<DocumentOfRound> &documents, const FigureMaker &make, qint32 pairs, qint32 words,
                                        const Bootstrap *bootstrap, Progress &progress)
{
    std::map<int, std::pair<RoundFigure, Counts>> byRound;
    for (const DocumentOfRound &document : documents) {
        if (document.round == 0)
            continue;
        auto &[figure, sums] = byRound[document.round];
        figure.documents.append(document.document);
        sums.add(*document.sums);
    }
    QList<RoundFigure> rounds;
    if (byRound.size() < 2)
        return rounds;
    std::map<int, qint32> places;
    for (auto &[number, of] : byRound) {
        RoundFigure &round = of.first;
        round.round = number;
        round.figure = make.meanOfPairs(of.second, pairs, words);
        round.figure.documents = round.documents.size();
        if (round.documents.size() < fewestDocuments)
            round.figure.intervalReason = tooFewDocuments();
        if (!rounds.isEmpty() && rounds.last().figure.score.isDefined() && round.figure.score.isDefined())
            round.change.score = defined(round.figure.score.value() - rounds.last().figure.score.value());
        places.emplace(number, static_cast<qint32>(rounds.size()));
        rounds.append(round);
    }
    if (bootstrap == nullptr)
        return rounds;

    // One draw gives the figures of all rounds: the sums of each begin at another number.
    const qint32 wordsPerRound = pairs * words;
    const size_t count = static_cast<size_t>(rounds.size());
    std::vector<Counts> shifted(documents.size());
    std::vector<const Counts *> units(documents.size(), nullptr);
    for (size_t i = 0; i < documents.size(); ++i) {
        if (documents[i].round == 0)
            continue;
        const qint32 first = places.at(documents[i].round) * wordsPerRound;
        for (const auto &[key, value] : documents[i].sums->sums())
            shifted[i].add(first + key.what, key.a, key.b, value);
        units[i] = &shifted[i];
    }
    const auto figuresOf = [&](const Counts &drawn) {
        std::vector<Counts> parts(count);
        for (const auto &[key, value] : drawn.sums())
            parts[static_cast<size_t>(key.what / wordsPerRound)].add(key.what % wordsPerRound, key.a, key.b, value);
        std::vector<Score> scores(2 * count); // the figures, then the changes
        for (size_t i = 0; i < count; ++i) {
            scores[i] = make.meanOfPairs(parts[i], pairs, words).score;
            if (i > 0 && scores[i].isDefined() && scores[i - 1].isDefined())
                scores[count + i] = defined(scores[i].value() - scores[i - 1].value());
        }
        return scores;
    };
    auto intervals = bootstrap->intervals(units, 2 * count, figuresOf, progress);
    if (!intervals)
        return tl::unexpected(intervals.error());
    const auto isEnough = [&](size_t i) { return rounds[static_cast<qsizetype>(i)].documents.size() >= fewestDocuments; };
    for (size_t i = 0; i < count; ++i) {
        RoundFigure &round = rounds[static_cast<qsizetype>(i)];
        if (isEnough(i))
            round.figure.interval = std::move((*intervals)[i]);
        if (i > 0 && isEnough(i) && isEnough(i - 1))
            round.change.interval = std::move((*intervals)[count + i]);
    }
    return rounds;
}

} // namespace dau::agreement
