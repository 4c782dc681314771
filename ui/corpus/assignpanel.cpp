// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/assignpanel.h"

#include "model/session/project.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace dau {

namespace {

constexpr int idRole = Qt::UserRole;

QSpinBox *spin(int least, int most, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

} // namespace

AssignPanel::AssignPanel(Project &project, const Handovers &handovers, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_handovers(handovers)
    , m_documentsLabel(plainLabel({}, this))
    , m_documents(new QListWidget(this))
    , m_annotatorsLabel(plainLabel({}, this))
    , m_annotators(new QListWidget(this))
    , m_eachLabel(plainLabel({}, this))
    , m_each(spin(1, 99, 1, this))
    , m_overlapLabel(plainLabel({}, this))
    , m_overlap(spin(0, 100, 100, this))
    , m_seedLabel(plainLabel({}, this))
    , m_seed(spin(1, 999'999, 1, this))
    , m_roundLabel(plainLabel({}, this))
    , m_round(spin(1, 99, 1, this))
    , m_preview(plainLabel({}, this))
    , m_takeAway(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_assign(new QPushButton(this))
{
    m_documents->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_overlap->setSuffix(QStringLiteral(u" %"));
    m_preview->setWordWrap(true);
    m_assign->setDefault(true); // drawn as the main one
    for (QLabel *heading : {m_documentsLabel, m_annotatorsLabel}) {
        heading->setObjectName(QStringLiteral(u"heading"));
        heading->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    for (QSpinBox *box : {m_each, m_overlap, m_round, m_seed})
        box->setMinimumWidth(scaled(110));
    auto *left = new QVBoxLayout;
    left->addWidget(m_documentsLabel);
    left->addWidget(m_documents, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_annotatorsLabel);
    right->addWidget(m_annotators, 1);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setVerticalSpacing(scaled(6));
    for (const auto &[label, field] : std::initializer_list<std::pair<QLabel *, QWidget *>>{
             {m_eachLabel, m_each}, {m_overlapLabel, m_overlap}, {m_roundLabel, m_round}, {m_seedLabel, m_seed}}) {
        form->addRow(label, field);
        label->setBuddy(field);
    }
    right->addLayout(form);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(scaled(16));
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_preview, 1);
    bottom->addWidget(m_takeAway);
    bottom->addWidget(m_close);
    bottom->addWidget(m_assign);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(columns, 1);
    layout->addLayout(bottom);
    setFocusProxy(m_documents);

    connect(m_documents, &QListWidget::itemSelectionChanged, this, &AssignPanel::updatePreview);
    connect(m_annotators, &QListWidget::itemChanged, this, &AssignPanel::updatePreview);
    for (QSpinBox *box : {m_each, m_overlap, m_seed, m_round})
        connect(box, &QSpinBox::valueChanged, this, &AssignPanel::updatePreview);
    connect(m_assign, &QPushButton::clicked, this, &AssignPanel::assign);
    connect(m_takeAway, &QPushButton::clicked, this, &AssignPanel::takeAway);
    connect(m_close, &QPushButton::clicked, this, &AssignPanel::closed);
    connect(&project, &Project::saved, this, [this] {
        if (isVisible())
            fill();
    });
    retranslate();
}

void AssignPanel::retranslate()
{
    m_documentsLabel->setText(tr("Documents (none selected: all)"));
    m_documents->setAccessibleName(tr("Documents"));
    m_annotatorsLabel->setText(tr("Annotators"));
    m_annotators->setAccessibleName(m_annotatorsLabel->text());
    const std::pair<QLabel *, QString> names[] = {{m_eachLabel, tr("Each document by")},
                                                  {m_overlapLabel, tr("Share with that many; the rest by one")},
                                                  {m_roundLabel, tr("Round")},
                                                  {m_seedLabel, tr("Seed")}};
    for (const auto &[label, name] : names) {
        label->setText(name);
        label->buddy()->setAccessibleName(name);
    }
    m_assign->setText(tr("Assign"));
    m_takeAway->setText(tr("Take away"));
    setPlainToolTip(m_takeAway, tr("The selected documents are no longer given to the ticked annotators"));
    m_close->setText(tr("Close"));
    fill();
}

void AssignPanel::fill()
{
    const QSignalBlocker quiet(m_annotators);
    const QSignalBlocker still(m_documents);
    m_given = m_handovers.assignments(m_project.store()).value_or(QList<GivenDocument>());
    QHash<DocumentId, QStringList> names;
    for (const GivenDocument &given : std::as_const(m_given)) {
        if (const Annotator *annotator = m_project.annotator(given.annotator))
            names[given.document].append(annotator->name);
    }
    const QList<AnnotatorId> ticked = annotators();
    const QList<DocumentId> selected = m_documents->selectedItems().isEmpty() ? QList<DocumentId>() : documents();
    m_documents->clear();
    m_documentIds.clear();
    const auto rows = m_project.store().documents({m_project.me(), {}, {}}, 0, -1).value_or(QList<DocumentRow>());
    for (const DocumentRow &row : rows) {
        const QString whom = names.value(row.id).join(QStringLiteral(u", "));
        auto *item = new QListWidgetItem(whom.isEmpty() ? row.name : QStringLiteral(u"%1  ·  %2").arg(row.name, whom), m_documents);
        m_documentIds.append(row.id);
        item->setSelected(selected.contains(row.id));
    }
    m_annotators->clear();
    for (const Annotator &annotator : m_project.annotators()) {
        if (annotator.kind != Annotator::Kind::Human)
            continue;
        auto *item = new QListWidgetItem(annotator.name, m_annotators);
        item->setData(idRole, annotator.id.toString());
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(annotator.id) ? Qt::Checked : Qt::Unchecked);
    }
    updatePreview();
}

QList<AnnotatorId> AssignPanel::annotators() const
{
    QList<AnnotatorId> ids;
    for (int row = 0; row < m_annotators->count(); ++row) {
        const QListWidgetItem *item = m_annotators->item(row);
        if (item->checkState() == Qt::Checked)
            ids.append({Uuid::fromString(item->data(idRole).toString()).value_or(Uuid())});
    }
    return ids;
}

QList<DocumentId> AssignPanel::documents() const
{
    QList<DocumentId> ids;
    for (int row = 0; row < m_documents->count(); ++row) {
        if (m_documents->item(row)->isSelected())
            ids.append(m_documentIds.at(row));
    }
    return ids.isEmpty() ? m_documentIds : ids;
}

QList<GivenDocument> AssignPanel::chosenGiven() const
{
    const QList<AnnotatorId> whom = annotators();
    const QList<DocumentId> what = documents();
    QList<GivenDocument> chosen;
    for (const GivenDocument &given : m_given) {
        if (whom.contains(given.annotator) && what.contains(given.document))
            chosen.append(given);
    }
    return chosen;
}

void AssignPanel::updatePreview()
{
    m_plan = planAssignment({documents(), annotators(), m_each->value(), m_overlap->value(), m_round->value(),
                             static_cast<quint32>(m_seed->value())},
                            m_given);
    QHash<AnnotatorId, int> more;
    QHash<AnnotatorId, int> all;
    for (const GivenDocument &one : std::as_const(m_plan))
        ++more[one.annotator];
    for (const GivenDocument &one : std::as_const(m_given))
        ++all[one.annotator];
    QStringList parts;
    for (const AnnotatorId &id : annotators()) {
        if (const Annotator *annotator = m_project.annotator(id))
            parts.append(tr("%1: %2 (+%3)")
                             .arg(annotator->name, QLocale().toString(all.value(id) + more.value(id)), QLocale().toString(more.value(id))));
    }
    m_preview->setText(parts.isEmpty() ? tr("Tick annotators to see how many documents each would have.") : parts.join(QStringLiteral(u"   ")));
    const bool writable = !m_project.store().isReadOnly();
    m_assign->setEnabled(writable && !m_plan.isEmpty());
    m_takeAway->setEnabled(writable && !chosenGiven().isEmpty());
}

QString AssignPanel::preview() const
{
    return m_preview->text();
}

void AssignPanel::assign()
{
    const int count = static_cast<int>(m_plan.size());
    const auto done = m_project.apply(assigning(m_plan, m_given, tr("%n documents", nullptr, count)));
    if (!done) {
        m_preview->setText(done.error().message);
        return;
    }
    Q_EMIT assigned(tr("%n documents were assigned. Ctrl+Z takes it back.", nullptr, count));
}

void AssignPanel::takeAway()
{
    const QList<GivenDocument> gone = chosenGiven();
    const int count = static_cast<int>(gone.size());
    const auto done = m_project.apply(unassigning(gone, tr("%n documents", nullptr, count)));
    if (!done) {
        m_preview->setText(done.error().message);
        return;
    }
    Q_EMIT assigned(tr("%n documents were taken away again. Ctrl+Z takes it back.", nullptr, count));
}

void AssignPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
