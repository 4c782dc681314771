// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/scheme/faultlist.h"
#include "model/scheme/labelscheme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace dau {

namespace {

// Collects the faults of one scheme. Places are written as in the file: labels[2] “BODY”.
class Checker
{
    Q_DECLARE_TR_FUNCTIONS(SchemeFaults)

public:
    explicit Checker(const LabelScheme &scheme)
        : m_scheme(scheme)
    {
        for (const LabelDef &def : scheme.labels)
            m_labels.insert(def.key);
        for (const AttributeDef &def : scheme.attributes)
            m_attributes.insert(def.key, &def);
    }

    QStringList faults()
    {
        checkScheme();
        checkLabels();
        checkAttributes();
        checkRelations();
        checkContain();
        checkFormatNames();
        return m_faults.sentences();
    }

private:
    static QString place(QStringView list, qsizetype index, const QString &key)
    {
        return QStringLiteral(u"%1[%2] “%3”").arg(list, QString::number(index), shortened(key));
    }

    void add(const QString &where, const QString &sentence) { m_faults.add(where, sentence); }

    void checkKey(const QString &where, const QString &key, QSet<QString> &seen)
    {
        static const QRegularExpression shape(QStringLiteral(u"\\A[A-Za-z0-9_-]+\\z"));
        if (key.isEmpty())
            add(where, tr("the key is missing."));
        else if (!shape.match(key).hasMatch())
            add(where, tr("the key may hold only the letters A to Z and a to z, digits, “_” and “-”."));
        else if (seen.contains(key))
            add(where, tr("this key is there twice."));
        seen.insert(key);
    }

    // Every name must be known (or be "*" where that is allowed) and stand once.
    template <typename Known>
    void checkNames(const QString &where, const QStringList &listed, const QString &unknown, Known known)
    {
        QSet<QString> seen;
        for (const QString &name : listed) {
            if (!known(name))
                add(where, unknown.arg(shortened(name)));
            else if (seen.contains(name))
                add(where, tr("“%1” is listed twice.").arg(shortened(name)));
            seen.insert(name);
        }
    }

    void checkAttributeNames(const QString &where, const QStringList &listed)
    {
        checkNames(where, listed, tr("there is no attribute “%1”."),
            [this](const QString &key) { return m_attributes.contains(key); });
        for (const QString &key : listed) {
            const AttributeDef *def = m_attributes.value(key);
            if (def && def->when && m_attributes.contains(def->when->attribute)
                && !listed.contains(def->when->attribute))
                add(where,
                    tr("“%1” depends on the attribute “%2”, which is not listed here.")
                        .arg(shortened(key), shortened(def->when->attribute)));
        }
    }

    void checkLabelNames(const QString &where, const QStringList &listed)
    {
        checkNames(where, listed, tr("there is no label “%1”."),
            [this](const QString &key) { return key == QLatin1String("*") || m_labels.contains(key); });
    }

    void checkScheme()
    {
        QSet<QString> none;
        checkKey(QStringLiteral(u"id"), m_scheme.id, none);
        if (m_scheme.version < 1)
            add(QStringLiteral(u"version"), tr("the version must be 1 or more."));
        if (m_scheme.fragments < 1)
            add(QStringLiteral(u"fragments"),
                tr("an annotation has at least one fragment, so this must be 1 or more."));
        checkAttributeNames(QStringLiteral(u"document_attributes"), m_scheme.documentAttributes);
    }

    void checkLabels()
    {
        QSet<QString> keys;
        QMap<QString, QString> letters; // taken by the label
        for (qsizetype i = 0; i < m_scheme.labels.size(); ++i) {
            const LabelDef &def = m_scheme.labels[i];
            const QString where = place(u"labels", i, def.key);
            checkKey(where, def.key, keys);
            checkShortcut(where, def, letters);
            checkColour(where, def.colour);
            checkColour(where, def.darkColour);
            checkAttributeNames(where, def.attributes);
        }
    }

    void checkShortcut(const QString &where, const LabelDef &def, QMap<QString, QString> &letters)
    {
        if (def.shortcut.isEmpty())
            return;
        if (def.shortcut.size() != 1 || def.shortcut[0] < u'A' || def.shortcut[0] > u'Z')
            add(where, tr("the shortcut “%1” is not one capital letter from A to Z.").arg(shortened(def.shortcut)));
        const QString letter = def.shortcut.toUpper();
        if (letters.contains(letter))
            add(where,
                tr("the shortcut “%1” is taken by “%2”.")
                    .arg(shortened(def.shortcut), shortened(letters.value(letter))));
        else
            letters.insert(letter, def.key);
    }

    void checkColour(const QString &where, const QString &colour)
    {
        static const QRegularExpression shape(QStringLiteral(u"\\A#[0-9A-Fa-f]{6}\\z"));
        if (!shape.match(colour).hasMatch())
            add(where, tr("the colour “%1” is not of the form #rrggbb.").arg(shortened(colour)));
    }

    void checkAttributes()
    {
        QSet<QString> keys;
        for (qsizetype i = 0; i < m_scheme.attributes.size(); ++i) {
            const AttributeDef &def = m_scheme.attributes[i];
            const QString where = place(u"attributes", i, def.key);
            checkKey(where, def.key, keys);
            checkChoices(where, def);
            const bool patternHolds = checkPattern(where, def);
            if (patternHolds && !def.defaultValues.isEmpty() && !def.accepts(def.defaultValues))
                add(where,
                    tr("the default “%1” is not a value of this attribute.")
                        .arg(shortened(def.defaultValues.join(QLatin1String(", ")))));
            if (patternHolds)
                checkTextDefaults(where, def);
            if (def.when)
                checkCondition(where, def);
        }
    }

