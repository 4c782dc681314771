// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/exportcheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QSet>

namespace dau {

namespace {

tl::unexpected<Error> differs(const QString &document, const QString &what)
{
    return failure(Error::Code::Corrupt,
                   QCoreApplication::translate("Export", "The export was read back and differs in “%1”: %2. Nothing was written.")
                       .arg(document, what));
}

// The fragments without line ends at their edges, those parted by nothing else made one: what brat, which cuts spans at
// line ends, and we mean alike.
Spans withoutLineEnds(const Text &text, const Spans &spans)
{
    const auto lineEnd = [&](qsizetype at) {
        const QChar c = text.string().at(at);
        return c == u'\n' || c == u'\r';
    };
    Spans result;
    for (Span span : spans) {
        if (span.begin < 0 || span.end > text.size())
            return spans;
        while (span.begin < span.end && lineEnd(span.begin))
            ++span.begin;
        while (span.end > span.begin && lineEnd(span.end - 1))
            --span.end;
        if (span.isEmpty())
            continue;
        const bool onlyLineEnds = !result.isEmpty() && [&] {
            qsizetype at = result.last().end;
            while (at < span.begin && lineEnd(at))
                ++at;
            return at >= span.begin;
        }();
        if (onlyLineEnds)
            result.last().end = span.end;
        else
            result.append(span);
    }
    return result;
}

// Every annotation's fragments, together and each alone, whatever their label is called in the format, of one document.
using Extents = QHash<Spans, int>;

Extents extentsOf(const LabelledDocument &document)
{
    Extents extents;
    for (const LabelledLayer &layer : document.layers) {
        for (const Annotation &annotation : layer.layer.annotations) {
            ++extents[withoutLineEnds(document.text, annotation.spans)];
            for (const Span &span : annotation.spans)
                ++extents[withoutLineEnds(document.text, {span})];
        }
    }
    return extents;
}

// The pieces of a token format are cut to whole tokens and flattened: each must still be text of the source that some
// annotation reaches.
bool reached(const Extents &extents, const Span &span)
{
    for (auto it = extents.begin(); it != extents.end(); ++it) {
        for (const Span &part : it.key()) {
            if (part.intersects(span))
                return true;
        }
    }
    return false;
}

} // namespace

Result<ExportCheck> checkExport(const ExportSource &source, const Format &format, const ExportOptions &options, const QString &path, Progress &progress)
{
    ExportCheck check;
    if (!format.read || source.documentCount() == 0)
        return check;
    QHash<QString, qint64> byName;
    for (qint64 i = 0; i < source.documentCount(); ++i) {
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        byName.insert(document->document.name, i);
        for (const LabelledLayer &layer : document->layers)
            check.annotations += layer.layer.annotations.size();
    }
    const bool tokens = format.unit == OffsetUnit::Tokens;
    std::optional<Error> error;
    const auto compare = [&](const LabelledDocument &read) -> Result<void> {
        const QString &name = read.document.name;
        const auto found = byName.constFind(name);
        if (found == byName.cend())
            return differs(name, QCoreApplication::translate("Export", "there is no such document"));
        const auto original = source.document(*found);
        if (!original)
            return tl::unexpected(original.error());
        const Extents extents = extentsOf(*original);
        for (const LabelledLayer &layer : read.layers) {
            for (const Annotation &annotation : layer.layer.annotations) {
                const QString written = read.text.quote(annotation.spans);
                const QString meant = original->text.quote(annotation.spans);
                const bool known = extents.contains(withoutLineEnds(read.text, annotation.spans)) || (tokens && reached(extents, annotation.extent()));
                if (written != meant || !known)
                    return differs(name, QCoreApplication::translate("Export", "“%1” stands where “%2” should").arg(written, meant));
                ++check.compared;
            }
        }
        return {};
    };
    ImportInput input;
    input.path = path;
    input.settings = options.settings;
    input.knownText = [&](const QString &name) -> std::optional<Text> {
        const auto found = byName.constFind(name);
        if (found == byName.cend())
            return {};
        const auto document = source.document(*found);
        return document ? std::optional<Text>(document->text) : std::nullopt;
    };
    const auto problems = format.read(
        input,
        [&](const LabelledDocument &read) {
            if (const auto same = compare(read); !same)
                error = same.error();
            return !error;
        },
        progress);
    if (error)
        return tl::unexpected(*error);
    if (!problems)
        return tl::unexpected(problems.error());
    for (const Problem &problem : *problems) {
        if (problem.severity == Problem::Severity::Error)
            return differs(problem.file, problem.message);
    }
    return check;
}

} // namespace dau
