// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"
#include "model/ports/projectfiles.h"
#include "model/session/project.h"
#include "ui/corpus/projectpage.h"
#include "ui/main/appearance.h"
#include "ui/main/keymap.h"
#include "ui/main/language.h"
#include "ui/main/place.h"
#include "ui/main/settings.h"

#include <QtWidgets/QWidget>

#include <functional>
#include <memory>

class QStackedWidget;

namespace dau {

class CommandActions;
class Handovers;
class Overlays;
class ReviewPage;
class StartPage;
class StatusLine;
class TopBar;
class Workspace;
struct PageActions;

// The one window: start page or an open project (Workspace) between the top bar and the status line, with overlays
// (palette, help, cards) on top. Commands (ui/main/commands.cpp) call the functions here.
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    // `exchange` may be null: nothing can be imported or exported then. Both must outlive the window.
    explicit MainWindow(const ProjectFiles &files, const Exchange *exchange = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Makes the sample project and gives its path; none: no sample is offered.
    using Sample = std::function<Result<QString>()>;
    void setSample(Sample sample);
    // What packages and merges are made with; outlives the window. None: there are none.
    void setHandovers(const Handovers *handovers) { m_handovers = handovers; }
    // What the desktop wishes, for the theme "system".
    void setSystemDark(bool dark) { m_appearance.setSystemDark(dark); }

    Result<void> open(const QString &path);
    // The same; what goes wrong is said where it is seen.
    void openOrSay(const QString &path);
    // Shows a store that is open already (a new project, the tests).
    Result<void> setStore(std::shared_ptr<CorpusStore> store);
    Result<void> create(const QString &path, const LabelScheme &scheme);
    void closeProject();

    Project *project() const;                // null: the start page
    Workspace *workspace() const { return m_workspace; } // null: the start page
    PageActions &actions() const;            // only with a workspace
    ReviewPage &review() const;              // the same
    const ProjectFiles &files() const { return m_files; }
    const Exchange *exchange() const { return m_exchange; }
    Keymap &keymap() { return m_keymap; }
    Settings &settings() { return m_settings; }
    Overlays &overlays() const { return *m_overlays; }

    // A sentence in the status line.
    void say(const QString &message);
    // Runs a command as its key would: not where it has nothing to act on.
    void run(const Command &command);

    void undo();
    void redo();
    void find(bool inCorpus);
    void stepDocument(int step);
    void chooseAnnotator();
    void stepPane(int step);
    void togglePane(bool left);
    void showPlace(Place place);
    void showSection(ProjectPage::Section section);
    void chooseProject();
    void changeTextSize(int step);
    void setTheme(const QString &name);
    void toggleMotion();
    void setLanguage(const QString &language);

Q_SIGNALS:
    // The file of the project that is open now; empty: none.
    void projectChanged(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restore(const Backup &backup);
    void retitle();
    void remember(const QString &path);

    const ProjectFiles &m_files;
    const Exchange *m_exchange;
    const Handovers *m_handovers = nullptr;
    Sample m_sample;
    Settings m_settings;
    Appearance m_appearance;
    Language m_language;
    Keymap m_keymap;
    Overlays *m_overlays = nullptr;
    CommandActions *m_commands = nullptr;
    TopBar *m_top = nullptr;
    QStackedWidget *m_stack = nullptr;
    StartPage *m_start = nullptr;
    StatusLine *m_status = nullptr;
    Workspace *m_workspace = nullptr;
    std::unique_ptr<Project> m_project;
    bool m_leaving = false;
};

} // namespace dau
