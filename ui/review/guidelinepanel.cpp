// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/guidelinepanel.h"

#include "model/review/decisionwords.h"
#include "model/session/project.h"
#include "ui/document/shownnames.h"
#include "ui/review/agreementwords.h"
#include "ui/review/agreementwork.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/passagelist.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace dau {

namespace {

QLabel *heading(QWidget *parent)
{
    QLabel *label = plainLabel({}, parent);
    label->setObjectName(QStringLiteral(u"heading"));
    return label;
}

QString shown(const Clause::Example &example)
{
    return example.text + QStringLiteral(u"\n→ ") + example.verdict;
}

QWidget *row(const QList<QWidget *> &widgets, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, widget == widgets.first() ? 1 : 0);
    return box;
}

} // namespace

GuidelinePanel::GuidelinePanel(Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_task(new TaskRunner(this))
    , m_agreement(new AgreementWork(project, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(scaled(16));
    layout->addWidget(makeClauses(), 2);
    layout->addWidget(m_none = plainLabel({}, this), 5, Qt::AlignTop);
    layout->addWidget(makeClause(), 5);
    m_none->setObjectName(QStringLiteral(u"quiet"));
    m_none->setWordWrap(true);
    setFocusProxy(m_list);
    connectFields();
    connect(m_agreement, &AgreementWork::computed, this, &GuidelinePanel::showTrend);
    connect(m_agreement, &AgreementWork::failed, m_message, &QLabel::setText);
    connect(&project, &Project::changed, this, [this](const Delta &delta) { m_stale |= delta.clauses || delta.decisions; });
    // What is read has been committed.
    const auto settled = [this] {
        if (isVisible() && m_stale && !m_project.isSaving())
            read();
    };
    connect(&project, &Project::saved, this, settled);
    connect(&project, &Project::failed, this, settled);
    retranslate();
}

QWidget *GuidelinePanel::makeClauses()
{
    auto *column = new QWidget(this);
    m_list = passageList(column);
    m_new = new QLineEdit(column);
    m_make = new QPushButton(column);
    m_delete = new QPushButton(column);
    m_message = plainLabel({}, column);
    m_list->installEventFilter(this);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(row({m_new, m_make}, column));
    layout->addWidget(row({m_message, m_delete}, column));
    return column;
}

QWidget *GuidelinePanel::makeClause()
{
    m_fields = new QWidget(this);
    m_title = new QLineEdit(m_fields);
    m_text = new QPlainTextEdit(m_fields);
    m_examplesHeading = heading(m_fields);
    m_examples = passageList(m_fields);
    m_removeExample = new QPushButton(m_fields);
    m_casesHeading = heading(m_fields);
    m_caseList = passageList(m_fields, PassageRow::Placed);
    m_takeExample = new QPushButton(m_fields);
    m_trend = plainLabel({}, m_fields);
    m_trend->setObjectName(QStringLiteral(u"quiet"));
    m_trend->setWordWrap(true);
    m_trend->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    for (QWidget *field : std::initializer_list<QWidget *>{m_text, m_examples})
        field->installEventFilter(this);
    auto *layout = new QVBoxLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 3);
    layout->addWidget(row({m_examplesHeading, m_removeExample}, m_fields));
    layout->addWidget(m_examples, 2);
    layout->addWidget(row({m_casesHeading, m_takeExample}, m_fields));
    layout->addWidget(m_caseList, 4);
    layout->addWidget(m_trend);
    return m_fields;
}

void GuidelinePanel::connectFields()
{
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { showClause(true); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_title->setFocus(); });
    connect(m_new, &QLineEdit::returnPressed, this, &GuidelinePanel::make);
    connect(m_make, &QPushButton::clicked, this, &GuidelinePanel::make);
    connect(m_delete, &QPushButton::clicked, this, &GuidelinePanel::remove);
    connect(m_title, &QLineEdit::editingFinished, this, &GuidelinePanel::keep);
    connect(m_title, &QLineEdit::returnPressed, this, [this] { m_text->setFocus(); });
    connect(m_takeExample, &QPushButton::clicked, this, &GuidelinePanel::takeExample);
    connect(m_caseList, &QListWidget::itemActivated, this, &GuidelinePanel::takeExample);
    connect(m_removeExample, &QPushButton::clicked, this, &GuidelinePanel::removeExample);
    connect(m_caseList, &QListWidget::currentRowChanged, this, &GuidelinePanel::updateButtons);
    connect(m_examples, &QListWidget::currentRowChanged, this, &GuidelinePanel::updateButtons);
}

