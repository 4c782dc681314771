// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/fileplan.h"

#include "model/text/encoding.h"
#include "storage/articles/nearduplicate.h"
#include "storage/exchange/importreading.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QSet>

namespace dau {

namespace {

using Verdict = ImportItem::Verdict;

qsizetype weightOf(const LabelledDocument &document)
{
    constexpr qsizetype perThing = 256; // an annotation or relation in memory
    qsizetype things = 8;
    for (const LabelledLayer &layer : document.layers)
        things += layer.layer.annotations.size() + layer.layer.relations.size();
    return things * perThing + 2 * document.text.size();
}

// Decides, document by document, what an import would do.
class Planner
{
public:
    Planner(CorpusStore &store, const ImportOptions &options, qsizetype mostKept)
        : m_store(store)
        , m_options(options)
        , m_mostKept(mostKept)
        , m_plan(std::make_shared<FilePlan>())
    {
    }

    // Learns what the project holds already.
    Result<void> prepare(const QStringList &paths, Progress &progress);
    bool take(ReadDocument read);
    Result<std::shared_ptr<FilePlan>> finish(ReadReport report);

private:
    struct Known {
        DocumentId stored;       // null: in this plan only
        qsizetype planned = -1;  // the how many-th document read
        QString name;
    };
    Result<std::optional<Known>> sameText(const LabelledDocument &read) const;
    Result<bool> nameTaken(const QString &name) const;
    Result<QString> freeName(const ReadDocument &read) const;
    Result<bool> layerTaken(const Known &known, const QString &annotator) const;
    Result<void> add(ReadDocument read);
    void addLayers(const ReadDocument &read, qsizetype index, const ImportItem &base, const std::optional<Known> &same);
    void keep(LabelledDocument read);
    void findNew(const LabelledLayer &layer);
    void needAttributes(const Annotation &annotation);
    static void note(QStringList &list, const QString &key)
    {
        if (!list.contains(key))
            list.append(key);
    }

    CorpusStore &m_store;
    const ImportOptions &m_options;
    const qsizetype m_mostKept;
    std::shared_ptr<FilePlan> m_plan;
    QHash<QString, AnnotatorId> m_annotators; // by name
    QHash<QByteArray, QList<Known>> m_byText; // of this plan
    QSet<QString> m_names;                    // of this plan
    QSet<QPair<qsizetype, QString>> m_layers; // of this plan: document index, annotator
    NearDuplicates m_alike;
    LabelScheme m_scheme;
    qsizetype m_read = 0; // documents
    qsizetype m_weight = 0;
    std::optional<Error> m_error;
};

Result<void> Planner::prepare(const QStringList &paths, Progress &progress)
{
    m_plan->paths = paths;
    m_plan->options = m_options;
    auto scheme = m_store.scheme();
    if (!scheme)
        return tl::unexpected(scheme.error());
    m_scheme = std::move(*scheme);
    constexpr qint64 page = 1000;
    const qint64 total = m_store.documentCount({}).value_or(0);
    progress.say(QCoreApplication::translate("Import", "Looking at what the project holds"));
    for (qint64 i = 0; i < total; i += page) {
        const auto rows = m_store.documents({}, i, page);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const DocumentRow &row : *rows) {
            if (!progress.step(i, total))
                return failure(Error::Code::Cancelled, QCoreApplication::translate("Import", "Stopped; nothing was imported."));
            if (const auto text = m_store.text(row.id))
                m_alike.add(row.name, sketchOf(text->string()));
        }
    }
    progress.say(QCoreApplication::translate("Import", "Reading"));

