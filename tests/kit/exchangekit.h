// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>

namespace dau::kit {

// Documents in memory as an export sees them.
class MemorySource : public ExportSource
{
public:
    explicit MemorySource(QList<LabelledDocument> documents, LabelScheme scheme = {});

    const LabelScheme &scheme() const override { return m_scheme; }
    QList<Annotator> annotators() const override;
    qint64 documentCount() const override { return documents.size(); }
    Result<LabelledDocument> document(qint64 i) const override { return documents.at(i); }

    QList<LabelledDocument> documents;

private:
    LabelScheme m_scheme;
};

// Keeps what an export writes, by path; save() puts it on disk for a reader.
class MemorySink : public ExportSink
{
public:
    Result<void> write(const QString &path, const QByteArray &bytes) override;
    Result<void> append(const QString &path, const QByteArray &bytes) override;

    // Below the folder, a file format's one file as `suffix` says ("out.jsonl"); what to give a reader as path.
    QString save(const QTemporaryDir &folder, const QString &suffix) const;

    QMap<QString, QByteArray> files;
};

// What a format read: the documents, and what it had to say.
struct ReadBack {
    QList<LabelledDocument> documents;
    QList<Problem> problems;
    QString failure; // of the whole reading

    QStringList errors() const; // "file:line: message"
    const LabelledDocument *document(const QString &name) const;
};
ReadBack readBack(const Format &format, const ImportInput &input);
// Writes the documents with the format and reads them again.
ReadBack throughFormat(const Format &format, const ExportSource &source, const ExportOptions &options = {},
                       const std::function<std::optional<Text>(const QString &)> &knownText = {});

// Documents as nasty as people make them: emoji, NFD, CR LF, quotes, markup, marks of every format; spans nested three
// deep, crossing, discontinuous; attributes, relations, entities, notes, doubts, two annotators. By seed.
QList<LabelledDocument> randomDocuments(quint32 seed, int count);

// A layer as lines that say all of it but ids: "TITLE [3,5) «Bí thư» rank=head entity=... note=... -of-> BODY [7,9)".
// `without` names parts to leave out: "ids" is always; "doubts" "origins" "sources" "notes" "entities" "attributes" ...
QStringList describe(const LabelledLayer &layer, const Text &text, const QStringList &without = {});

// A document called "bài" with one layer by An, written in the notation of tests/kit/notation.h.
LabelledDocument labelled(const QString &notation);
// The same, checked for these labels only.
LabelledDocument labelled(const QString &notation, const QStringList &checked);
QStringList checkedOf(const LabelledLayer &layer);
// What the format itself counts as lost: "nested=2 sub_token=1".
QString lossesOf(const Format &format, const LabelledDocument &document, const ExportOptions &options = {});

// Writes documents of each seed and reads them again: one sentence for each label that came back elsewhere or not at all
// without being counted by the format's losses, or that never was. Without losses of `sub_token` all spans are equal.
QStringList unannounced(const Format &format, quint32 seeds, const ExportOptions &options = {});

// "label TAB text" of every piece of a span, blanks simplified, sorted.
QStringList pieces(const QList<LabelledDocument> &documents);
// The same as a program prints them, a line each; where it fails, what it said.
QStringList piecesSaid(const QString &program, const QStringList &arguments);

} // namespace dau::kit
