// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QFileInfo>

namespace dau {

// A document's name without the suffix of its source file, by which INCEpTION calls it.
inline QString withoutSourceSuffix(const QString &source)
{
    const qsizetype dot = source.lastIndexOf(u'.');
    return dot > 0 && source.size() - dot <= 7 ? source.left(dot) : source;
}

// The work of one annotator as INCEpTION names its file: DOCUMENT/ANNOTATOR.suffix, the folder called as the document's
// source. Nothing where the folder is not called like a file, and so the annotator's: ANNOTATOR/DOCUMENT.suffix.
struct DocumentFolder {
    QString source;
    QString annotator;

    static std::optional<DocumentFolder> of(const QString &path)
    {
        static const QStringList suffixes{QStringLiteral(u"txt"), QStringLiteral(u"html"), QStringLiteral(u"htm"), QStringLiteral(u"xml"), QStringLiteral(u"xmi"),
                                          QStringLiteral(u"pdf"), QStringLiteral(u"tsv"), QStringLiteral(u"csv"), QStringLiteral(u"json"), QStringLiteral(u"conll"),
                                          QStringLiteral(u"conllu"), QStringLiteral(u"md"), QStringLiteral(u"docx")};
        const QFileInfo file(path);
        const QFileInfo folder(file.absolutePath());
        if (!suffixes.contains(folder.suffix().toLower()))
            return {};
        return DocumentFolder{folder.fileName(), file.completeBaseName()};
    }
    // Gives a document of the file its name.
    void name(Document &document) const
    {
        document.name = withoutSourceSuffix(source);
        document.source = source;
    }
};

} // namespace dau
