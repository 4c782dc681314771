// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation/annotation.h"

#include "model/base/enumnames.h"

namespace dau {

namespace {

constexpr EnumNames<Origin::Kind, 7> originNames{
    {u"hand", u"accepted", u"propagated", u"rule", u"model", u"import", u"adjudicated"}};
constexpr EnumNames<AttributeValue::Source, 3> sourceNames{{u"set", u"carried", u"default"}};

// Every fragment of `inner` lies in one fragment of `outer`.
bool contains(const Spans &outer, const Spans &inner)
{
    return std::all_of(inner.begin(), inner.end(), [&](const Span &part) {
        return std::any_of(outer.begin(), outer.end(), [&](const Span &whole) { return whole.contains(part); });
    });
}

bool intersects(const Spans &a, const Spans &b)
{
    return std::any_of(a.begin(), a.end(), [&](const Span &part) {
        return std::any_of(b.begin(), b.end(), [&](const Span &other) { return part.intersects(other); });
    });
}

} // namespace

QString toString(Origin::Kind kind)
{
    return originNames(kind);
}

std::optional<Origin::Kind> originFromString(QStringView name)
{
    return originNames(name);
}

QString toString(AttributeValue::Source source)
{
    return sourceNames(source);
}

std::optional<AttributeValue::Source> sourceFromString(QStringView name)
{
    return sourceNames(name);
}

Overlap overlap(const Spans &a, const Spans &b)
{
    if (a == b)
        return Overlap::Same;
    if (!intersects(a, b))
        return Overlap::Apart;
    if (contains(a, b))
        return Overlap::Contains;
    if (contains(b, a))
        return Overlap::Inside;
    return Overlap::Crossing;
}

} // namespace dau
