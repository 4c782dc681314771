// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/edits.h"
#include "ui/document/question.h"

#include <QtCore/QPointer>

class QLineEdit;
class QVBoxLayout;

namespace dau {

class AnnotatePage;

// Inside the attributes of the selected span: one after the other, a digit gives the value and goes on, Enter keeps what
// is there (and confirms a grey value), Esc leaves.
class AttributeQuestion : public Question
{
    Q_OBJECT
public:
    explicit AttributeQuestion(AnnotatePage &page);

    // Whether the annotation's label has any attribute to ask for.
    static bool asks(const AnnotatePage &page, const Annotation &annotation);
    // A digit on the span, outside of the question: the first attribute with a closed list.
    static Result<Proposal> firstByDigit(const AnnotatePage &page, const Annotation &annotation, int digit);

    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    const Annotation *annotation() const;
    const AttributeDef *current() const;
    bool set(const QStringList &values);
    void keep();
    void step(int by);
    void fillPanel();
    bool isTyped() const; // a value that is written, not chosen

    AnnotatePage &m_page;
    AnnotationId m_annotation;
    QString m_attribute; // key of the one asked for
    QPointer<QWidget> m_panel;
    QPointer<QLineEdit> m_field;
};

// The attributes asked of an annotation now: those of its label whose condition holds, in the scheme's order.
QList<const AttributeDef *> attributesAsked(const LabelScheme &scheme, const Annotation &annotation);
// The values a digit chooses from: choices, or yes and no; empty for what is typed.
QStringList digitValues(const AttributeDef &attribute);
QString shownValue(const AttributeDef &attribute, const QString &value);

} // namespace dau
