// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace dau {

class AnnotatePage;
class AttributeRows;
class FactList;

// What is known of the document on the page, while no span is selected: its labels, metadata, zones and source.
class DocumentInspector : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentInspector(AnnotatePage &page, QWidget *parent = nullptr);

    void refresh();
    // The focus goes to the first open document label. False: there is none.
    bool enter();

Q_SIGNALS:
    void left();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Part {
        QLabel *heading = nullptr;
        FactList *facts = nullptr;
    };
    Part addPart();
    void retranslate();

    AnnotatePage &m_page;
    QLabel *m_labelsHeading = nullptr;
    AttributeRows *m_labels = nullptr;
    Part m_document;
    Part m_metadata;
    Part m_zones;
    Part m_source;
};

} // namespace dau
