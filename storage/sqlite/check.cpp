// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/check.h"

#include "storage/sqlite/journal.h"
#include "storage/sqlite/replay.h"
#include "storage/sqlite/schema.h"
#include "storage/sqlite/sentences.h"

#include <QtCore/QCryptographicHash>

namespace dau {

namespace {

constexpr qsizetype mostFaults = 20; // of one kind

// Each table with the ids of the things instead of this file's row numbers, in an order that both sides share. Sort keys
// are left out: they may change with the language data of the system.
constexpr std::pair<const char *, const char *> dumps[] = {
    {"document", "SELECT uuid, removed, name, title, length, text_hash, source_hash, source, encoding, byte_order_mark, "
                 "newline, normal_form, metadata, folded FROM document ORDER BY uuid"},
    {"zone", "SELECT d.uuid, z.begin, z.end, z.kind, z.skipped FROM zone z JOIN document d ON d.id = z.document "
             "ORDER BY d.uuid, z.begin"},
    {"annotator", "SELECT uuid, name, kind, colour, annotations, doubts, in_progress, done FROM annotator ORDER BY uuid"},
    {"label_count", "SELECT a.uuid, c.label, c.annotations FROM label_count c JOIN annotator a ON a.id = c.annotator "
                    "ORDER BY a.uuid, c.label"},
    {"layer", "SELECT d.uuid, a.uuid, l.state, l.annotations, l.doubts, l.attributes, l.sources, l.note FROM layer l "
              "JOIN document d ON d.id = l.document JOIN annotator a ON a.id = l.annotator ORDER BY d.uuid, a.uuid"},
    {"string", "SELECT a.uuid, s.label, s.key, s.annotations FROM string s JOIN annotator a ON a.id = s.annotator "
               "ORDER BY a.uuid, s.label, s.key"},
    {"entity", "SELECT e.uuid, a.uuid, e.name, e.aliases, e.label, e.note FROM entity e "
               "LEFT JOIN annotator a ON a.id = e.annotator ORDER BY e.uuid"},
    {"annotation", "SELECT d.uuid, r.uuid, a.id, a.label, a.begin, a.end, a.fragments, s.key, a.attributes, a.sources, "
                   "e.uuid, a.note, a.doubt, a.origin, a.origin_detail FROM annotation a "
                   "JOIN document d ON d.id = a.document JOIN annotator r ON r.id = a.annotator "
                   "LEFT JOIN string s ON s.id = a.string LEFT JOIN entity e ON e.id = a.entity "
                   "ORDER BY d.uuid, r.uuid, a.id"},
    {"fragment", "SELECT d.uuid, r.uuid, f.annotation, f.number, f.begin, f.end FROM fragment f "
                 "JOIN document d ON d.id = f.document JOIN annotator r ON r.id = f.annotator "
                 "ORDER BY d.uuid, r.uuid, f.annotation, f.number"},
    {"relation", "SELECT d.uuid, r.uuid, x.id, x.label, x.from_id, x.to_id, x.origin, x.origin_detail FROM relation x "
                 "JOIN document d ON d.id = x.document JOIN annotator r ON r.id = x.annotator "
                 "ORDER BY d.uuid, r.uuid, x.id"},
    {"clause", "SELECT uuid, title, text, at_ms, body FROM clause ORDER BY uuid"},
    {"decision", "SELECT x.id, d.uuid, r.uuid, x.unit, x.class, x.begin, x.end, x.label, x.verdict, x.version, x.units, x.person, "
                 "x.rule, x.at_ms, x.took_ms, x.reason, x.clause, x.names_visible, x.proposed, x.supersedes, x.body "
                 "FROM decision x JOIN document d ON d.id = x.document JOIN annotator r ON r.id = x.annotator ORDER BY x.id"},
    {"counter", "SELECT name, value FROM counter WHERE value <> 0 ORDER BY name"},
    {"scheme", "SELECT json FROM scheme"},
    {"record", "SELECT kind, key, value FROM record ORDER BY kind, key"},
    {"fork", "SELECT d.uuid, r.uuid, f.annotation, f.replica, f.seq, f.open FROM fork f JOIN document d ON d.id = f.document "
             "JOIN annotator r ON r.id = f.annotator ORDER BY d.uuid, r.uuid, f.annotation, f.replica, f.seq"},
};

QByteArray rowBytes(const Statement &row)
{
    QByteArray bytes;
    for (int column = 0; column < row.columns(); ++column) {
        const std::string_view value = row.isNull(column) ? std::string_view("\x01NULL", 5) : row.utf8(column);
        bytes.append(QByteArray::number(value.size())).append(':').append(value.data(), static_cast<qsizetype>(value.size()));
    }
    return bytes;
}

// Every row of a PRAGMA that lists faults; "ok" is none.
Result<QStringList> pragmaFaults(const Database &database, const char *pragma)
{
    QStringList faults;
    Result<Statement> rows = database.prepare(pragma);
    if (!rows)
        return tl::unexpected(rows.error());
    Result<bool> row = rows->step();
    for (; row && *row && faults.size() < mostFaults; row = rows->step()) {
        QStringList cells;
        for (int column = 0; column < rows->columns(); ++column)
            cells.append(rows->text(column));
        if (cells != QStringList{QStringLiteral(u"ok")})
            faults.append(cells.join(u' '));
    }
    if (!row)
        return tl::unexpected(row.error());
    return faults;
}

Result<qint64> checkTexts(const Database &database, Progress &progress, QStringList &faults)
{
    const Result<qint64> total = database.number("SELECT count(*) FROM text");
    if (!total)
        return total;
    Result<Statement> rows = database.prepare("SELECT hash, text, (SELECT name FROM document WHERE text_hash = hash) FROM text");
    if (!rows)
        return tl::unexpected(rows.error());
    qint64 done = 0;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        if (QCryptographicHash::hash(rows->bytes(1), QCryptographicHash::Sha256) != rows->bytes(0))
            faults.append(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The text of “%1” is not what was stored."))
                              .arg(rows->text(2)));
        if (!progress.step(++done, *total))
            return failure(Error::Code::Cancelled, projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The check was stopped.")));
    }
    if (!row)
        return tl::unexpected(row.error());
    const Result<qint64> lost
        = database.number("SELECT count(*) FROM document WHERE text_hash NOT IN (SELECT hash FROM text)");
    if (lost && *lost > 0)
        faults.append(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The texts of %1 documents are missing.")).arg(*lost));
    return done;
}

Result<qint64> checkChain(const Database &database, QStringList &faults)
{
    const QByteArray sql = QByteArray("SELECT ") + opColumns + " FROM op ORDER BY replica, seq";
    Result<Statement> rows = database.prepare(sql.constData());
    if (!rows)
        return tl::unexpected(rows.error());
    OpRow before;
    qint64 done = 0;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step(), ++done) {
        OpRow now = readRow(*rows);
        const bool first = now.replica != before.replica;
        const QByteArray prev = first ? QByteArray(32, '\0') : before.hash;
        const qint64 seq = first ? 1 : before.seq + 1;
        if ((now.seq != seq || now.prev != prev || hashOf(now) != now.hash) && faults.size() < mostFaults)
            faults.append(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile",
                                                     "Row %1 of the journal of seat %2 was changed after it was written, "
                                                     "or the row before it is missing."))
                              .arg(now.seq)
                              .arg(now.replica.toString()));
        before = std::move(now);
        before.body.clear();
    }
    if (!row)
        return tl::unexpected(row.error());
    return done;
}

