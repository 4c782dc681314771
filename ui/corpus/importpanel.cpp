// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/importpanel.h"

#include "model/session/project.h"
#include "model/text/encoding.h"
#include "ui/corpus/encodingdelegate.h"
#include "ui/corpus/importmodel.h"
#include "ui/corpus/mappingtable.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

#include <algorithm>

namespace dau {

ImportPanel::ImportPanel(Project &project, const Exchange &exchange, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_exchange(exchange)
    , m_task(new TaskRunner(this))
    , m_model(new ImportModel(this))
    , m_intro(plainLabel({}, this))
    , m_files(new QPushButton(this))
    , m_folder(new QPushButton(this))
    , m_encodingLabel(plainLabel({}, this))
    , m_encoding(new QComboBox(this))
    , m_annotatorLabel(plainLabel({}, this))
    , m_annotator(new QLineEdit(this))
    , m_columnLabel(plainLabel({}, this))
    , m_column(new QComboBox(this))
    , m_labelsLabel(plainLabel({}, this))
    , m_labels(new QComboBox(this))
    , m_takenLabel(plainLabel({}, this))
    , m_taken(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_namesTitle(plainLabel({}, this))
    , m_names(new MappingTable(this))
    , m_message(plainLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_import(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setAcceptDrops(true);
    m_intro->setObjectName(QStringLiteral(u"dropZone"));
    m_intro->setAlignment(Qt::AlignCenter);
    m_intro->setWordWrap(true);
    m_namesTitle->setObjectName(QStringLiteral(u"paneTitle"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table->setModel(m_model);
    dressTable(*m_table);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setItemDelegateForColumn(ImportModel::Encoding, new EncodingDelegate(m_table));
    m_import->setDefault(true); // drawn as the main one
    setFocusProxy(m_files);
    m_progress->setTextVisible(false);

    auto *choose = new FlowLayout;
    choose->setSpacing(scaled(8));
    choose->addWidget(m_files);
    choose->addWidget(m_folder);
    const std::pair<QLabel *, QWidget *> fields[] = {{m_encodingLabel, m_encoding}, {m_annotatorLabel, m_annotator},
        {m_columnLabel, m_column}, {m_labelsLabel, m_labels}, {m_takenLabel, m_taken}};
    for (const auto &[label, field] : fields) {
        choose->addWidget(labelledField(label, field, this));
        field->setMinimumWidth(scaled(150));
    }
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_intro);
    layout->addLayout(choose);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_namesTitle);
    layout->addWidget(m_names, 2);
    layout->addLayout(bottom);
    layout->addStretch(); // takes the room while there is no table

    connect(m_files, &QPushButton::clicked, this, &ImportPanel::chooseFiles);
    connect(m_folder, &QPushButton::clicked, this, &ImportPanel::chooseFolder);
    connect(m_import, &QPushButton::clicked, this, &ImportPanel::import);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_task->isRunning()) {
            m_task->cancel();
            return;
        }
        m_model->setPlan(nullptr);
        m_message->clear();
        updateButtons();
    });
    connect(m_encoding, &QComboBox::activated, this, &ImportPanel::replan);
    connect(m_column, &QComboBox::activated, this, &ImportPanel::replan);
    connect(m_taken, &QComboBox::activated, this, &ImportPanel::replan);
    connect(m_model, &ImportModel::encodingChosen, this, [this](const QString &file, const QString &encoding) {
        if (encoding.isEmpty())
            m_encodings.remove(file);
        else
            m_encodings.insert(file, encoding);
        replan();
    });
    connect(m_annotator, &QLineEdit::editingFinished, this, [this] {
        if (m_annotator->isModified()) {
            m_annotator->setModified(false);
            replan();
        }
    });
    connect(m_names, &MappingTable::mapped, this, &ImportPanel::replan);
    connect(m_model, &ImportModel::takenChanged, this, &ImportPanel::updateButtons);
    connect(m_task, &TaskRunner::runningChanged, this, &ImportPanel::updateButtons);
    connect(m_task, &TaskRunner::said, m_message, &QLabel::setText);
    connect(m_task, &TaskRunner::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setMaximum(static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
    });
    m_encoding->addItem({});
    m_encoding->addItems(encodings());
    retranslate();
    updateButtons();
}

void ImportPanel::retranslate()
{
    m_intro->setText(tr("Drop files or folders here: plain text, saved web pages, CSV or JSONL tables, and labelled data in any "
                        "format of the list under Export. Nothing is written before you have seen what was found."));
    m_files->setText(tr("Choose files…"));
    m_folder->setText(tr("Choose a folder…"));
    m_encodingLabel->setText(tr("Encoding"));
    m_encoding->setItemText(0, tr("found per file"));
    m_annotatorLabel->setText(tr("Layers by"));
    m_annotator->setPlaceholderText(tr("as the format says"));
    m_columnLabel->setText(tr("Text column"));
    m_labelsLabel->setText(tr("New labels"));
    const int labels = qMax(0, m_labels->currentIndex());
    m_labels->clear();
    m_labels->addItems({tr("add to the scheme"), tr("refuse")});
    m_labels->setCurrentIndex(labels);
    m_takenLabel->setText(tr("Layers there already"));
    const int taken = qMax(0, m_taken->currentIndex());
    m_taken->clear();
    m_taken->addItems({tr("leave as they are"), tr("replace")});
    m_taken->setCurrentIndex(taken);
    m_cancel->setText(tr("Cancel"));
    m_namesTitle->setText(tr("Names"));
    m_encoding->setAccessibleName(m_encodingLabel->text());
    m_annotator->setAccessibleName(m_annotatorLabel->text());
    m_column->setAccessibleName(m_columnLabel->text());
    m_labels->setAccessibleName(m_labelsLabel->text());
    m_taken->setAccessibleName(m_takenLabel->text());
    m_table->setAccessibleName(tr("What would be imported"));
    updateButtons();
}

void ImportPanel::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Import files"));
    if (!files.isEmpty())
        plan(files);
}

