// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QAccessibleWidget>

namespace dau {

class DocumentView;

// What a screen reader gets of the page: its text, caret and selection, and the selected span in words as the
// description. A selected span counts as selected text.
class DocumentAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit DocumentAccessible(DocumentView *view);
    // Makes these for DocumentViews; installed by the first page.
    static QAccessibleInterface *factory(const QString &className, QObject *object);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text what) const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int start, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    // "label:Title;" for every annotation there, and up to where that holds.
    QString attributes(int offset, int *start, int *end) const override;

private:
    DocumentView *view() const;
};

} // namespace dau
