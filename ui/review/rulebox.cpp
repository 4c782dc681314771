// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/rulebox.h"

#include "model/review/automaticrules.h"
#include "model/session/project.h"
#include "ui/document/shownnames.h"
#include "ui/review/reviewsession.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace dau {

RuleBox::RuleBox(ReviewSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(plainLabel({}, this))
    , m_rule(new QComboBox(this))
    , m_threshold(new QSpinBox(this))
    , m_dryRun(new QPushButton(this))
    , m_run(new QPushButton(this))
    , m_sampleHeading(plainLabel({}, this))
    , m_sample(new QSpinBox(this))
    , m_trustHeading(plainLabel({}, this))
    , m_label(new QComboBox(this))
    , m_person(new QComboBox(this))
{
    for (const AutomaticRule &rule : automaticRules())
        m_rule->addItem(QString(), rule.id);
    m_threshold->setRange(1, 100);
    m_threshold->setSuffix(QStringLiteral(u" %"));
    m_threshold->setValue(static_cast<int>(std::ceil(RuleOptions().threshold * 100)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_sample->setRange(0, 100);
    m_sample->setSuffix(QStringLiteral(u" %"));
    m_sample->setValue(session.sample());
    for (QLabel *heading : {m_heading, m_sampleHeading, m_trustHeading}) {
        heading->setObjectName(QStringLiteral(u"heading"));
        heading->setContentsMargins(0, scaled(8), 0, 0);
    }
    for (QComboBox *box : {m_rule, m_label, m_person}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_heading, m_rule, m_threshold, m_dryRun, m_run, m_sampleHeading, m_sample, m_trustHeading, m_label, m_person})
        layout->addWidget(widget);
    setFocusProxy(m_rule);
    const auto apply = [this](bool dryRun) {
        m_session.runRule(m_rule->currentData().toString(), m_threshold->value() / 100.0, dryRun);
    };
    connect(m_rule, &QComboBox::currentIndexChanged, this, &RuleBox::showRule);
    connect(m_dryRun, &QPushButton::clicked, this, [apply] { apply(true); });
    connect(m_run, &QPushButton::clicked, this, [apply] { apply(false); });
    connect(m_sample, &QSpinBox::editingFinished, this, [this] { m_session.setSample(m_sample->value()); });
    connect(m_label, &QComboBox::currentIndexChanged, this, &RuleBox::showTrusted);
    connect(m_person, &QComboBox::activated, this, &RuleBox::trust);
    connect(&session, &ReviewSession::listChanged, this, &RuleBox::showTrusted);
    retranslate();
}

void RuleBox::retranslate()
{
    m_heading->setText(tr("Settle by a rule"));
    m_rule->setAccessibleName(m_heading->text());
    for (int i = 0; i < m_rule->count(); ++i)
        m_rule->setItemText(i, ruleName(m_rule->itemData(i).toString()));
    m_threshold->setPrefix(tr("at least "));
    m_threshold->setAccessibleName(tr("Share of the annotators who finished"));
    m_dryRun->setText(tr("Count what it would settle"));
    m_run->setText(tr("Take it into gold"));
    m_sampleHeading->setText(tr("Check what all have alike"));
    m_sample->setAccessibleName(tr("Share of what all have alike that is asked about"));
    m_trustHeading->setText(tr("Propose a person's readings"));
    m_label->setAccessibleName(tr("Label"));
    m_person->setAccessibleName(tr("Person trusted with the label"));
    showRule();
    showTrusted();
}

void RuleBox::showRule()
{
    const auto rule = automaticRule(m_rule->currentData().toString());
    m_threshold->setVisible(rule && rule->hasThreshold);
}

void RuleBox::showTrusted()
{
    const Project &project = m_session.project();
    const QSignalBlocker quiet(m_label);
    const QString chosen = m_label->currentData().toString();
    m_label->clear();
    for (const LabelDef &label : project.scheme().labels)
        m_label->addItem(shownLabel(project.scheme(), label.key), label.key);
    m_label->setCurrentIndex(std::max(0, m_label->findData(chosen)));
    m_person->clear();
    m_person->addItem(tr("nobody's"));
    for (const Annotator &annotator : project.annotators()) {
        if (annotator.kind != Annotator::Kind::Gold)
            m_person->addItem(annotator.name, annotator.id.toString());
    }
    const AnnotatorId trusted = m_session.trusted().value(m_label->currentData().toString());
    m_person->setCurrentIndex(trusted.isNull() ? 0 : std::max(0, m_person->findData(trusted.toString())));
}

void RuleBox::trust()
{
    const auto id = Uuid::fromString(m_person->currentData().toString());
    m_session.trust(m_label->currentData().toString(), id ? AnnotatorId{*id} : AnnotatorId());
}

void RuleBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
