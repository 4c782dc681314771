// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/entitypanel.h"

#include "model/session/context.h"
#include "ui/document/annotatepage.h"
#include "ui/document/entityeditor.h"
#include "ui/document/kwicmodel.h"
#include "ui/document/kwicview.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/queryfield.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>

namespace dau {

EntityPanel::EntityPanel(AnnotatePage &page, const AnnotationId &mention, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_mention(mention)
    , m_heading(plainLabel({}, this))
    , m_field(new QueryField(this))
    , m_list(new QListWidget(this))
    , m_editor(new EntityEditor(this))
    , m_mentionsHeading(plainLabel({}, this))
    , m_mentions(new KwicView(this))
    , m_tasks(new TaskRunner(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const Annotation &annotation = *this->mention();
    m_quote = page.session()->text.quote(annotation.spans);
    m_ofString = entitiesOfString(page.project(), annotation);
    m_inOrder = entitiesInOrder(page.project(), annotation.label);
    m_heading->setObjectName(QStringLiteral(u"heading"));
    m_mentionsHeading->setObjectName(QStringLiteral(u"heading"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field moves the mark
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(5 * (fontMetrics().height() + scaled(8)));
    m_editor->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(16));
    grid->addWidget(m_heading, 0, 0);
    grid->addWidget(m_mentionsHeading, 0, 1);
    grid->addWidget(m_field, 1, 0);
    grid->addWidget(m_list, 2, 0);
    grid->addWidget(m_editor, 2, 0);
    grid->addWidget(m_mentions, 1, 1, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_field);

    m_field->installEventFilter(this);
    connect(m_field, &QueryField::queryChanged, this, &EntityPanel::fill);
    connect(m_field, &QueryField::entered, this, &EntityPanel::take);
    connect(m_field, &QueryField::stepped, this, &EntityPanel::step);
    connect(m_list, &QListWidget::itemClicked, this, &EntityPanel::take);
    connect(m_list, &QListWidget::currentRowChanged, this, &EntityPanel::readMentions);
    connect(m_mentions, &KwicView::entered, this, [this](int row) {
        if (row >= 0 && row < m_places.size())
            Q_EMIT openWanted(m_places[row].first, m_places[row].second);
    });
    connect(m_editor, &EntityEditor::finished, this, [this](const Entity &entity) {
        Project &project = m_page.project();
        const Entity before = project.entities().value(entity.id);
        if (before != entity) {
            const Change change{QStringLiteral(u"entity"), entity.name, project.me(), {{{}, project.me(), before, entity}}, {}};
            if (const auto done = project.apply(change); !done)
                m_page.say(done.error().message);
            m_inOrder = entitiesInOrder(project, this->mention() ? this->mention()->label : QString());
        }
        m_editor->hide();
        m_list->show();
        fill();
        m_field->setFocus();
    });
    connect(&page.project(), &Project::documentOpened, this, &QWidget::close);
    retranslate();
    fill();
}

const Annotation *EntityPanel::mention() const
{
    return m_page.session() ? m_page.session()->annotations.byId(m_mention) : nullptr;
}

const EntityOffer *EntityPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_offers.size() ? &m_offers[row] : nullptr;
}

QString EntityPanel::shown(const EntityOffer &offer) const
{
    QString text;
    switch (offer.why) {
    case EntityOffer::Why::New:
        return tr("New entity “%1”").arg(offer.name);
    case EntityOffer::Why::None:
        return tr("No entity");
    case EntityOffer::Why::SameString:
        text = tr("%1 (this string)").arg(offer.name);
        break;
    case EntityOffer::Why::SameName:
    case EntityOffer::Why::Other:
        text = offer.name;
    }
    if (offer.known)
        text = tr("%1 (known name, read-only)").arg(text);
    if (const Annotation *annotation = mention(); annotation && annotation->entity == offer.id)
        text += QStringLiteral(u" ✓");
    return text;
}

void EntityPanel::fill()
{
    const Annotation *annotation = mention();
    if (!annotation) {
        close();
        return;
    }
    m_offers = entityOffers(m_page.project(), m_inOrder, *annotation, m_quote, m_ofString, m_field->query());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const EntityOffer &offer : m_offers)
        m_list->addItem(shown(offer));
    m_list->setCurrentRow(0);
    readMentions();
}

void EntityPanel::step(int by)
{
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
}

void EntityPanel::take()
{
    const EntityOffer *offer = current();
    if (!offer || !mention() || !m_page.session())
        return;
    Project &project = m_page.project();
    EntityId id = offer->id;
    QList<Edit> made;
    if (offer->why == EntityOffer::Why::New) {
        Entity entity;
        entity.id = id = EntityId::create();
        entity.name = offer->name;
        entity.label = mention()->label;
        made << Edit{{}, project.me(), {}, entity};
    }
    Result<Proposal> proposal = m_page.edits().setEntity(m_mention, id);
    if (proposal)
        proposal->change.edits = made + proposal->change.edits;
    if (m_page.apply(proposal))
        close();
}

void EntityPanel::edit()
{
    const EntityOffer *offer = current();
    if (!offer || offer->id.isNull())
        return;
    if (offer->known) {
        m_page.say(tr("“%1” is a known name for everybody: it can be taken, not changed.").arg(offer->name));
        return;
    }
    m_editor->setEntity(m_page.project().entities().value(offer->id));
    m_list->hide();
    m_editor->show();
    m_editor->setFocus();
}

namespace {

struct Mentions {
    QList<KwicRow> rows;
    QList<std::pair<DocumentId, Span>> places;
    qsizetype total = 0;
};

Result<Mentions> read(const CorpusStore &store, const EntityId &entity, Progress &progress)
{
    constexpr qsizetype most = 300; // listed
    const auto found = store.mentions(entity);
    if (!found)
        return tl::unexpected(found.error());
    Mentions mentions;
    mentions.total = found->size();
    DocumentId open;
    Text text;
    QString name;
    for (const auto &[document, annotation] : found->first(std::min(most, found->size()))) {
        if (document != open) {
            if (!progress.step(mentions.rows.size(), found->size()))
                return failure(Error::Code::Cancelled, {});
            open = document;
            text = store.text(document).value_or(Text());
            name = store.document(document).value_or(Document()).name;
        }
        if (annotation.extent().end > text.size())
            continue;
        const Context context = contextOf(text, annotation.extent());
        mentions.rows.append({context.before, context.quote, context.after, name, false, {}});
        mentions.places.append({document, annotation.extent()});
    }
    return mentions;
}

} // namespace

void EntityPanel::readMentions()
{
    m_places.clear();
    m_mentions->rows().setRows({});
    m_mentionsHeading->clear();
    m_tasks->cancel();
    const EntityOffer *offer = current();
    const EntityId id = offer ? offer->id : EntityId();
    if (id.isNull())
        return;
    m_tasks->start<Mentions>(
        [store = m_page.project().sharedStore(), id](Progress &progress) { return read(*store, id, progress); },
        [this, id](const Result<Mentions> &mentions) {
            if (!mentions || !current() || current()->id != id)
                return;
            m_places = mentions->places;
            m_mentions->rows().setRows(mentions->rows);
            m_mentionsHeading->setText(tr("%n mention(s)", nullptr, static_cast<int>(mentions->total)));
        });
}

bool EntityPanel::eventFilter(QObject *object, QEvent *event)
{
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (object == m_field && key && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2) {
        event->accept(); // before the window's own F2
        if (event->type() == QEvent::KeyPress)
            edit();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void EntityPanel::retranslate()
{
    m_heading->setText(tr("Entity of “%1”").arg(m_quote));
    m_field->setPlaceholderText(tr("Part of a name, or a new name"));
    m_field->setAccessibleName(m_heading->text());
    m_list->setAccessibleName(tr("Entities"));
    m_mentions->setAccessibleName(tr("Mentions"));
    delete m_keys;
    m_keys = keyRow({QStringLiteral(u"↵"), tr("take"), QStringLiteral(u"↑↓"), tr("choose"), QStringLiteral(u"Tab"), tr("its mentions"),
                     QStringLiteral(u"F2"), tr("edit"), QStringLiteral(u"Esc"), tr("leave")}, this);
    m_keys->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    static_cast<QGridLayout *>(layout())->addWidget(m_keys, 3, 0, 1, 2);
}

void EntityPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace dau
