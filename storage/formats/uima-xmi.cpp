// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/documentfiles.h"
#include "storage/formats/support/documentfolder.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/xmicas.h"
#include "storage/formats/support/xmlwriter.h"

#include <QtCore/QFileInfo>

#include <map>

namespace dau {

namespace {

QString typeSystemFile()
{
    return QStringLiteral(u"TypeSystem.xml");
}

// OUT/DOCUMENT.xmi for one annotator, OUT/ANNOTATOR/DOCUMENT.xmi for several; a TypeSystem.xml in each folder.
Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    const bool several = source.annotators().size() > 1;
    FileNames folders;
    std::map<QString, std::pair<FileNames, UimaTypes>> content; // by folder with '/', "" for OUT
    const auto put = [&](const LabelledDocument &document, const LabelledLayer *layer) -> Result<void> {
        const QString folder = several && layer ? folders(layer->annotator.name) + u'/' : QString();
        auto &[names, types] = content[folder];
        const UimaCas cas = toUima(document, layer);
        types.add(cas.types);
        return sink.write(folder + names(document.document.name) + QStringLiteral(u".xmi"), toXmi(cas));
    };
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        if (auto fits = fitsXml(*document); !fits)
            return fits;
        for (const LabelledLayer &layer : document->layers) {
            if (auto written = put(*document, &layer); !written)
                return written;
        }
        if (document->layers.isEmpty()) {
            if (auto written = put(*document, nullptr); !written)
                return written;
        }
    }
    for (const auto &[folder, kept] : content) {
        if (auto written = sink.write(folder + typeSystemFile(), kept.second.print()); !written)
            return written;
    }
    return {};
}

// The type systems beside files, each read once.
class TypeSystems
{
public:
    // Nothing where problems gained an error.
    const UimaTypeSystem *of(const QString &path, const QString &root, QList<Problem> &problems)
    {
        const QString folder = rootOf(path);
        if (const auto known = m_byFolder.find(folder); known != m_byFolder.end())
            return &known->second;
        UimaTypeSystem &types = m_byFolder[folder];
        for (const QString &name : {typeSystemFile(), QStringLiteral(u"typesystem.xml"), QStringLiteral(u"../") + typeSystemFile()}) {
            if (!QFileInfo::exists(folder + name) || (name.startsWith(u"..") && folder == root))
                continue;
            if (const auto problem = readXmlFile(folder + name, name, types)) {
                problems.append(*problem);
                return nullptr;
            }
            break;
        }
        return &types;
    }

private:
    std::map<QString, UimaTypeSystem> m_byFolder;
};

// The unit of a file of ours needs no guess.
bool isOurs(const UimaCas &cas)
{
    return std::any_of(cas.structures.begin(), cas.structures.end(), [](const UimaStructure &structure) {
        return structure.values.value(QStringLiteral(u"key")) == u"dau_version";
    });
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    const QString root = rootOf(input.path);
    FeatureReader features(QStringLiteral(u"uima-xmi"));
    TypeSystems typeSystems;
    ImportInput counted = input;
    counted.settings.insert(QStringLiteral(u"unit"), QStringLiteral(u"utf16"));
    auto problems = readDocumentFiles(
        input, {QStringLiteral(u"xmi")},
        [&](const QString &path, const QString &shown, QList<Problem> &said) -> std::optional<LabelledDocument> {
            const UimaTypeSystem *types = typeSystems.of(path, root, said);
            if (!types)
                return {};
            XmiReader reader(*types);
            if (const auto problem = readXmlFile(path, shown, reader)) {
                said.append(*problem);
                return {};
            }
            const UimaCas &cas = reader.cas();
            const auto inFolder = DocumentFolder::of(path);
            const QString annotator = inFolder ? inFolder->annotator : annotatorOf(input, path);
            auto document = fromUima(cas, isOurs(cas) ? counted : input, shown, stemOf(path).mid(root.size()), annotator, features, said);
            if (document && inFolder)
                inFolder->name(document->document);
            return document;
        },
        take, progress);
    if (problems)
        features.losses.say(fileNameOf(input.path), *problems);
    return problems;
}

int recognises(const QString &path)
{
    return recogniseFirst(path, {QStringLiteral(u"xmi")}, [](const QString &file) {
        const QByteArray head = headOf(file);
        return head.contains("xmi:XMI") && head.contains("http://www.omg.org/XMI") ? 95 : 0;
    });
}

} // namespace

namespace formats {

extern const Format uima_xmi;
const Format uima_xmi{
    .id = QStringLiteral(u"uima-xmi"),
    .name = QStringLiteral(u"UIMA CAS XMI"),
    .suffix = {},
    .unit = OffsetUnit::Utf16,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .relations = true,
                .entities = true, .notes = true, .doubts = true, .origins = true, .zones = true, .metadata = true,
                .documentLabels = true, .severalAnnotators = true},
    .write = write,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
