// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/checkedlabels.h"
#include "storage/formats/support/conlluentities.h"
#include "storage/formats/support/conllureferences.h"
#include "storage/formats/support/detaillosses.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/filenames.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/layerfiles.h"
#include "storage/formats/support/order.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace dau {

namespace {

constexpr qint64 longestLine = 1 << 20;
const QString kept = QStringLiteral(u"conllu"); // metadata: the lines of a treebank

QString tr(const char *text)
{
    return QCoreApplication::translate("Conllu", text);
}

// A document's lines as they came in, or made from its text, with the places of their tokens.
struct Lines {
    ConlluDocument document;
    QList<Span> places;
    bool fixed = false; // came in: sentences stay as they are
};

std::optional<Lines> linesKept(const LabelledDocument &labelled)
{
    const QString lines = labelled.document.metadata.value(kept);
    if (lines.isEmpty())
        return {};
    ConlluDocument document = ConlluDocument::parse(lines.toUtf8());
    const auto places = document.placesIn(labelled.text);
    return places && !places->isEmpty() ? std::optional(Lines{std::move(document), *places, true}) : std::nullopt;
}

bool startsParagraph(const Text &text, qsizetype begin, qsizetype before)
{
    return before < 0 || text.paragraphAt(begin) != text.paragraphAt(before);
}

QByteArray row(qsizetype number, const QString &form, const QByteArray &misc)
{
    return QByteArray::number(number) + '\t' + form.toUtf8() + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + '\n';
}

// The lines of a document that did not come in with any: words, blanks, places; no syntax.
QByteArray linesMade(const LabelledDocument &labelled, const TokenTable &table, const ExportOptions &options)
{
    const Text &text = labelled.text;
    const auto &tokens = table.tokens();
    const auto form = [&](qsizetype i) { return text.view(tokens[i]).toString().normalized(QString::NormalizationForm_C); };
    QByteArray lines = "# newdoc id = " + toConlluName(labelled.document.name) + '\n';
    const auto sentences = table.sentences();
    for (qsizetype s = 0; s < sentences.size(); ++s) {
        const TokenTable::Run &sentence = sentences[s];
        if (startsParagraph(text, tokens[sentence.first].begin, s == 0 ? -1 : tokens[sentence.first - 1].begin))
            lines += "# newpar\n";
        QString said;
        QByteArray rows;
        for (qsizetype i = sentence.first; i < sentence.last; ++i) {
            const bool last = i + 1 == tokens.size();
            const qsizetype next = last ? text.size() : tokens[i + 1].begin;
            const bool cut = !options.skippedZones && inSkippedZone(labelled.zones, {tokens[i].end, next}); // left out, perhaps with text
            const bool ends = i + 1 == sentence.last;
            const bool paragraph = ends && !last && startsParagraph(text, next, tokens[i].begin);
            const QString otherwise = last ? QString() : paragraph ? QStringLiteral(u"\n") : QStringLiteral(u" ");
            const QString gap = cut ? otherwise : text.view({tokens[i].end, next}).toString();
            const CodePointSpan counted = text.offsets().toCodePoints(tokens[i]);
            QByteArray misc = "TokenRange=" + QByteArray::number(counted.begin) + ':' + QByteArray::number(counted.end);
            if (gap.isEmpty() && !last)
                misc = withConlluMisc(misc, "SpaceAfter", "No");
            else if (gap != otherwise)
                misc = withConlluMisc(misc, "SpacesAfter", toConlluSpaces(gap));
            if (i == 0 && tokens[0].begin > 0 && (options.skippedZones || !inSkippedZone(labelled.zones, {0, tokens[0].begin})))
                misc = withConlluMisc(misc, "SpacesBefore", toConlluSpaces(text.view({0, tokens[0].begin})));
            rows += row(i - sentence.first + 1, form(i), misc);
            said += form(i) + (ends || gap.isEmpty() ? QString() : QStringLiteral(u" "));
        }
        lines += "# sent_id = " + QByteArray::number(s + 1) + "\n# text = " + said.toUtf8() + '\n' + rows + '\n';
    }
    return lines;
}

// The lines with the entities of a layer; none for a document without one.
QByteArray print(const LabelledDocument &labelled, const ConlluDocument &document, const LabelledLayer *layer,
                 const QList<ConlluMention> &mentions, const QList<QByteArray> &eids, const ConlluTypes &typeOf, const QSet<qsizetype> &without)
{
    const auto brackets = layer ? conlluBrackets(document, *layer, mentions, eids, typeOf) : QHash<std::pair<qsizetype, qsizetype>, QByteArray>();
    QByteArray head = layer ? QByteArray("# global.Entity = eid-etype-head-other\n") : QByteArray();
    if (const QStringList checked = layer ? checkedLabels(layer->layer.info) : QStringList(); !checked.isEmpty())
        head += "# checked_labels = " + toConlluName(toOneWord(checked)) + '\n';
    QMap<QString, QString> metadata = labelled.document.metadata;
    metadata.remove(kept);
    for (auto it = metadata.begin(); it != metadata.end(); ++it) {
        if (document.comment("meta::" + toConlluName(it.key())) != QString::fromUtf8(toConlluName(it.value())))
            head += "# meta::" + toConlluName(it.key()) + " = " + toConlluName(it.value()) + '\n';
    }
    QByteArray bytes;
    for (qsizetype s = 0; s < document.sentences.size(); ++s) {
        const auto &lines = document.sentences[s].lines;
        if (without.contains(s))
            continue;
        bool headed = !bytes.isEmpty();
        for (qsizetype l = 0; l < lines.size(); ++l) {
            const QByteArray &line = lines[l].bytes;
            if (!headed && !line.startsWith("# newdoc")) {
                bytes += head;
                headed = true;
            }
            const auto id = conlluComment(line, "newdoc id");
            const QByteArray value = brackets.value({s, l});
            const qsizetype misc = line.lastIndexOf('\t') + 1;
            if (id && fromOneLine(QString::fromUtf8(*id)) != labelled.document.name)
                bytes += "# newdoc id = " + toConlluName(labelled.document.name);
            else if (!value.isEmpty())
                bytes += line.left(misc) + withConlluMisc(line.mid(misc), "Entity", value);
            else
                bytes += line;
            bytes += '\n';
        }
        if (!headed)
            bytes += head;
        bytes += '\n';
    }
    return bytes;
}

// Sentences that lie in skipped zones.
QSet<qsizetype> skippedSentences(const LabelledDocument &labelled, const Lines &lines, const ExportOptions &options)
{
    QSet<qsizetype> without;
    for (qsizetype s = 0; s < lines.document.sentences.size() && !options.skippedZones; ++s) {
        const auto &sentence = lines.document.sentences[s];
        if (sentence.first < sentence.last && inSkippedZone(labelled.zones, {lines.places[sentence.first].begin, lines.places[sentence.last - 1].end}))
            without.insert(s);
    }
    return without;
}

// Writes, or only counts: `bytes` null.
void convert(const LabelledDocument &labelled, const LabelledLayer *layer, const ExportOptions &options, const ConlluTypes &typeOf,
             LossCounter &losses, QByteArray *bytes)
{
    LabelledLayer sorted = layer ? *layer : LabelledLayer();
    sorted.layer.annotations = inDocumentOrder(sorted.layer.annotations);
    auto lines = linesKept(labelled);
    TokenTable table = lines ? TokenTable(lines->places, lines->document.begins()) : TokenTable(labelled, options);
    const auto mentions = conlluMentions(labelled, sorted, options, table, lines.has_value(), losses);
    const bool referred = lines && refersToConlluEntities(lines->document);
    const QList<QByteArray> eids = conlluEids(mentions, referred);
    if (referred && layer)
        losses.add(QStringLiteral(u"entity_references"), dropConlluReferences(lines->document, eids));
    if (!bytes)
        return;
    const bool fixed = lines.has_value();
    if (!fixed)
        lines = Lines{ConlluDocument::parse(linesMade(labelled, table, options)), table.tokens(), false};
    *bytes = print(labelled, lines->document, layer ? &sorted : nullptr, mentions, eids, typeOf,
                   fixed ? skippedSentences(labelled, *lines, options) : QSet<qsizetype>());
}

Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    LayerFiles files(source, QStringLiteral(u".conllu"));
    const ConlluTypes typeOf = [&source](const QString &label) { return source.typeOf(label); };
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        QList<const LabelledLayer *> layers;
        for (const LabelledLayer &layer : document->layers)
            layers.append(&layer);
        if (layers.isEmpty())
            layers.append(nullptr);
        for (const LabelledLayer *layer : std::as_const(layers)) {
            LossCounter counted;
            QByteArray bytes;
            convert(*document, layer, options, typeOf, counted, &bytes);
            const QString path = files.pathOf(layer ? layer->annotator.name : QString(), document->document.name);
            if (auto written = sink.write(path, bytes); !written)
                return written;
        }
    }
    return files.writeNames(sink);
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &options)
{
    LossCounter counter;
    countDetails(document, true, counter);
    for (const LabelledLayer &layer : document.layers)
        convert(document, &layer, options, {}, counter, nullptr);
    const bool plain = document.zones.size() == 1 && !document.zones[0].skipped && document.zones[0].span == Span{0, document.text.size()};
    counter.add(QStringLiteral(u"zones"), plain ? 0 : document.zones.size());
    if (!document.document.metadata.contains(kept)) {
        const TokenTable table(document, options);
        counter.add(QStringLiteral(u"normal_form"), std::count_if(table.tokens().begin(), table.tokens().end(), [&](const Span &token) {
            const QString form = document.text.view(token).toString();
            return form != form.normalized(QString::NormalizationForm_C);
        }));
    }
    return counter.of(document.document.name);
}

