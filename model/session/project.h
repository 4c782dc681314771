// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/corpusstore.h"
#include "model/session/documentsession.h"
#include "model/session/history.h"

#include <QtCore/QObject>

#include <memory>

namespace dau {

// What a Change touched, for whoever shows it.
struct Delta {
    DocumentId document;  // of the spans below; null where no open document was touched
    QList<Span> touched;  // UTF-16 units in that document: repaint these, scroll to the first after undo
    AnnotationId focus;   // the annotation to select afterwards: made or changed; null: none
    bool annotations = false;
    bool relations = false;
    bool zones = false;
    bool layerInfo = false;
    bool documents = false; // the list: documents, names, states
    bool entities = false;
    bool scheme = false;
    bool annotators = false;
};

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
    const DocumentSession *document() const; // null: none open

    // Applies what one action did. Nothing happens for an empty Change. An error leaves all as it was.
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
    Result<void> undo(); // what nextUndo() says, whether elsewhere or not; emits changed()
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
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace dau
