// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/reviewside.h"

#include "ui/document/factlist.h"
#include "ui/document/shownnames.h"
#include "ui/review/reviewwords.h"
#include "ui/review/rulebox.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace dau {

static constexpr qsizetype lastDecisions = 8;

ReviewSide::ReviewSide(ReviewSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    const auto add = [&](QLabel *&heading, FactList *&list) {
        heading = addHeading();
        list = new FactList(this);
        layout->addWidget(list);
    };
    add(m_leftHeading, m_left);
    add(m_decisionsHeading, m_decisions);
    add(m_classesHeading, m_classes);
    auto *rules = new RuleBox(session, this);
    layout->addWidget(rules);
    layout->addStretch(1);
    setFocusProxy(rules);
    connect(&session, &ReviewSession::listChanged, this, &ReviewSide::fill);
    connect(&session, &ReviewSession::unitChanged, this, &ReviewSide::fill);
    retranslate();
}

QLabel *ReviewSide::addHeading()
{
    QLabel *heading = plainLabel({}, this);
    heading->setObjectName(QStringLiteral(u"heading"));
    heading->setContentsMargins(0, scaled(8), 0, 0);
    layout()->addWidget(heading);
    return heading;
}

void ReviewSide::retranslate()
{
    m_leftHeading->setText(tr("What is left"));
    m_classesHeading->setText(tr("Units by class"));
    m_decisionsHeading->setText(tr("Last decisions"));
    fill();
}

void ReviewSide::fill()
{
    const QLocale locale;
    const QueueCounts corpus = m_session.counts();
    QList<FactList::Fact> left;
    if (const DocumentReview *review = m_session.review()) {
        const QueueCounts here = m_session.counts(review->reviewed.document.id);
        left.append({tr("Document"), tr("%1 of %2 undecided").arg(locale.toString(here.undecided + here.waiting), locale.toString(here.units))});
    }
    left.append({tr("Corpus"), tr("%1 of %2 undecided").arg(locale.toString(corpus.undecided), locale.toString(corpus.units))});
    if (corpus.waiting > 0)
        left.append({tr("Relations"), tr("%1 wait for their ends").arg(locale.toString(corpus.waiting))});
    if (corpus.deferred > 0)
        left.append({tr("Deferred"), locale.toString(corpus.deferred)});
    if (corpus.stale > 0)
        left.append({tr("Look again"), locale.toString(corpus.stale)});
    m_left->setFacts(left);

    QList<FactList::Fact> classes;
    for (auto it = corpus.kinds.cbegin(); it != corpus.kinds.cend(); ++it)
        classes.append({className(it.key()), locale.toString(*it)});
    m_classes->setFacts(classes);
    m_classesHeading->setVisible(!classes.isEmpty());

    QList<FactList::Fact> facts;
    for (const ReviewSession::Decided &decided : m_session.decided().mid(0, lastDecisions)) {
        const LabelScheme &scheme = m_session.project().scheme();
        const RelationDef *relation = scheme.relation(decided.label);
        facts.append({relation ? relation->name.in(shownLanguage(), relation->key) : shownLabel(scheme, decided.label),
                      QStringLiteral(u"%1: %2").arg(verdictWords(decided.verdict, decided.version), decided.words)});
    }
    m_decisions->setFacts(facts);
    m_decisionsHeading->setVisible(!facts.isEmpty());
}

void ReviewSide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
