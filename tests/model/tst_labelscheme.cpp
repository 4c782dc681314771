// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/scheme/bundledschemes.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtTest>

using namespace dau;
using namespace Qt::StringLiterals;

class TestLabelScheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNewsSchemeHasWhatItsGuidelineNeeds();
    void theNewsSchemeNestsAndImpliesRelations();
    void everythingInTheNewsSchemeIsNamedInBothLanguages();
    void theNewsSchemeReadsValuesFromTheText_data();
    void theNewsSchemeReadsValuesFromTheText();
    void theOtherBundledSchemes();
    void attributesAcceptTheirKind_data();
    void attributesAcceptTheirKind();
    void namesFallBack();
    void whatIsPrintedIsReadBackEqual();
    void everyFaultIsASentence_data();
    void everyFaultIsASentence();
    void allFaultsAreListed();
    void theExampleOfTheDocumentationIsAScheme();
    void hostileFilesAreRefused_data();
    void hostileFilesAreRefused();
};

static LabelScheme news()
{
    return bundledScheme(u"vn-polnews").value();
}

void TestLabelScheme::theNewsSchemeHasWhatItsGuidelineNeeds()
{
    const LabelScheme scheme = news();
    QStringList labels;
    QString letters;
    for (const LabelDef &def : scheme.labels) {
        labels.append(def.key);
        letters += def.shortcut;
        const AttributeDef *first = scheme.attribute(def.attributes.value(0));
        QVERIFY2(first && first->required, qPrintable(def.key)); // what the digits set, and what must be looked at
    }
    QCOMPARE(labels, QStringList({u"PERSON"_s, u"TITLE"_s, u"BODY"_s, u"DIRECTIVE"_s, u"PLACE"_s}));
    QCOMPARE(letters, u"PTBDL"_s);
    QCOMPARE(scheme.attribute(u"dir_kind")->choices.size(), 21);
    QCOMPARE(scheme.attribute(u"title_use")->defaultValues, QStringList(u"with_name"_s));
    QVERIFY(scheme.attribute(u"dir_kind")->defaultValues.isEmpty());
    QCOMPARE(scheme.attribute(u"dir_strength")->when->value, u"instruction"_s);
    QVERIFY(scheme.attribute(u"dir_ref")->when->negated);
    QVERIFY(scheme.attribute(u"norm")->accepts({u"party:CT:24:TU@2023-08-07"_s}));
    QVERIFY(!scheme.attribute(u"norm")->accepts({u"see party:CT:24:TU"_s}));
    QCOMPARE(scheme.fragments, 4);
    QCOMPARE(scheme.crossing, Rule::Warn);
    QCOMPARE(scheme.sameExtent, Rule::Forbid);
    QVERIFY(!scheme.relation(u"coref")); // the entity says that
    QCOMPARE(scheme.labelForShortcut(u"l")->key, u"PLACE"_s);
    QVERIFY(!scheme.labelForShortcut(u"X"));
    QVERIFY(!scheme.labelForShortcut(u""));
}

void TestLabelScheme::theNewsSchemeNestsAndImpliesRelations()
{
    const LabelScheme scheme = news();
    QVERIFY(scheme.mayContain(u"TITLE", u"BODY"));
    QVERIFY(scheme.mayContain(u"DIRECTIVE", u"TITLE"));
    QVERIFY(!scheme.mayContain(u"PLACE", u"BODY"));
    QVERIFY(!scheme.mayContain(u"TITLE", u"PERSON"));
    QCOMPARE(scheme.impliedRelation(u"TITLE", u"BODY")->key, u"of"_s);
    QCOMPARE(scheme.impliedRelation(u"BODY", u"BODY")->key, u"part_of"_s);
    QCOMPARE(scheme.impliedRelation(u"BODY", u"PLACE")->key, u"located"_s);
    QVERIFY(!scheme.impliedRelation(u"DIRECTIVE", u"DIRECTIVE"));
    const QList<const RelationDef *> legal = scheme.relationsBetween(u"DIRECTIVE", u"TITLE");
    QCOMPARE(legal.size(), 1);
    QCOMPARE(legal.first()->key, u"addressed_to"_s);
    QVERIFY(scheme.relationsBetween(u"TITLE", u"PERSON").isEmpty());
}

