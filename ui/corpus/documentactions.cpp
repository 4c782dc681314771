// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/documentactions.h"

#include "model/session/project.h"

#include <QtCore/QCoreApplication>

namespace dau {

static tl::unexpected<Error> refused(const char *sentence, const QString &name = {})
{
    const QString text = QCoreApplication::translate("DocumentActions", sentence);
    return failure(Error::Code::Refused, text.contains(QLatin1String("%1")) ? text.arg(name) : text);
}

Result<Document> currentDocument(const Project &project, const DocumentId &id)
{
    if (project.document() && project.document()->document.id == id)
        return project.document()->document;
    return project.store().document(id);
}

Result<Document> withName(const Project &project, Document document, const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return refused(QT_TRANSLATE_NOOP("DocumentActions", "A document needs a name."));
    if (wanted.contains(u'\n') || wanted.contains(u'\r'))
        return refused(QT_TRANSLATE_NOOP("DocumentActions", "A document's name is one line."));
    const auto taken = project.store().documentByName(wanted);
    if (!taken)
        return tl::unexpected(taken.error());
    if (*taken && **taken != document.id)
        return refused(QT_TRANSLATE_NOOP("DocumentActions", "Another document is called “%1”."), wanted);
    document.name = wanted;
    return document;
}

Result<Document> withMetadata(Document document, const QList<std::pair<QString, QString>> &metadata)
{
    QMap<QString, QString> kept;
    for (const auto &[name, text] : metadata) {
        const QString key = name.trimmed();
        const QString value = text.trimmed();
        if (value.isEmpty())
            continue;
        if (key.isEmpty())
            return refused(QT_TRANSLATE_NOOP("DocumentActions", "“%1” has no name."), value);
        if (kept.contains(key))
            return refused(QT_TRANSLATE_NOOP("DocumentActions", "“%1” is there twice."), key);
        kept.insert(key, value);
    }
    document.metadata = kept;
    return document;
}

Document withoutPlace(Document document)
{
    document.removed = true;
    return document;
}

Change documentChange(const Project &project, const Document &before, const Document &after)
{
    if (before == after)
        return {};
    QString kind = QStringLiteral(u"metadata");
    if (before.removed != after.removed)
        kind = QStringLiteral(u"remove_document");
    else if (before.name != after.name)
        kind = QStringLiteral(u"rename_document");
    return {kind, before.name, project.me(), {Edit{{}, {}, before, after}}, {}};
}

} // namespace dau
