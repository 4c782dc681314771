// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/base/result.h"
#include "tests/kit/notation.h"
#include "tests/ui/windowkit.h"
#include "ui/main/commandpalette.h"
#include "ui/main/commands.h"
#include "ui/main/keymap.h"
#include "ui/widgets/digitkey.h"
#include "ui/widgets/queryfield.h"

#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace dau;

class CommandsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { kit::useOwnSettings(); }

    void everyIdIsOnlyOnce()
    {
        QSet<QString> ids;
        for (const Command &c : commands()) {
            QVERIFY2(!ids.contains(QLatin1String(c.id)), c.id);
            ids << QLatin1String(c.id);
            QVERIFY2(c.run, c.id);
            QVERIFY2(!c.shownText().isEmpty(), c.id);
        }
    }

    // On the page, and before a unit under review, its own keys and those of the window count: none may be given twice.
    void everyKeyIsOnlyOnce_data()
    {
        QTest::addColumn<int>("elsewhere");
        QTest::newRow("page") << int(Context::Review);
        QTest::newRow("review") << int(Context::Page);
    }
    void everyKeyIsOnlyOnce()
    {
        QFETCH(int, elsewhere);
        QHash<QString, const char *> keys;
        for (const Command &c : commands()) {
            if (int(c.context) == elsewhere)
                continue;
            for (const QString &key : c.defaultKeys()) {
                const QKeySequence sequence = QKeySequence::fromString(key);
                QCOMPARE(sequence.count(), 1);
                QVERIFY2(sequence[0].key() != Qt::Key_unknown, qPrintable(key));
                const QString name = sequence.toString();
                QVERIFY2(!keys.contains(name), qPrintable(QStringLiteral(u"%1: %2").arg(QLatin1String(c.id), name)));
                keys.insert(name, c.id);
            }
        }
    }

    // The Vietnamese X layout has no digits in the top row; a lone Alt, Alt+Shift and Ctrl+Alt belong to the desktop.
    void everyCommandHasAKeyWithoutShiftOrDigit()
    {
        for (const Command &c : commands()) {
            const QStringList keys = c.defaultKeys();
            bool reachable = keys.isEmpty(); // by the palette only
            for (const QString &key : keys) {
                const QKeyCombination k = QKeySequence::fromString(key)[0];
                const bool symbolWithShift = key == u"+" || key == u"!" || key == u"?";
                const bool digit = k.key() >= Qt::Key_0 && k.key() <= Qt::Key_9;
                const auto modifiers = k.keyboardModifiers();
                QVERIFY2(!(modifiers & Qt::AltModifier && modifiers & (Qt::ControlModifier | Qt::ShiftModifier)), c.id);
                reachable = reachable || (!(modifiers & Qt::ShiftModifier) && !digit && !symbolWithShift);
            }
            QVERIFY2(reachable, c.id);
        }
    }

    void aSchemeMayClaimALetter()
    {
        Settings settings;
        Keymap keymap(settings);
        const Command &relation = *command(u"more.relation");
        QCOMPARE(keymap.keys(relation), QStringList({QStringLiteral(u"R"), QStringLiteral(u"Ctrl+R")}));
        LabelScheme scheme = kit::newsScheme();
        scheme.labels[0].shortcut = QStringLiteral(u"R");
        keymap.setScheme(scheme);
        QCOMPARE(keymap.shownKey(relation), QStringLiteral(u"Ctrl+R"));
        QCOMPARE(keymap.label(QKeyCombination(Qt::Key_R)), scheme.labels[0].key);
        QCOMPARE(keymap.find(QKeyCombination(Qt::Key_R)), nullptr);
        QCOMPARE(keymap.find(QKeyCombination(Qt::ControlModifier, Qt::Key_R)), &relation);
    }

    void keysCanBeChanged()
    {
        Settings settings;
        Keymap keymap(settings);
        const Command &doubt = *command(u"more.doubt");
        settings.setKeys(QStringLiteral(u"more.doubt"), QStringList{QStringLiteral(u"Q")});
        QCOMPARE(keymap.find(QKeyCombination(Qt::Key_Q)), &doubt);
        QCOMPARE(keymap.find(QKeyCombination(Qt::Key_F4)), nullptr);
        QVERIFY(!keymap.clash(*command(u"label.delete"), QKeySequence(Qt::Key_Q)).isEmpty());
        QVERIFY(keymap.clash(doubt, QKeySequence(Qt::Key_Q)).isEmpty());
        settings.setKeys(QStringLiteral(u"more.doubt"), std::nullopt);
        QCOMPARE(keymap.find(QKeyCombination(Qt::Key_F4)), &doubt);
    }

    void digitsGoByPosition_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<quint32>("scanCode");
        QTest::addColumn<int>("digit");
        using M = Qt::KeyboardModifiers;
        QTest::newRow("plain") << int(Qt::Key_3) << QStringLiteral(u"3") << M() << 0u << 3;
        QTest::newRow("azerty") << int(Qt::Key_QuoteDbl) << QStringLiteral(u"\"") << M() << 12u << 3;
        QTest::newRow("vietnamese") << int(Qt::Key_Ecircumflex) << QStringLiteral(u"ê") << M() << 12u << 3;
        QTest::newRow("number pad") << int(Qt::Key_7) << QStringLiteral(u"7") << M(Qt::KeypadModifier) << 79u << 7;
        QTest::newRow("a letter") << int(Qt::Key_T) << QStringLiteral(u"t") << M() << 28u << 0;
        QTest::newRow("with Ctrl") << int(Qt::Key_1) << QString() << M(Qt::ControlModifier) << 10u << 0;
        QTest::newRow("exclamation mark") << int(Qt::Key_Exclam) << QStringLiteral(u"!") << M(Qt::ShiftModifier) << 10u << 0;
    }
    void digitsGoByPosition()
    {
        QFETCH(int, key);
        QFETCH(QString, text);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(quint32, scanCode);
        const QKeyEvent event(QEvent::KeyPress, key, modifiers, scanCode, 0, 0, text);
        QTEST(digitOf(event), "digit");
    }

    void thePaletteFindsByWordsWithoutMarks()
    {
        int ran = 0;
        CommandPalette palette({{QStringLiteral(u"Tài liệu sau"), QStringLiteral(u"Alt+PgDown"), [&ran] { ran = 1; }},
                                {QStringLiteral(u"Hoàn tác"), {}, [&ran] { ran = 2; }},
                                {QStringLiteral(u"Tài liệu trước"), {}, [&ran] { ran = 3; }}});
        palette.show();
        QTest::keyClicks(palette.field(), QStringLiteral(u"truoc tai"));
        QCOMPARE(palette.shown(), QStringList(QStringLiteral(u"Tài liệu trước")));
        palette.field()->clear();
        QTest::keyClicks(palette.field(), QStringLiteral(u"lieu"));
        QCOMPARE(palette.shown().size(), 2);
        QTest::keyClick(palette.field(), Qt::Key_Down);
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(ran, 3);
    }
};

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
