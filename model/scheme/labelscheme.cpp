// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/scheme/labelscheme.h"

#include "model/text/latin.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

#include <algorithm>

namespace dau {

namespace {

template <typename Def> const Def *byKey(const QList<Def> &list, QStringView key)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [key](const Def &def) { return def.key == key; });
    return found == list.cend() ? nullptr : &*found;
}

bool lists(const QStringList &labels, QStringView label)
{
    return labels.contains(label) || labels.contains(QLatin1String("*"));
}

bool isNumber(const QString &value)
{
    static const QRegularExpression shape(QStringLiteral(u"\\A-?[0-9]+(\\.[0-9]+)?\\z"));
    return shape.match(value).hasMatch();
}

bool isDate(const QString &value)
{
    const QString format = QStringLiteral(u"yyyy-MM-dd");
    return QDate::fromString(value, format).toString(format) == value && !value.isEmpty();
}

bool matchesWhole(const QString &pattern, const QString &value)
{
    if (pattern.isEmpty())
        return true;
    const QRegularExpression expression(
        QRegularExpression::anchoredPattern(pattern), QRegularExpression::UseUnicodePropertiesOption);
    return expression.match(value).hasMatch();
}

// The value that a rule's template makes of a match: {1}, {1:02}.
QString filled(const QString &value, const QRegularExpressionMatch &match)
{
    static const QRegularExpression place(QStringLiteral(u"\\{(\\d)(?::0(\\d))?\\}"));
    QString result;
    qsizetype from = 0;
    for (auto it = place.globalMatch(value); it.hasNext();) {
        const QRegularExpressionMatch found = it.next();
        const QString group = match.captured(found.captured(1).toInt());
        result += value.sliced(from, found.capturedStart() - from) + group.rightJustified(found.captured(2).toInt(), u'0');
        from = found.capturedEnd();
    }
    return result + value.sliced(from);
}

} // namespace

QString keyForName(const QString &name)
{
    const QString letters = name.normalized(QString::NormalizationForm_KD);
    const bool otherScript = std::any_of(letters.begin(), letters.end(), [](QChar c) {
        return c.unicode() >= 0x80 && c != u'đ' && c != u'Đ' && (c.isLetter() || c.isSurrogate());
    });
    QString key;
    for (const QChar c : otherScript ? latinised(name).normalized(QString::NormalizationForm_KD) : letters) {
        if (c == u'đ' || c == u'Đ')
            key += c == u'đ' ? u'd' : u'D';
        else if (c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-'))
            key += c;
        else if (!c.isMark())
            key += u'_';
    }
    return key.isEmpty() ? QStringLiteral(u"_") : key;
}

QString ShownName::in(const QString &language, const QString &otherwise) const
{
    for (const QString &wanted : {language, QStringLiteral(u"en")}) {
        if (const QString name = byLanguage.value(wanted); !name.isEmpty())
            return name;
    }
    for (const QString &name : byLanguage) {
        if (!name.isEmpty())
            return name;
    }
    return otherwise;
}

bool AttributeDef::accepts(const QStringList &values) const
{
    if (values.isEmpty() || (kind != Kind::Several && values.size() > 1))
        return false;
    const QString &value = values.first();
    switch (kind) {
    case Kind::Choice:
    case Kind::Several:
        return QSet<QString>(values.cbegin(), values.cend()).size() == values.size()
            && std::all_of(
                values.cbegin(), values.cend(), [this](const QString &choice) { return byKey(choices, choice); });
    case Kind::YesNo:
        return value == QLatin1String("true") || value == QLatin1String("false");
    case Kind::Number:
        return isNumber(value);
    case Kind::Date:
        return isDate(value);
    case Kind::Text:
        return matchesWhole(pattern, value);
    }
    return false;
}

QStringList AttributeDef::defaultFor(const QString &text) const
{
    const QString composed = defaultsByText.isEmpty() ? QString() : text.normalized(QString::NormalizationForm_C);
    for (const TextDefault &rule : defaultsByText) {
        const QRegularExpressionMatch match = QRegularExpression(rule.text, QRegularExpression::UseUnicodePropertiesOption).match(composed);
        if (!match.hasMatch())
            continue;
        const QStringList values{kind == Kind::Text ? filled(rule.value, match) : rule.value};
        if (accepts(values))
            return values;
    }
    return defaultValues;
}

const LabelDef *LabelScheme::label(QStringView key) const
{
    return byKey(labels, key);
}

const AttributeDef *LabelScheme::attribute(QStringView key) const
{
    return byKey(attributes, key);
}

const RelationDef *LabelScheme::relation(QStringView key) const
{
    return byKey(relations, key);
}

const LabelDef *LabelScheme::labelForShortcut(QStringView letter) const
{
    if (letter.isEmpty())
        return nullptr;
    const auto found = std::find_if(labels.cbegin(), labels.cend(),
        [letter](const LabelDef &def) { return letter.compare(def.shortcut, Qt::CaseInsensitive) == 0; });
    return found == labels.cend() ? nullptr : &*found;
}

bool LabelScheme::mayContain(QStringView outer, QStringView inner) const
{
    return lists(contain.value(outer.toString()), inner);
}

QList<const RelationDef *> LabelScheme::relationsBetween(QStringView from, QStringView to) const
{
    QList<const RelationDef *> found;
    for (const RelationDef &def : relations) {
        const bool forward = lists(def.from, from) && lists(def.to, to);
        if (forward || (def.symmetric && lists(def.from, to) && lists(def.to, from)))
            found.append(&def);
    }
    return found;
}

const RelationDef *LabelScheme::impliedRelation(QStringView outer, QStringView inner) const
{
    const auto found = std::find_if(relations.cbegin(), relations.cend(),
        [&](const RelationDef &def) { return def.impliedByNesting && lists(def.from, outer) && lists(def.to, inner); });
    return found == relations.cend() ? nullptr : &*found;
}

} // namespace dau
