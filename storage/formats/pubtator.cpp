// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/detaillosses.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/foreignoffsets.h"
#include "storage/formats/support/layerfiles.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/tokentable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PubTator", text);
}

// No line ends, no TAB: each becomes a blank, so that offsets stay.
QString flat(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar(0x85) || c == QChar(0x2028) || c == QChar(0x2029) || c == QChar(0x0B) || c == QChar(0x0C))
            c = u' ';
    }
    return line;
}

QString idOf(const QString &name)
{
    return toTagLabel(name).replace(u'|', QStringLiteral(u"%7C"));
}

// The title is the first line; between it and the abstract stands one character that both sides count.
qsizetype titleEnd(const Text &text)
{
    return text.paragraph(0).end;
}

QByteArray print(const LabelledDocument &labelled, const LabelledLayer *layer)
{
    const Text &text = labelled.text;
    const QString id = idOf(labelled.document.name);
    const qsizetype end = titleEnd(text);
    QString out = id + QStringLiteral(u"|t|") + flat(text.view({0, end})) + u'\n' + id + QStringLiteral(u"|a|")
        + flat(text.view({std::min(end + 1, text.size()), text.size()})) + u'\n';
    QHash<EntityId, QString> names;
    for (const Entity &entity : layer ? layer->entities : QList<Entity>())
        names.insert(entity.id, entity.name);
    for (const Annotation &annotation : inDocumentOrder(layer ? layer->layer.annotations : QList<Annotation>())) {
        if (annotation.spans.size() > 1)
            continue; // counted by what the format carries
        const CodePointSpan counted = text.offsets().toCodePoints(annotation.extent());
        out += QStringList{id, QString::number(counted.begin), QString::number(counted.end), flat(text.view(annotation.extent())), toTagLabel(annotation.label)}.join(u'\t');
        if (!annotation.entity.isNull())
            out += u'\t' + toOneLine(names.value(annotation.entity));
        out += u'\n';
    }
    return (out + u'\n').toUtf8();
}

// OUT/ANNOTATOR.pubtator with all documents of an annotator.
Result<void> write(const ExportSource &source, const ExportOptions &, ExportSink &sink, Progress &progress)
{
    FileNames names;
    const auto pathOf = [&](const QString &annotator) { return names(annotator.isEmpty() ? QStringLiteral(u"documents") : annotator) + QStringLiteral(u".pubtator"); };
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        for (const LabelledLayer &layer : document->layers) {
            if (auto written = sink.append(pathOf(layer.annotator.name), print(*document, &layer)); !written)
                return written;
        }
        if (!document->layers.isEmpty())
            continue;
        const QList<Annotator> all = source.annotators();
        if (auto written = sink.append(pathOf(all.size() == 1 ? all.first().name : QString()), print(*document, nullptr)); !written)
            return written;
    }
    return {};
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &)
{
    LossCounter counter;
    countDetails(document, false, counter);
    const QString &string = document.text.string();
    qint64 changed = 0;
    for (qsizetype i = 0; i < string.size(); ++i)
        changed += i != titleEnd(document.text) && flat(QStringView(string).mid(i, 1)) != QStringView(string).mid(i, 1) ? 1 : 0;
    counter.add(QStringLiteral(u"characters"), changed);
    return counter.of(document.document.name);
}

int recognises(const QString &path)
{
    if (QFileInfo(path).isDir())
        return holdsSuffix(path, u"pubtator") ? 90 : 0;
    const QByteArray head = headOf(path).trimmed();
    const qsizetype bar = head.indexOf('|');
    if (bar <= 0 || bar > 200 || head.left(bar).contains('\n') || head.mid(bar, 3) != "|t|")
        return 0;
    return head.size() < 4000 && !head.contains('\n' + head.left(bar) + "|a|") ? 60 : 95;
}

// Reads one file.
class Reader
{
public:
    Reader(const ImportInput &input, const LayerFile &file, const DocumentReader &take, QList<Problem> &problems)
        : m_input(input)
        , m_file(file)
        , m_take(take)
        , m_problems(problems)
        , m_nextId(Uuid::create())
    {
    }
    bool read();

private:
    struct Row {
        qint64 line = 0;
        QStringList cells;
    };
    bool addLine(const QString &line, qint64 number);
    bool handOn();
    std::optional<LabelledDocument> document();
    void error(qint64 line, const QString &message) { m_problems.append({Problem::Severity::Error, m_file.shown, line, message}); }

    const ImportInput &m_input;
    const LayerFile &m_file;
    const DocumentReader &m_take;
    QList<Problem> &m_problems;
    QString m_id;
    QString m_title;
    std::optional<QString> m_abstract;
    QList<Row> m_rows;
    QHash<QString, Entity> m_entities; // one over all documents of the file
    qint64 m_relations = 0;
    Uuid m_nextId;
};

bool Reader::read()
{
    LineFile lines(m_file.path, 64 << 20);
    if (const auto opened = lines.open(); !opened) {
        error(0, opened.error().message);
        return true;
    }
    while (auto line = lines.next()) {
        if (line->endsWith('\r'))
            line->chop(1);
        if (invalidUtf8Line(*line) > 0) {
            error(lines.lineNumber(), tr("The line is not valid UTF-8."));
            return true;
        }
        if (!addLine(QString::fromUtf8(*line), lines.lineNumber()))
            return false;
    }
    if (!lines.fault().isEmpty())
        error(lines.lineNumber(), lines.fault());
    if (!handOn())
        return false;
    if (m_relations > 0)
        m_problems.append({Problem::Severity::Loss, m_file.shown, 0, tr("%1 relations between concepts are not kept.").arg(m_relations)});
    return true;
}

