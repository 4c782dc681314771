// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtTest>

// Reads every source file: which folder includes which, and the rules that a compiler does not know.
class TestArchitecture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldersIncludeOnlyWhatTheTableAllows();
    void librariesStayWhereTheyBelong();
    void filesStaySmall();
    void everyFileNamesItsLicence();
    void namesFromDataAreNeverMarkup();
    void coreReadsNumbersWithoutALocale();
};

namespace {

struct Source {
    QString path; // from the root, '/' separated
    QString text;
};

const QStringList program = {QStringLiteral(u"model"), QStringLiteral(u"storage"), QStringLiteral(u"ui"), QStringLiteral(u"app")};
const QStringList everything = program + QStringList{QStringLiteral(u"tests")};

QList<Source> sources(const QStringList &folders)
{
    const QDir root(QStringLiteral(DAU_SOURCE_DIR));
    QList<Source> result;
    for (const QString &folder : folders) {
        QDirIterator it(root.filePath(folder), {QStringLiteral(u"*.h"), QStringLiteral(u"*.cpp")}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                result.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return result;
}

// What a folder may include besides itself and what lies below it. The longest prefix of a file's path counts.
QMap<QString, QStringList> allowedEdges()
{
    const auto s = [](const char *words) { return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts); };
    return {
        {QStringLiteral(u"model/base"), {}},
        {QStringLiteral(u"model/text"), s("model/base")},
        {QStringLiteral(u"model/scheme"), s("model/base model/text")},
        {QStringLiteral(u"model/annotation"), s("model/base model/text model/scheme")},
        {QStringLiteral(u"model/ports"), s("model/base model/text model/scheme model/annotation")},
        {QStringLiteral(u"model/review"), s("model/base model/text model/scheme model/annotation model/ports model/session model/agreement")},
        {QStringLiteral(u"model/agreement"), s("model/base model/text model/scheme model/annotation model/ports")},
        {QStringLiteral(u"model/session"), s("model/base model/text model/scheme model/annotation model/ports")},
        {QStringLiteral(u"storage/platform"), {}},
        {QStringLiteral(u"storage/sqlite"), s("model storage/platform")},
        {QStringLiteral(u"storage/formats"), s("model storage/platform")},
        {QStringLiteral(u"storage/articles"), s("model storage/platform")},
        {QStringLiteral(u"storage/exchange"), s("model storage/platform storage/formats storage/articles")},
        {QStringLiteral(u"ui/widgets"), s("model")},
        {QStringLiteral(u"ui/tasks"), s("model ui/widgets")},
        {QStringLiteral(u"ui/document"), s("model ui/widgets ui/tasks")},
        {QStringLiteral(u"ui/corpus"), s("model ui/widgets ui/tasks")},
        {QStringLiteral(u"ui/review"), s("model ui/widgets ui/tasks ui/document")},
        {QStringLiteral(u"ui/main"), s("model ui")},
        {QStringLiteral(u"app"), s("model storage ui")},
        {QStringLiteral(u"app/cli"), s("model storage")},
    };
}

QString folderOf(const QString &path, const QMap<QString, QStringList> &edges)
{
    QString folder = path;
    do {
        const qsizetype slash = folder.lastIndexOf(u'/');
        folder = slash < 0 ? QString() : folder.left(slash);
    } while (!folder.isEmpty() && !edges.contains(folder));
    return folder;
}

// Each file of `folders` that matches, with what matched.
QStringList matching(const QStringList &folders, const QString &pattern, const QString &except = {})
{
    const QRegularExpression expression(pattern);
    QStringList found;
    for (const Source &source : sources(folders)) {
        const auto match = expression.match(source.text);
        if (match.hasMatch() && source.path != except)
            found.append(source.path + QStringLiteral(u": ") + match.captured());
    }
    return found;
}

} // namespace

void TestArchitecture::foldersIncludeOnlyWhatTheTableAllows()
{
    const QRegularExpression include(QStringLiteral(u"^#include \"([^\"]+)\""), QRegularExpression::MultilineOption);
    const QMap<QString, QStringList> edges = allowedEdges();
    QStringList breaches;
    int seen = 0;
    for (const Source &source : sources(program)) {
        const QString folder = folderOf(source.path, edges);
        if (folder.isEmpty())
            breaches.append(source.path + QStringLiteral(u" lies in a folder that the table does not name"));
        for (auto it = include.globalMatch(source.text); it.hasNext();) {
            const QString target = it.next().captured(1);
            if (!target.contains(u'/')) // made by the build: x.moc
                continue;
            ++seen;
            const auto within = [to = target.section(u'/', 0, -2)](const QString &prefix) {
                return to == prefix || to.startsWith(prefix + u'/');
            };
            const QStringList may = edges.value(folder);
            if (!within(folder) && !std::any_of(may.begin(), may.end(), within))
                breaches.append(source.path + QStringLiteral(u" includes ") + target);
        }
    }
    QVERIFY(seen > 100);
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestArchitecture::librariesStayWhereTheyBelong()
{
    struct Home {
        const char *include;
        const char *folders;
    };
    const Home homes[] = {
        {"#include <unicode/", "model/text/"},  {"#include <sqlite3.h>", "storage/sqlite/"}, {"#include <libxml/", "storage/"},
        {"#include <simdjson", "storage/"},     {"#include <unistd.h>", "storage/"},         {"#include <sys/", "storage/"},
        {"#include <QtWidgets/", "ui/ app/"},   {"#include <QtGui/", "ui/ app/"},
    };
    QStringList breaches;
    for (const Source &source : sources(program)) {
        for (const Home &home : homes) {
            const QStringList folders = QString::fromLatin1(home.folders).split(u' ');
            const bool athome = std::any_of(folders.begin(), folders.end(),
                                            [&](const QString &folder) { return source.path.startsWith(folder); });
            if (!athome && source.text.contains(QLatin1String(home.include)))
                breaches.append(source.path + QStringLiteral(u": ") + QLatin1String(home.include));
        }
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
    const QStringList cli = matching({QStringLiteral(u"app/cli")}, QStringLiteral(u"#include <Qt(Gui|Widgets)/"));
    QVERIFY2(cli.isEmpty(), qPrintable(cli.join(u'\n')));
}

void TestArchitecture::filesStaySmall()
{
    QStringList breaches;
    for (const Source &source : sources(everything)) {
        const qsizetype lines = source.text.count(u'\n');
        if (lines > 600)
            breaches.append(QStringLiteral(u"%1: %2 lines").arg(source.path).arg(lines));
        else if (lines > 400)
            qWarning("%s: %lld lines, does something want out?", qPrintable(source.path), static_cast<long long>(lines));
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestArchitecture::everyFileNamesItsLicence()
{
    QStringList breaches;
    for (const Source &source : sources(everything)) {
        if (!source.text.startsWith(
                u"// SPDX-FileCopyrightText: 2026 The Dấu authors\n// SPDX-License-Identifier: Apache-2.0\n"))
            breaches.append(source.path);
    }
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

// A label, tool tip or message box guesses rich text from its first tag and then opens files that the text names.
void TestArchitecture::namesFromDataAreNeverMarkup()
{
    const QStringList breaches = matching(
        program, QStringLiteral(u"new QLabel|QMessageBox|setHtml\\(|QTextBrowser|QToolTip::showText|Qt::RichText|->setToolTip\\("),
        QStringLiteral(u"ui/widgets/plaintext.cpp"));
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

void TestArchitecture::coreReadsNumbersWithoutALocale()
{
    const QStringList breaches = matching({QStringLiteral(u"model"), QStringLiteral(u"storage")},
                                          QStringLiteral(u"\\b(strtod|std::stod|std::to_string|atof|sscanf|setlocale)\\b"));
    QVERIFY2(breaches.isEmpty(), qPrintable(breaches.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
