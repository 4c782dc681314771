// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/likestringspanel.h"

#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/document/kwicmodel.h"
#include "ui/document/kwicview.h"
#include "ui/document/pagetheme.h"
#include "ui/document/shownnames.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace dau {

LikeStringsPanel::LikeStringsPanel(AnnotatePage &page, const AnnotationId &seed, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_seed(seedOf(*page.session(), seed))
    , m_document(page.session()->document.id)
    , m_heading(plainLabel({}, this))
    , m_view(new KwicView(this))
    , m_tasks(new TaskRunner(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_heading->setObjectName(QStringLiteral(u"heading"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &KwicView::entered, this, &LikeStringsPanel::labelTicked);
    connect(m_view, &KwicView::currentRowChanged, this, &LikeStringsPanel::showPlace);
    connect(&m_view->rows(), &KwicModel::tickedChanged, this, &LikeStringsPanel::retranslate);
    // Another document on the page: these are no longer the strings of this one.
    connect(&page.project(), &Project::documentOpened, this, &QWidget::close);

    const Project &project = page.project();
    const DocumentSession &session = *page.session();
    const auto known = project.store().knownStrings(project.me(), m_seed.annotation.label);
    append(likeStrings(m_seed, session.document, session.text, session.zones, session.annotations, project.scheme(),
                       known.value_or(QHash<QString, qint64>())),
           true);
    if (!m_hits.isEmpty())
        m_view->setCurrentIndex(m_view->rows().index(0));
    searchCorpus();
    retranslate();
}

void LikeStringsPanel::append(const QList<LikeString> &hits, bool here)
{
    const LabelScheme &scheme = m_page.project().scheme();
    const QString label = shownLabel(scheme, m_seed.annotation.label);
    QList<KwicRow> rows;
    for (const LikeString &hit : hits) {
        QString remark = here ? label : hit.documentName;
        if (!hit.longer.isEmpty())
            remark = tr("inside a longer one: %1").arg(hit.longer);
        rows.append({hit.before, hit.quote, hit.after, remark, false, hit.ticked});
    }
    m_hits << hits;
    if (here)
        m_here = m_hits.size();
    m_view->rows().append(rows);
    if (!m_view->currentIndex().isValid() && !m_hits.isEmpty())
        m_view->setCurrentIndex(m_view->rows().index(0));
}

void LikeStringsPanel::searchCorpus()
{
    const Project &project = m_page.project();
    m_searching = true;
    m_tasks->start<QList<LikeString>>(
        [seed = m_seed, store = project.sharedStore(), me = project.me(), scheme = project.scheme(),
         first = m_document](Progress &progress) { return likeStringsInCorpus(seed, *store, me, scheme, first, progress); },
        [this](const Result<QList<LikeString>> &hits) {
            m_searching = false;
            if (hits)
                append(*hits, false);
            else
                m_page.say(hits.error().message);
            retranslate();
        });
}

void LikeStringsPanel::showPlace(int row)
{
    if (row < 0 || row >= m_here)
        return;
    m_page.view().ensureVisible(m_hits[row].span.begin);
    m_page.view().flash(m_hits[row].span);
}

void LikeStringsPanel::labelTicked()
{
    if (m_labelling || !m_page.session())
        return;
    QList<LikeString> hits = m_hits;
    for (qsizetype i = 0; i < hits.size(); ++i)
        hits[i].ticked = m_view->rows().row(static_cast<int>(i)).ticked.value_or(false);
    if (m_view->rows().tickedCount() == 0) {
        m_page.say(tr("Nothing is ticked: Space ticks a line."));
        return;
    }
    m_labelling = true;
    const Project &project = m_page.project();
    // The page's own layer as it is now: the store may be a moment behind.
    m_tasks->start<Change>(
        [seed = m_seed, hits, store = project.sharedStore(), me = project.me(), scheme = project.scheme(),
         open = *m_page.session()](Progress &progress) { return propagate(seed, hits, *store, me, scheme, progress, &open); },
        [this](const Result<Change> &change) { applied(change); });
}

void LikeStringsPanel::applied(const Result<Change> &change)
{
    m_labelling = false;
    const int count = m_view->rows().tickedCount();
    const Result<void> done = change ? m_page.project().apply(*change) : tl::unexpected(change.error());
    m_page.say(done ? tr("%n like string(s) labelled.", nullptr, count) : done.error().message);
    if (done)
        close();
}

QString LikeStringsPanel::heading() const
{
    return m_heading->text();
}

void LikeStringsPanel::retranslate()
{
    const QLocale locale;
    const QString corpus = locale.toString(m_hits.size() - m_here);
    const QString counts = m_searching ? tr("%1 here, looking through the corpus…").arg(locale.toString(m_here))
                                       : tr("%1 here, %2 in the rest of the corpus").arg(locale.toString(m_here), corpus);
    m_heading->setText(tr("Like strings of “%1”").arg(m_seed.quote) + QStringLiteral(u" · ") + counts);
    m_view->setAccessibleName(m_heading->text());
    const PageTheme colours = theme().dark ? PageTheme::darkTheme() : PageTheme::light();
    m_view->setQuoteColour(
        readable(colours.labelTextColour(m_page.project().scheme().label(m_seed.annotation.label)), theme().bar, 4.5));
    delete m_keys;
    m_keys = keyRow({QStringLiteral(u"Space"), tr("tick"), QStringLiteral(u"↵"), tr("label %1").arg(locale.toString(m_view->rows().tickedCount())),
                     QStringLiteral(u"Esc"), tr("leave")}, this);
    m_keys->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    layout()->addWidget(m_keys);
}

void LikeStringsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
