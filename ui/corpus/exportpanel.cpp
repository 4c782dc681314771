// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/exportpanel.h"

#include "model/session/project.h"
#include "ui/corpus/formatnamestable.h"
#include "ui/corpus/losswords.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>

#include <algorithm>

namespace dau {

ExportPanel::ExportPanel(Project &project, const Exchange &exchange, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_exchange(exchange)
    , m_task(new TaskRunner(this))
    , m_form(new QFormLayout)
    , m_format(new QComboBox(this))
    , m_annotator(new QComboBox(this))
    , m_labels(new QLineEdit(this))
    , m_nesting(new QComboBox(this))
    , m_tags(new QComboBox(this))
    , m_zones(new QCheckBox(this))
    , m_lossTitle(plainLabel({}, this))
    , m_losses(new QTableWidget(0, 0, this))
    , m_tabs(new QTabWidget(this))
    , m_names(new FormatNamesTable(project, this))
    , m_message(plainLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_write(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    for (const FormatInfo &format : exchange.formats()) {
        if (format.writes)
            m_formats.append(format);
    }
    std::sort(m_formats.begin(), m_formats.end(), [](const auto &a, const auto &b) { return a.name.localeAwareCompare(b.name) < 0; });
    for (const FormatInfo &format : std::as_const(m_formats)) {
        m_format->addItem(format.name);
        if (format.id == u"brat") // what most readers take
            m_format->setCurrentIndex(m_format->count() - 1);
    }
    setFocusProxy(m_format);
    m_lossTitle->setObjectName(QStringLiteral(u"paneTitle"));
    dressTable(*m_losses);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_write->setDefault(true); // drawn as the main one
    m_progress->setTextVisible(false);

    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_losses, QString());
    m_tabs->addTab(m_names, QString());

    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (QWidget *field :
        std::initializer_list<QWidget *>{m_format, m_annotator, m_labels, m_nesting, m_tags, m_zones}) {
        m_form->addRow(plainLabel({}, this), field);
        field->setMinimumWidth(scaled(340));
    }
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_write);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addSpacing(scaled(8));
    layout->addWidget(m_lossTitle);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(bottom);

    for (QComboBox *box : {m_format, m_annotator, m_nesting, m_tags})
        connect(box, &QComboBox::activated, this, &ExportPanel::count);
    connect(m_labels, &QLineEdit::editingFinished, this, &ExportPanel::count);
    connect(m_zones, &QCheckBox::toggled, this, &ExportPanel::count);
    connect(m_write, &QPushButton::clicked, this, &ExportPanel::chooseTarget);
    connect(m_cancel, &QPushButton::clicked, m_task, &TaskRunner::cancel);
    connect(m_task, &TaskRunner::runningChanged, this, &ExportPanel::updateButtons);
    connect(m_task, &TaskRunner::said, m_message, &QLabel::setText);
    connect(m_task, &TaskRunner::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setMaximum(static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
    });
    connect(m_names, &FormatNamesTable::renamed, this, &ExportPanel::count);
    connect(m_names, &FormatNamesTable::said, m_message, &QLabel::setText);
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        if (delta.annotators)
            fillAnnotators();
    });
    fillAnnotators();
    retranslate();
    updateButtons();
}

FormatInfo ExportPanel::format() const
{
    return m_formats.value(m_format->currentIndex());
}

void ExportPanel::fillAnnotators()
{
    const int current = qMax(0, m_annotator->currentIndex());
    m_annotator->clear();
    m_annotator->addItem(tr("all layers"));
    for (const Annotator &annotator : m_project.annotators())
        m_annotator->addItem(annotator.name);
    m_annotator->setCurrentIndex(current);
}

