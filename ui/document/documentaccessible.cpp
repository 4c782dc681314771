// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/documentaccessible.h"

#include "ui/document/documentview.h"

namespace dau {

DocumentAccessible::DocumentAccessible(DocumentView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
}

QAccessibleInterface *DocumentAccessible::factory(const QString &, QObject *object)
{
    auto *view = qobject_cast<DocumentView *>(object);
    return view == nullptr ? nullptr : new DocumentAccessible(view);
}

DocumentView *DocumentAccessible::view() const
{
    return static_cast<DocumentView *>(widget());
}

void *DocumentAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString DocumentAccessible::text(QAccessible::Text what) const
{
    if (what == QAccessible::Description)
        return view()->description();
    if (what == QAccessible::Value)
        return view()->text().string();
    return QAccessibleWidget::text(what);
}

void DocumentAccessible::selection(int index, int *start, int *end) const
{
    const Span span = index == 0 ? view()->selectedSpan() : Span{};
    *start = static_cast<int>(span.begin);
    *end = static_cast<int>(span.end);
}

int DocumentAccessible::selectionCount() const
{
    return view()->selectedSpan().isEmpty() ? 0 : 1;
}

void DocumentAccessible::addSelection(int start, int end)
{
    setSelection(0, start, end);
}

void DocumentAccessible::removeSelection(int)
{
    setCursorPosition(cursorPosition());
}

void DocumentAccessible::setSelection(int, int start, int end)
{
    PageState state;
    const auto size = static_cast<int>(view()->text().size());
    state.anchor = std::clamp(start, 0, size);
    state.caret = std::clamp(end, 0, size);
    view()->setState(state);
    Q_EMIT view()->stateChanged(state);
}

int DocumentAccessible::cursorPosition() const
{
    return static_cast<int>(view()->state().caret);
}

void DocumentAccessible::setCursorPosition(int position)
{
    setSelection(0, position, position);
    view()->ensureVisible(view()->state().caret);
}

QString DocumentAccessible::text(int start, int end) const
{
    const QString &all = view()->text().string();
    return all.mid(start, end < 0 ? -1 : end - start);
}

int DocumentAccessible::characterCount() const
{
    return static_cast<int>(view()->text().size());
}

QRect DocumentAccessible::characterRect(int offset) const
{
    const QRect begin = view()->caretRect(std::clamp(offset, 0, characterCount()));
    const QRect end = view()->caretRect(std::clamp(offset + 1, 0, characterCount()));
    const QRect rect = end.top() == begin.top() ? begin.united(end) : begin;
    return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int DocumentAccessible::offsetAtPoint(const QPoint &point) const
{
    return static_cast<int>(view()->offsetAt(view()->viewport()->mapFromGlobal(point)));
}

void DocumentAccessible::scrollToSubstring(int start, int)
{
    view()->ensureVisible(std::clamp(start, 0, characterCount()));
}

QString DocumentAccessible::attributes(int offset, int *start, int *end) const
{
    *start = offset;
    *end = std::min(offset + 1, characterCount());
    QString result;
    Span same{0, characterCount()};
    for (const Annotation *annotation : view()->annotationsAt(offset)) {
        for (const Span &fragment : annotation->spans) {
            if (fragment.contains(offset))
                same = {std::max(same.begin, fragment.begin), std::min(same.end, fragment.end)};
        }
        // ':' and ';' separate; they cannot stand in a value.
        QString name = view()->content().labelName(annotation->label);
        name.replace(u':', u' ').replace(u';', u' ');
        result += QStringLiteral(u"label:%1;").arg(name);
    }
    if (!result.isEmpty()) {
        *start = static_cast<int>(same.begin);
        *end = static_cast<int>(same.end);
    }
    return result;
}

} // namespace dau
