// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/datacard.h"

#include "storage/exchange/manifest.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QUrl>

namespace dau {

namespace {

QJsonObject object(const QMap<QString, qint64> &counts)
{
    QJsonObject result;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        result.insert(it.key(), *it);
    return result;
}

// The host of the url, else the kind of file.
QString sourceOf(const Document &document)
{
    const QString host = QUrl(document.metadata.value(QStringLiteral(u"url"))).host();
    if (!host.isEmpty())
        return host;
    const QString suffix = QFileInfo(document.source.section(u':', 0, 0)).suffix();
    return suffix.isEmpty() ? QStringLiteral(u"?") : u'.' + suffix;
}

QString cell(QString text)
{
    return text.replace(u'\n', u' ').replace(u'|', QStringLiteral(u"\\|"));
}

QString row(const QStringList &cells)
{
    QStringList clean;
    for (const QString &text : cells)
        clean.append(cell(text));
    return QStringLiteral(u"| %1 |\n").arg(clean.join(QStringLiteral(u" | ")));
}

QString table(const QStringList &head, const QList<QStringList> &rows)
{
    QString text = row(head) + QStringLiteral(u"|%1\n").arg(QStringLiteral(u" --- |").repeated(head.size()));
    for (const QStringList &cells : rows)
        text += row(cells);
    return text + u'\n';
}

QString list(const QMap<QString, qint64> &counts)
{
    QStringList parts;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        parts.append(QStringLiteral(u"%1 (%2)").arg(it.key()).arg(*it));
    return parts.isEmpty() ? QStringLiteral(u"none") : parts.join(QStringLiteral(u", "));
}

} // namespace

DataCard::DataCard(const ReleaseRequest &request, const LabelScheme &scheme, const ReleasePreview &preview)
    : m_request(request)
    , m_scheme(scheme)
    , m_preview(preview)
{
}

void DataCard::add(const LabelledDocument &document, const ReleaseEntry &entry)
{
    for (const QString &name : entry.annotators)
        ++m_annotators[name];
    ++m_layers[entry.layer];
    ++m_normalForms[document.document.normalForm];
    ++m_newlines[document.document.newline];
    ++m_sources[sourceOf(document.document)];
    m_codePoints += document.text.codePoints();
    for (const LabelledLayer &layer : document.layers) {
        m_relations += layer.layer.relations.size();
        m_entities += layer.entities.size();
        for (const Annotation &annotation : layer.layer.annotations)
            ++m_origins[toString(annotation.origin.kind)];
    }
}

QJsonObject DataCard::json() const
{
    QJsonArray labels;
    for (const LabelDef &label : m_scheme.labels) {
        QJsonObject counts;
        for (const ReleasePart &part : m_preview.parts)
            counts.insert(part.name.isEmpty() ? QStringLiteral(u"all") : part.name, part.labels.value(label.key));
        labels.append(QJsonObject{{QStringLiteral(u"key"), label.key},
                                  {QStringLiteral(u"name"), label.name.in(QStringLiteral(u"en"), label.key)},
                                  {QStringLiteral(u"guideline"), label.guideline.in(QStringLiteral(u"en"), {})},
                                  {QStringLiteral(u"annotations"), counts}});
    }
    QJsonArray parts;
    for (const ReleasePart &part : m_preview.parts)
        parts.append(QJsonObject{{QStringLiteral(u"name"), part.name}, {QStringLiteral(u"documents"), part.documents.size()},
                                 {QStringLiteral(u"annotations"), part.annotations}, {QStringLiteral(u"labels"), object(part.labels)}});
    QJsonArray leaks;
    for (const Leak &leak : m_preview.leaks)
        leaks.append(QJsonObject{{QStringLiteral(u"document"), leak.document}, {QStringLiteral(u"part"), leak.part},
                                 {QStringLiteral(u"other"), leak.other}, {QStringLiteral(u"other_part"), leak.otherPart},
                                 {QStringLiteral(u"resemblance"), leak.resemblance}});
    QJsonObject losses;
    for (auto it = m_preview.losses.begin(); it != m_preview.losses.end(); ++it)
        losses.insert(it.key(), dau::jsonOf(*it));
    const double accepted = m_preview.annotations > 0 ? double(m_origins.value(QStringLiteral(u"accepted"))) / double(m_preview.annotations) : 0;
    return {{QStringLiteral(u"name"), m_request.name},
            {QStringLiteral(u"licence"), m_request.licence},
            {QStringLiteral(u"with_text"), !m_request.withoutText},
            {QStringLiteral(u"documents"), m_preview.documents},
            {QStringLiteral(u"code_points"), m_codePoints},
            {QStringLiteral(u"annotations"), m_preview.annotations},
            {QStringLiteral(u"relations"), m_relations},
            {QStringLiteral(u"entities"), m_entities},
            {QStringLiteral(u"sources"), object(m_sources)},
            {QStringLiteral(u"normal_forms"), object(m_normalForms)},
            {QStringLiteral(u"newlines"), object(m_newlines)},
            {QStringLiteral(u"scheme"), QJsonObject{{QStringLiteral(u"id"), m_scheme.id}, {QStringLiteral(u"version"), m_scheme.version}}},
            {QStringLiteral(u"labels"), labels},
            {QStringLiteral(u"parts"), parts},
            {QStringLiteral(u"seed"), m_request.shares.isEmpty() ? QJsonValue() : QJsonValue(qint64(m_request.seed))},
            {QStringLiteral(u"groups"), QJsonArray::fromStringList(m_request.groups)},
            {QStringLiteral(u"leaks"), leaks},
            {QStringLiteral(u"layer"), m_request.layer},
            {QStringLiteral(u"layers"), object(m_layers)},
            {QStringLiteral(u"annotators"), object(m_annotators)},
            {QStringLiteral(u"agreement"), m_agreement.isEmpty() ? QJsonValue() : QJsonValue(m_agreement)},
            {QStringLiteral(u"origins"), object(m_origins)},
            {QStringLiteral(u"accepted_suggestions"), accepted},
            {QStringLiteral(u"unsettled"), QJsonArray::fromStringList(m_preview.unsettled)},
            {QStringLiteral(u"unsettled_left_out"), m_preview.leavesOut},
            {QStringLiteral(u"losses"), losses}};
}

QByteArray DataCard::markdown() const
{
    QString text = QStringLiteral(u"# %1\n\n").arg(cell(m_request.name));
    text += QStringLiteral(u"%1 documents, %2 annotations, %3 relations, %4 entities; %5 code points of text%6.\n\n")
                .arg(m_preview.documents).arg(m_preview.annotations).arg(m_relations).arg(m_entities).arg(m_codePoints)
                .arg(m_request.withoutText ? QStringLiteral(u" (not in this release: offsets, hashes and sources only; “dau-cli rehydrate” puts the reader's own copies back)") : QString());
    text += QStringLiteral(u"Licence: %1\n\n").arg(m_request.licence.isEmpty() ? QStringLiteral(u"not stated") : cell(m_request.licence));

    text += QStringLiteral(u"## Texts\n\nSources: %1. Normal forms: %2. Line ends: %3.\n\n").arg(list(m_sources), list(m_normalForms), list(m_newlines));

    text += QStringLiteral(u"## Labels\n\nScheme “%1”, version %2 (scheme.json).\n\n").arg(cell(m_scheme.id)).arg(m_scheme.version);
    QStringList head{QStringLiteral(u"label"), QStringLiteral(u"name")};
    for (const ReleasePart &part : m_preview.parts)
        head.append(part.name.isEmpty() ? QStringLiteral(u"annotations") : part.name);
    QList<QStringList> rows;
    for (const LabelDef &label : m_scheme.labels) {
        QStringList cells{label.key, label.name.in(QStringLiteral(u"en"), label.key)};
        for (const ReleasePart &part : m_preview.parts)
            cells.append(QString::number(part.labels.value(label.key)));
        rows.append(cells);
    }
    QStringList sums{QStringLiteral(u"all"), QString()};
    QStringList documents{QStringLiteral(u"documents"), QString()};
    for (const ReleasePart &part : m_preview.parts) {
        sums.append(QString::number(part.annotations));
        documents.append(QString::number(part.documents.size()));
    }
    text += table(head, rows + QList<QStringList>{sums, documents});

    text += QStringLiteral(u"## Guideline\n\n");
    for (const LabelDef &label : m_scheme.labels) {
        const QString guideline = label.guideline.in(QStringLiteral(u"en"), {});
        if (!guideline.isEmpty())
            text += QStringLiteral(u"**%1**: %2\n\n").arg(label.key, guideline);
    }

    if (!m_request.shares.isEmpty()) {
        text += QStringLiteral(u"## Split\n\nStratified by label, seed %1; kept on one side: %2.").arg(m_request.seed).arg(m_request.groups.isEmpty() ? QStringLiteral(u"nothing") : m_request.groups.join(QStringLiteral(u", ")));
        text += m_preview.leaks.isEmpty() ? QStringLiteral(u" No two documents of different parts are nearly the same text.\n\n")
                                          : QStringLiteral(u" %1 pairs of nearly the same text lie in different parts:\n\n").arg(m_preview.leaks.size());
        for (const Leak &leak : m_preview.leaks)
            text += QStringLiteral(u"- %1 (%2) and %3 (%4): %5\n").arg(cell(leak.document), leak.part, cell(leak.other), leak.otherPart).arg(leak.resemblance, 0, 'f', 2);
        text += m_preview.leaks.isEmpty() ? QString() : QStringLiteral(u"\n");
    }

    text += QStringLiteral(u"## Annotation\n\nLayer: %1. Annotators (documents): %2. Documents by layer: %3.\n\n").arg(cell(m_request.layer), list(m_annotators), list(m_layers));
    text += QStringLiteral(u"How the annotations came to be: %1. Accepted suggestions: %2 %.\n\n").arg(list(m_origins))
                .arg(m_preview.annotations > 0 ? 100.0 * double(m_origins.value(QStringLiteral(u"accepted"))) / double(m_preview.annotations) : 0.0, 0, 'f', 1);
    for (auto it = m_agreement.begin(); it != m_agreement.end(); ++it) {
        if (it.key() != u"documents")
            text += QStringLiteral(u"Agreement, %1: %2 (documents that several annotators have done: %3).\n\n")
                        .arg(it.key()).arg(it->toDouble(), 0, 'f', 3).arg(m_agreement[u"documents"].toInteger());
    }
    if (!m_preview.unsettled.isEmpty())
        text += QStringLiteral(u"Not settled, %1: %2.\n\n").arg(m_preview.leavesOut ? QStringLiteral(u"left out") : QStringLiteral(u"included"), cell(m_preview.unsettled.join(QStringLiteral(u", "))));

    text += QStringLiteral(u"## Formats\n\n");
    for (auto it = m_preview.losses.begin(); it != m_preview.losses.end(); ++it) {
        QMap<QString, qint64> lost;
        for (const Loss &loss : *it)
            lost.insert(loss.kind, loss.count);
        text += QStringLiteral(u"- %1: not carried: %2\n").arg(it.key(), list(lost));
    }
    text += QStringLiteral(u"\nstandoff.jsonl holds every annotation with its offsets (code points, half open) and the SHA-256 of its text; release.json\n"
                           "names every document, and SHA256SUMS every file (“sha256sum -c SHA256SUMS”, “dau-cli release --verify .”).\n");
    return text.toUtf8();
}

void readCard(const QJsonObject &card, ReleasePreview &preview, QJsonObject &agreement)
{
    const auto counts = [](const QJsonValue &value) {
        QMap<QString, qint64> map;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            map.insert(it.key(), it.value().toInteger());
        return map;
    };
    preview.documents = card[u"documents"].toInteger();
    preview.annotations = card[u"annotations"].toInteger();
    for (const QJsonValue part : card[u"parts"].toArray())
        preview.parts.append({part[u"name"].toString(), {}, counts(part[u"labels"]), part[u"annotations"].toInteger()});
    for (const QJsonValue leak : card[u"leaks"].toArray())
        preview.leaks.append({leak[u"document"].toString(), leak[u"part"].toString(), leak[u"other"].toString(), leak[u"other_part"].toString(),
                              leak[u"resemblance"].toDouble()});
    preview.unsettled = card[u"unsettled"].toVariant().toStringList();
    preview.leavesOut = card[u"unsettled_left_out"].toBool();
    const QJsonObject losses = card[u"losses"].toObject();
    for (auto it = losses.begin(); it != losses.end(); ++it) {
        QList<Loss> list;
        for (const QJsonValue loss : it.value().toArray()) {
            list.append({loss[u"kind"].toString(), loss[u"count"].toInteger(), counts(loss[u"documents"])});
            const QJsonObject checked = loss[u"checked"].toObject();
            for (auto document = checked.begin(); document != checked.end(); ++document)
                list.last().checked.insert(document.key(), document->toVariant().toStringList());
        }
        preview.losses.insert(it.key(), list);
    }
    agreement = card[u"agreement"].toObject();
}

} // namespace dau
