// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/format.h"

#include "model/base/enumnames.h"

namespace dau {

namespace {

constexpr EnumNames<OffsetUnit, 6> unitNames{{u"code points", u"UTF-16 units", u"bytes", u"tokens", u"inline", u"graphemes"}};
constexpr EnumNames<ExportOptions::Nesting, 4> nestingNames{{u"outermost", u"innermost", u"levels", u"per-label"}};
constexpr EnumNames<ExportOptions::Tags, 3> tagNames{{u"iob1", u"iob2", u"bioes"}};

} // namespace

QString toString(OffsetUnit unit)
{
    return unitNames(unit);
}

QString toString(ExportOptions::Nesting nesting)
{
    return nestingNames(nesting);
}

std::optional<ExportOptions::Nesting> nestingFromString(QStringView name)
{
    return nestingNames(name);
}

QString toString(ExportOptions::Tags tags)
{
    return tagNames(tags);
}

std::optional<ExportOptions::Tags> tagsFromString(QStringView name)
{
    return tagNames(name);
}

QString Problem::toString() const
{
    if (file.isEmpty())
        return message;
    return line > 0 ? QStringLiteral(u"%1:%2: %3").arg(file).arg(line).arg(message) : file + QStringLiteral(u": ") + message;
}

} // namespace dau
