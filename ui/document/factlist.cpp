// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/factlist.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace dau {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    fill();
}

// Addresses and file names have no spaces: a long word may be broken behind punctuation.
static QString breakable(const QString &text)
{
    constexpr int longWord = 20;
    QString result;
    int word = 0;
    for (const QChar c : text) {
        result += c;
        word = c.isSpace() ? 0 : word + 1;
        if (word >= longWord && QStringView(u"/?&=_-.:").contains(c))
            result += QChar(0x200B);
    }
    return result;
}

void FactList::fill()
{
    for (QWidget *label : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        label->hide();
        label->deleteLater();
    }
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->setContentsMargins(scaled(4), 0, 0, 0);
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(4));
    for (int row = 0; row < m_facts.size(); ++row) {
        const Fact &fact = m_facts[row];
        QLabel *value = plainLabel(breakable(fact.value), this);
        value->setWordWrap(true);
        if (fact.colour.isValid()) {
            QPalette palette = value->palette();
            palette.setColor(QPalette::WindowText, fact.colour);
            value->setPalette(palette);
            QFont bold = value->font();
            bold.setBold(true);
            value->setFont(bold);
        }
        value->setAccessibleName(fact.name.isEmpty() ? fact.value : QStringLiteral(u"%1: %2").arg(fact.name, fact.value));
        if (fact.name.isEmpty()) {
            grid->addWidget(value, row, 0, 1, 2);
            continue;
        }
        QLabel *name = plainLabel(fact.name, this);
        name->setObjectName(QStringLiteral(u"quiet"));
        name->setWordWrap(true);
        name->setFixedWidth(scaled(92));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1, Qt::AlignTop);
    }
    setVisible(!m_facts.isEmpty());
}

void FactList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace dau