bool Reader::addLine(const QString &line, qint64 number)
{
    const qsizetype bar = line.indexOf(u'|');
    const qsizetype tab = line.indexOf(u'\t');
    const QString part = bar > 0 && (tab < 0 || bar < tab) ? line.mid(bar, 3) : QString();
    if (part == u"|t|") {
        if (!handOn())
            return false;
        m_id = line.left(bar);
        m_title = line.mid(bar + 3);
    } else if (part == u"|a|" && line.left(bar) == m_id) {
        m_abstract = line.mid(bar + 3);
    } else if (tab > 0 && line.left(tab) == m_id) {
        m_rows.append({number, line.split(u'\t')});
    } else if (!line.trimmed().isEmpty()) {
        error(number, tr("The line is neither “ID|t|title”, “ID|a|abstract” nor a row of that document between TABs."));
    }
    return true;
}

std::optional<LabelledDocument> Reader::document()
{
    const QString name = fromTagLabel(m_id);
    const QString written = m_abstract && !m_abstract->isEmpty() ? m_title + u'\n' + *m_abstract : m_title;
    Text text(written);
    const auto known = m_input.knownText ? m_input.knownText(name) : std::nullopt;
    const auto alike = [&](QString a, QString b) { return flat(a) == flat(b); };
    if (known && (alike(known->string(), written) || alike(known->string(), m_title + u'\n')))
        text = *known;
    QList<Row> rows;
    for (const Row &row : std::as_const(m_rows)) {
        const bool span = row.cells.size() >= 5 && wholeNumber(row.cells[1].toLatin1()) && wholeNumber(row.cells[2].toLatin1());
        if (span)
            rows.append(row);
        else if (row.cells.size() >= 4)
            ++m_relations;
        else
            error(row.line, tr("The row is neither an annotation nor a relation."));
    }
    LabelledDocument document{documentFacts(name, text, fileNameOf(m_file.shown)), text, {}, {LabelledLayer()}};
    LabelledLayer &layer = document.layers[0];
    layer.annotator.name = m_file.annotator;
    layer.layer.info.state = LayerState::Done;
    static const QStringList none{QString(), QStringLiteral(u"-"), QStringLiteral(u"-1")}; // no concept was found
    qint64 wrong = 0;
    for (const auto &way : ForeignOffsets::waysFor(text, false)) {
        const ForeignOffsets offsets(text, way);
        layer.layer.annotations.clear();
        bool fits = true;
        for (const Row &row : std::as_const(rows)) {
            const auto begin = offsets.toUtf16(*wholeNumber(row.cells[1].toLatin1()));
            const auto end = offsets.toUtf16(*wholeNumber(row.cells[2].toLatin1()));
            fits = begin && end && *begin < *end && flat(text.view({*begin, *end})) == row.cells[3];
            if (!fits) {
                wrong = wrong == 0 ? row.line : wrong;
                break;
            }
            Annotation annotation;
            m_nextId = m_nextId.plus(1);
            annotation.id = {m_nextId};
            annotation.label = fromTagLabel(row.cells[4]);
            annotation.spans = {{*begin, *end}};
            annotation.origin = {Origin::Kind::Import, QStringLiteral(u"pubtator")};
            if (const QString concept_ = row.cells.value(5); !none.contains(concept_)) {
                if (!m_entities.contains(concept_))
                    m_entities.insert(concept_, {EntityId::create(), fromOneLine(concept_), {}, {}, {}});
                annotation.entity = m_entities.value(concept_).id;
            }
            layer.layer.annotations.append(annotation);
        }
        if (!fits)
            continue;
        QSet<QString> used;
        for (const Row &row : std::as_const(rows)) {
            const QString concept_ = row.cells.value(5);
            if (m_entities.contains(concept_) && !used.contains(concept_))
                layer.entities.append(m_entities.value(concept_));
            used.insert(concept_);
        }
        return document;
    }
    error(wrong, tr("The text of the row does not stand in “%1” at its offsets, in any unit.").arg(name));
    return {};
}

bool Reader::handOn()
{
    if (m_id.isEmpty())
        return true;
    auto made = document();
    m_id.clear();
    m_abstract.reset();
    m_rows.clear();
    return !made || m_take(std::move(*made));
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    const auto read = eachLayerFile(input, {QStringLiteral(u"pubtator")}, progress, [&](LayerFile file) {
        if (input.annotator.isEmpty() && file.shown.endsWith(QStringLiteral(u".pubtator")))
            file.annotator = file.shown.chopped(9);
        return Reader(input, file, take, problems).read();
    });
    if (!read)
        return tl::unexpected(read.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format pubtator;
const Format pubtator{
    .id = QStringLiteral(u"pubtator"),
    .name = QStringLiteral(u"PubTator"),
    .suffix = {},
    .unit = OffsetUnit::CodePoints,
    .carries = {.nested = true, .crossing = true, .entities = true, .severalAnnotators = true},
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
