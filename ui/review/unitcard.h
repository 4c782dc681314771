// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/reviewsession.h"

#include <QtWidgets/QFrame>

class QLabel;
class QVBoxLayout;

namespace dau {

// The decision card: the paragraph once, below it one row per distinct version with its key, the rows "none is right" and
// "another reading", and what else can be pressed. A click on a row is its key.
class UnitCard : public QFrame
{
    Q_OBJECT
public:
    explicit UnitCard(ReviewSession &session, QWidget *parent = nullptr);

    // The unit before the adjudicator, anew.
    void refresh();
    // Lights the row up that was chosen (0: none is right; -1: no row) and says what was decided.
    void showResult(int row, const QString &words);

Q_SIGNALS:
    void versionClicked(int number); // 0: none is right
    void editClicked();
    void actionClicked(const QString &id); // "like" "both" "defer" "reason" "clause" "comment" "names" "why"

protected:
    void changeEvent(QEvent *event) override;

private:
    void addClause(const ReviewUnit &unit);
    void addVersions(const ReviewUnit &unit);
    void addRow(int number, const QString &key, QWidget *content, const QStringList &notes);
    void addActions();
    void addRemarks(const ReviewUnit &unit);

    ReviewSession &m_session;
    QVBoxLayout *m_layout = nullptr;
    QWidget *m_content = nullptr;
    QHash<int, QWidget *> m_rows;
    QLabel *m_result = nullptr;
    EntityTable m_entities;
};

} // namespace dau
