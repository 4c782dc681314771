// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/formattable.h"

#include <QtCore/QCoreApplication>

namespace dau {

const Format *formatById(QStringView id)
{
    for (const Format *format : allFormats()) {
        if (format->id == id)
            return format;
    }
    return nullptr;
}

Result<void> checkSettings(const Format &format, const QMap<QString, QString> &settings)
{
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const auto known = format.settings.constFind(it.key());
        if (known == format.settings.constEnd()) {
            const QString names = QStringList(format.settings.keys()).join(QStringLiteral(u", "));
            return failure(Error::Code::Invalid, QCoreApplication::translate("Exchange", "The format “%1” has no option “%2”; it has: %3.")
                                                     .arg(format.id, it.key(), names.isEmpty() ? QStringLiteral(u"–") : names));
        }
        if (!known->isEmpty() && !known->contains(it.value())) {
            return failure(Error::Code::Invalid, QCoreApplication::translate("Exchange", "The option “%1” of “%2” is %3, not “%4”.")
                                                     .arg(it.key(), format.id, known->join(QStringLiteral(u", ")), it.value()));
        }
    }
    return {};
}

} // namespace dau
