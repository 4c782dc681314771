// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/offsetmap.h"
#include "model/text/span.h"

#include <QtCore/QSharedPointer>
#include <QtCore/QString>

namespace dau {

// An immutable article: the string exactly as decoded, its paragraphs and its OffsetMap. Cheap to copy, safe to share
// between threads. A paragraph ends at LF, CR, CR LF, U+0085, U+2028 or U+2029; the separator belongs to no paragraph.
// An empty text has one empty paragraph.
class Text
{
public:
    Text();
    explicit Text(QString string);

    const QString &string() const;
    qsizetype size() const { return string().size(); }
    qint64 codePoints() const;
    const OffsetMap &offsets() const;

    qsizetype paragraphCount() const;
    Span paragraph(qsizetype index) const;
    // The paragraph that holds the offset; a separator counts to the paragraph before it. 0 <= offset <= size().
    qsizetype paragraphAt(qsizetype offset) const;

    QStringView view(const Span &span) const;
    // The text under the fragments, joined with " … " where there are several: what an annotation shows as its text.
    QString quote(const Spans &spans) const;

private:
    struct Data;
    QSharedPointer<const Data> m_data;
};

} // namespace dau
