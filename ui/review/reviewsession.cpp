// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/reviewsession.h"

#include "model/review/automaticrules.h"
#include "ui/tasks/taskrunner.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <utility>

namespace dau {

namespace {

constexpr qint64 leastSeen = 150; // ms

// Letters of the alphabet, as many as asked for, in a random order.
QStringList lettersFor(qsizetype count)
{
    QStringList letters;
    for (qsizetype i = 0; i < count; ++i)
        letters.append(i < 26 ? QString(QChar(u'A' + static_cast<char16_t>(i))) : QStringLiteral(u"A%1").arg(i - 25));
    std::shuffle(letters.begin(), letters.end(), *QRandomGenerator::global());
    return letters;
}

} // namespace

static const QString sampleSetting = QStringLiteral(u"review.sample");

ReviewSession::ReviewSession(Project &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_tasks(new TaskRunner(this))
    , m_settling(new TaskRunner(this))
    , m_sample(project.store().setting(sampleSetting).toInt())
    , m_queue(options())
{
    m_filter.undecided = false;
    connect(m_tasks, &TaskRunner::runningChanged, this, &ReviewSession::readingChanged);
    connect(m_tasks, &TaskRunner::progressed, this, &ReviewSession::progressed);
    connect(m_settling, &TaskRunner::progressed, this, &ReviewSession::progressed);
    connect(&project, &Project::saved, this, &ReviewSession::readAgain);
    connect(&project, &Project::failed, this, [this](const Error &error) {
        Q_EMIT said(error.message);
        readAgain();
    });
}

ReviewSession::~ReviewSession() = default;

ReviewOptions ReviewSession::options() const
{
    ReviewOptions options;
    options.sample = m_sample;
    return options;
}

void ReviewSession::setSample(int percent)
{
    if (percent == m_sample)
        return;
    m_sample = percent;
    m_project.store().setSetting(sampleSetting, percent);
    m_queue = ReviewQueue(options());
    m_review.reset();
    refresh();
}

bool ReviewSession::isReading() const
{
    return m_tasks->isRunning();
}

void ReviewSession::refresh()
{
    m_tasks->start<Read>(
        [store = m_project.sharedStore(), queue = m_queue, scheme = m_project.scheme()](Progress &progress) mutable -> Result<Read> {
            if (auto read = queue.update(*store, progress); !read)
                return tl::unexpected(read.error());
            auto proposals = loadProposals(*store);
            if (!proposals)
                return tl::unexpected(proposals.error());
            return Read{queue, std::move(*proposals), store->clauses().value_or(QList<Clause>()), queue.questions(scheme)};
        },
        [this](Result<Read> read) { show(std::move(read)); });
}

void ReviewSession::show(Result<Read> read)
{
    if (!read) {
        if (read.error().code != Error::Code::Cancelled)
            Q_EMIT said(read.error().message);
        return;
    }
    m_queue = std::move(read->queue);
    m_proposals = std::move(read->proposals);
    m_clauses = std::move(read->clauses);
    m_questions = std::move(read->questions);
    const bool first = !m_read;
    m_read = true;
    const UnitId before = m_at >= 0 ? m_items[m_at].unit : UnitId();
    if (first && !m_questions.isEmpty())
        m_filter.question = m_questions.first().key;
    relist();
    m_at = -1;
    for (qsizetype i = 0; i < m_items.size() && m_at < 0; ++i) {
        if (before.isNull() ? m_items[i].isOpen() : m_items[i].unit == before)
            m_at = i;
    }
    if (m_at < 0 && !m_items.isEmpty())
        m_at = 0;
    load();
    takeWanted();
}

void ReviewSession::relist()
{
    m_items = m_queue.items(m_filter, m_order);
    Q_EMIT listChanged();
}

void ReviewSession::setFilter(const QueueFilter &filter, QueueOrder order)
{
    m_filter = filter;
    m_order = order;
    m_at = -1;
    relist();
    if (!step(1, true))
        go(0);
}

void ReviewSession::chooseQuestion(const QString &key)
{
    QueueFilter filter = m_filter;
    filter.question = key;
    setFilter(filter, m_order);
}

const ReviewUnit *ReviewSession::unit() const
{
    return m_review && m_at >= 0 ? m_review->unit(m_items[m_at].unit) : nullptr;
}

std::optional<UnitProposal> ReviewSession::proposal() const
{
    const ReviewUnit *shown = unit();
    return shown ? m_proposals.of(shown->unit, m_review->reviewed.text) : std::nullopt;
}

const Clause *ReviewSession::clause() const
{
    if (m_at < 0)
        return nullptr;
    const auto answers = [&](const Clause &clause) {
        return !m_remarks.clause.isNull() ? clause.id == m_remarks.clause : clause.question == m_items[m_at].question;
    };
    const auto found = std::find_if(m_clauses.crbegin(), m_clauses.crend(), answers);
    return found == m_clauses.crend() ? nullptr : &*found;
}

QList<QueueItem> ReviewSession::likeCases() const
{
    return m_at < 0 ? QList<QueueItem>() : m_queue.identical(m_items[m_at].unit, true);
}

void ReviewSession::go(qsizetype index)
{
    if (index < 0 || index >= m_items.size())
        index = m_items.isEmpty() ? -1 : qBound<qsizetype>(0, index, m_items.size() - 1);
    m_at = index;
    m_remarks = {};
    load();
}

void ReviewSession::go(const UnitId &unit)
{
    const auto find = [&] {
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (m_items[i].unit == unit)
                return i;
        }
        return qsizetype(-1);
    };
    qsizetype found = find();
    const QueueItem *item = m_queue.item(unit);
    if (found < 0 && item) {
        m_filter = {};
        m_filter.question = item->question;
        relist();
        found = find();
    }
    if (found >= 0)
        go(found);
}

void ReviewSession::goTo(const DocumentId &document, const Span &span)
{
    m_wanted = {document, span};
    if (m_read && !isReading())
        takeWanted();
}

void ReviewSession::takeWanted()
{
    const auto wanted = std::exchange(m_wanted, std::nullopt);
    if (!wanted)
        return;
    QueueFilter filter;
    filter.document = wanted->first;
    setFilter(filter, QueueOrder::Document);
    qsizetype nearest = -1; // of those at the place the smallest
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items[i].extent.intersects(wanted->second) && (nearest < 0 || m_items[i].extent.size() < m_items[nearest].extent.size()))
            nearest = i;
    }
    if (nearest >= 0)
        go(nearest);
    else
        Q_EMIT said(tr("Nothing is in dispute at this place between those who are done."));
}

