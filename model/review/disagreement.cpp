// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/review/disagreement.h"

#include "model/base/enumnames.h"

namespace dau {

namespace {

constexpr EnumNames<Finding::Kind, 14> kindNames{{u"unanimous", u"missing", u"boundary", u"label", u"boundary+label", u"attribute",
                                                  u"split/merge", u"nesting", u"relation missing", u"relation type",
                                                  u"relation direction", u"relation end", u"link", u"chain"}};
constexpr EnumNames<Finding::Edge, 4> edgeNames{{u"", u"left", u"right", u"both"}};
constexpr EnumNames<Finding::Cause, 6> causeNames{
    {u"", u"white space", u"punctuation", u"classifier", u"title word", u"nested head"}};

} // namespace

QString toString(Finding::Kind kind)
{
    return kindNames(kind);
}

std::optional<Finding::Kind> findingFromString(QStringView name)
{
    return kindNames(name);
}

QString toString(Finding::Edge edge)
{
    return edgeNames(edge);
}

QString toString(Finding::Cause cause)
{
    return causeNames(cause);
}

} // namespace dau
