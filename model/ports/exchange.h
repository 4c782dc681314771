// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <memory>

namespace dau {

// What labels, attributes and relations of a foreign file are in the project: their name -> our key. An empty key: left out.
struct NameMap {
    QMap<QString, QString> labels;
    QMap<QString, QString> attributes;
    QMap<QString, QString> relations;

    bool operator==(const NameMap &) const = default;
};

// A row of the mapping table of an import.
struct MappedName {
    enum class Kind { Label, Attribute, Relation };

    QString format;
    Kind kind = Kind::Label;
    QString theirs;
    QString ours;      // the key it gets; empty: left out
    qint64 count = 0;  // how often it stands in the files
    bool isNew = false; // the scheme has no such key
};

// What a person (or the command line) says about an import before it is planned.
struct ImportOptions {
    QString format;    // a format's id, or "text" "html" "csv" "jsonl" for articles; empty: found per file
    QString annotator; // who made the layers; empty: as the format says
    Annotator::Kind kind = Annotator::Kind::Human;
    std::optional<LayerState> state; // of imported layers; default done
    QString encoding;  // empty: found
    QMap<QString, QString> encodings; // of single files, by ImportItem::file; counts more than `encoding`
    QString textColumn;            // CSV and JSONL tables of articles; empty: guessed
    QStringList metadataColumns;
    bool replace = false;          // replace a layer the annotator already has there
    enum class NewLabels { Add, Refuse, File } newLabels = NewLabels::Add;
    QString schemeFile; // NewLabels::File: the scheme whose labels are added
    QMap<QString, QString> settings; // of one format: ImportInput::settings
    QStringList checkedLabels; // imported layers were checked for these only; empty: for all
    NameMap map;        // counts more than what was remembered of this format
};

// One file (or row of a table, or document of a format) of a planned import, for the preview.
struct ImportItem {
    enum class Kind { Article, Layer }; // a new document, or a layer (with its document where missing)
    enum class Verdict { New, Same, NearDuplicate, LayerForExisting, LayerTaken, Refused };

    QString file;      // as shown: relative to what was chosen
    Kind kind = Kind::Article;
    Verdict verdict = Verdict::New;
    Document document; // name (already unique), title, encoding, newline, normal form, length
    Zones zones;       // guessed
    QString annotator; // of a layer
    qint64 annotations = 0;
    QString like;      // the document it equals or resembles, by name
    QList<Problem> problems;
    bool take = true;  // ticked in the preview; false for what is refused or already there
};

// What an import would do. Nothing has been written. The texts read stay with the plan (or are read again), so that what
// is written is what was shown.
class ImportPlan
{
public:
    virtual ~ImportPlan() = default;

    QList<ImportItem> items;
    QList<Problem> problems; // of whole files that cannot be read
    // What the scheme lacks: keys of labels, attributes, relations that would be added.
    QStringList newLabels;
    QStringList newAttributes;
    QStringList newRelations;
    QList<MappedName> names; // every name that the files' layers use, and what it becomes
    QStringList columns; // of a table of articles: to choose the text column from
};

struct ImportReport {
    qint64 documents = 0;
    qint64 layers = 0;
    qint64 annotations = 0;
    qint64 relations = 0;
    QStringList added;       // "label X added", "renamed to Annotator_B/1", one sentence each
    QList<Problem> problems;
};

struct ExportRequest {
    QString format;
    QString target; // a file or folder; it and its parents are made
    QList<AnnotatorId> annotators;  // empty: all layers
    QList<DocumentId> documents;    // empty: all
    ExportOptions options;
    bool strict = false; // refuse to lose anything
};

struct ExportReport {
    qint64 documents = 0;
    qint64 annotations = 0;
    qint64 checked = 0; // spans whose text was compared after reading the output back
    QStringList files;  // relative to the target
    QString opening;    // how to open it, one line; empty: as one would think
    QList<Loss> losses;
};

// One way to write nested annotations in columns, and what becomes of them.
struct Flattening {
    ExportOptions::Nesting nesting = ExportOptions::Nesting::Levels;
    qint64 kept = 0; // annotations
    QList<Loss> losses;
};

struct FormatInfo {
    QString id;
    QString name;
    QString suffix;
    OffsetUnit unit = OffsetUnit::CodePoints;
    Carries carries;
    QMap<QString, QStringList> settings; // as in Format
    bool reads = false;
    bool writes = false;
    QString namePattern; // as in Format
    QStringList types;
};

// Gives a label, attribute or relation of the scheme its name in a format (empty: its key again); where the format has
// types of its own, gives a label its type. Refused where the format cannot hold the name or nothing has the key.
Result<void> nameIn(const FormatInfo &format, const QString &key, const QString &name, LabelScheme &scheme);

class Releases;

// Text and labelled data in and out. Works on any CorpusStore; every function may run on any thread, but plan and
// import of one project not at once.
class Exchange
{
public:
    virtual ~Exchange() = default;

    virtual QList<FormatInfo> formats() const = 0;
    // Frozen, named exports (model/ports/releases.h); owned here.
    virtual const Releases *releases() const = 0;
    virtual Result<std::shared_ptr<ImportPlan>> plan(CorpusStore &store, const QStringList &paths, const ImportOptions &options,
                                                     Progress &progress) const = 0;
    // Writes the items taken as one undoable Change (kind "import", author as given: who sits here). All or nothing.
    virtual Result<ImportReport> import(CorpusStore &store, const ImportPlan &plan, const ImportOptions &options,
                                        const AnnotatorId &author, Progress &progress) const = 0;

    // Counted without writing anything.
    virtual Result<QList<Loss>> losses(CorpusStore &store, const ExportRequest &request, Progress &progress) const = 0;
    // What each way of flattening would keep and lose, side by side; empty for a format that has no such choice.
    virtual Result<QList<Flattening>> flattenings(CorpusStore &store, const ExportRequest &request, Progress &progress) const = 0;
    // Writes beside the target, reads back, compares every span's text, then renames: a failure leaves no half file.
    virtual Result<ExportReport> write(CorpusStore &store, const ExportRequest &request, Progress &progress) const = 0;
};

} // namespace dau
