// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/agreement/agreementreport.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QMenu;

namespace dau {

class MenuField;
class Project;

// What the Agreement page measures: kind of layer, measure of the tables, annotators, label, zones, unfinished layers.
class AgreementChoices : public QWidget
{
    Q_OBJECT
public:
    explicit AgreementChoices(const Project &project, QWidget *parent = nullptr);

    // The headlines of the kind, and the measure chosen where it is none of them.
    agreement::AgreementSettings settings() const;
    QStringList headlineMeasures() const;
    QString measure() const;
    void setMeasure(const QString &id);
    void refill(); // scheme or annotators have changed

Q_SIGNALS:
    void changed(); // has to be computed again
    void measureChanged(); // one that is among the headlines: no more than shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillLayers();
    void fillMeasures();
    void fillLabels();
    void showLayers();
    void measureChosen();

    const Project &m_project;
    QComboBox *m_kind = nullptr;
    QComboBox *m_measure = nullptr;
    MenuField *m_layers = nullptr;
    QMenu *m_layersMenu = nullptr;
    QComboBox *m_label = nullptr;
    QCheckBox *m_zones = nullptr;
    QCheckBox *m_unfinished = nullptr;
    QString m_computed; // the measure beyond the headlines that was asked for last
};

} // namespace dau
