// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/search.h"
#include "model/session/pagestate.h"

#include <QtWidgets/QWidget>

class QLabel;
class QToolButton;

namespace dau {

class AnnotatePage;
class MatchModeBox;
class QueryField;
class TaskRunner;

// Find in the document, as one types. The hit is the page's text selection, so that a label letter can follow. Enter and
// F3 go on, with Shift back; Esc leaves: at the hit, or where one was if nothing was found.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(AnnotatePage &page, QWidget *parent = nullptr);

    void setQuery(const QString &text);
    qsizetype hitCount() const { return m_hits.size(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void find();
    void found(const QList<Hit> &hits);
    void step(int by);
    void showHit(qsizetype index);
    void showCount();

    AnnotatePage &m_page;
    PageState m_from; // where the person was: the search starts there
    QueryField *m_field = nullptr;
    MatchModeBox *m_mode = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_count = nullptr;
    TaskRunner *m_tasks = nullptr;
    QList<Hit> m_hits;
    qsizetype m_current = -1;
    int m_waiting = 0; // steps asked for before the hits were there
};

} // namespace dau
