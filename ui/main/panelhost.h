// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace dau {

class AnnotatePage;
class Question;

// The slot below the page for previews, lists and questions: one panel at a time, as high as it asks for, at most half
// of the window. Esc in a panel closes it (the panel may take Esc first).
class PanelHost : public QWidget
{
    Q_OBJECT
public:
    explicit PanelHost(QWidget *parent = nullptr);

    // The page's questions show their panels here; when one closes, the page has the focus and its caret is in sight.
    void serve(AnnotatePage &page);
    // Takes ownership; the panel before is deleted. Null closes.
    void show(QWidget *panel);
    void close();
    QWidget *panel() const { return m_panel; }

Q_SIGNALS:
    void closed(); // whoever had the focus before gets it back from the window

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void questionChanged(AnnotatePage &page);

    QVBoxLayout *m_layout = nullptr;
    QPointer<Question> m_question; // whose panel is or was shown
    QPointer<QWidget> m_panel;
};

} // namespace dau
