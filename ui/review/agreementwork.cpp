// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/agreementwork.h"

#include "model/session/project.h"
#include "ui/tasks/taskrunner.h"

#include <QtCore/QMutex>

namespace dau {

using namespace agreement;

// Shared with the workers, one of which has it at a time.
struct AgreementWork::Engine {
    explicit Engine(std::shared_ptr<CorpusStore> corpus) : store(std::move(corpus)), agreement(*store) {}

    // What was saved meanwhile is read again. With `turn` held.
    void catchUp()
    {
        const QMutexLocker lock(&mutex);
        for (const DocumentId &id : std::exchange(forgotten, {}))
            agreement.forget(id);
    }

    std::shared_ptr<CorpusStore> store;
    QMutex turn;
    ProjectAgreement agreement;
    QMutex mutex;
    QList<DocumentId> forgotten;
};

AgreementWork::AgreementWork(const Project &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_engine(std::make_shared<Engine>(project.sharedStore()))
    , m_figures(new TaskRunner(this))
    , m_items(new TaskRunner(this))
{
    connect(&project, &Project::changed, this, &AgreementWork::changed);
    connect(&project, &Project::saved, this, [this] {
        if (m_edited.isEmpty())
            return;
        const QMutexLocker lock(&m_engine->mutex);
        m_engine->forgotten += std::exchange(m_edited, {});
        m_stale = true;
        Q_EMIT stale();
    });
    connect(m_figures, &TaskRunner::said, this, &AgreementWork::said);
    connect(m_figures, &TaskRunner::progressed, this, &AgreementWork::progressed);
    connect(m_figures, &TaskRunner::runningChanged, this, &AgreementWork::runningChanged);
}

AgreementWork::~AgreementWork() = default;

void AgreementWork::changed(const Delta &delta)
{
    // Null stands for everything: what touches more than the open document does not say what.
    const bool all = delta.document.isNull() || delta.documents || delta.scheme || delta.annotators;
    if (all || delta.annotations || delta.relations || delta.zones || delta.layerInfo || delta.entities)
        m_edited.append(all ? DocumentId() : delta.document);
}

bool AgreementWork::isRunning() const
{
    return m_figures->isRunning();
}

void AgreementWork::cancel()
{
    m_figures->cancel();
    m_items->cancel();
}

void AgreementWork::compute(const AgreementSettings &settings)
{
    m_items->cancel();
    m_stale = false;
    m_figures->start<WrittenAgreement>(
        [engine = m_engine, settings](Progress &progress) -> Result<WrittenAgreement> {
            const QMutexLocker turn(&engine->turn);
            engine->catchUp();
            AgreementSettings asked = settings;
            asked.measures.append(QStringLiteral(u"f1-exact"));
            auto report = engine->agreement.compute(asked, progress);
            if (!report)
                return tl::unexpected(report.error());
            const QList<LabelConfusion> confusions = confusionsOf(engine->agreement, *report, settings);
            return WrittenAgreement{settings, std::move(*report), confusions};
        },
        [this](Result<WrittenAgreement> written) {
            if (!written) {
                m_stale = true;
                Q_EMIT failed(written.error().message);
                return;
            }
            m_result = std::move(*written);
            Q_EMIT computed();
        });
}

void AgreementWork::findItems(const FigureItemQuery &query)
{
    m_items->start<QList<FigureItem>>(
        [engine = m_engine, query, result = m_result](Progress &progress) -> Result<QList<FigureItem>> {
            const QMutexLocker turn(&engine->turn);
            return figureItems(*engine->store, engine->agreement, result.settings, result.report, query, progress);
        },
        [this](const Result<QList<FigureItem>> &items) {
            if (items)
                Q_EMIT itemsFound(*items);
            else if (items.error().code != Error::Code::Cancelled)
                Q_EMIT failed(items.error().message);
        });
}

} // namespace dau
