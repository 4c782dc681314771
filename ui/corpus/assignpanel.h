// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/assigning.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace dau {

class Project;

// Who is to annotate what: documents on the left, annotators on the right, each document by so many of them. What would
// come of it is shown as counts before it is done.
class AssignPanel : public QWidget
{
    Q_OBJECT
public:
    AssignPanel(Project &project, const Handovers &handovers, QWidget *parent = nullptr);

    void fill();
    QString preview() const;
    void assign();
    void takeAway();

Q_SIGNALS:
    void assigned(const QString &message);
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updatePreview();
    QList<AnnotatorId> annotators() const;
    QList<DocumentId> documents() const;
    QList<GivenDocument> chosenGiven() const;

    Project &m_project;
    const Handovers &m_handovers;
    QList<GivenDocument> m_given;
    QList<GivenDocument> m_plan;
    QList<DocumentId> m_documentIds;
    QLabel *m_documentsLabel = nullptr;
    QListWidget *m_documents = nullptr;
    QLabel *m_annotatorsLabel = nullptr;
    QListWidget *m_annotators = nullptr;
    QLabel *m_eachLabel = nullptr;
    QSpinBox *m_each = nullptr;
    QLabel *m_overlapLabel = nullptr;
    QSpinBox *m_overlap = nullptr;
    QLabel *m_seedLabel = nullptr;
    QSpinBox *m_seed = nullptr;
    QLabel *m_roundLabel = nullptr;
    QSpinBox *m_round = nullptr;
    QLabel *m_preview = nullptr;
    QPushButton *m_takeAway = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_assign = nullptr;
};

} // namespace dau
