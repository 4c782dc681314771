// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/helpoverlay.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace dau {

namespace {

QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setObjectName(QStringLiteral(u"heading"));
    return label;
}

// Rows of a cap and a word under a heading.
QWidget *section(const QString &title, const QStringList &keysAndWords, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, scaled(10));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(3));
    grid->setColumnStretch(1, 1);
    grid->addWidget(heading(title, box), 0, 0, 1, 2);
    for (int i = 0; i + 1 < keysAndWords.size(); i += 2) {
        grid->addWidget(keyCap(keysAndWords[i], box), i / 2 + 1, 0, Qt::AlignRight | Qt::AlignTop);
        QLabel *word = plainLabel(keysAndWords[i + 1], box);
        word->setWordWrap(true);
        grid->addWidget(word, i / 2 + 1, 1);
    }
    return box;
}

} // namespace

HelpOverlay::HelpOverlay(const Keymap &keymap, const QString &stateName, unsigned when, const QStringList &questionKeys,
                         const QStringList &labels, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral(u"card"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The keys"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    auto *top = new QHBoxLayout;
    QLabel *title = plainLabel(tr("The keys"), this);
    title->setObjectName(QStringLiteral(u"title"));
    top->addWidget(title);
    top->addStretch(1);
    auto *change = new QPushButton(tr("Change keys…"), this);
    connect(change, &QPushButton::clicked, this, &HelpOverlay::changeKeysWanted);
    top->addWidget(change);
    top->addWidget(keyRow({QStringLiteral(u"Esc"), tr("close")}, this));
    outer->addLayout(top);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setObjectName(QStringLiteral(u"sidePane"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *columns = new QHBoxLayout(content);
    columns->setSpacing(scaled(26));
    QVBoxLayout *column[3];
    for (QVBoxLayout *&c : column) {
        c = new QVBoxLayout;
        columns->addLayout(c, 1);
    }

    QStringList now = questionKeys;
    QMap<QString, QStringList> byCategory;
    QStringList categories;
    for (const Command &c : commands()) {
        const QString keys = keymap.shownKeys(c);
        if (keys.isEmpty())
            continue;
        if (questionKeys.isEmpty() && c.hint && (c.when & when) && c.context != Context::Review)
            now << keymap.shownKey(c) << c.shownHint();
        const QString category = c.shownCategory();
        if (!categories.contains(category))
            categories << category;
        byCategory[category] << keys << c.shownText();
    }
    column[0]->addWidget(section(tr("Now: %1").arg(stateName), now, content));
    if (!labels.isEmpty())
        column[0]->addWidget(section(tr("Labels"), labels, content));
    column[0]->addWidget(section(tr("Values"), {QStringLiteral(u"1–9"), tr("Value of the first attribute; top row by position, or number pad"),
                                                QStringLiteral(u"Shift"), tr("with a move: selects")}, content));
    // Long categories go where there is least so far.
    qsizetype height[3] = {now.size() + labels.size() + 8, 0, 0};
    for (const QString &category : categories) {
        const auto shortest = std::min_element(std::begin(height), std::end(height)) - std::begin(height);
        column[shortest]->addWidget(section(category, byCategory[category], content));
        height[shortest] += byCategory[category].size() + 2;
    }
    for (QVBoxLayout *c : column)
        c->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    resize(scaled(1060), scaled(640));
}

void HelpOverlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1 || event->key() == Qt::Key_Question)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace dau
