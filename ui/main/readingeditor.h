// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/settling.h"
#include "ui/document/pageactions.h"
#include "ui/main/statusfeed.h"

#include <QtWidgets/QWidget>

#include <memory>

class QLabel;

namespace dau {

class AnnotatePage;
class KeyDispatcher;
class PanelHost;
class Project;
struct Command;

// Another reading of a disputed unit, made with all keys of Annotate on a draft: Enter settles the unit so, Esc leaves
// all as it was. Nothing is written before.
class ReadingEditor : public QWidget
{
    Q_OBJECT
public:
    struct Parts {
        const Keymap &keymap;
        const WorkSession &work;
        StatusLine &status;
        std::function<void(const Command &)> run;
    };
    // Null with a sentence in `error` where the draft cannot be opened.
    static Result<std::unique_ptr<ReadingEditor>> open(const Project &project, const DocumentReview &review, const UnitId &unit,
                                                       const Parts &parts);
    ~ReadingEditor() override;

    PageActions &actions() { return *m_actions; }
    AnnotatePage &page() const { return *m_page; }

Q_SIGNALS:
    void settled(const dau::Reading &reading);
    void left();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ReadingEditor(std::unique_ptr<Project> draft, const Span &extent, const Parts &parts);
    void retranslate();
    void settle();

    std::unique_ptr<Project> m_draft;
    QLabel *m_intro = nullptr;
    AnnotatePage *m_page = nullptr;
    PanelHost *m_panels = nullptr;
    std::unique_ptr<PageActions> m_actions;
    KeyDispatcher *m_keys = nullptr;
    StatusFeed *m_feed = nullptr;
};

} // namespace dau
