// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/documentpanel.h"

#include "model/session/project.h"
#include "ui/corpus/documentactions.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace dau {

DocumentPanel::DocumentPanel(Project &project, const DocumentId &id, Start start, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_document(currentDocument(project, id).value_or(Document()))
    , m_heading(plainLabel({}, this))
    , m_name(new QLineEdit(this))
    , m_table(new QTableWidget(0, 2, this))
    , m_message(plainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_heading->setObjectName(QStringLiteral(u"heading"));
    m_heading->setWordWrap(true);
    m_name->setText(m_document.name);
    m_name->selectAll();
    m_message->setWordWrap(true);
    m_message->hide();
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setColumnWidth(0, scaled(180));
    m_table->setFixedHeight(scaled(150));
    for (auto it = m_document.metadata.cbegin(); it != m_document.metadata.cend(); ++it) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(it.key()));
        m_table->setItem(row, 1, new QTableWidgetItem(it.value()));
    }
    wantEmptyRow();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_name);
    layout->addWidget(m_table);
    layout->addWidget(m_message);
    connect(m_name, &QLineEdit::returnPressed, this, &DocumentPanel::keep);
    connect(m_table, &QTableWidget::itemChanged, this, &DocumentPanel::wantEmptyRow);
    m_name->installEventFilter(this);
    m_table->installEventFilter(this);
    if (start == Start::Name) {
        setFocusProxy(m_name);
    } else {
        setFocusProxy(m_table);
        m_table->setCurrentCell(0, m_document.metadata.isEmpty() ? 0 : 1);
    }
    retranslate();
}

void DocumentPanel::wantEmptyRow()
{
    const int last = m_table->rowCount() - 1;
    const QTableWidgetItem *key = last < 0 ? nullptr : m_table->item(last, 0);
    if (last < 0 || (key && !key->text().isEmpty()))
        m_table->insertRow(last + 1);
}

Result<void> DocumentPanel::apply()
{
    QList<std::pair<QString, QString>> metadata;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *key = m_table->item(row, 0);
        const QTableWidgetItem *value = m_table->item(row, 1);
        metadata.append({key ? key->text() : QString(), value ? value->text() : QString()});
    }
    const Result<Document> renamed = withName(m_project, m_document, m_name->text());
    if (!renamed)
        return tl::unexpected(renamed.error());
    const Result<Document> after = withMetadata(*renamed, metadata);
    if (!after)
        return tl::unexpected(after.error());
    return m_project.apply(documentChange(m_project, m_document, *after));
}

void DocumentPanel::keep()
{
    const Result<void> done = apply();
    if (done) {
        close();
        return;
    }
    m_message->setText(done.error().message);
    m_message->show();
}

bool DocumentPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers() & Qt::ControlModifier) {
            keep();
            return true;
        }
        if (enter && object == m_table) {
            m_table->edit(m_table->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void DocumentPanel::retranslate()
{
    m_heading->setText(tr("Name and metadata of “%1”").arg(m_document.name));
    m_name->setAccessibleName(tr("Name"));
    m_table->setAccessibleName(tr("Metadata"));
    m_table->setHorizontalHeaderLabels({tr("Fact"), tr("Value")});
    delete m_keys;
    m_keys = keyRow({QStringLiteral(u"Ctrl+↵"), tr("keep"), QStringLiteral(u"Esc"), tr("leave as it was")}, this);
    m_keys->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    layout()->addWidget(m_keys);
}

void DocumentPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
