// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/projectfiles.h"
#include "model/session/project.h"
#include "ui/corpus/projectpage.h"
#include "ui/document/pageactions.h"
#include "ui/main/place.h"
#include "ui/main/visits.h"
#include "ui/main/worksession.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;

namespace dau {

class AnnotatePage;
class DocumentList;
class EmptyProject;
class Exchange;
class Handovers;
class Incoming;
class Keymap;
class KeyDispatcher;
class PanelHost;
class ReviewPage;
class ReviewPlace;
class Settings;
class StatusFeed;
class StatusLine;
struct Command;

// An open project: its places, and in Annotate the page between the documents (left) and the inspector (right), with the
// slot for panels below the page. Lives as long as the project is open.
class Workspace : public QWidget
{
    Q_OBJECT
public:
    using Run = std::function<void(const Command &)>;
    // What the window has and an open project needs; all outlive it.
    struct Parts {
        Keymap &keymap;
        Settings &settings;
        StatusLine &status;
        const ProjectFiles &files;
        const Exchange *exchange; // null: nothing to import or export with
        const Handovers *handovers; // null: nothing to send and merge with
        Run run;
    };
    Workspace(Project &project, const Parts &parts, QWidget *parent = nullptr);
    ~Workspace() override;

    Project &project() const { return m_project; }
    AnnotatePage &page() const { return *m_page; }
    ReviewPage &review() const; // made where it is not there yet
    // Of the page that keys go to: that of the reading being edited, else the document's.
    PageActions &actions();
    bool isAnnotating() const; // a page is there for keys: in Annotate, or another reading in Review
    bool isReviewing() const;  // a unit is there for keys
    PanelHost &panels() const { return *m_panels; }
    WorkSession &work() { return m_work; }

    // What stands left and right of the page. Takes ownership; null: nothing, and no pane.
    void setLeftPane(QWidget *pane);
    void setRightPane(QWidget *pane);
    // Makes a place exist. Takes ownership.
    void setPlace(Place place, QWidget *widget);
    QList<Place> places() const;
    Place place() const;
    void showPlace(Place place);
    void showSection(ProjectPage::Section section); // in the Project place

    // Opens where work stopped, or the first document; asks who sits here where nobody does.
    void start();
    void chooseAnnotator();
    void openDocument(const DocumentId &id);
    // Opens it in Annotate with the place selected.
    void openAt(const DocumentId &id, const Span &span);
    // The next (1) or previous (-1) document in the order of the list; `openOnly`: one that is not done.
    void stepDocument(int step, bool openOnly);

    void undo();
    void redo();
    void togglePane(bool left);
    void stepPane(int step);
    // The set of states (ui/main/commands.h) that the page is in.
    unsigned when() const;
    QString stateName() const; // as the status line says it
    // Keeps where the work stands.
    void keepVisit();

Q_SIGNALS:
    void placesChanged();
    void findWanted(bool inCorpus);
    void zoomWanted(int steps);
    void restoreWanted(const dau::Backup &backup);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeAnnotate();
    void documentOpened();
    void updateBanner();
    void makePanes(const Parts &parts);
    void connectMouse(const Parts &parts);
    void foldPanes();

    Project &m_project;
    Settings &m_settings;
    const Handovers *m_handovers;
    Visits m_visits;
    WorkSession m_work;
    AnnotatePage *m_page = nullptr;
    PageActions m_actions;
    KeyDispatcher *m_keys = nullptr;
    ProjectPage *m_projectPage = nullptr;
    EmptyProject *m_empty = nullptr;
    Incoming *m_incoming = nullptr;
    ReviewPlace *m_review = nullptr;
    StatusFeed *m_feed = nullptr;
    QStackedWidget *m_stack = nullptr;
    QMap<Place, QWidget *> m_places;
    QSplitter *m_splitter = nullptr;
    QWidget *m_left = nullptr;
    QWidget *m_right = nullptr;
    QLabel *m_banner = nullptr;
    DocumentList *m_documents = nullptr;
    PanelHost *m_panels = nullptr;
    QWidget *m_people = nullptr; // the question who sits here, while it is open
    DocumentId m_open;
};

} // namespace dau
