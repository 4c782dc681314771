// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/storage/projectkit.h"

#include "storage/sqlite/sqlitehandovers.h"

#include <QtCore/QRandomGenerator>
#include <QtTest>

namespace dau::kit {

// A machine of its own: seats, backups and locks in a folder that nobody else uses.
struct Machine {
    ProjectFolder folder;
    SqliteHandovers handovers;

    QString path(const QString &name) const { return folder.path(name); }
    std::unique_ptr<CorpusStore> open(const QString &name) const
    {
        auto store = folder.files().open(path(name), ProjectFiles::Access::Write);
        if (!store || (*store)->isReadOnly())
            qFatal("%s", why(store).constData());
        return std::move(*store);
    }
    // A file as it would come by mail.
    QString take(const QString &from, const QString &name) const
    {
        QFile::remove(path(name));
        QFile::copy(from, path(name));
        return path(name);
    }
    MergeReport merge(const QString &name, const QStringList &files, bool dryRun = false) const
    {
        const auto store = open(name);
        Progress progress;
        const auto report = handovers.merge(*store, files, {dryRun, false, {}}, progress);
        if (!report)
            qFatal("%s", why(report).constData());
        return *report;
    }
    QStringList faults(const QString &name) const
    {
        Progress progress;
        const auto report = folder.files().check(path(name), progress);
        return report ? report->faults : QStringList(QString::fromUtf8(why(report)));
    }
};

// Somebody at work on a project file: acts that fit what is there, the same for the same seed.
class Worker
{
public:
    Worker(CorpusStore &store, const AnnotatorId &me, quint32 seed)
        : m_store(store)
        , m_me(me)
        , m_random(seed)
    {
    }

    void act()
    {
        const QList<DocumentRow> documents = *m_store.documents({}, 0, -1);
        const DocumentId document = documents.at(pick(documents.size())).id;
        const Layer layer = *m_store.layer({document, m_me});
        const Text text = *m_store.text(document);
        switch (pick(10)) {
        case 0:
            return undo();
        case 1:
            return state(document, layer);
        case 2:
            return entity();
        case 3:
            if (layer.annotations.size() > 1)
                return relate(document, layer);
            [[fallthrough]];
        case 4:
            if (!layer.annotations.isEmpty())
                return drop(document, layer);
            [[fallthrough]];
        case 5:
        case 6:
            if (!layer.annotations.isEmpty())
                return alter(document, layer, text);
            [[fallthrough]];
        default:
            return done(QStringLiteral(u"annotate"), {{document, m_me, {}, random(text, AnnotationId::create())}});
        }
    }

private:
    int pick(qsizetype size) { return static_cast<int>(m_random.bounded(static_cast<int>(size))); }

    void done(const QString &kind, const QList<Edit> &edits, const OpId &undoes = {})
    {
        const QString failed = save(m_store, changeOf(kind, m_me, edits), undoes);
        if (!failed.isEmpty())
            qFatal("%s: %s", qPrintable(kind), qPrintable(failed));
    }

    Annotation random(const Text &text, const AnnotationId &id)
    {
        Annotation annotation;
        annotation.id = id;
        annotation.label = QStringList{QStringLiteral(u"TITLE"), QStringLiteral(u"BODY"), QStringLiteral(u"PLACE")}.at(pick(3));
        const qint64 begin = pick(text.codePoints() - 3);
        annotation.spans = {text.offsets().toUtf16(CodePointSpan{begin, begin + 1 + pick(2)})};
        annotation.doubt = pick(4) == 0;
        const QList<Entity> entities = *m_store.entities(m_me);
        if (!entities.isEmpty() && pick(2) == 0)
            annotation.entity = entities.at(pick(entities.size())).id;
        return annotation;
    }

    void alter(const DocumentId &document, const Layer &layer, const Text &text)
    {
        const Annotation before = layer.annotations.at(pick(layer.annotations.size()));
        done(QStringLiteral(u"relabel"), {{document, m_me, before, random(text, before.id)}});
    }

    void drop(const DocumentId &document, const Layer &layer)
    {
        const Annotation gone = layer.annotations.at(pick(layer.annotations.size()));
        QList<Edit> edits;
        for (const Relation &relation : layer.relations) {
            if (relation.from == gone.id || relation.to == gone.id)
                edits.append({document, m_me, relation, {}});
        }
        edits.append({document, m_me, gone, {}});
        done(QStringLiteral(u"delete"), edits);
    }

    void relate(const DocumentId &document, const Layer &layer)
    {
        const Relation made{RelationId::create(), QStringLiteral(u"of"), layer.annotations.first().id, layer.annotations.last().id, {}};
        done(QStringLiteral(u"relate"), {{document, m_me, {}, made}});
    }

    void entity()
    {
        const QList<Entity> there = *m_store.entities(m_me);
        const bool linked = !there.isEmpty() && !m_store.mentions(there.first().id)->isEmpty();
        if (!there.isEmpty() && !linked && pick(3) == 0)
            return done(QStringLiteral(u"entity"), {{{}, m_me, there.first(), {}}});
        done(QStringLiteral(u"entity"), {{{}, m_me, {}, Entity{EntityId::create(), QStringLiteral(u"Hà Nội"), {}, {}, {}}}});
    }

    void state(const DocumentId &document, const Layer &layer)
    {
        LayerInfo after = layer.info;
        after.state = static_cast<LayerState>(pick(3));
        done(QStringLiteral(u"state"), {{document, m_me, layer.info, after}});
    }

    // The newest act, where nothing has gone on from it.
    void undo()
    {
        const QList<Op> ops = *m_store.ops(m_me, {}, 1);
        if (ops.isEmpty() || ops.first().id.replica != m_store.replica() || ops.first().change.kind == u"entity")
            return;
        done(ops.first().change.kind, ops.first().change.inverted().edits, ops.first().id);
    }

    CorpusStore &m_store;
    const AnnotatorId m_me;
    QRandomGenerator m_random;
};

// A lead's project with documents and annotators, whose ids the test keeps.
struct Lead : Machine {
    QList<Annotator> people;
    QList<Document> documents;

    explicit Lead(const QStringList &names, int count = 3)
    {
        const auto store = folder.files().create(path(QStringLiteral(u"lead.dau")), smallScheme());
        if (!store)
            qFatal("%s", why(store).constData());
        for (const QString &name : names) {
            people.append({AnnotatorId::create(), name, Annotator::Kind::Human, QStringLiteral(u"#3465a4")});
            save(**store, changeOf(QStringLiteral(u"annotator"), {}, {{{}, {}, {}, people.last()}}));
        }
        for (int i = 0; i < count; ++i) {
            const Text text(QStringLiteral(u"Bí thư Thành ủy Hà Nội số %1 họp với 😀 Ủy ban nhân dân").arg(i));
            documents.append(documentOf(QStringLiteral(u"bài %1").arg(i), text));
            save(**store, makeDocument(documents.last(), text));
        }
    }

    // Makes a package and gives its path.
    QString package(const Annotator &whom, const QString &name, const QList<DocumentId> &of = {}) const
    {
        const auto store = open(QStringLiteral(u"lead.dau"));
        Progress progress;
        const auto made = handovers.package(*store, {path(name), whom.id, of}, {}, progress);
        if (!made)
            qFatal("%s", why(made).constData());
        return path(name);
    }
};

inline Annotation annotationAt(const QString &label, qint64 begin, qint64 end)
{
    Annotation annotation;
    annotation.id = AnnotationId::create();
    annotation.label = label;
    annotation.spans = {{begin, end}};
    return annotation;
}

} // namespace dau::kit
