// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

#include "model/ports/appending.h"
#include "storage/platform/terminal.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

namespace dau::cli {

QStringList Run::list(const char *option) const
{
    QStringList result;
    for (const QString &value : arguments.values(QLatin1String(option)))
        result.append(value.split(u',', Qt::SkipEmptyParts));
    return result;
}

Result<QMap<QString, QString>> Run::settings() const
{
    QMap<QString, QString> settings;
    for (const QString &pair : arguments.values(QStringLiteral(u"option"))) {
        const qsizetype middle = pair.indexOf(u'=');
        if (middle <= 0)
            return failure(Error::Code::Invalid, QStringLiteral(u"--option is NAME=VALUE, not “%1”.").arg(pair));
        settings.insert(pair.left(middle), pair.mid(middle + 1));
    }
    return settings;
}

int Run::fail(const Error &error) const
{
    err << "dau-cli: " << error.message << Qt::endl;
    return error.code == Error::Code::Corrupt ? Differs : Failed;
}

int Run::usage(const QString &sentence) const
{
    err << "dau-cli: " << sentence << Qt::endl;
    return Usage;
}

void Run::print(const QJsonObject &object) const
{
    out << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
}

Result<std::unique_ptr<CorpusStore>> openProject(const Run &run, ProjectFiles::Access access)
{
    auto store = run.files.open(run.positional().first(), access);
    if (store && access == ProjectFiles::Access::Write && (*store)->isReadOnly())
        return failure(Error::Code::ReadOnly, (*store)->readOnlyReason());
    return store;
}

Result<Annotator> annotatorNamed(const CorpusStore &store, const QString &name)
{
    const auto annotators = store.annotators();
    if (!annotators)
        return tl::unexpected(annotators.error());
    QStringList names;
    for (const Annotator &annotator : *annotators) {
        if (annotator.name == name)
            return annotator;
        names.append(annotator.name);
    }
    return failure(Error::Code::NotFound, QStringLiteral(u"There is no annotator “%1” in %2; there are: %3.")
                                              .arg(name, store.fileName(), names.isEmpty() ? QStringLiteral(u"none") : names.join(QStringLiteral(u", "))));
}

Result<QList<DocumentId>> documentIds(const CorpusStore &store)
{
    constexpr qint64 page = 1000;
    QList<DocumentId> ids;
    for (qint64 offset = 0;; offset += page) {
        const auto rows = store.documents({}, offset, page);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const DocumentRow &row : *rows)
            ids.append(row.id);
        if (rows->size() < page)
            return ids;
    }
}

Result<QList<DocumentId>> documentsNamed(const CorpusStore &store, const QString &glob)
{
    const Result<QList<DocumentId>> all = documentIds(store);
    if (!all || glob.isEmpty())
        return all;
    const QRegularExpression expression(QRegularExpression::wildcardToRegularExpression(glob, QRegularExpression::UnanchoredWildcardConversion));
    QList<DocumentId> chosen;
    for (const DocumentId &id : *all) {
        const Result<Document> document = store.document(id);
        if (!document)
            return tl::unexpected(document.error());
        const auto match = expression.match(document->name);
        if (match.hasMatch() && match.capturedLength() == document->name.size())
            chosen.append(id);
    }
    return chosen;
}

Result<Annotator> annotatorOrNew(CorpusStore &store, const QString &name)
{
    Result<Annotator> known = annotatorNamed(store, name);
    if (known || store.isReadOnly())
        return known;
    const Annotator made{AnnotatorId::create(), name, Annotator::Kind::Human, QStringLiteral(u"#3465a4")};
    const Result<void> saved = appendAndWait(store, {QStringLiteral(u"annotator"), name, {}, {{{}, {}, {}, made}}, {}});
    return saved ? Result<Annotator>(made) : tl::unexpected(saved.error());
}

QJsonArray jsonOf(const QStringList &strings)
{
    return QJsonArray::fromStringList(strings);
}

bool TerminalProgress::step(qint64 done, qint64 total)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (!errorStreamIsTerminal() || now - m_printedAt < 100)
        return true;
    m_printedAt = now;
    m_dirty = true;
    QTextStream err(stderr);
    err << "\r\x1b[K" << m_message;
    if (total > 0)
        err << "  " << done << " / " << total;
    return true;
}

void TerminalProgress::say(const QString &message)
{
    m_message = message;
    m_printedAt = 0;
}

TerminalProgress::~TerminalProgress()
{
    if (m_dirty)
        QTextStream(stderr) << "\r\x1b[K";
}

} // namespace dau::cli
