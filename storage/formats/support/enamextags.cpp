// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/enamextags.h"

#include "storage/formats/support/order.h"
#include "storage/formats/support/xmlwriter.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qsizetype deepest = 256;

const QStringView opening(u"<ENAMEX");
const QStringView closing(u"</ENAMEX>");
const QStringView rootTag(u"<DOC>");
const QStringView rootEnd(u"</DOC>");

QString tr(const char *text)
{
    return QCoreApplication::translate("Enamex", text);
}

qint64 lineOf(QStringView text, qsizetype at)
{
    return 1 + text.first(at).count(u'\n');
}

} // namespace

QList<Annotation> nestedOnly(const QList<Annotation> &annotations, LossCounter &losses)
{
    QList<Annotation> kept;
    QList<qsizetype> ends; // of those open
    for (const Annotation &annotation : inDocumentOrder(annotations)) {
        if (annotation.spans.size() != 1)
            continue;
        const Span span = annotation.spans.first();
        while (!ends.isEmpty() && ends.last() <= span.begin)
            ends.removeLast();
        if (!ends.isEmpty() && ends.last() < span.end) {
            losses.add(QStringLiteral(u"crossing"));
            continue;
        }
        ends.append(span.end);
        kept.append(annotation);
    }
    return kept;
}

Result<QByteArray> toEnamex(const LabelledDocument &document, const LabelledLayer &layer, bool escaped)
{
    const QString &text = document.text.string();
    const auto refuse = [&](const QString &cause) {
        return failure(Error::Code::Refused, tr("The document “%1” cannot be written with raw tags: %2. Choose the flavour “escaped”.").arg(document.document.name, cause));
    };
    if (!escaped && (text.contains(opening) || text.contains(closing) || text.startsWith(u"<?xml") || text.startsWith(rootTag)))
        return refuse(tr("its text holds such a tag itself"));
    XmlWriter xml;
    QByteArray raw;
    if (escaped) {
        xml.declaration();
        xml.start("DOC");
    }
    const auto put = [&](qsizetype from, qsizetype to) {
        const QStringView part = QStringView(text).mid(from, to - from);
        if (escaped)
            xml.text(part);
        else
            raw += part.toUtf8();
    };
    qsizetype at = 0;
    QList<qsizetype> ends;
    const auto closeUpTo = [&](qsizetype place) {
        while (!ends.isEmpty() && ends.last() <= place) {
            put(at, ends.last());
            at = ends.takeLast();
            if (escaped)
                xml.end();
            else
                raw += "</ENAMEX>";
        }
    };
    LossCounter counted; // by losses() already
    for (const Annotation &annotation : nestedOnly(layer.layer.annotations, counted)) {
        const Span span = annotation.spans.first();
        closeUpTo(span.begin);
        put(at, span.begin);
        at = span.begin;
        ends.append(span.end);
        if (escaped) {
            xml.start("ENAMEX");
            xml.attribute("TYPE", annotation.label);
            continue;
        }
        const char quote = annotation.label.contains(u'"') ? '\'' : '"';
        if (annotation.label.contains(QLatin1Char(quote)))
            return refuse(tr("the label “%1” holds both kinds of quotes").arg(annotation.label));
        raw += "<ENAMEX TYPE=" + (quote + annotation.label.toUtf8() + quote) + '>';
    }
    closeUpTo(text.size());
    put(at, text.size());
    if (!escaped)
        return raw;
    xml.end();
    return xml.take();
}

EnamexReader::EnamexReader(QString file)
    : m_file(std::move(file))
{
}

std::optional<LabelledLayer> EnamexReader::fail(qint64 line, const QString &message)
{
    problems.append({Problem::Severity::Error, m_file, line, message});
    return {};
}

