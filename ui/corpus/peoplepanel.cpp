// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/peoplepanel.h"

#include "model/session/project.h"
#include "ui/corpus/assignpanel.h"
#include "ui/corpus/colourmenu.h"
#include "ui/corpus/forkspanel.h"
#include "ui/corpus/mergepanel.h"
#include "ui/corpus/peoplewords.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableWidget>

namespace dau {

namespace {

constexpr int firstFigure = 2; // columns
constexpr int lastFigure = 6;
constexpr int mostLines = 5; // always seen

// "Lan.dau": the name as a file's, whatever is in it.
QString packageName(const QString &annotator)
{
    QString name;
    for (const QChar character : annotator)
        name += character.isLetterOrNumber() || character == u'-' || character == u' ' ? character : QChar(u'_');
    return name.trimmed() + QStringLiteral(u".dau");
}

} // namespace

PeoplePanel::PeoplePanel(Project &project, const Handovers *handovers, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_handovers(handovers)
    , m_task(new TaskRunner(this))
    , m_intro(plainLabel({}, this))
    , m_table(new QTableWidget(0, 11, this))
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_add(new QPushButton(this))
    , m_assignButton(new QPushButton(this))
    , m_packageButton(new QPushButton(this))
    , m_allButton(new QPushButton(this))
    , m_feedback(new QCheckBox(this))
    , m_mergeButton(new QPushButton(this))
    , m_colourButton(new QPushButton(this))
    , m_colours(new ColourMenu(m_colourButton))
    , m_forksButton(new QPushButton(this))
    , m_message(plainLabel({}, this))
    , m_below(new QStackedWidget(this))
{
    if (handovers)
        m_package = handovers->packageOf(project.store()).value_or(std::nullopt);
    setAcceptDrops(handovers != nullptr);
    dressTable(*m_table);
    m_intro->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_kind->addItems({{}, {}, {}});
    m_colourButton->setMenu(m_colours);
    m_name->setMinimumWidth(scaled(280));
    auto *adding = new FlowLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_name, m_kind, m_add})
        adding->addWidget(widget);
    auto *ways = new FlowLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_assignButton, m_packageButton, m_allButton, m_feedback, m_mergeButton, m_colourButton, m_forksButton})
        ways->addWidget(widget);
    for (FlowLayout *flow : {adding, ways})
        flow->setSpacing(scaled(8));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addWidget(m_table, 1);
    layout->addLayout(adding);
    layout->addLayout(ways);
    layout->addWidget(m_message);
    layout->addWidget(m_below, 2);
    setFocusProxy(m_table);
    if (handovers) {
        m_below->addWidget(m_assign = new AssignPanel(project, *handovers, this));
        m_below->addWidget(m_merge = new MergePanel(project, *handovers, this));
        m_below->addWidget(m_forks = new ForksPanel(project, *handovers, this));
        const auto close = [this] { showBelow(nullptr); };
        connect(m_assign, &AssignPanel::closed, this, close);
        connect(m_assign, &AssignPanel::assigned, this, &PeoplePanel::say);
        connect(m_merge, &MergePanel::closed, this, close);
        connect(m_merge, &MergePanel::merged, this, &PeoplePanel::said);
        connect(m_forks, &ForksPanel::closed, this, close);
    }
    m_below->hide();

    connect(m_add, &QPushButton::clicked, this, &PeoplePanel::add);
    connect(m_name, &QLineEdit::returnPressed, this, &PeoplePanel::add);
    connect(m_colours, &ColourMenu::chosen, this, &PeoplePanel::colour);
    connect(m_assignButton, &QPushButton::clicked, this, &PeoplePanel::assign);
    connect(m_packageButton, &QPushButton::clicked, this, &PeoplePanel::choosePackage);
    connect(m_allButton, &QPushButton::clicked, this, &PeoplePanel::chooseFolder);
    connect(m_mergeButton, &QPushButton::clicked, this, &PeoplePanel::chooseFiles);
    connect(m_forksButton, &QPushButton::clicked, this, &PeoplePanel::showForks);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PeoplePanel::updateButtons);
    connect(m_task, &TaskRunner::runningChanged, this, &PeoplePanel::updateButtons);
    connect(m_task, &TaskRunner::said, m_message, &QLabel::setText);
    connect(m_table, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        const PersonRow chosen = m_people.value(index.row());
        if (const auto sat = m_project.setMe(chosen.annotator.id); !sat)
            say(sat.error().message);
    });
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        if (delta.annotators)
            fill();
    });
    connect(&project, &Project::saved, this, [this] {
        if (isVisible())
            fill();
    });
    connect(&project, &Project::meChanged, this, &PeoplePanel::fill);
    retranslate();
}

