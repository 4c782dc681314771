// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/mainwindow.h"

#include "ui/document/annotatepage.h"
#include "ui/main/commandactions.h"
#include "ui/main/overlays.h"
#include "ui/main/startpage.h"
#include "ui/main/statusline.h"
#include "ui/main/topbar.h"
#include "ui/main/workspace.h"
#include "ui/widgets/quietwheel.h"
#include "ui/widgets/returnclicks.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFileInfo>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace dau {

static constexpr int recentProjects = 8;

MainWindow::MainWindow(const ProjectFiles &files, const Exchange *exchange, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_exchange(exchange)
    , m_appearance(m_settings)
    , m_language(m_settings)
    , m_keymap(m_settings)
{
    QCoreApplication::instance()->installEventFilter(new ReturnClicks(this));
    new QuietWheel(this);
    m_overlays = new Overlays(*this);
    m_commands = new CommandActions(*this, m_keymap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_top = new TopBar(m_keymap, this);
    m_stack = new QStackedWidget(this);
    m_start = new StartPage(m_stack);
    m_stack->addWidget(m_start);
    m_status = new StatusLine(this);
    layout->addWidget(m_top);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_status);

    connect(m_top, &TopBar::placeChosen, this, &MainWindow::showPlace);
    connect(m_top, &TopBar::findClicked, this, [this] { find(false); });
    connect(m_top, &TopBar::paletteClicked, m_overlays, &Overlays::showPalette);
    connect(m_top, &TopBar::annotatorClicked, this, &MainWindow::chooseAnnotator);
    connect(m_start, &StartPage::newWanted, m_overlays, &Overlays::showNewProject);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::chooseProject);
    connect(m_start, &StartPage::sampleWanted, this, [this] {
        if (const auto made = m_sample(); made)
            openOrSay(*made);
        else
            m_start->say(made.error().message);
    });
    connect(m_start, &StartPage::recentWanted, this, &MainWindow::openOrSay);

    resize(1280, 800);
    restoreGeometry(m_settings.value(settings::geometry));
    m_status->setVisible(false);
    retitle();
    m_start->setContent(m_settings.value(settings::recent), false);
}

MainWindow::~MainWindow()
{
    delete m_workspace;
    m_workspace = nullptr;
}

void MainWindow::setSample(Sample sample)
{
    m_sample = std::move(sample);
    m_start->setContent(m_settings.value(settings::recent), m_sample != nullptr);
}

Project *MainWindow::project() const
{
    return m_project.get();
}

PageActions &MainWindow::actions() const
{
    return m_workspace->actions();
}

Result<void> MainWindow::open(const QString &path)
{
    auto store = m_files.open(path, ProjectFiles::Access::Write);
    if (!store)
        return tl::unexpected(store.error());
    if (const auto shown = setStore(std::move(*store)); !shown)
        return shown;
    remember(path);
    return {};
}

Result<void> MainWindow::create(const QString &path, const LabelScheme &scheme)
{
    auto store = m_files.create(path, scheme);
    if (!store)
        return tl::unexpected(store.error());
    if (const auto shown = setStore(std::move(*store)); !shown)
        return shown;
    remember(path);
    return {};
}

void MainWindow::restore(const Backup &backup)
{
    const QString path = m_project->store().fileName();
    closeProject(); // the file must be nobody's while it is put back
    const auto kept = m_files.restore(path, backup);
    openOrSay(path);
    say(kept ? tr("Restored. What was there is kept as %1.").arg(*kept) : kept.error().message);
}

void MainWindow::openOrSay(const QString &path)
{
    if (const auto opened = open(path); !opened) {
        say(opened.error().message);
        m_start->say(opened.error().message);
    }
}

Result<void> MainWindow::setStore(std::shared_ptr<CorpusStore> store)
{
    auto project = Project::open(std::move(store));
    if (!project)
        return tl::unexpected(project.error());
    closeProject();
    m_project = std::move(*project);
    m_keymap.setScheme(m_project->scheme());
    m_workspace = new Workspace(*m_project,
                                {m_keymap, m_settings, *m_status, m_files, m_exchange, m_handovers, [this](const Command &c) { run(c); }},
                                m_stack);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    m_status->setVisible(true);
    connect(m_workspace, &Workspace::placesChanged, this, &MainWindow::retitle);
    connect(m_workspace, &Workspace::restoreWanted, this, &MainWindow::restore, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::zoomWanted, this, [this](int steps) { changeTextSize(10 * steps); });
    connect(m_project.get(), &Project::meChanged, this, &MainWindow::retitle);
    connect(m_project.get(), &Project::changed, this, [this](const Delta &delta) {
        if (delta.scheme)
            m_keymap.setScheme(m_project->scheme());
    });
    retitle();
    Q_EMIT projectChanged(m_project->store().fileName());
    // Who sat here last sits here again.
    const AnnotatorId last = m_settings.annotator(m_project->store().replica());
    if (m_project->annotator(last))
        (void)m_project->setMe(last);
    connect(m_project.get(), &Project::meChanged, this,
            [this] { m_settings.setAnnotator(m_project->store().replica(), m_project->me()); });
    m_workspace->start();
    return {};
}

