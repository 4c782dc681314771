// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/knownnames.h"

#include <QtTest>

using namespace dau;

class TestKnownNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNamesAliasesAndLabels();
    void namesTheLineOfAFault();
    void addsOnlyWhatIsNew();
};

void TestKnownNames::readsNamesAliasesAndLabels()
{
    const auto names = parseKnownNames("\xef\xbb\xbfname,aliases,label\r\n"
                                       "Trần Văn Mẫu,ông Mẫu;đồng chí Mẫu,PERSON\r\n\r\n"
                                       "\"Sở A, B\",,BODY\n",
                                       QStringLiteral(u"names.csv"));
    QVERIFY(names);
    QCOMPARE(names->size(), 2);
    QCOMPARE(names->at(0).name, QStringLiteral(u"Trần Văn Mẫu"));
    QCOMPARE(names->at(0).aliases, (QStringList{QStringLiteral(u"ông Mẫu"), QStringLiteral(u"đồng chí Mẫu")}));
    QCOMPARE(names->at(0).label, QStringLiteral(u"PERSON"));
    QCOMPARE(names->at(1).name, QStringLiteral(u"Sở A, B"));
    QVERIFY(names->at(1).aliases.isEmpty());
}

void TestKnownNames::namesTheLineOfAFault()
{
    for (const QByteArray &bad : {QByteArray("a,b,c\n\"open,b,c\n"), QByteArray("a,,\n,b,PERSON\n"), QByteArray("a,,\na,b,c,d\n")}) {
        const auto names = parseKnownNames(bad, QStringLiteral(u"names.csv"));
        QVERIFY(!names);
        QVERIFY2(names.error().message.startsWith(u"names.csv:2: "), qPrintable(names.error().message));
    }
}

void TestKnownNames::addsOnlyWhatIsNew()
{
    const Entity known{EntityId::create(), QStringLiteral(u"Lam Sơn"), {}, QStringLiteral(u"PLACE"), {}};
    Entity again = known;
    again.id = EntityId::create();
    const Entity body{EntityId::create(), QStringLiteral(u"Lam Sơn"), {}, QStringLiteral(u"BODY"), {}};
    const Change change = addKnownNames({again, body}, {known}, {});
    QCOMPARE(change.edits.size(), 1);
    QCOMPARE(std::get<Entity>(change.edits.first().after), body);
    QVERIFY(change.edits.first().annotator.isNull());
}

QTEST_APPLESS_MAIN(TestKnownNames)
#include "tst_knownnames.moc"