void ExportPanel::retranslate()
{
    const QStringList names{tr("Format"), tr("Layers"), tr("Labels"), tr("Nested spans"), tr("Tags"), tr("Skipped zones")};
    for (int row = 0; row < names.size(); ++row) {
        auto *label = static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        QWidget *field = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
        label->setText(names[row]);
        label->setBuddy(field);
        field->setAccessibleName(names[row]);
    }
    m_annotator->setItemText(0, tr("all layers"));
    m_labels->setPlaceholderText(tr("all; or TITLE, BODY"));
    const int nesting = m_nesting->currentIndex();
    const int tags = m_tags->currentIndex();
    m_nesting->clear();
    m_nesting->addItems({tr("outermost only"), tr("innermost only"), tr("one column per level"), tr("one column per label")});
    m_nesting->setCurrentIndex(nesting < 0 ? static_cast<int>(ExportOptions::Nesting::Levels) : nesting);
    m_tags->clear();
    m_tags->addItems({QStringLiteral(u"IOB1"), QStringLiteral(u"IOB2"), QStringLiteral(u"BIOES")});
    m_tags->setCurrentIndex(tags < 0 ? static_cast<int>(ExportOptions::Tags::Iob2) : tags);
    m_zones->setText(tr("write them too"));
    m_tabs->setTabText(0, tr("Losses"));
    m_tabs->setTabText(1, tr("Names"));
    m_losses->setAccessibleName(tr("What the format cannot carry"));
    m_write->setText(tr("Export…"));
    m_cancel->setText(tr("Cancel"));
}

void ExportPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

ExportRequest ExportPanel::request() const
{
    ExportRequest request;
    request.format = format().id;
    const int annotator = m_annotator->currentIndex() - 1;
    if (annotator >= 0)
        request.annotators = {m_project.annotators().at(annotator).id};
    for (const QString &label : m_labels->text().split(u',', Qt::SkipEmptyParts))
        request.options.labels.append(label.trimmed());
    request.options.nesting = static_cast<ExportOptions::Nesting>(m_nesting->currentIndex());
    request.options.tags = static_cast<ExportOptions::Tags>(m_tags->currentIndex());
    request.options.skippedZones = m_zones->isChecked();
    return request;
}

void ExportPanel::count()
{
    const bool tokens = format().unit == OffsetUnit::Tokens;
    for (QWidget *field : std::initializer_list<QWidget *>{m_nesting, m_tags, m_zones}) {
        field->setVisible(tokens);
        m_form->labelForField(field)->setVisible(tokens);
    }
    m_message->clear();
    m_names->setFormat(format());
    m_task->start<Counted>(
        [exchange = &m_exchange, store = m_project.sharedStore(), request = request()](Progress &progress) -> Result<Counted> {
            auto losses = exchange->losses(*store, request, progress);
            if (!losses)
                return tl::unexpected(losses.error());
            auto ways = exchange->flattenings(*store, request, progress);
            if (!ways)
                return tl::unexpected(ways.error());
            return Counted{*std::move(losses), *std::move(ways)};
        },
        [this](const Result<Counted> &counted) {
            if (counted)
                showLosses(*counted);
            else
                m_message->setText(counted.error().message);
        });
}