void GuidelinePanel::retranslate()
{
    m_list->setAccessibleName(tr("Clauses of the guideline"));
    m_new->setPlaceholderText(tr("Title of a new clause"));
    m_new->setAccessibleName(m_new->placeholderText());
    m_make->setText(tr("Add"));
    m_delete->setText(tr("Delete the clause"));
    m_title->setPlaceholderText(tr("Title"));
    m_title->setAccessibleName(tr("Title of the clause"));
    m_text->setPlaceholderText(tr("What holds, in Markdown. Ctrl+Enter keeps it."));
    m_text->setAccessibleName(tr("Text of the clause"));
    m_examplesHeading->setText(tr("Examples"));
    m_examples->setAccessibleName(tr("Examples of the clause"));
    m_removeExample->setText(tr("Remove the example"));
    m_caseList->setAccessibleName(tr("Cases that cite the clause"));
    m_takeExample->setText(tr("Take as an example"));
    m_none->setText(tr("A clause says how one kind of case is annotated. It stands beside the text where its labels are annotated, and "
                       "decisions cite it."));
    showCases(m_cases);
    showClause(false);
    showTrend();
}

const Clause *GuidelinePanel::clause() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_clauses.size() ? &m_clauses[row] : nullptr;
}

qsizetype GuidelinePanel::rowOf(const ClauseId &id) const
{
    for (qsizetype row = 0; row < m_clauses.size(); ++row) {
        if (m_clauses[row].id == id)
            return row;
    }
    return -1;
}

void GuidelinePanel::read()
{
    const Result<QList<Clause>> clauses = m_project.store().clauses();
    if (!clauses) {
        m_message->setText(clauses.error().message);
        return;
    }
    m_stale = false;
    m_clauses = *clauses;
    fill();
    readCases();
}

// The clause that was shown stays shown; without it, the next one.
void GuidelinePanel::fill()
{
    QStringList titles;
    for (const Clause &clause : std::as_const(m_clauses))
        titles.append(clause.title);
    int row = static_cast<int>(rowOf(m_shown.id));
    if (row < 0)
        row = std::min(std::max(m_list->currentRow(), 0), static_cast<int>(m_clauses.size()) - 1);
    {
        const QSignalBlocker quiet(m_list);
        setPassages(*m_list, titles);
        m_list->setCurrentRow(row);
    }
    showClause(false);
}

// What is being typed stays as it is, unless `afresh`.
void GuidelinePanel::showClause(bool afresh)
{
    const Clause *now = clause();
    const Clause next = now ? *now : Clause();
    const bool other = afresh || next.id != m_shown.id;
    if (other || m_title->text() == m_shown.title)
        m_title->setText(next.title);
    if ((other || m_text->toPlainText() == m_shown.text) && m_text->toPlainText() != next.text)
        m_text->setPlainText(next.text);
    m_shown = next;
    QStringList examples;
    for (const Clause::Example &example : next.examples)
        examples.append(shown(example));
    setPassages(*m_examples, examples);
    m_fields->setVisible(now);
    m_none->setVisible(!now);
    if (other) {
        m_trend->hide();
        showCases({});
        readCases();
    }
    updateButtons();
}

void GuidelinePanel::readCases()
{
    const Clause *now = clause();
    if (!now || !isVisible())
        return;
    m_task->start<QList<ClauseCase>>(
        [store = m_project.sharedStore(), id = now->id](Progress &progress) { return clauseCases(*store, id, progress); },
        [this](const Result<QList<ClauseCase>> &cases) {
            if (cases)
                showCases(*cases);
            else
                m_message->setText(cases.error().message);
        });
    agreement::AgreementSettings settings;
    settings.measures = {QStringLiteral(u"f1-exact")};
    settings.labels = labelsAbout(*now, m_project.scheme());
    settings.since = now->at;
    m_agreement->compute(settings);
}

// The agreement before the clause and since.
void GuidelinePanel::showTrend()
{
    const agreement::WrittenAgreement &result = m_agreement->result();
    const Clause *now = clause();
    const bool known = now && result.settings.since == now->at && !result.report.measures.isEmpty() && result.report.layers.size() > 1;
    m_trend->setVisible(known);
    if (!known)
        return;
    QStringList labels;
    for (const QString &label : result.settings.labels)
        labels.append(shownLabel(m_project.scheme(), label));
    const QString about = labels.isEmpty() ? tr("all labels") : labels.join(QStringLiteral(u", "));
    const QList<agreement::RoundFigure> &rounds = result.report.measures.first().rounds;
    if (rounds.size() < 2) {
        m_trend->setText(tr("Agreement before and after: two annotators have not yet finished documents on both sides of its date."));
        return;
    }
    const agreement::RoundFigure &before = rounds.first();
    const agreement::RoundFigure &after = rounds.last();
    QStringList parts{tr("Agreement (%1) on %2").arg(measureName(QStringLiteral(u"f1-exact")), about),
                      tr("before this clause %1 (documents: %2)").arg(shownScore(before.figure.score)).arg(before.documents.size()),
                      tr("since then %1 (documents: %2)").arg(shownScore(after.figure.score)).arg(after.documents.size())};
    const agreement::Figure &change = after.change;
    if (change.interval.isDefined())
        parts.append(tr("change %1, 95 %: %2 … %3").arg(shownChange(change.score.value()), shownChange(change.interval.low()), shownChange(change.interval.high())));
    else if (change.score.isDefined())
        parts.append(tr("change %1").arg(shownChange(change.score.value())));
    m_trend->setText(parts.join(QStringLiteral(u"; ")));
}

