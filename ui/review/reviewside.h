// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/reviewsession.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace dau {

class FactList;

// Right of the card: what is left in document and corpus, the classes, the last decisions, and the rules that settle what
// needs no person.
class ReviewSide : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewSide(ReviewSession &session, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addHeading();
    void retranslate();
    void fill();

    ReviewSession &m_session;
    QLabel *m_leftHeading = nullptr;
    FactList *m_left = nullptr;
    QLabel *m_classesHeading = nullptr;
    FactList *m_classes = nullptr;
    QLabel *m_decisionsHeading = nullptr;
    FactList *m_decisions = nullptr;
};

} // namespace dau
