// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/attributequestion.h"

#include "model/session/attributes.h"
#include "ui/document/annotatepage.h"
#include "ui/document/shownnames.h"
#include "ui/widgets/digitkey.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace dau {

QList<const AttributeDef *> attributesAsked(const LabelScheme &scheme, const Annotation &annotation)
{
    QList<const AttributeDef *> asked;
    const LabelDef *label = scheme.label(annotation.label);
    for (const QString &key : label ? label->attributes : QStringList()) {
        const AttributeDef *def = scheme.attribute(key);
        if (def && isAsked(*def, annotation.attributes))
            asked << def;
    }
    return asked;
}

QStringList digitValues(const AttributeDef &attribute)
{
    if (attribute.kind == AttributeDef::Kind::YesNo)
        return {QStringLiteral(u"true"), QStringLiteral(u"false")};
    QStringList keys;
    if (attribute.kind == AttributeDef::Kind::Choice || attribute.kind == AttributeDef::Kind::Several) {
        for (const Choice &choice : attribute.choices)
            keys << choice.key;
    }
    return keys;
}

QString shownValue(const AttributeDef &attribute, const QString &value)
{
    if (attribute.kind == AttributeDef::Kind::YesNo)
        return value == u"true" ? AttributeQuestion::tr("yes") : AttributeQuestion::tr("no");
    for (const Choice &choice : attribute.choices) {
        if (choice.key == value)
            return choice.name.in(shownLanguage(), value);
    }
    return value;
}

// The value that a digit gives: of a list of several the one is added or taken out.
static QStringList byDigit(const AttributeDef &attribute, const Annotation &annotation, const QString &value)
{
    if (attribute.kind != AttributeDef::Kind::Several)
        return {value};
    QStringList values = annotation.attributes.value(attribute.key).values;
    if (!values.removeOne(value))
        values << value;
    return values;
}

AttributeQuestion::AttributeQuestion(AnnotatePage &page)
    : m_page(page)
    , m_annotation(page.state().selected)
{
    m_attribute = attributesAsked(page.project().scheme(), *annotation()).first()->key;
    connect(&page.project(), &Project::changed, this, [this] {
        if (annotation())
            fillPanel();
        else
            Q_EMIT finished();
    });
}

bool AttributeQuestion::asks(const AnnotatePage &page, const Annotation &annotation)
{
    return !attributesAsked(page.project().scheme(), annotation).isEmpty();
}

Result<Proposal> AttributeQuestion::firstByDigit(const AnnotatePage &page, const Annotation &annotation, int digit)
{
    for (const AttributeDef *def : attributesAsked(page.project().scheme(), annotation)) {
        const QStringList values = digitValues(*def);
        if (values.isEmpty())
            continue;
        if (digit > values.size()) {
            return failure(Error::Code::Refused,
                           tr("%1 has %n value(s).", nullptr, int(values.size())).arg(def->name.in(shownLanguage(), def->key)));
        }
        return page.edits().setAttribute(annotation.id, def->key, byDigit(*def, annotation, values[digit - 1]));
    }
    return failure(Error::Code::Refused, tr("This label has no attribute with values to choose from."));
}

const Annotation *AttributeQuestion::annotation() const
{
    return m_page.session() ? m_page.session()->annotations.byId(m_annotation) : nullptr;
}

const AttributeDef *AttributeQuestion::current() const
{
    return m_page.project().scheme().attribute(m_attribute);
}

bool AttributeQuestion::isTyped() const
{
    return digitValues(*current()).isEmpty();
}

QString AttributeQuestion::name() const
{
    return tr("attributes");
}

QStringList AttributeQuestion::keys() const
{
    if (isTyped())
        return {QStringLiteral(u"↵"), tr("keep, next"), QStringLiteral(u"Esc"), tr("leave")};
    return {QStringLiteral(u"1–9"), tr("value, next"), QStringLiteral(u"↵"), tr("keep, next"), QStringLiteral(u"↑↓"),
            tr("other attribute"), QStringLiteral(u"Esc"), tr("leave")};
}

bool AttributeQuestion::set(const QStringList &values)
{
    return m_page.apply(m_page.edits().setAttribute(m_annotation, m_attribute, values));
}