    const auto annotators = m_store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    for (const Annotator &annotator : *annotators)
        m_annotators.insert(annotator.name, annotator.id);
    return {};
}

// The document of the project, or of this plan, with this very text; of several the one with the same name.
Result<std::optional<Planner::Known>> Planner::sameText(const LabelledDocument &read) const
{
    QList<Known> found = m_byText.value(read.document.textHash);
    const auto stored = m_store.documentsByHash(read.document.textHash);
    if (!stored)
        return tl::unexpected(stored.error());
    for (const DocumentId &id : *stored) {
        const auto document = m_store.document(id);
        if (!document)
            return tl::unexpected(document.error());
        if (document->textHash == read.document.textHash)
            found.append({id, -1, document->name});
    }
    if (found.isEmpty())
        return std::optional<Known>();
    const auto named = std::find_if(found.begin(), found.end(),
                                    [&](const Known &known) { return known.name == read.document.name; });
    return std::optional<Known>(named != found.end() ? *named : found.first());
}

Result<bool> Planner::nameTaken(const QString &name) const
{
    if (m_names.contains(name))
        return true;
    const auto stored = m_store.documentByName(name);
    if (!stored)
        return tl::unexpected(stored.error());
    return stored->has_value();
}

// The name itself, else with its folder in front, else with a number behind.
Result<QString> Planner::freeName(const ReadDocument &read) const
{
    const QString name = read.document.document.name;
    QStringList candidates{name};
    if (!read.folder.isEmpty())
        candidates.append(read.folder + u'/' + name);
    for (int i = 2;; ++i) {
        for (const QString &candidate : std::as_const(candidates)) {
            const auto taken = nameTaken(candidate);
            if (!taken)
                return tl::unexpected(taken.error());
            if (!*taken)
                return candidate;
        }
        candidates = {QStringLiteral(u"%1 (%2)").arg(candidates.last().section(QStringLiteral(u" ("), 0, 0)).arg(i)};
    }
}

Result<bool> Planner::layerTaken(const Known &known, const QString &annotator) const
{
    if (known.stored.isNull())
        return m_layers.contains({known.planned, annotator});
    const AnnotatorId id = m_annotators.value(annotator);
    if (id.isNull())
        return false;
    const auto layer = m_store.layer({known.stored, id});
    if (!layer)
        return tl::unexpected(layer.error());
    return !layer->annotations.isEmpty() || layer->info.state != LayerState::New;
}

bool Planner::take(ReadDocument read)
{
    if (const auto added = add(std::move(read)); !added) {
        m_error = added.error();
        return false;
    }
    return true;
}

Result<void> Planner::add(ReadDocument read)
{
    Document &document = read.document.document;
    document.length = read.document.text.codePoints();
    document.textHash = QCryptographicHash::hash(read.document.text.string().toUtf8(), QCryptographicHash::Sha256);
    if (read.document.zones.isEmpty())
        read.document.zones = suggestZones(read.document.text);
    read.document.zones.squeeze(); // they stay with the plan
    if (document.title.isEmpty())
        document.title = guessTitle(read.document.text, read.document.zones);
    if (document.normalForm.isEmpty())
        document.normalForm = normalForm(read.document.text.string());
    if (document.newline.isEmpty())
        document.newline = newlineKind(read.document.text.string());

    ImportItem item;
    item.file = read.file;
    item.problems = read.problems;
    const bool refused = std::any_of(read.problems.begin(), read.problems.end(), [](const Problem &problem) {
        return problem.severity == Problem::Severity::Error;
    });
    const auto same = sameText(read.document);
    if (!same)
        return tl::unexpected(same.error());
    const qsizetype index = m_read++;

    if (refused) {
        item.verdict = Verdict::Refused;
        item.take = false;
    } else if (*same) {
        item.verdict = Verdict::Same;
        item.take = false;
        item.like = (*same)->name;
        if (!(*same)->stored.isNull())
            m_plan->existing.insert(index, (*same)->stored);
    } else {
        const auto name = freeName(read);
        if (!name)
            return tl::unexpected(name.error());
        if (*name != document.name) {
            item.problems.append({Problem::Severity::Note, read.file, 0,
                                  QCoreApplication::translate("Import", "The name “%1” is taken by another text: it becomes “%2”.")
                                      .arg(document.name, *name)});
            document.name = *name;
        }
        const Sketch sketch = sketchOf(read.document.text.string());
        if (const auto alike = m_alike.find(sketch)) {
            item.like = alike->name;
            item.verdict = Verdict::NearDuplicate;
        }
        m_alike.add(document.name, sketch);
        m_names.insert(document.name);
        m_byText[document.textHash].append({{}, index, document.name});
    }
    item.document = document;
    item.zones = read.document.zones;
    if (read.document.layers.isEmpty() || refused) {
        m_plan->items.append(item);
        m_plan->sources.append({index, -1});
    } else {
        addLayers(read, index, item, *same);
    }
    for (const LabelledLayer &layer : std::as_const(read.document.layers))
        findNew(layer);
    keep(std::move(read.document));
    return {};
}

void Planner::keep(LabelledDocument read)
{
    m_weight += weightOf(read);
    if (m_weight > m_mostKept) {
        m_plan->isKept = false;
        m_plan->documents.clear();
    }
    if (m_plan->isKept)
        m_plan->documents.append(std::move(read));
}

void Planner::addLayers(const ReadDocument &read, qsizetype index, const ImportItem &base, const std::optional<Known> &same)
{
    for (qsizetype i = 0; i < read.document.layers.size(); ++i) {
        const LabelledLayer &layer = read.document.layers[i];
        ImportItem item = base;
        item.kind = ImportItem::Kind::Layer;
        item.annotator = layer.annotator.name;
        item.annotations = layer.layer.annotations.size();
        item.take = true;
        const Known home = same.value_or(Known{{}, index, item.document.name});
        if (same) {
            item.verdict = Verdict::LayerForExisting;
            item.document.name = same->name;
        }
        const auto taken = layerTaken(home, item.annotator);
        if (!taken) {
            m_error = taken.error();
            return;
        }
        if (*taken && !(m_options.replace && !home.stored.isNull())) {
            item.verdict = Verdict::LayerTaken;
            item.take = false;
            item.problems.append(
                {Problem::Severity::Error, read.file, 0,
                 QCoreApplication::translate("Import", "%1 already has annotations in “%2”: replace them, or leave them.")
                     .arg(item.annotator, home.name)});
        }
        m_layers.insert({home.planned >= 0 ? home.planned : index, item.annotator});
        m_plan->items.append(item);
        m_plan->sources.append({index, i});
    }
}

// What the scheme lacks, in the order met.
void Planner::findNew(const LabelledLayer &layer)
{
    for (const Annotation &annotation : layer.layer.annotations) {
        if (!m_scheme.label(annotation.label))
            note(m_plan->newLabels, annotation.label);
        if (!annotation.attributes.isEmpty())
            needAttributes(annotation);
    }
    QHash<AnnotationId, QString> labels;
    for (const Relation &relation : layer.layer.relations) {
        if (m_scheme.relation(relation.label))
            continue;
        if (labels.isEmpty()) {
            for (const Annotation &annotation : layer.layer.annotations)
                labels.insert(annotation.id, annotation.label);
        }
        note(m_plan->newRelations, relation.label);
        auto &[from, to] = m_plan->needs.ends[relation.label];
        note(from, labels.value(relation.from));
        note(to, labels.value(relation.to));
    }
}

void Planner::needAttributes(const Annotation &annotation)
{
    constexpr qsizetype enoughValues = 100;
    for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
        if (m_scheme.attribute(it.key()))
            continue;
        note(m_plan->newAttributes, it.key());
        note(m_plan->needs.carriers[it.key()], annotation.label);
        QStringList &values = m_plan->needs.values[it.key()];
        for (const QString &value : it->values) {
            if (values.size() < enoughValues)
                note(values, value);
        }
    }
}

Result<std::shared_ptr<FilePlan>> Planner::finish(ReadReport report)
{
    if (m_error)
        return tl::unexpected(*m_error);
    m_plan->problems = std::move(report.problems);
    m_plan->columns = std::move(report.columns);
    m_plan->names = std::move(report.names);
    return m_plan;
}

} // namespace

Result<std::shared_ptr<FilePlan>> planImport(CorpusStore &store, const QStringList &paths, const ImportOptions &options,
                                             Progress &progress, qsizetype mostKept)
{
    Planner planner(store, options, mostKept);
    if (const auto ready = planner.prepare(paths, progress); !ready)
        return tl::unexpected(ready.error());
    auto report = readForImport(
        store, paths, options, [&](ReadDocument read) { return planner.take(std::move(read)); }, progress);
    if (!report)
        return tl::unexpected(report.error());
    return planner.finish(*std::move(report));
}

} // namespace dau
