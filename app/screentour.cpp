// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screentour.h"

#include "model/session/project.h"
#include "ui/corpus/exportpanel.h"
#include "ui/corpus/importpanel.h"
#include "ui/corpus/peoplepanel.h"
#include "ui/corpus/projectpage.h"
#include "ui/corpus/releasespanel.h"
#include "ui/main/mainwindow.h"
#include "ui/main/overlays.h"
#include "ui/main/workspace.h"
#include "ui/review/agreementpage.h"
#include "ui/review/agreementtables.h"
#include "ui/review/figuretable.h"
#include "ui/review/reviewpage.h"
#include "ui/review/reviewsession.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QTabWidget>

namespace dau {

namespace {

using Section = ProjectPage::Section;

constexpr int mostWaits = 200; // of 100 ms
DocumentId settledDocument; // by prepare()

QString s(const char16_t *text)
{
    return QString::fromUtf16(text);
}

// As if the row had been chosen by hand.
void choose(QComboBox &box, int row)
{
    box.setCurrentIndex(row);
    Q_EMIT box.activated(row);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

// A folder with something for each kind of line in the preview: new, there already, nearly the same, labelled with a
// label that the scheme lacks, not to be read.
void writeImports(const QDir &folder)
{
    folder.mkpath(s(u"."));
    QFile known(s(u":/sample/articles/giao-ban-quy.txt"));
    const QByteArray text = known.open(QIODevice::ReadOnly) ? known.readAll() : QByteArray();
    write(folder.filePath(s(u"giao-ban-quy.txt")), text);
    write(folder.filePath(s(u"giao-ban-quy-ban-tin.txt")), text + "\nTheo Lam Sơn Online\n");
    write(folder.filePath(s(u"khoi-cong-cau.txt")),
        "Lam Sơn: Khởi công cầu Vĩnh Hà\n\nSáng 14/10, UBND tỉnh Lam Sơn khởi công cầu Vĩnh Hà. Phó Chủ tịch UBND tỉnh "
        "Đoàn Thế Kiên yêu cầu bảo đảm tiến độ.\n");
    write(folder.filePath(s(u"hop-dan-toc.txt")),
        "Hải Vân: Họp ban dân tộc\n\nBan Dân tộc thành phố họp phiên cuối năm.\n");
    write(folder.filePath(s(u"hop-dan-toc.ann")),
        "T1\tEVENT 9 24\tHọp ban dân tộc\nT2\tBODY 26 47\tBan Dân tộc thành phố\n");
    write(folder.filePath(s(u"hong.txt")), "Bản tin \xff\xfe\xc3 hỏng");
}

} // namespace

ScreenTour::ScreenTour(QDir pictures, QDir work, QString look, MainWindow &window)
    : m_pictures(std::move(pictures))
    , m_work(std::move(work))
    , m_look(std::move(look))
    , m_window(window)
{
}

void ScreenTour::settle(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void ScreenTour::press(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWidget *target = QApplication::focusWidget();
    if (!target)
        return;
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(target, &up);
    settle(60);
}

void ScreenTour::take(const QString &screen)
{
    settle();
    const QString file = m_pictures.filePath(screen + u'-' + m_look + s(u".png"));
    m_whole = m_window.grab().save(file) && m_whole;
}

// The Review place, with every layer compared.
ReviewSession &ScreenTour::readReview()
{
    m_window.showPlace(Place::Review);
    ReviewSession &session = m_window.review().session();
    settle();
    for (int i = 0; i < mostWaits && (!session.isRead() || session.isReading()); ++i)
        settle(100);
    return session;
}

void ScreenTour::prepare()
{
    writeImports(m_work.filePath(s(u"imports")));
    ReviewSession &session = readReview();
    session.setFilter({}, QueueOrder::Document);
    for (const QueueItem &item : session.items()) {
        const QueueCounts counts = session.counts(item.document);
        if (counts.settled == counts.units)
            settledDocument = item.document;
    }
    m_window.showPlace(Place::Annotate);
}

void ScreenTour::walk()
{
    m_window.overlays().close();
    annotate();
    review();
    project();
}

void ScreenTour::annotate()
{
    m_window.showPlace(Place::Annotate);
    m_window.say({});
    take(s(u"annotate"));
    press(Qt::Key_Tab, Qt::ControlModifier);
    press(Qt::Key_Tab, Qt::ControlModifier);
    take(s(u"annotate-span"));
    press(Qt::Key_R, {}, s(u"r"));
    take(s(u"relation"));
    press(Qt::Key_Escape);
    press(Qt::Key_E, {}, s(u"e"));
    take(s(u"entity"));
    press(Qt::Key_Escape);
    press(Qt::Key_Period, {}, s(u"."));
    settle(600);
    take(s(u"like-strings"));
    press(Qt::Key_Escape);
    press(Qt::Key_F, Qt::ControlModifier);
    take(s(u"find"));
    press(Qt::Key_Escape);
    m_window.overlays().showHelp();
    take(s(u"keys"));
    m_window.overlays().showPalette();
    take(s(u"palette"));
    m_window.overlays().close();
}

void ScreenTour::review()
{
    readReview();
    m_window.say({});
    m_window.review().session().setFilter({}, QueueOrder::Document);
    settle();
    take(s(u"review"));
    press(Qt::Key_V, {}, s(u"v"));
    take(s(u"review-names"));
    press(Qt::Key_V, {}, s(u"v"));
    const std::pair<int, const char16_t *> questions[] = {{Qt::Key_A, u"like"}, {Qt::Key_R, u"reason"},
        {Qt::Key_G, u"clause"}, {Qt::Key_C, u"comment"}, {Qt::Key_W, u"why"}};
    for (const auto &[key, name] : questions) {
        press(key, {}, QString(QChar(key)).toLower());
        take(s(u"review-") + s(name));
        press(Qt::Key_Escape);
    }
    press(Qt::Key_E, {}, s(u"e"));
    take(s(u"review-edit"));
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    settle();
    // A unit of each class looks different.
    ReviewSession &session = m_window.review().session();
    session.setFilter({}, QueueOrder::Document);
    settle();
    QList<Finding::Kind> seen;
    const QList<QueueItem> items = session.items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (seen.contains(items[i].finding.kind))
            continue;
        seen.append(items[i].finding.kind);
        session.go(i);
        take(s(u"review-unit-%1").arg(toString(items[i].finding.kind).replace(u' ', u'-')));
    }
    QueueFilter filter;
    filter.document = settledDocument;
    session.setFilter(filter, QueueOrder::Document);
    settle();
    session.go(0);
    take(s(u"review-settled"));
    session.setFilter({}, session.order());
    settle();
}

void ScreenTour::project()
{
    m_window.showPlace(Place::Project);
    m_window.say({});
    auto *page = m_window.findChild<ProjectPage *>();
    const QList<std::pair<Section, QString>> sections = {
        {Section::Import, s(u"import")},
        {Section::Export, s(u"export")},
        {Section::Releases, s(u"releases")},
        {Section::People, s(u"people")},
        {Section::Scheme, s(u"scheme")},
        {Section::Guideline, s(u"guideline")},
        {Section::Review, s(u"reviewreport")},
        {Section::Agreement, s(u"agreement")},
        {Section::Backups, s(u"backups")},
    };
    for (const auto &[section, name] : sections) {
        page->show(section);
        settle(section == Section::Agreement || section == Section::Review ? 900 : 300);
        take(s(u"project-") + name);
    }
    agreement(*page);
    people(*page);
    exchange(*page);
    m_window.showPlace(Place::Annotate);
}

void ScreenTour::agreement(ProjectPage &page)
{
    page.show(Section::Agreement);
    auto *panel = m_window.findChild<AgreementPage *>();
    const QList<QTabWidget *> tabs = panel->findChildren<QTabWidget *>();
    press(Qt::Key_Return);
    settle(600);
    take(s(u"project-agreement-passages"));
    for (QTabWidget *tab : tabs)
        tab->setCurrentIndex(1);
    take(s(u"project-agreement-confusion"));
    for (QTabWidget *tab : tabs)
        tab->setCurrentWidget(&panel->tables().rounds()); // of the one that has it
    take(s(u"project-agreement-rounds"));
    for (QTabWidget *tab : tabs)
        tab->setCurrentIndex(0);
}

void ScreenTour::people(ProjectPage &page)
{
    page.show(Section::People);
    auto *panel = m_window.findChild<PeoplePanel *>();
    panel->assign();
    take(s(u"project-people-assign"));
    const QString package = m_work.filePath(s(u"A2.dau"));
    if (!QFile::exists(package)) {
        for (const Annotator &annotator : m_window.project()->annotators()) {
            if (annotator.name == u"A2")
                panel->package({annotator.id}, package);
        }
        settle(1500);
    }
    panel->mergeFiles({package, m_work.filePath(s(u"imports/hong.txt"))});
    settle(1500);
    take(s(u"project-people-merge"));
}

void ScreenTour::exchange(ProjectPage &page)
{
    page.show(Section::Import);
    m_window.findChild<ImportPanel *>()->plan({m_work.filePath(s(u"imports"))});
    settle(900);
    take(s(u"project-import-preview"));

    page.show(Section::Export);
    auto *exporting = m_window.findChild<ExportPanel *>();
    auto *format = exporting->findChild<QComboBox *>(); // the first field
    choose(*format, std::max(0, format->findText(s(u"CoNLL"), Qt::MatchStartsWith)));
    settle(600);
    take(s(u"project-export-conll"));
    exporting->findChild<QTabWidget *>()->setCurrentIndex(1);
    take(s(u"project-export-names"));
    exporting->findChild<QTabWidget *>()->setCurrentIndex(0);

    page.show(Section::Releases);
    auto *releases = m_window.findChild<ReleasesPanel *>();
    auto *name = releases->findChild<QLineEdit *>();
    const QList<QComboBox *> boxes = releases->findChildren<QComboBox *>();
    if (!QFile::exists(m_work.filePath(s(u"v1")))) {
        name->setText(s(u"v1"));
        choose(*boxes.first(), 2); // all layers
        choose(*boxes.last(), 2); // those that are not settled as they are
        settle(600);
        releases->make(m_work.filePath(s(u"v1")));
        settle(1500);
    }
    name->setText(s(u"v2")); // the next one
    choose(*boxes.first(), 0);
    choose(*boxes.last(), 1);
    settle(600);
    take(s(u"project-releases-list"));
    releases->compare();
    settle(600);
    take(s(u"project-releases-changes"));
}

} // namespace dau
