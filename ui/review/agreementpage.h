// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/review/figureitems.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace dau {

class AgreementChoices;
class AgreementTables;
class AgreementWork;
class FigureCard;
class KwicView;
class Project;

// How far annotators agree: headline figures, a matrix of annotators, figures by label and document, labels against labels.
// Every number opens into the passages it stands on, in the list below; Enter there goes to the place, R to its unit in Review.
class AgreementPage : public QWidget
{
    Q_OBJECT
public:
    explicit AgreementPage(const Project &project, QWidget *parent = nullptr);

    const AgreementWork &work() const { return *m_work; }
    AgreementTables &tables() const { return *m_tables; }
    KwicView &list() const { return *m_list; }
    const QList<FigureItem> &items() const { return m_items; }
    QString sentence() const;
    // Writes a report without asking where: what the button does after the file chooser. By suffix.
    void write(const QString &target);

Q_SIGNALS:
    void openWanted(const dau::DocumentId &document, const dau::Span &span);
    void reviewWanted(const dau::DocumentId &document, const dau::Span &span);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void retranslate();
    void compute();
    void showResult();
    void showCards();
    void showRunning();
    void openCard(const QString &measure);
    // Lists what the query finds; `what` says in words which number was opened.
    void openItems(const FigureItemQuery &query, const QString &what);
    void showItems(const QList<FigureItem> &items);
    void chooseTarget();

    const Project &m_project;
    AgreementWork *m_work = nullptr;
    AgreementChoices *m_choices = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_sentence = nullptr;
    QLabel *m_leftOut = nullptr;
    QHBoxLayout *m_cardRow = nullptr;
    QList<FigureCard *> m_cards; // of the headlines, in their order
    AgreementTables *m_tables = nullptr;
    QLabel *m_heading = nullptr;
    KwicView *m_list = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QList<FigureItem> m_items; // by row
    QString m_what;            // the number that was opened
    QPointer<QWidget> m_openedFrom;
};

} // namespace dau
