// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/reviewfeed.h"

#include "ui/main/keymap.h"
#include "ui/main/statusline.h"
#include "ui/review/reviewpage.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>

namespace dau {

ReviewFeed::ReviewFeed(ReviewPage &review, const Keymap &keymap, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_review(review)
    , m_keymap(keymap)
    , m_status(status)
{
    review.installEventFilter(this);
    connect(&review, &ReviewPage::stateChanged, this, &ReviewFeed::update);
    connect(&review.session(), &ReviewSession::listChanged, this, &ReviewFeed::update);
    connect(&keymap, &Keymap::changed, this, &ReviewFeed::update);
}

void ReviewFeed::update()
{
    if (!m_review.isVisible() || m_review.isCovered())
        return;
    const Question *question = m_review.question();
    const bool unit = m_review.session().unit();
    m_status.setState(question ? question->name() : unit ? tr("unit") : QString());
    QStringList keys = question ? question->keys() : QStringList();
    if (!question && unit) {
        keys << QStringLiteral(u"1–%1").arg(m_review.session().unit()->unit.versions.size()) << tr("take");
        for (const Command &c : commands()) {
            if (c.context == Context::Review && (c.flags & Command::InStatus))
                keys << m_keymap.shownKey(c) << c.shownHint();
        }
    }
    m_status.setKeys(keys);
    m_status.setDocument({});
    const QueueCounts counts = m_review.session().counts();
    const QLocale locale;
    m_status.setProgress(counts.settled, counts.units,
                         tr("%1 of %2 units settled").arg(locale.toString(counts.settled), locale.toString(counts.units)));
}

bool ReviewFeed::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        update();
    } else if (event->type() == QEvent::Hide) {
        m_status.setState({});
        m_status.setKeys({});
        m_status.setProgress(0, 0, {});
    }
    return QObject::eventFilter(object, event);
}

} // namespace dau
