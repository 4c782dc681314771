// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QObject>

namespace dau {

class Keymap;
class ReviewPage;
class StatusLine;

// Keeps the status line true to the review while that is what the window shows.
class ReviewFeed : public QObject
{
    Q_OBJECT
public:
    ReviewFeed(ReviewPage &review, const Keymap &keymap, StatusLine &status, QObject *parent);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void update();

    ReviewPage &m_review;
    const Keymap &m_keymap;
    StatusLine &m_status;
};

} // namespace dau
