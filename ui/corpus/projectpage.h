// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/projectfiles.h"

#include <QtWidgets/QWidget>

#include <functional>

class QListWidget;
class QStackedWidget;

namespace dau {

class Exchange;
class Handovers;
class ImportPanel;
class Project;

// The Project place (Ctrl+0): import, export, releases, people, scheme, guideline, agreement, review report, backups, and
// what is handed in; one section at a time.
class ProjectPage : public QWidget
{
    Q_OBJECT
public:
    enum class Section { Import, Export, Releases, People, Scheme, Guideline, Agreement, Review, Backups };

    // Without an exchange there is nothing to import or export with, without handovers nothing to send and merge with.
    ProjectPage(Project &project, const ProjectFiles &files, const Exchange *exchange, const Handovers *handovers,
                QWidget *parent = nullptr);

    // Puts a section in its place among the others; `make` makes its panel (taken over) when it is first needed.
    using Make = std::function<QWidget *()>;
    void add(Section section, Make make);
    bool has(Section section) const { return m_order.contains(section); }
    // The section's panel; null where there is no such section.
    QWidget *panel(Section section);
    void show(Section section);
    // Files and folders that were dropped: project files are merged, all else is imported; where that goes on.
    Section take(const QStringList &paths);
    ImportPanel *importPanel(); // null without an exchange

Q_SIGNALS:
    void said(const QString &message);
    void restoreRequested(const dau::Backup &backup);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QListWidget *m_sections = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<Section> m_order;
};

} // namespace dau
