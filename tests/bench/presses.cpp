// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/presses.h"

#include "tests/bench/bench.h"
#include "tests/bench/fewestpresses.h"
#include "tests/bench/madecorpus.h"

#include "model/scheme/bundledschemes.h"
#include "model/session/project.h"
#include "model/session/propagation.h"
#include "model/text/zones.h"
#include "storage/formats/support/formattable.h"
#include "tests/kit/memorystore.h"
#include "ui/document/attributevalues.h"
#include "ui/document/knownstrings.h"
#include "ui/document/relationquestion.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <cmath>

namespace dau::bench {

namespace {

constexpr qsizetype digits = 9; // keys for values: 1 to 9

// The presses counted, and what they were for.
struct Tally {
    qint64 mentions = 0;
    qint64 mentionPresses = 0;
    qint64 values = 0;
    qint64 valuePresses = 0;
    qint64 relations = 0;
    qint64 relationPresses = 0;
    qint64 propagated = 0;  // mentions made as like strings
    qint64 notReached = 0;  // mentions and relations that no keys within reach make
};

// Does the work of one layer over again, document after document, with the functions that the window's keys call.
class Replay
{
public:
    Replay(LabelScheme scheme, const QList<LabelledDocument> &documents)
        : m_scheme(std::move(scheme))
        , m_store(std::make_shared<kit::MemoryStore>(m_scheme))
    {
        m_me = m_store->addAnnotator(QStringLiteral(u"Lan"));
        for (const LabelledDocument &document : documents) {
            const DocumentId id = m_store->addDocument(document.document.name, document.text.string(), document.zones);
            m_wanted.insert(id, AnnotationSet(document.layers.first().layer.annotations, document.layers.first().layer.relations));
            m_order.append(id);
        }
    }

    Result<Tally> run()
    {
        auto project = Project::open(m_store);
        if (!project)
            return tl::unexpected(project.error());
        m_project = std::move(*project);
        if (const auto sits = m_project->setMe(m_me); !sits)
            return tl::unexpected(sits.error());
        m_known = std::make_unique<KnownStrings>(*m_project);
        for (const DocumentId &id : std::as_const(m_order)) {
            if (const auto opened = m_project->openDocument(id); !opened)
                return tl::unexpected(opened.error());
            m_state = {};
            m_stands.clear();
            m_byHand.clear();
            m_done.clear();
            m_related.clear();
            const QList<Annotation> wanted = m_wanted[id].all();
            for (qsizetype i = 0; i < wanted.size(); ++i) {
                ++m_tally.mentions;
                make(wanted[i]);
                m_done.insert(wanted[i].id);
                relate(wanted[i]);
                const bool nestEnds = i + 1 == wanted.size() || wanted[i + 1].extent().begin >= nestEnd(wanted[i]);
                if (nestEnds)
                    spread();
            }
            removeOthers(wanted);
        }
        return m_tally;
    }

private:
    const DocumentSession &session() const { return *m_project->document(); }
    const AnnotationSet &wantedHere() const { return *m_wanted.constFind(session().document.id); }
    FewestPresses keys() const { return FewestPresses(session(), m_scheme); }
    Edits edits() const
    {
        return Edits(session(), m_scheme, [this](const QString &label, const QString &toneKey) {
            return m_store->sameString(m_me, label, toneKey, 20).value_or(QList<std::pair<DocumentId, Annotation>>());
        });
    }
    qsizetype nestEnd(const Annotation &wanted) const
    {
        const Annotation *outer = &wanted;
        while (const Annotation *parent = wantedHere().parent(*outer))
            outer = parent;
        return outer->extent().end;
    }

    AnnotationId apply(const Result<Proposal> &proposal)
    {
        return proposal && m_project->apply(proposal->change) ? proposal->focus : AnnotationId();
    }

    // What is there already with the label and span; null: nothing.
    const Annotation *standing(const Annotation &wanted) const
    {
        for (const Annotation *there : session().annotations.withSpans(wanted.spans)) {
            if (there->label == wanted.label)
                return there;
        }
        return nullptr;
    }

