// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation/decision.h"

#include "model/base/enumnames.h"

namespace dau {

namespace {

constexpr EnumNames<Decision::Verdict, 7> verdictNames{{u"version", u"none", u"both", u"edited", u"deferred", u"answered", u"block"}};

} // namespace

QString toString(Decision::Verdict verdict)
{
    return verdictNames(verdict);
}

std::optional<Decision::Verdict> verdictFromString(QStringView name)
{
    return verdictNames(name);
}

QStringList reasonCodes()
{
    return {QStringLiteral(u"annotator_slip"),    QStringLiteral(u"guideline_gap"), QStringLiteral(u"guideline_misread"),
            QStringLiteral(u"ambiguity"),         QStringLiteral(u"text_error"),    QStringLiteral(u"tool_error"),
            QStringLiteral(u"tokenisation")};
}

} // namespace dau
