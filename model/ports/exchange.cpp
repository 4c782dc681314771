// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/exchange.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace dau {

Result<void> nameIn(const FormatInfo &format, const QString &key, const QString &name, LabelScheme &scheme)
{
    const auto refuse = [](const QString &sentence) { return failure(Error::Code::Refused, sentence); };
    FormatNames &names = scheme.names[format.id];
    QMap<QString, QString> *map = scheme.label(key) ? &names.labels
        : scheme.attribute(key)                     ? &names.attributes
        : scheme.relation(key)                      ? &names.relations
                                                    : nullptr;
    if (!map)
        return refuse(QCoreApplication::translate("Exchange", "The scheme has nothing with the key “%1”.").arg(key));
    if (map == &names.labels && !format.types.isEmpty()) {
        map = &names.types;
        if (!name.isEmpty() && !format.types.contains(name))
            return refuse(QCoreApplication::translate("Exchange", "“%1” is not a type of the format “%2”; there are: %3.")
                              .arg(name, format.id, format.types.join(QStringLiteral(u", "))));
    } else if (!QRegularExpression(QRegularExpression::anchoredPattern(format.namePattern)).match(name).hasMatch()
               && !format.namePattern.isEmpty() && !name.isEmpty()) {
        return refuse(QCoreApplication::translate("Exchange", "“%1” cannot be a name in the format “%2”; give it another one.").arg(name, format.id));
    }
    if (name.isEmpty() || (name == key && map != &names.types))
        map->remove(key);
    else
        map->insert(key, name);
    if (names.isEmpty())
        scheme.names.remove(format.id);
    return {};
}

} // namespace dau
