// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/sqlite/opbody.h"

#include "storage/sqlite/decisionbody.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace dau {

namespace {

constexpr qsizetype rowLimit = 1 << 20; // bytes; a row ends at the first edit past it

using None = std::monostate;

Error unstorable()
{
    return {Error::Code::Refused,
            QCoreApplication::translate(
                "ProjectFile", "The change holds half a character or a null character, which cannot be stored."),
            {}};
}

Error outside(const QString &label)
{
    return {Error::Code::Refused,
            QCoreApplication::translate("ProjectFile", "A span of “%1” lies outside its text.").arg(label), {}};
}

// Which run of rows an edit can share: annotations made by one origin, and so on.
enum class Run { No, MadeAnnotations, DeletedAnnotations, MadeRelations, DeletedRelations };

template <typename T>
Run runOf(const Edit &edit, Run made, Run deleted)
{
    if (std::holds_alternative<None>(edit.before) && std::holds_alternative<T>(edit.after))
        return made;
    if (std::holds_alternative<T>(edit.before) && std::holds_alternative<None>(edit.after))
        return deleted;
    return Run::No;
}

Run runOf(const Edit &edit)
{
    const Run run = runOf<Annotation>(edit, Run::MadeAnnotations, Run::DeletedAnnotations);
    return run != Run::No ? run : runOf<Relation>(edit, Run::MadeRelations, Run::DeletedRelations);
}

const Edit::Value &present(const Edit &edit)
{
    return std::holds_alternative<None>(edit.after) ? edit.before : edit.after;
}

Uuid idOf(const Edit::Value &value)
{
    if (const auto *annotation = std::get_if<Annotation>(&value))
        return annotation->id.value;
    if (const auto *relation = std::get_if<Relation>(&value))
        return relation->id.value;
    if (const auto *entity = std::get_if<Entity>(&value))
        return entity->id.value;
    if (const auto *annotator = std::get_if<Annotator>(&value))
        return annotator->id.value;
    if (const auto *document = std::get_if<Document>(&value))
        return document->id.value;
    if (const auto *decision = std::get_if<Decision>(&value))
        return decision->id.value;
    if (const auto *clause = std::get_if<Clause>(&value))
        return clause->id.value;
    return {};
}

const Origin *originOf(const Edit::Value &value)
{
    if (const auto *annotation = std::get_if<Annotation>(&value))
        return &annotation->origin;
    return &std::get<Relation>(value).origin;
}

class BodyWriter
{
public:
    explicit BodyWriter(const TextOf &textOf)
        : m_textOf(textOf)
    {
        m_json.open('[');
    }

    Result<void> write(const Edit &edit)
    {
        if (Result<void> placed = place(edit); !placed)
            return placed;
        const Run run = runOf(edit);
        if (run == Run::No) {
            endRun();
            m_json.open('{');
            Result<void> written = std::visit([&](const auto &value) { return pair(edit, value); }, present(edit));
            m_json.close('}');
            return written;
        }
        const Edit::Value &value = present(edit);
        const Origin &origin = *originOf(value);
        if (run != m_run || origin != m_origin)
            beginRun(run, origin);
        const Uuid id = idOf(value);
        m_json.open('[');
        if (id == m_previous.plus(1) && !m_previous.isNull())
            m_json.null();
        else
            m_json.uuid(id);
        m_previous = id;
        if (const auto *annotation = std::get_if<Annotation>(&value)) {
            if (Result<void> written = fields(*annotation, &origin); !written)
                return written;
        } else {
            const Relation &relation = std::get<Relation>(value);
            m_json.string(relation.label);
            m_json.uuid(relation.from.value);
            m_json.uuid(relation.to.value);
        }
        m_json.close(']');
        return {};
    }

    qsizetype size() const { return m_json.size(); }

    Result<QByteArray> finish()
    {
        endGroup();
        m_json.close(']');
        if (m_json.isBroken() || m_broken)
            return tl::unexpected(unstorable());
        return m_json.take();
    }

private:
    Result<void> place(const Edit &edit)
    {
        if (m_open && edit.document == m_document && edit.annotator == m_annotator)
            return {};
        endGroup();
        m_open = true;
        m_document = edit.document;
        m_annotator = edit.annotator;
        m_text.reset();
        m_json.open('{');
        if (!edit.document.isNull()) {
            m_json.key("document");
            m_json.uuid(edit.document.value);
        }
        if (!edit.annotator.isNull()) {
            m_json.key("annotator");
            m_json.uuid(edit.annotator.value);
        }
        m_json.key("edits");
        m_json.open('[');
        return {};
    }

    void endGroup()
    {
        endRun();
        if (!m_open)
            return;
        m_json.close(']');
        m_json.close('}');
        m_open = false;
    }

    void beginRun(Run run, const Origin &origin)
    {
        endRun();
        m_run = run;
        m_origin = origin;
        m_previous = {};
        m_json.open('{');
        m_json.key(run == Run::MadeAnnotations || run == Run::MadeRelations ? "made" : "deleted");
        m_json.open('{');
        m_json.key("origin");
        writeOrigin(origin);
        m_json.key(run == Run::MadeAnnotations || run == Run::DeletedAnnotations ? "annotations" : "relations");
        m_json.open('[');
    }

