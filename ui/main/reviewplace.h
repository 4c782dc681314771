// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/main/readingeditor.h"

#include <QtWidgets/QWidget>

namespace dau {

class ReviewPage;
class Settings;

// The Review place (Ctrl+2): the review's page, made when it is first needed, with its keys and its part of the status
// line; over it, while one is being made, another reading.
class ReviewPlace : public QWidget
{
    Q_OBJECT
public:
    // All of `parts` and the settings outlive it.
    ReviewPlace(Project &project, const Settings &settings, const ReadingEditor::Parts &parts, QWidget *parent = nullptr);
    ~ReviewPlace() override;

    ReviewPage &page();
    ReadingEditor *reading() const { return m_reading; } // null: no reading is being made
    void enter(); // comes to be shown

private:
    void makePage();
    bool press(const QKeyEvent &event);
    void beginReading();
    void endReading();

    Project &m_project;
    const Settings &m_settings;
    const ReadingEditor::Parts m_parts;
    ReviewPage *m_page = nullptr;
    ReadingEditor *m_reading = nullptr;
};

} // namespace dau
