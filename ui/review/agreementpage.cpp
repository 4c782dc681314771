// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/agreementpage.h"

#include "model/session/project.h"
#include "ui/document/kwicmodel.h"
#include "ui/document/kwicview.h"
#include "ui/document/shownnames.h"
#include "ui/review/agreementchoices.h"
#include "ui/review/agreementtables.h"
#include "ui/review/agreementwords.h"
#include "ui/review/agreementwork.h"
#include "ui/review/figurecard.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
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
    , m_tables(new AgreementTables(project, this))
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
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_tables);
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
    setFocusProxy(m_tables);

    connect(m_choices, &AgreementChoices::changed, this, &AgreementPage::compute);
    connect(m_choices, &AgreementChoices::measureChanged, this, &AgreementPage::showResult);
    connect(m_tables, &AgreementTables::opened, this, &AgreementPage::openItems);
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
    m_list->installEventFilter(this);
    retranslate();
    showRunning();
}

QString AgreementPage::sentence() const
{
    return m_sentence->text();
}

void AgreementPage::compute()
{
    m_work->compute(m_choices->settings());
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
    showCards();
    m_tables->showResult(m_work->result(), m_choices->measure());
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

void AgreementPage::openCard(const QString &measure)
{
    m_choices->setMeasure(measure);
    if (!m_work->result().report.measures.isEmpty())
        openItems(m_tables->query(), measureName(measure));
}

void AgreementPage::openItems(const FigureItemQuery &query, const QString &what)
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
                       : items.size() == mostFigureItems ? tr("%1: the first %2 passages. Enter goes to one, R to its unit in Review, Esc back.").arg(m_what, QLocale().toString(mostFigureItems))
                                                         : tr("%1: %n passage(s). Enter goes to one, R to its unit in Review, Esc back.", nullptr, static_cast<int>(items.size())).arg(m_what));
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
    m_list->setAccessibleName(tr("Passages behind the number"));
    showResult();
}

void AgreementPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_work->isStale())
        compute();
}

// A list takes letters for a search of its own.
bool AgreementPage::eventFilter(QObject *object, QEvent *event)
{
    const int row = m_list->currentIndex().row();
    const bool isKey = object == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_R;
    if (!isKey || row < 0 || row >= m_items.size())
        return QWidget::eventFilter(object, event);
    Q_EMIT reviewWanted(m_items[row].document, m_items[row].span);
    return true;
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
