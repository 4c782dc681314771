// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/exchangekit.h"

#include "tests/kit/notation.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace dau::kit {

MemorySource::MemorySource(QList<LabelledDocument> all, LabelScheme scheme)
    : documents(std::move(all))
    , m_scheme(std::move(scheme))
{
}

QList<Annotator> MemorySource::annotators() const
{
    QMap<QString, Annotator> byName;
    for (const LabelledDocument &document : documents) {
        for (const LabelledLayer &layer : document.layers)
            byName.insert(layer.annotator.name, layer.annotator);
    }
    return byName.values();
}

Result<void> MemorySink::write(const QString &path, const QByteArray &bytes)
{
    files[path] = bytes;
    return {};
}

Result<void> MemorySink::append(const QString &path, const QByteArray &bytes)
{
    files[path] += bytes;
    return {};
}

QString MemorySink::save(const QTemporaryDir &folder, const QString &suffix) const
{
    for (auto it = files.begin(); it != files.end(); ++it) {
        const QString path = folder.filePath(it.key().isEmpty() ? QStringLiteral(u"out.") + suffix : it.key());
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size())
            qFatal("cannot write %s", qUtf8Printable(path));
    }
    return files.contains(QString()) ? folder.filePath(QStringLiteral(u"out.") + suffix) : folder.path();
}

QStringList ReadBack::errors() const
{
    QStringList sentences;
    for (const Problem &problem : problems) {
        if (problem.severity == Problem::Severity::Error)
            sentences.append(problem.toString());
    }
    if (!failure.isEmpty())
        sentences.append(failure);
    return sentences;
}

const LabelledDocument *ReadBack::document(const QString &name) const
{
    for (const LabelledDocument &document : documents) {
        if (document.document.name == name)
            return &document;
    }
    return nullptr;
}

ReadBack readBack(const Format &format, const ImportInput &input)
{
    ReadBack result;
    Progress progress;
    const auto problems = format.read(
        input,
        [&](LabelledDocument document) {
            result.documents.append(std::move(document));
            return true;
        },
        progress);
    if (problems)
        result.problems = *problems;
    else
        result.failure = problems.error().message;
    return result;
}

ReadBack throughFormat(const Format &format, const ExportSource &source, const ExportOptions &options,
                       const std::function<std::optional<Text>(const QString &)> &knownText)
{
    MemorySink sink;
    Progress progress;
    if (const auto written = format.write(source, options, sink, progress); !written)
        return {{}, {}, written.error().message};
    const QTemporaryDir folder;
    return readBack(format, {sink.save(folder, format.suffix), {}, knownText});
}

QStringList describe(const LabelledLayer &layer, const Text &text, const QStringList &without)
{
    const auto says = [&](QStringView part) { return !without.contains(part); };
    QHash<AnnotationId, QString> places;
    QHash<EntityId, QString> names;
    for (const Entity &entity : layer.entities)
        names.insert(entity.id, entity.name);
    QStringList lines;
    for (const Annotation &annotation : layer.layer.annotations) {
        QString place = annotation.label;
        for (const Span &span : annotation.spans)
            place += QStringLiteral(u" [%1,%2)").arg(span.begin).arg(span.end);
        places.insert(annotation.id, place);
        QString line = place + QStringLiteral(u" «%1»").arg(text.quote(annotation.spans));
        for (auto it = annotation.attributes.begin(); says(u"attributes") && it != annotation.attributes.end(); ++it) {
            line += QStringLiteral(u" %1=%2").arg(it.key(), it->values.join(u'|'));
            if (says(u"sources"))
                line += QStringLiteral(u"(%1)").arg(toString(it->source));
        }
        if (says(u"entities") && !annotation.entity.isNull())
            line += QStringLiteral(u" entity=%1").arg(names.value(annotation.entity, QStringLiteral(u"?")));
        if (says(u"notes") && !annotation.note.isEmpty())
            line += QStringLiteral(u" note=%1").arg(annotation.note);
        if (says(u"doubts") && annotation.doubt)
            line += QStringLiteral(u" doubt");
        if (says(u"origins"))
            line += QStringLiteral(u" %1(%2)").arg(toString(annotation.origin.kind), annotation.origin.detail);
        lines.append(line);
    }
    for (const Relation &relation : layer.layer.relations) {
        if (says(u"relations"))
            lines.append(QStringLiteral(u"%1 -%2-> %3").arg(places.value(relation.from), relation.label, places.value(relation.to)));
    }
    lines.sort();
    return lines;
}

LabelledDocument labelled(const QString &notation)
{
    const Page page = parse(notation);
    LabelledDocument result;
    result.document.name = QStringLiteral(u"bài");
    result.text = page.text;
    result.layers.append({{AnnotatorId(), QStringLiteral(u"An"), Annotator::Kind::Human, {}}, {{}, page.annotations.all(), {}}, {}});
    return result;
}

