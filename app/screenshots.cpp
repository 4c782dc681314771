// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screenshots.h"

#include "app/sample.h"
#include "app/screentour.h"
#include "storage/sqlite/sqlitehandovers.h"
#include "ui/main/mainwindow.h"
#include "ui/main/settings.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTextStream>

namespace dau {

static constexpr QSize windowSize(1280, 800); // at 100 %

int takeScreenshots(const QString &folder, const QString &looks, const ProjectFiles &files, const Exchange &exchange)
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
    bool prepared = false;
    for (const QString &language : {QStringLiteral(u"en"), QStringLiteral(u"vi")}) {
        for (const QString &theme : {QStringLiteral(u"light"), QStringLiteral(u"dark")}) {
            for (const int size : {100, 200}) {
                const QString look = QStringLiteral(u"%1-%2-%3").arg(theme, language).arg(size);
                if (!look.contains(looks))
                    continue;
                // Before there is a window: some distances are those of the size it is made at.
                Settings settings;
                settings.set(settings::textSize, size);
                settings.set(settings::theme, theme);
                MainWindow window(files, &exchange);
                window.setHandovers(&handovers);
                window.setSample([path]() -> Result<QString> { return path; });
                window.setLanguage(language);
                window.resize(windowSize * size / 100);
                window.show();
                window.activateWindow();
                ScreenTour tour(out, QDir(projects.path()), look, window);
                tour.take(QStringLiteral(u"start"));
                if (const auto opened = window.open(path); !opened) {
                    err << "dau: " << opened.error().message << Qt::endl;
                    return 1;
                }
                tour.take(QStringLiteral(u"who"));
                ScreenTour::press(Qt::Key_Return); // the first annotator, where nobody sat here before
                if (!prepared)
                    tour.prepare();
                prepared = true;
                tour.walk();
                whole = whole && tour.isWhole();
            }
        }
    }
    QTextStream(stdout) << "The pictures are in " << out.absolutePath() << Qt::endl;
    return whole ? 0 : 1;
}

} // namespace dau
