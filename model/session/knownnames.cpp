// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/knownnames.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

// The fields of one line; nothing where a quote is not closed.
std::optional<QStringList> fields(const QString &line)
{
    QStringList result;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"' && quoted && i + 1 < line.size() && line[i + 1] == u'"') {
            field += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            result.append(field.trimmed());
            field.clear();
        } else {
            field += c;
        }
    }
    result.append(field.trimmed());
    return quoted ? std::nullopt : std::optional<QStringList>(result);
}

tl::unexpected<Error> invalid(const QString &fileName, qsizetype line, const QString &what)
{
    return failure(Error::Code::Invalid, QStringLiteral(u"%1:%2: %3").arg(fileName).arg(line).arg(what));
}

} // namespace

Result<QList<Entity>> parseKnownNames(const QByteArray &csv, const QString &fileName)
{
    const QString text = QString::fromUtf8(csv.startsWith("\xef\xbb\xbf") ? csv.mid(3) : csv);
    if (text.contains(QChar::ReplacementCharacter))
        return invalid(fileName, 1, QCoreApplication::translate("KnownNames", "The list is not valid UTF-8; nothing was imported."));
    QList<Entity> names;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const auto parts = fields(line);
        if (!parts || parts->size() > 3)
            return invalid(fileName, i + 1, QCoreApplication::translate("KnownNames", "Expected name, aliases and label; nothing was imported."));
        if (i == 0 && parts->first().compare(u"name", Qt::CaseInsensitive) == 0)
            continue;
        if (parts->first().isEmpty())
            return invalid(fileName, i + 1, QCoreApplication::translate("KnownNames", "The name is empty; nothing was imported."));
        QString aliases = parts->value(1);
        Entity entity{EntityId::create(), parts->first(), {}, parts->value(2), {}};
        for (const QString &alias : aliases.replace(u'|', u';').split(u';', Qt::SkipEmptyParts))
            entity.aliases.append(alias.trimmed());
        names.append(entity);
    }
    return names;
}

Change addKnownNames(const QList<Entity> &names, const QList<Entity> &known, const AnnotatorId &author)
{
    Change change;
    change.kind = QStringLiteral(u"known_names");
    change.author = author;
    for (const Entity &name : names) {
        const bool there = std::any_of(known.begin(), known.end(), [&](const Entity &other) {
            return other.name == name.name && other.label == name.label;
        });
        if (!there)
            change.edits.append({{}, {}, std::monostate(), name});
    }
    const int count = static_cast<int>(change.edits.size());
    change.subject = QCoreApplication::translate("KnownNames", "%n names", "", count);
    return change;
}

} // namespace dau
