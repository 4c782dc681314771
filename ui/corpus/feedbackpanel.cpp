// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/feedbackpanel.h"

#include "model/review/decisionwords.h"
#include "model/review/settling.h"
#include "model/session/project.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/passagelist.h"
#include "ui/widgets/plaintext.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtCore/QSaveFile>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace dau {

namespace {

struct Read {
    Feedback feedback;
    QList<Clause> clauses;
};

Result<Read> readFeedback(const CorpusStore &store, const AnnotatorId &annotator)
{
    const Result<Feedback> feedback = feedbackFor(store, annotator);
    const Result<QList<Clause>> clauses = store.clauses();
    if (!feedback || !clauses)
        return tl::unexpected(feedback ? clauses.error() : feedback.error());
    return Read{*feedback, *clauses};
}

QString titleOf(const ClauseId &id, const QList<Clause> &clauses)
{
    const auto clause = std::find_if(clauses.begin(), clauses.end(), [&](const Clause &other) { return other.id == id; });
    return clause == clauses.end() ? FeedbackPanel::tr("no clause") : clause->title;
}

} // namespace

Result<void> writeTextFile(const QString &path, const QString &text)
{
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(Error::Code::Io, FeedbackPanel::tr("Cannot write “%1”: %2.").arg(path, file.errorString()));
}

FeedbackPanel::FeedbackPanel(Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_task(new TaskRunner(this))
    , m_heading(plainLabel({}, this))
    , m_annotator(new QComboBox(this))
    , m_summary(plainLabel({}, this))
    , m_cases(passageList(this, PassageRow::Placed))
    , m_words(new QLineEdit(this))
    , m_answer(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    m_heading->setObjectName(QStringLiteral(u"heading"));
    m_summary->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addWidget(m_annotator, 1);
    auto *answering = new QHBoxLayout; // a line of their own: the field needs room for its words
    answering->addWidget(m_words, 1);
    answering->addWidget(m_answer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_cases, 1);
    layout->addLayout(answering);
    layout->addWidget(m_save, 0, Qt::AlignRight);
    connect(m_annotator, &QComboBox::activated, this, &FeedbackPanel::read);
    connect(m_cases, &QListWidget::currentRowChanged, this, &FeedbackPanel::updateButtons);
    connect(m_cases, &QListWidget::itemActivated, m_words, qOverload<>(&QWidget::setFocus));
    connect(m_words, &QLineEdit::returnPressed, this, &FeedbackPanel::answerCase);
    connect(m_answer, &QPushButton::clicked, this, &FeedbackPanel::answerCase);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save the feedback"), QStringLiteral(u"feedback-%1.md").arg(m_annotator->currentText()),
                                                          tr("Markdown (*.md)"));
        if (!path.isEmpty())
            save(path);
    });
    connect(&project, &Project::meChanged, this, [this] {
        m_annotator->setCurrentIndex(std::max(0, m_annotator->findData(m_project.me().toString())));
        if (isVisible())
            read();
    });
    retranslate();
}

void FeedbackPanel::retranslate()
{
    m_heading->setText(tr("Feedback for"));
    m_annotator->setAccessibleName(tr("Annotator whose feedback is shown"));
    m_cases->setAccessibleName(tr("Decisions against the annotator"));
    m_words->setPlaceholderText(tr("Your answer: why it should be looked at again"));
    m_words->setAccessibleName(tr("Your answer"));
    m_answer->setText(tr("Answer"));
    m_save->setText(tr("Save this feedback…"));
    showFeedback();
}

// People only; who sits here first of all.
void FeedbackPanel::fillAnnotators()
{
    const QString before = m_annotator->count() > 0 ? m_annotator->currentData().toString() : m_project.me().toString();
    m_annotator->clear();
    for (const Annotator &annotator : m_project.annotators()) {
        if (annotator.kind != Annotator::Kind::Gold)
            m_annotator->addItem(annotator.name, annotator.id.toString());
    }
    m_annotator->setCurrentIndex(std::max(0, m_annotator->findData(before)));
}

