// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/losswords.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

struct Word {
    const char *kind;
    const char *name;
};
const Word words[] = {
    {"nested", QT_TRANSLATE_NOOP("Losses", "spans inside another span")},
    {"crossing", QT_TRANSLATE_NOOP("Losses", "spans that cross another")},
    {"discontinuous", QT_TRANSLATE_NOOP("Losses", "spans of several fragments")},
    {"attributes", QT_TRANSLATE_NOOP("Losses", "attribute values")},
    {"relations", QT_TRANSLATE_NOOP("Losses", "relations")},
    {"entities", QT_TRANSLATE_NOOP("Losses", "links to entities")},
    {"notes", QT_TRANSLATE_NOOP("Losses", "notes")},
    {"doubts", QT_TRANSLATE_NOOP("Losses", "doubts")},
    {"origins", QT_TRANSLATE_NOOP("Losses", "origins other than by hand")},
    {"zones", QT_TRANSLATE_NOOP("Losses", "zones")},
    {"metadata", QT_TRANSLATE_NOOP("Losses", "metadata fields")},
    {"document_labels", QT_TRANSLATE_NOOP("Losses", "labels of whole documents")},
    {"sub_token", QT_TRANSLATE_NOOP("Losses", "edges inside a token")},
    {"skipped_zones", QT_TRANSLATE_NOOP("Losses", "spans in skipped zones")},
    {"characters", QT_TRANSLATE_NOOP("Losses", "characters that the format cannot hold")},
    {"attribute_sources", QT_TRANSLATE_NOOP("Losses", "marks of carried and default values")},
    {"document_notes", QT_TRANSLATE_NOOP("Losses", "notes on whole documents")},
    {"entity_details", QT_TRANSLATE_NOOP("Losses", "aliases, labels and notes of entities")},
    {"entity_references", QT_TRANSLATE_NOOP("Losses", "references to mentions that are not written")},
    {"newlines_at_edges", QT_TRANSLATE_NOOP("Losses", "line ends at the edges of spans")},
    {"annotations", QT_TRANSLATE_NOOP("Losses", "annotations")},
    {"partly_checked", QT_TRANSLATE_NOOP("Losses", "partly checked layers, left out")},
    {"masked", QT_TRANSLATE_NOOP("Losses", "partly checked layers, the rest unknown")},
    {"annotators", QT_TRANSLATE_NOOP("Losses", "layers of further annotators")},
};

} // namespace

QString lossName(const QString &kind)
{
    for (const Word &word : words) {
        if (kind == QLatin1String(word.kind))
            return QCoreApplication::translate("Losses", word.name);
    }
    return kind;
}

} // namespace dau