int recognises(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return holdsSuffix(path, u"conllu") ? 85 : 0;
    const QByteArray head = headOf(path);
    for (const QByteArray &line : head.split('\n')) {
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        const bool fits = line.count('\t') == 9 && QByteArrayView("123456789").contains(line[0]);
        return !fits ? 0 : info.suffix() == u"conllu" || info.suffix() == u"conllup" ? 100 : 90;
    }
    return info.suffix() == u"conllu" ? 60 : 0;
}

// Reads the documents of one file.
class Reader
{
public:
    Reader(const ImportInput &input, const LayerFile &file, const DocumentReader &take, QList<Problem> &problems)
        : m_input(input)
        , m_file(file)
        , m_take(take)
        , m_problems(problems)
    {
    }

    bool run();

private:
    bool handOn(const ConlluDocument &document);

    const ImportInput &m_input;
    const LayerFile &m_file;
    const DocumentReader &m_take;
    QList<Problem> &m_problems;
    int m_count = 0;
};

bool Reader::run()
{
    LineFile lines(m_file.path, longestLine);
    QString fault;
    if (const auto opened = lines.open(); !opened)
        fault = opened.error().message;
    ConlluDocument document;
    bool within = false; // a sentence
    while (auto line = fault.isEmpty() ? lines.next() : std::nullopt) {
        if (line->endsWith('\r'))
            line->chop(1);
        if (!within && line->startsWith("# newdoc") && !document.isEmpty()) {
            if (!handOn(document))
                return false;
            document = {};
        }
        within = !line->isEmpty();
        if (invalidUtf8Line(*line) > 0)
            fault = tr("The line is not valid UTF-8.");
        else if (!document.add(lines.lineNumber(), std::move(*line)))
            fault = document.fault();
    }
    if (fault.isEmpty())
        fault = lines.fault();
    if (!fault.isEmpty()) {
        m_problems.append({Problem::Severity::Error, m_file.shown, lines.lineNumber(), fault});
        return true;
    }
    document.finish();
    return document.isEmpty() || handOn(document);
}

