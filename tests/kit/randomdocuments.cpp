// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/exchangekit.h"

namespace dau::kit {

namespace {

const QStringList &words()
{
    static const QStringList list{
        QStringLiteral(u"Bí"), QStringLiteral(u"thư"), QStringLiteral(u"Thành ủy"), QStringLiteral(u"Hà\u00A0Nội"),
        QStringLiteral(u"😀"), QStringLiteral(u"👩‍🔬"), QStringLiteral(u"Nguyễn").normalized(QString::NormalizationForm_D),
        QStringLiteral(u"24-CT/TU"), QStringLiteral(u"7-8-2023"), QStringLiteral(u"“trích”"), QStringLiteral(u"\"hỏi\""),
        QStringLiteral(u"<b>&amp;</b>"), QStringLiteral(u"a|b_c*d"), QStringLiteral(u"[x\\y]"), QStringLiteral(u"->"),
        QStringLiteral(u"=1+2"), QStringLiteral(u"@ai"), QStringLiteral(u"-"), QStringLiteral(u"họp."), QStringLiteral(u"ông"),
        QStringLiteral(u"\u200Bẩn"), QStringLiteral(u"O"), QStringLiteral(u"-DOCSTART-"), QStringLiteral(u"#thẻ")};
    return list;
}

qsizetype pick(QRandomGenerator &random, qsizetype size)
{
    return random.bounded(static_cast<int>(size));
}

QString randomText(QRandomGenerator &random)
{
    const QStringList gaps{QStringLiteral(u" "), QStringLiteral(u" "), QStringLiteral(u" "), QStringLiteral(u"  "),
                           QStringLiteral(u"\n"), QStringLiteral(u"\r\n"), QStringLiteral(u"\t"), QString()};
    QString text;
    const int count = static_cast<int>(random.bounded(4, 40));
    for (int i = 0; i < count; ++i) {
        text += words()[pick(random, words().size())];
        text += gaps[pick(random, gaps.size())];
    }
    return text;
}

// Not inside a surrogate pair.
qsizetype randomOffset(QRandomGenerator &random, const QString &text, qsizetype from, qsizetype to)
{
    qsizetype at = from + random.bounded(static_cast<int>(to - from + 1));
    if (at > 0 && at < text.size() && text[at].isLowSurrogate())
        --at;
    return std::max(at, from);
}

Span randomSpan(QRandomGenerator &random, const QString &text, qsizetype from, qsizetype to)
{
    const qsizetype a = randomOffset(random, text, from, to);
    const qsizetype b = randomOffset(random, text, from, to);
    return {std::min(a, b), std::max(a, b)};
}

Attributes randomAttributes(QRandomGenerator &random)
{
    const QStringList keys{QStringLiteral(u"rank"), QStringLiteral(u"cấp"), QStringLiteral(u"yes"), QStringLiteral(u"ghi chú")};
    const QStringList values{QStringLiteral(u"head"), QStringLiteral(u"phó trưởng"), QStringLiteral(u"true"), QStringLiteral(u"a|b,c"),
                             QStringLiteral(u"=SUM(A1)"), QStringLiteral(u"hai\ndòng"), QStringLiteral(u"\"nháy\"")};
    Attributes attributes;
    for (quint32 n = random.bounded(3); n > 0; --n) {
        AttributeValue value{{values[pick(random, values.size())]}, AttributeValue::Source(random.bounded(3))};
        const QString second = values[pick(random, values.size())];
        if (random.bounded(3) == 0 && !value.values.contains(second))
            value.values.append(second);
        attributes.insert(keys[pick(random, keys.size())], value);
    }
    return attributes;
}

LabelledLayer randomLayer(QRandomGenerator &random, const Text &text, const QString &annotator, const QList<Entity> &entities)
{
    const QStringList labels{QStringLiteral(u"TITLE"), QStringLiteral(u"Ngày tháng"), QStringLiteral(u"Ngay_thang"),
                             QStringLiteral(u"PER-SON"), QStringLiteral(u"<&\"|_*[\\->")};
    const QStringList notes{QString(), QString(), QStringLiteral(u"=xem lại"), QStringLiteral(u"dòng một\ndòng hai"),
                            QStringLiteral(u"\"a\",b;c\td")};
    const QString &string = text.string();
    LabelledLayer layer;
    layer.annotator.name = annotator;
    layer.layer.info.state = LayerState::Done;
    if (random.bounded(3) == 0)
        layer.layer.info.note = QStringLiteral(u"về cả bài");
    if (random.bounded(3) == 0)
        layer.layer.info.attributes = randomAttributes(random);
    QSet<EntityId> referred;
    for (quint32 n = random.bounded(12); n > 0; --n) {
        Spans spans{randomSpan(random, string, 0, string.size())};
        // Half of them inside an earlier one: nests three deep and more.
        if (!layer.layer.annotations.isEmpty() && random.bounded(2) == 0) {
            const Span outer = layer.layer.annotations[pick(random, layer.layer.annotations.size())].spans.first();
            spans = {randomSpan(random, string, outer.begin, outer.end)};
        }
        if (spans.first().end + 2 < string.size() && random.bounded(4) == 0)
            spans.append(randomSpan(random, string, randomOffset(random, string, spans.first().end + 1, string.size()), string.size()));
        if (std::any_of(spans.begin(), spans.end(), [](const Span &span) { return span.isEmpty(); })
            || (spans.size() == 2 && spans[1].begin <= spans[0].end))
            continue;
        Annotation annotation;
        annotation.id = AnnotationId::create();
        annotation.label = labels[pick(random, labels.size())];
        annotation.spans = spans;
        annotation.attributes = randomAttributes(random);
        annotation.note = notes[pick(random, notes.size())];
        annotation.doubt = random.bounded(4) == 0;
        annotation.origin = {Origin::Kind(random.bounded(7)), random.bounded(2) ? QStringLiteral(u"nesting") : QString()};
        if (random.bounded(3) == 0) {
            const Entity &entity = entities[pick(random, entities.size())];
            annotation.entity = entity.id;
            if (!referred.contains(entity.id))
                layer.entities.append(entity);
            referred.insert(entity.id);
        }
        layer.layer.annotations.append(annotation);
    }
    const auto &annotations = layer.layer.annotations;
    for (quint32 n = random.bounded(4); n > 0 && annotations.size() > 1; --n) {
        const AnnotationId from = annotations[pick(random, annotations.size())].id;
        const AnnotationId to = annotations[pick(random, annotations.size())].id;
        if (from != to) {
            const QString label = random.bounded(2) ? QStringLiteral(u"of") : QStringLiteral(u"thuộc về");
            layer.layer.relations.append({RelationId::create(), label, from, to, {Origin::Kind::Rule, QStringLiteral(u"nesting")}});
        }
    }
    return layer;
}

} // namespace

QList<LabelledDocument> randomDocuments(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    QMap<QString, QList<Entity>> entities;
    const QStringList annotators{QStringLiteral(u"An"), QStringLiteral(u"Bình/2")};
    for (const QString &annotator : annotators) {
        entities[annotator] = {{EntityId::create(), QStringLiteral(u"Lâm Văn Thí"), {QStringLiteral(u"ông Thí")}, QStringLiteral(u"PERSON"), {}},
                               {EntityId::create(), QStringLiteral(u"Thành ủy"), {}, {}, {}}};
    }
    const QStringList names{QStringLiteral(u"bài %1"), QStringLiteral(u"Annotator_B/%1"), QStringLiteral(u"../%1"),
                            QStringLiteral(u"-%1:?*"), QStringLiteral(u"%1%\n.txt")};
    QList<LabelledDocument> documents;
    for (int i = 0; i < count; ++i) {
        LabelledDocument document;
        document.text = Text(randomText(random));
        document.document.name = QString(names[i % names.size()]).replace(QStringLiteral(u"%1"), QString::number(i));
        document.document.metadata.insert(QStringLiteral(u"url"), QStringLiteral(u"https://example.org/?a=1&b=“2”"));
        const qsizetype half = randomOffset(random, document.text.string(), 0, document.text.size());
        if (half > 0)
            document.zones.append({QStringLiteral(u"headline"), {0, half}, false});
        if (half < document.text.size())
            document.zones.append({QStringLiteral(u"byline"), {half, document.text.size()}, true});
        for (const QString &annotator : annotators) {
            if (random.bounded(5) > 0)
                document.layers.append(randomLayer(random, document.text, annotator, entities[annotator]));
        }
        documents.append(document);
    }
    return documents;
}

} // namespace dau::kit