    void make(const Annotation &wanted)
    {
        if (const Annotation *there = standing(wanted)) {
            ++m_tally.propagated;
            const AnnotationId id = there->id;
            m_stands.insert(wanted.id, id);
            answer(id, wanted);
            return;
        }
        const auto letter = keys().toLabel(m_state, wanted.label, wanted.spans.first(), m_known->of(wanted.label));
        const AnnotationId made = letter ? apply(edits().annotate(wanted.label, {wanted.spans.first()})) : AnnotationId();
        if (made.isNull()) {
            ++m_tally.notReached;
            return;
        }
        m_tally.mentionPresses += letter->count;
        select(made);
        for (qsizetype i = 1; i < wanted.spans.size(); ++i) {
            const auto fragment = keys().toSelection(m_state, wanted.spans[i]);
            if (!fragment || apply(edits().addFragment(made, wanted.spans[i])).isNull()) {
                ++m_tally.notReached;
                break;
            }
            m_tally.mentionPresses += fragment->count + 1; // the key that adds it
            select(made);
        }
        m_known->add(wanted.label, session().text.quote(wanted.spans));
        m_stands.insert(wanted.id, made);
        m_byHand.append(made);
        answer(made, wanted);
    }

    void select(const AnnotationId &id) { m_state = selecting(m_state, *session().annotations.byId(id)); }

    // Presses to have the annotation selected; it is, afterwards.
    int goTo(const AnnotationId &id)
    {
        const Annotation *annotation = session().annotations.byId(id);
        const auto way = keys().toAnnotation(m_state, *annotation);
        m_tally.notReached += way ? 0 : 1;
        m_state = way ? way->state : selecting(m_state, *annotation);
        return way ? way->count : 0;
    }

    static bool isOpen(const AttributeDef &attribute, const Annotation &annotation)
    {
        const auto value = annotation.attributes.constFind(attribute.key);
        return value == annotation.attributes.constEnd() || value->source == AttributeValue::Source::Default;
    }
    // A value that is not as wanted; or one that somebody must have looked at and has not.
    bool asks(const AttributeDef &attribute, const Annotation &annotation, const Annotation &wanted) const
    {
        const QStringList should = wanted.attributes.value(attribute.key).values;
        if (should.isEmpty())
            return false; // whoever made the layer said nothing
        return annotation.attributes.value(attribute.key).values != should || (attribute.required && isOpen(attribute, annotation));
    }
    QList<const AttributeDef *> asking(const Annotation &annotation, const Annotation &wanted) const
    {
        QList<const AttributeDef *> result = attributesAsked(m_scheme, annotation);
        result.removeIf([&](const AttributeDef *attribute) { return !asks(*attribute, annotation, wanted); });
        return result;
    }

    // Presses in an attribute's row (or on the span) that set the value: digits, arrows for what has no digit, letters.
    static int pressesFor(const AttributeDef &attribute, const QStringList &before, const QStringList &values)
    {
        const QStringList choices = digitValues(attribute);
        if (choices.isEmpty())
            return static_cast<int>(values.join(QLatin1Char(' ')).size());
        if (attribute.kind == AttributeDef::Kind::Several) {
            const QSet<QString> had(before.begin(), before.end());
            const QSet<QString> has(values.begin(), values.end());
            return static_cast<int>((had - has).size() + (has - had).size());
        }
        const qsizetype index = choices.indexOf(values.value(0));
        if (index < digits)
            return 1;
        const qsizetype from = choices.indexOf(before.value(0));
        // Left and Right, from no value too; or the last digit, back to its row, and on from there; or by the first letter.
        int letters = 0;
        for (QString at = before.value(0); at != values.value(0) && letters <= choices.size(); ++letters)
            at = valueByLetter(attribute, at, shownValue(attribute, values.value(0)).left(1)).value_or(at);
        return static_cast<int>(std::min({std::abs(index - from), 2 + index - (digits - 1), qsizetype(letters)}));
    }

