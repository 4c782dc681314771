// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/conllreading.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/files.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/layerfiles.h"
#include "storage/formats/support/losses.h"
#include "storage/formats/support/order.h"
#include "storage/formats/support/tokentable.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

#include <array>
#include <map>

namespace dau {

namespace {

using Nesting = ExportOptions::Nesting;

QString tr(const char *text)
{
    return QCoreApplication::translate("Conll2012", text);
}

QString nameCell(const QString &label)
{
    QString cell = toTagLabel(label);
    for (const QChar sign : QStringView(u"()*|"))
        cell.replace(sign, u'%' + QString::number(sign.unicode(), 16).toUpper());
    return cell;
}

QString wordCell(QStringView word)
{
    QString cell = word.toString();
    for (QChar &c : cell) {
        if (c.isSpace())
            c = u'_';
    }
    return cell;
}

// What of a layer the columns of names hold: spans of whole tokens that nest and do not cross.
struct Mention {
    const Annotation *annotation = nullptr;
    TokenTable::Run run;
};
QList<Mention> mentionsOf(const LabelledDocument &document, const QList<Annotation> &annotations, const ExportOptions &options,
                          TokenTable &table, LossCounter &losses)
{
    QList<Mention> all;
    for (const Annotation &annotation : annotations) {
        if (annotation.spans.size() > 1)
            continue; // counted by what the format carries
        if (!options.skippedZones && inSkippedZone(document.zones, annotation.extent())) {
            losses.add(QStringLiteral(u"skipped_zones"));
            continue;
        }
        const auto run = table.under(annotation.extent());
        losses.add(QStringLiteral(u"sub_token"), run && run->exact ? 0 : 1);
        if (run)
            all.append({&annotation, *run});
    }
    std::stable_sort(all.begin(), all.end(), [](const Mention &a, const Mention &b) {
        return std::tuple(a.run.first, -a.run.last, a.annotation->entity.isNull()) < std::tuple(b.run.first, -b.run.last, b.annotation->entity.isNull());
    });
    if (options.nesting == Nesting::Innermost)
        std::stable_sort(all.begin(), all.end(), [](const Mention &a, const Mention &b) { return a.run.size() < b.run.size(); });
    QList<Mention> kept;
    for (const Mention &mention : std::as_const(all)) {
        bool nested = false;
        bool crossing = false;
        for (const Mention &other : std::as_const(kept)) {
            if (mention.run.last <= other.run.first || other.run.last <= mention.run.first)
                continue;
            const bool inside = other.run.first <= mention.run.first && mention.run.last <= other.run.last;
            const bool around = mention.run.first <= other.run.first && other.run.last <= mention.run.last;
            (inside || around ? nested : crossing) = true;
        }
        if (crossing) {
            losses.add(QStringLiteral(u"crossing"));
        } else if (nested && (options.nesting == Nesting::Outermost || options.nesting == Nesting::Innermost)) {
            losses.add(QStringLiteral(u"nested"));
        } else {
            kept.append(mention);
            table.joinSentences(mention.run);
        }
    }
    std::stable_sort(kept.begin(), kept.end(), [](const Mention &a, const Mention &b) {
        return std::pair(a.run.first, -a.run.last) < std::pair(b.run.first, -b.run.last);
    });
    return kept;
}

// Entities of one mention are left out where asked: the scorers of the shared task drop them.
bool withoutSingletons(const ExportOptions &options)
{
    return options.settings.value(QStringLiteral(u"singletons")) == u"no";
}

QByteArray print(const LabelledDocument &labelled, const LabelledLayer &layer, const ExportOptions &options, LossCounter &losses)
{
    const QList<Annotation> annotations = inDocumentOrder(layer.layer.annotations);
    TokenTable table(labelled, options);
    const auto mentions = mentionsOf(labelled, annotations, options, table, losses);
    QHash<EntityId, qsizetype> counts;
    for (const Mention &mention : mentions)
        ++counts[mention.annotation->entity];
    std::map<qsizetype, QStringList> opening;
    std::map<qsizetype, qsizetype> closing;
    std::map<qsizetype, QStringList> chains;
    QHash<EntityId, int> clusters;
    for (const Mention &mention : mentions) {
        opening[mention.run.first].append(u'(' + nameCell(mention.annotation->label));
        ++closing[mention.run.last - 1];
        const EntityId entity = mention.annotation->entity;
        if (entity.isNull())
            continue;
        if (withoutSingletons(options) && counts[entity] == 1) {
            losses.add(QStringLiteral(u"singletons"));
            continue;
        }
        if (!clusters.contains(entity))
            clusters.insert(entity, static_cast<int>(clusters.size()));
        const QString id = QString::number(clusters[entity]);
        if (mention.run.size() == 1) {
            chains[mention.run.first].append(u'(' + id + u')');
        } else {
            chains[mention.run.first].append(u'(' + id);
            chains[mention.run.last - 1].append(id + u')');
        }
    }
    const QString document = toTagLabel(labelled.document.name);
    QString out = QStringLiteral(u"#begin document (%1); part 000\n").arg(document);
    const auto &tokens = table.tokens();
    for (const TokenTable::Run &sentence : table.sentences()) {
        for (qsizetype i = sentence.first; i < sentence.last; ++i) {
            const QString coref = chains.count(i) ? chains[i].join(u'|') : QStringLiteral(u"-");
            const QString names = (opening.count(i) ? opening[i].join(QString()) : QString()) + u'*' + QString(closing.count(i) ? closing[i] : 0, u')');
            const QStringList row{document, QStringLiteral(u"0"), QString::number(i - sentence.first), wordCell(labelled.text.view(tokens[i])),
                                  QStringLiteral(u"-"), QStringLiteral(u"*"), QStringLiteral(u"-"), QStringLiteral(u"-"), QStringLiteral(u"-"),
                                  QStringLiteral(u"-"), names, coref};
            out += row.join(u'\t') + u'\n';
        }
        out += u'\n';
    }
    return (out + QStringLiteral(u"#end document\n")).toUtf8();
}

Result<void> write(const ExportSource &source, const ExportOptions &options, ExportSink &sink, Progress &progress)
{
    LayerFiles files(source, QStringLiteral(u".v4_gold_conll"));
    const qint64 count = source.documentCount();
    for (qint64 i = 0; i < count; ++i) {
        if (!progress.step(i, count))
            return cancelled();
        const auto document = source.document(i);
        if (!document)
            return tl::unexpected(document.error());
        for (const LabelledLayer &layer : document->layers) {
            LossCounter counted;
            if (auto written = sink.write(files.pathOf(layer.annotator.name, document->document.name), print(*document, layer, options, counted)); !written)
                return written;
        }
    }
    return files.writeNames(sink);
}

QList<Loss> losses(const LabelledDocument &document, const ExportOptions &options)
{
    LossCounter counter;
    for (const LabelledLayer &layer : document.layers) {
        (void)print(document, layer, options, counter);
        counter.add(QStringLiteral(u"entity_names"), layer.entities.size());
    }
    return counter.of(document.document.name);
}

const QStringList &suffixes()
{
    static const QStringList all{QStringLiteral(u"v4_gold_conll"), QStringLiteral(u"v4_auto_conll"), QStringLiteral(u"gold_conll"), QStringLiteral(u"conll")};
    return all;
}

bool isOntoNotes(const QString &path)
{
    return headOf(path).trimmed().startsWith("#begin document");
}

int recognises(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return isOntoNotes(path) ? 95 : 0;
    if (std::none_of(suffixes().begin(), suffixes().end(), [&](const QString &suffix) { return holdsSuffix(path, suffix); }))
        return 0;
    const auto files = filesBelow(path, suffixes());
    return files && !files->isEmpty() && isOntoNotes(files->first()) ? 90 : 0;
}

// Reads one file of several documents.
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
    bool read(const QByteArray &bytes);

private:
    struct Line {
        qint64 number = 0;
        QString names;
        QString chains;
        bool begins = false;
    };
    bool addRow(QByteArrayView line, qint64 number, bool begins);
    bool handOn(const QString &name);
    void sayDropped();
    QList<Annotation> names(const QList<Span> &places);
    void chains(const QList<Span> &places, const Text &text, LabelledLayer &layer);
    bool error(qint64 line, const QString &message)
    {
        m_problems.append({Problem::Severity::Error, m_file.shown, line, message});
        return true;
    }
    Annotation annotation(const QString &label, const Span &span)
    {
        m_nextId = m_nextId.plus(1);
        Annotation made;
        made.id = {m_nextId};
        made.label = label;
        made.spans = {span};
        made.origin = {Origin::Kind::Import, QStringLiteral(u"conll2012")};
        return made;
    }