bool ReviewSession::step(int direction, bool undecided)
{
    for (qsizetype i = m_at + direction; i >= 0 && i < m_items.size(); i += direction) {
        if (!undecided || m_items[i].isOpen()) {
            go(i);
            return true;
        }
    }
    if (!undecided || m_filter.question.isEmpty())
        return false;
    // Nothing is left here in this direction: what was passed over, else the next question.
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (i != m_at && m_items[i].isOpen() && m_items[i].state != ReviewUnit::State::Waiting) {
            go(i);
            return true;
        }
    }
    for (const ReviewQuestion &question : m_questions) {
        if (question.open > 0 && question.key != m_filter.question) {
            m_filter.question = question.key;
            m_at = -1;
            relist();
            return step(1, true);
        }
    }
    return false;
}

void ReviewSession::load()
{
    if (m_at < 0) {
        m_review.reset();
    } else if (!m_review || m_review->reviewed.document.id != m_items[m_at].document) {
        auto loaded = loadReview(m_project.store(), m_items[m_at].document, options());
        if (!loaded) {
            m_review.reset();
            Q_EMIT said(loaded.error().message);
        } else {
            m_review = std::move(*loaded);
            m_letters.clear();
            const QStringList letters = lettersFor(m_review->reviewed.layers.size());
            for (qsizetype i = 0; i < letters.size(); ++i)
                m_letters.insert(m_review->reviewed.layers[i].annotator, letters[i]);
        }
    }
    m_shownFor.start();
    Q_EMIT unitChanged();
}

void ReviewSession::setRemarks(const Remarks &remarks)
{
    m_remarks = remarks;
    Q_EMIT unitChanged();
}

