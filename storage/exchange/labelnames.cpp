// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/labelnames.h"

#include "storage/exchange/checkedlabels.h"

namespace dau {

namespace {

template <typename Def>
QStringList keysOf(const QList<Def> &defs)
{
    QStringList keys;
    for (const Def &def : defs)
        keys.append(def.key);
    return keys;
}

// The name of a thing that has none is its key: else people would see the format's.
template <typename Def>
void rename(QList<Def> &defs, const QMap<QString, QString> &names)
{
    for (Def &def : defs) {
        const QString name = names.value(def.key, def.key);
        if (name != def.key && def.name.byLanguage.isEmpty())
            def.name.byLanguage.insert(QStringLiteral(u"en"), def.key);
        def.key = name;
    }
}

void rename(QStringList &keys, const QMap<QString, QString> &names)
{
    for (QString &key : keys)
        key = names.value(key, key);
}

} // namespace

LabelNames::LabelNames(const LabelScheme &scheme, const QString &format, const NameMap &mapped)
    : m_format(format)
{
    const FormatNames names = scheme.names.value(format);
    prepare(Kind::Label, keysOf(scheme.labels), names.labels, mapped.labels);
    prepare(Kind::Attribute, keysOf(scheme.attributes), names.attributes, mapped.attributes);
    prepare(Kind::Relation, keysOf(scheme.relations), names.relations, mapped.relations);
}

void LabelNames::prepare(Kind kind, const QStringList &keys, const QMap<QString, QString> &names, const QMap<QString, QString> &mapped)
{
    Names &all = of(kind);
    all.keys = QSet<QString>(keys.begin(), keys.end());
    all.toFormat = names;
    for (const QString &key : keys)
        all.toProject.insert(names.value(key, key), key);
    for (auto it = mapped.begin(); it != mapped.end(); ++it)
        all.toProject.insert(it.key(), it.value());
}

LabelScheme LabelNames::toFormat(LabelScheme scheme) const
{
    const auto &labels = of(Kind::Label).toFormat;
    const auto &attributes = of(Kind::Attribute).toFormat;
    rename(scheme.labels, labels);
    rename(scheme.attributes, attributes);
    rename(scheme.relations, of(Kind::Relation).toFormat);
    for (LabelDef &label : scheme.labels)
        rename(label.attributes, attributes);
    for (AttributeDef &attribute : scheme.attributes) {
        if (attribute.when)
            attribute.when->attribute = out(Kind::Attribute, attribute.when->attribute);
    }
    for (RelationDef &relation : scheme.relations) {
        rename(relation.from, labels);
        rename(relation.to, labels);
    }
    rename(scheme.documentAttributes, attributes);
    QMap<QString, QStringList> contain;
    for (auto it = scheme.contain.begin(); it != scheme.contain.end(); ++it) {
        rename(*it, labels);
        contain.insert(out(Kind::Label, it.key()), *it);
    }
    scheme.contain = contain;
    scheme.names.clear();
    return scheme;
}

Attributes LabelNames::out(const Attributes &attributes) const
{
    Attributes named;
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        named.insert(out(Kind::Attribute, it.key()), *it);
    if (const auto checked = named.find(checkedLabelsKey()); checked != named.end()) {
        for (QString &label : checked->values)
            label = out(Kind::Label, label);
    }
    return named;
}

void LabelNames::toFormat(LabelledDocument &document) const
{
    const bool anything = std::any_of(m_names.begin(), m_names.end(), [](const Names &names) { return !names.toFormat.isEmpty(); });
    if (!anything)
        return;
    for (LabelledLayer &layer : document.layers) {
        layer.layer.info.attributes = out(layer.layer.info.attributes);
        for (Annotation &annotation : layer.layer.annotations) {
            annotation.label = out(Kind::Label, annotation.label);
            annotation.attributes = out(annotation.attributes);
        }
        for (Relation &relation : layer.layer.relations)
            relation.label = out(Kind::Relation, relation.label);
        for (Entity &entity : layer.entities)
            entity.label = out(Kind::Label, entity.label);
    }
}

QString LabelNames::in(Kind kind, const QString &name)
{
    Names &names = of(kind);
    auto known = names.met.constFind(name);
    if (known == names.met.constEnd()) {
        MappedName mapped{m_format, kind, name, names.toProject.value(name), 0, false};
        if (!names.toProject.contains(name)) {
            // A key for a name that is none; "_2" where another name has it already.
            const QString plain = keyForName(name);
            mapped.ours = plain;
            const auto taken = [&](const QString &key) {
                return (names.keys.contains(key) && key != name)
                    || std::any_of(m_met.begin(), m_met.end(),
                                   [&](const MappedName &other) { return other.kind == kind && other.ours == key && other.isNew; });
            };
            for (int n = 2; taken(mapped.ours); ++n)
                mapped.ours = QStringLiteral(u"%1_%2").arg(plain).arg(n);
        }
        mapped.isNew = !mapped.ours.isEmpty() && !names.keys.contains(mapped.ours);
        known = names.met.insert(name, m_met.size());
        m_met.append(mapped);
    }
    MappedName &mapped = m_met[*known];
    ++mapped.count;
    return mapped.ours;
}

Attributes LabelNames::in(const Attributes &attributes)
{
    Attributes named;
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        named.insert(in(Kind::Attribute, it.key()), *it);
    named.remove(QString());
    if (const auto checked = named.find(checkedLabelsKey()); checked != named.end()) {
        for (QString &label : checked->values)
            label = of(Kind::Label).toProject.value(label, keyForName(label));
    }
    return named;
}

void LabelNames::toProject(LabelledDocument &document)
{
    for (LabelledLayer &layer : document.layers) {
        layer.layer.info.attributes = in(layer.layer.info.attributes);
        for (Annotation &annotation : layer.layer.annotations) {
            annotation.label = in(Kind::Label, annotation.label);
            annotation.attributes = in(annotation.attributes);
        }
        layer.layer.annotations.removeIf([](const Annotation &annotation) { return annotation.label.isEmpty(); });
        QSet<AnnotationId> kept;
        for (const Annotation &annotation : std::as_const(layer.layer.annotations))
            kept.insert(annotation.id);
        for (Relation &relation : layer.layer.relations)
            relation.label = in(Kind::Relation, relation.label);
        layer.layer.relations.removeIf([&](const Relation &relation) {
            return relation.label.isEmpty() || !kept.contains(relation.from) || !kept.contains(relation.to);
        });
        for (Entity &entity : layer.entities) {
            if (!entity.label.isEmpty())
                entity.label = of(Kind::Label).toProject.value(entity.label, keyForName(entity.label));
        }
    }
}

namespace {

constexpr std::pair<const char *, QMap<QString, QString> NameMap::*> mapParts[] = {
    {"labels", &NameMap::labels}, {"attributes", &NameMap::attributes}, {"relations", &NameMap::relations}};

QString settingOf(const QString &format)
{
    return QStringLiteral(u"import.names.") + format;
}

} // namespace

NameMap mappingOf(const CorpusStore &store, const QString &format, const NameMap &now)
{
    NameMap map;
    const QJsonObject kept = store.setting(settingOf(format)).toObject();
    for (const auto &[name, part] : mapParts) {
        const QJsonObject pairs = kept.value(QLatin1String(name)).toObject();
        for (auto it = pairs.begin(); it != pairs.end(); ++it)
            (map.*part).insert(it.key(), it.value().toString());
        for (auto it = (now.*part).begin(); it != (now.*part).end(); ++it)
            (map.*part).insert(it.key(), it.value());
    }
    return map;
}

void rememberMapping(CorpusStore &store, const QString &format, const NameMap &mapped)
{
    const NameMap map = mappingOf(store, format, mapped);
    QJsonObject kept;
    for (const auto &[name, part] : mapParts) {
        QJsonObject pairs;
        for (auto it = (map.*part).begin(); it != (map.*part).end(); ++it)
            pairs.insert(it.key(), it.value());
        kept.insert(QLatin1String(name), pairs);
    }
    store.setSetting(settingOf(format), kept);
}

} // namespace dau
