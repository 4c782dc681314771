// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfiles.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/teifiles.h"
#include "storage/formats/support/teiwriting.h"

namespace dau {

namespace {

Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    const auto print = [&](const LabelledDocument &document) { return toTei(document, source.scheme(), TeiPlaces::Inline); };
    return writeDocumentFiles(source, QStringLiteral(u"xml"), print, sink, progress);
}

int recognises(const QString &path)
{
    return recognisesTei(path, false);
}

} // namespace

namespace formats {

extern const Format tei_inline;
const Format tei_inline{
    .id = QStringLiteral(u"tei-inline"),
    .name = QStringLiteral(u"TEI P5, annotations in the text"),
    .suffix = {},
    .unit = OffsetUnit::Inline,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = readTeiFiles,
};

} // namespace formats

} // namespace dau