void GuidelinePanel::showCases(const QList<ClauseCase> &cases)
{
    m_cases = cases;
    QStringList rows;
    for (const ClauseCase &one : cases)
        rows.append(QStringLiteral(u"%1 · %2\n%3").arg(one.documentName, className(one.unitClass), shown(one.words)));
    setPassages(*m_caseList, rows);
    m_casesHeading->setText(cases.isEmpty() ? tr("Cases: none cites it yet")
                                            : tr("Cases that cite it: %1").arg(QLocale().toString(cases.size())));
    updateButtons();
}

// One step of undo. Saving may already be over when this returns, and everything read anew.
bool GuidelinePanel::apply(const std::optional<Clause> &before, const std::optional<Clause> &after)
{
    const Result<void> applied = m_project.apply(clauseChange(before, after, m_project.me()));
    m_message->setText(applied ? QString() : applied.error().message);
    if (!applied)
        return false;
    const qsizetype at = rowOf(before ? before->id : after->id);
    if (at >= 0 && after)
        m_clauses[at] = *after;
    else if (at >= 0)
        m_clauses.removeAt(at);
    else if (after)
        m_clauses.append(*after);
    fill();
    return true;
}

void GuidelinePanel::keep()
{
    const Clause *now = clause();
    if (!now || now->id != m_shown.id)
        return;
    const Clause before = *now;
    Clause after = before;
    after.title = m_title->text().trimmed();
    after.text = m_text->toPlainText();
    if (after.title.isEmpty())
        m_message->setText(tr("A clause needs a title."));
    m_title->setText(after.title.isEmpty() ? before.title : after.title);
    if (!after.title.isEmpty() && after != before)
        apply(before, after);
}

void GuidelinePanel::make()
{
    Clause made;
    made.id = ClauseId::create();
    made.title = m_new->text().trimmed();
    made.at = QDateTime::currentMSecsSinceEpoch();
    if (made.title.isEmpty()) {
        m_message->setText(tr("A clause needs a title."));
        m_new->setFocus();
        return;
    }
    if (!apply({}, made))
        return;
    m_new->clear();
    m_list->setCurrentRow(static_cast<int>(rowOf(made.id)));
    m_text->setFocus();
}

void GuidelinePanel::remove()
{
    if (!clause())
        return;
    const Clause before = *clause();
    if (apply(before, {}))
        m_message->setText(tr("“%1” was deleted; Ctrl+Z brings it back.").arg(before.title));
    m_list->setFocus();
}

void GuidelinePanel::takeExample()
{
    const int row = m_caseList->currentRow();
    if (!clause() || row < 0 || row >= m_cases.size())
        return;
    const Clause before = *clause();
    Clause after = before;
    if (after.examples.contains(m_cases[row].words)) {
        m_message->setText(tr("This case is an example already."));
        return;
    }
    after.examples.append(m_cases[row].words);
    apply(before, after);
}

void GuidelinePanel::removeExample()
{
    const int row = m_examples->currentRow();
    if (!clause() || row < 0 || row >= clause()->examples.size())
        return;
    const Clause before = *clause();
    Clause after = before;
    after.examples.removeAt(row);
    apply(before, after);
}

void GuidelinePanel::updateButtons()
{
    m_delete->setEnabled(clause());
    m_removeExample->setEnabled(m_examples->currentRow() >= 0);
    m_takeExample->setEnabled(m_caseList->currentRow() >= 0);
}

bool GuidelinePanel::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_text && event->type() == QEvent::FocusOut)
        keep();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (object == m_text) {
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!enter || !(key->modifiers() & Qt::ControlModifier))
            return false;
        m_list->setFocus(); // which keeps it
        return true;
    }
    if (key->key() != Qt::Key_Delete || key->isAutoRepeat())
        return false;
    if (object == m_list)
        remove();
    else
        removeExample();
    return true;
}

void GuidelinePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void GuidelinePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