void ReviewSession::setNamesShown(bool shown)
{
    m_namesShown = shown;
    Q_EMIT unitChanged();
}

QString ReviewSession::shownName(const AnnotatorId &annotator) const
{
    const Annotator *known = m_namesShown ? m_project.annotator(annotator) : nullptr;
    return known ? known->name : m_letters.value(annotator, QStringLiteral(u"?"));
}

bool ReviewSession::isSeen() const
{
    return m_at >= 0 && m_shownFor.isValid() && m_shownFor.elapsed() >= leastSeen;
}

bool ReviewSession::ensureGold()
{
    if (!goldOf(m_project.annotators()).isNull())
        return true;
    return perform(makeGold(QStringLiteral(u"gold"), m_project.me()));
}

bool ReviewSession::perform(const Change &change)
{
    if (const auto done = m_project.apply(change); !done) {
        Q_EMIT said(done.error().message);
        return false;
    }
    applied(change);
    return true;
}

// What was computed from these documents holds no longer; it is read again once the change is durable.
void ReviewSession::applied(const Change &change)
{
    for (const Edit &edit : change.edits) {
        if (const DocumentId document = edit.touchedDocument(); !document.isNull())
            m_touched.insert(document);
    }
}

bool ReviewSession::settle(Verdict verdict, const QList<QueueItem> &alike)
{
    if (!unit() || m_settling->isRunning())
        return false;
    if (m_project.me().isNull() || m_project.store().isReadOnly()) {
        Q_EMIT said(m_project.store().isReadOnly() ? m_project.store().readOnlyReason() : tr("Choose first who decides."));
        return false;
    }
    if (!ensureGold())
        return false;
    m_review->gold = goldOf(m_project.annotators());
    verdict.person = m_project.me();
    verdict.at = QDateTime::currentMSecsSinceEpoch();
    verdict.tookMs = m_shownFor.elapsed();
    verdict.namesVisible = m_namesShown;
    verdict.reason = m_remarks.reason;
    verdict.comment = m_remarks.comment;
    if (verdict.clause.isNull())
        verdict.clause = m_remarks.clause;
    const AnnotatorId gold = m_review->gold;
    QList<AnnotatorId> layers;
    for (const auto &layer : m_review->reviewed.layers)
        layers.append(layer.annotator);
    const UnitId id = m_items[m_at].unit;
    const Decided decided{m_items[m_at].label, m_items[m_at].string, verdict.verdict, verdict.version};
    if (alike.isEmpty()) {
        const auto entities = loadEntities(m_project.store(), layers, gold);
        const auto change = entities ? dau::settle(*m_review, id, verdict, *entities) : tl::unexpected(entities.error());
        if (!change) {
            Q_EMIT said(change.error().message);
            return false;
        }
        if (!perform(*change))
            return false;
        m_decided.prepend(decided);
        Q_EMIT settled();
        return true;
    }
    QList<std::pair<DocumentId, UnitId>> units{{m_items[m_at].document, id}};
    for (const QueueItem &item : alike)
        units.append({item.document, item.unit});
    m_settling->start<Change>(
        [store = m_project.sharedStore(), units, verdict, layers, gold, options = options()](Progress &progress) -> Result<Change> {
            QList<std::pair<DocumentReview, UnitId>> reviews;
            for (qsizetype i = 0; i < units.size(); ++i) {
                if (!progress.step(i, units.size()))
                    return failure(Error::Code::Cancelled, {});
                auto review = loadReview(*store, units[i].first, options);
                if (!review)
                    return tl::unexpected(review.error());
                review->gold = gold;
                reviews.append({std::move(*review), units[i].second});
            }
            const auto entities = loadEntities(*store, layers, gold);
            if (!entities)
                return tl::unexpected(entities.error());
            return settleAll(reviews, verdict, *entities);
        },
        [this, decided](const Result<Change> &change) {
            if (!change) {
                Q_EMIT said(change.error().message);
            } else if (perform(*change)) {
                m_decided.prepend(decided);
                Q_EMIT settled();
            }
        });
    return true;
}

bool ReviewSession::undo()
{
    return takeBack(false);
}