    void checkTextDefaults(const QString &where, const AttributeDef &def)
    {
        for (const AttributeDef::TextDefault &rule : def.defaultsByText) {
            const QRegularExpression expression(rule.text, QRegularExpression::UseUnicodePropertiesOption);
            if (!expression.isValid())
                add(where, tr("“%1” under “default_by_text” is not a regular expression: %2.")
                               .arg(shortened(rule.text), shortened(expression.errorString())));
            // What a text's template makes of a match is seen only then.
            if (def.kind != AttributeDef::Kind::Text && !def.accepts({rule.value}))
                add(where, tr("the default “%1” is not a value of this attribute.").arg(shortened(rule.value)));
        }
    }

    void checkChoices(const QString &where, const AttributeDef &def)
    {
        const bool closed = def.kind == AttributeDef::Kind::Choice || def.kind == AttributeDef::Kind::Several;
        if (closed && def.choices.isEmpty())
            add(where, tr("the list of choices is empty."));
        if (!closed && !def.choices.isEmpty())
            add(where, tr("only the kinds “choice” and “several” have choices."));
        QSet<QString> keys;
        for (qsizetype i = 0; i < def.choices.size(); ++i)
            checkKey(where + QLatin1Char(' ') + place(u"choices", i, def.choices[i].key), def.choices[i].key, keys);
    }

    bool checkPattern(const QString &where, const AttributeDef &def)
    {
        if (def.pattern.isEmpty())
            return true;
        if (def.kind != AttributeDef::Kind::Text)
            add(where, tr("only the kind “text” has a pattern."));
        const QRegularExpression expression(def.pattern, QRegularExpression::UseUnicodePropertiesOption);
        if (expression.isValid())
            return true;
        add(where, tr("the pattern is not a regular expression: %1.").arg(shortened(expression.errorString())));
        return false;
    }

    void checkCondition(const QString &where, const AttributeDef &def)
    {
        const AttributeDef *asked = m_attributes.value(def.when->attribute);
        if (!asked)
            add(where,
                tr("its condition names the attribute “%1”, which does not exist.")
                    .arg(shortened(def.when->attribute)));
        else if (!asked->accepts({def.when->value}))
            add(where,
                tr("its condition waits for “%1”, which is not a value of “%2”.")
                    .arg(shortened(def.when->value), shortened(asked->key)));
        constexpr int longest = 16;
        const AttributeDef *at = &def;
        for (int steps = 0; at && at->when; ++steps) {
            if (steps == longest)
                return add(where, tr("its condition depends on itself, or on a chain of more than 16 others."));
            at = m_attributes.value(at->when->attribute);
        }
    }

    void checkRelations()
    {
        QSet<QString> keys;
        for (qsizetype i = 0; i < m_scheme.relations.size(); ++i) {
            const RelationDef &def = m_scheme.relations[i];
            const QString where = place(u"relations", i, def.key);
            checkKey(where, def.key, keys);
            if (def.from.isEmpty() || def.to.isEmpty())
                add(where, tr("each end needs at least one label, or “*” for any."));
            checkLabelNames(where, def.from);
            checkLabelNames(where, def.to);
        }
    }

    void checkContain()
    {
        for (auto it = m_scheme.contain.cbegin(); it != m_scheme.contain.cend(); ++it) {
            const QString where = QStringLiteral(u"contain “%1”").arg(shortened(it.key()));
            if (!m_labels.contains(it.key()))
                add(where, tr("there is no label “%1”.").arg(shortened(it.key())));
            checkLabelNames(where, it.value());
        }
    }

    void checkFormatNames()
    {
        for (auto it = m_scheme.names.cbegin(); it != m_scheme.names.cend(); ++it) {
            const QString where = QStringLiteral(u"names “%1”").arg(shortened(it.key()));
            checkNamesOf(where, it->labels, keysOf(m_scheme.labels));
            checkNamesOf(where, it->attributes, keysOf(m_scheme.attributes));
            checkNamesOf(where, it->relations, keysOf(m_scheme.relations));
            for (auto type = it->types.cbegin(); type != it->types.cend(); ++type) {
                if (!m_labels.contains(type.key()))
                    add(where, tr("there is no label “%1”.").arg(shortened(type.key())));
            }
        }
    }

    template <typename Def> static QStringList keysOf(const QList<Def> &defs)
    {
        QStringList keys;
        for (const Def &def : defs)
            keys.append(def.key);
        return keys;
    }

    // No two of a kind under one name: reading could not tell them apart.
    void checkNamesOf(const QString &where, const QMap<QString, QString> &names, const QStringList &keys)
    {
        QHash<QString, QString> taken; // by the key
        for (const QString &key : keys) {
            const QString name = names.value(key, key);
            if (name.isEmpty())
                add(where, tr("the name for “%1” is empty.").arg(shortened(key)));
            else if (taken.contains(name))
                add(where, tr("“%1” and “%2” are both called “%3”.").arg(shortened(taken.value(name)), shortened(key), shortened(name)));
            taken.insert(name, key);
        }
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            if (!keys.contains(it.key()))
                add(where, tr("“%1” is not in the scheme.").arg(shortened(it.key())));
        }
    }

    const LabelScheme &m_scheme;
    QSet<QString> m_labels;
    QHash<QString, const AttributeDef *> m_attributes;
    FaultList m_faults;
};

} // namespace

QStringList schemeFaults(const LabelScheme &scheme)
{
    return Checker(scheme).faults();
}

} // namespace dau
