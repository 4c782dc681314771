// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/edits.h"
#include "model/text/match.h"
#include "tests/kit/notation.h"

#include <QtTest>

using namespace dau;

namespace {

const QString person = QStringLiteral(u"PERSON");
const QString title_ = QStringLiteral(u"TITLE");
const QString body = QStringLiteral(u"BODY");
const QString place = QStringLiteral(u"PLACE");
const QString directive = QStringLiteral(u"DIRECTIVE");

// A document under the hands of one annotator: "^...|" in the notation is what is selected.
struct Hand {
    LabelScheme scheme = kit::newsScheme();
    DocumentSession session;
    PageState state;
    QStringList warnings;
    Error error;

    explicit Hand(const QString &notation)
    {
        const kit::Page page = kit::parse(notation);
        session = kit::session(page);
        state = page.state;
    }
    Edits edits() const { return Edits(session, scheme); }
    AnnotationId id(const QString &quote) const
    {
        return kit::named({session.text, session.annotations, {}}, quote).id;
    }
    bool take(const Result<Proposal> &proposal)
    {
        if (!proposal) {
            error = proposal.error();
            return false;
        }
        warnings = proposal->warnings;
        session = kit::applied(session, proposal->change);
        return true;
    }
    bool label(const QString &key) { return take(edits().annotate(key, {state.selection()})); }
    bool relate(const QString &key, const QString &from, const QString &to)
    {
        return take(edits().relate(key, id(from), id(to)));
    }
    QString page() const { return kit::print(session); }
    QStringList relations() const { return kit::relations(session.text, session.annotations); }
};

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelsBySchemeRules_data();
    void labelsBySchemeRules();
    void aForbiddenLabelIsRefusedWithASentence();
    void valuesAreCarriedFromTheLastOfTheSameString();
    void valuesAreCarriedFromElsewhereWhereTheDocumentHasNone();
    void aConditionKeepsWhatIsNotAskedOut();
    void theTextGivesADefaultUntilSomebodySaysOtherwise();
    void nestingImpliesARelation_data();
    void nestingImpliesARelation();
    void whatComesBetweenTakesTheImpliedRelationOver();
    void anImpliedRelationIsDeletedForGood();
    void theFirstChangeBeginsTheLayer();
    void relabellingKeepsWhatBothLabelsHave();
    void relabellingDropsRelationsThatCannotBe();
    void deletingTakesTheRelationsWithIt();
    void edgesMoveWithoutLoss();
    void fragmentsAreAddedAndMerged();
    void valuesAreCheckedAndConfirmed();
    void relationsAreLegalAndMadeOnce();
    void partnersComeNearestFirstInEitherDirection();
    void theGhostIsTheLongestKnownString();
    void zonesAreNobodysLayer();
    void openItemsAreInTextOrder();
    void breachesOfImportedWorkAreListedOnce();
};

void TestEdits::labelsBySchemeRules_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("warning"); // part of it; empty: none
    const auto row = [](const char *name, const QString &before, const QString &label, const QString &after, const QString &warning = {}) {
        QTest::newRow(name) << before << label << after << warning;
    };
    row("plain", QStringLiteral(u"Theo ^Thành ủy|"), body, QStringLiteral(u"Theo [BODY Thành ủy]"));
    row("default value", QStringLiteral(u"^Bí thư|"), title_, QStringLiteral(u"[TITLE{title_use?with_name} Bí thư]"));
    row("inner", QStringLiteral(u"[TITLE Bí thư ^Thành ủy|]"), body, QStringLiteral(u"[TITLE Bí thư [BODY Thành ủy]]"));
    row("outer", QStringLiteral(u"^Ban Tổ chức [BODY Thành ủy]|"), body, QStringLiteral(u"[BODY Ban Tổ chức [BODY Thành ủy]]"));
    row("inner that may not be", QStringLiteral(u"[TITLE Bí thư ^Dũng|]"), person, QStringLiteral(u"[TITLE Bí thư [PERSON Dũng]]"),
        QStringLiteral(u"Person “Dũng” may not lie in Title"));
    row("outer that may not be", QStringLiteral(u"^Ông [PERSON Dũng]|"), place, QStringLiteral(u"[PLACE Ông [PERSON Dũng]]"),
        QStringLiteral(u"Person “Dũng” may not lie in Place"));
    row("only direct nesting counts", QStringLiteral(u"[TITLE Trưởng [BODY Ban ^Đề án 1|]]"), directive,
        QStringLiteral(u"[TITLE Trưởng [BODY Ban [DIRECTIVE Đề án 1]]]"));
    row("crossing", QStringLiteral(u"[BODY Ban ^Thành] phố|"), place, QStringLiteral(u"[BODY#1 Ban [PLACE#2 Thành]#1 phố]"),
        QStringLiteral(u"Place “Thành phố” crosses Body “Ban Thành”"));
    row("in a gap it is neither nested nor crossing", QStringLiteral(u"[PERSON#1 Hội đồng] ^(HĐND)| [#1 thành phố]"), directive,
        QStringLiteral(u"[PERSON#1 Hội đồng] [DIRECTIVE (HĐND)] [#1 thành phố]"));
    row("round one with a gap", QStringLiteral(u"^[BODY#1 Hội đồng] (HĐND) [#1 thành phố]|"), title_,
        QStringLiteral(u"[TITLE{title_use?with_name} [BODY#1 Hội đồng] (HĐND) [#1 thành phố]]"));
}

