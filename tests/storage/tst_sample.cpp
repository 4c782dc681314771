// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/progress.h"
#include "model/scheme/bundledschemes.h"
#include "model/text/zones.h"
#include "storage/formats/support/formattable.h"

#include <QtCore/QDir>
#include <QtTest>

using namespace dau;
using namespace Qt::StringLiterals;

// The content of the sample project that comes with the program (resources/sample).
class TestSample : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theArticlesHaveTheNoiseOfRealOnes();
    void oneArticleMixesNormalForms();
    void everyLayerFitsItsArticleAndTheScheme_data();
    void everyLayerFitsItsArticleAndTheScheme();
    void theAnnotatorsDiffer();
    void theKnownNamesHaveLabelsOfTheScheme();

private:
    const QDir m_folder{QStringLiteral(DAU_SOURCE_DIR "/resources/sample")};
    const LabelScheme m_scheme = bundledScheme(u"vn-polnews").value();
    QMap<QString, Text> m_articles;
    QMap<QString, QMap<QString, Layer>> m_layers; // by annotator and document
};

void TestSample::initTestCase()
{
    for (const QString &name : QDir(m_folder.filePath(u"articles"_s)).entryList({u"*.txt"_s}, QDir::Files)) {
        QFile file(m_folder.filePath(u"articles/"_s + name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_articles.insert(name.chopped(4), Text(QString::fromUtf8(file.readAll())));
    }
    QVERIFY(m_articles.size() >= 8);
    for (const QString &annotator : {u"A1"_s, u"A2"_s, u"A3"_s}) {
        ImportInput input;
        input.path = m_folder.filePath(u"layers/"_s + annotator + u".jsonl"_s);
        input.knownText = [this](const QString &name) -> std::optional<Text> {
            return m_articles.contains(name) ? std::optional(m_articles.value(name)) : std::nullopt;
        };
        const auto take = [&](const LabelledDocument &document) {
            m_layers[annotator].insert(document.document.name, document.layers.first().layer);
            return true;
        };
        Progress progress;
        const auto problems = formatById(u"jsonl")->read(input, take, progress);
        QVERIFY(problems);
        QVERIFY2(problems->isEmpty(), problems->isEmpty() ? "" : qPrintable(problems->first().toString()));
    }
    QCOMPARE(m_layers[u"A1"_s].keys(), m_articles.keys());
    QCOMPARE(m_layers[u"A2"_s].size(), 5);
    QCOMPARE(m_layers[u"A3"_s].size(), 4);
}

void TestSample::theArticlesHaveTheNoiseOfRealOnes()
{
    QSet<QString> kinds;
    for (const Text &text : m_articles) {
        for (const Zone &zone : suggestZones(text))
            kinds.insert(zone.kind);
    }
    const QString wanted = u"headline lead subhead body caption player voice_list caption_dup alt_repeat outlet_prefix "
                           "byline source_credit comment_footer"_s;
    for (const QString &kind : wanted.split(u' '))
        QVERIFY2(kinds.contains(kind), qPrintable(kind));
    const QString all = std::accumulate(m_articles.cbegin(), m_articles.cend(), QString(),
        [](const QString &sum, const Text &text) { return sum + text.string(); });
    QVERIFY(all.contains(QChar(0xa0)));
    QVERIFY(all.contains(u"🔴 Ngày"_s)); // an astral character before mentions
}

void TestSample::oneArticleMixesNormalForms()
{
    const QString text = m_articles.value(u"giao-ban-quy"_s).string();
    QVERIFY(text.contains(u"Th\u00e0nh \u1ee7y"_s));
    QVERIFY(text.contains(u"Th\u00e0nh u\u1ef7"_s));
    QVERIFY(text.contains(u"Tha\u0300nh u\u0309y"_s));
    QVERIFY(text.contains(u"An Ho\u0300a"_s) && text.contains(u"An Ho\u00e0"_s));
}

void TestSample::everyLayerFitsItsArticleAndTheScheme_data()
{
    QTest::addColumn<QString>("annotator");
    QTest::addColumn<QString>("document");
    for (auto layers = m_layers.cbegin(); layers != m_layers.cend(); ++layers) {
        for (const QString &document : layers->keys())
            QTest::newRow(qPrintable(layers.key() + u' ' + document)) << layers.key() << document;
    }
}

void TestSample::everyLayerFitsItsArticleAndTheScheme()
{
    QFETCH(QString, annotator);
    QFETCH(QString, document);
    const Layer layer = m_layers[annotator][document];
    const Text text = m_articles[document];
    const Zones zones = suggestZones(text);
    QVERIFY(layer.annotations.size() >= 25);
    QHash<AnnotationId, Annotation> byId;
    for (const Annotation &annotation : layer.annotations) {
        const QByteArray bytes = text.quote(annotation.spans).toUtf8();
        const char *quote = bytes.constData();
        const LabelDef *label = m_scheme.label(annotation.label);
        QVERIFY2(label, quote);
        for (const Span &span : annotation.spans)
            QVERIFY2(!inSkippedZone(zones, span), quote);
        QVERIFY2(annotation.spans.size() <= m_scheme.fragments, quote);
        QVERIFY2(annotation.attributes.contains(label->attributes.first()), quote);
        for (auto it = annotation.attributes.cbegin(); it != annotation.attributes.cend(); ++it) {
            QVERIFY2(label->attributes.contains(it.key()), quote);
            QVERIFY2(m_scheme.attribute(it.key())->accepts(it->values), quote);
        }
        if (layer.info.state == LayerState::Done)
            QVERIFY2(annotation.attributes[label->attributes.first()].source == AttributeValue::Source::Set, quote);
        byId.insert(annotation.id, annotation);
    }
    QVERIFY(!layer.relations.isEmpty());
    for (const Relation &relation : layer.relations) {
        const QList<const RelationDef *> legal
            = m_scheme.relationsBetween(byId[relation.from].label, byId[relation.to].label);
        QVERIFY(legal.contains(m_scheme.relation(relation.label)));
    }
}

void TestSample::theAnnotatorsDiffer()
{
    const auto extents = [this](const QString &annotator, const QString &document) {
        QSet<QString> found;
        for (const Annotation &annotation : m_layers[annotator][document].annotations)
            found.insert(annotation.label + QString::number(annotation.extent().begin) + u'-'
                + QString::number(annotation.extent().end));
        return found;
    };
    for (const QString &document : m_layers[u"A3"_s].keys()) {
        const QSet<QString> first = extents(u"A1"_s, document);
        const QSet<QString> third = extents(u"A3"_s, document);
        const qsizetype both = (QSet<QString>(first) & third).size();
        QVERIFY(both > first.size() / 2); // honest: mostly the same
        QVERIFY(both < first.size());
    }
}

void TestSample::theKnownNamesHaveLabelsOfTheScheme()
{
    QFile file(m_folder.filePath(u"known-names.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readLine().trimmed(), "name,aliases,label");
    while (!file.atEnd()) {
        const QStringList row = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        QCOMPARE(row.size(), 3);
        QVERIFY2(m_scheme.label(row[2]), qPrintable(row[0]));
    }
}

QTEST_APPLESS_MAIN(TestSample)
#include "tst_sample.moc"
