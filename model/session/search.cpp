// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/search.h"

#include "model/session/context.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qint64 documentsAtOnce = 500;

} // namespace

QList<Hit> findIn(const Matcher &matcher, const Document &document, const Text &text, const Zones &zones)
{
    QList<Hit> hits;
    const QList<Span> spans = matcher.find(text);
    for (const Span &span : spans) {
        const Context context = contextOf(text, span);
        hits.append({document.id, document.name, span, text.offsets().toCodePoints(span), context.before, context.quote,
                     context.after, inSkippedZone(zones, span)});
    }
    return hits;
}

Result<qint64> findInCorpus(const Matcher &matcher, const CorpusStore &store,
                            const std::function<bool(const QList<Hit> &)> &take, Progress &progress)
{
    qint64 found = 0;
    const Result<void> walked = eachDocument(store, {}, progress, [&](const DocumentRow &row, const Text &text) -> Result<bool> {
        if (matcher.find(text).isEmpty())
            return true;
        const Result<Zones> zones = store.zones(row.id);
        if (!zones)
            return tl::unexpected(zones.error());
        Document document;
        document.id = row.id;
        document.name = row.name;
        const QList<Hit> hits = findIn(matcher, document, text, *zones);
        found += hits.size();
        return take(hits);
    });
    return walked ? Result<qint64>(found) : tl::unexpected(walked.error());
}

Result<void> eachDocument(const CorpusStore &store, const DocumentId &except, Progress &progress,
                          const std::function<Result<bool>(const DocumentRow &, const Text &)> &take)
{
    const DocumentQuery query;
    const Result<qint64> total = store.documentCount(query);
    if (!total)
        return tl::unexpected(total.error());
    for (qint64 offset = 0; offset < *total; offset += documentsAtOnce) {
        const Result<QList<DocumentRow>> rows = store.documents(query, offset, documentsAtOnce);
        if (!rows)
            return tl::unexpected(rows.error());
        for (qsizetype i = 0; i < rows->size(); ++i) {
            if (!progress.step(offset + i, *total))
                return failure(Error::Code::Cancelled, QCoreApplication::translate("Search", "The search was stopped."));
            const DocumentRow &row = rows->at(i);
            if (row.id == except)
                continue;
            const Result<Text> text = store.text(row.id);
            if (!text)
                return tl::unexpected(text.error());
            const Result<bool> goesOn = take(row, *text);
            if (!goesOn)
                return tl::unexpected(goesOn.error());
            if (!*goesOn)
                return {};
        }
    }
    progress.step(*total, *total);
    return {};
}

} // namespace dau