bool Reader::handOn(const ConlluDocument &document)
{
    ++m_count;
    const QString id = fromOneLine(document.comment("newdoc id"));
    const QString name = !id.isEmpty() ? id : m_count == 1 ? m_file.document : m_file.document + u'-' + QString::number(m_count);
    const auto known = m_input.knownText ? m_input.knownText(name) : std::nullopt;
    auto places = known ? document.placesIn(*known) : std::nullopt;
    Text text;
    if (places) {
        text = *known;
    } else {
        places.emplace();
        text = Text(document.text(&*places));
    }
    LabelledDocument labelled{documentFacts(name, text, fileNameOf(m_file.shown)), text, {}, {}};
    for (const auto &sentence : document.sentences) {
        for (const auto &line : sentence.lines) {
            if (!line.bytes.startsWith("# meta::"))
                continue;
            const QString pair = QString::fromUtf8(line.bytes.mid(8));
            const QString equals = QStringLiteral(u" = ");
            labelled.document.metadata.insert(fromOneLine(pair.section(equals, 0, 0)), fromOneLine(pair.section(equals, 1)));
        }
    }
    if (document.holdsMore()) {
        labelled.document.metadata.insert(kept, QString::fromUtf8(document.withoutEntities()));
        if (!text.string().isEmpty())
            labelled.zones = {{QStringLiteral(u"body"), {0, text.size()}, false}};
    }
    if (holdsConlluEntities(document)) {
        labelled.layers = {readConlluEntities(document, *places, text, m_file.shown, m_problems)};
        labelled.layers[0].annotator.name = m_file.annotator;
        setCheckedLabels(fromOneWord(fromOneLine(document.comment("checked_labels"))), labelled.layers[0].layer.info);
    }
    return m_take(std::move(labelled));
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    const auto read = eachLayerFile(input, {QStringLiteral(u"conllu")}, progress,
                                    [&](const LayerFile &file) { return Reader(input, file, take, problems).run(); });
    if (!read)
        return tl::unexpected(read.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format conllu;
const Format conllu{
    .id = QStringLiteral(u"conllu"),
    .name = QStringLiteral(u"CoNLL-U with entities (CorefUD)"),
    .suffix = {},
    .unit = OffsetUnit::Tokens,
    .carries = {.nested = true, .crossing = true, .discontinuous = true, .attributes = true, .entities = true, .notes = true,
                .doubts = true, .zones = true, .metadata = true, .subToken = false, .severalAnnotators = true,
                .partlyChecked = Carries::PartlyChecked::Named},
    .types = conlluTypes(),
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
