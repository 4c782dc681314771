// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/figureitems.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace dau {

class AgreementChoices;
class AgreementWork;
class FigureCard;
class FigureTable;
class KwicView;
class Project;

// How far annotators agree: headline figures, a matrix of annotators, figures by label and document, labels against labels.
// Every number opens into the passages it stands on, in the list below; Enter there goes to the place.
class AgreementPage : public QWidget
{
    Q_OBJECT
public:
    explicit AgreementPage(const Project &project, QWidget *parent = nullptr);

    const AgreementWork &work() const { return *m_work; }
    FigureTable &matrix() const { return *m_matrix; }
    FigureTable &labels() const { return *m_labels; }
    FigureTable &confusion() const { return *m_confusion; }
    FigureTable &documents() const { return *m_documents; }
    FigureTable &rounds() const { return *m_rounds; }
    KwicView &list() const { return *m_list; }
    const QList<FigureItem> &items() const { return m_items; }
    QString sentence() const;
    // Writes a report without asking where: what the button does after the file chooser. By suffix.
    void write(const QString &target);

Q_SIGNALS:
    void openWanted(const dau::DocumentId &document, const dau::Span &span);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeTables();
    void retranslate();
    void compute();
    void showResult();
    void showCards();
    void showMatrix();
    void showLabels();
    void showConfusion();
    void showDocuments();
    void showRounds();
    void showRunning();
    void openCard(const QString &measure);
    void openCell(int row, int column);
    void openLabel(int row);
    void openConfusion(int row, int column);
    void openDocument(int row);
    void openRound(int row);
    // Lists what the query finds; `what` says in words which number was opened.
    void openItems(FigureItemQuery query, const QString &what);
    void showItems(const QList<FigureItem> &items);
    void chooseTarget();
    const agreement::MeasureReport *shownMeasure() const;
    FigureItemQuery query() const; // all pairs, by the measure shown
    QString labelWords(const QString &key) const;

    const Project &m_project;
    AgreementWork *m_work = nullptr;
    AgreementChoices *m_choices = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_leftOut = nullptr;
    QHBoxLayout *m_cardRow = nullptr;
    QList<FigureCard *> m_cards; // of the headlines, in their order
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
    QLabel *m_heading = nullptr;
    KwicView *m_list = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QList<FigureItem> m_items; // by row
    QString m_what;            // the number that was opened
    QPointer<QWidget> m_openedFrom;
};

} // namespace dau
