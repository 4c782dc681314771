// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/question.h"
#include "ui/review/reviewsession.h"

#include <QtWidgets/QWidget>

#include <memory>

class QKeyEvent;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTimer;
class QVBoxLayout;

namespace dau {

class Excerpt;
class UnitCard;

// The Review place: the questions left, the decision card in the middle with the next unit below it, what is left right.
// One key is one decision; its result is shown for a moment, then the next unit comes.
class ReviewPage : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewPage(Project &project, QWidget *parent = nullptr);
    ~ReviewPage() override;

    ReviewSession &session() const { return *m_session; }
    // How long a result is shown before the next unit comes, in ms; 0: it comes at once.
    void setAdvance(int ms) { m_advance = ms; }
    void takeFocus();
    void entered(); // the place is shown: what has changed is read

    // What keys do; each only while a unit is before the adjudicator.
    void take(int version);
    void none();
    void both();
    void propose(); // takes what is proposed
    void defer();
    void skip();
    void step(int direction, bool undecided);
    void like();
    void reason();
    void clause();
    void comment();
    void why();
    void toggleNames();
    void edit(); // asks for another reading; see editWanted()
    void toggleState(); // "undecided only" on or off

    // What came of edit().
    void takeReading(const Reading &reading);

    // A place of its own over the card, for another reading; null: the card again. Not owned.
    void setCover(QWidget *cover);
    bool isCovered() const { return m_cover != nullptr; }

    Question *question() const { return m_question.get(); }
    void endQuestion();

    // Key presses while the card has the focus and no field; returns whether the key was taken.
    std::function<bool(QKeyEvent *)> keyHandler;

Q_SIGNALS:
    void stateChanged(); // a question was asked or has ended, another unit stands there
    void said(const QString &message);
    void editWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void foldSide();
    void showUnit();
    void showNext();
    void settle(Verdict verdict, int row, const QString &words);
    void settled();
    void ask(std::unique_ptr<Question> question);
    bool mayDecide() const;
    QList<QueueItem> alike() const;

    ReviewSession *m_session = nullptr;
    QSplitter *m_splitter = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_middle = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_cover = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_empty = nullptr;
    QProgressBar *m_progress = nullptr;
    UnitCard *m_card = nullptr;
    QWidget *m_panel = nullptr;
    QVBoxLayout *m_panelSlot = nullptr;
    QWidget *m_nextCard = nullptr;
    QLabel *m_nextWhere = nullptr;
    Excerpt *m_next = nullptr;
    std::unique_ptr<Question> m_question;
    QTimer *m_advanceTimer = nullptr;
    int m_advance = 300;
    int m_resultRow = -1;
    QString m_resultWords;
    bool m_showingResult = false;
};

} // namespace dau
