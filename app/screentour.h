// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QDir>

namespace dau {

class MainWindow;
class ProjectPage;
class ReviewSession;

// One run through the screens and their states in one look ("light-en-100"), on an open sample project at which
// somebody sits. Each picture is named after the screen and the look.
class ScreenTour
{
public:
    // `work`: a folder that outlives all tours, for the files that are imported, sent and released on the way.
    ScreenTour(QDir pictures, QDir work, QString look, MainWindow &window);

    void take(const QString &screen);
    // Once, before the first walk: decisions, a clause of the guideline, a package and a release, so that every screen
    // has something to show.
    void prepare();
    void walk();
    bool isWhole() const { return m_whole; } // every picture could be written

    // What a person does.
    static void press(int key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {});
    // Lets layouts, timers and workers come to rest.
    static void settle(int ms = 350);

private:
    ReviewSession &readReview();
    void annotate();
    void review();
    void project();
    void agreement(ProjectPage &page);
    void people(ProjectPage &page);
    void exchange(ProjectPage &page);

    QDir m_pictures;
    QDir m_work;
    QString m_look;
    MainWindow &m_window;
    bool m_whole = true;
};

} // namespace dau
