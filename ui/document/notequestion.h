// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/base/typedid.h"
#include "ui/document/question.h"

#include <QtCore/QPointer>

class QPlainTextEdit;

namespace dau {

class AnnotatePage;

// N: the note of the selected span. Ctrl+Enter and Esc both keep what was typed and go back to the page.
class NoteQuestion : public Question
{
    Q_OBJECT
public:
    explicit NoteQuestion(AnnotatePage &page);

    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void keep();

    AnnotatePage &m_page;
    AnnotationId m_annotation;
    QPointer<QPlainTextEdit> m_field;
};

} // namespace dau
