// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/session/project.h"

#include "model/session/fold.h"
#include "model/session/projectmemory.h"
#include "model/session/undoguard.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QMutex>

#include <algorithm>
#include <array>

namespace dau {

namespace {

// Told apart from one another and from most labels; given in turn to new annotators.
constexpr std::array annotatorColours{"#3465a4", "#a40000", "#4e9a06", "#75507b", "#c17d11", "#06989a"};

Project::Step stepOf(const Op &op, const DocumentId &open)
{
    Project::Step step{op, {}, false};
    QSet<DocumentId> documents;
    for (const Edit &edit : op.change.edits) {
        const DocumentId document = edit.touchedDocument();
        if (!document.isNull())
            documents.insert(document);
    }
    const bool touchesOpen = documents.contains(open);
    if (touchesOpen)
        step.document = open;
    else if (documents.size() == 1)
        step.document = *documents.begin();
    const QDate day = QDateTime::fromMSecsSinceEpoch(op.at).date();
    step.elsewhere = (!documents.isEmpty() && !touchesOpen) || day < QDate::currentDate();
    return step;
}

} // namespace

// The way from the writer thread to a Project that may be gone by then.
struct Project::Line {
    QMutex mutex;
    Project *project = nullptr;
};

Project::Project(std::shared_ptr<CorpusStore> store)
    : m_memory(std::make_unique<ProjectMemory>())
    , m_line(std::make_shared<Line>())
{
    m_memory->store = std::move(store);
    m_line->project = this;
    m_memory->history = History(m_memory->store.get());
}

Project::~Project()
{
    {
        const QMutexLocker lock(&m_line->mutex);
        m_line->project = nullptr;
    }
    // What the person did is waited for; that it failed can no longer be told here, the journal tells at the next start.
    std::ignore = m_memory->store->flush();
}

Result<std::unique_ptr<Project>> Project::open(std::shared_ptr<CorpusStore> store)
{
    std::unique_ptr<Project> project(new Project(std::move(store)));
    if (const Result<void> read = project->m_memory->read(); !read)
        return tl::unexpected(read.error());
    return project;
}

CorpusStore &Project::store() const
{
    return *m_memory->store;
}

std::shared_ptr<CorpusStore> Project::sharedStore() const
{
    return m_memory->store;
}

const LabelScheme &Project::scheme() const
{
    return m_memory->scheme;
}

const QList<Annotator> &Project::annotators() const
{
    return m_memory->annotators;
}

const Annotator *Project::annotator(const AnnotatorId &id) const
{
    const auto found = std::find_if(m_memory->annotators.cbegin(), m_memory->annotators.cend(),
                                    [&](const Annotator &annotator) { return annotator.id == id; });
    return found == m_memory->annotators.cend() ? nullptr : &*found;
}

AnnotatorId Project::me() const
{
    return m_memory->me;
}

Result<void> Project::setMe(const AnnotatorId &id)
{
    if (!id.isNull() && !annotator(id))
        return failure(Error::Code::NotFound, QCoreApplication::translate("Project", "This annotator is not in the project."));
    m_memory->me = id;
    m_memory->session.reset();
    m_memory->history = History(m_memory->store.get(), id);
    const Result<void> read = m_memory->readEntities();
    Q_EMIT meChanged();
    return read;
}

Result<AnnotatorId> Project::createAnnotator(const QString &name, Annotator::Kind kind)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return failure(Error::Code::Refused, QCoreApplication::translate("Project", "An annotator needs a name."));
    for (const Annotator &other : m_memory->annotators) {
        if (other.name.compare(trimmed, Qt::CaseInsensitive) == 0)
            return failure(Error::Code::Refused, QCoreApplication::translate("Project", "There is already an annotator called “%1”.").arg(other.name));
    }
    const size_t turn = static_cast<size_t>(m_memory->annotators.size()) % annotatorColours.size();
    const Annotator made{AnnotatorId::create(), trimmed, kind, QLatin1String(annotatorColours[turn])};
    Change change{QStringLiteral(u"annotator"), trimmed, m_memory->me, {{{}, {}, {}, made}}, {}};
    if (const Result<void> applied = apply(change); !applied)
        return tl::unexpected(applied.error());
    return made.id;
}

