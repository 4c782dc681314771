// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/decision.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace dau {

class AnnotatePage;
class ElidedButton;
class FactList;
class RelationList;
class SpanAttributes;
class TaskRunner;
struct LabelDef;

// Everything about the selected span: label, text, attributes, entity, relations, note, the guideline of its label with
// the clauses that concern it, where it came from and what became of it.
class SpanInspector : public QWidget
{
    Q_OBJECT
public:
    explicit SpanInspector(AnnotatePage &page, QWidget *parent = nullptr);

    // Null: nothing is shown.
    void setAnnotation(const AnnotationId &id);
    // As the document has it now; reads the history again where it may have grown.
    void refresh();
    bool enterAttributes();

Q_SIGNALS:
    void left(); // the focus belongs to the page again
    void entityWanted();
    void noteWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QLabel *addHeading();
    void retranslate();
    void showSpan(const Annotation &annotation);
    void showGuideline(const LabelDef *label, const QString &key);
    void readBehind();
    QString origin(const Annotation &annotation) const;

    AnnotatePage &m_page;
    AnnotationId m_annotation;
    qint64 m_mentions = 0; // of its entity; 0: not known yet
    QList<Clause> m_clauses; // of the guideline
    bool m_clausesStale = true;
    QLabel *m_heading = nullptr;
    FactList *m_facts = nullptr;
    SpanAttributes *m_attributes = nullptr;
    QLabel *m_entityName = nullptr;
    ElidedButton *m_entity = nullptr;
    QLabel *m_relationsHeading = nullptr;
    RelationList *m_relations = nullptr;
    QLabel *m_noteHeading = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_changeNote = nullptr;
    QLabel *m_guidelineHeading = nullptr;
    QLabel *m_guideline = nullptr;
    QLabel *m_historyHeading = nullptr;
    FactList *m_history = nullptr;
    TaskRunner *m_tasks = nullptr;
};

} // namespace dau
