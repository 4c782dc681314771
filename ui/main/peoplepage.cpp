// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/peoplepage.h"

#include "ui/main/settings.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace dau {

PeoplePage::PeoplePage(Project &project, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_settings(settings)
{
    auto *outer = new QVBoxLayout(this);
    auto *card = new QFrame(this);
    card->setObjectName(QStringLiteral(u"card"));
    card->setFixedWidth(scaled(440));
    outer->addStretch(1);
    outer->addWidget(card, 0, Qt::AlignHCenter);
    outer->addStretch(2);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(scaled(28), scaled(22), scaled(28), scaled(22));
    layout->setSpacing(scaled(12));
    QLabel *title = plainLabel(tr("Who annotates?"), card);
    title->setObjectName(QStringLiteral(u"title"));
    QLabel *why = plainLabel(tr("Your work is kept apart from that of others, under your name."), card);
    why->setObjectName(QStringLiteral(u"quiet"));
    why->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(why);

    m_list = new QListWidget(card);
    m_list->setAccessibleName(tr("Annotators of this project"));
    for (const Annotator &annotator : project.annotators()) {
        if (annotator.kind != Annotator::Kind::Human)
            continue;
        auto *item = new QListWidgetItem(annotator.name, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(annotator.id.toBytes()));
        if (annotator.id == project.me())
            m_list->setCurrentItem(item);
    }
    if (m_list->count() > 0 && !m_list->currentItem())
        m_list->setCurrentRow(0);
    m_list->setFixedHeight(scaled(36) * std::clamp(m_list->count(), 1, 6));
    m_list->setVisible(m_list->count() > 0);
    layout->addWidget(m_list);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        choose(AnnotatorId::fromBytes(item->data(Qt::UserRole).toByteArray()));
    });

    auto *row = new QHBoxLayout;
    m_name = new QLineEdit(card);
    m_name->setPlaceholderText(m_list->count() > 0 ? tr("Or a new name") : tr("Your name"));
    m_name->setAccessibleName(tr("Your name"));
    if (m_list->count() == 0)
        m_name->setText(settings.value(settings::lastName));
    auto *add = new QPushButton(tr("Begin"), card);
    add->setDefault(true);
    row->addWidget(m_name, 1);
    row->addWidget(add);
    layout->addLayout(row);
    m_problem = plainLabel({}, card);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    connect(m_name, &QLineEdit::returnPressed, this, &PeoplePage::create);
    connect(add, &QPushButton::clicked, this, [this] {
        if (m_name->text().trimmed().isEmpty() && m_list->currentItem())
            choose(AnnotatorId::fromBytes(m_list->currentItem()->data(Qt::UserRole).toByteArray()));
        else
            create();
    });
    setFocusProxy(m_list->count() > 0 ? static_cast<QWidget *>(m_list) : m_name);
}

void PeoplePage::create()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_problem->setText(tr("A name is needed: it stands beside everything you label."));
        m_problem->show();
        return;
    }
    for (const Annotator &annotator : m_project.annotators()) {
        if (annotator.name == name && annotator.kind == Annotator::Kind::Human) {
            choose(annotator.id);
            return;
        }
    }
    const auto made = m_project.createAnnotator(name);
    if (!made) {
        m_problem->setText(made.error().message);
        m_problem->show();
        return;
    }
    m_settings.set(settings::lastName, name);
    choose(*made);
}

void PeoplePage::choose(const AnnotatorId &id)
{
    if (const auto set = m_project.setMe(id); !set) {
        m_problem->setText(set.error().message);
        m_problem->show();
        return;
    }
    Q_EMIT chosen();
}

} // namespace dau
