// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/document.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

#include <optional>

class QComboBox;
class QLineEdit;
class QListView;
class QLabel;
class QTimer;

namespace dau {

class DocumentListModel;
class Project;

// The left pane: every document with its state and counts, filtered as one types, sorted as one chooses. Enter or a
// click opens; a context menu renames, edits metadata and removes.
class DocumentList : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentList(Project &project, QWidget *parent = nullptr);

    // Marks the document on the page.
    void setCurrent(const DocumentId &id);
    // The next or previous document in the order shown; nothing at the ends.
    std::optional<DocumentId> neighbour(const DocumentId &id, int step) const;
    void focusFilter();

Q_SIGNALS:
    void openRequested(const dau::DocumentId &id);
    void renameRequested(const dau::DocumentId &id);
    void metadataRequested(const dau::DocumentId &id);
    void removeRequested(const dau::DocumentId &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void retranslate();
    void requery();
    void updateCount();
    void openIndex(const QModelIndex &index);
    void showMenu(const QPoint &at);

    Project &m_project;
    DocumentListModel *m_model = nullptr;
    QSet<DocumentId> m_changed;   // not saved yet; perhaps no longer open by then
    bool m_othersChanged = false; // layers of documents that were not open, not saved yet
    QLabel *m_count = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_order = nullptr;
    QListView *m_view = nullptr;
    QTimer *m_delay = nullptr; // a filter is asked for when typing pauses
};

} // namespace dau
