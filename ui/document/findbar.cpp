// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/findbar.h"

#include "ui/document/annotatepage.h"
#include "ui/document/matchmodebox.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/queryfield.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace dau {

FindBar::FindBar(AnnotatePage &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_from(page.state())
    , m_field(new QueryField(this))
    , m_mode(new MatchModeBox(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_count(plainLabel({}, this))
    , m_tasks(new TaskRunner(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_field, 2);
    layout->addWidget(m_mode);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_count, 1);
    m_previous->setText(QStringLiteral(u"↑"));
    m_next->setText(QStringLiteral(u"↓"));
    setFocusProxy(m_field);
    connect(m_field, &QueryField::queryChanged, this, &FindBar::find);
    connect(m_field, &QueryField::entered, this, [this](bool back) { step(back ? -1 : 1); });
    connect(m_field, &QueryField::stepped, this, &FindBar::step);
    connect(m_mode, &MatchModeBox::modeChanged, this, &FindBar::find);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(&page.project(), &Project::documentOpened, this, [this] {
        m_from = m_page.state();
        find();
    });
    retranslate();
}

void FindBar::setQuery(const QString &text)
{
    m_field->setText(text);
    m_field->selectAll();
}

void FindBar::find()
{
    const DocumentSession *session = m_page.session();
    const QString query = m_field->query();
    m_waiting = 0;
    if (!session || query.isEmpty()) {
        m_tasks->cancel();
        found({});
        return;
    }
    Matcher::Options options;
    options.mode = m_mode->mode();
    m_tasks->start<QList<Hit>>(
        [query, options, document = session->document, text = session->text, zones = session->zones](Progress &) {
            return Result<QList<Hit>>(findIn(Matcher(query, options), document, text, zones));
        },
        [this](const Result<QList<Hit>> &hits) { found(hits.value_or(QList<Hit>())); });
}

void FindBar::found(const QList<Hit> &hits)
{
    m_hits = hits;
    m_current = -1;
    if (m_hits.isEmpty()) {
        if (m_page.session())
            m_page.setState(m_from);
        showCount();
        return;
    }
    // The first from where the person was, else the first of all.
    const auto first = std::ranges::find_if(m_hits, [this](const Hit &hit) { return hit.span.begin >= m_from.selection().begin; });
    showHit(first == m_hits.end() ? 0 : first - m_hits.begin());
    if (const int waiting = std::exchange(m_waiting, 0))
        step(waiting);
}

void FindBar::step(int by)
{
    if (m_tasks->isRunning())
        m_waiting += by > 0 ? by - (m_waiting == 0 ? 1 : 0) : by; // the first Enter only shows the first hit
    else if (!m_hits.isEmpty())
        showHit((m_current + by + m_hits.size()) % m_hits.size());
}

void FindBar::showHit(qsizetype index)
{
    m_current = index;
    PageState at;
    at.anchor = m_hits[index].span.begin;
    at.caret = m_hits[index].span.end;
    m_page.setState(at);
    showCount();
}

void FindBar::showCount()
{
    const QLocale locale;
    if (m_field->query().isEmpty())
        m_count->clear();
    else if (m_hits.isEmpty())
        m_count->setText(tr("not found"));
    else if (m_hits[m_current].skipped)
        m_count->setText(tr("%1 of %2, in a skipped zone").arg(locale.toString(m_current + 1), locale.toString(m_hits.size())));
    else
        m_count->setText(tr("%1 of %2").arg(locale.toString(m_current + 1), locale.toString(m_hits.size())));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F3)
        step(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::retranslate()
{
    m_field->setPlaceholderText(tr("Find in this document"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_previous->setAccessibleName(tr("Previous hit"));
    m_next->setAccessibleName(tr("Next hit"));
    setPlainToolTip(m_previous, tr("Previous hit (Shift+F3)"));
    setPlainToolTip(m_next, tr("Next hit (F3)"));
    showCount();
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
