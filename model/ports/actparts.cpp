// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/ports/actparts.h"

#include <QtCore/QCoreApplication>

#include <future>

namespace dau {

namespace {

class PartsInMemory final : public ActParts
{
public:
    explicit PartsInMemory(CorpusStore &store)
        : m_store(store)
    {
    }

    Result<void> add(const Change &part) override
    {
        m_whole.edits.append(part.edits);
        m_whole.texts.insert(part.texts);
        return {};
    }

    Result<void> commit(const Change &act, Progress &progress) override
    {
        if (!progress.step(0, 0))
            return failure(Error::Code::Cancelled, QCoreApplication::translate("Store", "Stopped; nothing was kept."));
        m_whole.kind = act.kind;
        m_whole.subject = act.subject;
        m_whole.author = act.author;
        auto done = std::make_shared<std::promise<Result<qint64>>>();
        std::future<Result<qint64>> saved = done->get_future();
        const auto op = m_store.append(m_whole, {}, [done](Result<qint64> at) { done->set_value(std::move(at)); });
        if (!op)
            return tl::unexpected(op.error());
        const Result<qint64> at = saved.get();
        return at ? Result<void>() : tl::unexpected(at.error());
    }

private:
    CorpusStore &m_store;
    Change m_whole;
};

} // namespace

std::unique_ptr<ActParts> partsFor(CorpusStore &store)
{
    if (auto *taking = dynamic_cast<TakesParts *>(&store))
        return taking->newParts();
    return std::make_unique<PartsInMemory>(store);
}

} // namespace dau
