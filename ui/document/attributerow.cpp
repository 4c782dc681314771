// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/attributerow.h"

#include "ui/document/attributevalues.h"
#include "ui/document/choicebutton.h"
#include "ui/document/shownnames.h"
#include "ui/widgets/digitkey.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace dau {

AttributeRow::AttributeRow(const AttributeDef &attribute, QWidget *parent)
    : QWidget(parent)
    , m_attribute(attribute)
    , m_choosable(digitValues(attribute))
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(scaled(4), scaled(2), scaled(2), scaled(2));
    layout->setHorizontalSpacing(scaled(8));
    layout->setVerticalSpacing(scaled(1));
    layout->setColumnMinimumWidth(0, scaled(92));
    layout->setColumnStretch(1, 1);
    QLabel *name = plainLabel(m_attribute.name.in(shownLanguage(), m_attribute.key), this);
    name->setObjectName(QStringLiteral(u"quiet"));
    name->setWordWrap(true);
    name->setFixedWidth(scaled(92));
    layout->addWidget(name, 0, 0, Qt::AlignTop);
    if (m_choosable.isEmpty())
        makeField();
    else
        makeChoices();
    update();
}

void AttributeRow::makeChoices()
{
    auto *layout = static_cast<QGridLayout *>(this->layout());
    setFocusPolicy(Qt::StrongFocus);
    m_shown = plainLabel({}, this);
    m_shown->setWordWrap(true);
    layout->addWidget(m_shown, 0, 1);
    m_choices = new QWidget(this);
    auto *column = new QVBoxLayout(m_choices);
    column->setContentsMargins(scaled(8), 0, 0, scaled(2));
    column->setSpacing(0);
    const bool several = m_attribute.kind == AttributeDef::Kind::Several;
    for (qsizetype i = 0; i < m_choosable.size(); ++i) {
        const int digit = i < 9 ? static_cast<int>(i) + 1 : 0;
        auto *button = new ChoiceButton(digit, shownValue(m_attribute, m_choosable[i]), several, m_choices);
        connect(button, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        column->addWidget(button);
        m_buttons << button;
    }
    layout->addWidget(m_choices, 1, 0, 1, 2);
    m_choices->hide();
}

void AttributeRow::makeField()
{
    auto *layout = static_cast<QGridLayout *>(this->layout());
    m_field = new QLineEdit(this);
    m_field->setAccessibleName(m_attribute.name.in(shownLanguage(), m_attribute.key));
    if (m_attribute.kind == AttributeDef::Kind::Date)
        m_field->setPlaceholderText(tr("year-month-day"));
    m_field->installEventFilter(this);
    m_fault = plainLabel({}, this);
    m_fault->setWordWrap(true);
    m_fault->hide();
    layout->addWidget(m_field, 0, 1);
    layout->addWidget(m_fault, 1, 1);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textEdited, m_fault, &QLabel::hide);
}

void AttributeRow::setValue(const AttributeValue &value)
{
    if (value == m_value)
        return;
    m_value = value;
    update();
}

QString AttributeRow::shown() const
{
    QStringList names;
    for (const QString &value : m_value.values)
        names << shownValue(m_attribute, value);
    if (names.isEmpty())
        return QStringLiteral(u"–");
    const QString all = names.join(QStringLiteral(u", "));
    switch (m_value.source) {
    case AttributeValue::Source::Carried:
        return tr("%1 (carried)").arg(all);
    case AttributeValue::Source::Default:
        return tr("%1 (default)").arg(all);
    case AttributeValue::Source::Set:
        break;
    }
    return all;
}

