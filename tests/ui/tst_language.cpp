// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/translator.h"

#include <QtCore/QFile>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

using namespace dau;

class TestLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslated()
    {
        QFile file(QStringLiteral(DAU_SOURCE_DIR "/translations/dau_vi.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int seen = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == u"source")
                source = xml.readElementText();
            if (xml.isStartElement() && xml.name() == u"translation") {
                ++seen;
                QVERIFY2(xml.attributes().value(QStringLiteral(u"type")) != u"unfinished", qUtf8Printable(source));
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(seen > 500);
    }

    // Sentences of model and storage are asked for under a name that the file does not have.
    void sentencesAreFoundUnderAnyName()
    {
        Translator translator;
        QVERIFY(translator.loadLanguage(QStringLiteral(u"vi")));
        const QString found = translator.translate("Files", "The file is empty.");
        QVERIFY2(!found.isEmpty() && found != u"The file is empty.", qUtf8Printable(found));
        QVERIFY(translator.translate("Files", "A sentence that nobody wrote.").isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
