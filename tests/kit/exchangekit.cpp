// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/exchangekit.h"

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

} // namespace dau::kit