void ImportPanel::chooseFolder()
{
    const QString folder = dau::chooseFolder(this, tr("Import a folder"));
    if (!folder.isEmpty())
        plan({folder});
}

void ImportPanel::plan(const QStringList &paths)
{
    m_paths = paths;
    m_encodings.clear();
    m_taken->setCurrentIndex(0);
    m_names->forget();
    m_column->clear();
    replan();
}

ImportOptions ImportPanel::options() const
{
    ImportOptions options;
    if (m_encoding->currentIndex() > 0)
        options.encoding = m_encoding->currentText();
    options.encodings = m_encodings;
    options.annotator = m_annotator->text().trimmed();
    options.textColumn = m_column->currentText();
    options.newLabels = m_labels->currentIndex() == 1 ? ImportOptions::NewLabels::Refuse : ImportOptions::NewLabels::Add;
    options.replace = m_taken->currentIndex() == 1;
    options.map = m_names->map();
    return options;
}

void ImportPanel::replan()
{
    if (m_paths.isEmpty())
        return;
    m_message->setText(tr("Reading…"));
    m_task->start<std::shared_ptr<ImportPlan>>(
        [exchange = &m_exchange, store = m_project.sharedStore(), paths = m_paths, how = options()](Progress &progress) {
            return exchange->plan(*store, paths, how, progress);
        },
        [this](Result<std::shared_ptr<ImportPlan>> plan) { show(std::move(plan)); });
}

