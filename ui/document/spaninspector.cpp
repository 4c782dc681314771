// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/spaninspector.h"

#include "model/review/guideline.h"
#include "ui/document/annotatepage.h"
#include "ui/document/factlist.h"
#include "ui/document/pagetheme.h"
#include "ui/document/relationlist.h"
#include "ui/document/shownnames.h"
#include "ui/document/spanattributes.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/elidedbutton.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace dau {

SpanInspector::SpanInspector(AnnotatePage &page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_tasks(new TaskRunner(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_heading = addHeading();
    m_facts = new FactList(this);
    layout->addWidget(m_facts);
    m_attributes = new SpanAttributes(page, false, this);
    layout->addWidget(m_attributes);
    m_entity = new ElidedButton(this);
    m_entity->setObjectName(QStringLiteral(u"chip"));
    m_entityName = plainLabel({}, this);
    m_entityName->setObjectName(QStringLiteral(u"quiet"));
    m_entityName->setFixedWidth(scaled(92));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(4), 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_entityName);
    row->addWidget(m_entity, 1);
    layout->addLayout(row);
    m_relationsHeading = addHeading();
    m_relations = new RelationList(page, this);
    layout->addWidget(m_relations);
    m_noteHeading = addHeading();
    m_note = plainLabel({}, this);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    m_changeNote = new QPushButton(this);
    m_changeNote->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    layout->addWidget(m_changeNote);
    m_guidelineHeading = addHeading();
    m_guideline = plainLabel({}, this);
    m_guideline->setWordWrap(true);
    layout->addWidget(m_guideline);
    m_historyHeading = addHeading();
    m_history = new FactList(this);
    layout->addWidget(m_history);

    connect(m_attributes, &SpanAttributes::left, this, &SpanInspector::left);
    connect(m_relations, &RelationList::left, this, &SpanInspector::left);
    connect(m_entity, &QPushButton::clicked, this, &SpanInspector::entityWanted);
    connect(m_changeNote, &QPushButton::clicked, this, &SpanInspector::noteWanted);
    connect(&page.project(), &Project::changed, this, [this](const Delta &delta) { m_clausesStale |= delta.clauses; });
    // The journal has the step only now.
    connect(&page.project(), &Project::saved, this, [this] {
        if (isVisible())
            readBehind();
    });
    retranslate();
}

QLabel *SpanInspector::addHeading()
{
    QLabel *heading = plainLabel({}, this);
    heading->setObjectName(QStringLiteral(u"heading"));
    heading->setContentsMargins(0, scaled(8), 0, 0);
    layout()->addWidget(heading);
    return heading;
}

void SpanInspector::retranslate()
{
    m_heading->setText(tr("Selected span"));
    m_relationsHeading->setText(tr("Relations"));
    m_noteHeading->setText(tr("Note"));
    m_entityName->setText(tr("Entity"));
    m_historyHeading->setText(tr("History"));
}

void SpanInspector::setAnnotation(const AnnotationId &id)
{
    if (id != m_annotation) {
        m_annotation = id;
        m_mentions = 0;
        m_history->setFacts({});
        m_historyHeading->hide();
        readBehind();
    }
    refresh();
}

void SpanInspector::refresh()
{
    const Annotation *annotation = m_page.session() ? m_page.session()->annotations.byId(m_annotation) : nullptr;
    m_attributes->setAnnotation(annotation ? m_annotation : AnnotationId());
    if (annotation)
        showSpan(*annotation);
}

void SpanInspector::showSpan(const Annotation &annotation)
{
    const LabelScheme &scheme = m_page.project().scheme();
    const LabelDef *label = scheme.label(annotation.label);
    const PageTheme colours = theme().dark ? PageTheme::darkTheme() : PageTheme::light();
    QList<FactList::Fact> facts{
        {tr("Label"), shownLabel(scheme, annotation.label), readable(colours.labelTextColour(label), theme().bar, 4.5)},
        {tr("Text"), m_page.session()->text.quote(annotation.spans)},
        {tr("Origin"), origin(annotation)},
    };
    if (annotation.doubt)
        facts.append({tr("Doubt"), tr("in doubt")});
    m_facts->setFacts(facts);
    m_attributes->setVisible(!m_attributes->isEmpty());

    QString entity = tr("none yet…");
    if (!annotation.entity.isNull()) {
        const auto found = m_page.project().entities().constFind(annotation.entity);
        const QString name = found == m_page.project().entities().constEnd() ? tr("unknown") : found->name;
        entity = m_mentions > 0 ? QStringLiteral(u"%1 · %2").arg(name, QLocale().toString(m_mentions)) : name;
    }
    m_entity->setWords(entity);
    m_entity->setAccessibleName(tr("Entity: %1").arg(entity));

    m_relations->setAnnotation(m_annotation);
    m_relationsHeading->setVisible(m_relations->count() > 0);
    m_note->setText(annotation.note);
    m_note->setVisible(!annotation.note.isEmpty());
    m_changeNote->setText(annotation.note.isEmpty() ? tr("Add a note…") : tr("Change the note…"));

    showGuideline(label, annotation.label);
}

void SpanInspector::showGuideline(const LabelDef *label, const QString &key)
{
    QStringList parts;
    if (const QString own = label ? label->guideline.in(shownLanguage(), {}) : QString(); !own.isEmpty())
        parts.append(own);
    for (const Clause &clause : clausesAbout(m_clauses, key))
        parts.append(QStringLiteral(u"§ %1\n%2").arg(clause.title, clause.text).trimmed());
    m_guidelineHeading->setText(tr("Guideline: %1").arg(shownLabel(m_page.project().scheme(), key)));
    m_guidelineHeading->setVisible(!parts.isEmpty());
    m_guideline->setText(parts.join(QStringLiteral(u"\n\n")));
    m_guideline->setVisible(!parts.isEmpty());
}

QString SpanInspector::origin(const Annotation &annotation) const
{
    const Origin &origin = annotation.origin;
    switch (origin.kind) {
    case Origin::Kind::Hand:
        return tr("by hand");
    case Origin::Kind::Accepted:
        return tr("accepted suggestion");
    case Origin::Kind::Propagated: {
        const auto id = Uuid::fromString(origin.detail);
        const Annotation *seed = id ? m_page.session()->annotations.byId(AnnotationId{*id}) : nullptr;
        return seed ? tr("propagated from “%1” in this document").arg(m_page.session()->text.quote(seed->spans))
                    : tr("propagated from a like string elsewhere");
    }
    case Origin::Kind::Rule:
        return tr("by a rule (%1)").arg(origin.detail);
    case Origin::Kind::Model:
        return tr("by the model %1").arg(origin.detail);
    case Origin::Kind::Import:
        return tr("imported (%1)").arg(origin.detail);
    case Origin::Kind::Adjudicated:
        return tr("adjudicated");
    }
    return {};
}

namespace {

struct Behind {
    QList<FactList::Fact> history;
    qint64 mentions = 0;
    std::optional<QList<Clause>> clauses; // where they were asked for
};

// A row of a day other than today says which.
QString shownTime(qint64 ms)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    const QLocale locale;
    const QString time = at.toString(QStringLiteral(u"HH:mm"));
    return at.date() == QDate::currentDate() ? time : locale.toString(at.date(), QLocale::ShortFormat) + u' ' + time;
}

Result<Behind> read(const CorpusStore &store, const DocumentId &document, const AnnotationId &id, const EntityId &entity,
                    const LabelScheme &scheme, const QString &language, const QHash<AnnotatorId, QString> &others, bool clauses)
{
    Behind behind;
    if (clauses)
        behind.clauses = store.clauses().value_or(QList<Clause>());
    const auto ops = store.history(document, id);
    if (!ops)
        return tl::unexpected(ops.error());
    for (const Op &op : *ops) {
        QString what = title(op.change, scheme, language);
        if (!op.undoes.isNull())
            what = SpanInspector::tr("taken back: %1").arg(what);
        if (const QString who = others.value(op.author); !who.isEmpty())
            what = SpanInspector::tr("%1 (%2)").arg(what, who);
        behind.history.append({shownTime(op.at), what});
    }
    if (!entity.isNull()) {
        const auto mentions = store.mentions(entity);
        behind.mentions = mentions ? mentions->size() : 0;
    }
    return behind;
}

} // namespace

