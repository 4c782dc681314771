// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/span.h"
#include "ui/document/question.h"

#include <QtCore/QString>

namespace dau {

class AnnotatePage;

// F7: a letter gives the paragraph or the selection its zone; Space skips it or takes it back in.
class ZoneQuestion : public Question
{
    Q_OBJECT
public:
    explicit ZoneQuestion(AnnotatePage &page);

    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;

private:
    AnnotatePage &m_page;
    Span m_span;
};

// What a zone is given to: the selection, else the paragraph at the caret.
Span zoneTarget(const AnnotatePage &page);
// The letter of each of zoneKinds(), lower case, all different.
QString zoneLetter(const QString &kind);

} // namespace dau