void AttributeQuestion::keep()
{
    const AttributeValue value = annotation()->attributes.value(m_attribute);
    if (isTyped() && m_field && QStringList{m_field->text()} != value.values) {
        if (!set(m_field->text().isEmpty() ? QStringList() : QStringList{m_field->text()}))
            return;
    } else if (!value.values.isEmpty() && value.source != AttributeValue::Source::Set) {
        if (!set(value.values))
            return;
    }
    step(1);
}

void AttributeQuestion::step(int by)
{
    const auto asked = attributesAsked(m_page.project().scheme(), *annotation());
    qsizetype at = -1;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        if (asked[i]->key == m_attribute)
            at = i;
    }
    if (at + by >= asked.size()) {
        Q_EMIT finished();
        return;
    }
    m_attribute = asked[std::max<qsizetype>(0, at + by)]->key;
    fillPanel();
    Q_EMIT changed();
}

bool AttributeQuestion::key(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        keep();
        return true;
    }
    if (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down || event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab) {
        step(event.key() == Qt::Key_Up || event.key() == Qt::Key_Backtab ? -1 : 1);
        return true;
    }
    const int digit = digitOf(event);
    const QStringList values = digitValues(*current());
    if (digit == 0 || digit > values.size())
        return false;
    if (set(byDigit(*current(), *annotation(), values[digit - 1])) && current()->kind != AttributeDef::Kind::Several)
        step(1);
    return true;
}

QWidget *AttributeQuestion::panel()
{
    m_panel = new QWidget;
    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(5));
    fillPanel();
    return m_panel;
}

void AttributeQuestion::fillPanel()
{
    if (!m_panel)
        return;
    // Not deleted at once: it may be a field of these whose key is being handled.
    for (QWidget *row : m_panel->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        m_panel->layout()->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    QLabel *heading = plainLabel(tr("Attributes of “%1”").arg(m_page.session()->text.quote(annotation()->spans)), m_panel);
    heading->setObjectName(QStringLiteral(u"heading"));
    m_panel->layout()->addWidget(heading);
    for (const AttributeDef *def : attributesAsked(m_page.project().scheme(), *annotation())) {
        const bool here = def->key == m_attribute;
        const AttributeValue value = annotation()->attributes.value(def->key);
        auto *row = new QWidget(m_panel);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        QLabel *name = plainLabel((here ? QStringLiteral(u"▸ ") : QStringLiteral(u"   ")) + def->name.in(shownLanguage(), def->key), row);
        name->setFixedWidth(scaled(180));
        line->addWidget(name);
        if (here && isTyped()) {
            m_field = new QLineEdit(value.values.value(0), row);
            m_field->setAccessibleName(def->name.in(shownLanguage(), def->key));
            m_field->installEventFilter(this);
            line->addWidget(m_field, 1);
            m_field->setFocus();
        } else if (here) {
            QStringList caps;
            int digit = 0;
            for (const QString &choice : digitValues(*def))
                caps << QString::number(++digit) << shownValue(*def, choice) + (value.values.contains(choice) ? QStringLiteral(u" ✓") : QString());
            line->addWidget(keyRow(caps, row));
            line->addStretch(1);
            m_page.takeFocus();
        } else {
            QStringList shown;
            for (const QString &v : value.values)
                shown << shownValue(*def, v);
            QString text = shown.isEmpty() ? QStringLiteral(u"–") : shown.join(QStringLiteral(u", "));
            if (value.source == AttributeValue::Source::Carried)
                text = tr("%1 (carried)").arg(text);
            else if (value.source == AttributeValue::Source::Default && !shown.isEmpty())
                text = tr("%1 (default)").arg(text);
            QLabel *label = plainLabel(text, row);
            if (value.source != AttributeValue::Source::Set)
                label->setObjectName(QStringLiteral(u"quiet"));
            line->addWidget(label, 1);
        }
        m_panel->layout()->addWidget(row);
    }
}

bool AttributeQuestion::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || object != m_field)
        return Question::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        Q_EMIT finished();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        keep();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    default:
        return false;
    }
}

} // namespace dau
