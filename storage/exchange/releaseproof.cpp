// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/filereleases.h"

#include "storage/articles/articlefiles.h"
#include "storage/articles/htmlarticle.h"
#include "storage/articles/tablearticle.h"
#include "storage/articles/textarticle.h"
#include "storage/exchange/datacard.h"
#include "storage/exchange/exportcheck.h"
#include "storage/exchange/manifest.h"
#include "storage/exchange/sentences.h"
#include "storage/exchange/standoffdocuments.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QDirIterator>

// Releases on disk: proven, and given their texts again.
namespace dau {

namespace {

// Every sum of SHA256SUMS again, and whether it names every file.
Result<void> checkSums(const QString &folder, VerifyReport &report, Progress &progress)
{
    QFile list(folder + u'/' + sumsFile());
    if (!list.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, releaseSentence(QT_TRANSLATE_NOOP("Release", "“%1” is not a release of Dấu: it has no SHA256SUMS.")).arg(folder));
    QSet<QString> named{sumsFile()};
    for (const QByteArray &line : list.readAll().split('\n')) {
        if (line.isEmpty())
            continue;
        const QString name = QString::fromUtf8(line.mid(66));
        named.insert(name);
        if (!progress.step(report.files++, 0))
            return failure(Error::Code::Cancelled, releaseSentence(QT_TRANSLATE_NOOP("Release", "Stopped.")));
        const bool outside = QDir::isAbsolutePath(name) || QDir::cleanPath(name).startsWith(u"..");
        const auto sum = outside ? Result<QByteArray>(QByteArray()) : fileSum(folder + u'/' + name);
        if (!sum)
            report.faults.append(sum.error().message);
        else if (sum->toHex() != line.left(64))
            report.faults.append(releaseSentence(QT_TRANSLATE_NOOP("Release", "“%1” is not what was released: its SHA-256 differs.")).arg(name));
    }
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString name = it.next().mid(folder.size() + 1);
        if (!named.contains(name))
            report.faults.append(releaseSentence(QT_TRANSLATE_NOOP("Release", "“%1” does not belong to the release.")).arg(name));
    }
    return {};
}

// The counts of release.json and of the data card against the annotations themselves.
void checkCounts(const StandoffDocuments &documents, const QString &folder, VerifyReport &report)
{
    QHash<QString, QJsonObject> listed;
    for (const QJsonValue document : documents.release()[u"documents"].toArray())
        listed.insert(document[u"name"].toString(), document.toObject());
    QMap<QString, QMap<QString, qint64>> parts;
    qint64 annotations = 0;
    for (const ReleaseEntry &entry : documents.entries()) {
        QJsonObject labels;
        for (auto it = entry.labels.begin(); it != entry.labels.end(); ++it) {
            labels.insert(it.key(), *it);
            parts[entry.part][it.key()] += *it;
        }
        annotations += entry.annotations();
        const QJsonObject said = listed.take(entry.document.name);
        if (said[u"labels"].toObject() != labels || said[u"annotations"].toInteger() != entry.annotations()
            || said[u"text_sha256"].toString().toLatin1() != entry.document.textHash.toHex())
            report.faults.append(releaseSentence(QT_TRANSLATE_NOOP("Release", "What release.json counts of “%1” is not what is there.")).arg(entry.document.name));
    }
    for (auto it = listed.keyBegin(); it != listed.keyEnd(); ++it)
        report.faults.append(releaseSentence(QT_TRANSLATE_NOOP("Release", "The document “%1” is missing.")).arg(*it));
    const auto card = jsonFile(folder + QStringLiteral(u"/datacard.json"));
    bool right = card && (*card)[u"annotations"].toInteger() == annotations && (*card)[u"documents"].toInteger() == documents.entries().size();
    const QJsonArray said = right ? (*card)[u"parts"].toArray() : QJsonArray();
    for (const QJsonValue part : said) {
        QJsonObject labels;
        const auto counted = parts.value(part[u"name"].toString());
        for (auto it = counted.begin(); it != counted.end(); ++it)
            labels.insert(it.key(), *it);
        right = right && part[u"labels"].toObject() == labels;
    }
    if (!right)
        report.faults.append(releaseSentence(QT_TRANSLATE_NOOP("Release", "The counts of the data card are not those of the annotations.")));
}

// The articles in the reader's files whose text is wanted, by hash.
Result<QHash<QByteArray, Text>> textsIn(const QStringList &paths, const QSet<QByteArray> &wanted, Progress &progress)
{
    QHash<QByteArray, Text> found;
    const auto take = [&](const Result<Article> &article) {
        if (!article)
            return;
        const QByteArray hash = textHash(article->text);
        if (wanted.contains(hash))
            found.insert(hash, article->text);
    };
    const ArticleFiles files = articleFiles(paths);
    for (qsizetype i = 0; i < files.files.size(); ++i) {
        if (!progress.step(i, files.files.size()))
            return failure(Error::Code::Cancelled, releaseSentence(QT_TRANSLATE_NOOP("Release", "Stopped; nothing was written.")));
        const QString &path = files.files[i];
        const QString kind = articleKind(path);
        if (kind == u"html")
            take(readHtmlFile(path, {}));
        else if (kind == u"text")
            take(readTextFile(path, {}));
        else if (!kind.isEmpty())
            (void)readTable(path, {kind, {}, {}, {}, {}}, [&](Article article) {
                take(std::move(article));
                return true;
            });
    }
    return found;
}

} // namespace