void TestLabelScheme::everythingInTheNewsSchemeIsNamedInBothLanguages()
{
    const LabelScheme scheme = news();
    QList<ShownName> names{scheme.name};
    for (const LabelDef &def : scheme.labels)
        names << def.name << def.guideline;
    for (const RelationDef &def : scheme.relations)
        names << def.name;
    for (const AttributeDef &def : scheme.attributes) {
        names << def.name;
        for (const Choice &choice : def.choices)
            names << choice.name;
    }
    for (const ShownName &name : names) {
        QVERIFY(!name.byLanguage.value(u"en"_s).isEmpty());
        QVERIFY2(!name.byLanguage.value(u"vi"_s).isEmpty(), qPrintable(name.byLanguage.value(u"en"_s)));
    }
    QCOMPARE(scheme.label(u"BODY")->name.in(u"vi"_s, {}), u"Cơ quan"_s);
}

void TestLabelScheme::theNewsSchemeReadsValuesFromTheText_data()
{
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    const auto row = [](const QString &attribute, const QString &text, const QString &value) {
        QTest::newRow(qPrintable(attribute + u": "_s + text)) << attribute << text << value;
    };
    row(u"person_ref"_s, u"Trần Văn Mẫu"_s, u"name"_s);
    row(u"person_ref"_s, u"Mẫu"_s, u"given"_s);
    row(u"person_ref"_s, u"Đồng chí"_s, u"anaphor"_s);
    row(u"person_ref"_s, u"Đồng chí"_s.normalized(QString::NormalizationForm_D), u"anaphor"_s);
    row(u"title_rank"_s, u"Chủ tịch UBND huyện"_s, u"head"_s);
    row(u"title_rank"_s, u"Phó Chủ tịch HĐND"_s, u"deputy"_s);
    row(u"title_rank"_s, u"Uỷ viên Bộ Chính trị"_s, u"member"_s);
    row(u"system"_s, u"Phó Bí thư Thành ủy"_s, u"party"_s);
    row(u"system"_s, u"Ban Cán sự đảng UBND tỉnh"_s, u"party"_s);
    row(u"system"_s, u"Giám đốc Sở Tài chính"_s, u"state"_s);
    row(u"system"_s, u"Bộ Chính trị"_s, u"party"_s);
    row(u"system"_s, u"Bộ Nội vụ"_s, u"state"_s);
    row(u"system"_s, u"Ủy ban Mặt trận Tổ quốc huyện"_s, u"front_mass"_s);
    row(u"system"_s, u"Ban Thường vụ Tỉnh ủy"_s, u"party"_s);
    row(u"system"_s, u"Văn phòng Huyện uỷ"_s, u"party"_s);
    row(u"system"_s, u"Trưởng phòng Kinh tế"_s, u"state"_s);
    row(u"level"_s, u"phòng Kinh tế"_s, u"district"_s);
    row(u"level"_s, u"cấp uỷ"_s, u"mixed"_s);
    row(u"level"_s, u"Ban Bí thư"_s, u"central"_s);
    row(u"level"_s, u"UBND thị xã"_s, u"district"_s);
    row(u"level"_s, u"UBND xã Khe Mẫu"_s, u"commune"_s);
    row(u"level"_s, u"Tỉnh ủy"_s, u"province"_s);
    row(u"body_ref"_s, u"UBND"_s, u"abbrev"_s);
    row(u"body_ref"_s, u"Thành uỷ khóa XVI"_s, u"short"_s);
    row(u"body_ref"_s, u"Thành ủy Sông Mẫu"_s, u"full"_s);
    row(u"body_ref"_s, u"các cấp uỷ"_s, u"generic"_s);
    row(u"place_use"_s, u"thành phố"_s, u"government"_s);
    row(u"place_use"_s, u"thành phố Sông Mẫu"_s, u"location"_s);
    row(u"dir_kind"_s, u"chỉ thị 07"_s, u"chi_thi"_s);
    row(u"dir_kind"_s, u"giao Sở Nội vụ theo dõi"_s, u"instruction"_s);
    row(u"dir_kind"_s, u"siết chặt kỷ cương"_s, QString());
    row(u"dir_ref"_s, u"Chỉ thị số 07-CT/TU"_s, u"full"_s);
    row(u"dir_ref"_s, u"chỉ thị 07"_s, u"short"_s);
    row(u"dir_ref"_s, u"Chỉ thị"_s, u"generic"_s);
    row(u"dir_ref"_s, u"đề án về chợ nổi"_s, u"named"_s);
    row(u"dir_strength"_s, u"đề nghị Sở Tài chính giải trình"_s, u"propose"_s);
    row(u"norm"_s, u"Chỉ thị số 07-CT/TU ngày 3-2-2022"_s, u"party:CT:7:TU@2022-02-03"_s);
    row(u"norm"_s, u"Chỉ thị số 07-CT/TU"_s, u"party:CT:7:TU"_s);
    row(u"norm"_s, u"Quyết định số 67/2017/QĐ-TTg ngày 15/12/2017"_s, u"state:QĐ:67/2017:TTg@2017-12-15"_s);
    row(u"norm"_s, u"Kế hoạch số 205/KH-UBND"_s, u"state:KH:205:UBND"_s);
    row(u"norm"_s, u"Thông tư số 01/2015/TTLT-BNV-BTC"_s, QString()); // of two issuers: no form for that
    row(u"norm"_s, u"chỉ thị 07"_s, QString());
    row(u"norm"_s, u"yêu cầu tiếp tục thực hiện Chỉ thị số 07-CT/TU"_s, QString());
}