void TestEdits::labelsBySchemeRules()
{
    QFETCH(QString, before);
    QFETCH(QString, label);
    QFETCH(QString, after);
    QFETCH(QString, warning);
    Hand hand(before);
    QVERIFY(hand.label(label));
    QCOMPARE(hand.page(), after);
    QCOMPARE(hand.warnings.isEmpty(), warning.isEmpty());
    QVERIFY2(hand.warnings.join(u' ').contains(warning), qPrintable(hand.warnings.join(u' ')));
}

void TestEdits::aForbiddenLabelIsRefusedWithASentence()
{
    Hand twice(QStringLiteral(u"^[BODY Thành ủy]|"));
    QVERIFY(!twice.label(place));
    QCOMPARE(twice.error.message, QStringLiteral(u"“Thành ủy” is labelled Body already."));

    Hand crossing(QStringLiteral(u"[BODY Ban ^Thành] phố|"));
    crossing.scheme.crossing = Rule::Forbid;
    QVERIFY(!crossing.label(place));
    QCOMPARE(crossing.error.message, QStringLiteral(u"Place “Thành phố” crosses Body “Ban Thành”."));
    crossing.scheme.crossing = Rule::Allow;
    QVERIFY(crossing.label(place));
    QVERIFY(crossing.warnings.isEmpty());

    Hand unknown(QStringLiteral(u"^Thành ủy|"));
    QVERIFY(!unknown.label(QStringLiteral(u"ORG")));
    Hand nothing(QStringLiteral(u"Thành |ủy"));
    QVERIFY(!nothing.label(body));
}

void TestEdits::valuesAreCarriedFromTheLastOfTheSameString()
{
    // The other placement of the tone, the newest of two; what stands there by default is not carried.
    Hand hand(QStringLiteral(u"[BODY{level=central} Thành ủy] [BODY{level=province} Thành uỷ] ^Thành ủy|"));
    QVERIFY(hand.label(body));
    QVERIFY(hand.page().endsWith(QStringLiteral(u" [BODY{level~province} Thành ủy]")));

    Hand otherCase(QStringLiteral(u"[BODY{level=central} Thành ủy] ^thành ủy|"));
    QVERIFY(otherCase.label(body));
    QVERIFY(otherCase.page().endsWith(QStringLiteral(u" [BODY thành ủy]")));

    Hand otherLabel(QStringLiteral(u"[TITLE{level=central} Thành ủy] ^Thành ủy|"));
    QVERIFY(otherLabel.label(body));
    QVERIFY(otherLabel.page().endsWith(QStringLiteral(u" [BODY Thành ủy]")));

    Hand byDefault(QStringLiteral(u"[TITLE{title_use?stands_for} Bí thư] ^Bí thư|"));
    QVERIFY(byDefault.label(title_));
    QVERIFY(byDefault.page().endsWith(QStringLiteral(u" [TITLE{title_use?with_name} Bí thư]")));
}

