// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/corpussearchpanel.h"

#include "model/session/project.h"
#include "ui/document/kwicmodel.h"
#include "ui/document/kwicview.h"
#include "ui/document/matchmodebox.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/queryfield.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QMutex>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace dau {

static constexpr qsizetype mostHits = 10000; // listed; nobody reads more

// What the worker has found and the list has not taken yet.
struct CorpusSearchPanel::Basket {
    QMutex mutex;
    QList<Hit> hits;
    qsizetype found = 0;
};

CorpusSearchPanel::CorpusSearchPanel(const Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_field(new QueryField(this))
    , m_mode(new MatchModeBox(this))
    , m_count(plainLabel({}, this))
    , m_view(new KwicView(this))
    , m_tasks(new TaskRunner(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *top = new QHBoxLayout;
    top->setSpacing(scaled(8));
    top->addWidget(m_field, 2);
    top->addWidget(m_mode);
    top->addWidget(m_count, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_field);
    const auto toList = [this] {
        if (!m_hits.isEmpty()) {
            m_view->setFocus(Qt::TabFocusReason);
            m_view->setCurrentIndex(m_view->rows().index(std::max(0, m_view->current())));
        }
    };
    connect(m_field, &QueryField::queryChanged, this, &CorpusSearchPanel::search);
    connect(m_field, &QueryField::entered, this, toList);
    connect(m_field, &QueryField::stepped, this, toList);
    connect(m_mode, &MatchModeBox::modeChanged, this, &CorpusSearchPanel::search);
    connect(m_view, &KwicView::entered, this, [this](int row) {
        if (row >= 0 && row < m_hits.size())
            Q_EMIT openWanted(m_hits[row].document, m_hits[row].span);
    });
    connect(m_tasks, &TaskRunner::progressed, this, [this] {
        if (m_basket)
            take(*m_basket);
    });
    retranslate();
}

void CorpusSearchPanel::setQuery(const QString &text)
{
    m_field->setText(text);
    m_field->selectAll();
}

void CorpusSearchPanel::search()
{
    m_hits.clear();
    m_view->rows().setRows({});
    m_cut = false;
    m_fault.clear();
    m_basket = std::make_shared<Basket>();
    const QString query = m_field->query();
    m_searching = !query.trimmed().isEmpty();
    showCount();
    if (!m_searching) {
        m_tasks->cancel();
        return;
    }
    Matcher::Options options;
    options.mode = m_mode->mode();
    m_tasks->start<qint64>(
        [query, options, store = m_project.sharedStore(), basket = m_basket](Progress &progress) {
            return findInCorpus(Matcher(query, options), *store, [&basket](const QList<Hit> &hits) {
                const QMutexLocker lock(&basket->mutex);
                basket->hits << hits;
                basket->found += hits.size();
                return basket->found < mostHits;
            }, progress);
        },
        [this, basket = m_basket](const Result<qint64> &found) {
            if (basket != m_basket)
                return;
            m_searching = false;
            m_cut = basket->found >= mostHits;
            if (!found && found.error().code != Error::Code::Cancelled)
                m_fault = found.error().message;
            take(*basket);
        });
}

void CorpusSearchPanel::take(Basket &basket)
{
    QList<Hit> fresh;
    {
        const QMutexLocker lock(&basket.mutex);
        fresh.swap(basket.hits);
    }
    QList<KwicRow> rows;
    for (const Hit &hit : fresh) {
        const QString where = hit.skipped ? tr("%1 (skipped zone)").arg(hit.documentName) : hit.documentName;
        rows.append({hit.before, hit.quote, hit.after, where, hit.skipped, {}});
    }
    m_hits << fresh;
    m_view->rows().append(rows);
    showCount();
}

void CorpusSearchPanel::showCount()
{
    const QLocale locale;
    const QString count = locale.toString(m_hits.size());
    if (!m_fault.isEmpty())
        m_count->setText(m_fault);
    else if (m_field->query().trimmed().isEmpty())
        m_count->setText(tr("Enter goes to the hits, Enter opens one"));
    else if (m_searching)
        m_count->setText(tr("%1 so far…").arg(count));
    else if (m_cut)
        m_count->setText(tr("the first %1").arg(count));
    else
        m_count->setText(tr("%n hit(s)", nullptr, static_cast<int>(m_hits.size())));
}

void CorpusSearchPanel::retranslate()
{
    m_field->setPlaceholderText(tr("Find in the corpus"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_view->setAccessibleName(tr("Hits"));
    showCount();
}

void CorpusSearchPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