void TestLabelScheme::theNewsSchemeReadsValuesFromTheText()
{
    QFETCH(QString, attribute);
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(news().attribute(attribute)->defaultFor(text).value(0), value);
}

void TestLabelScheme::theOtherBundledSchemes()
{
    QStringList ids;
    for (const LabelScheme &scheme : bundledSchemes()) {
        ids.append(scheme.id);
        QCOMPARE(schemeFaults(scheme), QStringList());
        QCOMPARE(parseScheme(printScheme(scheme), u"printed.json"_s).value(), scheme);
    }
    QCOMPARE(ids, QStringList({u"vn-polnews"_s, u"conll-2003"_s, u"blank"_s}));
    QCOMPARE(bundledScheme(u"conll-2003")->labelForShortcut(u"O")->key, u"ORG"_s);
    QVERIFY(!bundledScheme(u"conll-2003")->mayContain(u"ORG", u"LOC"));
    QVERIFY(bundledScheme(u"blank")->labels.isEmpty());
    const Result<LabelScheme> missing = bundledScheme(u"latin");
    QVERIFY(!missing);
    QCOMPARE(missing.error().message,
        u"There is no scheme “latin”; these come with the program: vn-polnews, conll-2003, blank."_s);
}

void TestLabelScheme::attributesAcceptTheirKind_data()
{
    using Kind = AttributeDef::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *name, Kind kind, const QStringList &values, bool accepted) {
        QTest::newRow(name) << static_cast<int>(kind) << values << accepted;
    };
    row("a choice", Kind::Choice, {u"party"_s}, true);
    row("no choice of the list", Kind::Choice, {u"Party"_s}, false);
    row("two choices where one is wanted", Kind::Choice, {u"party"_s, u"state"_s}, false);
    row("several", Kind::Several, {u"party"_s, u"state"_s}, true);
    row("the same choice twice", Kind::Several, {u"party"_s, u"party"_s}, false);
    row("nothing", Kind::Several, {}, false);
    row("yes", Kind::YesNo, {u"true"_s}, true);
    row("neither yes nor no", Kind::YesNo, {u"yes"_s}, false);
    row("a number", Kind::Number, {u"-3.25"_s}, true);
    row("a number with a comma", Kind::Number, {u"3,25"_s}, false);
    row("infinity", Kind::Number, {u"inf"_s}, false);
    row("a date", Kind::Date, {u"2024-02-29"_s}, true);
    row("a day that was not", Kind::Date, {u"2023-02-29"_s}, false);
    row("a date written as in the news", Kind::Date, {u"7-8-2023"_s}, false);
    row("a text that matches", Kind::Text, {u"Đ12"_s}, true);
    row("a text that matches in part", Kind::Text, {u"Đ12 và"_s}, false);
    row("a newline after the match", Kind::Text, {u"Đ12\n"_s}, false);
}

