// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/visits.h"

#include <QtCore/QJsonObject>

namespace dau {

QString Visits::key(const DocumentId &document) const
{
    return QStringLiteral(u"visit/%1/%2").arg(m_project.me().toString(), document.toString());
}

static QString lastKey(const AnnotatorId &annotator)
{
    return QStringLiteral(u"last/") + annotator.toString();
}

std::optional<DocumentId> Visits::lastDocument() const
{
    const auto id = Uuid::fromString(m_project.store().setting(lastKey(m_project.me())).toString());
    return id ? std::optional(DocumentId{*id}) : std::nullopt;
}

Visits::Visit Visits::visit(const DocumentId &document) const
{
    const QJsonObject kept = m_project.store().setting(key(document)).toObject();
    return {qsizetype(kept.value(u"caret").toInteger()), qsizetype(kept.value(u"seen").toInteger())};
}

void Visits::keep(const DocumentId &document, const Visit &visit)
{
    m_project.store().setSetting(lastKey(m_project.me()), document.toString());
    m_project.store().setSetting(
        key(document), QJsonObject{{QStringLiteral(u"caret"), visit.caret}, {QStringLiteral(u"seen"), visit.seenTo}});
}

} // namespace dau