void TestEdits::valuesAreCarriedFromElsewhereWhereTheDocumentHasNone()
{
    Hand hand(QStringLiteral(u"^Thành uỷ|"));
    Annotation there = kit::named(kit::parse(QStringLiteral(u"[BODY{level~central} Thành ủy]")), QStringLiteral(u"Thành ủy"));
    const Edits edits(hand.session, hand.scheme, [&](const QString &label, const QString &key) {
        QList<std::pair<DocumentId, Annotation>> found;
        if (label == body && key == toneKey(QStringLiteral(u"Thành ủy")))
            found.append({DocumentId::create(), there});
        return found;
    });
    QVERIFY(hand.take(edits.annotate(body, {hand.state.selection()})));
    QCOMPARE(hand.page(), QStringLiteral(u"[BODY{level~central} Thành uỷ]"));
}

void TestEdits::aConditionKeepsWhatIsNotAskedOut()
{
    Hand hand(QStringLiteral(u"[DIRECTIVE{dir_kind=chi_thi,dir_ref=full} Chỉ thị 24]"));
    const AnnotationId id = hand.id(QStringLiteral(u"Chỉ thị 24"));
    QVERIFY(hand.take(hand.edits().setAttribute(id, QStringLiteral(u"dir_kind"), {QStringLiteral(u"instruction")})));
    QCOMPARE(hand.page(), QStringLiteral(u"[DIRECTIVE{dir_kind=instruction} Chỉ thị 24]"));
    QVERIFY(!hand.take(hand.edits().setAttribute(id, QStringLiteral(u"dir_ref"), {QStringLiteral(u"full")})));
}

void TestEdits::nestingImpliesARelation_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QStringList>("relations");
    const auto row = [](const char *name, const QString &before, const QString &label, const QStringList &relations) {
        QTest::newRow(name) << before << label << relations;
    };
    row("with the inner span", QStringLiteral(u"[TITLE Bí thư ^Thành ủy|]"), body, {QStringLiteral(u"of(Bí thư Thành ủy, Thành ủy)")});
    row("with the outer span", QStringLiteral(u"^Bí thư [BODY Thành ủy]|"), title_, {QStringLiteral(u"of(Bí thư Thành ủy, Thành ủy)")});
    row("each of several inner ones", QStringLiteral(u"^Ban [BODY Đảng] ở [PLACE Huế]|"), body,
        {QStringLiteral(u"located(Ban Đảng ở Huế, Huế)"), QStringLiteral(u"part_of(Ban Đảng ở Huế, Đảng)")});
    row("not with what lies deeper", QStringLiteral(u"^Bí thư [BODY Thành ủy [BODY Huế]]|"), title_,
        {QStringLiteral(u"of(Bí thư Thành ủy Huế, Thành ủy Huế)")});
    row("not where the scheme names none", QStringLiteral(u"[TITLE Bí thư ^Huế|]"), place, {});
    row("not in a gap", QStringLiteral(u"[TITLE#1 Bí thư] ^Thành ủy| [#1 Huế]"), body, {});
}

void TestEdits::nestingImpliesARelation()
{
    QFETCH(QString, before);
    QFETCH(QString, label);
    QFETCH(QStringList, relations);
    Hand hand(before);
    const Result<Proposal> proposal = hand.edits().annotate(label, {hand.state.selection()});
    QVERIFY(proposal);
    const QString start = hand.page();
    QVERIFY(hand.take(proposal));
    QCOMPARE(hand.relations(), relations);
    for (const Relation &relation : hand.session.annotations.relations())
        QVERIFY(relation.origin == (Origin{Origin::Kind::Rule, QStringLiteral(u"nesting")}));
    hand.session = kit::applied(hand.session, proposal->change.inverted()); // one step of undo
    QCOMPARE(hand.page(), start);
    QVERIFY(hand.relations().isEmpty());
}

void TestEdits::whatComesBetweenTakesTheImpliedRelationOver()
{
    Hand hand(QStringLiteral(u"[BODY Ban Tổ chức ^Thành ủy Huế|]"));
    hand.state = {};
    QVERIFY(hand.take(hand.edits().annotate(place, {{21, 24}})));
    QCOMPARE(hand.relations(), QStringList(QStringLiteral(u"located(Ban Tổ chức Thành ủy Huế, Huế)")));
    QVERIFY(hand.take(hand.edits().annotate(body, {{12, 24}})));
    QCOMPARE(hand.relations(), QStringList({QStringLiteral(u"located(Thành ủy Huế, Huế)"),
                                            QStringLiteral(u"part_of(Ban Tổ chức Thành ủy Huế, Thành ủy Huế)")}));
}