// The kinds of loss as rows; where nested spans can be written in several ways, a column for each, the chosen one bold.
void ExportPanel::showLosses(const Counted &counted)
{
    const QList<Loss> &losses = counted.losses;
    m_lossTitle->setText(losses.isEmpty() ? tr("%1 carries everything").arg(format().name)
                                          : tr("What %1 cannot carry").arg(format().name));
    QStringList kinds;
    QMap<QString, QStringList> documents;
    for (const Loss &loss : losses) {
        kinds.append(loss.kind);
        QStringList &names = documents[loss.kind] = loss.byDocument.keys();
        for (QString &name : names) {
            if (const QStringList layers = loss.checked.value(name); !layers.isEmpty())
                name += QStringLiteral(u" (%1)").arg(layers.join(QStringLiteral(u"; ")));
        }
    }
    const auto countIn = [](const QList<Loss> &list, const QString &kind) {
        qint64 count = 0;
        for (const Loss &loss : list)
            count += loss.kind == kind ? loss.count : 0;
        return count;
    };
    for (const Flattening &way : counted.ways) {
        for (const Loss &loss : way.losses) {
            if (!kinds.contains(loss.kind))
                kinds.append(loss.kind);
        }
    }
    QStringList head{tr("Not carried")};
    if (counted.ways.isEmpty())
        head.append(tr("How many"));
    for (const Flattening &way : counted.ways)
        head.append(m_nesting->itemText(static_cast<int>(way.nesting)));
    head.append(tr("Documents"));
    m_losses->clear();
    if (kinds.isEmpty() && counted.ways.isEmpty())
        head.clear(); // no headings over nothing
    m_losses->setColumnCount(static_cast<int>(head.size()));
    m_losses->setHorizontalHeaderLabels(head);
    m_losses->setRowCount(static_cast<int>(kinds.size()) + (counted.ways.isEmpty() ? 0 : 1));
    const auto put = [&](int row, int column, const QString &text, bool bold) {
        auto *item = new QTableWidgetItem(text);
        QFont font = item->font();
        font.setBold(bold);
        item->setFont(font);
        m_losses->setItem(row, column, item);
    };
    for (int row = 0; row < kinds.size(); ++row) {
        const QString &kind = kinds[row];
        put(row, 0, lossName(kind), false);
        if (counted.ways.isEmpty())
            put(row, 1, QLocale().toString(countIn(losses, kind)), false);
        for (int way = 0; way < counted.ways.size(); ++way)
            put(row, 1 + way, QLocale().toString(countIn(counted.ways[way].losses, kind)), way == m_nesting->currentIndex());
        constexpr qsizetype shown = 3;
        QString text = documents.value(kind).mid(0, shown).join(QStringLiteral(u", "));
        if (documents.value(kind).size() > shown)
            text = tr("%1 and %n more", nullptr, static_cast<int>(documents.value(kind).size() - shown)).arg(text);
        put(row, m_losses->columnCount() - 1, text, false);
    }
    for (int way = 0; way < counted.ways.size(); ++way) {
        put(m_losses->rowCount() - 1, 0, tr("annotations kept"), false);
        put(m_losses->rowCount() - 1, 1 + way, QLocale().toString(counted.ways[way].kept), way == m_nesting->currentIndex());
    }
    for (int column = 1; column + 1 < m_losses->columnCount(); ++column)
        alignFigures(*m_losses, column);
    for (int column = 0; column + 1 < m_losses->columnCount(); ++column)
        m_losses->resizeColumnToContents(column);
}

void ExportPanel::chooseTarget()
{
    const FormatInfo chosen = format();
    const QString target = chosen.suffix.isEmpty()
        ? chooseTargetFolder(this, tr("Export %1 into a folder").arg(chosen.name))
        : QFileDialog::getSaveFileName(this, tr("Export %1").arg(chosen.name), QStringLiteral(u"export.%1").arg(chosen.suffix));
    if (!target.isEmpty())
        write(target);
}

void ExportPanel::write(const QString &target)
{
    ExportRequest how = request();
    how.target = target;
    m_task->start<ExportReport>(
        [exchange = &m_exchange, store = m_project.sharedStore(), how](Progress &progress) {
            return exchange->write(*store, how, progress);
        },
        [this, target](const Result<ExportReport> &report) {
            if (!report) {
                m_message->setText(report.error().message);
                return;
            }
            m_message->setText(tr("%1 documents and %2 annotations written to %3; %4 spans read back and compared.")
                                   .arg(report->documents)
                                   .arg(report->annotations)
                                   .arg(target)
                                   .arg(report->checked));
        });
}

void ExportPanel::updateButtons()
{
    const bool running = m_task->isRunning();
    m_progress->setVisible(running);
    m_progress->setMaximum(0);
    m_cancel->setVisible(running);
    m_write->setEnabled(!m_formats.isEmpty());
}

void ExportPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_write->click();
    else
        QWidget::keyPressEvent(event);
}

void ExportPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isVisible())
            count(); // the losses and their headings are words, too
    }
    QWidget::changeEvent(event);
}

} // namespace dau
