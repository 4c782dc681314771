// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/edits.h"
#include "model/session/project.h"
#include "ui/document/question.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace dau {

class Bubble;
class DensityStrip;
class DocumentView;
class KnownStrings;

// The page with its density strip: what the person has before them. Holds the state (caret, selection, span), applies
// what the actions propose, says what happened at the caret, and carries the question that is open.
class AnnotatePage : public QWidget
{
    Q_OBJECT
public:
    explicit AnnotatePage(Project &project, QWidget *parent = nullptr);
    ~AnnotatePage() override;

    Project &project() const { return m_project; }
    DocumentView &view() const { return *m_view; }
    const DocumentSession *session() const { return m_project.document(); } // null: no document open
    Edits edits() const; // only with a session

    PageState state() const;
    // Moves there: drawn, scrolled into view.
    void setState(const PageState &state);
    const Annotation *selected() const; // null unless a span is selected
    void takeFocus();

    // Applies a proposal; an error or a warning is said at the caret. False: nothing was changed.
    bool apply(const Result<Proposal> &proposal);
    // A sentence at the caret and in the status line.
    void say(const QString &message);

    void ask(std::unique_ptr<Question> question);
    void endQuestion();
    Question *question() const { return m_question.get(); }

    // The ghost that a label letter would take at the caret; empty: none.
    std::optional<Span> ghost(const QString &label) const;

    // The furthest offset that was on screen; kept over visits.
    qsizetype seenTo() const { return m_seenTo; }
    void setSeenTo(qsizetype offset);

    // F8: the next selection or edge move goes grapheme by grapheme.
    bool noSnap() const { return m_noSnap; }
    void setNoSnap(bool on);

Q_SIGNALS:
    void stateChanged();
    void questionChanged();
    void said(const QString &message);
    // Wanted by a key, done by panels that are not this page's business.
    void attributesWanted(const dau::AnnotationId &id);
    void entityWanted(const dau::AnnotationId &id);
    void likeStringsWanted(const dau::AnnotationId &id);
    void nextDocumentWanted(); // after "done"

protected:
    void changeEvent(QEvent *event) override;

private:
    void documentOpened();
    void changed(const Delta &delta);
    void updateGhost();
    void seen();
    void applyTheme();
    void applyScheme();

    Project &m_project;
    DocumentView *m_view = nullptr;
    DensityStrip *m_strip = nullptr;
    Bubble *m_bubble = nullptr;
    std::unique_ptr<KnownStrings> m_known;
    std::unique_ptr<Question> m_question;
    qsizetype m_seenTo = 0;
    bool m_noSnap = false;
};

} // namespace dau