void TestEdits::anImpliedRelationIsDeletedForGood()
{
    Hand hand(QStringLiteral(u"[TITLE Bí thư ^Thành ủy|]"));
    QVERIFY(hand.label(body));
    QVERIFY(hand.take(hand.edits().unrelate(hand.session.annotations.relations().first().id)));
    QVERIFY(hand.take(hand.edits().setDoubt(hand.id(QStringLiteral(u"Thành ủy")), true)));
    QVERIFY(hand.relations().isEmpty());
}

void TestEdits::theFirstChangeBeginsTheLayer()
{
    Hand hand(QStringLiteral(u"^Thành ủy|"));
    hand.session.info.state = LayerState::New;
    const Result<Proposal> proposal = hand.edits().annotate(body, {hand.state.selection()});
    QVERIFY(hand.take(proposal));
    QVERIFY(hand.session.info.state == LayerState::InProgress);
    hand.session = kit::applied(hand.session, proposal->change.inverted());
    QVERIFY(hand.session.info.state == LayerState::New);

    QVERIFY(hand.take(hand.edits().setState(LayerState::Done)));
    QVERIFY(hand.session.info.state == LayerState::Done);
}

void TestEdits::relabellingKeepsWhatBothLabelsHave()
{
    Hand hand(QStringLiteral(u"[TITLE{level=central,title_use=generic} Ban Bí thư]"));
    QVERIFY(hand.take(hand.edits().relabel(hand.id(QStringLiteral(u"Ban Bí thư")), body)));
    QCOMPARE(hand.page(), QStringLiteral(u"[BODY{level=central} Ban Bí thư]"));
    QVERIFY(hand.take(hand.edits().relabel(hand.id(QStringLiteral(u"Ban Bí thư")), title_)));
    QCOMPARE(hand.page(), QStringLiteral(u"[TITLE{level=central,title_use?with_name} Ban Bí thư]"));
    const Result<Proposal> same = hand.edits().relabel(hand.id(QStringLiteral(u"Ban Bí thư")), title_);
    QVERIFY(same && same->change.isEmpty());
}

void TestEdits::relabellingDropsRelationsThatCannotBe()
{
    Hand hand(QStringLiteral(u"[TITLE Bí thư ^Thành ủy|] [PERSON Dũng]"));
    QVERIFY(hand.label(body));
    QVERIFY(hand.relate(QStringLiteral(u"holds"), QStringLiteral(u"Dũng"), QStringLiteral(u"Bí thư Thành ủy")));
    QVERIFY(hand.take(hand.edits().relabel(hand.id(QStringLiteral(u"Bí thư Thành ủy")), body)));
    QCOMPARE(hand.relations(), QStringList(QStringLiteral(u"part_of(Bí thư Thành ủy, Thành ủy)"))); // what the new label implies
    QCOMPARE(hand.warnings.size(), 1);
    QVERIFY2(hand.warnings.first().contains(QStringLiteral(u"holds")) && hand.warnings.first().contains(QStringLiteral(u"of")),
             qPrintable(hand.warnings.first()));
}

void TestEdits::deletingTakesTheRelationsWithIt()
{
    Hand hand(QStringLiteral(u"[TITLE Bí thư ^Thành ủy|] [PERSON Dũng]"));
    QVERIFY(hand.label(body));
    QVERIFY(hand.relate(QStringLiteral(u"holds"), QStringLiteral(u"Dũng"), QStringLiteral(u"Bí thư Thành ủy")));
    const QString before = hand.page();
    const QStringList relationsBefore = hand.relations();
    const Result<Proposal> removed = hand.edits().remove(hand.id(QStringLiteral(u"Bí thư Thành ủy")));
    QVERIFY(hand.take(removed));
    QCOMPARE(hand.page(), QStringLiteral(u"Bí thư [BODY Thành ủy] [PERSON Dũng]"));
    QVERIFY(hand.relations().isEmpty());
    QCOMPARE(hand.warnings, QStringList(QStringLiteral(u"2 relations went with it.")));
    hand.session = kit::applied(hand.session, removed->change.inverted());
    QCOMPARE(hand.page(), before);
    QCOMPARE(hand.relations(), relationsBefore);
}