void TestLabelScheme::attributesAcceptTheirKind()
{
    QFETCH(int, kind);
    QFETCH(QStringList, values);
    AttributeDef def;
    def.kind = static_cast<AttributeDef::Kind>(kind);
    def.choices = {{u"party"_s, {}}, {u"state"_s, {}}};
    def.pattern = u"\\w\\d+|none"_s;
    QTEST(def.accepts(values), "accepted");
}

void TestLabelScheme::namesFallBack()
{
    const ShownName both{{{u"en"_s, u"Body"_s}, {u"vi"_s, u"Cơ quan"_s}}};
    QCOMPARE(both.in(u"vi"_s, u"BODY"_s), u"Cơ quan"_s);
    QCOMPARE(both.in(u"fr"_s, u"BODY"_s), u"Body"_s);
    QCOMPARE((ShownName{{{u"vi"_s, u"Cơ quan"_s}}}.in(u"en"_s, u"BODY"_s)), u"Cơ quan"_s);
    QCOMPARE(ShownName().in(u"en"_s, u"BODY"_s), u"BODY"_s);
}

// Random schemes without faults: whatever they hold comes back.
void TestLabelScheme::whatIsPrintedIsReadBackEqual()
{
    QRandomGenerator random(11);
    const auto oneIn = [&random](int n) { return random.bounded(n) == 0; };
    const auto name = [&] {
        ShownName shown;
        if (!oneIn(3))
            shown.byLanguage.insert(u"en"_s, u"A “quoted”\n\\ name 😀"_s.first(random.bounded(18)));
        if (oneIn(2))
            shown.byLanguage.insert(u"vi"_s, oneIn(4) ? QString() : u"Ủy ban"_s);
        return shown;
    };
    for (int round = 0; round < 300; ++round) {
        LabelScheme scheme;
        scheme.id = u"s-%1"_s.arg(round);
        scheme.name = name();
        scheme.version = 1 + static_cast<int>(random.bounded(5));
        scheme.nesting = static_cast<Rule>(random.bounded(3));
        scheme.crossing = static_cast<Rule>(random.bounded(3));
        scheme.sameExtent = static_cast<Rule>(random.bounded(3));
        scheme.fragments = 1 + static_cast<int>(random.bounded(9));
        QStringList attributes;
        for (int i = 0, n = static_cast<int>(random.bounded(5)); i < n; ++i) {
            AttributeDef def;
            def.key = u"a%1"_s.arg(i);
            def.name = name();
            def.kind = static_cast<AttributeDef::Kind>(random.bounded(6));
            if (def.kind <= AttributeDef::Kind::Several) {
                def.choices = {{u"x"_s, name()}, {u"y"_s, name()}};
                if (oneIn(2))
                    def.defaultValues = {u"y"_s};
            }
            if (def.kind == AttributeDef::Kind::YesNo && oneIn(2))
                def.defaultsByText = {{u"^(?:\"|\\d)"_s, u"true"_s}, {u"."_s, u"false"_s}};
            if (def.kind == AttributeDef::Kind::Text && oneIn(2))
                def.pattern = u"[^:]+|\\d"_s;
            def.required = oneIn(2);
            if (!scheme.attributes.isEmpty() && scheme.attributes[0].kind <= AttributeDef::Kind::Several && oneIn(2))
                def.when = AttributeDef::Condition{u"a0"_s, u"x"_s, oneIn(2)};
            scheme.attributes.append(def);
            attributes.append(def.key);
        }
        QStringList labels;
        for (int i = 0, n = static_cast<int>(random.bounded(6)); i < n; ++i) {
            LabelDef def{u"L_%1"_s.arg(i), name(), {}, u"#00aaFF"_s, u"#123456"_s, {}, name()};
            if (oneIn(2))
                def.shortcut = QString(QChar(u'A' + i));
            if (oneIn(2))
                def.attributes = attributes;
            labels.append(def.key);
            scheme.labels.append(def);
            scheme.contain.insert(def.key, oneIn(2) ? QStringList(u"*"_s) : QStringList(labels));
        }
        if (!labels.isEmpty()) {
            scheme.contain.insert(labels.first(), {});
            scheme.relations = {{u"r"_s, name(), labels, {u"*"_s}, oneIn(2), oneIn(2), oneIn(2)}};
            if (oneIn(2))
                scheme.names[u"brat"_s] = {{{labels.first(), u"Nhãn “1”"_s}}, {}, {{u"r"_s, u"của"_s}}, {{labels.first(), u"person"_s}}};
        }
        if (oneIn(2))
            scheme.documentAttributes = attributes;
        QCOMPARE(schemeFaults(scheme), QStringList());
        const QByteArray printed = printScheme(scheme);
        const Result<LabelScheme> read = parseScheme(printed, u"printed.json"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(*read == scheme);
        QCOMPARE(printScheme(*read), printed);
    }
}

void TestLabelScheme::everyFaultIsASentence_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("is");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *was, const char *is, const QString &fault) {
        QTest::newRow(name) << QByteArray(was) << QByteArray(is) << fault;
    };
    row("a letter taken", R"("shortcut": "B")", R"("shortcut": "T")",
        u"labels[1] “BODY”: the shortcut “T” is taken by “TITLE”."_s);
    row("a letter that is a digit", R"("shortcut": "B")", R"("shortcut": "7")",
        u"labels[1] “BODY”: the shortcut “7” is not one capital letter from A to Z."_s);
    row("a small letter that is taken", R"("shortcut": "B")", R"("shortcut": "t")",
        u"labels[1] “BODY”: the shortcut “t” is taken by “TITLE”."_s);
    row("a colour by name", R"("colour": "#111111")", R"("colour": "teal")",
        u"labels[1] “BODY”: the colour “teal” is not of the form #rrggbb."_s);
    row("two labels under one name", R"("version")", R"("names": {"brat": {"labels": {"TITLE": "BODY"}}}, "version")",
        u"names “brat”: “TITLE” and “BODY” are both called “BODY”."_s);
    row("a name for nothing", R"("version")", R"("names": {"brat": {"relations": {"on": "x"}}}, "version")",
        u"names “brat”: “on” is not in the scheme."_s);
    row("a key twice", R"("key": "BODY")", R"("key": "TITLE")", u"labels[1] “TITLE”: this key is there twice."_s);
    row("a key with a space", R"("key": "BODY")", R"("key": "A BODY")",
        u"labels[1] “A BODY”: the key may hold only the letters A to Z and a to z, digits, “_” and “-”."_s);
    row("no key", R"("key": "BODY")", R"("name": {})", u"labels[1] “”: the key is missing."_s);
    row("an unknown attribute", R"("attributes": ["kind", "rank"])", R"("attributes": ["kind", "rang"])",
        u"labels[0] “TITLE”: there is no attribute “rang”."_s);
    row("a label without what its attribute waits for", R"("attributes": ["kind", "rank"])",
        R"("attributes": ["rank"])",
        u"labels[0] “TITLE”: “rank” depends on the attribute “kind”, which is not listed here."_s);
    row("an unknown label in a relation", R"("to": ["BODY"])", R"("to": ["BODIES"])",
        u"relations[0] “of”: there is no label “BODIES”."_s);
    row("a relation to nothing", R"("to": ["BODY"])", R"("to": [])",
        u"relations[0] “of”: each end needs at least one label, or “*” for any."_s);
    row("an unknown label in contain", R"("contain": {"TITLE")", R"("contain": {"OFFICE")",
        u"contain “OFFICE”: there is no label “OFFICE”."_s);
    row("a bad pattern", R"("pattern": "a+")", R"("pattern": "a(")",
        u"attributes[2] “norm”: the pattern is not a regular expression: missing closing parenthesis."_s);
    row("an empty list of choices", R"("choices": [{"key": "a"}, {"key": "b"}])", R"("choices": [])",
        u"attributes[0] “kind”: the list of choices is empty."_s);
    row("a default by text that is no expression", R"("default": ["a"])",
        R"("default_by_text": [{"text": "(", "value": "a"}])",
        u"attributes[0] “kind”: “(” under “default_by_text” is not a regular expression: missing closing parenthesis."_s);
    row("a default by text that is no choice", R"("default": ["a"])", R"("default_by_text": [{"text": "x", "value": "c"}])",
        u"attributes[0] “kind”: the default “c” is not a value of this attribute."_s);
    row("a default that is no choice", R"("default": ["a"])", R"("default": ["c"])",
        u"attributes[0] “kind”: the default “c” is not a value of this attribute."_s);
    row("a condition on nothing", R"("when": {"attribute": "kind")", R"("when": {"attribute": "sort")",
        u"attributes[1] “rank”: its condition names the attribute “sort”, which does not exist."_s);
    row("a condition on itself", R"("when": {"attribute": "kind", "is": "a"})",
        R"("when": {"attribute": "rank", "is": "1"})",
        u"attributes[1] “rank”: its condition depends on itself, or on a chain of more than 16 others."_s);
    row("a condition that never holds", R"("is": "a")", R"("is": "z")",
        u"attributes[1] “rank”: its condition waits for “z”, which is not a value of “kind”."_s);
    row("no fragments", R"("fragments": 2)", R"("fragments": 0)",
        u"fragments: an annotation has at least one fragment, so this must be 1 or more."_s);
    row("half a fragment", R"("fragments": 2)", R"("fragments": 1.5)",
        u"fragments: a whole number is expected here."_s);
    row("an unknown rule", R"("nesting": "warn")", R"("nesting": "maybe")",
        u"nesting: one of these is expected here: allow, warn, forbid."_s);
    row("a misspelt field", R"("nesting": "warn")", R"("nestling": "warn")", u"nestling: the field is not known."_s);
    row("a wrong type", R"("attributes": ["kind", "rank"])", R"("attributes": "kind")",
        u"labels[0] “TITLE” attributes: a list [ … ] is expected here."_s);
    row("a list of wrong types", R"("contain": {"TITLE": ["BODY"]})", R"("contain": {"TITLE": [7]})",
        u"contain.TITLE[0]: a text is expected here."_s);
    row("half a character", R"("id": "small")", "\"id\": \"small\", \"name\": {\"en\": \"\\ud800\"}",
        u"name.en: half a character (a lone surrogate) is in this text."_s);
}

static const QByteArray small = R"({"id": "small", "version": 1, "fragments": 2, "nesting": "warn",
 "labels": [
  {"key": "TITLE", "shortcut": "T", "colour": "#8430e0", "dark_colour": "#9d6cff", "attributes": ["kind", "rank"]},
  {"key": "BODY", "shortcut": "B", "colour": "#111111", "dark_colour": "#222222"}],
 "attributes": [
  {"key": "kind", "kind": "choice", "choices": [{"key": "a"}, {"key": "b"}], "default": ["a"]},
  {"key": "rank", "kind": "number", "when": {"attribute": "kind", "is": "a"}},
  {"key": "norm", "kind": "text", "pattern": "a+"}],
 "relations": [{"key": "of", "from": ["TITLE"], "to": ["BODY"]}],
 "contain": {"TITLE": ["BODY"]}})";

