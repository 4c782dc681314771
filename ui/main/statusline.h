// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHash>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace dau {

// The line below the window: the page's state, whether the work is on disk, the keys possible now or, for a while, the
// last message; the document's figures and the one of progress. What changes in it never makes the window lay itself out
// anew: its content is a child without a layout above it.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setState(const QString &state);
    void setSaved(const QString &text);         // "saved 10:42:07", "saving…", or empty
    void setKeys(const QStringList &keysAndWords);
    void setDocument(const QString &text);      // "41 spans, 2 doubts"
    void setProgress(qint64 done, qint64 total, const QString &text); // total 0: hidden
    void say(const QString &message);
    QString message() const;
    QString state() const;
    QString saved() const;
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showKeys();
    QWidget *rowOf(const QStringList &keysAndWords);

    QWidget *m_content = nullptr;
    QHBoxLayout *m_layout = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_message = nullptr;
    QHash<QStringList, QWidget *> m_rows; // made once for each state of the page
    QWidget *m_keys = nullptr;            // the one shown
    QLabel *m_document = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_progress = nullptr;
    QStringList m_keysAndWords;
    QTimer m_messageEnd;
};

} // namespace dau