    void endRun()
    {
        if (m_run == Run::No)
            return;
        m_json.close(']');
        m_json.close('}');
        m_json.close('}');
        m_run = Run::No;
    }

    void writeOrigin(const Origin &origin)
    {
        m_json.open('[');
        m_json.string(toString(origin.kind));
        if (!origin.detail.isEmpty())
            m_json.string(origin.detail);
        m_json.close(']');
    }

    Result<const Text *> text()
    {
        if (!m_text) {
            Result<Text> found = m_textOf(m_document);
            if (!found)
                return tl::unexpected(found.error());
            m_text = *found;
        }
        return &*m_text;
    }

    Result<void> span(const Text &text, const Span &span, const QString &label)
    {
        if (span.begin < 0 || span.isEmpty() || span.end > text.size())
            return tl::unexpected(outside(label));
        const CodePointSpan stored = text.offsets().toCodePoints(span);
        if (text.offsets().toUtf16(stored) != span) // an edge inside a surrogate pair
            return tl::unexpected(outside(label));
        m_json.number(stored.begin);
        m_json.number(stored.end);
        return {};
    }

    // Everything of an annotation after its id; `origin` is what the run says of it already.
    Result<void> fields(const Annotation &annotation, const Origin *origin)
    {
        Result<const Text *> found = text();
        if (!found)
            return tl::unexpected(found.error());
        m_json.string(annotation.label);
        m_json.open('[');
        for (const Span &part : annotation.spans) {
            m_json.open('[');
            if (Result<void> written = span(**found, part, annotation.label); !written)
                return written;
            m_json.close(']');
        }
        m_json.close(']');
        if (annotation.spans.isEmpty())
            return tl::unexpected(outside(annotation.label));
        if (annotation.spans.size() == 1)
            m_json.string((*found)->view(annotation.spans.first()));
        else
            m_json.string((*found)->quote(annotation.spans));
        const bool plain = annotation.attributes.isEmpty() && annotation.entity.isNull() && annotation.note.isEmpty()
            && !annotation.doubt;
        if (plain && origin)
            return {};
        m_json.open('{');
        if (!origin) {
            m_json.key("origin");
            writeOrigin(annotation.origin);
        }
        attributes(annotation.attributes);
        if (!annotation.entity.isNull()) {
            m_json.key("entity");
            m_json.uuid(annotation.entity.value);
        }
        if (!annotation.note.isEmpty()) {
            m_json.key("note");
            m_json.string(annotation.note);
        }
        if (annotation.doubt) {
            m_json.key("doubt");
            m_json.boolean(true);
        }
        m_json.close('}');
        return {};
    }

    void attributes(const Attributes &attributes)
    {
        if (attributes.isEmpty())
            return;
        m_json.key("attributes");
        m_json.raw(attributesJson(attributes, &m_broken));
        if (const QByteArray sources = sourcesJson(attributes, &m_broken); !sources.isNull()) {
            m_json.key("sources");
            m_json.raw(sources);
        }
    }

    // [before, after] of one kind of thing.
    template <typename T>
    Result<void> pair(const Edit &edit, const T &)
    {
        m_json.key(name(T()));
        m_json.open('[');
        for (const Edit::Value *value : {&edit.before, &edit.after}) {
            if (const T *thing = std::get_if<T>(value)) {
                if (Result<void> written = this->value(*thing); !written)
                    return written;
            } else {
                m_json.null();
            }
        }
        m_json.close(']');
        return {};
    }
    Result<void> pair(const Edit &, const None &)
    {
        m_json.key("nothing");
        m_json.null();
        return {};
    }

    static const char *name(const Annotation &) { return "annotation"; }
    static const char *name(const Relation &) { return "relation"; }
    static const char *name(const Entity &) { return "entity"; }
    static const char *name(const LayerInfo &) { return "layer"; }
    static const char *name(const Document &) { return "document"; }
    static const char *name(const Zones &) { return "zones"; }
    static const char *name(const Annotator &) { return "annotator"; }
    static const char *name(const LabelScheme &) { return "scheme"; }
    static const char *name(const Record &) { return "record"; }
    static const char *name(const Decision &) { return "decision"; }
    static const char *name(const Clause &) { return "clause"; }

    Result<void> value(const Annotation &annotation)
    {
        m_json.open('[');
        m_json.uuid(annotation.id.value);
        Result<void> written = fields(annotation, nullptr);
        m_json.close(']');
        return written;
    }

    Result<void> value(const Relation &relation)
    {
        m_json.open('[');
        m_json.uuid(relation.id.value);
        m_json.string(relation.label);
        m_json.uuid(relation.from.value);
        m_json.uuid(relation.to.value);
        writeOrigin(relation.origin);
        m_json.close(']');
        return {};
    }

    void member(const char *name, const QString &text)
    {
        m_json.key(name);
        m_json.string(text);
    }

    void member(const char *name, const QByteArray &json)
    {
        if (json.isNull())
            return;
        m_json.key(name);
        m_json.raw(json);
    }

