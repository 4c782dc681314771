// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/firstwindow.h"
#include "app/sample.h"
#include "app/screenshots.h"
#include "app/systemtheme.h"
#include "storage/exchange/fileexchange.h"
#include "storage/sqlite/sqlitehandovers.h"
#include "storage/sqlite/sqliteprojectfiles.h"
#include "ui/main/mainwindow.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFileInfo>
#include <QtCore/QTextStream>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>

using namespace dau;

namespace {

// The window in front of whatever covers it.
void raise(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral(u"dau"));
    QApplication::setOrganizationName(QStringLiteral(u"dau"));
    QApplication::setApplicationDisplayName(QStringLiteral(u"Dấu"));
    QApplication::setApplicationVersion(QStringLiteral(DAU_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(u"io.github.dau.Dau"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(u":/icons/dau.svg")));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(u"Annotate corpora by hand."));
    const QCommandLineOption sample(QStringLiteral(u"sample"), QStringLiteral(u"Opens the sample project."));
    const QCommandLineOption screenshots(QStringLiteral(u"screenshots"),
                                         QStringLiteral(u"Renders the main screens to a folder and ends."), QStringLiteral(u"DIR"));
    const QCommandLineOption looks(QStringLiteral(u"looks"),
        QStringLiteral(u"With --screenshots: only looks with this in their name, of dark-vi-200 and the like."),
        QStringLiteral(u"LOOK"));
    parser.addOptions({sample, screenshots, looks});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral(u"FILE.dau"), QStringLiteral(u"The project to open."), QStringLiteral(u"[FILE.dau]"));
    parser.process(application);

    const SqliteProjectFiles files;
    const FileExchange exchange;
    if (parser.isSet(screenshots))
        return takeScreenshots(parser.value(screenshots), parser.value(looks), files, exchange);

    QString path = parser.positionalArguments().value(0);
    if (!path.isEmpty())
        path = QFileInfo(path).absoluteFilePath();
    else if (parser.isSet(sample)) {
        const auto made = sampleProject(files, exchange);
        if (!made) {
            QTextStream(stderr) << "dau: " << made.error().message << Qt::endl;
            return 1;
        }
        path = *made;
    }
    if (!path.isEmpty() && FirstWindow::raiseOther(path))
        return 0;

    const SystemTheme theme;
    FirstWindow first;
    const SqliteHandovers handovers;
    MainWindow window(files, &exchange);
    window.setHandovers(&handovers);
    window.setSample([&] { return sampleProject(files, exchange); });
    if (const auto dark = theme.isDark())
        window.setSystemDark(*dark);
    QObject::connect(&theme, &SystemTheme::changed, &window, &MainWindow::setSystemDark);
    QObject::connect(&first, &FirstWindow::raiseWanted, &window, [&window] { raise(window); });
    QObject::connect(&window, &MainWindow::projectChanged, &first, &FirstWindow::answerFor);
    window.show();
    if (!path.isEmpty())
        window.openOrSay(path);
    return QApplication::exec();
}