    const ImportInput &m_input;
    const LayerFile &m_file;
    const DocumentReader &m_take;
    QList<Problem> &m_problems;
    ConllReader::Rows m_rows;
    QList<Line> m_lines;
    std::array<bool, 7> m_dropped{}; // columns between word and names, then those of predicates, that hold something
    Uuid m_nextId;
};

bool Reader::read(const QByteArray &bytes)
{
    static const QRegularExpression begin(QStringLiteral(u"^#begin document \\((.*)\\)(?:; part (\\d+))?"));
    Fields lines(bytes, '\n');
    QString name;
    bool within = false;
    bool begins = true;
    for (qint64 number = 1; const auto line = lines.next(); ++number) {
        const QByteArrayView trimmed = line->trimmed();
        if (trimmed.startsWith("#begin document")) {
            const auto match = begin.match(QString::fromUtf8(trimmed));
            const int part = match.captured(2).toInt();
            name = match.hasMatch() ? fromTagLabel(match.captured(1)) : m_file.document;
            if (part > 0)
                name += u'-' + QString::number(part);
            within = true;
            begins = true;
        } else if (trimmed.startsWith("#end document")) {
            if (within && !handOn(name))
                return false;
            within = false;
        } else if (trimmed.isEmpty()) {
            begins = true;
        } else if (!within) {
            return trimmed.startsWith('#') ? true : error(number, tr("The row stands outside “#begin document” and “#end document”."));
        } else if (!trimmed.startsWith("#")) {
            if (!addRow(trimmed, number, begins))
                return true;
            begins = false;
        }
    }
    sayDropped();
    return !within || error(0, tr("“#end document” is missing."));
}

bool Reader::addRow(QByteArrayView line, qint64 number, bool begins)
{
    const QStringList cells = QString::fromUtf8(line).simplified().split(u' ');
    if (cells.size() < 12) {
        error(number, tr("The row has %1 columns; CoNLL-2012 has at least 12.").arg(cells.size()));
        return false;
    }
    m_rows.append({number, cells[3], std::nullopt, {}, begins});
    m_lines.append({number, cells[10], cells.last(), begins});
    for (qsizetype i = 4; i + 1 < cells.size(); ++i) {
        if (i != 10 && cells[i] != u"-" && cells[i] != u"*")
            m_dropped[static_cast<size_t>(std::min<qsizetype>(i, 10) - 4)] = true;
    }
    return true;
}

QList<Annotation> Reader::names(const QList<Span> &places)
{
    QList<Annotation> all;
    QList<qsizetype> open;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QString &cell = m_lines[i].names;
        for (qsizetype at = 0; at < cell.size(); ++at) {
            if (cell[at] == u'(') {
                qsizetype end = at + 1;
                while (end < cell.size() && !QStringView(u"()*").contains(cell[end]))
                    ++end;
                open.append(all.size());
                all.append(annotation(fromTagLabel(cell.mid(at + 1, end - at - 1)), places[i]));
                at = end - 1;
            } else if (cell[at] == u')' && !open.isEmpty()) {
                all[open.takeLast()].spans.first().end = places[i].end;
            }
        }
    }
    return all;
}

