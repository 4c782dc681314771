// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/documentlist.h"

#include "model/session/project.h"
#include "ui/corpus/documentdelegate.h"
#include "ui/corpus/documentlistmodel.h"
#include "ui/corpus/documentwords.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace dau {

namespace {

constexpr int typingPause = 150;

} // namespace

DocumentList::DocumentList(Project &project, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_model(new DocumentListModel(project, this))
    , m_count(plainLabel({}, this))
    , m_filter(new QLineEdit(this))
    , m_state(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_view(new QListView(this))
    , m_delay(new QTimer(this))
{
    m_count->setObjectName(QStringLiteral(u"paneTitle"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DocumentDelegate(this));
    m_view->setUniformItemSizes(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->installEventFilter(this);
    m_filter->installEventFilter(this);
    m_filter->setClearButtonEnabled(true);
    m_delay->setSingleShot(true);
    m_delay->setInterval(typingPause);

    auto *choices = new QHBoxLayout;
    choices->addWidget(m_state, 1);
    choices->addWidget(m_order, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(8), scaled(10), scaled(8), 0);
    layout->setSpacing(scaled(6));
    layout->addWidget(m_count);
    layout->addWidget(m_filter);
    layout->addLayout(choices);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    retranslate();

    connect(m_filter, &QLineEdit::textEdited, m_delay, qOverload<>(&QTimer::start));
    connect(m_delay, &QTimer::timeout, this, &DocumentList::requery);
    connect(m_state, &QComboBox::activated, this, &DocumentList::requery);
    connect(m_order, &QComboBox::activated, this, &DocumentList::requery);
    connect(m_view, &QListView::clicked, this, &DocumentList::openIndex);
    connect(m_view, &QListView::customContextMenuRequested, this, &DocumentList::showMenu);
    const auto reload = [this] {
        m_model->reload();
        updateCount();
        if (m_project.document())
            setCurrent(m_project.document()->document.id);
    };
    connect(&project, &Project::meChanged, this, reload);
    connect(&project, &Project::changed, this, [this, reload](const Delta &delta) {
        m_othersChanged |= delta.otherLayers;
        if (!delta.document.isNull())
            m_changed.insert(delta.document);
        if (delta.documents)
            reload();
    });
    // Counts are those of the file: they follow when a change is durable.
    connect(&project, &Project::saved, this, [this] {
        if (m_othersChanged)
            m_model->readAgain();
        else
            std::for_each(m_changed.cbegin(), m_changed.cend(), [this](const DocumentId &id) { m_model->refresh(id); });
        updateCount();
        if (m_project.isSaving()) // some of it is still to come
            return;
        m_changed.clear();
        m_othersChanged = false;
    });
    connect(&project, &Project::documentOpened, this, [this] {
        if (m_project.document())
            setCurrent(m_project.document()->document.id);
    });
    updateCount();
}

void DocumentList::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter documents"));
    m_filter->setAccessibleName(tr("Filter documents"));
    m_view->setAccessibleName(tr("Documents"));
    m_state->setAccessibleName(tr("State"));
    m_order->setAccessibleName(tr("Order"));
    const int state = qMax(0, m_state->currentIndex());
    const int order = qMax(0, m_order->currentIndex());
    m_state->clear();
    m_state->addItems({tr("all states"), stateName(LayerState::New), stateName(LayerState::InProgress), stateName(LayerState::Done)});
    m_order->clear();
    m_order->addItems({tr("as imported"), tr("by name"), tr("by title"), tr("by state"), tr("most spans"), tr("longest")});
    m_state->setCurrentIndex(state);
    m_order->setCurrentIndex(order);
    updateCount();
}

void DocumentList::requery()
{
    DocumentQuery query = m_model->query();
    query.filter = m_filter->text();
    query.state.reset();
    if (m_state->currentIndex() > 0)
        query.state = static_cast<LayerState>(m_state->currentIndex() - 1);
    query.order = static_cast<DocumentQuery::Order>(m_order->currentIndex());
    query.descending = query.order == DocumentQuery::Order::SpanCount || query.order == DocumentQuery::Order::Length;
    m_model->setQuery(query);
    if (m_project.document())
        setCurrent(m_project.document()->document.id);
}

void DocumentList::updateCount()
{
    const auto counts = m_project.store().counts(m_project.me());
    if (counts)
        m_count->setText(tr("%1 documents · %2 done").arg(QLocale().toString(counts->documents), QLocale().toString(counts->done)));
}

void DocumentList::setCurrent(const DocumentId &id)
{
    const int at = m_model->indexOf(id);
    if (at >= 0)
        m_view->setCurrentIndex(m_model->index(at));
    else
        m_view->setCurrentIndex({});
}

std::optional<DocumentId> DocumentList::neighbour(const DocumentId &id, int step) const
{
    const int at = m_model->indexOf(id);
    const DocumentRow *row = m_model->row(at < 0 ? 0 : at + step);
    return row && row->id != id ? std::optional<DocumentId>(row->id) : std::nullopt;
}

void DocumentList::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DocumentList::openIndex(const QModelIndex &index)
{
    if (const DocumentRow *row = m_model->row(index.row()))
        Q_EMIT openRequested(row->id);
}

void DocumentList::showMenu(const QPoint &at)
{
    const DocumentRow *row = m_model->row(m_view->indexAt(at).row());
    if (!row)
        return;
    const DocumentId id = row->id;
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this, id] { Q_EMIT openRequested(id); });
    menu.addAction(tr("Rename…"), this, [this, id] { Q_EMIT renameRequested(id); });
    menu.addAction(tr("Metadata…"), this, [this, id] { Q_EMIT metadataRequested(id); });
    menu.addAction(tr("Remove from the project"), this, [this, id] { Q_EMIT removeRequested(id); });
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

bool DocumentList::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && object == m_view && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2) {
        event->accept(); // before the window's own F2
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (object == m_view && enter) {
        openIndex(m_view->currentIndex());
        return true;
    }
    if (object == m_view && (key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete)) {
        if (const DocumentRow *row = m_model->row(m_view->currentIndex().row())) {
            const DocumentId id = row->id;
            if (key->key() == Qt::Key_F2)
                Q_EMIT renameRequested(id);
            else
                Q_EMIT removeRequested(id);
        }
        return true;
    }
    if (object == m_filter && (enter || key->key() == Qt::Key_Down)) {
        m_delay->stop();
        requery();
        m_view->setFocus();
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0));
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void DocumentList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
