// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/projectfiles.h"
#include "tests/kit/memorystore.h"
#include "tests/kit/notation.h"
#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/main/mainwindow.h"
#include "ui/main/workspace.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace dau::kit {

// No project file exists and none can be made.
class NoFiles : public ProjectFiles
{
public:
    Result<std::unique_ptr<CorpusStore>> create(const QString &, const LabelScheme &) const override { return none(); }
    Result<std::unique_ptr<CorpusStore>> open(const QString &, Access) const override { return none(); }
    Result<CheckReport> check(const QString &, Progress &) const override { return none(); }
    Result<void> backUp(const QString &) const override { return none(); }
    QList<Backup> backups(const QString &) const override { return {}; }
    Result<QString> restore(const QString &, const Backup &) const override { return none(); }

private:
    static tl::unexpected<Error> none() { return failure(Error::Code::NotFound, QStringLiteral(u"No such file.")); }
};

// Settings of the tests lie in a folder of their own.
inline void useOwnSettings()
{
    static QTemporaryDir folder;
    QCoreApplication::setOrganizationName(QStringLiteral(u"dau"));
    QCoreApplication::setApplicationName(QStringLiteral(u"dau-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QSettings().clear();
    QSettings().setValue(QStringLiteral(u"appearance/language"), QStringLiteral(u"en"));
}

// Somebody at the real window with a project of documents written in the notation (tests/kit/notation.h).
struct Seat {
    explicit Seat(const QStringList &documents, const LabelScheme &scheme = newsScheme())
    {
        useOwnSettings();
        store = std::make_shared<MemoryStore>(scheme);
        me = store->addAnnotator(QStringLiteral(u"Lan"));
        PageState first;
        for (const QString &notation : documents) {
            const Page written = parse(notation);
            const DocumentId id = store->addDocument(QStringLiteral(u"d%1").arg(ids.size() + 1), written.text.string());
            store->addLayer({id, me}, {{}, written.annotations.all(), written.annotations.relations()});
            if (ids.isEmpty())
                first = written.state;
            ids << id;
        }
        window = std::make_unique<MainWindow>(files);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window.get());
        if (!window->setStore(store))
            qFatal("the project does not open");
        press(Qt::Key_Return); // "Who annotates?": the only one there
        page().setState(first);
        page().takeFocus();
    }

    AnnotatePage &page() const { return window->workspace()->page(); }
    Project &project() const { return *window->project(); }

    // Presses a key where the focus is, slower than an input method types.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::qWait(35);
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void type(const QString &letters)
    {
        for (const QChar letter : letters) {
            QTest::qWait(35);
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key(letter.toUpper().unicode()), letter, Qt::NoModifier);
        }
    }
    // An event as a keyboard or an input method makes it.
    bool send(int key, const QString &text, quint64 at, bool repeat = false, Qt::KeyboardModifiers modifiers = Qt::NoModifier,
              quint32 scanCode = 0)
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers, scanCode, 0, 0, text, repeat);
        event.setTimestamp(at);
        return QCoreApplication::sendEvent(&page().view(), &event);
    }

    // The page in the notation, with the caret, the selection or the selected span.
    QString now() const
    {
        const DocumentSession &s = *project().document();
        return print(s.text, s.annotations, page().state());
    }
    QStringList relations() const { return kit::relations(project().document()->text, project().document()->annotations); }
    QString said() const { return m_said; }

    NoFiles files;
    std::shared_ptr<MemoryStore> store;
    AnnotatorId me;
    QList<DocumentId> ids;
    std::unique_ptr<MainWindow> window;

private:
    QString m_said;
};

} // namespace dau::kit
