// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/propagation.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace dau {

class AnnotatePage;
class KwicView;
class TaskRunner;

// What `.` would label: the like strings of a span, those of this document first, then of the corpus as they are found.
// Enter labels what is ticked as one step; the panel closes itself.
class LikeStringsPanel : public QWidget
{
    Q_OBJECT
public:
    LikeStringsPanel(AnnotatePage &page, const AnnotationId &seed, QWidget *parent = nullptr);

    QString heading() const;
    // No more documents are being looked through.
    bool isComplete() const { return !m_searching; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void append(const QList<LikeString> &hits, bool here);
    void searchCorpus();
    void showPlace(int row);
    void labelTicked();
    void applied(const Result<Change> &change);
    void retranslate();

    AnnotatePage &m_page;
    Seed m_seed;
    DocumentId m_document;
    QList<LikeString> m_hits; // by row
    qsizetype m_here = 0;     // how many of them, from the first, are of this document
    bool m_searching = false;
    bool m_labelling = false;
    QLabel *m_heading = nullptr;
    KwicView *m_view = nullptr;
    QWidget *m_keys = nullptr;
    TaskRunner *m_tasks = nullptr;
};

} // namespace dau
