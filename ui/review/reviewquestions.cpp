// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/reviewquestions.h"

#include "model/review/guideline.h"
#include "model/session/context.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/digitkey.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/passagelist.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDateTime>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

namespace dau {

namespace {

QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setObjectName(QStringLiteral(u"heading"));
    return label;
}

const QString returnKey = QStringLiteral(u"↵");

} // namespace

ReasonQuestion::ReasonQuestion(ReviewSession &session)
    : m_session(session)
{
}

QString ReasonQuestion::name() const
{
    return tr("reason");
}

QStringList ReasonQuestion::keys() const
{
    return {QStringLiteral(u"1–%1").arg(reasonCodes().size()), tr("reason"), QStringLiteral(u"Esc"), tr("leave")};
}

bool ReasonQuestion::key(const QKeyEvent &event)
{
    const QStringList codes = reasonCodes();
    const int digit = digitOf(event);
    if (digit < 1 || digit > codes.size())
        return false;
    ReviewSession::Remarks remarks = m_session.remarks();
    remarks.reason = codes[digit - 1];
    m_session.setRemarks(remarks);
    Q_EMIT finished();
    return true;
}

QWidget *ReasonQuestion::panel()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->addWidget(heading(tr("Why do they differ?"), box), 0, 0, 1, 4);
    int number = 0;
    for (const QString &code : reasonCodes()) {
        grid->addWidget(keyCap(QString::number(number + 1), box), 1 + number / 2, 2 * (number % 2));
        grid->addWidget(plainLabel(reasonName(code), box), 1 + number / 2, 2 * (number % 2) + 1);
        ++number;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    return box;
}

LikeQuestion::LikeQuestion(ReviewSession &session)
    : m_cases(session.likeCases())
    , m_ticked(m_cases.size(), true)
{
}

QString LikeQuestion::name() const
{
    return tr("like cases");
}

QStringList LikeQuestion::keys() const
{
    return {QStringLiteral(u"1–9 0 ↵ B D"), tr("for all ticked"), tr("Space"), tr("tick"), QStringLiteral(u"Esc"), tr("leave")};
}

bool LikeQuestion::key(const QKeyEvent &event)
{
    const int row = m_list ? m_list->currentRow() : -1;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_list)
            m_list->setCurrentRow(qBound(0, row + (event.key() == Qt::Key_Up ? -1 : 1), m_list->count() - 1));
        return true;
    case Qt::Key_Space:
        if (row >= 0)
            m_list->item(row)->setCheckState(m_ticked[row] ? Qt::Unchecked : Qt::Checked);
        return true;
    default:
        return false;
    }
}

QWidget *LikeQuestion::panel()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->addWidget(heading(tr("The next verdict is also for these %n like cases", nullptr, static_cast<int>(m_cases.size())), box));
    m_list = new QListWidget(box);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMaximumHeight(scaled(150));
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        auto *item = new QListWidgetItem(QStringLiteral(u"%1 · %2").arg(m_cases[i].documentName, m_cases[i].string), m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_ticked[i] ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemChanged, this,
            [this](QListWidgetItem *item) { m_ticked[m_list->row(item)] = item->checkState() == Qt::Checked; });
    column->addWidget(m_list);
    return box;
}

QList<QueueItem> LikeQuestion::ticked() const
{
    QList<QueueItem> result;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        if (m_ticked[i])
            result.append(m_cases[i]);
    }
    return result;
}

CommentQuestion::CommentQuestion(ReviewSession &session)
    : m_session(session)
{
}

QString CommentQuestion::name() const
{
    return tr("comment");
}

QStringList CommentQuestion::keys() const
{
    return {returnKey, tr("keep"), QStringLiteral(u"Esc"), tr("leave")};
}

bool CommentQuestion::key(const QKeyEvent &)
{
    return false;
}

QWidget *CommentQuestion::panel()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->addWidget(heading(tr("Comment for the annotators"), box));
    auto *field = new QLineEdit(m_session.remarks().comment, box);
    field->setAccessibleName(tr("Comment for the annotators"));
    row->addWidget(field, 1);
    box->setFocusProxy(field);
    connect(field, &QLineEdit::returnPressed, this, [this, field] {
        ReviewSession::Remarks remarks = m_session.remarks();
        remarks.comment = field->text().trimmed();
        m_session.setRemarks(remarks);
        Q_EMIT finished();
    });
    return box;
}

ClauseQuestion::ClauseQuestion(ReviewSession &session)
    : m_session(session)
    , m_clauses(session.project().store().clauses().value_or(QList<Clause>()))
{
}

