// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation/document.h"

#include "model/base/enumnames.h"

namespace dau {

namespace {

constexpr EnumNames<Annotator::Kind, 3> kindNames{{u"human", u"model", u"gold"}};
constexpr EnumNames<LayerState, 3> stateNames{{u"new", u"in_progress", u"done"}};

} // namespace

QString toString(Annotator::Kind kind)
{
    return kindNames(kind);
}

std::optional<Annotator::Kind> annotatorKindFromString(QStringView name)
{
    return kindNames(name);
}

QString toString(LayerState state)
{
    return stateNames(state);
}

std::optional<LayerState> layerStateFromString(QStringView name)
{
    return stateNames(name);
}

} // namespace dau
