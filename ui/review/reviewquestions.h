// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/question.h"
#include "ui/review/reviewsession.h"

#include <QtCore/QPointer>

class QListWidget;

namespace dau {

// Why the unit was decided so: a digit for each reason code.
class ReasonQuestion : public Question
{
    Q_OBJECT
public:
    explicit ReasonQuestion(ReviewSession &session);
    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;

private:
    ReviewSession &m_session;
};

// The identical cases, each with a tick: the verdict that follows is for the unit and all that are ticked.
class LikeQuestion : public Question
{
    Q_OBJECT
public:
    explicit LikeQuestion(ReviewSession &session);
    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override; // false for verdicts: the page takes them
    QWidget *panel() override;

    QList<QueueItem> ticked() const;

private:
    QList<QueueItem> m_cases;
    QList<bool> m_ticked;
    QPointer<QListWidget> m_list;
};

// A line of text: a comment for the annotators.
class CommentQuestion : public Question
{
    Q_OBJECT
public:
    explicit CommentQuestion(ReviewSession &session);
    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;

private:
    ReviewSession &m_session;
};

// The clause that the decision follows: one of the guideline's, or a new one with this case as its example. What the
// clause proposes is asked with it, so that it answers its whole question.
class ClauseQuestion : public Question
{
    Q_OBJECT
public:
    explicit ClauseQuestion(ReviewSession &session);
    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;

private:
    void cite(const ClauseId &clause);
    void make(const QString &title, const QString &text, int proposes);

    ReviewSession &m_session;
    QList<Clause> m_clauses;
};

// Why this is a disagreement, in words.
class WhyQuestion : public Question
{
    Q_OBJECT
public:
    explicit WhyQuestion(ReviewSession &session);
    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;

private:
    ReviewSession &m_session;
};

} // namespace dau