    Result<void> value(const Entity &entity)
    {
        m_json.open('{');
        m_json.key("id");
        m_json.uuid(entity.id.value);
        member("name", entity.name);
        member("aliases", listJson(entity.aliases, &m_broken));
        member("label", entity.label);
        member("note", entity.note);
        m_json.close('}');
        return {};
    }

    Result<void> value(const LayerInfo &info)
    {
        m_json.open('{');
        member("state", toString(info.state));
        attributes(info.attributes);
        member("note", info.note);
        m_json.close('}');
        return {};
    }

    Result<void> value(const Document &document)
    {
        m_json.open('{');
        m_json.key("id");
        m_json.uuid(document.id.value);
        member("name", document.name);
        member("title", document.title);
        member("source", document.source);
        member("source_hash", QString::fromLatin1(document.sourceHash.toHex()));
        member("text_hash", QString::fromLatin1(document.textHash.toHex()));
        member("encoding", document.encoding);
        m_json.key("byte_order_mark");
        m_json.boolean(document.byteOrderMark);
        member("newline", document.newline);
        member("normal_form", document.normalForm);
        m_json.key("length");
        m_json.number(document.length);
        member("metadata", mapJson(document.metadata, &m_broken));
        m_json.key("removed");
        m_json.boolean(document.removed);
        m_json.close('}');
        return {};
    }

    Result<void> value(const Zones &zones)
    {
        m_json.open('[');
        if (!zones.isEmpty()) {
            Result<const Text *> found = text();
            if (!found)
                return tl::unexpected(found.error());
            for (const Zone &zone : zones) {
                m_json.open('[');
                if (Result<void> written = span(**found, zone.span, zone.kind); !written)
                    return written;
                m_json.string(zone.kind);
                m_json.boolean(zone.skipped);
                m_json.close(']');
            }
        }
        m_json.close(']');
        return {};
    }

    Result<void> value(const Annotator &annotator)
    {
        m_json.open('{');
        m_json.key("id");
        m_json.uuid(annotator.id.value);
        member("name", annotator.name);
        member("kind", toString(annotator.kind));
        member("colour", annotator.colour);
        m_json.close('}');
        return {};
    }

    Result<void> value(const Record &record)
    {
        m_json.open('{');
        member("kind", record.kind);
        member("key", record.key);
        member("value", QJsonDocument(record.value).toJson(QJsonDocument::Compact));
        m_json.close('}');
        return {};
    }

    Result<void> value(const LabelScheme &scheme)
    {
        m_json.raw(printScheme(scheme));
        return {};
    }

    Result<void> value(const Decision &decision)
    {
        return writeDecision(m_json, decision,
                             {[this](const Annotation &annotation) { return value(annotation); },
                              [this](const Relation &relation) { return value(relation); },
                              [&](const Span &extent) -> Result<void> {
                                  const Result<const Text *> found = text();
                                  return found ? span(**found, extent, decision.label) : tl::unexpected(found.error());
                              }});
    }

    Result<void> value(const Clause &clause)
    {
        writeClause(m_json, clause);
        return {};
    }

    const TextOf &m_textOf;
    StoredJson m_json;
    bool m_broken = false;
    bool m_open = false;
    DocumentId m_document;
    AnnotatorId m_annotator;
    std::optional<Text> m_text;
    Run m_run = Run::No;
    Origin m_origin;
    Uuid m_previous;
};

} // namespace

DocumentId documentOf(const Edit &edit)
{
    if (!edit.document.isNull())
        return edit.document;
    if (const auto *document = std::get_if<Document>(&present(edit)))
        return document->id;
    return {};
}

QString scopeOf(const Change &change)
{
    if (change.kind == u"create")
        return QStringLiteral(u"fixed");
    const bool fromElsewhere = change.kind == u"import" || change.kind == u"merge" || change.kind == u"update";
    const bool own = !fromElsewhere && std::any_of(change.edits.begin(), change.edits.end(), [](const Edit &edit) {
        return !edit.annotator.isNull();
    });
    return own ? QStringLiteral(u"own") : QStringLiteral(u"shared");
}

Result<QList<OpBody>> writeBodies(const Change &change, const TextOf &textOf)
{
    QList<OpBody> bodies;
    qsizetype next = 0;
    while (next < change.edits.size()) {
        OpBody body;
        body.first = next;
        body.document = documentOf(change.edits[next]);
        body.object = idOf(present(change.edits[next]));
        BodyWriter writer(textOf);
        for (; next < change.edits.size() && writer.size() < rowLimit; ++next) {
            const Edit &edit = change.edits[next];
            if (documentOf(edit) != body.document)
                break;
            if (idOf(present(edit)) != body.object)
                body.object = {};
            if (Result<void> written = writer.write(edit); !written)
                return tl::unexpected(written.error());
        }
        Result<QByteArray> json = writer.finish();
        if (!json)
            return tl::unexpected(json.error());
        body.json = *json;
        body.count = next - body.first;
        bodies.append(std::move(body));
    }
    return bodies;
}

} // namespace dau
