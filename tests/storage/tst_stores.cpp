// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/memorystore.h"
#include "tests/kit/storeconformance.h"
#include "tests/storage/projectkit.h"

#include <QtTest>

using namespace dau;
using namespace dau::kit;

// One suite over every CorpusStore.
class TestStores : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatWasWritten_data() { stores(); }
    void readsWhatWasWritten() { checkReadsWhatWasWritten(factory()); }
    void countsAndLists_data() { stores(); }
    void countsAndLists() { checkCountsAndLists(factory()); }
    void stringsAndMentions_data() { stores(); }
    void stringsAndMentions() { checkStringsAndMentions(factory()); }
    void journalOfAnAnnotator_data() { stores(); }
    void journalOfAnAnnotator() { checkJournalOfAnAnnotator(factory()); }
    void decisionsAndClauses_data() { stores(); }
    void decisionsAndClauses() { checkDecisionsAndClauses(factory()); }
    void settings_data() { stores(); }
    void settings() { checkSettings(factory()); }
    void aFailureTakesEverythingThatWaits_data() { stores(); }
    void aFailureTakesEverythingThatWaits() { checkAFailureTakesEverythingThatWaits(factory()); }

private:
    void stores()
    {
        QTest::addColumn<bool>("memory");
        QTest::addRow("memory") << true;
        QTest::addRow("sqlite") << false;
    }

    StoreFactory factory()
    {
        QFETCH(bool, memory);
        if (memory)
            return [] { return std::make_unique<MemoryStore>(smallScheme()); };
        return [this] {
            const QString path = m_project.path(QStringLiteral(u"%1.dau").arg(++m_number));
            Result<std::unique_ptr<CorpusStore>> store = m_project.files().create(path, smallScheme());
            return store ? std::move(*store) : nullptr;
        };
    }

    ProjectFolder m_project;
    int m_number = 0;
};

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