void PeoplePanel::retranslate()
{
    m_intro->setText(m_package ? tr("A work package: you are %1. Send the file back as it is, as often as you like; a later package that "
                                    "you get is merged in here, and your work stays as it is.")
                                     .arg(m_package->annotatorName)
                               : tr("Drop returned packages here, any number at once. Nothing is merged before you have seen what they bring."));
    m_intro->setVisible(m_handovers != nullptr);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Kind"), tr("Given"), tr("Done"), tr("In progress"), tr("Spans"), tr("Doubts"),
                                        tr("Sent"), tr("Returned"), tr("Last seen"), tr("Here")});
    m_table->setAccessibleName(tr("Annotators"));
    m_name->setPlaceholderText(tr("Name of a new annotator"));
    m_name->setAccessibleName(m_name->placeholderText());
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, kindName(static_cast<Annotator::Kind>(i)));
    m_kind->setAccessibleName(tr("Kind"));
    m_add->setText(tr("Add"));
    m_colourButton->setText(tr("Colour"));
    m_colourButton->setAccessibleName(tr("Colour of the selected annotator"));
    m_assignButton->setText(tr("Assign documents…"));
    m_packageButton->setText(tr("Make a package…"));
    m_allButton->setText(tr("Packages for all…"));
    m_feedback->setText(tr("with feedback"));
    setPlainToolTip(m_feedback, tr("What was decided about the annotator's work goes along, without anybody else's name; it can be answered there."));
    m_mergeButton->setText(tr("Merge files…"));
    fill();
}

void PeoplePanel::fill()
{
    m_people.clear();
    if (m_handovers)
        m_people = m_handovers->people(m_project.store()).value_or(QList<PersonRow>());
    if (m_people.isEmpty()) { // no file: what the port of the project says
        for (const Annotator &annotator : m_project.annotators()) {
            const ProjectCounts counts = m_project.store().counts(annotator.id).value_or(ProjectCounts());
            PersonRow person;
            person.annotator = annotator;
            person.spans = counts.annotations;
            person.doubts = counts.doubts;
            person.done = counts.done;
            m_people.append(person);
        }
    }
    const QLocale locale;
    const int icon = m_table->fontMetrics().height();
    m_table->setIconSize({icon, icon});
    m_table->setRowCount(static_cast<int>(m_people.size()));
    for (int row = 0; row < m_people.size(); ++row) {
        const PersonRow &person = m_people[row];
        const QStringList cells{person.annotator.name,
                                kindName(person.annotator.kind),
                                person.assigned ? locale.toString(person.assigned) : QStringLiteral(u"–"),
                                locale.toString(person.done),
                                locale.toString(person.inProgress),
                                locale.toString(person.spans),
                                locale.toString(person.doubts),
                                shownMoment(person.sentAt),
                                shownMoment(person.returnedAt),
                                shownMoment(person.lastSeenAt),
                                person.annotator.id == m_project.me() ? tr("you") : QString()};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
        m_table->item(row, 0)->setIcon(colourDot(person.annotator.colour, icon));
    }
    for (int column = firstFigure; column <= lastFigure; ++column)
        alignFigures(*m_table, column);
    for (int column = 0; column + 1 < m_table->columnCount(); ++column) // the last one takes the rest
        m_table->resizeColumnToContents(column);
    // Some lines stay in sight whatever is open below.
    const int lines = std::min(mostLines, static_cast<int>(m_people.size()));
    m_table->setMinimumHeight(
        m_table->horizontalHeader()->sizeHint().height() + lines * m_table->verticalHeader()->defaultSectionSize());
    if (!m_table->currentIndex().isValid() && !m_people.isEmpty()) { // buttons act on a line: mine to begin with
        const auto mine = std::find_if(m_people.begin(), m_people.end(), [this](const PersonRow &person) { return person.annotator.id == m_project.me(); });
        m_table->selectRow(mine == m_people.end() ? 0 : static_cast<int>(mine - m_people.begin()));
    }
    const qsizetype forks = m_handovers ? m_handovers->forks(m_project.store()).value_or(QList<Fork>()).size() : 0;
    m_forksButton->setText(tr("Worked on in two places: %1").arg(locale.toString(forks)));
    m_forksButton->setVisible(forks > 0);
    updateButtons();
}

void PeoplePanel::updateButtons()
{
    const bool lead = m_handovers && !m_package;
    const bool idle = !m_task->isRunning();
    for (QWidget *widget : {static_cast<QWidget *>(m_assignButton), static_cast<QWidget *>(m_packageButton), static_cast<QWidget *>(m_allButton), static_cast<QWidget *>(m_feedback)})
        widget->setVisible(lead);
    for (QWidget *widget : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_add)})
        widget->setVisible(!m_package);
    m_mergeButton->setVisible(m_handovers != nullptr);
    m_mergeButton->setEnabled(idle && !m_project.store().isReadOnly());
    m_packageButton->setEnabled(idle && selected().size() == 1);
    m_colourButton->setVisible(!m_package);
    const Annotator *one = selected().size() == 1 ? m_project.annotator(selected().first()) : nullptr;
    m_colourButton->setEnabled(one && !m_project.store().isReadOnly());
    m_colours->setColour(one ? one->colour : QString());
    m_allButton->setEnabled(idle && std::any_of(m_people.begin(), m_people.end(), [](const PersonRow &person) { return person.assigned > 0; }));
}