LabelledDocument labelled(const QString &notation, const QStringList &checked)
{
    LabelledDocument document = labelled(notation);
    document.layers[0].layer.info.attributes.insert(QStringLiteral(u"checked_labels"), {checked, AttributeValue::Source::Set});
    return document;
}

QStringList checkedOf(const LabelledLayer &layer)
{
    return layer.layer.info.attributes.value(QStringLiteral(u"checked_labels")).values;
}

QString lossesOf(const Format &format, const LabelledDocument &document, const ExportOptions &options)
{
    QStringList kinds;
    for (const Loss &loss : format.losses ? format.losses(document, options) : QList<Loss>())
        kinds.append(QStringLiteral(u"%1=%2").arg(loss.kind).arg(loss.count));
    return kinds.join(u' ');
}

namespace {

// Label and spans of every annotation of a document, sorted.
QStringList placesOf(const LabelledDocument &document)
{
    QStringList places;
    for (const LabelledLayer &layer : document.layers) {
        LabelledLayer bare = layer;
        bare.layer.relations.clear();
        for (QString line : describe(bare, document.text, {QStringLiteral(u"attributes"), QStringLiteral(u"entities"), QStringLiteral(u"notes"),
                                                          QStringLiteral(u"doubts"), QStringLiteral(u"origins")}))
            places.append(layer.annotator.name + u' ' + line);
    }
    places.sort();
    return places;
}

} // namespace

QStringList unannounced(const Format &format, quint32 seeds, const ExportOptions &options)
{
    QStringList sentences;
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const MemorySource source(randomDocuments(seed, 5));
        const auto known = [&](const QString &name) -> std::optional<Text> {
            for (const LabelledDocument &document : source.documents) {
                if (document.document.name == name)
                    return document.text;
            }
            return {};
        };
        const ReadBack back = throughFormat(format, source, options, known);
        for (const QString &error : back.errors())
            sentences.append(QStringLiteral(u"seed %1: %2").arg(seed).arg(error));
        for (const LabelledDocument &before : source.documents) {
            QStringList meant = placesOf(before);
            QStringList found;
            for (const LabelledDocument &after : back.documents) {
                if (after.document.name == before.document.name)
                    found += placesOf(after);
            }
            const qsizetype all = meant.size();
            qsizetype elsewhere = 0;
            for (const QString &place : std::as_const(found))
                elsewhere += meant.removeOne(place) ? 0 : 1;
            qint64 dropped = 0;
            qint64 moved = 0;
            if (!format.carries.discontinuous) {
                for (const LabelledLayer &layer : before.layers)
                    dropped += std::count_if(layer.layer.annotations.begin(), layer.layer.annotations.end(),
                                             [](const Annotation &annotation) { return annotation.spans.size() > 1; });
            }
            static const QStringList kinds{QStringLiteral(u"nested"), QStringLiteral(u"crossing"), QStringLiteral(u"skipped_zones"),
                                           QStringLiteral(u"same_span"), QStringLiteral(u"across_sentences"), QStringLiteral(u"annotations"),
                                           QStringLiteral(u"without_relation")};
            for (const Loss &loss : format.losses ? format.losses(before, options) : QList<Loss>()) {
                dropped += kinds.contains(loss.kind) ? loss.count : 0;
                moved += loss.kind == u"sub_token" ? loss.count : 0;
            }
            const qint64 lost = all - found.size();
            if (elsewhere > moved || lost < dropped || lost > dropped + moved)
                sentences.append(QStringLiteral(u"seed %1, “%2”: of %3 labels %4 came back, %5 of them elsewhere; %6 were to be lost, %7 moved: %8")
                                     .arg(seed).arg(before.document.name).arg(all).arg(found.size()).arg(elsewhere).arg(dropped).arg(moved)
                                     .arg(meant.join(u"; ")));
        }
    }
    return sentences;
}

QStringList pieces(const QList<LabelledDocument> &documents)
{
    QStringList pieces;
    for (const LabelledDocument &document : documents) {
        for (const LabelledLayer &layer : document.layers) {
            for (const Annotation &annotation : layer.layer.annotations) {
                for (const Span &span : annotation.spans)
                    pieces.append(annotation.label + u'\t' + document.text.view(span).toString().simplified());
            }
        }
    }
    pieces.sort();
    return pieces;
}

QStringList piecesSaid(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120'000);
    if (process.exitCode() != 0)
        return {QString::fromUtf8(process.readAllStandardError())};
    QStringList said;
    for (const QString &line : QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(u'\t');
        said.append(line.left(tab) + u'\t' + line.mid(tab + 1).simplified());
    }
    said.sort();
    return said;
}

} // namespace dau::kit
