// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/mainwindow.h"

#include "ui/document/annotatepage.h"
#include "ui/main/commandactions.h"
#include "ui/main/commandpalette.h"
#include "ui/main/helpoverlay.h"
#include "ui/main/keyspage.h"
#include "ui/main/newprojectpage.h"
#include "ui/main/sessioncard.h"
#include "ui/main/startpage.h"
#include "ui/main/statusline.h"
#include "ui/main/topbar.h"
#include "ui/main/workspace.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/returnclicks.h"

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
    connect(m_top, &TopBar::paletteClicked, this, &MainWindow::showPalette);
    connect(m_top, &TopBar::annotatorClicked, this, &MainWindow::chooseAnnotator);
    connect(m_start, &StartPage::newWanted, this, &MainWindow::newProject);
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
                                {m_keymap, m_settings, *m_status, m_files, m_exchange, [this](const Command &c) { run(c); }},
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
    closeOverlay();
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

void MainWindow::say(const QString &message)
{
    m_status->say(message);
}

void MainWindow::run(const Command &command)
{
    if (command.context == Context::Page && (!m_workspace || !m_project->document()))
        return;
    if (m_workspace && qstrcmp(command.id, "work.done") != 0 && qstrcmp(command.id, "work.undo") != 0
        && qstrcmp(command.id, "work.redo") != 0)
        actions().finishing.forget();
    command.run(*this);
}

void MainWindow::undo()
{
    if (m_workspace) {
        m_workspace->page().endQuestion();
        actions().finishing.undo();
    }
}

void MainWindow::redo()
{
    if (m_workspace) {
        m_workspace->page().endQuestion();
        actions().finishing.redo();
    }
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

void MainWindow::showSessionCard(bool closing)
{
    if (!m_workspace)
        return;
    auto *card = new SessionCard(m_workspace->work().figures(), closing);
    connect(card, &SessionCard::closed, this, [this, closing] {
        closeOverlay();
        m_leaving = closing;
        if (closing)
            close();
    });
    showOverlay(card);
}

void MainWindow::showPalette()
{
    QList<CommandPalette::Entry> entries;
    if (m_workspace && m_project->document()) {
        for (const LabelDef &label : m_project->scheme().labels) {
            const QString name = label.name.in(m_language.current(), label.key);
            entries << CommandPalette::Entry{tr("Label: %1").arg(name), label.shortcut,
                                             [this, key = label.key] { actions().labelling.label(key); }};
        }
    }
    for (const Command &c : commands()) {
        if (c.context == Context::Page && entries.isEmpty() && !(m_workspace && m_project->document()))
            continue;
        entries << CommandPalette::Entry{c.shownText(), m_keymap.shownKey(c), [this, &c] { run(c); }};
    }
    auto *palette = new CommandPalette(entries);
    connect(palette, &CommandPalette::closed, this, &MainWindow::closeOverlay);
    showOverlay(palette);
}

void MainWindow::showHelp()
{
    QStringList labels;
    QStringList question;
    QString state = tr("start page");
    unsigned when = 0;
    if (m_workspace) {
        const AnnotatePage &page = m_workspace->page();
        if (page.question())
            question = page.question()->keys();
        state = m_status->state();
        when = m_workspace->when();
        for (const LabelDef &label : m_project->scheme().labels) {
            if (!label.shortcut.isEmpty())
                labels << label.shortcut << label.name.in(m_language.current(), label.key);
        }
    }
    auto *help = new HelpOverlay(m_keymap, state, when, question, labels);
    connect(help, &HelpOverlay::closed, this, &MainWindow::closeOverlay);
    connect(help, &HelpOverlay::changeKeysWanted, this, &MainWindow::showKeys);
    showOverlay(help);
}

void MainWindow::showKeys()
{
    auto *keys = new KeysPage(m_keymap, m_settings);
    connect(keys, &KeysPage::closed, this, &MainWindow::closeOverlay);
    showOverlay(keys);
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

void MainWindow::newProject()
{
    auto *page = new NewProjectPage;
    connect(page, &NewProjectPage::closed, this, &MainWindow::closeOverlay);
    connect(page, &NewProjectPage::wanted, this, [this, page](const QString &path, const LabelScheme &scheme) {
        const auto made = create(path, scheme);
        if (!made)
            page->say(made.error().message);
    });
    showOverlay(page);
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

void MainWindow::showOverlay(QWidget *overlay)
{
    if (m_overlay) {
        m_overlay->hide();
        m_overlay->deleteLater();
    } else {
        m_focusBefore = QApplication::focusWidget();
    }
    m_overlay = overlay;
    overlay->setParent(this);
    const QSize wanted = overlay->testAttribute(Qt::WA_Resized) ? overlay->size() : overlay->sizeHint();
    const QSize room = size() - QSize(scaled(40), scaled(40));
    overlay->setFixedSize(wanted.expandedTo(overlay->minimumSize()).boundedTo(room));
    placeOverlay();
    overlay->show();
    overlay->raise();
    overlay->setFocus();
}

void MainWindow::closeOverlay()
{
    if (!m_overlay)
        return;
    m_overlay->hide();
    m_overlay->deleteLater();
    m_overlay = nullptr;
    if (m_focusBefore)
        m_focusBefore->setFocus();
    else if (m_workspace)
        m_workspace->page().takeFocus();
}

void MainWindow::placeOverlay()
{
    if (m_overlay)
        m_overlay->move((width() - m_overlay->width()) / 2, std::max(scaled(20), (height() - m_overlay->height()) / 3));
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
            showSessionCard(true);
            return;
        }
    }
    m_settings.set(settings::geometry, saveGeometry());
    closeProject();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeOverlay();
}

} // namespace dau
