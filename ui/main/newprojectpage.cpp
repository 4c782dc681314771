// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/newprojectpage.h"

#include "ui/document/shownnames.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace dau {

NewProjectPage::NewProjectPage(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral(u"card"));
    setFixedWidth(scaled(520));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(28), scaled(22), scaled(28), scaled(22));
    layout->setSpacing(scaled(12));
    QLabel *title = plainLabel(tr("New project"), this);
    title->setObjectName(QStringLiteral(u"title"));
    layout->addWidget(title);
    QLabel *heading = plainLabel(tr("Scheme: the labels, their attributes and relations"), this);
    heading->setObjectName(QStringLiteral(u"heading"));
    layout->addWidget(heading);
    m_list = new QComboBox(this);
    m_list->setAccessibleName(tr("Scheme"));
    for (const char *id : {"vn-polnews", "conll-2003", "blank"}) {
        QFile file(QStringLiteral(u":/schemes/%1.json").arg(QLatin1String(id)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto scheme = parseScheme(file.readAll(), file.fileName())) {
            m_schemes << *scheme;
            m_list->addItem(scheme->name.in(shownLanguage(), scheme->id));
        }
    }
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    auto *fromFile = new QPushButton(tr("From a file…"), this);
    row->addWidget(fromFile);
    layout->addLayout(row);
    m_about = plainLabel({}, this);
    m_about->setObjectName(QStringLiteral(u"quiet"));
    m_about->setWordWrap(true);
    layout->addWidget(m_about);
    m_problem = plainLabel({}, this);
    m_problem->setObjectName(QStringLiteral(u"banner"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    auto *create = new QPushButton(tr("Choose the file…"), this);
    create->setDefault(true);
    create->setAutoDefault(true);
    auto *leave = new QPushButton(tr("Leave"), this);
    buttons->addStretch(1);
    buttons->addWidget(leave);
    buttons->addWidget(create);
    layout->addLayout(buttons);
    setFocusProxy(m_list);
    connect(m_list, &QComboBox::currentIndexChanged, this, &NewProjectPage::describe);
    connect(fromFile, &QPushButton::clicked, this, &NewProjectPage::loadFile);
    connect(create, &QPushButton::clicked, this, &NewProjectPage::chooseFile);
    connect(leave, &QPushButton::clicked, this, &NewProjectPage::closed);
    describe();
}

void NewProjectPage::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    adjustSize();
}

void NewProjectPage::describe()
{
    if (m_list->currentIndex() < 0)
        return;
    QStringList labels;
    const LabelScheme &scheme = m_schemes[m_list->currentIndex()];
    for (const LabelDef &label : scheme.labels)
        labels << shownLabel(scheme, label.key);
    m_about->setText(labels.isEmpty() ? tr("No labels yet.") : labels.join(QStringLiteral(u" · ")));
}

void NewProjectPage::loadFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("A scheme"), {}, tr("Schemes (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        return;
    }
    const auto scheme = parseScheme(file.readAll(), path);
    if (!scheme) {
        say(scheme.error().message);
        return;
    }
    say({});
    m_schemes << *scheme;
    m_list->addItem(scheme->name.in(shownLanguage(), scheme->id));
    m_list->setCurrentIndex(m_list->count() - 1);
}

void NewProjectPage::chooseFile()
{
    QString path = QFileDialog::getSaveFileName(this, tr("Where the project goes"), QStringLiteral(u"project.dau"),
                                                tr("Dấu projects (*.dau)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix() != u"dau")
        path += QStringLiteral(u".dau");
    Q_EMIT wanted(path, m_schemes.value(m_list->currentIndex()));
}

void NewProjectPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        chooseFile(); // in the list of schemes
    else
        QFrame::keyPressEvent(event);
}

} // namespace dau
