// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

namespace dau {

// One document of a CoNLL-U file: its lines as they stand there and the text that they make. The lines without what is
// said of entities are what a document keeps (metadata `conllu`), so that a treebank goes out as it came in.
class ConlluDocument
{
public:
    struct Line {
        qint64 number = 0; // 1-based in the file
        QByteArray bytes;
        qsizetype surface = -1; // the token of the text that the line, or the word in it, belongs to
        bool isWord = false;    // a word of the tree: what entities hang on
    };
    struct Sentence {
        QList<Line> lines; // comments first
        qsizetype first = 0; // of its surface tokens
        qsizetype last = 0;
    };

    // Takes one more line, without its LF; false where it is none of CoNLL-U: fault() says why.
    bool add(qint64 number, QByteArray line);
    void finish(); // after the last line
    const QString &fault() const { return m_fault; }
    bool isEmpty() const { return sentences.isEmpty(); }

    // The text: "# text" and SpaceAfter, SpacesAfter, SpacesBefore of the tokens; a line for each sentence, or for each
    // paragraph where paragraphs are marked.
    QString text(QList<Span> *places) const;
    // Where the tokens stand in a text that is there already: TokenRange, else one after the other.
    std::optional<QList<Span>> placesIn(const Text &text) const;
    QList<bool> begins() const;
    // Value of the first comment "# key = value" of the document, or empty.
    QString comment(QByteArrayView key) const;
    // Whether there is more than text, names and entities: syntax, comments, tokens of one's own.
    bool holdsMore() const;
    // All lines, those of entities left out.
    QByteArray withoutEntities() const;
    static ConlluDocument parse(const QByteArray &lines);

    QList<Sentence> sentences;
    QStringList surfaces;

private:
    struct Gaps {
        QString before;
        std::optional<QString> after; // SpacesAfter
        bool none = false;            // SpaceAfter=No
    };
    bool addWord(Line line);
    bool fail(const QString &message);

    QList<Gaps> m_gaps;
    QList<std::optional<CodePointSpan>> m_ranges;
    Sentence m_open;
    qint64 m_covered = 0; // words up to this number belong to the last surface token
    QString m_fault;
};

// The part of MISC called `key`, without "key="; nothing where there is none.
std::optional<QByteArray> conlluMisc(QByteArrayView misc, QByteArrayView key);
// MISC with this part in its place of the alphabet; an empty value takes it away.
QByteArray withConlluMisc(const QByteArray &misc, const QByteArray &key, const QByteArray &value);
// Value of a comment "# key = value"; nothing where the line is another.
std::optional<QByteArrayView> conlluComment(QByteArrayView line, QByteArrayView key);

// Blanks as SpacesAfter writes them: \s \t \r \n \p \\ and \uXXXX for any other that a line cannot show; and back.
QByteArray toConlluSpaces(QStringView blanks);
QString fromConlluSpaces(QByteArrayView value);

} // namespace dau