void TestEdits::theTextGivesADefaultUntilSomebodySaysOtherwise()
{
    const auto withRules = [](const QString &notation) {
        Hand hand(notation);
        for (AttributeDef &attribute : hand.scheme.attributes) {
            if (attribute.key == u"level")
                attribute.defaultsByText = {{QStringLiteral(u"(?i)\\btỉnh"), QStringLiteral(u"province")},
                                            {QStringLiteral(u"(?i)trung ương"), QStringLiteral(u"central")}};
        }
        return hand;
    };
    Hand hand = withRules(QStringLiteral(u"Theo ^Trung ương| của tỉnh"));
    QVERIFY(hand.label(body));
    QCOMPARE(hand.page(), QStringLiteral(u"Theo [BODY{level?central} Trung ương] của tỉnh"));
    // Another text, another default.
    QVERIFY(hand.take(hand.edits().respan(hand.id(QStringLiteral(u"Trung ương")), {{5, 24}})));
    QCOMPARE(hand.page(), QStringLiteral(u"Theo [BODY{level?province} Trung ương của tỉnh]"));
    // What a person has set stays, what she took away stays away.
    const AnnotationId id = hand.id(QStringLiteral(u"Trung ương của tỉnh"));
    QVERIFY(hand.take(hand.edits().setAttribute(id, QStringLiteral(u"level"), {QStringLiteral(u"province")})));
    QVERIFY(hand.take(hand.edits().respan(id, {{5, 15}})));
    QCOMPARE(hand.page(), QStringLiteral(u"Theo [BODY{level=province} Trung ương] của tỉnh"));
    QVERIFY(hand.take(hand.edits().setAttribute(id, QStringLiteral(u"level"), {})));
    QVERIFY(hand.take(hand.edits().respan(id, {{5, 24}})));
    QCOMPARE(hand.page(), QStringLiteral(u"Theo [BODY Trung ương của tỉnh]"));

    // The ghost was too short to say anything: the default comes with the word that says it.
    Hand later = withRules(QStringLiteral(u"Theo ^Thường trực| Tỉnh ủy"));
    QVERIFY(later.label(body));
    QCOMPARE(later.page(), QStringLiteral(u"Theo [BODY Thường trực] Tỉnh ủy"));
    QVERIFY(later.take(later.edits().respan(later.id(QStringLiteral(u"Thường trực")), {{5, 24}})));
    QCOMPARE(later.page(), QStringLiteral(u"Theo [BODY{level?province} Thường trực Tỉnh ủy]"));
}

void TestEdits::edgesMoveWithoutLoss()
{
    Hand hand(QStringLiteral(u"[TITLE{level=central}! Bí thư Thành] ủy [PERSON Dũng]"));
    QVERIFY(hand.relate(QStringLiteral(u"holds"), QStringLiteral(u"Dũng"), QStringLiteral(u"Bí thư Thành")));
    const auto move = [&](PageState::Edge edge, bool right, bool byGrapheme = false) {
        const AnnotationId id = hand.session.annotations.relations().first().to;
        const auto spans = hand.edits().edgeMoved(*hand.session.annotations.byId(id), edge, right, byGrapheme);
        return spans && hand.take(hand.edits().respan(id, *spans));
    };
    QVERIFY(move(PageState::Edge::Right, true));
    QCOMPARE(hand.page(), QStringLiteral(u"[TITLE{level=central}! Bí thư Thành ủy] [PERSON Dũng]"));
    QVERIFY(move(PageState::Edge::Left, true));
    QCOMPARE(hand.page(), QStringLiteral(u"Bí [TITLE{level=central}! thư Thành ủy] [PERSON Dũng]"));
    QVERIFY(move(PageState::Edge::Right, false));
    QVERIFY(move(PageState::Edge::Right, false));
    QCOMPARE(hand.page(), QStringLiteral(u"Bí [TITLE{level=central}! thư] Thành ủy [PERSON Dũng]"));
    QVERIFY(!move(PageState::Edge::Right, false)); // it would be empty
    QVERIFY(move(PageState::Edge::Right, false, true));
    QCOMPARE(hand.page(), QStringLiteral(u"Bí [TITLE{level=central}! th]ư Thành ủy [PERSON Dũng]"));
    QCOMPARE(hand.relations().size(), 1);
    QVERIFY(!hand.take(hand.edits().respan(hand.session.annotations.relations().first().to, {})));
}

