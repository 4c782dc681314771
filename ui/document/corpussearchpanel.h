// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/search.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace dau {

class KwicView;
class MatchModeBox;
class Project;
class QueryField;
class TaskRunner;

// Find in the corpus: hits come in as documents are looked through; a new query takes the place of the one before.
class CorpusSearchPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CorpusSearchPanel(const Project &project, QWidget *parent = nullptr);

    void setQuery(const QString &text);
    const QList<Hit> &hits() const { return m_hits; }

Q_SIGNALS:
    void openWanted(const dau::DocumentId &document, const dau::Span &span);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Basket;
    void retranslate();
    void search();
    void take(Basket &basket);
    void showCount();

    const Project &m_project;
    QueryField *m_field = nullptr;
    MatchModeBox *m_mode = nullptr;
    QLabel *m_count = nullptr;
    KwicView *m_view = nullptr;
    TaskRunner *m_tasks = nullptr;
    std::shared_ptr<Basket> m_basket;
    QList<Hit> m_hits; // by row
    bool m_searching = false;
    bool m_cut = false; // there are more than are listed
    QString m_fault;
};

} // namespace dau