Result<VerifyReport> FileReleases::verify(const QString &path, Progress &progress) const
{
    const QString folder = QFileInfo(path).absoluteFilePath();
    VerifyReport report;
    progress.say(releaseSentence(QT_TRANSLATE_NOOP("Release", "Checking sums")));
    if (const auto checked = checkSums(folder, report, progress); !checked)
        return tl::unexpected(checked.error());
    const auto documents = StandoffDocuments::open(folder, {});
    if (!documents) {
        report.faults.append(documents.error().message);
        return report;
    }
    const StandoffDocuments &all = **documents;
    report.documents = all.entries().size();
    checkCounts(all, folder, report);
    const ReleaseRequest request = requestFrom(all.release()[u"request"].toObject());
    if (request.withoutText)
        return report;
    progress.say(releaseSentence(QT_TRANSLATE_NOOP("Release", "Checking quotes")));
    for (qint64 i = 0; i < all.entries().size(); ++i) {
        if (!progress.step(i, all.entries().size()))
            return failure(Error::Code::Cancelled, releaseSentence(QT_TRANSLATE_NOOP("Release", "Stopped.")));
        if (const auto document = all.document(i); !document)
            report.faults.append(document.error().message);
    }
    report.quotes = all.quotes();
    if (!report.faults.isEmpty())
        return report;
    QStringList parts;
    ReleasePreview preview;
    for (const ReleaseEntry &entry : all.entries()) {
        if (!parts.contains(entry.part)) {
            parts.append(entry.part);
            preview.parts.append({entry.part, {}, {}, 0});
        }
    }
    for (const QString &id : request.formats) {
        const Format *format = formatById(id);
        if (!format)
            report.faults.append(releaseSentence(QT_TRANSLATE_NOOP("Release", "The format “%1” is not known here.")).arg(id));
        for (const auto &part : format ? releaseParts(*format, preview) : QList<std::optional<QString>>()) {
            const ReleasePartSource source(all, id, part);
            const QString place = releasePath(*format, part.value_or(QString()));
            const auto checked = checkExport(source, *format, request.options, folder + u'/' + place, progress);
            if (!checked)
                report.faults.append(place + QStringLiteral(u": ") + checked.error().message);
            else
                report.quotes += checked->compared;
        }
    }
    return report;
}

Result<VerifyReport> FileReleases::rehydrate(const QString &path, const QStringList &paths, const QString &target, Progress &progress) const
{
    const QString folder = QFileInfo(path).absoluteFilePath();
    const auto bare = StandoffDocuments::open(folder, {});
    if (!bare)
        return tl::unexpected(bare.error());
    QSet<QByteArray> wanted;
    for (const StandoffFacts &facts : (*bare)->facts())
        wanted.insert(facts.textHash);
    progress.say(releaseSentence(QT_TRANSLATE_NOOP("Release", "Reading the texts")));
    const auto texts = textsIn(paths, wanted, progress);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto documents = StandoffDocuments::open(folder, [&](const StandoffFacts &facts) -> std::optional<Text> {
        const auto found = texts->constFind(facts.textHash);
        return found == texts->constEnd() ? std::nullopt : std::optional<Text>(*found);
    });
    if (!documents)
        return tl::unexpected(documents.error());
    const StandoffDocuments &all = **documents;
    if (!all.missing().isEmpty())
        return failure(Error::Code::NotFound,
                       releaseSentence(QT_TRANSLATE_NOOP("Release", "%1 texts are not among yours, or differ from what was annotated (%2); nothing was written."))
                           .arg(all.missing().size()).arg(all.missing().mid(0, 10).join(QStringLiteral(u", "))));
    ReleaseFacts facts;
    facts.request = requestFrom(all.release()[u"request"].toObject());
    facts.request.withoutText = false;
    facts.project = all.release()[u"project"][u"id"].toString();
    facts.preview.position = positionFrom(all.release()[u"project"][u"journal"].toArray()).value_or(QList<OpId>());
    const auto card = jsonFile(folder + QStringLiteral(u"/datacard.json"));
    if (!card)
        return tl::unexpected(card.error());
    readCard(*card, facts.preview, facts.agreement);
    for (const ReleaseEntry &entry : all.entries()) {
        for (ReleasePart &part : facts.preview.parts) {
            if (part.name == entry.part)
                part.documents.append(entry.document.name);
        }
    }
    progress.say(releaseSentence(QT_TRANSLATE_NOOP("Release", "Checking quotes")));
    for (qint64 i = 0; i < all.entries().size(); ++i) {
        if (const auto document = all.document(i); !document)
            return tl::unexpected(document.error());
    }
    VerifyReport report;
    report.documents = all.entries().size();
    report.quotes = all.quotes();
    const QJsonArray promised = all.release()[u"files_with_text"].toArray();
    const auto placed = placeRelease(target, facts.request.name, facts.project, [&](const QString &made) -> Result<void> {
        const auto written = writeRelease(all, facts, made, progress);
        if (!written)
            return tl::unexpected(written.error());
        for (const QJsonValue file : promised) {
            const auto sum = fileSum(made + u'/' + file[u"path"].toString());
            if (!sum || sum->toHex() != file[u"sha256"].toString().toLatin1())
                return failure(Error::Code::Corrupt, releaseSentence(QT_TRANSLATE_NOOP("Release", "“%1” is not the file that was made from the texts; nothing was written.")).arg(file[u"path"].toString()));
            ++report.files;
        }
        return {};
    });
    if (!placed)
        return tl::unexpected(placed.error());
    return report;
}

} // namespace dau