bool ReviewSession::redo()
{
    return takeBack(true);
}

bool ReviewSession::takeBack(bool redo)
{
    const auto step = redo ? m_project.nextRedo() : m_project.nextUndo();
    if (!step || !*step) {
        Q_EMIT said(step ? (redo ? tr("There is nothing to redo.") : tr("There is nothing to undo.")) : step.error().message);
        return false;
    }
    if (const auto done = redo ? m_project.redo() : m_project.undo(); !done) {
        Q_EMIT said(done.error().message);
        return false;
    }
    const Change &change = (*step)->op.change;
    applied(change);
    UnitId unit;
    for (const Edit &edit : change.edits) {
        for (const Edit::Value *value : {&edit.before, &edit.after}) {
            if (const auto *decision = std::get_if<Decision>(value); decision && unit.isNull())
                unit = decision->unit;
        }
    }
    const QString what = title(change, m_project.scheme(), QString());
    Q_EMIT said(redo ? tr("Done again: %1").arg(what) : tr("Taken back: %1").arg(what));
    if (!unit.isNull()) {
        if (!redo && !m_decided.isEmpty())
            m_decided.removeFirst();
        go(unit);
    }
    return true;
}

void ReviewSession::trust(const QString &label, const AnnotatorId &annotator)
{
    if (const auto applied = m_project.apply(trusting(label, annotator, trusted(), label)); !applied) {
        Q_EMIT said(applied.error().message);
        return;
    }
    TrustedPersons now = trusted();
    now.insert(label, annotator);
    m_proposals.setTrusted(now);
    Q_EMIT unitChanged();
}

void ReviewSession::runRule(const QString &rule, double threshold, bool dryRun)
{
    if (!ensureGold())
        return;
    RuleOptions how;
    how.at = QDateTime::currentMSecsSinceEpoch();
    how.author = m_project.me();
    how.threshold = threshold;
    m_settling->start<RuleRun>(
        [store = m_project.sharedStore(), rule, how, options = options()](Progress &progress) -> Result<RuleRun> {
            const std::optional<AutomaticRule> found = automaticRule(rule);
            return found ? dau::runRule(*found, *store, options, {}, how, progress)
                         : Result<RuleRun>(failure(Error::Code::NotFound, tr("There is no rule “%1”.").arg(rule)));
        },
        [this, rule, dryRun](const Result<RuleRun> &run) {
            if (!run) {
                Q_EMIT said(run.error().message);
                return;
            }
            const QString counts = tr("%1: %2 units in %3 documents, %4 documents settled.")
                                       .arg(ruleName(rule)).arg(run->units).arg(run->documents).arg(run->completed);
            if (dryRun || run->change.isEmpty())
                Q_EMIT said(dryRun ? tr("Would settle: %1").arg(counts) : counts);
            else if (perform(run->change))
                Q_EMIT said(tr("%1 Ctrl+Z takes it back.").arg(counts));
        });
}

void ReviewSession::readAgain()
{
    if (m_touched.isEmpty() || m_project.isSaving() || !m_read)
        return;
    if (m_touched.size() > 20) {
        m_touched.clear();
        m_review.reset();
        refresh();
        return;
    }
    for (const DocumentId &document : m_touched) {
        if (const auto read = m_queue.update(m_project.store(), document); !read)
            Q_EMIT said(read.error().message);
    }
    const bool shown = m_review && m_touched.contains(m_review->reviewed.document.id);
    m_touched.clear();
    if (auto proposals = loadProposals(m_project.store()))
        m_proposals = std::move(*proposals);
    m_clauses = m_project.store().clauses().value_or(QList<Clause>());
    // The list keeps its order: what is settled stays where it was until the list is made anew.
    for (QueueItem &item : m_items) {
        if (const QueueItem *now = m_queue.item(item.unit))
            item = *now;
    }
    m_questions = m_queue.questions(m_project.scheme());
    Q_EMIT listChanged();
    if (shown) {
        if (auto loaded = loadReview(m_project.store(), m_review->reviewed.document.id, options()))
            m_review = std::move(*loaded);
        Q_EMIT unitChanged();
    }
}

} // namespace dau
