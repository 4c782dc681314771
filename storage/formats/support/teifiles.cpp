// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/teifiles.h"

#include "storage/formats/support/documentfiles.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/teireading.h"

namespace dau {

namespace {

QStringList suffixes()
{
    return {QStringLiteral(u"xml"), QStringLiteral(u"tei")};
}

bool isTei(const QByteArray &head)
{
    return head.contains("<TEI") && head.contains("http://www.tei-c.org/ns/1.0");
}

bool isStandoff(const QByteArray &head)
{
    return head.contains("type=\"standoff\"") || head.contains("<standOff");
}

} // namespace

Result<QList<Problem>> readTeiFiles(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const QString root = rootOf(input.path);
    return readDocumentFiles(
        input, suffixes(),
        [&](const QString &path, const QString &shown, QList<Problem> &problems) -> std::optional<LabelledDocument> {
            TeiReader reader(shown, annotatorOf(input, path));
            if (const auto problem = readXmlFile(path, shown, reader)) {
                problems.append(*problem);
                return {};
            }
            LabelledDocument document = reader.document(stemOf(path).mid(root.size()), fileNameOf(path));
            problems += reader.problems;
            return document;
        },
        take, progress);
}

int recognisesTei(const QString &path, bool standoff)
{
    if (standoff)
        return recogniseFirst(path, suffixes(), [](const QString &file) {
            const QByteArray head = headOf(file);
            return !isTei(head) ? 0 : isStandoff(head) ? 95 : 60;
        });
    return recogniseFirst(path, suffixes(), [](const QString &file) {
        const QByteArray head = headOf(file);
        return !isTei(head) ? 0 : isStandoff(head) ? 60 : 95;
    });
}

} // namespace dau