void TestEdits::fragmentsAreAddedAndMerged()
{
    Hand hand(QStringLiteral(u"[BODY{level=central} Hội đồng] (HĐND) thành phố Huế"));
    const AnnotationId id = hand.id(QStringLiteral(u"Hội đồng"));
    QVERIFY(hand.take(hand.edits().addFragment(id, {16, 25})));
    QCOMPARE(hand.page(), QStringLiteral(u"[BODY#1{level=central} Hội đồng] (HĐND) [#1 thành phố] Huế"));
    QVERIFY(hand.take(hand.edits().addFragment(id, {25, 29}))); // touches: the same fragment
    QCOMPARE(hand.page(), QStringLiteral(u"[BODY#1{level=central} Hội đồng] (HĐND) [#1 thành phố Huế]"));
    QVERIFY(!hand.take(hand.edits().addFragment(id, {10, 14})));
    QCOMPARE(hand.error.message, QStringLiteral(u"The scheme allows 2 fragments at most; “Hội đồng … HĐND … thành phố Huế” would have 3."));
}

void TestEdits::valuesAreCheckedAndConfirmed()
{
    Hand hand(QStringLiteral(u"[BODY{level~central} Thành ủy]"));
    const AnnotationId id = hand.id(QStringLiteral(u"Thành ủy"));
    QVERIFY(!hand.take(hand.edits().setAttribute(id, QStringLiteral(u"level"), {QStringLiteral(u"moon")})));
    QVERIFY(!hand.take(hand.edits().setAttribute(id, QStringLiteral(u"title_use"), {QStringLiteral(u"generic")})));
    QVERIFY(hand.take(hand.edits().confirmAttributes(id)));
    QCOMPARE(hand.page(), QStringLiteral(u"[BODY{level=central} Thành ủy]"));
    QVERIFY(hand.take(hand.edits().setAttribute(id, QStringLiteral(u"level"), {})));
    QCOMPARE(hand.page(), QStringLiteral(u"[BODY Thành ủy]"));
}

void TestEdits::relationsAreLegalAndMadeOnce()
{
    Hand hand(QStringLiteral(u"[TITLE Bí thư] [PERSON Dũng]"));
    QVERIFY(!hand.relate(QStringLiteral(u"holds"), QStringLiteral(u"Bí thư"), QStringLiteral(u"Dũng")));
    QCOMPARE(hand.error.message, QStringLiteral(u"holds does not go from Title to Person."));
    QVERIFY(hand.relate(QStringLiteral(u"holds"), QStringLiteral(u"Dũng"), QStringLiteral(u"Bí thư")));
    QVERIFY(!hand.relate(QStringLiteral(u"holds"), QStringLiteral(u"Dũng"), QStringLiteral(u"Bí thư")));
    QCOMPARE(hand.relations().size(), 1);
}

void TestEdits::partnersComeNearestFirstInEitherDirection()
{
    Hand hand(QStringLiteral(u"[PERSON An] xa xa [TITLE Bí thư] [PERSON Dũng] [BODY Thành ủy] [PLACE Huế]"));
    const auto quotes = [&](const QString &from) {
        QStringList result;
        for (const Edits::Partner &partner : hand.edits().partners(hand.id(from))) {
            QString line = hand.session.text.quote(hand.session.annotations.byId(partner.id)->spans);
            for (const auto &reading : partner.readings)
                line += (reading.outgoing ? QStringLiteral(u" →") : QStringLiteral(u" ←")) + reading.relation;
            result.append(line);
        }
        return result;
    };
    QCOMPARE(quotes(QStringLiteral(u"Bí thư")),
             QStringList({QStringLiteral(u"Dũng ←holds"), QStringLiteral(u"Thành ủy →of"), QStringLiteral(u"An ←holds")}));
    QVERIFY(hand.relate(QStringLiteral(u"holds"), QStringLiteral(u"Dũng"), QStringLiteral(u"Bí thư")));
    QCOMPARE(quotes(QStringLiteral(u"Bí thư")), QStringList({QStringLiteral(u"Thành ủy →of"), QStringLiteral(u"An ←holds")}));
    QVERIFY(quotes(QStringLiteral(u"Huế")) == QStringList(QStringLiteral(u"Thành ủy ←located")));
}

