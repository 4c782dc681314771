// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace dau {

// The line below the window: the page's state, whether the work is on disk, the keys possible now or, for a while, the
// last message; the document's figures and the one of progress.
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showKeys();

    QHBoxLayout *m_layout = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_message = nullptr;
    QWidget *m_keys = nullptr;
    QLabel *m_document = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_progress = nullptr;
    QStringList m_keysAndWords;
    QTimer m_messageEnd;
};

} // namespace dau
