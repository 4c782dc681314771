// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/agreementtables.h"

#include "model/session/project.h"
#include "ui/document/shownnames.h"
#include "ui/review/agreementwords.h"
#include "ui/review/figuretable.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace dau {

using namespace agreement;

AgreementTables::AgreementTables(const Project &project, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_project(project)
    , m_leftTabs(new QTabWidget(this))
    , m_rightTabs(new QTabWidget(this))
    , m_matrix(new FigureTable(this))
    , m_labels(new FigureTable(this))
    , m_pair(new QComboBox(this))
    , m_confusion(new FigureTable(this))
    , m_documents(new FigureTable(this))
    , m_rounds(new FigureTable(this))
{
    auto *confusion = new QWidget(this);
    auto *column = new QVBoxLayout(confusion);
    column->setContentsMargins(0, scaled(4), 0, 0);
    column->addWidget(m_pair, 0, Qt::AlignLeft);
    column->addWidget(m_confusion, 1);
    for (QTabWidget *tabs : {m_leftTabs, m_rightTabs})
        tabs->setDocumentMode(true);
    m_leftTabs->addTab(m_matrix, {});
    m_leftTabs->addTab(confusion, {});
    m_rightTabs->addTab(m_labels, {});
    m_rightTabs->addTab(m_documents, {});
    m_rightTabs->addTab(m_rounds, {});
    connect(m_matrix, &FigureTable::opened, this, &AgreementTables::openCell);
    connect(m_labels, &FigureTable::opened, this, &AgreementTables::openLabel);
    connect(m_confusion, &FigureTable::opened, this, &AgreementTables::openConfusion);
    connect(m_documents, &FigureTable::opened, this, &AgreementTables::openDocument);
    connect(m_rounds, &FigureTable::opened, this, &AgreementTables::openRound);
    connect(m_pair, &QComboBox::activated, this, &AgreementTables::showConfusion);
    addWidget(m_leftTabs);
    addWidget(m_rightTabs);
    setChildrenCollapsible(false);
    setFocusProxy(m_matrix);
    retranslate();
}

void AgreementTables::showResult(const WrittenAgreement &result, const QString &measure)
{
    m_result = result;
    m_measure = measure;
    const AgreementReport &report = m_result.report;
    const int pair = std::max(0, m_pair->currentIndex());
    m_pair->clear();
    for (const PairFigure &one : report.measures.last().pairs)
        m_pair->addItem(QStringLiteral(u"%1 × %2").arg(nameIn(report, one.a), nameIn(report, one.b)));
    m_pair->setCurrentIndex(std::min(pair, m_pair->count() - 1));
    m_pair->setVisible(m_pair->count() > 1);
    showMatrix();
    showLabels();
    showConfusion();
    showDocuments();
    showRounds();
}

QString AgreementTables::labelWords(const QString &key) const
{
    return key.isEmpty() ? tr("unmarked") : shownLabel(m_project.scheme(), key);
}

const MeasureReport *AgreementTables::shownMeasure() const
{
    for (const MeasureReport &measure : m_result.report.measures) {
        if (measure.measure == m_measure)
            return &measure;
    }
    return nullptr;
}

void AgreementTables::showMatrix()
{
    const AgreementReport &report = m_result.report;
    QStringList names;
    for (const Annotator &annotator : report.layers)
        names.append(annotator.name);
    m_matrix->setNames(names, names);
    const MeasureReport *measure = shownMeasure();
    if (!measure)
        return;
    const MeasureReport &spans = spansOf(report, *measure);
    for (qsizetype i = 0; i < measure->pairs.size(); ++i) {
        const Figure &figure = measure->pairs[i].figure;
        const Figure &of = spans.pairs[i].figure;
        const int a = static_cast<int>(names.indexOf(nameIn(report, measure->pairs[i].a)));
        const int b = static_cast<int>(names.indexOf(nameIn(report, measure->pairs[i].b)));
        const std::optional<double> share = figure.score.isDefined() ? std::optional(figure.score.value()) : std::nullopt;
        const QString note = QStringLiteral(u"n %1").arg(shownCount(of.first + of.second));
        m_matrix->setCell(a, b, {shownScore(figure.score), note, share});
        m_matrix->setCell(b, a, {shownScore(figure.score), note, share});
    }
    if (names.size() > 1 && m_matrix->currentRow() == m_matrix->currentColumn())
        m_matrix->setCurrentCell(0, 1);
}

void AgreementTables::showLabels()
{
    const AgreementReport &report = m_result.report;
    const MeasureReport *measure = shownMeasure();
    const QStringList keys = measure ? measure->labels.keys() : QStringList();
    QStringList names;
    for (const QString &key : keys)
        names.append(labelWords(key));
    m_labels->setNames(names, {tr("figure"), tr("interval, 95 %"), tr("agreed"), tr("uses")});
    for (int row = 0; row < keys.size(); ++row) {
        const Figure figure = measure->labels.value(keys[row]);
        const Figure of = spansOf(report, *measure).labels.value(keys[row]);
        const bool few = usesOf(of, report) < fewestUses;
        const bool share = !few && figure.score.isDefined();
        m_labels->setCell(row, 0, {few ? tr("counts only") : shownScore(figure.score), {}, share ? std::optional(figure.score.value()) : std::nullopt});
        m_labels->setCell(row, 1, {few ? tr("fewer than 10 uses") : shownInterval(figure, report.documents)});
        m_labels->setCell(row, 2, {shownCount(of.hits)});
        m_labels->setCell(row, 3, {shownCount(usesOf(of, report))});
    }
}

void AgreementTables::showConfusion()
{
    const LabelConfusion confusion = m_result.confusions.value(m_pair->currentIndex());
    // "unmarked" comes last.
    const auto ordered = [](QStringList keys) {
        keys.removeDuplicates();
        std::sort(keys.begin(), keys.end());
        keys.removeOne(QString());
        keys.append(QString());
        return keys;
    };
    m_rowKeys = confusion.keys();
    m_columnKeys.clear();
    for (const auto &cells : confusion)
        m_columnKeys += cells.keys();
    m_rowKeys = ordered(m_rowKeys);
    m_columnKeys = ordered(m_columnKeys);
    QStringList rows;
    QStringList columns;
    for (const QString &key : m_rowKeys)
        rows.append(labelWords(key));
    for (const QString &key : m_columnKeys)
        columns.append(labelWords(key));
    m_confusion->setNames(rows, columns);
    for (int r = 0; r < m_rowKeys.size(); ++r) {
        qint64 most = 1;
        for (const qint64 count : confusion.value(m_rowKeys[r]))
            most = std::max(most, count);
        for (int c = 0; c < m_columnKeys.size(); ++c) {
            const qint64 count = confusion.value(m_rowKeys[r]).value(m_columnKeys[c]);
            if (count > 0)
                m_confusion->setCell(r, c, {QLocale().toString(count), {}, static_cast<double>(count) / static_cast<double>(most)});
        }
    }
}

void AgreementTables::showDocuments()
{
    const AgreementReport &report = m_result.report;
    const MeasureReport *measure = shownMeasure();
    const QList<DocumentFigure> documents = measure ? measure->documents : QList<DocumentFigure>();
    QStringList names;
    for (const DocumentFigure &document : documents)
        names.append(document.name);
    const QList<DocumentFigure> spans = measure ? spansOf(report, *measure).documents : QList<DocumentFigure>();
    m_documents->setNames(names, {tr("figure"), tr("agreed"), tr("spans of both")},
                          [documents, spans](int row, int column) -> FigureTable::Cell {
                              const Score &score = documents[row].score;
                              const DocumentFigure &of = spans[row];
                              if (column > 0)
                                  return {shownCount(column == 1 ? of.hits : of.first + of.second)};
                              return {shownScore(score), {}, score.isDefined() ? std::optional(score.value()) : std::nullopt};
                          });
}

void AgreementTables::showRounds()
{
    const MeasureReport *measure = shownMeasure();
    const QList<RoundFigure> rounds = measure ? measure->rounds : QList<RoundFigure>();
    m_rightTabs->setTabVisible(m_rightTabs->indexOf(m_rounds), !rounds.isEmpty());
    QStringList names;
    for (const RoundFigure &round : rounds)
        names.append(tr("Round %1").arg(round.round));
    m_rounds->setNames(names, {tr("figure"), tr("interval, 95 %"), tr("change"), tr("interval, 95 %"), tr("documents")});
    for (int row = 0; row < rounds.size(); ++row) {
        const RoundFigure &round = rounds[row];
        const Score &score = round.figure.score;
        m_rounds->setCell(row, 0, {shownScore(score), {}, score.isDefined() ? std::optional(score.value()) : std::nullopt});
        m_rounds->setCell(row, 1, {shownInterval(round.figure, round.documents.size())});
        const Figure &change = round.change;
        if (change.score.isDefined())
            m_rounds->setCell(row, 2, {shownChange(change.score.value())});
        if (change.interval.isDefined())
            m_rounds->setCell(row, 3, {QStringLiteral(u"%1 … %2").arg(shownChange(change.interval.low()), shownChange(change.interval.high()))});
        m_rounds->setCell(row, 4, {shownCount(static_cast<double>(round.documents.size()))});
    }
    m_rounds->setColumnHidden(3, std::none_of(rounds.begin(), rounds.end(), [](const RoundFigure &round) { return round.change.interval.isDefined(); }));
}

FigureItemQuery AgreementTables::query() const
{
    FigureItemQuery query = itemsOf(m_measure, m_result.settings.parameters);
    for (const PairFigure &pair : m_result.report.measures.last().pairs)
        query.pairs.append({pair.a, pair.b});
    return query;
}

void AgreementTables::openCell(int row, int column)
{
    const AgreementReport &report = m_result.report;
    FigureItemQuery cell = query();
    const AnnotatorId a = report.layers.value(row).id;
    const AnnotatorId b = report.layers.value(column).id;
    for (int pair = 0; pair < cell.pairs.size(); ++pair) {
        const auto [first, second] = cell.pairs[pair];
        if ((first != a || second != b) && (first != b || second != a))
            continue;
        m_pair->setCurrentIndex(pair);
        showConfusion();
        cell.pairs = {{first, second}};
        Q_EMIT opened(cell, QStringLiteral(u"%1 × %2").arg(nameIn(report, first), nameIn(report, second)));
        return;
    }
}

void AgreementTables::openLabel(int row)
{
    FigureItemQuery label = query();
    label.label = shownMeasure()->labels.keys().value(row);
    Q_EMIT opened(label, labelWords(label.label));
}

void AgreementTables::openConfusion(int row, int column)
{
    FigureItemQuery cell = query();
    cell.kind = FigureItemQuery::Kind::Cell;
    cell.pairs = cell.pairs.mid(m_pair->currentIndex(), 1);
    cell.rowLabel = m_rowKeys.value(row);
    cell.columnLabel = m_columnKeys.value(column);
    Q_EMIT opened(cell, tr("%1 against %2").arg(labelWords(cell.rowLabel), labelWords(cell.columnLabel)));
}

void AgreementTables::openDocument(int row)
{
    FigureItemQuery document = query();
    document.documents = {shownMeasure()->documents.value(row).id};
    Q_EMIT opened(document, shownMeasure()->documents.value(row).name);
}

void AgreementTables::openRound(int row)
{
    FigureItemQuery round = query();
    round.documents = shownMeasure()->rounds.value(row).documents;
    Q_EMIT opened(round, tr("Round %1").arg(shownMeasure()->rounds.value(row).round));
}

void AgreementTables::retranslate()
{
    m_leftTabs->setTabText(0, tr("Annotators"));
    m_leftTabs->setTabText(1, tr("Labels against labels"));
    m_rightTabs->setTabText(0, tr("By label"));
    m_rightTabs->setTabText(1, tr("By document"));
    m_rightTabs->setTabText(2, tr("By round"));
    m_matrix->setAccessibleName(tr("Agreement of annotators, pair by pair"));
    m_confusion->setAccessibleName(tr("Labels of aligned spans"));
    m_pair->setAccessibleName(tr("Pair of annotators"));
    m_labels->setAccessibleName(tr("Agreement by label"));
    m_documents->setAccessibleName(tr("Agreement by document"));
    m_rounds->setAccessibleName(tr("Agreement by round"));
    if (!m_result.report.measures.isEmpty())
        showResult(m_result, m_measure);
}

void AgreementTables::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QSplitter::changeEvent(event);
}

} // namespace dau
