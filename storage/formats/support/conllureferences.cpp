// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/conllureferences.h"

#include <QtCore/QSet>

namespace dau {

namespace {

const QByteArrayList referring{"Bridge", "SplitAnte"}; // the parts of MISC that name entities

QByteArray miscOf(const ConlluDocument::Line &line)
{
    return line.bytes.startsWith('#') ? QByteArray() : line.bytes.mid(line.bytes.lastIndexOf('\t') + 1);
}

} // namespace

bool refersToConlluEntities(const ConlluDocument &document)
{
    for (const ConlluDocument::Sentence &sentence : document.sentences) {
        for (const ConlluDocument::Line &line : sentence.lines) {
            const QByteArray misc = miscOf(line);
            if (std::any_of(referring.begin(), referring.end(), [&](const QByteArray &key) { return conlluMisc(misc, key).has_value(); }))
                return true;
        }
    }
    return false;
}

// "e1<e2:part,e3<e2": antecedent, anaphor and what the one is to the other.
qint64 dropConlluReferences(ConlluDocument &document, const QList<QByteArray> &eids)
{
    const QSet<QByteArray> known(eids.begin(), eids.end());
    qint64 dropped = 0;
    for (ConlluDocument::Sentence &sentence : document.sentences) {
        for (ConlluDocument::Line &line : sentence.lines) {
            const QByteArray misc = miscOf(line);
            for (const QByteArray &key : referring) {
                const auto said = conlluMisc(misc, key);
                QByteArrayList references = said ? said->split(',') : QByteArrayList();
                const qint64 unknown = references.removeIf([&](const QByteArray &reference) {
                    const QByteArrayList ends = reference.split(':').first().split('<');
                    return !std::all_of(ends.begin(), ends.end(), [&](const QByteArray &eid) { return known.contains(eid); });
                });
                if (unknown > 0)
                    line.bytes = line.bytes.left(line.bytes.lastIndexOf('\t') + 1) + withConlluMisc(miscOf(line), key, references.join(','));
                dropped += unknown;
            }
        }
    }
    return dropped;
}

} // namespace dau