void MainWindow::closeProject()
{
    m_overlays->close();
    if (!m_workspace)
        return;
    delete m_workspace;
    m_workspace = nullptr;
    if (const auto flushed = m_project->store().flush(); !flushed)
        m_start->say(flushed.error().message);
    m_project.reset();
    Q_EMIT projectChanged({});
    m_keymap.setScheme({});
    m_status->clear();
    m_status->setVisible(false);
    m_start->setContent(m_settings.value(settings::recent), m_sample != nullptr);
    m_stack->setCurrentWidget(m_start);
    m_start->setFocus();
    retitle();
}

void MainWindow::remember(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList recent = m_settings.value(settings::recent);
    recent.removeAll(whole);
    recent.prepend(whole);
    recent.resize(std::min<qsizetype>(recent.size(), recentProjects));
    m_settings.set(settings::recent, recent);
}

void MainWindow::retitle()
{
    const QString file = m_project ? m_project->store().fileName() : QString();
    setWindowTitle(file.isEmpty() ? QStringLiteral(u"Dấu") : QStringLiteral(u"%1 – Dấu").arg(QFileInfo(file).completeBaseName()));
    m_top->setProject(file);
    const Annotator *me = m_project ? m_project->annotator(m_project->me()) : nullptr;
    m_top->setAnnotator(me ? me->name : QString());
    if (m_workspace)
        m_top->setPlaces(m_workspace->places(), m_workspace->place());
    else
        m_top->setPlaces({}, Place::Annotate);
}

ReviewPage &MainWindow::review() const
{
    return m_workspace->review();
}

void MainWindow::say(const QString &message)
{
    m_status->say(message);
}

void MainWindow::run(const Command &command)
{
    if (command.context == Context::Page && (!m_workspace || !m_workspace->isAnnotating()))
        return;
    if (command.context == Context::Review && (!m_workspace || !m_workspace->isReviewing()))
        return;
    if (m_workspace && qstrcmp(command.id, "work.done") != 0 && qstrcmp(command.id, "work.undo") != 0
        && qstrcmp(command.id, "work.redo") != 0)
        actions().finishing.forget();
    command.run(*this);
}

void MainWindow::undo()
{
    if (m_workspace)
        m_workspace->undo();
}

void MainWindow::redo()
{
    if (m_workspace)
        m_workspace->redo();
}

void MainWindow::find(bool inCorpus)
{
    if (m_workspace)
        Q_EMIT m_workspace->findWanted(inCorpus);
}

void MainWindow::stepDocument(int step)
{
    if (m_workspace)
        m_workspace->stepDocument(step, false);
}

void MainWindow::chooseAnnotator()
{
    if (m_workspace)
        m_workspace->chooseAnnotator();
}

void MainWindow::stepPane(int step)
{
    if (m_workspace)
        m_workspace->stepPane(step);
}

void MainWindow::togglePane(bool left)
{
    if (m_workspace)
        m_workspace->togglePane(left);
}

void MainWindow::showPlace(Place place)
{
    if (m_workspace)
        m_workspace->showPlace(place);
}

void MainWindow::showSection(ProjectPage::Section section)
{
    if (m_workspace)
        m_workspace->showSection(section);
}

void MainWindow::chooseProject()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a project"), {}, tr("Dấu projects (*.dau)"));
    if (!path.isEmpty())
        openOrSay(path);
}

void MainWindow::changeTextSize(int step)
{
    m_settings.set(settings::textSize, std::clamp(m_settings.value(settings::textSize) + step, 100, 200));
    say(tr("Text size %1 %").arg(m_settings.value(settings::textSize)));
}

void MainWindow::setTheme(const QString &name)
{
    m_settings.set(settings::theme, name);
}

void MainWindow::toggleMotion()
{
    m_settings.set(settings::reducedMotion, !m_settings.value(settings::reducedMotion));
    say(m_settings.value(settings::reducedMotion) ? tr("Reduced motion is on.") : tr("Reduced motion is off."));
}

void MainWindow::setLanguage(const QString &language)
{
    m_settings.set(settings::language, language);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retitle();
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // The card of the session comes first where there is something to tell; a second close skips it.
    if (m_workspace && !m_leaving && isVisible()) {
        const auto figures = m_workspace->work().figures();
        if (figures.spans > 0 || figures.documentsDone > 0) {
            m_leaving = true;
            event->ignore();
            m_overlays->showCard(true);
            return;
        }
    }
    m_settings.set(settings::geometry, saveGeometry());
    closeProject();
    event->accept();
}

// What no field, panel or pane wanted: Esc leads back to the page from everywhere.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (m_overlays->current())
        m_overlays->close();
    else if (m_workspace)
        m_workspace->showPlace(m_workspace->place() == Place::Review ? Place::Review : Place::Annotate);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_overlays->place();
}

} // namespace dau
