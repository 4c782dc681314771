// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/zones.h"

#include <algorithm>

namespace dau {

namespace {

constexpr qsizetype TitleLimit = 80;

bool isBlank(const Text &text, const Span &span)
{
    return text.view(span).trimmed().isEmpty();
}

// At most `TitleLimit` units, cut between words where there is a blank, never inside a surrogate pair.
QString shortened(QStringView line)
{
    const QString simple = line.toString().simplified();
    if (simple.size() <= TitleLimit)
        return simple;
    const qsizetype blank = simple.lastIndexOf(u' ', TitleLimit);
    if (blank > 0)
        return simple.left(blank);
    return simple.left(simple[TitleLimit].isLowSurrogate() ? TitleLimit - 1 : TitleLimit);
}

} // namespace

const QStringList &zoneKinds()
{
    static const QStringList kinds = {QStringLiteral(u"headline"), QStringLiteral(u"lead"), QStringLiteral(u"subhead"),
        QStringLiteral(u"body"), QStringLiteral(u"caption"), QStringLiteral(u"byline"), QStringLiteral(u"player"),
        QStringLiteral(u"voice_list"), QStringLiteral(u"caption_dup"), QStringLiteral(u"alt_repeat"),
        QStringLiteral(u"outlet_prefix"), QStringLiteral(u"source_credit"), QStringLiteral(u"comment_footer"),
        QStringLiteral(u"end_mark"), QStringLiteral(u"other")};
    return kinds;
}

bool skippedByDefault(QStringView kind)
{
    static const QStringList skipped = {QStringLiteral(u"player"), QStringLiteral(u"voice_list"),
        QStringLiteral(u"caption_dup"), QStringLiteral(u"alt_repeat"), QStringLiteral(u"outlet_prefix"),
        QStringLiteral(u"byline"), QStringLiteral(u"source_credit"), QStringLiteral(u"comment_footer")};
    return skipped.contains(kind);
}

QString guessTitle(const Text &text, const Zones &zones)
{
    for (const Zone &zone : zones) {
        if (zone.kind == u"headline")
            return text.view(zone.span).toString().simplified();
    }
    for (qsizetype i = 0; i < text.paragraphCount(); ++i) {
        const Span paragraph = text.paragraph(i);
        const Zone *zone = zoneAt(zones, paragraph.begin);
        const bool noise = zone && (zone->skipped || zone->kind == u"other") && zone->span.contains(paragraph);
        if (!noise && !isBlank(text, paragraph))
            return shortened(text.view(paragraph));
    }
    return {};
}

Zones withZone(const Zones &zones, const Text &text, const Span &span, const QString &kind)
{
    Zones result;
    const auto keep = [&](const Zone &zone, const Span &part) {
        if (!part.isEmpty() && !isBlank(text, part))
            result.append({zone.kind, part, zone.skipped});
    };
    for (const Zone &zone : zones) {
        if (!zone.span.intersects(span)) {
            result.append(zone);
            continue;
        }
        keep(zone, {zone.span.begin, span.begin});
        keep(zone, {span.end, zone.span.end});
    }
    if (!kind.isEmpty())
        keep({kind, span, skippedByDefault(kind)}, span);
    std::sort(result.begin(), result.end(), [](const Zone &a, const Zone &b) { return a.span < b.span; });
    return result;
}

const Zone *zoneAt(const Zones &zones, qsizetype at)
{
    const auto after = std::upper_bound(
        zones.begin(), zones.end(), at, [](qsizetype offset, const Zone &zone) { return offset < zone.span.begin; });
    if (after == zones.begin() || !std::prev(after)->span.contains(at))
        return nullptr;
    return &*std::prev(after);
}

bool inSkippedZone(const Zones &zones, const Span &span)
{
    if (span.isEmpty())
        return false;
    const auto first = std::upper_bound(zones.begin(), zones.end(), span.begin,
        [](qsizetype offset, const Zone &zone) { return offset < zone.span.end; });
    for (auto zone = first; zone != zones.end() && zone->span.begin < span.end; ++zone) {
        if (zone->skipped && zone->span.intersects(span))
            return true;
    }
    return false;
}

} // namespace dau