void ImportPanel::show(Result<std::shared_ptr<ImportPlan>> plan)
{
    if (!plan) {
        m_model->setPlan(nullptr);
        m_message->setText(plan.error().message);
        return;
    }
    if (m_column->count() == 0 && !(*plan)->columns.isEmpty())
        m_column->addItems((*plan)->columns);
    QStringList said;
    for (const Problem &problem : (*plan)->problems)
        said.append(problem.toString());
    if (!(*plan)->newLabels.isEmpty())
        said.append(tr("Not in the scheme: %1.").arg(((*plan)->newLabels + (*plan)->newAttributes + (*plan)->newRelations).join(QStringLiteral(u", "))));
    constexpr qsizetype mostLines = 4;
    if (said.size() > mostLines)
        said = said.mid(0, mostLines) << tr("and %n more", nullptr, static_cast<int>(said.size() - mostLines));
    if ((*plan)->items.isEmpty() && said.isEmpty())
        said.append(tr("There is nothing to import in what you chose."));
    m_message->setText(said.join(u'\n'));
    m_names->setNames((*plan)->names);
    const int row = m_table->currentIndex().row();
    const bool atTable = m_table->hasFocus();
    m_model->setPlan(std::move(*plan));
    m_table->setCurrentIndex(m_model->index(qBound(0, row, m_model->rowCount() - 1), ImportModel::Encoding));
    fitColumns();
    if (m_model->taken() > 0 && !atTable)
        m_import->setFocus();
}

// To their contents; titles and zones give way where there is no room for all.
void ImportPanel::fitColumns()
{
    bool remarks = false;
    for (int row = 0; row < m_model->rowCount() && !remarks; ++row)
        remarks = !m_model->index(row, ImportModel::Remarks).data().toString().isEmpty();
    m_table->setColumnHidden(ImportModel::Remarks, !remarks);
    m_table->resizeColumnsToContents();
    int room = m_table->viewport()->width();
    for (int column = 0; column < ImportModel::ColumnCount; ++column) {
        m_table->setColumnWidth(column, std::min(scaled(320), m_table->columnWidth(column)));
        if (column != ImportModel::Title && column != ImportModel::Zones)
            room -= m_table->columnWidth(column);
    }
    for (const int column : {ImportModel::Title, ImportModel::Zones})
        m_table->setColumnWidth(column, std::min(std::max(scaled(160), room / 2), m_table->columnWidth(column)));
}

void ImportPanel::import()
{
    if (!m_model->plan() || m_task->isRunning())
        return;
    m_message->setText(tr("Importing…"));
    m_task->start<ImportReport>(
        [exchange = &m_exchange, store = m_project.sharedStore(), plan = m_model->plan(), how = options(),
         author = m_project.me()](Progress &progress) { return exchange->import(*store, *plan, how, author, progress); },
        [this](const Result<ImportReport> &report) { showReport(report); });
}

void ImportPanel::showReport(const Result<ImportReport> &report)
{
    if (!report) {
        m_message->setText(report.error().message);
        return;
    }
    m_model->setPlan(nullptr);
    m_project.reload();
    QStringList said = report->added;
    const QString documents = tr("%n document(s)", nullptr, static_cast<int>(report->documents));
    const QString what = report->layers == 0 ? documents : tr("%1, %2 layers with %3 annotations").arg(documents).arg(report->layers).arg(report->annotations);
    said.append(tr("Imported: %1. Ctrl+1 goes to the page, Ctrl+Z takes it back.").arg(what));
    m_message->setText(said.join(u'\n'));
    Q_EMIT imported(said.last());
}

void ImportPanel::updateButtons()
{
    const bool running = m_task->isRunning();
    const bool planned = m_model->plan() != nullptr;
    m_progress->setVisible(running);
    m_progress->setMaximum(0);
    m_cancel->setVisible(running || planned);
    m_import->setVisible(planned);
    m_import->setEnabled(!running && m_model->taken() > 0);
    m_import->setText(tr("Import %n", nullptr, static_cast<int>(m_model->taken())));
    m_intro->setVisible(!planned); // its room is the table's
    m_table->setVisible(planned);
    m_namesTitle->setVisible(planned && m_names->rowCount() > 0);
    m_names->setVisible(planned && m_names->rowCount() > 0);
    const bool table = m_column->count() > 0;
    m_column->parentWidget()->setVisible(table);
    const bool lacking = planned && !m_model->plan()->newLabels.isEmpty();
    m_labels->parentWidget()->setVisible(lacking);
    m_taken->parentWidget()->setVisible(planned && (options().replace || m_model->hasTakenLayers()));
}

void ImportPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportPanel::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        plan(paths);
}

void ImportPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
