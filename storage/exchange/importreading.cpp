// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/importreading.h"

#include "storage/articles/articlefiles.h"
#include "storage/articles/htmlarticle.h"
#include "storage/articles/tablearticle.h"
#include "storage/articles/textarticle.h"
#include "storage/exchange/labelnames.h"
#include "storage/formats/support/foldertree.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QCache>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <map>

namespace dau {

namespace {

constexpr qsizetype mostRemembered = 4 << 20; // UTF-16 units of texts
constexpr int sure = 50; // of Format::recognises: more likely than not

// The format that a path is most surely in; null: none.
const Format *recognised(const QString &path)
{
    const Format *best = nullptr;
    int most = sure - 1;
    for (const Format *format : allFormats()) {
        const int certainty = format->read && format->recognises ? format->recognises(path) : 0;
        if (certainty > most) {
            most = certainty;
            best = format;
        }
    }
    return best;
}

LabelledDocument documentOf(Article article)
{
    LabelledDocument result;
    Document &document = result.document;
    document.name = article.name;
    document.title = article.title;
    document.source = article.source;
    document.sourceHash = article.sourceHash;
    document.encoding = article.encoding;
    document.byteOrderMark = article.byteOrderMark;
    document.newline = article.newline;
    document.normalForm = article.normalForm;
    document.metadata = article.metadata;
    result.text = std::move(article.text);
    result.zones = std::move(article.zones);
    return result;
}

// The columns, kept as metadata, by which the export of an annotation program is known: lists under such a name, or where
// each row is a label with its place.
QStringList annotationColumns(const QMap<QString, QString> &metadata)
{
    static const QStringList lists{QStringLiteral(u"label"), QStringLiteral(u"labels"), QStringLiteral(u"entities"), QStringLiteral(u"spans"),
                                   QStringLiteral(u"annotations"), QStringLiteral(u"completions"), QStringLiteral(u"predictions"), QStringLiteral(u"relations"),
                                   QStringLiteral(u"ner_tags"), QStringLiteral(u"ner"), QStringLiteral(u"result")};
    static const QStringList place{QStringLiteral(u"start"), QStringLiteral(u"end"), QStringLiteral(u"label")};
    QStringList found;
    QStringList placed;
    for (auto it = metadata.begin(); it != metadata.end(); ++it) {
        const QString name = it.key().trimmed().toLower();
        const QString value = it->trimmed();
        const bool holds = (value.startsWith(u'[') || value.startsWith(u'{')) && value != u"[]" && value != u"{}";
        if (holds && lists.contains(name))
            found.append(it.key());
        if (place.contains(name))
            placed.append(it.key());
    }
    return found.isEmpty() && placed.size() == place.size() ? placed : found;
}

class Reading
{
public:
    Reading(const CorpusStore &store, const ImportOptions &options, const std::function<bool(ReadDocument)> &take,
            Progress &progress)
        : m_store(store)
        , m_options(options)
        , m_take(take)
        , m_progress(progress)
    {
    }

    Result<ReadReport> run(const QStringList &paths);

private:
    // What is to be read, each as a whole: a folder in a format, or one file.
    struct Source {
        QString path;
        const Format *format = nullptr; // null: an article
    };
    void find(const QString &path, QStringList &loose);
    void readSource(const Source &source);
    void readFormat(const Source &source);
    void readArticles(const QString &path);
    void hand(const QString &path, const QString &format, LabelledDocument document, QList<Problem> problems);
    void fail(const QString &path, const Error &error) { m_problems.append({Problem::Severity::Error, shown(path), 0, error.message}); }
    QString shown(const QString &path) const;
    QString encodingOf(const QString &path) const { return m_options.encodings.value(shown(path), m_options.encoding); }

