// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/exchange/losses.h"
#include "storage/formats/support/formattable.h"
#include "tests/kit/exchangekit.h"

#include <QtTest>

using namespace dau;

// What holds for every format of the table, whatever it is.
class TestFormats : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void givesBackAllButTheLossesCounted_data() { formats(); }
    void givesBackAllButTheLossesCounted();
    void writesTheSameBytesAgain_data() { formats(); }
    void writesTheSameBytesAgain();
    void recognisesItsOwnFilesBest_data() { formats(); }
    void recognisesItsOwnFilesBest();
    void refusesWhatIsNoneOfIts_data() { formats(); }
    void refusesWhatIsNoneOfIts();

private:
    static void formats();
};

void TestFormats::formats()
{
    QTest::addColumn<QString>("id");
    for (const Format *format : allFormats()) {
        if (format->write && format->read)
            QTest::newRow(qUtf8Printable(format->id)) << format->id;
    }
}

// Everything a document says, as sentences by kind of loss.
using Facts = QMap<QString, QStringList>;

static void addFacts(Facts &facts, const LabelledLayer &layer, const Carries &carries)
{
    const QString notes = QStringLiteral(u"notes");
    QHash<AnnotationId, QString> begins;
    for (const Annotation &annotation : layer.layer.annotations) {
        QString place = layer.annotator.name + u' ' + annotation.label;
        begins.insert(annotation.id, place + QString::number(annotation.spans.first().begin));
        for (const Span &span : annotation.spans)
            place += QStringLiteral(u" [%1,%2)").arg(span.begin).arg(span.end);
        facts[annotation.spans.size() > 1 ? QStringLiteral(u"discontinuous") : QStringLiteral(u"annotations")].append(place);
        for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
            facts[QStringLiteral(u"attributes")].append(place + it.key() + u'=' + it->values.join(u'|'));
            if (carries.attributes && it->source != AttributeValue::Source::Set)
                facts[QStringLiteral(u"attribute_sources")].append(place + it.key() + toString(it->source));
        }
        if (!annotation.note.isEmpty())
            facts[notes].append(place + annotation.note);
        if (annotation.doubt)
            facts[QStringLiteral(u"doubts")].append(place);
        if (annotation.origin.kind != Origin::Kind::Hand)
            facts[QStringLiteral(u"origins")].append(place + toString(annotation.origin.kind) + annotation.origin.detail);
        for (const Entity &entity : layer.entities) {
            // What became of an annotation in pieces is counted with it.
            if (entity.id != annotation.entity || (annotation.spans.size() > 1 && carries.entities && !carries.discontinuous))
                continue;
            facts[QStringLiteral(u"entities")].append(place + entity.name);
        }
    }
    for (const Entity &entity : layer.entities) {
        if (carries.entities && !(entity.aliases.isEmpty() && entity.label.isEmpty() && entity.note.isEmpty()))
            facts[QStringLiteral(u"entity_details")].append(layer.annotator.name + entity.name + entity.aliases.join(u'|') + entity.label + entity.note);
    }
    for (const Relation &relation : layer.layer.relations)
        facts[QStringLiteral(u"relations")].append(begins.value(relation.from) + u' ' + relation.label + u' ' + begins.value(relation.to));
    const LayerInfo &info = layer.layer.info;
    for (auto it = info.attributes.begin(); it != info.attributes.end(); ++it)
        facts[QStringLiteral(u"document_labels")].append(layer.annotator.name + it.key() + u'=' + it->values.join(u'|'));
    if (!info.note.isEmpty())
        facts[carries.notes ? QStringLiteral(u"document_notes") : notes].append(layer.annotator.name + info.note);
}

// Of the documents with this name: some formats give each annotator's layer on its own.
static Facts factsOf(const QList<LabelledDocument> &documents, const QString &name, const Carries &carries)
{
    Facts facts;
    for (const LabelledDocument &document : documents) {
        if (document.document.name != name)
            continue;
        for (const LabelledLayer &layer : document.layers)
            addFacts(facts, layer, carries);
        QStringList zones;
        for (const Zone &zone : document.zones)
            zones.append(QStringLiteral(u"%1 [%2,%3) %4").arg(zone.kind).arg(zone.span.begin).arg(zone.span.end).arg(zone.skipped));
        QStringList metadata;
        for (auto it = document.document.metadata.begin(); it != document.document.metadata.end(); ++it)
            metadata.append(it.key() + u'=' + it.value());
        facts[QStringLiteral(u"zones")] = zones;
        facts[QStringLiteral(u"metadata")] = metadata;
    }
    return facts;
}

// Token and inline formats flatten and cut: their own tests say how. So does WebAnno TSV, whose rows are tokens with
// offsets in UTF-16 units.
static bool keepsPlaces(const Format &format)
{
    return format.id != u"webanno-tsv" && format.unit != OffsetUnit::Tokens && format.unit != OffsetUnit::Inline;
}