void report(CheckReport &report, const char *line, qint64 count, const QStringList &faults)
{
    report.lines.append(projectFileSentence(line).arg(count));
    report.faults.append(faults.mid(0, mostFaults));
    if (faults.size() > mostFaults)
        report.faults.append(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "... and %1 more.")).arg(faults.size() - mostFaults));
}

} // namespace

Result<QStringList> compareTables(const Database &database, const Database &replayed)
{
    QStringList faults;
    for (const auto &[table, sql] : dumps) {
        const QByteArray there = QByteArray("SELECT count(*) FROM sqlite_schema WHERE name = '") + table + '\'';
        if (database.number(there.constData()).value_or(1) == 0) // an older file, looked at as it is
            continue;
        Result<Statement> a = database.prepare(sql);
        Result<Statement> b = replayed.prepare(sql);
        if (!a || !b)
            return tl::unexpected(a ? b.error() : a.error());
        for (qint64 number = 1;; ++number) {
            const Result<bool> rowA = a->step();
            const Result<bool> rowB = b->step();
            if (!rowA || !rowB)
                return tl::unexpected(rowA ? rowB.error() : rowA.error());
            if (!*rowA && !*rowB)
                break;
            if (*rowA && *rowB && rowBytes(*a) == rowBytes(*b))
                continue;
            faults.append(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile",
                                                     "The table “%1” is not what the journal makes of it, from its row %2 on."))
                              .arg(QLatin1String(table))
                              .arg(number));
            break;
        }
    }
    return faults;
}

