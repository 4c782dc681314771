// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/decisionbody.h"

namespace dau {

namespace {

namespace dom = simdjson::dom;

void member(StoredJson &json, const char *name, const QString &text)
{
    if (text.isEmpty())
        return;
    json.key(name);
    json.string(text);
}

void member(StoredJson &json, const char *name, const Uuid &id)
{
    if (id.isNull())
        return;
    json.key(name);
    json.uuid(id);
}

void member(StoredJson &json, const char *name, qint64 number)
{
    if (number == 0)
        return;
    json.key(name);
    json.number(number);
}

void member(StoredJson &json, const char *name, bool yes)
{
    if (!yes)
        return;
    json.key(name);
    json.boolean(true);
}

const Uuid &valueOf(const Uuid &id)
{
    return id;
}

template <typename Tag>
const Uuid &valueOf(const TypedId<Tag> &id)
{
    return id.value;
}

template <typename Id>
void ids(StoredJson &json, const char *name, const QList<Id> &list)
{
    if (list.isEmpty())
        return;
    json.key(name);
    json.open('[');
    for (const Id &id : list)
        json.uuid(valueOf(id));
    json.close(']');
}

template <typename T>
Result<void> rows(StoredJson &json, const char *name, const QList<T> &list, const std::function<Result<void>(const T &)> &write)
{
    if (list.isEmpty())
        return {};
    json.key(name);
    json.open('[');
    for (const T &value : list) {
        if (Result<void> written = write(value); !written)
            return written;
    }
    json.close(']');
    return {};
}

Result<void> writeVersion(StoredJson &json, const Version &version, const DecisionRows &write)
{
    json.open('{');
    ids(json, "annotators", version.annotators);
    if (Result<void> written = rows(json, "annotations", version.annotations, write.annotation); !written)
        return written;
    if (Result<void> written = rows(json, "relations", version.relations, write.relation); !written)
        return written;
    json.close('}');
    return {};
}

// Reads the members of an object; the first that is not as it should be is remembered.
class Members
{
public:
    explicit Members(dom::element object)
        : m_object(object)
    {
        if (!object.is_object())
            m_sound = false;
    }

    bool isSound() const { return m_sound; }
    void fail() { m_sound = false; }