    // The values that the annotation lacks.
    void answer(const AnnotationId &id, const Annotation &wanted)
    {
        m_tally.values += wanted.attributes.size();
        const auto now = [&]() -> const Annotation & { return *session().annotations.byId(id); };
        const auto set = [&](const AttributeDef &attribute) {
            const QStringList values = wanted.attributes.value(attribute.key).values;
            m_tally.valuePresses += pressesFor(attribute, now().attributes.value(attribute.key).values, values);
            return !apply(edits().setAttribute(id, attribute.key, values)).isNull();
        };
        QList<const AttributeDef *> open = asking(now(), wanted);
        if (open.isEmpty())
            return;
        m_tally.valuePresses += m_state.selected == id ? 0 : goTo(id);
        // A digit on the span answers its first attribute with choices.
        const auto byDigit = answerByDigit(m_scheme, now(), 1);
        if (byDigit && open.first()->key == byDigit->attribute && open.first()->kind == AttributeDef::Kind::Choice
            && digitValues(*open.first()).indexOf(wanted.attributes.value(open.first()->key).values.value(0)) < digits) {
            if (!set(*open.first()))
                ++m_tally.notReached;
            open = asking(now(), wanted);
        }
        if (open.isEmpty())
            return;
        // Enter: into the rows, to the first required one that is open, else the first open one, else the first.
        ++m_tally.valuePresses;
        QList<const AttributeDef *> rows = attributesAsked(m_scheme, now());
        qsizetype at = -1;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (isOpen(*rows[i], now()) && (at < 0 || (rows[i]->required && !rows[at]->required)))
                at = i;
        }
        at = std::max<qsizetype>(at, 0);
        for (; !open.isEmpty(); open = asking(now(), wanted)) {
            const qsizetype to = rows.indexOf(open.first());
            m_tally.valuePresses += std::abs(to - at); // Up and Down
            if (!set(*open.first())) {
                ++m_tally.notReached;
                break;
            }
            // A digit goes on to the next row; arrows, a list of several and typed text stay.
            const qsizetype choice = digitValues(*open.first()).indexOf(wanted.attributes.value(open.first()->key).values.value(0));
            const bool advances = open.first()->kind != AttributeDef::Kind::Several && choice >= 0 && choice < digits;
            rows = attributesAsked(m_scheme, now());
            at = to + (advances ? 1 : 0);
        }
        m_tally.valuePresses += at < rows.size() ? 1 : 0; // Enter keeps and leaves; behind the last row it is left already
    }

    // `.` on what was made by hand, widest first, where it saves presses.
    void spread()
    {
        for (const AnnotationId &id : std::exchange(m_byHand, {})) {
            const Seed seed = seedOf(session(), id);
            auto hits = likeStrings(seed, session().document, session().text, session().zones, session().annotations, m_scheme,
                                    m_known->of(seed.annotation.label));
            Progress progress;
            hits += likeStringsInCorpus(seed, *m_store, m_me, m_scheme, session().document.id, progress).value_or(QList<LikeString>());
            int right = 0;
            int wrong = 0;
            int last = 0; // the row of the last wrong one
            for (qsizetype i = 0; i < hits.size(); ++i) {
                if (!hits[i].ticked)
                    continue;
                if (isWanted(hits[i], seed)) {
                    ++right;
                    continue;
                }
                ++wrong;
                last = static_cast<int>(i);
                hits[i].ticked = false;
            }
            const int panel = 2 + wrong + last; // the key, Down and Space to what is not meant, Enter
            constexpr int byHand = 2; // a mention costs a move and a letter at least
            if (right * byHand <= panel)
                continue;
            const int way = m_state.selected == id ? 0 : goTo(id);
            const auto change = propagate(seed, hits, *m_store, m_me, m_scheme, progress, &session());
            if (change && m_project->apply(*change))
                m_tally.mentionPresses += way + panel;
        }
    }

    bool isWanted(const LikeString &hit, const Seed &seed) const
    {
        for (const Annotation *there : m_wanted.constFind(hit.document)->intersecting(hit.span)) {
            if (there->label == seed.annotation.label && there->extent() == hit.span)
                return true;
        }
        return false;
    }

    // What came along with a like string and is not meant here.
    void removeOthers(const QList<Annotation> &wanted)
    {
        QSet<AnnotationId> meant;
        for (const Annotation &annotation : wanted)
            meant.insert(m_stands.value(annotation.id));
        const QList<Annotation> all = session().annotations.all();
        for (const Annotation &annotation : all) {
            if (meant.contains(annotation.id))
                continue;
            m_tally.mentionPresses += goTo(annotation.id) + 1;
            (void)apply(edits().remove(annotation.id));
            m_state = oneStepOut(m_state);
        }
    }

