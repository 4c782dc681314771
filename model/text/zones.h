// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/text/text.h"

#include <QtCore/QStringList>

namespace dau {

// A part of a document by its role: headline, lead, body, player, byline, ... A zone whose kind is skipped is dimmed and
// left out of propagation, agreement and token exports, never hidden from view.
struct Zone {
    QString kind; // lower case with underscores: one of zoneKinds(), or what an import or the person called it
    Span span;    // UTF-16 units; zones of a document are sorted, disjoint and not empty
    bool skipped = false;

    bool operator==(const Zone &) const = default;
};
using Zones = QList<Zone>;

// The kinds the program knows, in the order of its menus: headline lead subhead body caption byline player voice_list
// caption_dup alt_repeat outlet_prefix source_credit comment_footer end_mark other.
const QStringList &zoneKinds();
// Whether a kind is skipped unless somebody says otherwise.
bool skippedByDefault(QStringView kind);

// Zones guessed by the rules for Vietnamese news pages; a suggestion that people change by hand. Every non-blank
// paragraph gets one; what no rule names is body. Pure; linear in the text.
Zones suggestZones(const Text &text);
// The title guessed: the headline's text, else the start of the first non-blank paragraph (at most 80 characters).
QString guessTitle(const Text &text, const Zones &zones);

// `zones` with `kind` over `span` (an empty kind removes): what lay below is cut back, whatever remains blank is dropped.
Zones withZone(const Zones &zones, const Text &text, const Span &span, const QString &kind);
// The zone that holds the offset, or null.
const Zone *zoneAt(const Zones &zones, qsizetype at);
// Whether any unit of the span lies in a skipped zone.
bool inSkippedZone(const Zones &zones, const Span &span);

} // namespace dau
