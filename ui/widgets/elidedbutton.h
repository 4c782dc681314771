// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QPushButton>

namespace dau {

// A button whose words come from data: as wide as it is given, the end of what does not fit becomes "…" and stands whole
// in the tool tip.
class ElidedButton : public QPushButton
{
    Q_OBJECT
public:
    explicit ElidedButton(QWidget *parent = nullptr);

    void setWords(const QString &words);
    QString words() const { return m_words; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();

    QString m_words;
};

} // namespace dau