void Reader::chains(const QList<Span> &places, const Text &text, LabelledLayer &layer)
{
    std::map<QString, QList<qsizetype>> open;
    std::map<QString, QList<Span>> found;
    QStringList order;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].chains == u"-")
            continue;
        for (const QString &part : m_lines[i].chains.split(u'|')) {
            const bool opens = part.startsWith(u'(');
            const bool closes = part.endsWith(u')');
            const QString id = part.mid(opens ? 1 : 0, part.size() - (opens ? 1 : 0) - (closes ? 1 : 0));
            if (!order.contains(id))
                order.append(id);
            if (opens)
                open[id].append(i);
            if (closes && !open[id].isEmpty())
                found[id].append({places[open[id].takeLast()].begin, places[i].end});
        }
    }
    for (const QString &id : std::as_const(order)) {
        if (found[id].isEmpty())
            continue;
        std::sort(found[id].begin(), found[id].end());
        const Entity entity{EntityId::create(), text.quote({found[id].first()}), {}, {}, {}};
        layer.entities.append(entity);
        for (const Span &span : std::as_const(found[id])) {
            auto &annotations = layer.layer.annotations;
            auto named = std::find_if(annotations.begin(), annotations.end(), [&](const Annotation &known) { return known.spans.first() == span && known.entity.isNull(); });
            if (named == annotations.end())
                named = annotations.insert(annotations.end(), annotation(QStringLiteral(u"MENTION"), span));
            named->entity = entity.id;
        }
    }
}

