// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/foreignoffsets.h"

namespace dau {

// The places that a file gives in one document, in a unit to be found: the first way of counting under which every quote
// is the text below it.
class ForeignSpans
{
public:
    // `file`: as problems name it.
    ForeignSpans(Text text, QString file);

    // `what`: how a problem names it ("T1"); `line`: 0 where lines tell nothing. An empty quote is none.
    void add(const QString &what, qint64 line, const QList<CodePointSpan> &pieces, const QString &quote = {});
    // Our spans, one for each added, in order; nothing where problems gained errors (the ten worst). `ways`: the most
    // likely first; another one that is taken is named in a note.
    // `byWords`: the unit is nowhere stated, so that without quotes the way that cuts the fewest words is taken, not the
    // first that fits.
    std::optional<QList<Spans>> find(const QList<ForeignOffsets::Way> &ways, QList<Problem> &problems, bool byWords = false) const;
    // All ways in which this text may be counted, `unit` first; only that one where a person has said so (the setting
    // "unit": codepoints, utf16, bytes or graphemes).
    QList<ForeignOffsets::Way> ways(OffsetUnit unit, const ImportInput &input) const;

private:
    struct Place {
        QString what;
        qint64 line = 0;
        QList<CodePointSpan> pieces; // in the file's own unit
        QString quote;
    };
    std::optional<Spans> at(const Place &place, const ForeignOffsets &offsets) const;
    bool fits(const Place &place, const Spans &spans) const;
    qsizetype cutWords(const Spans &spans) const;
    void sayMismatches(const ForeignOffsets::Way &way, QList<Problem> &problems) const;

    Text m_text;
    QString m_file;
    QList<Place> m_places;
};

// What tools set between the texts of several pieces in one quote: a blank, nothing, dots, ...
const QStringList &quoteJoins();

// The units by the names of the setting "unit".
const QMap<QString, OffsetUnit> &unitsByName();

} // namespace dau