void TestEdits::theGhostIsTheLongestKnownString()
{
    const QHash<QString, qint64> known{{toneKey(QStringLiteral(u"Thành ủy")), 3}, {toneKey(QStringLiteral(u"Thành ủy Huế")), 1}};
    const auto ghost = [&](const QString &notation) {
        const Hand hand(notation);
        const auto span = hand.edits().ghost(body, hand.state.caret, known);
        return span ? hand.session.text.view(*span).toString() : QString();
    };
    QCOMPARE(ghost(QStringLiteral(u"của Thành |uỷ Huế họp")), QStringLiteral(u"Thành uỷ Huế"));
    QCOMPARE(ghost(QStringLiteral(u"của Thành |ủy họp")), QStringLiteral(u"Thành ủy"));
    QCOMPARE(ghost(QStringLiteral(u"ông Đinh |Tiến Dũng nói")), QStringLiteral(u"Đinh Tiến Dũng")); // the capitalised run
    QCOMPARE(ghost(QStringLiteral(u"ông Dũng |nói")), QString()); // never a lone lower-case syllable
    QCOMPARE(ghost(QStringLiteral(u"của [BODY Thành |ủy Huế] họp")), QStringLiteral(u"Thành ủy")); // the longest is labelled
}

void TestEdits::zonesAreNobodysLayer()
{
    Hand hand(QStringLiteral(u"Thành ủy họp\nẢnh: An"));
    hand.session.info.state = LayerState::New;
    QVERIFY(hand.take(hand.edits().setZone({13, 20}, QStringLiteral(u"byline"))));
    QCOMPARE(hand.session.zones.size(), 1);
    QCOMPARE(hand.session.zones.first().kind, QStringLiteral(u"byline"));
    QVERIFY(hand.session.zones.first().skipped);
    QVERIFY(hand.session.info.state == LayerState::New);
    QVERIFY(hand.take(hand.edits().skipZone(14, false)));
    QVERIFY(!hand.session.zones.first().skipped);
    QVERIFY(!hand.take(hand.edits().skipZone(2, true)));
}

void TestEdits::openItemsAreInTextOrder()
{
    Hand hand(QStringLiteral(u"[TITLE{title_use?with_name} Bí thư] [TITLE{title_use~generic} Bí thư] [BODY! Thành ủy] họp [TITLE Chủ tịch]"));
    QStringList found;
    for (const OpenItem &item : openItems(hand.session, hand.scheme, 30))
        found.append(QString::number(item.at) + u' ' + item.message);
    QCOMPARE(found, QStringList({QStringLiteral(u"0 title_use of “Bí thư” has not been looked at."),
                                 QStringLiteral(u"14 “Thành ủy” is in doubt."),
                                 QStringLiteral(u"27 title_use of “Chủ tịch” has not been looked at."),
                                 QStringLiteral(u"30 The text from here on has never been on the screen.")}));
}

void TestEdits::breachesOfImportedWorkAreListedOnce()
{
    Hand hand(QStringLiteral(u"[BODY#1 Ban [PLACE#2 Thành]#1 phố]#2 [TITLE [BODY Đảng]] [TITLE Bí thư [PERSON Dũng]] [ORG x]"));
    QStringList messages;
    for (const OpenItem &item : breaches(hand.session, hand.scheme))
        messages.append(item.message);
    QCOMPARE(messages, QStringList({QStringLiteral(u"Place “Thành phố” crosses Body “Ban Thành”."),
                                    QStringLiteral(u"“Đảng” is labelled Title already."),
                                    QStringLiteral(u"Person “Dũng” may not lie in Title “Bí thư Dũng”."),
                                    QStringLiteral(u"“x” has the label ORG, which the scheme lacks.")}));
}

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