    QString text(const char *name)
    {
        std::string_view text;
        get(name, text);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    qint64 number(const char *name, qint64 otherwise = 0)
    {
        int64_t number = otherwise;
        get(name, number);
        return number;
    }
    bool yes(const char *name)
    {
        bool yes = false;
        get(name, yes);
        return yes;
    }
    Uuid id(const char *name)
    {
        dom::element element;
        return m_object[name].get(element) == simdjson::SUCCESS ? id(element) : Uuid();
    }
    template <typename Id>
    QList<Id> ids(const char *name)
    {
        return list<Id>(name, [this](dom::element element) { return Id{id(element)}; });
    }
    template <typename T, typename Read>
    QList<T> list(const char *name, Read read)
    {
        QList<T> values;
        std::optional<dom::array> array; // one that is made without a document cannot be walked
        dom::element element;
        if (m_sound && m_object[name].get(element) == simdjson::SUCCESS) {
            if (dom::array found; element.get(found) == simdjson::SUCCESS)
                array = found;
            else
                m_sound = false;
        }
        if (array) {
            for (const dom::element value : *array)
                values.append(read(value));
        }
        return values;
    }

private:
    Uuid id(dom::element element)
    {
        std::string_view text;
        if (element.get(text) != simdjson::SUCCESS)
            m_sound = false;
        const std::optional<Uuid> id = Uuid::fromString(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        m_sound = m_sound && id;
        return id.value_or(Uuid());
    }
    // What is not there keeps its value; what is of another type is a fault.
    template <typename T>
    void get(const char *name, T &value)
    {
        dom::element element;
        if (m_sound && m_object[name].get(element) == simdjson::SUCCESS && element.get(value) != simdjson::SUCCESS)
            m_sound = false;
    }

    dom::element m_object;
    bool m_sound = true;
};

} // namespace

Result<void> writeDecision(StoredJson &json, const Decision &decision, const DecisionRows &write)
{
    json.open('{');
    member(json, "id", decision.id.value);
    member(json, "unit", decision.unit.value);
    member(json, "class", decision.unitClass);
    if (!decision.extent.isEmpty()) {
        json.key("extent");
        json.open('[');
        if (Result<void> written = write.span(decision.extent); !written)
            return written;
        json.close(']');
    }
    member(json, "label", decision.label);
    ids(json, "members", decision.members);
    const auto version = [&](const Version &one) { return writeVersion(json, one, write); };
    if (Result<void> written = rows<Version>(json, "versions", decision.versions, version); !written)
        return written;
    member(json, "revision", decision.revision);
    member(json, "verdict", toString(decision.verdict));
    member(json, "version", qint64(decision.version));
    ids(json, "annotations", decision.annotations);
    ids(json, "relations", decision.relations);
    member(json, "units", decision.units);
    member(json, "person", decision.person.value);
    member(json, "rule", decision.rule);
    member(json, "at", decision.at);
    member(json, "took", decision.tookMs);
    member(json, "reason", decision.reason);
    member(json, "note", decision.note);
    member(json, "comment", decision.comment);
    member(json, "clause", decision.clause.value);
    member(json, "confidence", decision.confidence);
    member(json, "names_visible", decision.namesVisible);
    member(json, "proposed", decision.proposed);
    member(json, "supersedes", decision.supersedes.value);
    json.close('}');
    return {};
}

void writeClause(StoredJson &json, const Clause &clause)
{
    json.open('{');
    member(json, "id", clause.id.value);
    member(json, "title", clause.title);
    member(json, "text", clause.text);
    if (!clause.examples.isEmpty()) {
        json.key("examples");
        json.open('[');
        for (const Clause::Example &example : clause.examples) {
            json.open('{');
            member(json, "decision", example.decision.value);
            member(json, "text", example.text);
            member(json, "verdict", example.verdict);
            json.close('}');
        }
        json.close(']');
    }
    member(json, "at", clause.at);
    member(json, "question", clause.question);
    member(json, "proposes", clause.proposes);
    json.close('}');
}

std::optional<Decision> readDecision(dom::element json, const DecisionReading &reading)
{
    Members members(json);
    Decision decision;
    decision.id.value = members.id("id");
    decision.unit.value = members.id("unit");
    decision.unitClass = members.text("class");
    const QList<qint64> extent = members.list<qint64>("extent", [&](dom::element element) {
        int64_t offset = 0;
        if (element.get(offset) != simdjson::SUCCESS)
            members.fail();
        return qint64(offset);
    });
    if (extent.size() == 2)
        decision.extent = reading.span(extent[0], extent[1]);
    decision.label = members.text("label");
    decision.members = members.ids<Uuid>("members");
    decision.versions = members.list<Version>("versions", [&](dom::element element) {
        Members one(element);
        Version result;
        result.annotators = one.ids<AnnotatorId>("annotators");
        result.annotations = one.list<Annotation>("annotations", reading.annotation);
        result.relations = one.list<Relation>("relations", reading.relation);
        if (!one.isSound())
            members.fail();
        return result;
    });
    decision.revision = members.number("revision");
    const auto verdict = verdictFromString(members.text("verdict"));
    decision.verdict = verdict.value_or(Decision::Verdict::None);
    decision.version = static_cast<int>(members.number("version"));
    decision.annotations = members.ids<AnnotationId>("annotations");
    decision.relations = members.ids<RelationId>("relations");
    decision.units = members.number("units");
    decision.person.value = members.id("person");
    decision.rule = members.text("rule");
    decision.at = members.number("at");
    decision.tookMs = members.number("took");
    decision.reason = members.text("reason");
    decision.note = members.text("note");
    decision.comment = members.text("comment");
    decision.clause.value = members.id("clause");
    decision.confidence = members.text("confidence");
    decision.namesVisible = members.yes("names_visible");
    decision.proposed = members.yes("proposed");
    decision.supersedes.value = members.id("supersedes");
    return members.isSound() && verdict && !decision.id.isNull() ? std::optional(decision) : std::nullopt;
}

std::optional<Clause> readClause(dom::element json)
{
    Members members(json);
    Clause clause;
    clause.id.value = members.id("id");
    clause.title = members.text("title");
    clause.text = members.text("text");
    clause.examples = members.list<Clause::Example>("examples", [&](dom::element element) {
        Members one(element);
        const Clause::Example example{DecisionId{one.id("decision")}, one.text("text"), one.text("verdict")};
        if (!one.isSound())
            members.fail();
        return example;
    });
    clause.at = members.number("at");
    clause.question = members.text("question");
    clause.proposes = members.text("proposes");
    return members.isSound() && !clause.id.isNull() ? std::optional(clause) : std::nullopt;
}

} // namespace dau