void TestLabelScheme::everyFaultIsASentence()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, is);
    QFETCH(QString, fault);
    QVERIFY(parseScheme(small, u"small.json"_s));
    QVERIFY(small.contains(was));
    QByteArray broken = small;
    broken.replace(was, is);
    const Result<LabelScheme> read = parseScheme(broken, u"small.json"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Invalid);
    const QStringList lines = read.error().message.split(u'\n');
    QVERIFY2(lines.contains(u"small.json: "_s + fault), qPrintable(read.error().message));
}

void TestLabelScheme::allFaultsAreListed()
{
    LabelScheme scheme = news();
    scheme.labels[1].shortcut = scheme.labels[0].shortcut;
    scheme.labels[2].colour = u"red"_s;
    scheme.fragments = 0;
    QCOMPARE(schemeFaults(scheme).size(), 3);
    scheme.labels.fill(LabelDef(), 500);
    QVERIFY(schemeFaults(scheme).size() <= 101);
    QVERIFY(schemeFaults(scheme).last().endsWith(u"more faults are not listed."));
}

void TestLabelScheme::theExampleOfTheDocumentationIsAScheme()
{
    QFile file(QStringLiteral(DAU_SOURCE_DIR "/docs/scheme.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    const qsizetype begin = page.indexOf("```json") + 7;
    const Result<LabelScheme> read = parseScheme(page.mid(begin, page.indexOf("```", begin) - begin), u"scheme.md"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->label(u"WRITER")->attributes, QStringList(u"certain"_s));
}

void TestLabelScheme::hostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << QByteArray() << u"bad.json: line 1 is not JSON"_s;
    QTest::newRow("not JSON") << QByteArray("{\n\"id\": \"a\",\n oops}") << u"bad.json: line 3 is not JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"bad.json: a scheme is one JSON object"_s;
    QTest::newRow("not UTF-8") << QByteArray("{\"id\": \"\xff\"}") << u"bad.json: line 1 is not JSON"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"bad.json: line 1 is not JSON"_s;
    QTest::newRow("deep inside") << QByteArray("{\"labels\": " + QByteArray(900, '[') + QByteArray(900, ']') + "}")
                                 << u"bad.json: labels[0]: an object { … } is expected here."_s;
    QTest::newRow("huge") << QByteArray(3 * 1024 * 1024, ' ') << u"bad.json: the file is larger than 2 MiB"_s;
    QTest::newRow("many") << QByteArray("{\"labels\": [0" + QByteArray(",0").repeated(500'000) + "]}")
                          << u"bad.json: labels[0]: an object { … } is expected here."_s;
    QTest::newRow("all null") << QByteArray(R"({"id":null,"name":null,"labels":null,"contain":null,"fragments":null})")
                              << u"bad.json: id: a text is expected here."_s;
}

void TestLabelScheme::hostileFilesAreRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const Result<LabelScheme> read = parseScheme(json, u"bad.json"_s);
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(message), qPrintable(read.error().message.left(300)));
    QVERIFY(read.error().message.count(u'\n') < 250);
}

QTEST_APPLESS_MAIN(TestLabelScheme)
#include "tst_labelscheme.moc"
