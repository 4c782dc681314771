// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/subjects.h"

#include "model/agreement/studyfile.h"
#include "model/scheme/bundledschemes.h"
#include "storage/articles/htmlarticle.h"
#include "storage/articles/tablearticle.h"
#include "storage/articles/textarticle.h"
#include "storage/formats/support/formattable.h"
#include "storage/formats/support/ziparchive.h"
#include "tests/storage/readerkit.h"

namespace dau::fuzz {

namespace {

const QStringList others{QStringLiteral(u"text"),  QStringLiteral(u"html"),   QStringLiteral(u"articles-csv"), QStringLiteral(u"articles-jsonl"),
                         QStringLiteral(u"study"), QStringLiteral(u"scheme"), QStringLiteral(u"zip")};

// One folder for every run; it holds what the last input was until the next comes.
class Folder
{
public:
    QString put(const QString &path, const QByteArray &bytes)
    {
        const QString full = m_folder.filePath(path);
        QDir().mkpath(QFileInfo(full).path());
        QFile file(full);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return full;
    }
    void clear()
    {
        for (const QFileInfo &entry : QDir(path()).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (entry.isDir())
                QDir(entry.filePath()).removeRecursively();
            else
                QFile::remove(entry.filePath());
        }
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

bool isZip(const QString &suffix)
{
    return suffix == u"zip" || suffix == u"qdpx";
}

// The inputs of a format as the person would give them: a ZIP for formats that are one, else the file or the folder.
QString stored(Folder &folder, const QByteArray &input, const QString &suffix)
{
    const Files files = split(input);
    const QString one = QStringLiteral(u"input.") + (suffix.isEmpty() ? QStringLiteral(u"json") : suffix);
    if (isZip(suffix) && !files.contains(QString()))
        return folder.put(one, kit::zipOfFiles(files));
    for (auto it = files.begin(); it != files.end(); ++it)
        folder.put(it.key().isEmpty() ? one : it.key(), it.value());
    return files.contains(QString()) ? folder.path() + u'/' + one : folder.path();
}

void require(bool holds, const char *what)
{
    if (!holds)
        qFatal("broken promise: %s", what);
}

void check(const LabelledDocument &document)
{
    for (const LabelledLayer &layer : document.layers) {
        QSet<AnnotationId> ids;
        for (const Annotation &annotation : layer.layer.annotations) {
            ids.insert(annotation.id);
            require(!annotation.spans.isEmpty(), "an annotation has a span");
            qsizetype last = 0;
            for (const Span &span : annotation.spans) {
                require(span.begin >= last && span.end > span.begin && span.end <= document.text.size(), "spans lie in the text, in order");
                last = span.end;
            }
        }
        for (const Relation &relation : layer.layer.relations)
            require(ids.contains(relation.from) && ids.contains(relation.to), "a relation has both ends");
    }
}

void readFormat(const Format &format, Folder &folder, const QByteArray &input)
{
    Progress progress;
    const QString path = stored(folder, input, format.suffix);
    if (format.recognises)
        (void)format.recognises(path);
    (void)format.read(
        {path, {}, [](const QString &) -> std::optional<Text> { return {}; }},
        [](LabelledDocument document) {
            check(document);
            return true;
        },
        progress);
}

// What lies in tests/cases/FORMAT, a case or a find each; the main file of a format that is one has no path.
QList<Files> casesOf(const Format &format)
{
    QList<Files> cases;
    const QDir folder(QStringLiteral(DAU_SOURCE_DIR "/tests/cases/") + format.id);
    for (const QFileInfo &one : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot) + QDir(folder.filePath(QStringLiteral(u"found"))).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (one.fileName() == u"found")
            continue;
        QFile file(one.filePath());
        if (one.isFile() && file.open(QIODevice::ReadOnly))
            cases.append({{QString(), file.readAll()}});
        if (!one.isDir())
            continue;
        Files files = kit::filesBelow(one.filePath());
        const QString main = one.fileName() + u'.' + format.suffix;
        if (files.contains(main) && !isZip(format.suffix))
            files.insert(QString(), files.take(main));
        cases.append(files);
    }
    return cases;
}

void readTableOf(const QString &kind, const QString &path)
{
    TableOptions options;
    options.kind = kind;
    (void)previewTable(path, options);
    (void)readTable(path, options, [](const Article &) { return true; });
}

} // namespace

QStringList subjects()
{
    QStringList ids;
    for (const Format *format : allFormats()) {
        if (format->read)
            ids.append(format->id);
    }
    return ids + others;
}

void readAs(const QString &subject, const QByteArray &input)
{
    static Folder folder;
    folder.clear();
    if (const Format *format = formatById(subject))
        readFormat(*format, folder, input);
    else if (subject == u"text")
        (void)readTextFile(folder.put(QStringLiteral(u"input.txt"), input), {});
    else if (subject == u"html")
        (void)readHtmlFile(folder.put(QStringLiteral(u"input.html"), input), {});
    else if (subject == u"articles-csv")
        readTableOf(QStringLiteral(u"csv"), folder.put(QStringLiteral(u"input.csv"), input));
    else if (subject == u"articles-jsonl")
        readTableOf(QStringLiteral(u"jsonl"), folder.put(QStringLiteral(u"input.jsonl"), input));
    else if (subject == u"study")
        (void)agreement::readStudies(input);
    else if (subject == u"scheme")
        (void)parseScheme(input, QStringLiteral(u"input.json"));
    else if (subject == u"zip")
        (void)eachFileOfZip(stored(folder, input, QStringLiteral(u"zip")), [](const QString &, const ByteSource &content) {
            (void)wholeSource(content, 1 << 20);
            return true;
        });
}

QList<QByteArray> seeds(const QString &subject)
{
    QList<QByteArray> result;
    const QList<LabelledDocument> documents = kit::hardDocuments();
    if (const Format *format = formatById(subject)) {
        for (const Files &files : casesOf(*format))
            result.append(joined(files));
        kit::MemorySink random; // longer than the cases, and without their order
        Progress progress;
        if (format->write && format->write(kit::MemorySource(kit::randomDocuments(1, 3)), {}, random, progress))
            result.append(joined(random.files));
    } else if (subject == u"zip") {
        for (const Files &files : casesOf(*formatById(u"inception-project")) + casesOf(*formatById(u"refi-qda"))) {
            result.append(joined(files));
            result.append(kit::zipOfFiles(files));
        }
    } else if (subject == u"scheme") {
        for (const char16_t *name : {u"vn-polnews", u"conll-2003", u"blank"})
            result.append(printScheme(*bundledScheme(QString::fromUtf16(name))));
    } else if (subject == u"study") {
        result.append("{\"schema\":\"agreement-cases/1\",\"inputs\":{},\"cases\":[]}");
    } else if (subject.startsWith(u"articles")) {
        for (const Files &files : casesOf(*formatById(subject == u"articles-csv" ? u"csv" : u"jsonl")))
            result.append(files.first());
    } else {
        for (const LabelledDocument &document : documents)
            result.append("<html><body><p>" + document.text.string().toUtf8() + "</p></body></html>");
    }
    return result;
}

} // namespace dau::fuzz
