// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/agreementpage.h"

#include "model/session/project.h"
#include "ui/document/kwicmodel.h"
#include "ui/document/kwicview.h"
#include "ui/document/shownnames.h"
#include "ui/review/agreementchoices.h"
#include "ui/review/agreementwords.h"
#include "ui/review/agreementwork.h"
#include "ui/review/figurecard.h"
#include "ui/review/figuretable.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace dau {

using namespace agreement;

AgreementPage::AgreementPage(const Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_work(new AgreementWork(project, this))
    , m_choices(new AgreementChoices(project, this))
    , m_export(new QPushButton(this))
    , m_sentence(plainLabel({}, this))
    , m_leftOut(plainLabel({}, this))
    , m_cardRow(new QHBoxLayout)
    , m_heading(plainLabel({}, this))
    , m_list(new KwicView(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
{
    for (QLabel *label : {m_sentence, m_leftOut, m_heading}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_leftOut->setObjectName(QStringLiteral(u"quiet"));
    m_heading->setObjectName(QStringLiteral(u"heading"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(scaled(140));
    m_cardRow->setSpacing(scaled(8));
    auto *top = new QHBoxLayout;
    top->addWidget(m_choices, 1);
    top->addWidget(m_export, 0, Qt::AlignTop);
    auto *below = new QWidget(this);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, scaled(6), 0, 0);
    auto *headingRow = new QHBoxLayout;
    headingRow->addWidget(m_heading, 1);
    headingRow->addWidget(m_progress);
    headingRow->addWidget(m_cancel);
    belowLayout->addLayout(headingRow);
    belowLayout->addWidget(m_list, 1);
    makeTables();
    auto *tables = new QSplitter(Qt::Horizontal, this);
    tables->addWidget(m_leftTabs);
    tables->addWidget(m_rightTabs);
    tables->setChildrenCollapsible(false);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(tables);
    parts->addWidget(below);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    parts->setSizes({scaled(260), scaled(240)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addLayout(top);
    layout->addLayout(m_cardRow);
    layout->addWidget(m_sentence);
    layout->addWidget(m_leftOut);
    layout->addWidget(parts, 1);
    setFocusProxy(m_matrix);

    connect(m_choices, &AgreementChoices::changed, this, &AgreementPage::compute);
    connect(m_choices, &AgreementChoices::measureChanged, this, &AgreementPage::showResult);
    connect(m_export, &QPushButton::clicked, this, &AgreementPage::chooseTarget);
    connect(m_cancel, &QPushButton::clicked, m_work, &AgreementWork::cancel);
    connect(m_work, &AgreementWork::computed, this, &AgreementPage::showResult);
    connect(m_work, &AgreementWork::itemsFound, this, &AgreementPage::showItems);
    connect(m_work, &AgreementWork::failed, m_heading, &QLabel::setText);
    connect(m_work, &AgreementWork::said, m_heading, &QLabel::setText);
    connect(m_work, &AgreementWork::runningChanged, this, &AgreementPage::showRunning);
    connect(m_work, &AgreementWork::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setMaximum(static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
    });
    connect(m_work, &AgreementWork::stale, this, [this] {
        if (isVisible())
            compute();
    });
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        if (delta.scheme || delta.annotators)
            m_choices->refill();
    });
    connect(m_list, &KwicView::entered, this, [this](int row) {
        if (row >= 0 && row < m_items.size())
            Q_EMIT openWanted(m_items[row].document, m_items[row].span);
    });
    retranslate();
    showRunning();
}

void AgreementPage::makeTables()
{
    m_leftTabs = new QTabWidget(this);
    m_rightTabs = new QTabWidget(this);
    m_matrix = new FigureTable(this);
    m_labels = new FigureTable(this);
    m_confusion = new FigureTable(this);
    m_documents = new FigureTable(this);
    m_rounds = new FigureTable(this);
    m_pair = new QComboBox(this);
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
    connect(m_matrix, &FigureTable::opened, this, &AgreementPage::openCell);
    connect(m_labels, &FigureTable::opened, this, &AgreementPage::openLabel);
    connect(m_confusion, &FigureTable::opened, this, &AgreementPage::openConfusion);
    connect(m_documents, &FigureTable::opened, this, &AgreementPage::openDocument);
    connect(m_rounds, &FigureTable::opened, this, &AgreementPage::openRound);
    connect(m_pair, &QComboBox::activated, this, &AgreementPage::showConfusion);
}

QString AgreementPage::sentence() const
{
    return m_sentence->text();
}

QString AgreementPage::labelWords(const QString &key) const
{
    return key.isEmpty() ? tr("unmarked") : shownLabel(m_project.scheme(), key);
}

void AgreementPage::compute()
{
    m_work->compute(m_choices->settings());
}

const MeasureReport *AgreementPage::shownMeasure() const
{
    const QList<MeasureReport> &measures = m_work->result().report.measures;
    for (const MeasureReport &measure : measures) {
        if (measure.measure == m_choices->measure())
            return &measure;
    }
    return nullptr;
}

void AgreementPage::showResult()
{
    const AgreementReport &report = m_work->result().report;
    if (report.measures.isEmpty())
        return;
    m_sentence->setText(report.sentence);
    const QString left = leftOutSentence(report);
    m_leftOut->setText(left);
    m_leftOut->setVisible(!left.isEmpty());
    const int pair = std::max(0, m_pair->currentIndex());
    m_pair->clear();
    for (const PairFigure &one : report.measures.last().pairs)
        m_pair->addItem(QStringLiteral(u"%1 × %2").arg(nameIn(report, one.a), nameIn(report, one.b)));
    m_pair->setCurrentIndex(std::min(pair, m_pair->count() - 1));
    m_pair->setVisible(m_pair->count() > 1);
    showCards();
    showMatrix();
    showLabels();
    showConfusion();
    showDocuments();
    showRounds();
    m_items.clear();
    m_list->rows().setRows({});
    m_heading->setText(tr("Enter or a click on a number lists the passages behind it."));
}

void AgreementPage::showCards()
{
    const AgreementReport &report = m_work->result().report;
    const QStringList headlines = m_choices->headlineMeasures();
    while (m_cards.size() > headlines.size())
        delete m_cards.takeLast();
    while (m_cards.size() < headlines.size()) {
        auto *card = new FigureCard(this);
        const qsizetype place = m_cards.size();
        connect(card, &FigureCard::clicked, this, [this, place] { openCard(m_choices->headlineMeasures().value(place)); });
        m_cards.append(card);
        m_cardRow->addWidget(card);
    }
    for (qsizetype i = 0; i < headlines.size(); ++i) {
        for (const MeasureReport &measure : report.measures) {
            if (measure.measure != headlines[i])
                continue;
            const Figure &figure = measure.value;
            m_cards[i]->setFigure(measureName(measure.measure), shownScore(figure.score),
                                  figure.score.isDefined() ? tr("interval: %1").arg(shownInterval(figure, report.documents)) : figure.score.reason);
            break;
        }
        m_cards[i]->setChecked(headlines[i] == m_choices->measure());
    }
}

void AgreementPage::showMatrix()
{
    const AgreementReport &report = m_work->result().report;
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

void AgreementPage::showLabels()
{
    const AgreementReport &report = m_work->result().report;
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

void AgreementPage::showConfusion()
{
    const LabelConfusion confusion = m_work->result().confusions.value(m_pair->currentIndex());
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

void AgreementPage::showDocuments()
{
    const AgreementReport &report = m_work->result().report;
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

void AgreementPage::showRounds()
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
        if (round.change)
            m_rounds->setCell(row, 2, {shownChange(*round.change)});
        if (round.changeInterval.isDefined())
            m_rounds->setCell(row, 3, {QStringLiteral(u"%1 … %2").arg(shownChange(round.changeInterval.low()), shownChange(round.changeInterval.high()))});
        m_rounds->setCell(row, 4, {shownCount(static_cast<double>(round.documents.size()))});
    }
}

FigureItemQuery AgreementPage::query() const
{
    FigureItemQuery query = itemsOf(m_choices->measure(), m_work->result().settings.parameters);
    for (const PairFigure &pair : m_work->result().report.measures.last().pairs)
        query.pairs.append({pair.a, pair.b});
    return query;
}

void AgreementPage::openCard(const QString &measure)
{
    m_choices->setMeasure(measure);
    if (!m_work->result().report.measures.isEmpty())
        openItems(query(), measureName(measure));
}

void AgreementPage::openCell(int row, int column)
{
    const AgreementReport &report = m_work->result().report;
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
        openItems(cell, QStringLiteral(u"%1 × %2").arg(nameIn(report, first), nameIn(report, second)));
        return;
    }
}

void AgreementPage::openLabel(int row)
{
    FigureItemQuery label = query();
    label.label = shownMeasure()->labels.keys().value(row);
    openItems(label, labelWords(label.label));
}

void AgreementPage::openConfusion(int row, int column)
{
    FigureItemQuery cell = query();
    cell.kind = FigureItemQuery::Kind::Cell;
    cell.pairs = cell.pairs.mid(m_pair->currentIndex(), 1);
    cell.rowLabel = m_rowKeys.value(row);
    cell.columnLabel = m_columnKeys.value(column);
    openItems(cell, tr("%1 against %2").arg(labelWords(cell.rowLabel), labelWords(cell.columnLabel)));
}

void AgreementPage::openDocument(int row)
{
    FigureItemQuery document = query();
    document.documents = {shownMeasure()->documents.value(row).id};
    openItems(document, shownMeasure()->documents.value(row).name);
}

void AgreementPage::openRound(int row)
{
    FigureItemQuery round = query();
    round.documents = shownMeasure()->rounds.value(row).documents;
    openItems(round, tr("Round %1").arg(shownMeasure()->rounds.value(row).round));
}

void AgreementPage::openItems(FigureItemQuery query, const QString &what)
{
    m_openedFrom = focusWidget();
    m_what = what;
    m_work->findItems(query);
}

void AgreementPage::showItems(const QList<FigureItem> &items)
{
    m_items = items;
    QList<KwicRow> rows;
    const AgreementReport &report = m_work->result().report;
    const auto words = [&](const QString &key) { return key.isEmpty() ? tr("has not") : shownLabel(m_project.scheme(), key); };
    for (const FigureItem &item : items)
        rows.append({item.before, item.quote, item.after,
                     tr("%1: %2 · %3: %4 · %5").arg(nameIn(report, item.a), words(item.first), nameIn(report, item.b), words(item.second), item.documentName), false, {}});
    m_list->rows().setRows(rows);
    m_heading->setText(items.isEmpty() ? tr("%1: nothing on which they differ.").arg(m_what)
                       : items.size() == mostFigureItems ? tr("%1: the first %2 passages. Enter goes to one, Esc back.").arg(m_what, QLocale().toString(mostFigureItems))
                                                         : tr("%1: %n passage(s). Enter goes to one, Esc back.", nullptr, static_cast<int>(items.size())).arg(m_what));
    if (!items.isEmpty()) {
        m_list->setCurrentIndex(m_list->rows().index(0));
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void AgreementPage::showRunning()
{
    const bool running = m_work->isRunning();
    m_progress->setVisible(running);
    m_progress->setMaximum(0);
    m_cancel->setVisible(running);
    m_export->setEnabled(!running && !m_work->result().report.measures.isEmpty());
}

void AgreementPage::chooseTarget()
{
    const QString target = QFileDialog::getSaveFileName(this, tr("Write a report"), QStringLiteral(u"agreement.html"),
                                                        tr("Report (*.html);;Table (*.csv);;LaTeX (*.tex);;To compute it again (*.json)"));
    if (!target.isEmpty())
        write(target);
}

void AgreementPage::write(const QString &target)
{
    const auto bytes = agreementFile(m_work->result(), QFileInfo(target).suffix());
    QSaveFile file(target);
    if (!bytes)
        m_heading->setText(bytes.error().message);
    else if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        m_heading->setText(tr("%1 cannot be written: %2.").arg(target, file.errorString()));
    else
        m_heading->setText(tr("Written to %1.").arg(target));
}

void AgreementPage::retranslate()
{
    m_export->setText(tr("Report…"));
    m_cancel->setText(tr("Cancel"));
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
    m_list->setAccessibleName(tr("Passages behind the number"));
    showResult();
}

void AgreementPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_work->isStale())
        compute();
}

void AgreementPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_list->hasFocus() && m_openedFrom) {
        m_openedFrom->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

void AgreementPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