QString EnamexReader::unescaped(QStringView text) const
{
    QString result = text.toString();
    if (!m_escaped || !result.contains(u'&'))
        return result;
    static const std::pair<QStringView, QStringView> names[] = {{u"&lt;", u"<"}, {u"&gt;", u">"}, {u"&quot;", u"\""}, {u"&apos;", u"'"}, {u"&#13;", u"\r"},
                                                                {u"&#xD;", u"\r"}, {u"&#10;", u"\n"}, {u"&#9;", u"\t"}, {u"&amp;", u"&"}};
    for (const auto &[name, meant] : names)
        result.replace(name.toString(), meant.toString());
    return result;
}

std::optional<EnamexReader::Tag> EnamexReader::tagAt(const QString &file, qsizetype at) const
{
    constexpr qsizetype longest = 4096;
    const QStringView rest = QStringView(file).mid(at, longest);
    if (rest.startsWith(closing))
        return Tag{at + closing.size(), false, {}};
    if (!rest.startsWith(opening))
        return {};
    const qsizetype equals = rest.indexOf(u"TYPE=");
    if (equals < 0 || equals + 6 >= rest.size())
        return {};
    const QChar quote = rest[equals + 5];
    const qsizetype end = quote == u'"' || quote == u'\'' ? rest.indexOf(quote, equals + 6) : -1;
    if (end < 0 || !rest.mid(opening.size(), equals - opening.size()).trimmed().isEmpty())
        return {};
    const qsizetype close = rest.indexOf(u'>', end);
    return close < 0 ? std::nullopt : std::optional<Tag>({at + close + 1, true, unescaped(rest.mid(equals + 6, end - equals - 6))});
}

std::optional<LabelledLayer> EnamexReader::read(const QString &file)
{
    QStringView content(file);
    qsizetype at = 0;
    qsizetype stop = file.size();
    if (content.contains(u"<!DOCTYPE") && content.trimmed().startsWith(u"<?xml"))
        return fail(1, tr("The file has a document type declaration (DTD); such files are not read."));
    if (content.startsWith(u"<?xml") || content.startsWith(rootTag)) {
        const qsizetype root = content.indexOf(rootTag);
        const qsizetype end = content.lastIndexOf(rootEnd);
        if (root < 0 || end < root)
            return fail(1, tr("The file is XML without the root <DOC> … </DOC>."));
        at = root + rootTag.size();
        stop = end;
        m_escaped = true;
    }
    LabelledLayer layer;
    layer.layer.info.state = LayerState::Done;
    QList<qsizetype> open; // indexes of annotations
    Uuid nextId = Uuid::create();
    qsizetype from = at;
    while (at < stop) {
        at = file.indexOf(u'<', at);
        if (at < 0 || at >= stop)
            break;
        const auto tag = tagAt(file, at);
        if (!tag) {
            ++at;
            continue;
        }
        m_text += unescaped(content.mid(from, at - from));
        if (tag->opens) {
            if (open.size() >= deepest)
                return fail(lineOf(content, at), tr("More than %1 tags lie inside one another.").arg(deepest));
            Annotation annotation;
            annotation.id = {nextId};
            nextId = nextId.plus(1);
            annotation.label = tag->label;
            annotation.spans = {{m_text.size(), m_text.size()}};
            annotation.origin = {Origin::Kind::Import, QStringLiteral(u"vlsp-enamex")};
            open.append(layer.layer.annotations.size());
            layer.layer.annotations.append(annotation);
        } else if (open.isEmpty()) {
            return fail(lineOf(content, at), tr("</ENAMEX> closes nothing."));
        } else {
            layer.layer.annotations[open.takeLast()].spans[0].end = m_text.size();
        }
        at = from = tag->end;
    }
    m_text += unescaped(content.mid(from, stop - from));
    if (!open.isEmpty())
        return fail(lineOf(content, file.size()), tr("<ENAMEX TYPE=\"%1\"> is not closed.").arg(layer.layer.annotations[open.last()].label));
    const qsizetype empty = layer.layer.annotations.removeIf([](const Annotation &annotation) { return annotation.spans[0].isEmpty() || annotation.label.isEmpty(); });
    if (empty > 0)
        problems.append({Problem::Severity::Loss, m_file, 0, tr("%1 tags without text or type are not kept.").arg(empty)});
    return layer;
}

} // namespace dau