QList<AnnotatorId> PeoplePanel::selected() const
{
    QList<AnnotatorId> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.append(m_people.value(row.row()).annotator.id);
    return ids;
}

void PeoplePanel::add()
{
    const QString name = m_name->text().trimmed();
    const auto made = m_project.createAnnotator(name, static_cast<Annotator::Kind>(m_kind->currentIndex()));
    say(made ? tr("“%1” was added. Enter on a line sits down as that annotator.").arg(name) : made.error().message);
    if (made)
        m_name->clear();
}

void PeoplePanel::colour(const QString &colour)
{
    const Annotator *one = selected().size() == 1 ? m_project.annotator(selected().first()) : nullptr;
    if (!one || one->colour == colour)
        return;
    Annotator after = *one;
    after.colour = colour;
    const QString name = one->name;
    const auto applied
        = m_project.apply({QStringLiteral(u"annotator_colour"), name, m_project.me(), {{{}, {}, *one, after}}, {}});
    say(applied ? tr("“%1” has another colour now. Ctrl+Z takes it back.").arg(name) : applied.error().message);
}

void PeoplePanel::say(const QString &message)
{
    m_message->setText(message);
    fill();
}

void PeoplePanel::showBelow(QWidget *panel)
{
    m_below->setVisible(panel != nullptr);
    if (!panel) {
        m_table->setFocus();
        return;
    }
    m_message->clear();
    m_below->setCurrentWidget(panel);
    panel->setFocus();
}

void PeoplePanel::assign()
{
    m_assign->fill();
    showBelow(m_assign);
}

void PeoplePanel::showForks()
{
    m_forks->fill();
    showBelow(m_forks);
}

void PeoplePanel::mergeFiles(const QStringList &files)
{
    showBelow(m_merge);
    m_merge->plan(files);
}

void PeoplePanel::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Merge files"), QFileInfo(m_project.store().fileName()).absolutePath(),
                                                            tr("Projects of Dấu (*.dau)"));
    if (!files.isEmpty())
        mergeFiles(files);
}

void PeoplePanel::choosePackage()
{
    const QList<AnnotatorId> whom = selected();
    const Annotator *annotator = whom.size() == 1 ? m_project.annotator(whom.first()) : nullptr;
    if (!annotator)
        return;
    const QString folder = QFileInfo(m_project.store().fileName()).absolutePath();
    const QString file = QFileDialog::getSaveFileName(this, tr("Package for %1").arg(annotator->name),
                                                      folder + u'/' + packageName(annotator->name), tr("Projects of Dấu (*.dau)"));
    if (!file.isEmpty())
        package(whom, file);
}

void PeoplePanel::chooseFolder()
{
    const QString folder = chooseTargetFolder(this, tr("Packages for everybody with documents"));
    if (folder.isEmpty())
        return;
    QList<AnnotatorId> whom;
    for (const PersonRow &person : std::as_const(m_people)) {
        if (person.assigned > 0)
            whom.append(person.annotator.id);
    }
    package(whom, folder);
}

void PeoplePanel::package(const QList<AnnotatorId> &whom, const QString &target)
{
    QList<PackageRequest> requests;
    const bool isFolder = QFileInfo(target).isDir();
    for (const AnnotatorId &id : whom) {
        const Annotator *annotator = m_project.annotator(id);
        if (annotator)
            requests.append({isFolder ? target + u'/' + packageName(annotator->name) : target, id, {}, m_feedback->isChecked()});
    }
    m_table->setFocus(); // the button cannot keep it meanwhile
    m_message->setText(tr("Making packages…"));
    m_task->start<QStringList>(
        [handovers = m_handovers, store = m_project.sharedStore(), requests, me = m_project.me()](Progress &progress) -> Result<QStringList> {
            QStringList made;
            for (const PackageRequest &request : requests) {
                const Result<PackageReport> report = handovers->package(*store, request, me, progress);
                if (!report)
                    return tl::unexpected(report.error());
                made.append(QFileInfo(report->file).fileName());
            }
            return made;
        },
        [this](const Result<QStringList> &made) {
            m_project.reload();
            say(made ? tr("Made: %1. Send each file to its annotator; it is handed back as it is.").arg(made->join(QStringLiteral(u", ")))
                     : made.error().message);
        });
}

void PeoplePanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void PeoplePanel::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty())
        mergeFiles(files);
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
