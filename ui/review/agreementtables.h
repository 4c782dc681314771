// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/agreementexport.h"
#include "model/review/figureitems.h"

#include <QtWidgets/QSplitter>

class QComboBox;
class QTabWidget;

namespace dau {

class FigureTable;
class Project;

// The tables of one measure, in tabs left and right: a matrix of annotators, labels against labels; figures by label, document and
// round (where there are two). A number that is opened says what stands behind it.
class AgreementTables : public QSplitter
{
    Q_OBJECT
public:
    explicit AgreementTables(const Project &project, QWidget *parent = nullptr);

    FigureTable &matrix() const { return *m_matrix; }
    FigureTable &labels() const { return *m_labels; }
    FigureTable &confusion() const { return *m_confusion; }
    FigureTable &documents() const { return *m_documents; }
    FigureTable &rounds() const { return *m_rounds; }

    void showResult(const agreement::WrittenAgreement &result, const QString &measure);
    FigureItemQuery query() const; // what the whole measure stands on: all pairs

Q_SIGNALS:
    // `what` says in words which number it was.
    void opened(const dau::FigureItemQuery &query, const QString &what);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showMatrix();
    void showLabels();
    void showConfusion();
    void showDocuments();
    void showRounds();
    void openCell(int row, int column);
    void openLabel(int row);
    void openConfusion(int row, int column);
    void openDocument(int row);
    void openRound(int row);
    const agreement::MeasureReport *shownMeasure() const;
    QString labelWords(const QString &key) const;

    const Project &m_project;
    agreement::WrittenAgreement m_result;
    QString m_measure;
    QTabWidget *m_leftTabs = nullptr;
    QTabWidget *m_rightTabs = nullptr;
    FigureTable *m_matrix = nullptr;
    FigureTable *m_labels = nullptr;
    QComboBox *m_pair = nullptr;
    FigureTable *m_confusion = nullptr;
    FigureTable *m_documents = nullptr;
    FigureTable *m_rounds = nullptr;
    QStringList m_rowKeys;    // labels of the confusion's rows and columns; "" is unmarked
    QStringList m_columnKeys;
};

} // namespace dau
