// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/projectpage.h"

#include "ui/corpus/backupspanel.h"
#include "ui/corpus/exportpanel.h"
#include "ui/corpus/importpanel.h"
#include "ui/corpus/peoplepanel.h"
#include "ui/corpus/releasespanel.h"
#include "ui/corpus/reviewreportpanel.h"
#include "ui/corpus/schemepanel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
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

// In a small window and with large text the whole section scrolls; nothing is squeezed, and the window may be small.
// Unlike a resizable QScrollArea it asks for what the section needs at least, not for what it would like. The panel is made
// when it is first needed: most days most sections are not.
class SectionScroll : public QScrollArea
{
public:
    explicit SectionScroll(ProjectPage::Make make)
        : m_make(std::move(make))
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
    }
    QWidget *panel()
    {
        if (!widget()) {
            QWidget *made = m_make();
            setWidget(made);
            setFocusProxy(made);
            made->show();
            fit();
        }
        return widget();
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        panel();
        QScrollArea::showEvent(event);
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (object == widget() && event->type() == QEvent::LayoutRequest)
            fit();
        return QScrollArea::eventFilter(object, event);
    }

private:
    void fit()
    {
        if (!widget())
            return;
        const QLayout *layout = widget()->layout();
        const QSize room = maximumViewportSize();
        const QSize least = layout->totalMinimumSize();
        const int bar = verticalScrollBar()->sizeHint().width();
        const auto height = [&](int width) {
            return layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width) : least.height();
        };
        int width = std::max(room.width(), least.width());
        if (height(width) > room.height())
            width = std::max(room.width() - bar, least.width());
        widget()->resize(width, std::max(room.height() - (width > room.width() ? bar : 0), height(width)));
    }

    const ProjectPage::Make m_make;
};

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
    layout->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    layout->setSpacing(scaled(12));
    layout->addWidget(m_sections);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_sections);

    if (exchange) {
        add(Section::Import, [this, &project, exchange] {
            auto *panel = new ImportPanel(project, *exchange);
            connect(panel, &ImportPanel::imported, this, &ProjectPage::said);
            return panel;
        });
        add(Section::Export, [&project, exchange] { return new ExportPanel(project, *exchange); });
        add(Section::Releases, [&project, exchange] { return new ReleasesPanel(project, *exchange); });
    }
    add(Section::People, [this, &project, handovers] {
        auto *panel = new PeoplePanel(project, handovers);
        connect(panel, &PeoplePanel::said, this, &ProjectPage::said);
        return panel;
    });
    add(Section::Scheme, [&project] { return new SchemePanel(project); });
    add(Section::Review, [&project] { return new ReviewReportPanel(project); });
    add(Section::Backups, [this, &project, &files] {
        auto *panel = new BackupsPanel(project, files);
        connect(panel, &BackupsPanel::restoreRequested, this, &ProjectPage::restoreRequested);
        return panel;
    });
    connect(m_sections, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    retranslate();
    m_sections->setCurrentRow(0);
}

void ProjectPage::add(Section section, Make make)
{
    const auto place = std::upper_bound(m_order.begin(), m_order.end(), section);
    const int row = static_cast<int>(place - m_order.begin());
    m_order.insert(place, section);
    m_stack->insertWidget(row, new SectionScroll(std::move(make)));
    m_sections->insertItem(row, nameOf(section));
    m_sections->setFixedWidth(m_sections->sizeHintForColumn(0) + scaled(16));
}

QWidget *ProjectPage::panel(Section section)
{
    const qsizetype row = m_order.indexOf(section);
    return row < 0 ? nullptr : static_cast<SectionScroll *>(m_stack->widget(static_cast<int>(row)))->panel();
}

void ProjectPage::show(Section section)
{
    QWidget *shown = panel(section);
    if (!shown)
        return;
    m_sections->setCurrentRow(static_cast<int>(m_order.indexOf(section)));
    shown->setFocus();
}

ProjectPage::Section ProjectPage::take(const QStringList &paths)
{
    const bool projects = std::all_of(paths.begin(), paths.end(), [](const QString &path) {
        return path.endsWith(QStringLiteral(u".dau"), Qt::CaseInsensitive);
    });
    const Section section = projects || !has(Section::Import) ? Section::People : Section::Import;
    if (projects)
        static_cast<PeoplePanel *>(panel(section))->mergeFiles(paths);
    else if (section == Section::Import)
        importPanel()->plan(paths);
    return section;
}

ImportPanel *ProjectPage::importPanel()
{
    return static_cast<ImportPanel *>(panel(Section::Import));
}

void ProjectPage::retranslate()
{
    m_sections->setAccessibleName(tr("Sections of the project"));
    for (int row = 0; row < m_sections->count(); ++row)
        m_sections->item(row)->setText(nameOf(m_order.at(row)));
    m_sections->setFixedWidth(m_sections->sizeHintForColumn(0) + scaled(16));
}

void ProjectPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