void FeedbackPanel::setAnnotator(const AnnotatorId &annotator)
{
    fillAnnotators();
    m_annotator->setCurrentIndex(m_annotator->findData(annotator.toString()));
    read();
}

void FeedbackPanel::read()
{
    fillAnnotators();
    const auto id = Uuid::fromString(m_annotator->currentData().toString());
    if (!id)
        return;
    m_task->start<Read>([store = m_project.sharedStore(), annotator = AnnotatorId{*id}](Progress &) { return readFeedback(*store, annotator); },
                        [this](const Result<Read> &read) {
                            if (!read) {
                                Q_EMIT said(read.error().message);
                                return;
                            }
                            m_feedback = read->feedback;
                            m_clauses = read->clauses;
                            showFeedback();
                        });
}

void FeedbackPanel::showFeedback()
{
    QStringList counts;
    for (auto count = m_feedback.byClass.begin(); count != m_feedback.byClass.end(); ++count)
        counts.append(QStringLiteral(u"%1: %2").arg(className(count.key())).arg(*count));
    QStringList clauses;
    for (auto count = m_feedback.byClause.begin(); count != m_feedback.byClause.end(); ++count)
        clauses.append(QStringLiteral(u"%1: %2").arg(titleOf(count.key(), m_clauses)).arg(*count));
    QStringList lines{tr("%1 of %2 decisions were made another way.").arg(m_feedback.against.size()).arg(m_feedback.decided)};
    if (!counts.isEmpty())
        lines.append({tr("By class: %1").arg(counts.join(QStringLiteral(u", "))), tr("By clause: %1").arg(clauses.join(QStringLiteral(u", ")))});
    m_summary->setText(lines.join(u'\n'));
    QStringList rows;
    for (const FeedbackCase &one : std::as_const(m_feedback.against)) {
        QStringList row{QStringLiteral(u"%1 · %2").arg(one.documentName, className(one.decision.unitClass)),
            one.passage, tr("had: %1").arg(one.mine), tr("decided: %1").arg(one.decided)};
        if (!one.decision.clause.isNull())
            row.append(tr("clause: %1").arg(titleOf(one.decision.clause, m_clauses)));
        if (!one.decision.comment.isEmpty())
            row.append(tr("comment: %1").arg(one.decision.comment));
        if (!one.answer.isEmpty())
            row.append(tr("answer: %1").arg(one.answer));
        rows.append(row.join(u'\n'));
    }
    setPassages(*m_cases, rows);
    updateButtons();
}

void FeedbackPanel::answerCase()
{
    const int row = m_cases->currentRow();
    const QString words = m_words->text().trimmed();
    if (row < 0 || row >= m_feedback.against.size() || words.isEmpty() || m_feedback.annotator != m_project.me())
        return;
    const FeedbackCase &one = m_feedback.against[row];
    const Result<DocumentReview> review = loadReview(m_project.store(), one.document, {});
    const Result<Change> change = review ? answer(*review, one.decision.unit, m_project.me(), words, QDateTime::currentMSecsSinceEpoch())
                                         : tl::unexpected(review.error());
    const Result<void> applied = change ? m_project.apply(*change) : tl::unexpected(change.error());
    if (applied)
        m_words->clear();
    Q_EMIT said(applied ? tr("Your answer was kept; the decision will be looked at again.") : applied.error().message);
}

void FeedbackPanel::save(const QString &path)
{
    const Result<void> written = writeTextFile(path, feedbackText(m_feedback, m_clauses, m_annotator->currentText()));
    Q_EMIT said(written ? tr("The feedback was written to “%1”.").arg(path) : written.error().message);
}

void FeedbackPanel::updateButtons()
{
    const bool mine = m_feedback.annotator == m_project.me() && !m_feedback.against.isEmpty();
    m_words->setVisible(mine);
    m_answer->setVisible(mine);
    m_answer->setEnabled(m_cases->currentRow() >= 0);
    m_words->setEnabled(m_cases->currentRow() >= 0);
    m_save->setEnabled(m_annotator->count() > 0);
}

void FeedbackPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
