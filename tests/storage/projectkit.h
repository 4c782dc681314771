// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/sqlite/sqliteprojectfiles.h"

#include "model/annotation/change.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace dau::kit {

// A folder of its own with a project path in it; nothing of the user's is touched.
struct ProjectFolder {
    QTemporaryDir folder;

    QString path(const QString &name = QStringLiteral(u"project.dau")) const { return folder.filePath(name); }
    Places places() const
    {
        return {folder.filePath(QStringLiteral(u"seats")), folder.filePath(QStringLiteral(u"backups")),
                folder.filePath(QStringLiteral(u"locks"))};
    }
    SqliteProjectFiles files() const { return SqliteProjectFiles(places()); }
};

inline LabelScheme smallScheme()
{
    LabelScheme scheme;
    scheme.id = QStringLiteral(u"small");
    scheme.name.byLanguage.insert(QStringLiteral(u"en"), QStringLiteral(u"Small"));
    for (const QString &key : {QStringLiteral(u"TITLE"), QStringLiteral(u"BODY"), QStringLiteral(u"PLACE")}) {
        LabelDef label;
        label.key = key;
        label.name.byLanguage.insert(QStringLiteral(u"en"), key);
        label.shortcut = key.left(1);
        label.colour = label.darkColour = QStringLiteral(u"#336699");
        scheme.labels.append(label);
    }
    return scheme;
}

inline Document documentOf(const QString &name, const Text &text)
{
    Document document;
    document.id = DocumentId::create();
    document.name = name;
    document.title = QStringLiteral(u"Về ") + name;
    document.source = name + QStringLiteral(u".txt");
    const QByteArray utf8 = text.string().toUtf8();
    document.textHash = QCryptographicHash::hash(utf8, QCryptographicHash::Sha256);
    document.sourceHash = document.textHash;
    document.encoding = QStringLiteral(u"utf-8");
    document.newline = QStringLiteral(u"lf");
    document.normalForm = QStringLiteral(u"nfc");
    document.length = text.codePoints();
    document.metadata.insert(QStringLiteral(u"url"), QStringLiteral(u"https://example.org/") + name);
    return document;
}

inline Change changeOf(const QString &kind, const AnnotatorId &author, QList<Edit> edits)
{
    Change change;
    change.kind = kind;
    change.subject = kind;
    change.author = author;
    change.edits = std::move(edits);
    return change;
}

inline Change makeDocument(const Document &document, const Text &text)
{
    Change change = changeOf(QStringLiteral(u"import"), {}, {{document.id, {}, {}, document}});
    change.texts.insert(document.id, text);
    return change;
}

// What went wrong, for QVERIFY2, which asks even where nothing did.
template <typename T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : (result.error().message + u'|' + result.error().detail).toUtf8();
}

// Appends and waits; the message of whatever went wrong, else empty.
inline QString save(CorpusStore &store, const Change &change, const OpId &undoes = {})
{
    QString message;
    const Result<OpId> id = store.append(change, undoes, [&message](Result<qint64> saved) {
        if (!saved)
            message = saved.error().message + u'|' + saved.error().detail;
    });
    if (!id)
        return id.error().message;
    (void)store.flush();
    return message;
}

inline QByteArray hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (file.open(QIODevice::ReadOnly))
        hash.addData(&file);
    return hash.result();
}

} // namespace dau::kit
