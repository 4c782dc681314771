// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

#include <QtWidgets/QTableWidget>

namespace dau {

class Project;

// What labels, attributes and relations are called in one exchange format, in both directions; the second column is
// edited, and each edit is a step of undo. A name that is taken or that the format cannot hold is refused with a sentence.
class FormatNamesTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit FormatNamesTable(Project &project, QWidget *parent = nullptr);

    void setFormat(const FormatInfo &format);

Q_SIGNALS:
    void said(const QString &message);
    void renamed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void rename(QTableWidgetItem *item);

    Project &m_project;
    FormatInfo m_format;
    bool m_filling = false;
};

} // namespace dau