const QHash<EntityId, Entity> &Project::entities() const
{
    return m_memory->entities;
}

bool Project::isKnownName(const EntityId &id) const
{
    return m_memory->knownNames.contains(id);
}

Result<void> Project::openDocument(const DocumentId &id)
{
    Result<DocumentSession> loaded = m_memory->load(id);
    if (!loaded)
        return tl::unexpected(loaded.error());
    m_memory->session = std::move(*loaded);
    Q_EMIT documentOpened();
    return {};
}

const DocumentSession *Project::document() const
{
    return m_memory->session ? &*m_memory->session : nullptr;
}

DocumentId Project::openDocumentId() const
{
    return m_memory->session ? m_memory->session->document.id : DocumentId{};
}

Result<void> Project::apply(const Change &change)
{
    if (change.isEmpty())
        return {};
    Change mine = change;
    mine.author = m_memory->me;
    return perform(mine, {}, false);
}

Result<void> Project::perform(const Change &change, const OpId &undoes, bool mayTouchOthers)
{
    if (const Result<void> fine = m_memory->check(change, mayTouchOthers); !fine)
        return fine;
    const qint64 ticket = ++m_memory->lastTicket;
    const auto done = [line = m_line, ticket](const Result<qint64> &at) {
        const QMutexLocker lock(&line->mutex);
        if (Project *project = line->project)
            QMetaObject::invokeMethod(project, [project, ticket, at] { project->answered(ticket, at); }, Qt::QueuedConnection);
    };
    if (const Result<void> handed = m_memory->hand(change, undoes, ticket, done); !handed)
        return handed;
    Q_EMIT changed(deltaOf(change, document()));
    return {};
}

void Project::answered(qint64 ticket, const Result<qint64> &at)
{
    Delta takenBack;
    const std::optional<Error> error = m_memory->answered(ticket, at, takenBack);
    if (error) {
        Q_EMIT changed(takenBack);
        Q_EMIT failed(*error);
    }
    if (m_memory->readAgain && m_memory->pending.isEmpty())
        reload();
    if (at)
        Q_EMIT saved(*at);
}

void Project::reload()
{
    m_memory->readAgain = false;
    Result<void> read = m_memory->read();
    if (read && m_memory->session) {
        Result<DocumentSession> loaded = m_memory->load(m_memory->session->document.id);
        if (loaded)
            m_memory->session = std::move(*loaded);
        else
            read = tl::unexpected(loaded.error());
    }
    Delta all;
    all.annotations = all.relations = all.zones = all.layerInfo = true;
    all.documents = all.entities = all.scheme = all.annotators = all.decisions = all.clauses = true;
    if (m_memory->session) {
        all.document = m_memory->session->document.id;
        all.touched = {Span{0, m_memory->session->text.size()}};
    }
    Q_EMIT changed(all);
    if (!read)
        Q_EMIT failed(read.error());
}

Result<std::optional<Project::Step>> Project::nextUndo()
{
    const Result<std::optional<Op>> op = m_memory->history.nextUndo();
    if (!op)
        return tl::unexpected(op.error());
    return *op ? std::optional<Step>(stepOf(**op, openDocumentId())) : std::nullopt;
}

Result<std::optional<Project::Step>> Project::nextRedo()
{
    const Result<std::optional<Op>> op = m_memory->history.nextRedo();
    if (!op)
        return tl::unexpected(op.error());
    return *op ? std::optional<Step>(stepOf(**op, openDocumentId())) : std::nullopt;
}

Result<void> Project::takeBack(const Result<std::optional<Op>> &op)
{
    if (!op)
        return tl::unexpected(op.error());
    if (!*op)
        return {};
    const Change inverse = undoing(**op, m_memory->me);
    if (const Result<void> may = mayUndo(**op, inverse, *m_memory->store, m_memory->me); !may)
        return may;
    return perform(inverse, (*op)->id, true);
}

Result<void> Project::undo()
{
    return takeBack(m_memory->history.nextUndo());
}

Result<void> Project::redo()
{
    return takeBack(m_memory->history.nextRedo());
}

bool Project::isSaving() const
{
    return !m_memory->pending.isEmpty();
}

qint64 Project::savedAt() const
{
    return m_memory->savedAt;
}

} // namespace dau
