// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/zonenames.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <utility>

namespace dau {

namespace {

constexpr std::array<std::pair<const char *, const char *>, 15> names{{
    {"headline", QT_TRANSLATE_NOOP("Zone", "headline")},
    {"lead", QT_TRANSLATE_NOOP("Zone", "lead")},
    {"subhead", QT_TRANSLATE_NOOP("Zone", "subhead")},
    {"body", QT_TRANSLATE_NOOP("Zone", "body")},
    {"caption", QT_TRANSLATE_NOOP("Zone", "caption")},
    {"byline", QT_TRANSLATE_NOOP("Zone", "byline")},
    {"player", QT_TRANSLATE_NOOP("Zone", "player")},
    {"voice_list", QT_TRANSLATE_NOOP("Zone", "voice list")},
    {"caption_dup", QT_TRANSLATE_NOOP("Zone", "repeated caption")},
    {"alt_repeat", QT_TRANSLATE_NOOP("Zone", "repeated headline")},
    {"outlet_prefix", QT_TRANSLATE_NOOP("Zone", "name of the paper")},
    {"source_credit", QT_TRANSLATE_NOOP("Zone", "source")},
    {"comment_footer", QT_TRANSLATE_NOOP("Zone", "comments")},
    {"end_mark", QT_TRANSLATE_NOOP("Zone", "end mark")},
    {"other", QT_TRANSLATE_NOOP("Zone", "other")},
}};

} // namespace

QString zoneName(const QString &kind)
{
    for (const auto &[key, name] : names) {
        if (kind == QLatin1String(key))
            return QCoreApplication::translate("Zone", name);
    }
    return kind;
}

} // namespace dau