void TestFormats::givesBackAllButTheLossesCounted()
{
    QFETCH(QString, id);
    const Format &format = *formatById(id);
    if (!keepsPlaces(format))
        QSKIP("A format of tokens or of tags in the text: its own test says what it makes of spans.");
    for (quint32 seed = 0; seed < 25; ++seed) {
        const kit::MemorySource source(kit::randomDocuments(seed, 5));
        const auto known = [&](const QString &name) -> std::optional<Text> {
            for (const LabelledDocument &document : source.documents) {
                if (document.document.name == name)
                    return document.text;
            }
            return {};
        };
        const kit::ReadBack back = kit::throughFormat(format, source, {}, known);
        QCOMPARE(back.errors(), QStringList());
        for (const LabelledDocument &document : source.documents) {
            const QString &name = document.document.name;
            const LabelledDocument *found = back.document(name);
            QVERIFY2(found, qUtf8Printable(name));
            QCOMPARE(found->text.string(), document.text.string());
            QMap<QString, qint64> declared;
            for (const Loss &loss : lossesOf(document, format, {}))
                declared.insert(loss.kind, loss.count);
            // What a format changes beyond leaving it out, its own test follows.
            const QStringList changes{QStringLiteral(u"characters"), QStringLiteral(u"newlines_at_edges"), QStringLiteral(u"annotations"),
                                      QStringLiteral(u"nested"), QStringLiteral(u"crossing"), QStringLiteral(u"sub_token")};
            const bool exact = std::none_of(changes.begin(), changes.end(), [&](const QString &kind) { return declared.contains(kind); });
            const Facts before = factsOf({document}, name, format.carries);
            const Facts after = factsOf(back.documents, name, format.carries);
            for (auto it = before.begin(); it != before.end() && exact; ++it) {
                QStringList missing = *it;
                for (const QString &fact : after.value(it.key()))
                    missing.removeOne(fact);
                const QString what = QStringLiteral(u"seed %1, %2, %3: %4 declared, missing:\n%5")
                                         .arg(seed).arg(name, it.key()).arg(declared.value(it.key())).arg(missing.join(u'\n'));
                QVERIFY2(missing.size() == declared.value(it.key()), qUtf8Printable(what));
            }
            // Nothing is made up but the pieces of what was cut.
            if (exact && !declared.contains(QStringLiteral(u"discontinuous")))
                QCOMPARE(after.value(QStringLiteral(u"annotations")).size(), before.value(QStringLiteral(u"annotations")).size());
            QVERIFY2(exact || !declared.isEmpty(), qUtf8Printable(name));
        }
    }
}

void TestFormats::writesTheSameBytesAgain()
{
    QFETCH(QString, id);
    const Format &format = *formatById(id);
    const kit::MemorySource source(kit::randomDocuments(7, 8));
    kit::MemorySink first;
    kit::MemorySink second;
    Progress progress;
    const auto written = format.write(source, {}, first, progress);
    if (!written && !keepsPlaces(format))
        QSKIP("A format of tags in the text: it refuses labels that it cannot hold, as its own test says.");
    QVERIFY2(written, written ? "" : qUtf8Printable(written.error().message));
    QVERIFY(format.write(source, {}, second, progress));
    QCOMPARE(second.files, first.files);
    for (auto it = first.files.begin(); it != first.files.end(); ++it)
        QVERIFY2(!it.key().contains(QStringLiteral(u"..")) && !it.key().startsWith(u'/') && !it.key().contains(u'\n'), qUtf8Printable(it.key()));
}

void TestFormats::recognisesItsOwnFilesBest()
{
    QFETCH(QString, id);
    const Format &format = *formatById(id);
    kit::MemorySink sink;
    Progress progress;
    const auto written = format.write(kit::MemorySource(kit::randomDocuments(3, 4)), {}, sink, progress);
    if (!written && !keepsPlaces(format))
        QSKIP("A format of tags in the text: it refuses labels that it cannot hold, as its own test says.");
    QVERIFY2(written, written ? "" : qUtf8Printable(written.error().message));
    const QTemporaryDir folder;
    const QString path = sink.save(folder, format.suffix);
    const int own = format.recognises(path);
    QVERIFY(own >= 50);
    for (const Format *other : allFormats()) {
        const int certainty = other != &format && other->recognises ? other->recognises(path) : 0;
        QVERIFY2(certainty < own, qUtf8Printable(other->id + QStringLiteral(u" is as sure of it")));
    }
}

void TestFormats::refusesWhatIsNoneOfIts()
{
    QFETCH(QString, id);
    const Format &format = *formatById(id);
    const QByteArray broken[] = {"", "{", "[", "[[[[", "{\"a\":", "\xFF\xFE\x00", "<a><b>", QByteArray(100'000, '['), QByteArray(5000, '{') + "\"",
                                 "[1,2,{\"text\":3}]", "{\"text\":\"\\ud800\"}", "null", "# \t\n\n1-1\t0-99\tx\t_\n"};
    for (const QByteArray &bytes : broken) {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral(u"x.") + (format.suffix.isEmpty() ? QStringLiteral(u"json") : format.suffix)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto back = kit::readBack(format, {file.fileName(), {}, {}, {}});
        for (const LabelledDocument &document : back.documents)
            QVERIFY2(document.layers.isEmpty() || document.layers.first().layer.annotations.isEmpty(), bytes.left(40).constData());
    }
}

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
