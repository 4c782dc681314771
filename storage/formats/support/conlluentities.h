// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/conllufile.h"
#include "storage/formats/support/losses.h"
#include "storage/formats/support/tokentable.h"

#include <functional>

namespace dau {

// Entities in MISC as CorefUD 1.0 writes them: "# global.Entity = eid-etype-head-other", then "Entity=(e1-person-1-label:X"
// on the first word of a mention and "e1)" on its last. What is ours stands in "other": label, note, doubt, name and id
// of the entity, and attributes as attr.KEY. Fields of other tools become attributes by their own name.

// Reads the mentions of one document; `places`: of its surface tokens in `text`. What is not kept goes to `problems`.
LabelledLayer readConlluEntities(const ConlluDocument &document, const QList<Span> &places, const Text &text,
                                 const QString &file, QList<Problem> &problems);
bool holdsConlluEntities(const ConlluDocument &document);

// Which mentions of a layer can be written, on which tokens. `table` has one sentence where an annotation needs it, but
// `fixed` sentences stay.
struct ConlluMention {
    const Annotation *annotation = nullptr;
    QList<TokenTable::Run> runs;
};
QList<ConlluMention> conlluMentions(const LabelledDocument &document, const LabelledLayer &layer, const ExportOptions &options,
                                    TokenTable &table, bool fixed, LossCounter &losses);

// The type that the project gives a label (ExportSource::typeOf); empty: the one that such a label commonly has.
using ConlluTypes = std::function<QString(const QString &label)>;
// The closed list of CorefUD (CorefUD 1.0 format, "etype").
QStringList conlluTypes();

// The eid of each mention: where `kept`, that of its attribute, else a new one.
QList<QByteArray> conlluEids(const QList<ConlluMention> &mentions, bool kept);
// The Entity value of each word line, by the line's place in `document` (sentence, line).
QHash<std::pair<qsizetype, qsizetype>, QByteArray> conlluBrackets(const ConlluDocument &document, const LabelledLayer &layer,
                                                                  const QList<ConlluMention> &mentions, const QList<QByteArray> &eids,
                                                                  const ConlluTypes &typeOf);

// A name in NFC without TAB, CR, LF: what is not goes as %XX.
QByteArray toConlluName(const QString &name);

} // namespace dau