    const CorpusStore &m_store;
    const ImportOptions &m_options;
    const std::function<bool(ReadDocument)> &m_take;
    Progress &m_progress;
    QString m_base; // what was chosen lies in this folder
    QSet<QString> m_named; // paths that were chosen themselves: to leave one out is an error
    QList<Source> m_sources;
    QList<Problem> m_problems;
    QStringList m_columns;
    LabelScheme m_scheme;
    std::map<QString, LabelNames> m_names; // by format
    QCache<QString, Text> m_texts{mostRemembered}; // of documents read: layers beside them need not repeat them
    qint64 m_handed = 0;      // documents
    bool m_stopped = false;   // by who takes the documents
    bool m_cancelled = false; // by the person
};

QString Reading::shown(const QString &path) const
{
    return path.startsWith(m_base + u'/') ? path.mid(m_base.size() + 1) : path;
}

// Folders in a format are sources; what is left of a folder is looked into.
void Reading::find(const QString &path, QStringList &loose)
{
    const Format *asked = formatById(m_options.format);
    const bool article = !m_options.format.isEmpty() && !asked;
    if (!QFileInfo(path).isDir()) {
        loose.append(path);
        return;
    }
    if (asked && asked->suffix.isEmpty() && asked->recognises && asked->recognises(path) > 0) {
        m_sources.append({path, asked});
        return;
    }
    if (const Format *format = asked || article ? nullptr : recognised(path)) {
        m_sources.append({path, format});
        return;
    }
    QStringList files;
    const QFileInfoList entries = QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    bool foldersInAFormat = false;
    for (const QFileInfo &entry : entries) {
        const Format *format = article ? nullptr : asked ? asked : recognised(entry.filePath());
        const bool fits = format && format->suffix.isEmpty() && format->recognises && format->recognises(entry.filePath()) > 0;
        if (fits) {
            m_sources.append({entry.filePath(), format});
            foldersInAFormat = true;
        }
    }
    if (!foldersInAFormat) {
        loose.append(path);
        return;
    }
    for (const QFileInfo &entry : QDir(path).entryInfoList(QDir::Files, QDir::Name))
        loose.append(entry.filePath());
}

Result<ReadReport> Reading::run(const QStringList &paths)
{
    const QString &format = m_options.format;
    const QStringList articles{QStringLiteral(u"text"), QStringLiteral(u"html"), QStringLiteral(u"csv"), QStringLiteral(u"jsonl")};
    const Format *known = formatById(format);
    if (!format.isEmpty() && !articles.contains(format) && !(known && known->read))
        return failure(Error::Code::NotFound, QCoreApplication::translate("Import", "There is no format “%1” to read.").arg(format));
    if (const auto checked = known ? checkSettings(*known, m_options.settings) : Result<void>(); !checked)
        return tl::unexpected(checked.error());

    auto scheme = m_store.scheme();
    if (!scheme)
        return tl::unexpected(scheme.error());
    m_scheme = *std::move(scheme);

    QStringList loose;
    for (const QString &path : paths) {
        m_named.insert(QFileInfo(path).absoluteFilePath());
        find(QFileInfo(path).absoluteFilePath(), loose);
    }
    m_base = QFileInfo(paths.value(0)).absolutePath();
    const ArticleFiles files = articleFiles(loose);
    m_problems.append(files.problems);
    for (const QString &file : files.files) {
        if (file.endsWith(manifestSuffix()))
            continue;
        const bool asArticle = format == u"text" || format == u"html";
        const Format *by = asArticle ? nullptr : recognised(file);
        if (known && known->read && !articles.contains(format))
            by = known;
        m_sources.append({file, by});
    }
    for (qsizetype i = 0; i < m_sources.size() && !m_stopped; ++i) {
        m_cancelled = !m_progress.step(i, m_sources.size());
        if (!m_cancelled)
            readSource(m_sources[i]);
        if (m_cancelled)
            return failure(Error::Code::Cancelled, QCoreApplication::translate("Import", "Stopped; nothing was imported."));
    }
    const bool failed = std::any_of(m_problems.begin(), m_problems.end(), [](const Problem &problem) { return problem.severity == Problem::Severity::Error; });
    if (m_handed == 0 && !failed)
        m_problems.append({Problem::Severity::Error, paths.size() == 1 ? shown(QFileInfo(paths[0]).absoluteFilePath()) : QString(), 0,
                           QCoreApplication::translate("Import", "Nothing was found there to import.")});
    ReadReport report{m_problems, m_columns, {}};
    for (const auto &entry : m_names)
        report.names += entry.second.met();
    return report;
}

void Reading::readSource(const Source &source)
{
    if (source.format)
        readFormat(source);
    else
        readArticles(source.path);
}

void Reading::readFormat(const Source &source)
{
    ImportInput input;
    input.path = source.path;
    input.annotator = m_options.annotator;
    input.settings = m_options.settings;
    input.knownText = [this](const QString &name) -> std::optional<Text> {
        if (const Text *read = m_texts.object(name))
            return *read;
        const auto id = m_store.documentByName(name);
        if (!id || !*id)
            return {};
        const auto text = m_store.text(**id);
        return text ? std::optional<Text>(*text) : std::nullopt;
    };
    LabelNames &names = 
        m_names.try_emplace(source.format->id, m_scheme, source.format->id, mappingOf(m_store, source.format->id, m_options.map)).first->second;
    const auto problems = source.format->read(
        input,
        [&](LabelledDocument document) {
            for (LabelledLayer &layer : document.layers) {
                if (!m_options.annotator.isEmpty())
                    layer.annotator.name = m_options.annotator;
                if (m_options.kind != Annotator::Kind::Human)
                    layer.annotator.kind = m_options.kind;
            }
            names.toProject(document);
            hand(source.path, source.format->id, std::move(document), {});
            return !m_stopped;
        },
        m_progress);
    if (!problems) {
        m_cancelled = problems.error().code == Error::Code::Cancelled && !m_stopped;
        fail(source.path, problems.error());
        return;
    }
    for (Problem problem : *problems) {
        problem.file = shown(problem.file);
        m_problems.append(problem);
    }
}

void Reading::readArticles(const QString &path)
{
    const QString kind = !m_options.format.isEmpty() ? m_options.format : articleKind(path);
    if (kind == u"csv" || kind == u"jsonl") {
        TableOptions options;
        options.kind = kind;
        options.encoding = encodingOf(path);
        options.textColumn = m_options.textColumn;
        options.metadataColumns = m_options.metadataColumns;
        if (const auto preview = previewTable(path, options)) {
            for (const QString &column : preview->columns) {
                if (!m_columns.contains(column))
                    m_columns.append(column);
            }
            // What is not the text or the name is metadata, unless the person chose.
            if (options.metadataColumns.isEmpty()) {
                options.metadataColumns = preview->columns;
                options.metadataColumns.removeAll(preview->textColumn);
                options.metadataColumns.removeAll(preview->nameColumn);
            }
        }
        QList<Article> rows; // a table with a fault is not imported by halves
        const auto read = readTable(path, options, [&rows](Article article) {
            rows.append(std::move(article));
            return true;
        });
        if (!read) {
            fail(path, read.error());
            return;
        }
        QStringList annotations;
        for (const Article &article : std::as_const(rows)) {
            for (const QString &column : annotationColumns(article.metadata)) {
                if (!annotations.contains(column))
                    annotations.append(column);
            }
        }
        if (!annotations.isEmpty())
            m_problems.append({Problem::Severity::Loss, shown(path), 0,
                               QCoreApplication::translate("Import", "The file looks like annotations (%1), but is read as a table of articles: choose its format "
                                                                     "(--format, or the list in the window).")
                                   .arg(annotations.join(QStringLiteral(u", ")))});
        for (Article &article : rows) {
            QList<Problem> problems = article.problems;
            hand(path, kind, documentOf(std::move(article)), std::move(problems));
        }
        return;
    }
    if (kind.isEmpty()) {
        m_problems.append({m_named.contains(path) ? Problem::Severity::Error : Problem::Severity::Note, shown(path), 0,
                           QCoreApplication::translate("Import", "Neither text, a web page nor a table: left out.")});
        return;
    }
    auto article = kind == u"html" ? readHtmlFile(path, encodingOf(path)) : readTextFile(path, encodingOf(path));
    if (!article) {
        fail(path, article.error());
        return;
    }
    QList<Problem> problems = article->problems;
    hand(path, kind, documentOf(std::move(*article)), std::move(problems));
}

void Reading::hand(const QString &path, const QString &format, LabelledDocument document, QList<Problem> problems)
{
    const QFileInfo info(path);
    ReadDocument read;
    read.file = shown(path);
    if (info.isDir())
        read.file += u'/' + document.document.name;
    read.folder = info.isDir() ? info.fileName() : QFileInfo(info.absolutePath()).fileName();
    read.format = format;
    m_texts.insert(document.document.name, new Text(document.text), document.text.size() + 1);
    read.document = std::move(document);
    read.problems = std::move(problems);
    ++m_handed;
    m_stopped = !m_take(std::move(read));
}

} // namespace

Result<ReadReport> readForImport(const CorpusStore &store, const QStringList &paths, const ImportOptions &options,
                                 const std::function<bool(ReadDocument)> &take, Progress &progress)
{
    return Reading(store, options, take, progress).run(paths);
}

} // namespace dau