    // The relations of this annotation with what stands already, unless nesting or a like string has made them.
    void relate(const Annotation &wanted)
    {
        for (const Relation &relation : wantedHere().relationsOf(wanted.id)) {
            const bool outgoing = relation.from == wanted.id;
            const Annotation &other = *wantedHere().byId(outgoing ? relation.to : relation.from);
            const Annotation *stands = standing(other);
            const AnnotationId here = m_stands.value(wanted.id);
            const AnnotationId there = stands ? stands->id : AnnotationId();
            const bool comesLater = !stands && !m_done.contains(other.id);
            if (comesLater || m_related.contains(relation.id))
                continue;
            m_related.insert(relation.id);
            ++m_tally.relations;
            const QList<Relation> made = here.isNull() ? QList<Relation>() : session().annotations.relationsOf(here);
            if (std::any_of(made.begin(), made.end(), [&](const Relation &one) {
                    return one.label == relation.label && one.from == (outgoing ? here : there) && one.to == (outgoing ? there : here);
                }))
                continue;
            const QList<Edits::Partner> partners = here.isNull() || there.isNull() ? QList<Edits::Partner>() : edits().partners(here);
            const auto at = std::find_if(partners.begin(), partners.end(), [&](const auto &partner) { return partner.id == there; });
            if (at == partners.end()) {
                ++m_tally.notReached;
                continue;
            }
            const int way = m_state.selected == here ? 0 : goTo(here);
            const auto hint = hintLetters(partners.size()).value(at - partners.begin());
            m_tally.relationPresses += way + 1 + hint.size() + (at->readings.size() > 1 ? 1 : 0);
            (void)apply(edits().relate(relation.label, outgoing ? here : there, outgoing ? there : here));
        }
    }

    const LabelScheme m_scheme;
    std::shared_ptr<kit::MemoryStore> m_store;
    AnnotatorId m_me;
    QList<DocumentId> m_order;
    QHash<DocumentId, AnnotationSet> m_wanted;
    std::unique_ptr<Project> m_project;
    std::unique_ptr<KnownStrings> m_known;
    PageState m_state;
    QHash<AnnotationId, AnnotationId> m_stands; // by what is wanted
    QSet<AnnotationId> m_done; // of what is wanted
    QSet<RelationId> m_related;
    QList<AnnotationId> m_byHand; // in the nest at hand
    Tally m_tally;
};

// The documents that a path holds, each with one layer.
Result<QList<LabelledDocument>> read(const QString &path, const QString &articles)
{
    ImportInput input;
    input.path = QDir(path).absolutePath();
    input.knownText = [&articles](const QString &name) -> std::optional<Text> {
        QFile file(articles + QLatin1Char('/') + name + QStringLiteral(u".txt"));
        return file.open(QIODevice::ReadOnly) ? std::optional(Text(QString::fromUtf8(file.readAll()))) : std::nullopt;
    };
    QList<LabelledDocument> documents;
    const auto take = [&](const LabelledDocument &document) {
        if (!document.layers.isEmpty())
            documents.append(document);
        return true;
    };
    const Format *format = formatById(QFileInfo(path).isDir() ? u"brat" : u"jsonl");
    Progress progress;
    const auto problems = format->read(input, take, progress);
    if (!problems)
        return tl::unexpected(problems.error());
    if (documents.isEmpty())
        return failure(Error::Code::NotFound, path + QStringLiteral(u": no layer was found."));
    for (LabelledDocument &document : documents) {
        document.text = input.knownText(document.document.name).value_or(document.text);
        document.zones = suggestZones(document.text);
    }
    return documents;
}

double ratio(qint64 presses, qint64 things)
{
    return things == 0 ? 0 : std::round(100.0 * static_cast<double>(presses) / static_cast<double>(things)) / 100;
}

} // namespace

bool replay(const QString &path, const QString &articles)
{
    const auto scheme = bundledScheme(u"vn-polnews");
    const auto documents = read(path, articles);
    if (!scheme || !documents)
        return failed(scheme ? documents.error().message : scheme.error().message);
    const auto tally = Replay(*scheme, *documents).run();
    if (!tally)
        return failed(tally.error().message);
    printLine({{QStringLiteral(u"name"), QStringLiteral(u"presses of the best keys, without suggestions")},
               {QStringLiteral(u"documents"), documents->size()},
               {QStringLiteral(u"mentions"), tally->mentions},
               {QStringLiteral(u"mentions_propagated"), tally->propagated},
               {QStringLiteral(u"values"), tally->values},
               {QStringLiteral(u"relations"), tally->relations},
               {QStringLiteral(u"not_reached"), tally->notReached}});
    printGoal(QStringLiteral(u"presses per mention"), ratio(tally->mentionPresses, tally->mentions), 4.5);
    printGoal(QStringLiteral(u"presses per attribute value"), ratio(tally->valuePresses, tally->values), 0.5);
    printGoal(QStringLiteral(u"presses per relation"), ratio(tally->relationPresses, tally->relations), 1);
    return true;
}

} // namespace dau::bench