// The journal may hold rows of whole imports: it is read off the GUI thread.
void SpanInspector::readBehind()
{
    const Annotation *annotation = m_page.session() ? m_page.session()->annotations.byId(m_annotation) : nullptr;
    if (!annotation)
        return;
    QHash<AnnotatorId, QString> others;
    for (const Annotator &annotator : m_page.project().annotators()) {
        if (annotator.id != m_page.project().me())
            others.insert(annotator.id, annotator.name);
    }
    m_tasks->start<Behind>(
        [store = m_page.project().sharedStore(), document = m_page.session()->document.id, id = m_annotation,
         entity = annotation->entity,
         scheme = m_page.project().scheme(), language = shownLanguage(),
         others, clauses = m_clausesStale](Progress &) { return read(*store, document, id, entity, scheme, language, others, clauses); },
        [this](const Result<Behind> &behind) {
            if (!behind)
                return;
            m_mentions = behind->mentions;
            if (behind->clauses) {
                m_clauses = *behind->clauses;
                m_clausesStale = m_page.project().isSaving(); // one may be on its way
            }
            m_history->setFacts(behind->history);
            m_historyHeading->setVisible(!behind->history.isEmpty());
            refresh();
        });
}

bool SpanInspector::enterAttributes()
{
    refresh();
    return m_attributes->enter();
}

void SpanInspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_clausesStale)
        readBehind();
}

void SpanInspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        readBehind();
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace dau