Result<CheckReport> checkProject(const QString &path, const Places &places, Progress &progress)
{
    Result<OpenedProject> project = openProject(path, ProjectFiles::Access::Read, places);
    if (!project)
        return tl::unexpected(project.error());
    Result<Database> opened = Database::open(project->file, Database::Mode::Read);
    if (!opened)
        return tl::unexpected(opened.error());
    const Database &database = *opened;
    if (Result<void> begun = database.run("BEGIN"); !begun)
        return tl::unexpected(begun.error());
    CheckReport result;

    progress.say(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "Checking the pages of the file")));
    for (const char *pragma : {"PRAGMA integrity_check", "PRAGMA foreign_key_check"}) {
        const Result<QStringList> faults = pragmaFaults(database, pragma);
        if (!faults)
            return tl::unexpected(faults.error());
        result.faults.append(*faults);
    }
    result.lines.append(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "The pages and references of the file were checked.")));

    progress.say(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "Checking the texts")));
    QStringList faults;
    const Result<qint64> texts = checkTexts(database, progress, faults);
    if (!texts)
        return tl::unexpected(texts.error());
    report(result, QT_TRANSLATE_NOOP("ProjectFile", "%1 texts were compared with their hashes."), *texts, faults);

    progress.say(projectFileSentence(QT_TRANSLATE_NOOP("ProjectFile", "Checking the journal")));
    faults.clear();
    const Result<qint64> chain = checkChain(database, faults);
    if (!chain)
        return tl::unexpected(chain.error());
    report(result, QT_TRANSLATE_NOOP("ProjectFile", "%1 rows of the journal were compared with their chain of hashes."), *chain,
           faults);

    faults.clear();
    Result<Database> replayed = Database::open(project->file, Database::Mode::Scratch);
    if (!replayed)
        return tl::unexpected(replayed.error());
    if (Result<void> made = createSchema(*replayed); !made)
        return tl::unexpected(made.error());
    if (Result<void> begun = replayed->run("BEGIN"); !begun)
        return tl::unexpected(begun.error());
    const Result<qint64> rows = replay(database, *replayed, progress, faults);
    if (!rows)
        return tl::unexpected(rows.error());
    const Result<QStringList> differences = compareTables(database, *replayed);
    if (!differences)
        return tl::unexpected(differences.error());
    faults.append(*differences);
    report(result, QT_TRANSLATE_NOOP("ProjectFile", "%1 rows of the journal were replayed and compared with the tables, their "
                                                    "quotes with the texts."),
           *rows, faults);
    result.sound = result.faults.isEmpty();
    return result;
}

} // namespace dau
