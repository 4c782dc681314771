// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/agreementexport.h"
#include "model/review/figureitems.h"

#include <QtCore/QObject>

#include <memory>

namespace dau {

class Project;
struct Delta;
class TaskRunner;

// Agreement of the open project, computed off the GUI thread. What was read of documents is kept between runs; an edit
// that has been saved makes its document be read again.
class AgreementWork : public QObject
{
    Q_OBJECT
public:
    explicit AgreementWork(const Project &project, QObject *parent = nullptr);
    ~AgreementWork() override;

    // A newer run takes the place of the one before. f1-exact is computed besides what is asked for.
    void compute(const agreement::AgreementSettings &settings);
    // Of the last run that came to its end.
    void findItems(const FigureItemQuery &query);
    void cancel();
    bool isRunning() const;
    bool isStale() const { return m_stale; } // something was saved since the last run began
    const agreement::WrittenAgreement &result() const { return m_result; }

Q_SIGNALS:
    void computed();
    void itemsFound(const QList<dau::FigureItem> &items);
    void failed(const QString &message);
    void said(const QString &message);
    void progressed(qint64 done, qint64 total);
    void runningChanged();
    void stale();

private:
    struct Engine;
    void changed(const Delta &delta);

    const Project &m_project;
    std::shared_ptr<Engine> m_engine;
    TaskRunner *m_figures = nullptr;
    TaskRunner *m_items = nullptr;
    agreement::WrittenAgreement m_result;
    QList<DocumentId> m_edited; // not yet saved
    bool m_stale = true;
};

} // namespace dau
