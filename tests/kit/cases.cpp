// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/cases.h"

#include "tests/kit/notation.h"

namespace dau::kit {

namespace {

// Documents in the notation, each by An, called as the case and numbered where it has several.
class Maker
{
public:
    Maker(const QString &name, const QStringList &notations)
        : m_case{name, {}}
    {
        for (const QString &notation : notations) {
            const Page page = parse(notation);
            LabelledDocument document;
            document.document.name = notations.size() == 1 ? name : QStringLiteral(u"%1-%2").arg(name).arg(m_case.documents.size() + 1);
            document.text = page.text;
            LabelledLayer layer;
            layer.annotator.name = QStringLiteral(u"An");
            layer.layer.info.state = LayerState::Done;
            layer.layer.annotations = page.annotations.all();
            document.layers = {layer};
            m_case.documents.append(document);
        }
    }

    LabelledDocument &document() { return m_case.documents.first(); }
    Layer &layer() { return document().layers.first().layer; }
    QList<Annotation> &annotations() { return layer().annotations; }

    Maker &relate(const QString &label, qsizetype from, qsizetype to)
    {
        layer().relations.append({{}, label, annotations()[from].id, annotations()[to].id, {}});
        return *this;
    }
    // By every annotation.
    Maker &mention(const Entity &entity)
    {
        for (LabelledDocument &one : m_case.documents) {
            for (Annotation &annotation : one.layers.first().layer.annotations)
                annotation.entity = entity.id;
            one.layers.first().entities = {entity};
        }
        return *this;
    }
    // Somebody else, who labels otherwise.
    Maker &also(const QString &annotator, const QString &notation)
    {
        LabelledLayer other = document().layers.first();
        other.annotator.name = annotator;
        other.layer.annotations = parse(notation).annotations.all();
        document().layers.append(other);
        return *this;
    }

    Case made() const { return m_case; }

private:
    Case m_case;
};

// Ids that no other case has.
void number(Case &one, quint64 place)
{
    quint64 last = 0;
    for (LabelledDocument &document : one.documents) {
        for (LabelledLayer &layer : document.layers) {
            QHash<AnnotationId, AnnotationId> ids;
            for (Annotation &annotation : layer.layer.annotations) {
                const AnnotationId id{Uuid{place, ++last}};
                ids.insert(annotation.id, id);
                annotation.id = id;
            }
            for (Relation &relation : layer.layer.relations)
                relation = {{Uuid{place, ++last}}, relation.label, ids.value(relation.from), ids.value(relation.to), {}};
        }
    }
}

Case quotes()
{
    Maker maker(QStringLiteral(u"quotes"), {QStringLiteral(u"[PERSON{quote=\"a\" 'b' <c>& ]]>} Ông]. [TITLE!{level~city,rank?head+phó trưởng} Bí thư].")});
    maker.annotations().first().note = QStringLiteral(u"xem\n\"lại\" ]]> 'đi' \\ | &amp;");
    maker.document().document.title = QStringLiteral(u"“Ông” <nói> \"gì\" & 'sao'");
    maker.document().document.metadata = {{QStringLiteral(u"url"), QStringLiteral(u"https://example.org/?a=1&b=\"2\"")}};
    return maker.made();
}

Case names()
{
    Maker maker(QStringLiteral(u"names"), {QStringLiteral(u"[Chức_danh{cấp=thành phố} Bí thư [Đơn_vị Thành ủy]] họp [Ngày-tháng hôm qua].")});
    for (Annotation &annotation : maker.annotations())
        annotation.label.replace(u'_', u' ');
    maker.relate(QStringLiteral(u"thuộc về"), 0, 1);
    return maker.made();
}

} // namespace

QList<Case> cases()
{
    const Entity lam{{Uuid{7, 7}}, QStringLiteral(u"Lâm “Thí” & Co"), {QStringLiteral(u"ông Thí"), QStringLiteral(u"T, \"Th\"")}, QStringLiteral(u"PERSON"), {}};
    const auto one = [](const char16_t *name, const QString &notation) { return Maker(QString::fromUtf16(name), {notation}); };
    QList<Case> all{
        one(u"nested", QStringLiteral(u"😀 [TITLE Bí thư [BODY Thành ủy [PLACE Hà Nội]]] 😀 [PERSON Lâm] nói.")).relate(QStringLiteral(u"of"), 0, 1).made(),
        one(u"crossing", QStringLiteral(u"😀 [BODY#1 Ban [PLACE#2 Thành]#1 phố]#2 họp.")).made(),
        one(u"discontinuous", QStringLiteral(u"😀 [BODY#1 Hội đồng] (HĐND) [#1 thành phố]. [TITLE#2 Phó] [#2 ban] họp.")).made(),
        one(u"same-place", QStringLiteral(u"Ở [BODY [PLACE Hà Nội]] và [PLACE [PLACE Huế]].")).made(),
        one(u"emoji", QStringLiteral(u"😀 [PERSON Lâm] 👩‍🔬[TITLE Bí thư] 👍🏽 [PLACE Hà Nội], 🇻🇳 [BODY 😀]")).made(),
        one(u"nfd", QStringLiteral(u"[PERSON Nguyễn Thí] là [TITLE Bí thư] ở [PLACE Huế].").normalized(QString::NormalizationForm_D)).made(),
        one(u"crlf", QStringLiteral(u"[TITLE Bí thư]\r\n[PERSON Lâm\r\nVăn Thí] họp.\r\n[PLACE Hà]\rNội\r\n")).made(),
        one(u"blank-lines", QStringLiteral(u"\n\n[TITLE Bí thư]\n\n \n  [PLACE Hà\n\nNội]\n[BODY \t hai ]\n\n")).made(),
        one(u"signs", QStringLiteral(u"[BODY A & B] [BODY <b>&amp;</b>] \" [BODY a\\|b_c*d] \\[ [BODY \\[x\\\\y\\]] -> \\| _ * [BODY ->] [BODY #1]")).made(),
        one(u"empty", {}).made(),
        quotes(),
        one(u"sentences", QStringLiteral(u"Hôm qua [PERSON Lâm] nói. Trời mưa.\n[BODY Thành ủy] họp.")).relate(QStringLiteral(u"thuộc về"), 0, 1).made(),
        Maker(QStringLiteral(u"entities"), {QStringLiteral(u"[PERSON Lâm Văn Thí] nói, [PERSON ông] đi."), QStringLiteral(u"Hôm qua [PERSON ông Thí] họp.")}).mention(lam).made(),
        one(u"annotators", QStringLiteral(u"[TITLE Bí thư [BODY Thành ủy]] họp.")).also(QStringLiteral(u"Binh & Co"), QStringLiteral(u"[TITLE Bí thư] Thành [BODY ủy] họp.")).made(),
        names(),
    };
    for (qsizetype i = 0; i < all.size(); ++i)
        number(all[i], static_cast<quint64>(i) + 1);
    return all;
}

QList<LabelledDocument> hardDocuments()
{
    QList<LabelledDocument> documents;
    for (const Case &one : cases())
        documents += one.documents;
    return documents;
}

} // namespace dau::kit
