// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/exportcheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>
#include <vector>

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

// What any annotation of a document reaches, as spans apart from one another, in order.
Spans reachOf(const LabelledDocument &document)
{
    Spans all;
    for (const LabelledLayer &layer : document.layers) {
        for (const Annotation &annotation : layer.layer.annotations)
            all += annotation.spans;
    }
    std::sort(all.begin(), all.end());
    Spans apart;
    for (const Span &span : std::as_const(all)) {
        if (!apart.isEmpty() && span.begin <= apart.last().end)
            apart.last().end = std::max(apart.last().end, span.end);
        else
            apart.append(span);
    }
    return apart;
}

// The pieces of a token format are cut to whole tokens and flattened: each must still be text of the source that some
// annotation reaches.
bool reached(const Spans &apart, const Span &span)
{
    const auto next = std::lower_bound(apart.begin(), apart.end(), span,
                                       [](const Span &a, const Span &b) { return a.end <= b.begin; });
    return next != apart.end() && next->intersects(span);
}

// The documents written, by name. Most formats give them back in the order of the source: then each is loaded once.
class Originals
{
public:
    explicit Originals(const ExportSource &source)
        : m_source(source)
        , m_counted(source.documentCount(), false)
    {
    }

    // Nothing where there is no such document.
    Result<std::optional<LabelledDocument>> named(const QString &name)
    {
        if (m_next < m_source.documentCount()) {
            auto next = load(m_next);
            if (!next)
                return tl::unexpected(next.error());
            if (next->document.name == name) {
                ++m_next;
                return std::optional(*std::move(next));
            }
        }
        if (const Result<void> known = learnNames(); !known)
            return tl::unexpected(known.error());
        const auto found = m_byName.constFind(name);
        if (found == m_byName.cend())
            return std::optional<LabelledDocument>();
        m_next = *found + 1;
        auto document = load(*found);
        return document ? Result<std::optional<LabelledDocument>>(*std::move(document)) : tl::unexpected(document.error());
    }

    // Of every document, read back or not.
    Result<qint64> annotations()
    {
        for (qint64 i = 0; i < m_source.documentCount(); ++i) {
            if (m_counted[i])
                continue;
            if (const auto document = load(i); !document)
                return tl::unexpected(document.error());
        }
        return m_annotations;
    }

private:
    Result<LabelledDocument> load(qint64 i)
    {
        auto document = m_source.document(i);
        if (!document || m_counted[i])
            return document;
        m_counted[i] = true;
        for (const LabelledLayer &layer : document->layers)
            m_annotations += layer.layer.annotations.size();
        return document;
    }

    Result<void> learnNames()
    {
        for (qint64 i = m_byName.size(); i < m_source.documentCount(); ++i) {
            const auto document = load(i);
            if (!document)
                return tl::unexpected(document.error());
            m_byName.insert(document->document.name, i);
        }
        return {};
    }

    const ExportSource &m_source;
    std::vector<bool> m_counted;
    qint64 m_annotations = 0;
    qint64 m_next = 0;
    QHash<QString, qint64> m_byName; // empty until a document comes out of turn
};

} // namespace

Result<ExportCheck> checkExport(const ExportSource &source, const Format &format, const ExportOptions &options, const QString &path, Progress &progress)
{
    ExportCheck check;
    if (!format.read || source.documentCount() == 0)
        return check;
    Originals originals(source);
    const bool tokens = format.unit == OffsetUnit::Tokens;
    std::optional<Error> error;
    const auto compare = [&](const LabelledDocument &read) -> Result<void> {
        const QString &name = read.document.name;
        const auto original = originals.named(name);
        if (!original)
            return tl::unexpected(original.error());
        if (!*original)
            return differs(name, QCoreApplication::translate("Export", "there is no such document"));
        const Extents extents = extentsOf(**original);
        const Spans apart = tokens ? reachOf(**original) : Spans();
        for (const LabelledLayer &layer : read.layers) {
            for (const Annotation &annotation : layer.layer.annotations) {
                const QString written = read.text.quote(annotation.spans);
                const QString meant = (*original)->text.quote(annotation.spans);
                const bool known = extents.contains(withoutLineEnds(read.text, annotation.spans)) || (tokens && reached(apart, annotation.extent()));
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
    Originals texts(source);
    input.knownText = [&](const QString &name) -> std::optional<Text> {
        const auto document = texts.named(name);
        return document && *document ? std::optional<Text>((*document)->text) : std::nullopt;
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
    const auto annotations = originals.annotations();
    if (!annotations)
        return tl::unexpected(annotations.error());
    check.annotations = *annotations;
    return check;
}

} // namespace dau
