// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/entityoffers.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;

namespace dau {

class AnnotatePage;
class EntityEditor;
class KwicView;
class QueryField;
class TaskRunner;
struct Span;

// Whom or what a mention refers to: Enter takes the offer marked, typing narrows the offers. Beside them the mentions of
// the entity marked, in every document; Enter there goes to one. F2 edits an entity of one's own.
class EntityPanel : public QWidget
{
    Q_OBJECT
public:
    EntityPanel(AnnotatePage &page, const AnnotationId &mention, QWidget *parent = nullptr);

    const QList<EntityOffer> &offers() const { return m_offers; }

Q_SIGNALS:
    void openWanted(const dau::DocumentId &document, const dau::Span &span);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    const Annotation *mention() const;
    const EntityOffer *current() const;
    void retranslate();
    void fill();
    QString shown(const EntityOffer &offer) const;
    void step(int by);
    void take();
    void edit();
    void readMentions();

    AnnotatePage &m_page;
    AnnotationId m_mention;
    QString m_quote;
    QList<EntityId> m_ofString;
    QList<Entity> m_inOrder;
    QList<EntityOffer> m_offers; // by row
    QLabel *m_heading = nullptr;
    QueryField *m_field = nullptr;
    QListWidget *m_list = nullptr;
    EntityEditor *m_editor = nullptr;
    QLabel *m_mentionsHeading = nullptr;
    KwicView *m_mentions = nullptr;
    QList<std::pair<DocumentId, Span>> m_places; // by row of the mentions
    QWidget *m_keys = nullptr;
    TaskRunner *m_tasks = nullptr;
};

} // namespace dau
