// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screenshots.h"

#include "app/sample.h"
#include "model/session/project.h"
#include "storage/sqlite/sqlitehandovers.h"
#include "ui/corpus/projectpage.h"
#include "ui/main/mainwindow.h"
#include "ui/main/overlays.h"
#include "ui/main/settings.h"
#include "ui/main/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

namespace dau {

namespace {

constexpr QSize windowSize(1280, 800);

// Lets layouts, timers and workers come to rest.
void settle(int ms = 350)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void press(int key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {})
{
    QWidget *target = QApplication::focusWidget();
    if (!target)
        return;
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(target, &up);
    settle(60);
}

// One run through the screens in one look; each picture is named after the screen and the look.
class Tour
{
public:
    Tour(QDir folder, QString look, MainWindow &window)
        : m_folder(std::move(folder))
        , m_look(std::move(look))
        , m_window(window)
    {
    }

    void take(const QString &screen)
    {
        settle();
        const QString file = m_folder.filePath(screen + u'-' + m_look + QStringLiteral(u".png"));
        m_whole = m_window.grab().save(file) && m_whole;
    }
    bool isWhole() const { return m_whole; }
    void walk();

private:
    QDir m_folder;
    QString m_look;
    MainWindow &m_window;
    bool m_whole = true;
};

void Tour::walk()
{
    m_window.overlays().close();
    take(QStringLiteral(u"annotate"));
    press(Qt::Key_Tab, Qt::ControlModifier);
    press(Qt::Key_Tab, Qt::ControlModifier);
    take(QStringLiteral(u"annotate-span"));
    press(Qt::Key_R, {}, QStringLiteral(u"r"));
    take(QStringLiteral(u"relation"));
    press(Qt::Key_Escape);
    press(Qt::Key_E, {}, QStringLiteral(u"e"));
    take(QStringLiteral(u"entity"));
    press(Qt::Key_Escape);
    press(Qt::Key_Period, {}, QStringLiteral(u"."));
    settle(600);
    take(QStringLiteral(u"like-strings"));
    press(Qt::Key_Escape);
    press(Qt::Key_F, Qt::ControlModifier);
    take(QStringLiteral(u"find"));
    press(Qt::Key_Escape);
    m_window.overlays().showHelp();
    take(QStringLiteral(u"keys"));
    m_window.overlays().showPalette();
    take(QStringLiteral(u"palette"));
    m_window.overlays().close();
    m_window.showPlace(Place::Project);
    auto *page = m_window.findChild<ProjectPage *>();
    const QList<QPair<ProjectPage::Section, QString>> sections = {
        {ProjectPage::Section::Import, QStringLiteral(u"import")},   {ProjectPage::Section::Export, QStringLiteral(u"export")},
        {ProjectPage::Section::Releases, QStringLiteral(u"releases")}, {ProjectPage::Section::People, QStringLiteral(u"people")}, {ProjectPage::Section::Scheme, QStringLiteral(u"scheme")},
        {ProjectPage::Section::Agreement, QStringLiteral(u"agreement")}, {ProjectPage::Section::Backups, QStringLiteral(u"backups")},
    };
    for (const auto &[section, name] : sections) {
        page->show(section);
        take(QStringLiteral(u"project-") + name);
    }
    m_window.showPlace(Place::Annotate);
}

} // namespace

int takeScreenshots(const QString &folder, const ProjectFiles &files, const Exchange &exchange)
{
    QStandardPaths::setTestModeEnabled(true); // the person's own settings stay as they are
    QTextStream err(stderr);
    const QDir out(folder);
    QTemporaryDir projects;
    const QString path = projects.filePath(QStringLiteral(u"sample.dau"));
    if (!out.mkpath(QStringLiteral(u".")) || !projects.isValid()) {
        err << "dau: the folder " << folder << " cannot be made" << Qt::endl;
        return 1;
    }
    if (const auto made = makeSample(path, files, exchange); !made) {
        err << "dau: " << made.error().message << Qt::endl;
        return 1;
    }
    const SqliteHandovers handovers;
    bool whole = true;
    for (const QString &language : {QStringLiteral(u"en"), QStringLiteral(u"vi")}) {
        for (const QString &theme : {QStringLiteral(u"light"), QStringLiteral(u"dark")}) {
            for (const int size : {100, 200}) {
                MainWindow window(files, &exchange);
                window.setHandovers(&handovers);
                window.setSample([path]() -> Result<QString> { return path; });
                window.setLanguage(language);
                window.setTheme(theme);
                window.settings().set(settings::textSize, size);
                window.resize(windowSize);
                window.show();
                window.activateWindow();
                Tour tour(out, QStringLiteral(u"%1-%2-%3").arg(theme, language).arg(size), window);
                tour.take(QStringLiteral(u"start"));
                if (const auto opened = window.open(path); !opened) {
                    err << "dau: " << opened.error().message << Qt::endl;
                    return 1;
                }
                tour.take(QStringLiteral(u"who"));
                press(Qt::Key_Return); // the first annotator, where nobody sat here before
                tour.walk();
                whole = whole && tour.isWhole();
            }
        }
    }
    QTextStream(stdout) << "The pictures are in " << out.absolutePath() << Qt::endl;
    return whole ? 0 : 1;
}

} // namespace dau
