// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/agreementchoices.h"

#include "model/session/project.h"
#include "ui/document/shownnames.h"
#include "ui/review/agreementwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/menufield.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>

namespace dau {

using namespace agreement;

AgreementChoices::AgreementChoices(const Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_kind(new QComboBox(this))
    , m_measure(new QComboBox(this))
    , m_layers(new MenuField(this))
    , m_layersMenu(new QMenu(m_layers))
    , m_label(new QComboBox(this))
    , m_zones(new QCheckBox(this))
    , m_unfinished(new QCheckBox(this))
{
    m_layers->setMenu(m_layersMenu);
    for (QComboBox *box : {m_kind, m_measure, m_label}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_measure ? 16 : 9);
    }
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    for (QWidget *field : std::initializer_list<QWidget *>{m_kind, m_measure, m_layers, m_label, m_zones, m_unfinished})
        layout->addWidget(field);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] {
        fillMeasures();
        Q_EMIT changed();
    });
    connect(m_measure, &QComboBox::activated, this, &AgreementChoices::measureChosen);
    connect(m_label, &QComboBox::activated, this, &AgreementChoices::changed);
    for (QCheckBox *box : {m_zones, m_unfinished})
        connect(box, &QCheckBox::toggled, this, &AgreementChoices::changed);
    refill();
    retranslate();
}

void AgreementChoices::refill()
{
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    for (const Headlines &one : headlines(m_project.scheme()))
        m_kind->addItem(one.name);
    m_kind->setCurrentIndex(std::min(kind, m_kind->count() - 1));
    fillMeasures();
    fillLabels();
    fillLayers();
}

void AgreementChoices::fillMeasures()
{
    m_measure->clear();
    m_computed.clear();
    const QStringList first = headlineMeasures();
    for (const QString &id : first)
        m_measure->addItem(measureName(id), id);
    m_measure->insertSeparator(m_measure->count());
    for (const QString &id : measureIds()) {
        if (!first.contains(id))
            m_measure->addItem(measureName(id), id);
    }
}

void AgreementChoices::fillLabels()
{
    const QVariant label = m_label->currentData();
    m_label->clear();
    m_label->addItem(tr("all labels"));
    for (const LabelDef &one : m_project.scheme().labels)
        m_label->addItem(shownLabel(m_project.scheme(), one.key), one.key);
    m_label->setCurrentIndex(std::max(0, label.isValid() ? m_label->findData(label) : 0));
}

void AgreementChoices::fillLayers()
{
    QStringList chosen;
    for (const AnnotatorId &id : settings().layers)
        chosen.append(id.toString());
    m_layersMenu->clear();
    for (const Annotator &annotator : m_project.annotators()) {
        // A name is no mnemonic.
        QAction *action = m_layersMenu->addAction(QString(annotator.name).replace(u'&', QStringLiteral(u"&&")));
        action->setCheckable(true);
        action->setData(annotator.id.toString());
        action->setChecked(chosen.contains(annotator.id.toString()));
        connect(action, &QAction::toggled, this, [this] {
            showLayers();
            Q_EMIT changed();
        });
    }
    showLayers();
}

void AgreementChoices::showLayers()
{
    QStringList names;
    for (const QAction *action : m_layersMenu->actions()) {
        if (action->isChecked())
            names.append(action->text());
    }
    m_layers->setWords(names.isEmpty() ? tr("all annotators but gold")
            : names.size() <= 2        ? names.join(QStringLiteral(u", "))
                                       : tr("%n annotators", nullptr, static_cast<int>(names.size())));
}

QStringList AgreementChoices::headlineMeasures() const
{
    return headlines(m_project.scheme()).value(m_kind->currentIndex()).measures;
}

QString AgreementChoices::measure() const
{
    return m_measure->currentData().toString();
}

void AgreementChoices::setMeasure(const QString &id)
{
    const int index = m_measure->findData(id);
    if (index < 0 || index == m_measure->currentIndex())
        return;
    m_measure->setCurrentIndex(index);
    measureChosen();
}

void AgreementChoices::measureChosen()
{
    if (headlineMeasures().contains(measure()) || measure() == m_computed) {
        Q_EMIT measureChanged();
        return;
    }
    m_computed = measure();
    Q_EMIT changed();
}

AgreementSettings AgreementChoices::settings() const
{
    AgreementSettings settings;
    const Headlines kind = headlines(m_project.scheme()).value(m_kind->currentIndex());
    settings.measures = kind.measures;
    settings.parameters = kind.parameters;
    if (!m_computed.isEmpty())
        settings.measures.append(m_computed);
    for (const QAction *action : m_layersMenu->actions()) {
        if (!action->isChecked())
            continue;
        for (const Annotator &annotator : m_project.annotators()) {
            if (annotator.id.toString() == action->data().toString())
                settings.layers.append(annotator.id);
        }
    }
    if (m_label->currentIndex() > 0)
        settings.labels = {m_label->currentData().toString()};
    settings.skippedZones = m_zones->isChecked();
    settings.unfinished = m_unfinished->isChecked();
    return settings;
}

void AgreementChoices::retranslate()
{
    m_kind->setAccessibleName(tr("Kind of layer"));
    m_measure->setAccessibleName(tr("Measure"));
    m_layers->setAccessibleName(tr("Annotators"));
    m_label->setAccessibleName(tr("Label"));
    m_zones->setText(tr("skipped zones too"));
    m_unfinished->setText(tr("unfinished too"));
}

void AgreementChoices::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const QString id = measure();
        refill();
        setMeasure(id);
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace dau
