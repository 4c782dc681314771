// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/reviewpage.h"

#include "ui/document/shownnames.h"
#include "ui/review/excerpt.h"
#include "ui/review/questionpane.h"
#include "ui/review/reviewquestions.h"
#include "ui/review/reviewside.h"
#include "ui/review/reviewwords.h"
#include "ui/review/unitcard.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace dau {

namespace {

QWidget *framed(QWidget *pane, const QString &name)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *frame = new QWidget;
    frame->setObjectName(name);
    frame->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pane);
    scroll->setWidget(frame);
    scroll->setFocusProxy(pane);
    return scroll;
}

} // namespace

ReviewPage::ReviewPage(Project &project, QWidget *parent)
    : QWidget(parent)
    , m_session(new ReviewSession(project, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_scroll(new QScrollArea(this))
    , m_advanceTimer(new QTimer(this))
{
    auto *questions = new QuestionPane(*m_session);
    auto *side = new ReviewSide(*m_session);
    m_middle = new QWidget;
    auto *middle = new QVBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addWidget(m_scroll);

    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(scaled(28), scaled(14), scaled(28), scaled(20));
    m_column->setSpacing(scaled(10));
    m_where = plainLabel({}, content);
    m_where->setWordWrap(true);
    m_empty = plainLabel({}, content);
    m_empty->setWordWrap(true);
    m_progress = new QProgressBar(content);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(scaled(7));
    m_progress->hide();
    m_card = new UnitCard(*m_session, content);
    m_panelSlot = new QVBoxLayout;
    m_nextCard = new QWidget(content);
    m_nextCard->setObjectName(QStringLiteral(u"card"));
    m_nextCard->setAttribute(Qt::WA_StyledBackground);
    auto *next = new QVBoxLayout(m_nextCard);
    next->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(12));
    m_nextWhere = plainLabel({}, m_nextCard);
    m_nextWhere->setObjectName(QStringLiteral(u"quiet"));
    m_next = new Excerpt(m_nextCard);
    m_next->setZoom(0.85);
    next->addWidget(m_nextWhere);
    next->addWidget(m_next);
    m_column->addWidget(m_where);
    m_column->addWidget(m_empty);
    m_column->addWidget(m_progress);
    m_column->addWidget(m_card);
    m_column->addLayout(m_panelSlot);
    m_column->addWidget(m_nextCard);
    m_column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(framed(questions, QStringLiteral(u"leftPane")));
    m_splitter->addWidget(m_middle);
    m_side = framed(side, QStringLiteral(u"rightPane"));
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({scaled(272), scaled(726), scaled(270)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setFocusPolicy(Qt::StrongFocus);

    m_advanceTimer->setSingleShot(true);
    connect(m_advanceTimer, &QTimer::timeout, this, [this] {
        m_showingResult = false;
        if (!m_session->step(1, true))
            showUnit(); // it was the last one
    });
    connect(questions, &QuestionPane::left, this, &ReviewPage::takeFocus);
    connect(m_session, &ReviewSession::said, this, &ReviewPage::said);
    connect(m_session, &ReviewSession::settled, this, &ReviewPage::settled);
    connect(m_session, &ReviewSession::unitChanged, this, [this] {
        if (!m_showingResult)
            showUnit();
    });
    connect(m_session, &ReviewSession::listChanged, this, &ReviewPage::showNext);
    connect(m_session, &ReviewSession::readingChanged, this, &ReviewPage::showUnit);
    connect(m_session, &ReviewSession::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setMaximum(static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
    });
    connect(m_card, &UnitCard::versionClicked, this, [this](int number) { number == 0 ? none() : take(number); });
    connect(m_card, &UnitCard::editClicked, this, &ReviewPage::edit);
    connect(m_card, &UnitCard::actionClicked, this, [this](const QString &id) {
        static const QHash<QString, void (ReviewPage::*)()> actions{
            {QStringLiteral(u"like"), &ReviewPage::like},       {QStringLiteral(u"both"), &ReviewPage::both},
            {QStringLiteral(u"defer"), &ReviewPage::defer},     {QStringLiteral(u"reason"), &ReviewPage::reason},
            {QStringLiteral(u"clause"), &ReviewPage::clause},   {QStringLiteral(u"comment"), &ReviewPage::comment},
            {QStringLiteral(u"names"), &ReviewPage::toggleNames}, {QStringLiteral(u"why"), &ReviewPage::why}};
        if (const auto action = actions.value(id))
            (this->*action)();
    });
    showUnit();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::takeFocus()
{
    (m_cover ? m_cover : this)->setFocus();
}

void ReviewPage::entered()
{
    if (m_cover)
        return;
    m_session->refresh();
    showUnit();
}

void ReviewPage::retranslate()
{
    showUnit();
}

void ReviewPage::showUnit()
{
    const ReviewUnit *unit = m_session->unit();
    const QLocale locale;
    m_progress->setVisible(m_session->isReading() && !unit);
    m_empty->setVisible(!unit);
    m_where->setVisible(unit);
    m_card->refresh();
    if (!unit) {
        const QueueCounts counts = m_session->counts();
        if (m_session->isReading())
            m_empty->setText(tr("Comparing the layers…"));
        else if (counts.units == 0)
            m_empty->setText(tr("Nothing differs. Documents that two or more annotators have done are compared here."));
        else
            m_empty->setText(tr("No unit fits these filters."));
    } else {
        QStringList classes;
        for (const Finding &finding : unit->unit.findings) {
            if (!classes.contains(classWords(finding)))
                classes << classWords(finding);
        }
        const ReviewedDocument &reviewed = m_session->review()->reviewed;
        m_where->setText(tr("Unit %1 of %2 · %3 · %4, paragraph %5")
                             .arg(locale.toString(m_session->at() + 1), locale.toString(m_session->items().size()),
                                  classes.join(QStringLiteral(u"; ")), reviewed.document.name,
                                  locale.toString(reviewed.text.paragraphAt(unit->unit.extent.begin) + 1))
                         + (unit->isOpen() && unit->state == ReviewUnit::State::Open ? QString()
                                                                                      : QStringLiteral(u" · ") + stateWords(unit->state)));
    }
    showNext();
    m_scroll->ensureVisible(0, 0);
    Q_EMIT stateChanged();
}

// The undecided unit after this one, as a glimpse.
void ReviewPage::showNext()
{
    const QList<QueueItem> &items = m_session->items();
    qsizetype next = m_session->at() + 1;
    while (next < items.size() && !items[next].isOpen())
        ++next;
    const bool there = m_session->unit() && next < items.size();
    m_nextCard->setVisible(there);
    if (!there)
        return;
    const auto text = m_session->project().store().text(items[next].document);
    if (!text) {
        m_nextCard->hide();
        return;
    }
    m_nextWhere->setText(tr("Then unit %1 of %2").arg(QLocale().toString(next + 1), QLocale().toString(items.size())));
    m_next->setScheme(m_session->project().scheme(), shownLanguage());
    m_next->setPassage(*text, paragraphsOf(*text, items[next].extent), {}, items[next].extent);
}

bool ReviewPage::mayDecide() const
{
    return m_session->unit() && !m_showingResult && m_session->isSeen();
}

QList<QueueItem> ReviewPage::alike() const
{
    const auto *like = qobject_cast<const LikeQuestion *>(m_question.get());
    return like ? like->ticked() : QList<QueueItem>();
}

void ReviewPage::settle(Verdict verdict, int row, const QString &words)
{
    const QList<QueueItem> others = alike();
    endQuestion();
    m_resultRow = row;
    m_resultWords = others.isEmpty() ? words : tr("%1, and so for %n other(s)", nullptr, static_cast<int>(others.size())).arg(words);
    std::ignore = m_session->settle(std::move(verdict), others);
}

void ReviewPage::settled()
{
    m_showingResult = true;
    m_card->showResult(m_resultRow, m_resultWords);
    Q_EMIT said(m_resultWords);
    m_advanceTimer->start(m_advance);
}

void ReviewPage::take(int version)
{
    if (!mayDecide())
        return;
    const qsizetype versions = m_session->unit()->unit.versions.size();
    if (version > versions) {
        Q_EMIT said(tr("There are %n version(s).", nullptr, static_cast<int>(versions)));
        return;
    }
    Verdict verdict;
    verdict.verdict = Decision::Verdict::Version;
    verdict.version = version;
    settle(std::move(verdict), version, verdictWords(Decision::Verdict::Version, version));
}

void ReviewPage::none()
{
    if (!mayDecide())
        return;
    Verdict verdict;
    verdict.verdict = Decision::Verdict::None;
    settle(std::move(verdict), 0, verdictWords(Decision::Verdict::None, 0));
}

void ReviewPage::both()
{
    if (!mayDecide())
        return;
    Verdict verdict;
    verdict.verdict = Decision::Verdict::Both;
    settle(std::move(verdict), -2, verdictWords(Decision::Verdict::Both, 0));
}

void ReviewPage::defer()
{
    if (!mayDecide())
        return;
    Verdict verdict;
    verdict.verdict = Decision::Verdict::Deferred;
    settle(std::move(verdict), -2, verdictWords(Decision::Verdict::Deferred, 0));
}

void ReviewPage::propose()
{
    if (!mayDecide())
        return;
    const auto proposal = m_session->proposal();
    if (!proposal) {
        Q_EMIT said(tr("Nothing is proposed for this unit: choose a version."));
        return;
    }
    Verdict verdict;
    verdict.verdict = proposal->verdict;
    verdict.version = proposal->version;
    verdict.proposed = true;
    verdict.clause = proposal->clause;
    const int row = proposal->verdict == Decision::Verdict::Version ? proposal->version : 0;
    settle(std::move(verdict), row, verdictWords(proposal->verdict, proposal->version));
}

void ReviewPage::skip()
{
    step(1, true);
}

void ReviewPage::step(int direction, bool undecided)
{
    endQuestion();
    if (m_showingResult) {
        m_advanceTimer->stop();
        m_showingResult = false;
    }
    if (!m_session->step(direction, undecided))
        Q_EMIT said(undecided ? tr("No other unit is undecided here.") : tr("No other unit is in this list."));
}

void ReviewPage::like()
{
    if (m_session->unit() && !m_session->likeCases().isEmpty())
        ask(std::make_unique<LikeQuestion>(*m_session));
    else if (m_session->unit())
        Q_EMIT said(tr("No other undecided unit is like this one."));
}

void ReviewPage::reason()
{
    if (m_session->unit())
        ask(std::make_unique<ReasonQuestion>(*m_session));
}

void ReviewPage::clause()
{
    if (m_session->unit())
        ask(std::make_unique<ClauseQuestion>(*m_session));
}

void ReviewPage::comment()
{
    if (m_session->unit())
        ask(std::make_unique<CommentQuestion>(*m_session));
}

void ReviewPage::why()
{
    if (m_session->unit())
        ask(std::make_unique<WhyQuestion>(*m_session));
}

void ReviewPage::toggleNames()
{
    m_session->setNamesShown(!m_session->namesShown());
}

void ReviewPage::toggleState()
{
    QueueFilter filter = m_session->filter();
    filter.undecided = !filter.undecided;
    m_session->setFilter(filter, m_session->order());
}

void ReviewPage::edit()
{
    if (!m_session->unit() || m_showingResult)
        return;
    if (m_session->unit()->state == ReviewUnit::State::Waiting) {
        Q_EMIT said(tr("This relation waits until its ends are settled."));
        return;
    }
    endQuestion();
    if (m_session->ensureGold())
        Q_EMIT editWanted();
}

void ReviewPage::takeReading(const Reading &reading)
{
    Verdict verdict;
    verdict.verdict = Decision::Verdict::Edited;
    verdict.reading = reading;
    settle(std::move(verdict), -1, verdictWords(Decision::Verdict::Edited, 0));
}

// In a narrow window the card needs the room more than what is left does.
void ReviewPage::foldSide()
{
    // The panes never scroll sideways: they are at least as wide as what is in them.
    for (QWidget *pane : {m_splitter->widget(0), m_side}) {
        const auto *scroll = static_cast<QScrollArea *>(pane);
        pane->setMinimumWidth(scroll->widget()->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width());
    }
    m_splitter->widget(0)->setMinimumWidth(std::max(scaled(220), m_splitter->widget(0)->minimumWidth())); // for two filters a line
    m_side->setVisible(!m_cover && width() > scaled(900));
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldSide();
}

void ReviewPage::setCover(QWidget *cover)
{
    if (m_cover)
        m_middle->layout()->removeWidget(m_cover);
    m_cover = cover;
    m_scroll->setVisible(!cover);
    foldSide();
    if (cover)
        m_middle->layout()->addWidget(cover);
    takeFocus();
    Q_EMIT stateChanged();
}

void ReviewPage::ask(std::unique_ptr<Question> question)
{
    endQuestion();
    m_question = std::move(question);
    m_panel = m_question->panel();
    if (m_panel) {
        m_panel->setObjectName(QStringLiteral(u"card"));
        m_panel->setAttribute(Qt::WA_StyledBackground);
        m_panelSlot->addWidget(m_panel);
        if (QWidget *field = m_panel->focusProxy()) {
            for (QWidget *child : m_panel->findChildren<QWidget *>())
                child->installEventFilter(this);
            field->setFocus();
        }
        QTimer::singleShot(0, m_panel, [this] { m_scroll->ensureWidgetVisible(m_panel); });
    }
    connect(m_question.get(), &Question::finished, this, &ReviewPage::endQuestion, Qt::QueuedConnection);
    Q_EMIT stateChanged();
}

void ReviewPage::endQuestion()
{
    if (!m_question)
        return;
    m_question.release()->deleteLater();
    if (m_panel) {
        m_panelSlot->removeWidget(m_panel);
        m_panel->hide();
        m_panel->deleteLater();
        m_panel = nullptr;
    }
    takeFocus();
    Q_EMIT stateChanged();
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        endQuestion();
        return;
    }
    if (m_question && m_question->key(*event))
        return;
    if (!keyHandler || !keyHandler(event))
        QWidget::keyPressEvent(event);
}

// Fields of a panel: Esc leads back from each.
bool ReviewPage::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        endQuestion();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void ReviewPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
