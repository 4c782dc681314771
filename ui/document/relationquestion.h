// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/edits.h"
#include "ui/document/question.h"

#include <QtCore/QPointer>

class QLabel;
class QLineEdit;

namespace dau {

class AnnotatePage;

// R: letters stand over the legal partners, nearest first; a letter relates. A digit chooses only where two readings are
// legal; / filters the partners by their text.
class RelationQuestion : public Question
{
    Q_OBJECT
public:
    RelationQuestion(AnnotatePage &page, const AnnotationId &from, const QList<Edits::Partner> &partners);

    QString name() const override;
    QStringList keys() const override;
    bool key(const QKeyEvent &event) override;
    QWidget *panel() override;
    // Relates where one reading is legal, else asks which.
    void choose(const Edits::Partner &partner);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void filter(const QString &text);
    void type(QChar letter);
    void relate(const Edits::Partner &partner, const Edits::Partner::Reading &reading);
    void updatePanel();
    // "of → Thành ủy Hà Nội": the arrow as it will stand.
    QString shown(const Edits::Partner &partner, const Edits::Partner::Reading &reading) const;

    AnnotatePage &m_page;
    AnnotationId m_from;
    QList<Edits::Partner> m_all;
    QList<Edits::Partner> m_partners; // those the filter leaves
    QStringList m_hints;              // of m_partners
    QString m_typed;                  // the first letters of a hint of several
    std::optional<Edits::Partner> m_chosen; // waits for a digit
    QPointer<QLabel> m_text;
    QPointer<QLineEdit> m_field;
};

// n hints of the fewest letters, none the beginning of another: "a", "s", "d", ... then "aa", "as", ...
QStringList hintLetters(qsizetype n);

} // namespace dau
