// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/text.h"

#include <algorithm>

namespace dau {

struct Text::Data {
    QString string;
    OffsetMap offsets;
    QList<Span> paragraphs;
};

namespace {

bool isSeparator(char16_t c)
{
    return c == u'\n' || c == u'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

QList<Span> paragraphsOf(QStringView text)
{
    QList<Span> paragraphs;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (!isSeparator(c))
            continue;
        paragraphs.append({begin, i});
        if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            ++i;
        begin = i + 1;
    }
    paragraphs.append({begin, text.size()});
    return paragraphs;
}

} // namespace

Text::Text()
    : Text(QString())
{
}

Text::Text(QString string)
{
    Data data{std::move(string), {}, {}};
    data.offsets = OffsetMap(data.string);
    data.paragraphs = paragraphsOf(data.string);
    m_data = QSharedPointer<const Data>::create(std::move(data));
}

const QString &Text::string() const
{
    return m_data->string;
}

qint64 Text::codePoints() const
{
    return m_data->offsets.toCodePoint(size());
}

const OffsetMap &Text::offsets() const
{
    return m_data->offsets;
}

qsizetype Text::paragraphCount() const
{
    return m_data->paragraphs.size();
}

Span Text::paragraph(qsizetype index) const
{
    return m_data->paragraphs.at(index);
}

qsizetype Text::paragraphAt(qsizetype offset) const
{
    const auto &paragraphs = m_data->paragraphs;
    const auto after = std::upper_bound(paragraphs.begin(), paragraphs.end(), offset,
                                        [](qsizetype at, const Span &paragraph) { return at < paragraph.begin; });
    return std::max<qsizetype>(0, after - paragraphs.begin() - 1);
}

QStringView Text::view(const Span &span) const
{
    return QStringView(m_data->string).mid(span.begin, span.size());
}

QString Text::quote(const Spans &spans) const
{
    QString result;
    for (const Span &span : spans) {
        if (!result.isEmpty())
            result += QStringLiteral(u" … ");
        result += view(span);
    }
    return result;
}

} // namespace dau
