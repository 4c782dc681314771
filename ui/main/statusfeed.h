// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

namespace dau {

class AnnotatePage;
class Keymap;
class StatusLine;
class WorkSession;
struct PageActions;

// Keeps the status line true to the page and the project.
class StatusFeed : public QObject
{
    Q_OBJECT
public:
    StatusFeed(AnnotatePage &page, PageActions &actions, const Keymap &keymap, const WorkSession &work, StatusLine &status,
               QObject *parent);

    // Whether the page is what the window shows: its state, keys and figures stand in the line only then.
    void setPageShown(bool shown);
    // "caret", "text selection", "span", or the question's name; with the set of states for the command table.
    QString stateName() const;
    unsigned when() const;
    QStringList keys() const; // possible now, each with its word

private:
    void updateState();
    void updateSaved();
    void updateFigures();

    AnnotatePage &m_page;
    PageActions &m_actions;
    const Keymap &m_keymap;
    const WorkSession &m_work;
    StatusLine &m_status;
    bool m_pageShown = true;
};

} // namespace dau
