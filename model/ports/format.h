// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"

#include <QtCore/QMap>
#include <QtCore/QStringList>

namespace dau {

enum class OffsetUnit { CodePoints, Utf16, Bytes, Tokens, Inline, Graphemes };

// What a format can hold; what it cannot is counted as loss before anything is written.
struct Carries {
    bool nested = false;
    bool crossing = false;
    bool discontinuous = false;
    bool attributes = false;
    bool relations = false;
    bool entities = false;
    bool notes = false;
    bool doubts = false;
    bool origins = false;
    bool zones = false;
    bool metadata = false;
    bool documentLabels = false;
    bool subToken = true; // edges inside a token
    bool severalAnnotators = false;
    // What becomes of a layer whose document label `checked_labels` says that it was checked for those labels only, so
    // that text without an annotation says nothing of the others. AsItIs: spans say nothing of it anyway. Named: the file
    // names the labels, though no other document label. Masked: tokens of which nobody knows are written as unknown.
    enum class PartlyChecked { AsItIs, Named, Masked, LeftOut };
    PartlyChecked partlyChecked = PartlyChecked::AsItIs;
};

// One document with the layers to write, or as read.
struct LabelledLayer {
    Annotator annotator;
    Layer layer;
    QList<Entity> entities; // those its annotations refer to
};
struct LabelledDocument {
    Document document;
    Text text;
    Zones zones;
    QList<LabelledLayer> layers;
};

// A document or a part of it that cannot be read, or a thing that will not be kept: which file, which line, what.
struct Problem {
    enum class Severity { Note, Loss, Error };

    Severity severity = Severity::Error;
    QString file;
    qint64 line = 0; // 1-based; 0: the whole file
    QString message; // one sentence

    // "file:line: message"
    QString toString() const;
    bool operator==(const Problem &) const = default;
};

// One kind of loss: "relations", "crossing spans", ... how many, in which documents (names).
struct Loss {
    QString kind; // stable word: nested crossing discontinuous attributes relations entities notes doubts origins zones
                  // metadata document_labels sub_token skipped_zones characters partly_checked masked ...
    qint64 count = 0;
    QMap<QString, qint64> byDocument;
    QMap<QString, QStringList> checked = {}; // partly_checked, masked: by document "An: PERSON, TITLE", a layer each
};

struct ExportOptions {
    enum class Nesting { Outermost, Innermost, Levels, PerLabel };
    enum class Tags { Iob1, Iob2, Bioes };

    QStringList labels; // empty: all; picked before flattening
    Nesting nesting = Nesting::Levels;
    Tags tags = Tags::Iob2;
    bool wholeNumbers = true;   // token formats: "24-CT/TU" is one token
    bool skippedZones = false;  // token formats: write what lies in skipped zones too ("--zones all")
    QMap<QString, QString> settings; // of one format ("--option unit=utf16"): its page in docs/formats lists them
};

// "code points" "UTF-16 units" "bytes" "tokens" "inline" "graphemes"
QString toString(OffsetUnit unit);
// As on the command line: "outermost" "innermost" "levels" "per-label"; "iob1" "iob2" "bioes".
QString toString(ExportOptions::Nesting nesting);
std::optional<ExportOptions::Nesting> nestingFromString(QStringView name);
QString toString(ExportOptions::Tags tags);
std::optional<ExportOptions::Tags> tagsFromString(QStringView name);

// Where an export goes. Files appear under their final names only when the whole export has been written and checked.
class ExportSink
{
public:
    virtual ~ExportSink() = default;
    // A file below the target; `path` uses '/'. Empty: the target itself, for formats that are one file (those with a
    // suffix). Written whole, in UTF-8 bytes.
    virtual Result<void> write(const QString &path, const QByteArray &bytes) = 0;
    // Adds to the end of a file of this export: for formats that hold many documents in one file.
    virtual Result<void> append(const QString &path, const QByteArray &bytes) = 0;
};

// A project as an export sees it: one document at a time.
class ExportSource
{
public:
    virtual ~ExportSource() = default;
    virtual const LabelScheme &scheme() const = 0;
    // Whose layers the documents hold, by name: what a format with a folder per annotator must know before the first.
    virtual QList<Annotator> annotators() const = 0;
    virtual qint64 documentCount() const = 0;
    // Document i with the layers chosen, labels already picked and called what the project's scheme calls them in this
    // format (LabelScheme::names): scheme() has the same names, and the program gives those it reads their keys again. A
    // format does nothing for it.
    virtual Result<LabelledDocument> document(qint64 i) const = 0;
    // What the project says a label (as document() calls it) is of the format's own closed list Format::types; empty:
    // nothing.
    virtual QString typeOf(const QString &label) const
    {
        Q_UNUSED(label)
        return {};
    }
    // The part of a release that document i is in: "train" "dev" "test"; empty: no parts.
    virtual QString split(qint64 i) const
    {
        Q_UNUSED(i)
        return {};
    }
};

// What an import reads: a file or a folder, found by path.
struct ImportInput {
    QString path;         // absolute
    QString annotator;    // who the work is by; empty: as the format says, else the folder's or file's name
    // The text of a document of the project by name, where the format holds none (CoNLL) or to compare with.
    std::function<std::optional<Text>(const QString &documentName)> knownText;
    QMap<QString, QString> settings = {}; // of one format ("--option unit=utf16")
};

// Called for each document read; false stops the import.
using DocumentReader = std::function<bool(LabelledDocument)>;

// A format: one plain value per file storage/formats/<id>.cpp. A document's offsets are UTF-16 units in memory; a
// format counts in `unit` through Text::offsets(), never by itself.
struct Format {
    QString id;     // "brat": stable, on the command line
    QString name;   // for people
    QString suffix; // of its (main) file; empty: a folder
    OffsetUnit unit = OffsetUnit::CodePoints;
    Carries carries;
    // What ExportOptions and ImportInput may set, with the values each may have (none: any).
    QMap<QString, QStringList> settings = {};

    // What a name that a person gives a label, attribute or relation here must match as a whole: a regular expression.
    // Empty: any. Keys of the scheme always fit or are made to.
    QString namePattern = {};
    // A closed list of types beside our labels (CoNLL-U: person, place, ...); see ExportSource::typeOf.
    QStringList types = {};
    // write() keeps the parts of a release (ExportSource::split) apart by itself; else each part is an export of its own.
    bool splits = false;

    // Writes the documents; null: import only. Deterministic: no clock, sorted, byte-equal when repeated.
    Result<void> (*write)(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress) = nullptr;
    // How to open what was written at `target`, one line for people; null: as one would think.
    QString (*opening)(const QString &target) = nullptr;
    // Losses of one document beyond what `carries` says (sub-token edges, characters the format cannot hold, flattening
    // by the options); may be null.
    QList<Loss> (*losses)(const LabelledDocument &document, const ExportOptions &options) = nullptr;

    // How sure the format is that the path is its own: 0 no, 100 certain. Looks at names and the first bytes only.
    int (*recognises)(const QString &path) = nullptr;
    // Reads; null: export only. A document with an Error problem is not handed on. Returns what was noticed.
    Result<QList<Problem>> (*read)(const ImportInput &input, const DocumentReader &take, Progress &progress) = nullptr;
};

} // namespace dau