QString ClauseQuestion::name() const
{
    return tr("guideline");
}

QStringList ClauseQuestion::keys() const
{
    return {returnKey, tr("cite, or make the new clause"), QStringLiteral(u"Tab"), tr("next field"), QStringLiteral(u"Esc"), tr("leave")};
}

bool ClauseQuestion::key(const QKeyEvent &)
{
    return false;
}

QWidget *ClauseQuestion::panel()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    int row = 0;
    QListWidget *list = nullptr;
    if (!m_clauses.isEmpty()) {
        grid->addWidget(heading(tr("Cite a clause"), box), row++, 0, 1, 2);
        list = passageList(box);
        list->setMaximumHeight(scaled(120));
        list->setTabKeyNavigation(false);
        list->setAccessibleName(tr("Clauses of the guideline"));
        for (const Clause &clause : m_clauses)
            list->addItem((clause.title + u'\n' + clause.text.simplified()).trimmed());
        list->setCurrentRow(0);
        connect(list, &QListWidget::itemActivated, this, [this, list] { cite(m_clauses[list->currentRow()].id); });
        grid->addWidget(list, row++, 0, 1, 2);
    }
    grid->addWidget(heading(tr("A new clause, with this case as its example"), box), row++, 0, 1, 2);
    auto *title = new QLineEdit(box);
    title->setPlaceholderText(tr("What the clause is called"));
    auto *text = new QLineEdit(box);
    text->setPlaceholderText(tr("What it says"));
    auto *proposes = new QComboBox(box);
    proposes->addItem(tr("proposes nothing"), 0);
    const ReviewUnit *unit = m_session.unit();
    for (qsizetype i = 0; unit && i < unit->unit.versions.size(); ++i)
        proposes->addItem(tr("proposes version %1 here, and the same for its whole question").arg(i + 1), static_cast<int>(i + 1));
    auto *made = new QPushButton(tr("Make the clause"), box);
    grid->addWidget(title, row, 0);
    grid->addWidget(text, row++, 1);
    grid->addWidget(proposes, row, 0, 1, 1);
    grid->addWidget(made, row, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    box->setFocusProxy(list ? static_cast<QWidget *>(list) : title);
    const auto make = [this, title, text, proposes] { this->make(title->text().trimmed(), text->text().trimmed(), proposes->currentData().toInt()); };
    connect(title, &QLineEdit::returnPressed, this, make);
    connect(text, &QLineEdit::returnPressed, this, make);
    connect(made, &QPushButton::clicked, this, make);
    return box;
}

void ClauseQuestion::cite(const ClauseId &clause)
{
    ReviewSession::Remarks remarks = m_session.remarks();
    remarks.clause = clause;
    m_session.setRemarks(remarks);
    Q_EMIT finished();
}

void ClauseQuestion::make(const QString &title, const QString &text, int proposes)
{
    const ReviewUnit *unit = m_session.unit();
    if (title.isEmpty() || !unit)
        return;
    Decision decision; // as it would be, for the example and what the clause proposes
    decision.unit = unit->unit.id;
    decision.extent = unit->unit.extent;
    decision.label = unit->unit.label;
    decision.versions = unit->unit.versions;
    decision.verdict = Decision::Verdict::Version;
    decision.version = proposes;
    Clause clause;
    clause.id = ClauseId::create();
    clause.title = title;
    clause.text = text;
    clause.at = QDateTime::currentMSecsSinceEpoch();
    clause.question = m_session.items()[m_session.at()].question;
    if (proposes > 0) {
        clause.proposes = patternOf(decision);
        clause.examples.append(exampleOf(decision, m_session.review()->reviewed.text));
    }
    if (const auto done = m_session.project().apply(clauseChange({}, clause, m_session.project().me())); !done) {
        Q_EMIT m_session.said(done.error().message);
        return;
    }
    cite(clause.id);
}

WhyQuestion::WhyQuestion(ReviewSession &session)
    : m_session(session)
{
}

QString WhyQuestion::name() const
{
    return tr("why");
}

QStringList WhyQuestion::keys() const
{
    return {QStringLiteral(u"Esc"), tr("leave")};
}

bool WhyQuestion::key(const QKeyEvent &)
{
    Q_EMIT finished();
    return false; // what was pressed means what it always means
}

QWidget *WhyQuestion::panel()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->addWidget(heading(tr("Why this is a disagreement"), box));
    const ReviewUnit *unit = m_session.unit();
    for (const QString &line : unit ? whyWords(unit->unit, m_session.project().scheme()) : QStringList()) {
        QLabel *label = plainLabel(line, box);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    return box;
}

} // namespace dau
