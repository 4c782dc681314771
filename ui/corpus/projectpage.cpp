// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/projectpage.h"

#include "ui/corpus/backupspanel.h"
#include "ui/corpus/exportpanel.h"
#include "ui/corpus/guidelinepanel.h"
#include "ui/corpus/importpanel.h"
#include "ui/corpus/peoplepanel.h"
#include "ui/corpus/releasespanel.h"
#include "ui/corpus/reviewreportpanel.h"
#include "ui/corpus/schemepanel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace dau {

namespace {

QString nameOf(ProjectPage::Section section)
{
    switch (section) {
    case ProjectPage::Section::Import:
        return ProjectPage::tr("Import");
    case ProjectPage::Section::Export:
        return ProjectPage::tr("Export");
    case ProjectPage::Section::Releases:
        return ProjectPage::tr("Releases");
    case ProjectPage::Section::People:
        return ProjectPage::tr("People and packages");
    case ProjectPage::Section::Scheme:
        return ProjectPage::tr("Scheme");
    case ProjectPage::Section::Guideline:
        return ProjectPage::tr("Guideline");
    case ProjectPage::Section::Review:
        return ProjectPage::tr("Review report");
    case ProjectPage::Section::Agreement:
        return ProjectPage::tr("Agreement");
    case ProjectPage::Section::Backups:
        return ProjectPage::tr("Backups");
    }
    return {};
}

} // namespace

ProjectPage::ProjectPage(Project &project, const ProjectFiles &files, const Exchange *exchange, const Handovers *handovers,
                         QWidget *parent)
    : QWidget(parent)
    , m_sections(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
{
    m_sections->setObjectName(QStringLiteral(u"sections"));
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_sections);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_sections);

    if (exchange) {
        add(Section::Import, m_import = new ImportPanel(project, *exchange, this));
        add(Section::Export, m_export = new ExportPanel(project, *exchange, this));
        add(Section::Releases, m_releases = new ReleasesPanel(project, *exchange, this));
        connect(m_import, &ImportPanel::imported, this, &ProjectPage::said);
    }
    auto *people = new PeoplePanel(project, handovers, this);
    add(Section::People, people);
    connect(people, &PeoplePanel::said, this, &ProjectPage::said);
    add(Section::Scheme, new SchemePanel(project, this));
    add(Section::Guideline, new GuidelinePanel(project, this));
    add(Section::Review, new ReviewReportPanel(project, this));
    auto *backups = new BackupsPanel(project, files, this);
    add(Section::Backups, backups);
    connect(backups, &BackupsPanel::restoreRequested, this, &ProjectPage::restoreRequested);
    connect(m_sections, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    retranslate();
    m_sections->setCurrentRow(0);
}

void ProjectPage::add(Section section, QWidget *panel)
{
    const auto place = std::upper_bound(m_order.begin(), m_order.end(), section);
    const int row = static_cast<int>(place - m_order.begin());
    m_order.insert(place, section);
    m_stack->insertWidget(row, panel);
    m_sections->insertItem(row, nameOf(section));
    m_sections->setFixedWidth(m_sections->sizeHintForColumn(0) + 32);
}

void ProjectPage::show(Section section)
{
    const qsizetype row = m_order.indexOf(section);
    if (row >= 0)
        m_sections->setCurrentRow(static_cast<int>(row));
    if (QWidget *panel = m_stack->currentWidget())
        panel->setFocus();
}

void ProjectPage::retranslate()
{
    m_sections->setAccessibleName(tr("Sections of the project"));
    for (int row = 0; row < m_sections->count(); ++row)
        m_sections->item(row)->setText(nameOf(m_order.at(row)));
    m_sections->setFixedWidth(m_sections->sizeHintForColumn(0) + 32);
}

void ProjectPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
