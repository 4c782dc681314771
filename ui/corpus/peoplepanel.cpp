// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/peoplepanel.h"

#include "model/session/project.h"
#include "ui/widgets/plaintext.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

namespace dau {

namespace {

QString kindName(Annotator::Kind kind)
{
    switch (kind) {
    case Annotator::Kind::Human:
        return PeoplePanel::tr("person");
    case Annotator::Kind::Model:
        return PeoplePanel::tr("model");
    case Annotator::Kind::Gold:
        return PeoplePanel::tr("gold");
    }
    return {};
}

} // namespace

PeoplePanel::PeoplePanel(Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_table(new QTableWidget(0, 6, this))
    , m_name(new QLineEdit(this))
    , m_add(new QPushButton(this))
    , m_message(plainLabel({}, this))
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *row = new QHBoxLayout;
    row->addWidget(m_name);
    row->addWidget(m_add);
    row->addWidget(m_message, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &PeoplePanel::add);
    connect(m_name, &QLineEdit::returnPressed, this, &PeoplePanel::add);
    connect(m_table, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        const Annotator chosen = m_project.annotators().value(index.row());
        if (const auto sat = m_project.setMe(chosen.id); !sat)
            m_message->setText(sat.error().message);
    });
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        if (delta.annotators)
            fill();
    });
    connect(&project, &Project::meChanged, this, &PeoplePanel::fill);
    retranslate();
}

void PeoplePanel::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Kind"), tr("Spans"), tr("Doubts"), tr("Documents done"), tr("Here")});
    m_table->setAccessibleName(tr("Annotators"));
    m_name->setPlaceholderText(tr("Name of a new annotator"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_add->setText(tr("Add"));
    fill();
}

void PeoplePanel::fill()
{
    const QList<Annotator> &annotators = m_project.annotators();
    m_table->setRowCount(static_cast<int>(annotators.size()));
    for (int row = 0; row < annotators.size(); ++row) {
        const Annotator &annotator = annotators[row];
        const ProjectCounts counts = m_project.store().counts(annotator.id).value_or(ProjectCounts());
        const QStringList cells{annotator.name,
                                kindName(annotator.kind),
                                QLocale().toString(counts.annotations),
                                QLocale().toString(counts.doubts),
                                QLocale().toString(counts.done),
                                annotator.id == m_project.me() ? tr("you") : QString()};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
}

void PeoplePanel::add()
{
    const auto made = m_project.createAnnotator(m_name->text().trimmed());
    m_message->setText(made ? tr("“%1” was added. Enter on a line sits down as that annotator.").arg(m_name->text().trimmed())
                            : made.error().message);
    if (made)
        m_name->clear();
}

void PeoplePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
}

void PeoplePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
