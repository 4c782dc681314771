// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"
#include "model/session/delta.h"
#include "model/session/documentsession.h"

#include <QtCore/QObject>

#include <memory>

namespace dau {

struct ProjectMemory;

// The open project on the GUI thread: the only way to change anything. A Change goes check -> memory -> changed() ->
// writer thread -> saved(), or is taken back with failed(). Never blocks on the disk.
class Project : public QObject
{
    Q_OBJECT
public:
    // Reads scheme, annotators and settings from the store.
    static Result<std::unique_ptr<Project>> open(std::shared_ptr<CorpusStore> store);
    ~Project() override;

    CorpusStore &store() const;
    std::shared_ptr<CorpusStore> sharedStore() const; // for work on other threads
    const LabelScheme &scheme() const;
    const QList<Annotator> &annotators() const;
    const Annotator *annotator(const AnnotatorId &id) const;
    // Who sits here; null until chosen. Choosing closes the document.
    AnnotatorId me() const;
    Result<void> setMe(const AnnotatorId &id);
    Result<AnnotatorId> createAnnotator(const QString &name, Annotator::Kind kind = Annotator::Kind::Human);

    // Entities of `me` and the known names (read-only), by id.
    const QHash<EntityId, Entity> &entities() const;
    bool isKnownName(const EntityId &id) const;

    // Loads the document with my layer; the one open before stays until this has worked.
    Result<void> openDocument(const DocumentId &id);
    // Null: none open. A document that was taken out of the project stays here, `removed`, until another is opened.
    const DocumentSession *document() const;

    // Applies what one action did. Nothing happens for an empty Change. An error leaves all as it was: a project that
    // is read-only, an edit in somebody else's layer (gold is everybody's), a `before` that is not what is there.
    Result<void> apply(const Change &change);
    // Journal rows written behind the session's back (an import on another thread) are taken up: list, scheme, history.
    void reload();

    // What the next undo / redo would take back. `elsewhere`: in another document or on an earlier day, to be shown
    // first and done by a second press.
    struct Step {
        Op op;
        DocumentId document; // where it happened; null: not in one document
        bool elsewhere = false;
    };
    Result<std::optional<Step>> nextUndo();
    Result<std::optional<Step>> nextRedo();
    // What nextUndo() says, whether elsewhere or not; emits changed(). Refused, with a sentence that names them, where
    // it would take back what another annotator did on top of it. A document that the step made is taken out, not
    // deleted.
    Result<void> undo();
    Result<void> redo();

    bool isSaving() const; // something is not yet durable
    qint64 savedAt() const; // ms since 1970 UTC; 0: nothing written yet in this session

Q_SIGNALS:
    void changed(const dau::Delta &delta);
    void documentOpened();
    void saved(qint64 at);
    // The Change was taken back in memory; changed() has been emitted for that.
    void failed(const dau::Error &error);
    void meChanged();

private:
    explicit Project(std::shared_ptr<CorpusStore> store);
    Result<void> perform(const Change &change, const OpId &undoes, bool mayTouchOthers);
    Result<void> takeBack(const Result<std::optional<Op>> &op);
    void answered(qint64 ticket, const Result<qint64> &at);
    DocumentId openDocumentId() const;

    struct Line;
    std::unique_ptr<ProjectMemory> m_memory;
    std::shared_ptr<Line> m_line;
};

} // namespace dau
