// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

namespace dau {

// What is known of something, as rows of name and value in two columns. A row without a name has the value alone, over
// both columns.
class FactList : public QWidget
{
    Q_OBJECT
public:
    struct Fact {
        QString name;
        QString value;
        QColor colour = {}; // of the value; invalid: as text
        bool operator==(const Fact &) const = default;
    };

    explicit FactList(QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    QList<Fact> m_facts;
};

} // namespace dau