void Reader::sayDropped()
{
    const QStringList names{tr("part of speech"), tr("parse"), tr("lemma"), tr("frameset"), tr("word sense"), tr("speaker"), tr("predicate arguments")};
    QStringList dropped;
    for (size_t i = 0; i < m_dropped.size(); ++i) {
        if (m_dropped[i])
            dropped.append(names[static_cast<qsizetype>(i)]);
    }
    if (!dropped.isEmpty())
        m_problems.append({Problem::Severity::Loss, m_file.shown, 0, tr("These columns are not kept: %1.").arg(dropped.join(QStringLiteral(u", ")))});
}

bool Reader::handOn(const QString &name)
{
    ConllReader reader(m_input, m_file.shown, name);
    const auto rows = std::exchange(m_rows, {});
    auto document = reader.documentOf(rows, name);
    m_problems += reader.problems;
    if (document) {
        LabelledLayer &layer = document->layers[0];
        layer.annotator.name = m_file.annotator;
        layer.layer.annotations = names(reader.places());
        chains(reader.places(), document->text, layer);
    }
    m_lines.clear();
    return !document || m_take(std::move(*document));
}

Result<QList<Problem>> read(const ImportInput &input, const DocumentReader &take, Progress &progress)
{
    QList<Problem> problems;
    const auto read = eachLayerFile(input, suffixes(), progress, [&](const LayerFile &file) {
        const auto bytes = textFile(file, problems);
        return !bytes || Reader(input, file, take, problems).read(*bytes);
    });
    if (!read)
        return tl::unexpected(read.error());
    return problems;
}

} // namespace

namespace formats {

extern const Format conll2012;
const Format conll2012{
    .id = QStringLiteral(u"conll2012"),
    .name = QStringLiteral(u"CoNLL-2012 (OntoNotes names and coreference)"),
    .suffix = {},
    .unit = OffsetUnit::Tokens,
    .carries = {.nested = true, .crossing = true, .entities = true, .subToken = false, .severalAnnotators = true,
                .partlyChecked = Carries::PartlyChecked::LeftOut},
    .settings = {{QStringLiteral(u"singletons"), {QStringLiteral(u"yes"), QStringLiteral(u"no")}}},
    .write = write,
    .losses = losses,
    .recognises = recognises,
    .read = read,
};

} // namespace formats

} // namespace dau