void AttributeRow::update()
{
    const bool grey = !m_value.values.isEmpty() && m_value.source != AttributeValue::Source::Set;
    QFont font = this->font();
    font.setItalic(grey);
    if (m_field) {
        m_field->setFont(font);
        m_field->setText(m_value.values.value(0));
        m_fault->hide();
        if (grey)
            m_field->setAccessibleDescription(shown());
    } else {
        m_shown->setText(shown());
        m_shown->setFont(font);
        if (const QString name = grey ? QStringLiteral(u"quiet") : QString(); name != m_shown->objectName()) {
            m_shown->setObjectName(name);
            m_shown->setStyleSheet(m_shown->styleSheet()); // the name decides the colour
        }
        for (qsizetype i = 0; i < m_buttons.size(); ++i) {
            const bool on = m_value.values.contains(m_choosable[i]);
            m_buttons[i]->setChecked(on);
            m_buttons[i]->setFont(on ? font : this->font());
        }
    }
    setAccessibleName(QStringLiteral(u"%1: %2").arg(m_attribute.name.in(shownLanguage(), m_attribute.key), shown()));
}

bool AttributeRow::commit()
{
    if (!m_field || m_field->text() == m_value.values.value(0))
        return true;
    const QString text = m_field->text().trimmed();
    if (!text.isEmpty() && !m_attribute.accepts({text})) {
        switch (m_attribute.kind) {
        case AttributeDef::Kind::Number:
            m_fault->setText(tr("This is not a number."));
            break;
        case AttributeDef::Kind::Date:
            m_fault->setText(tr("A date is written year-month-day: 2024-09-02."));
            break;
        default:
            m_fault->setText(tr("This does not have the form %1.").arg(m_attribute.pattern));
        }
        m_fault->show();
        return false;
    }
    Q_EMIT valueWanted(text.isEmpty() ? QStringList() : QStringList{text}, false);
    return true;
}

void AttributeRow::choose(qsizetype index)
{
    Q_EMIT valueWanted(chosen(m_attribute, m_value.values, m_choosable[index]), m_attribute.kind != AttributeDef::Kind::Several);
    update(); // a value that was refused does not stay ticked
}

// Reaches the choices that have no digit.
void AttributeRow::chooseBeside(int step)
{
    const qsizetype at = m_choosable.indexOf(m_value.values.value(0));
    const qsizetype next = at < 0 ? 0 : at + step;
    if (m_attribute.kind != AttributeDef::Kind::Several && next >= 0 && next < m_choosable.size())
        Q_EMIT valueWanted({m_choosable[next]}, false);
}

bool AttributeRow::handle(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (commit())
            Q_EMIT kept();
        return true;
    case Qt::Key_Escape:
        update(); // what was typed and not kept goes
        Q_EMIT left();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (commit())
            Q_EMIT stepWanted(event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    default:
        return false;
    }
}

void AttributeRow::keyPressEvent(QKeyEvent *event)
{
    const int digit = digitOf(*event);
    if (handle(*event))
        return;
    if (digit > 0 && digit <= m_choosable.size())
        choose(digit - 1);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        chooseBeside(event->key() == Qt::Key_Left ? -1 : 1);
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        Q_EMIT valueWanted({}, false);
    else if (const auto value = valueByLetter(m_attribute, m_value.values.value(0), event->text()))
        Q_EMIT valueWanted({*value}, false);
    else
        QWidget::keyPressEvent(event);
}

bool AttributeRow::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        return handle(*static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::FocusOut && isVisible())
        commit();
    return QWidget::eventFilter(object, event);
}

void AttributeRow::unfold(bool open)
{
    if (!m_choices)
        return;
    m_choices->setVisible(open);
    QWidget::update();
}

void AttributeRow::focusInEvent(QFocusEvent *event)
{
    unfold(true);
    QWidget::focusInEvent(event);
}

void AttributeRow::focusOutEvent(QFocusEvent *event)
{
    // A menu or another window is no reason to fold.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        unfold(false);
    QWidget::focusOutEvent(event);
}

void AttributeRow::mousePressEvent(QMouseEvent *)
{
    setFocus(Qt::MouseFocusReason);
}

void AttributeRow::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().accent);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(5), scaled(5));
}

} // namespace dau
