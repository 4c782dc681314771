// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/emptyproject.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace dau {

EmptyProject::EmptyProject(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel({}, this))
    , m_hint(plainLabel({}, this))
    , m_files(new QPushButton(this))
    , m_folder(new QPushButton(this))
{
    m_title->setObjectName(QStringLiteral(u"title"));
    m_hint->setObjectName(QStringLiteral(u"quiet"));
    m_hint->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_files, m_folder}) {
        button->setAutoDefault(true); // Enter presses it
        buttons->addWidget(button);
    }
    m_files->setDefault(true);
    buttons->addStretch(1);
    auto *content = new QWidget(this);
    content->setFixedWidth(scaled(460));
    auto *column = new QVBoxLayout(content);
    column->setSpacing(scaled(10));
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(scaled(6));
    column->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(content, 0, Qt::AlignCenter);
    setFocusProxy(m_files);
    connect(m_files, &QPushButton::clicked, this, &EmptyProject::filesWanted);
    connect(m_folder, &QPushButton::clicked, this, &EmptyProject::folderWanted);
    retranslate();
}

void EmptyProject::retranslate()
{
    m_title->setText(tr("No documents yet"));
    m_hint->setText(tr("Drop files or folders here: articles as text, web pages or tables, and labelled data in any format of the "
                       "list under Export. You see what was found before anything is written."));
    m_files->setText(tr("Import files…"));
    m_folder->setText(tr("Import a folder…"));
}

void EmptyProject::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
