// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"

namespace dau::kit {

namespace {

ShownName shown(const QString &english, const QString &vietnamese)
{
    return {{{QStringLiteral(u"en"), english}, {QStringLiteral(u"vi"), vietnamese}}};
}

LabelDef label(const QString &key, const QString &english, const QString &vietnamese, const QString &shortcut,
               const QStringList &attributes)
{
    LabelDef result;
    result.key = key;
    result.name = shown(english, vietnamese);
    result.shortcut = shortcut;
    result.colour = QStringLiteral(u"#8430e0");
    result.darkColour = QStringLiteral(u"#9d6cff");
    result.attributes = attributes;
    return result;
}

AttributeDef choice(const QString &key, const QStringList &values, bool required = false)
{
    AttributeDef result;
    result.key = key;
    for (const QString &value : values)
        result.choices.append({value, {}});
    result.required = required;
    return result;
}

RelationDef relation(const QString &key, const QString &from, const QString &to, bool implied)
{
    RelationDef result;
    result.key = key;
    result.name = shown(key, key);
    result.from = {from};
    result.to = {to};
    result.impliedByNesting = implied;
    return result;
}

} // namespace

LabelScheme newsScheme()
{
    const QString person = QStringLiteral(u"PERSON");
    const QString titleKey = QStringLiteral(u"TITLE");
    const QString body = QStringLiteral(u"BODY");
    const QString directive = QStringLiteral(u"DIRECTIVE");
    const QString place = QStringLiteral(u"PLACE");
    const QString level = QStringLiteral(u"level");
    const QString use = QStringLiteral(u"title_use");
    const QString kind = QStringLiteral(u"dir_kind");
    const QString ref = QStringLiteral(u"dir_ref");

    LabelScheme scheme;
    scheme.id = QStringLiteral(u"news");
    scheme.name = shown(QStringLiteral(u"News"), QStringLiteral(u"Tin tức"));
    scheme.labels = {
        label(person, QStringLiteral(u"Person"), QStringLiteral(u"Người"), QStringLiteral(u"P"), {}),
        label(titleKey, QStringLiteral(u"Title"), QStringLiteral(u"Chức danh"), QStringLiteral(u"T"), {use, level}),
        label(body, QStringLiteral(u"Body"), QStringLiteral(u"Cơ quan"), QStringLiteral(u"B"), {level}),
        label(directive, QStringLiteral(u"Directive"), QStringLiteral(u"Chỉ đạo"), QStringLiteral(u"D"), {kind, ref}),
        label(place, QStringLiteral(u"Place"), QStringLiteral(u"Địa danh"), QStringLiteral(u"L"), {}),
    };
    AttributeDef titleUse = choice(use, {QStringLiteral(u"with_name"), QStringLiteral(u"stands_for"), QStringLiteral(u"generic")}, true);
    titleUse.defaultValues = {QStringLiteral(u"with_name")};
    AttributeDef reference = choice(ref, {QStringLiteral(u"full"), QStringLiteral(u"short")});
    reference.when = AttributeDef::Condition{kind, QStringLiteral(u"instruction"), true};
    scheme.attributes = {titleUse, choice(level, {QStringLiteral(u"central"), QStringLiteral(u"province")}),
                         choice(kind, {QStringLiteral(u"chi_thi"), QStringLiteral(u"instruction")}), reference};
    scheme.relations = {relation(QStringLiteral(u"holds"), person, titleKey, false),
                        relation(QStringLiteral(u"of"), titleKey, body, true),
                        relation(QStringLiteral(u"part_of"), body, body, true),
                        relation(QStringLiteral(u"located"), body, place, true)};
    scheme.contain = {{titleKey, {body, place}}, {body, {body, place, directive}}, {person, {body}},
                      {directive, {QStringLiteral(u"*")}}};
    scheme.nesting = Rule::Warn;
    scheme.crossing = Rule::Warn;
    scheme.sameExtent = Rule::Forbid;
    scheme.fragments = 2;
    return scheme;
}

} // namespace dau::kit
