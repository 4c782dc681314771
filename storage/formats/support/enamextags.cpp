// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/enamextags.h"

#include "storage/formats/support/order.h"
#include "storage/formats/support/xmlwriter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace dau {

namespace {

constexpr qsizetype deepest = 256;

const QStringView rootTag(u"<DOC>");
const QStringView rootEnd(u"</DOC>");

QString tr(const char *text)
{
    return QCoreApplication::translate("Enamex", text);
}

QString sorted(const QSet<QString> &names)
{
    QStringList list(names.begin(), names.end());
    list.sort();
    return list.mid(0, 10).join(QStringLiteral(u", "));
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
    static const QRegularExpression tags(QStringLiteral(u"<(?:ENAMEX|TIMEX|NUMEX)\\b|</(?:ENAMEX|TIMEX|NUMEX)>"));
    if (!escaped && (text.contains(tags) || text.startsWith(u"<?xml") || text.startsWith(rootTag)))
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

std::optional<EnamexReader::Tag> EnamexReader::tagAt(const QString &file, qsizetype at)
{
    constexpr qsizetype longest = 4096;
    static const QRegularExpression closes(QStringLiteral(u"^</(ENAMEX|TIMEX|NUMEX)>"));
    static const QRegularExpression opens(QStringLiteral(u"^<(ENAMEX|TIMEX|NUMEX)((?:\\s+[\\w:.-]+=(?:\"[^\"]*\"|'[^']*'|[^\\s\"'<>]+))+)\\s*>"));
    static const QRegularExpression attribute(QStringLiteral(u"([\\w:.-]+)=(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>]+))"));
    const QString rest = QString::fromRawData(file.constData() + at, std::min(longest, file.size() - at));
    if (const auto match = closes.match(rest); match.hasMatch())
        return Tag{at + match.capturedLength(), false, match.captured(1), {}, 0, 0};
    const auto match = opens.match(rest);
    if (!match.hasMatch())
        return {};
    Tag tag{at + match.capturedLength(), true, match.captured(1), {}, 0, 0};
    bool typed = false;
    QStringList more;
    const QString attributes = match.captured(2);
    for (auto it = attribute.globalMatch(attributes); it.hasNext();) {
        const auto found = it.next();
        const QString name = found.captured(1);
        const QString value = unescaped(QString(found.captured(2) + found.captured(3) + found.captured(4)));
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (name == u"TYPE")
            tag.label = value, typed = true;
        else if (name == u"S_OFF" && isNumber && number >= 0)
            tag.startOffset = number;
        else if (name == u"E_OFF" && isNumber && number >= 0)
            tag.endOffset = number;
        else
            more.append(name);
    }
    if (!typed)
        return {};
    m_moreAttributes += more.size();
    for (const QString &name : std::as_const(more))
        m_attributeNames.insert(name);
    return tag;
}

// S_OFF and E_OFF: so many characters at the ends of the tag's text are not the name ("-CNN").
void EnamexReader::close(Span &span, const Tag &opened) const
{
    span.end = m_text.size();
    if (opened.startOffset == 0 && opened.endOffset == 0)
        return;
    const OffsetMap offsets(QStringView(m_text).mid(span.begin));
    const qint64 length = offsets.toCodePoint(m_text.size() - span.begin);
    const qint64 begin = std::min<qint64>(opened.startOffset, length);
    const qint64 end = std::max<qint64>(begin, length - opened.endOffset);
    span = {span.begin + offsets.toUtf16(begin), span.begin + offsets.toUtf16(end)};
}

// What else looks like SGML (<DOC>, <TXT>) is text here, and should not surprise.
void EnamexReader::sayOtherTags()
{
    static const QRegularExpression other(QStringLiteral(u"</?([A-Z][A-Z0-9_]+)(?:\\s[^<>\n]*)?>"));
    QSet<QString> names;
    qsizetype count = 0;
    for (auto it = other.globalMatch(m_text); it.hasNext(); ++count)
        names.insert(it.next().captured(1));
    if (count > 0)
        problems.append({Problem::Severity::Note, m_file, 0, tr("%1 other tags stay in the text as they stand: %2.").arg(count).arg(sorted(names))});
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
    QList<std::pair<qsizetype, Tag>> open; // indexes of annotations
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
            open.append({layer.layer.annotations.size(), *tag});
            layer.layer.annotations.append(annotation);
        } else if (open.isEmpty() || open.last().second.element != tag->element) {
            return fail(lineOf(content, at), tr("</%1> closes nothing.").arg(tag->element));
        } else {
            const auto [index, opened] = open.takeLast();
            close(layer.layer.annotations[index].spans[0], opened);
        }
        at = from = tag->end;
    }
    m_text += unescaped(content.mid(from, stop - from));
    if (!open.isEmpty())
        return fail(lineOf(content, file.size()), tr("<%1 TYPE=\"%2\"> is not closed.").arg(open.last().second.element, open.last().second.label));
    const qsizetype empty = layer.layer.annotations.removeIf([](const Annotation &annotation) { return annotation.spans[0].isEmpty() || annotation.label.isEmpty(); });
    if (empty > 0)
        problems.append({Problem::Severity::Loss, m_file, 0, tr("%1 tags without text or type are not kept.").arg(empty)});
    if (m_moreAttributes > 0)
        problems.append({Problem::Severity::Loss, m_file, 0, tr("%1 attributes of tags are not kept: %2.").arg(m_moreAttributes).arg(sorted(m_attributeNames))});
    sayOtherTags();
    return layer;
}

} // namespace dau
