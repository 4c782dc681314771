// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/losses.h"

#include <optional>

#include <QtCore/QSet>

namespace dau {

// What tags can hold of a layer, in document order: no further fragments ("discontinuous" is counted by what the format
// carries), and of two annotations that cross only the one that begins first, the longer of two ("crossing").
QList<Annotation> nestedOnly(const QList<Annotation> &annotations, LossCounter &losses);

// The text with <ENAMEX TYPE="LABEL">...</ENAMEX> around each annotation. Raw: the text as it is; an Error where it holds
// such a tag itself or a label holds both kinds of quotes. Escaped: XML below a root <DOC>.
Result<QByteArray> toEnamex(const LabelledDocument &document, const LabelledLayer &layer, bool escaped);

// Reads a file of tags by scanning for them only: corpora have bare "&" and "<". One that begins as XML with a root is
// read as such.
class EnamexReader
{
public:
    explicit EnamexReader(QString file);

    // Nothing where problems gained an error.
    std::optional<LabelledLayer> read(const QString &file);
    const QString &text() const { return m_text; }

    QList<Problem> problems;

private:
    // The tag at this place: its end, whether it opens, its element, its label, what it says to leave out of its text.
    struct Tag {
        qsizetype end = 0;
        bool opens = false;
        QString element;
        QString label;
        qsizetype startOffset = 0;
        qsizetype endOffset = 0;
    };
    std::optional<Tag> tagAt(const QString &file, qsizetype at);
    void close(Span &span, const Tag &opened) const;
    void sayOtherTags();
    std::optional<LabelledLayer> fail(qint64 line, const QString &message);
    QString unescaped(QStringView text) const;

    QString m_file;
    QString m_text;
    bool m_escaped = false;
    qsizetype m_moreAttributes = 0; // of tags, not kept
    QSet<QString> m_attributeNames;
};

} // namespace dau
