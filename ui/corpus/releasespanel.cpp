// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/releasespanel.h"

#include "model/session/project.h"
#include "ui/corpus/releasetree.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/menufield.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtCore/QEvent>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableWidget>

namespace dau {

namespace {

constexpr int listRows = 4; // of releases, seen without scrolling

QString number(qint64 count)
{
    return QLocale().toString(count);
}

} // namespace

ReleasesPanel::ReleasesPanel(Project &project, const Exchange &exchange, QWidget *parent)
    : QWidget(parent)
    , m_project(project)
    , m_exchange(exchange)
    , m_task(new TaskRunner(this))
    , m_listTitle(plainLabel({}, this))
    , m_releases(new QTableWidget(0, 5, this))
    , m_compare(new QPushButton(this))
    , m_verify(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_newTitle(plainLabel({}, this))
    , m_form(new QFormLayout)
    , m_name(new QLineEdit(this))
    , m_layer(new QComboBox(this))
    , m_formats(new MenuField(this))
    , m_formatMenu(new QMenu(this))
    , m_split(new QLineEdit(this))
    , m_seed(new QSpinBox(this))
    , m_groups(new QLineEdit(QStringLiteral(u"near-duplicates"), this))
    , m_unsettled(new QComboBox(this))
    , m_licence(new QLineEdit(this))
    , m_withoutText(new QCheckBox(this))
    , m_tree(new ReleaseTree(this))
    , m_message(plainLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_make(new QPushButton(this))
{
    for (QLabel *title : {m_listTitle, m_newTitle})
        title->setObjectName(QStringLiteral(u"paneTitle"));
    dressTable(*m_releases);
    m_releases->setSelectionMode(QAbstractItemView::SingleSelection);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(42);
    m_formats->setMenu(m_formatMenu);
    m_formats->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_make->setDefault(true); // drawn as the main one
    m_progress->setTextVisible(false);

    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setVerticalSpacing(scaled(6));
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_layer, m_formats, m_split, m_seed, m_groups, m_unsettled, m_licence, m_withoutText})
        m_form->addRow(plainLabel({}, this), field);
    auto *listButtons = new QHBoxLayout;
    listButtons->addWidget(m_listTitle, 1);
    for (QPushButton *button : {m_compare, m_verify, m_open})
        listButtons->addWidget(button);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(scaled(16));
    auto *fields = new QVBoxLayout; // the form keeps its lines together
    fields->addLayout(m_form);
    fields->addStretch();
    middle->addLayout(fields, 2);
    middle->addWidget(m_tree, 3);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_cancel);
    bottom->addWidget(m_make);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(listButtons);
    layout->addWidget(m_releases);
    layout->addSpacing(scaled(6));
    layout->addWidget(m_newTitle);
    layout->addLayout(middle, 1);
    layout->addLayout(bottom);

    setFocusProxy(m_name);
    connect(m_layer, &QComboBox::activated, this, &ReleasesPanel::preview);
    connect(m_unsettled, &QComboBox::activated, this, &ReleasesPanel::preview);
    for (QLineEdit *line : {m_name, m_split, m_groups})
        connect(line, &QLineEdit::editingFinished, this, [this, line] {
            if (line->isModified()) {
                line->setModified(false);
                preview();
            }
        });
    connect(m_seed, &QSpinBox::editingFinished, this, &ReleasesPanel::preview);
    connect(m_withoutText, &QCheckBox::toggled, this, &ReleasesPanel::preview);
    connect(m_formatMenu, &QMenu::triggered, this, &ReleasesPanel::preview);
    connect(m_make, &QPushButton::clicked, this, &ReleasesPanel::chooseTarget);
    connect(m_compare, &QPushButton::clicked, this, &ReleasesPanel::compare);
    connect(m_open, &QPushButton::clicked, this, &ReleasesPanel::openFolder);
    connect(m_verify, &QPushButton::clicked, this, [this] {
        const QString folder = chooseFolder(this, tr("Verify the release in a folder"), folderOf(current()));
        if (!folder.isEmpty())
            verify(folder);
    });
    connect(m_releases, &QTableWidget::itemSelectionChanged, this, &ReleasesPanel::updateButtons);
    connect(m_cancel, &QPushButton::clicked, m_task, &TaskRunner::cancel);
    connect(m_task, &TaskRunner::runningChanged, this, &ReleasesPanel::updateButtons);
    connect(m_task, &TaskRunner::said, m_message, &QLabel::setText);
    connect(m_task, &TaskRunner::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setMaximum(static_cast<int>(total));
        m_progress->setValue(static_cast<int>(done));
    });
    connect(&project, &Project::changed, this, [this](const Delta &delta) {
        if (delta.annotators)
            fillLayers();
    });
    fillFormats();
    retranslate();
    updateButtons();
}

void ReleasesPanel::fillFormats()
{
    for (const FormatInfo &format : m_exchange.formats()) {
        if (!format.writes)
            continue;
        QAction *action = m_formatMenu->addAction(QString(format.name).replace(u'&', QStringLiteral(u"&&")));
        action->setData(format.id);
        action->setCheckable(true);
        action->setChecked(format.id == u"jsonl");
    }
}

QStringList ReleasesPanel::formats() const
{
    QStringList ids;
    for (const QAction *action : m_formatMenu->actions()) {
        if (action->isChecked())
            ids.append(action->data().toString());
    }
    return ids;
}

void ReleasesPanel::fillLayers()
{
    const int layer = qMax(0, m_layer->currentIndex());
    m_layer->clear();
    m_layer->addItem(tr("final: gold where settled, else the only annotator"), QStringLiteral(u"final"));
    m_layer->addItem(tr("gold"), QStringLiteral(u"gold"));
    m_layer->addItem(tr("all layers"), QStringLiteral(u"all"));
    for (const Annotator &annotator : m_project.annotators()) {
        if (annotator.kind == Annotator::Kind::Human)
            m_layer->addItem(annotator.name, annotator.name);
    }
    m_layer->setCurrentIndex(layer);
}

void ReleasesPanel::retranslate()
{
    const QStringList names{tr("Name"), tr("Layer"), tr("Formats"), tr("Split"), tr("Seed"), tr("Keep together"), tr("Not settled"), tr("Licence"), tr("Texts")};
    for (int row = 0; row < names.size(); ++row) {
        auto *label = static_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        QWidget *field = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
        label->setText(names[row]);
        label->setBuddy(field);
        field->setAccessibleName(names[row]);
    }
    m_listTitle->setText(tr("Releases"));
    m_newTitle->setText(tr("A new release"));
    m_releases->setHorizontalHeaderLabels({tr("Name"), tr("Documents"), tr("Annotations"), tr("Parts"), tr("Formats")});
    m_releases->setAccessibleName(m_listTitle->text());
    m_name->setPlaceholderText(tr("v1"));
    m_split->setPlaceholderText(tr("not split; or 80/10/10"));
    m_groups->setPlaceholderText(tr("nothing; or near-duplicates, meta:source"));
    m_licence->setPlaceholderText(tr("not stated"));
    const int unsettled = qMax(0, m_unsettled->currentIndex());
    m_unsettled->clear();
    m_unsettled->addItems({tr("refuse"), tr("leave out"), tr("take as they are")});
    m_unsettled->setCurrentIndex(unsettled);
    m_withoutText->setText(tr("leave them out: offsets, hashes and sources only"));
    m_compare->setText(tr("What changed since"));
    m_verify->setText(tr("Verify…"));
    m_open->setText(tr("Open the folder"));
    m_make->setText(tr("Release…"));
    m_cancel->setText(tr("Cancel"));
    fillLayers();
    fillReleases();
}

void ReleasesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillReleases();
    preview();
}

void ReleasesPanel::fillReleases()
{
    const QString chosen = current();
    const QList<Record> records = m_project.store().records(QStringLiteral(u"release")).value_or(QList<Record>());
    m_releases->setRowCount(static_cast<int>(records.size()));
    for (int row = 0; row < records.size(); ++row) {
        const QJsonObject &value = records[row].value;
        QStringList parts;
        const QJsonObject sizes = value[u"parts"].toObject();
        for (const QString &part : {QStringLiteral(u"train"), QStringLiteral(u"dev"), QStringLiteral(u"test")}) {
            if (sizes.contains(part))
                parts.append(QStringLiteral(u"%1 %2").arg(part).arg(sizes[part].toInt()));
        }
        const QStringList cells{records[row].key, number(value[u"documents"].toInteger()), number(value[u"annotations"].toInteger()),
                                parts.join(QStringLiteral(u", ")), value[u"request"][u"formats"].toVariant().toStringList().join(QStringLiteral(u", "))};
        for (int column = 0; column < cells.size(); ++column)
            m_releases->setItem(row, column, new QTableWidgetItem(cells[column]));
        if (records[row].key == chosen)
            m_releases->selectRow(row);
    }
    if (chosen.isEmpty() && !records.isEmpty())
        m_releases->selectRow(m_releases->rowCount() - 1); // the last
    alignFigures(*m_releases, 1);
    alignFigures(*m_releases, 2);
    for (int column = 0; column < 4; ++column)
        m_releases->resizeColumnToContents(column);
    const int rows = qBound(1, m_releases->rowCount(), listRows);
    m_releases->setFixedHeight(m_releases->horizontalHeader()->sizeHint().height() + rows * m_releases->verticalHeader()->defaultSectionSize() + 2 * m_releases->frameWidth());
    m_releases->setVisible(!records.isEmpty());
    m_listTitle->setText(records.isEmpty() ? tr("No release yet") : tr("Releases"));
    for (QPushButton *button : {m_compare, m_open})
        button->setVisible(!records.isEmpty());
    updateButtons();
}

QString ReleasesPanel::current() const
{
    const QTableWidgetItem *item = m_releases->item(m_releases->currentRow(), 0);
    return item ? item->text() : QString();
}

QString ReleasesPanel::folderOf(const QString &name) const
{
    return m_project.store().setting(QStringLiteral(u"release.folder.") + name).toString();
}

ReleaseRequest ReleasesPanel::request() const
{
    ReleaseRequest request;
    request.name = m_name->text().trimmed();
    request.layer = m_layer->currentData().toString();
    request.formats = formats();
    request.seed = static_cast<quint64>(m_seed->value());
    request.groups.clear();
    for (const QString &group : m_groups->text().split(u',', Qt::SkipEmptyParts))
        request.groups.append(group.trimmed());
    request.unsettled = static_cast<ReleaseRequest::Unsettled>(m_unsettled->currentIndex());
    request.withoutText = m_withoutText->isChecked();
    request.licence = m_licence->text().trimmed();
    return request;
}

void ReleasesPanel::preview()
{
    m_formats->setWords(formats().isEmpty() ? tr("choose") : formats().join(QStringLiteral(u", ")));
    m_previewed = false;
    m_message->clear();
    ReleaseRequest how = request();
    const auto shares = sharesFromString(m_split->text());
    if (!shares) {
        m_tree->clear();
        m_message->setText(shares.error().message);
        updateButtons();
        return;
    }
    how.shares = *shares;
    if (how.name.isEmpty())
        how.name = m_name->placeholderText();
    m_task->start<ReleasePreview>(
        [releases = m_exchange.releases(), store = m_project.sharedStore(), how](Progress &progress) { return releases->preview(*store, how, progress); },
        [this](const Result<ReleasePreview> &preview) {
            m_previewed = bool(preview);
            if (preview)
                m_tree->showPreview(*preview, m_unsettled->currentIndex() == 0);
            else
                m_tree->clear();
            m_message->setText(!preview ? preview.error().message : preview->listed ? tr("This release is listed: it is made again as it was.") : QString());
            updateButtons();
        });
}

void ReleasesPanel::chooseTarget()
{
    const QString parent = chooseTargetFolder(this, tr("Put the folder of the release into"));
    if (!parent.isEmpty())
        make(QDir(parent).filePath(m_name->text().trimmed()));
}

void ReleasesPanel::make(const QString &target)
{
    ReleaseRequest how = request();
    how.shares = sharesFromString(m_split->text()).value_or(QList<int>());
    how.target = target;
    m_task->start<ReleasePreview>(
        [releases = m_exchange.releases(), store = m_project.sharedStore(), how, author = m_project.me()](Progress &progress) {
            return releases->make(*store, how, author, progress);
        },
        [this, how](const Result<ReleasePreview> &made) {
            if (!made) {
                m_message->setText(made.error().message);
                return;
            }
            m_project.store().setSetting(QStringLiteral(u"release.folder.") + how.name, how.target);
            m_project.reload();
            fillReleases();
            m_message->setText(tr("“%1” with %2 documents and %3 annotations is in %4.")
                                   .arg(how.name, number(made->documents), number(made->annotations), QDir::toNativeSeparators(how.target)));
        });
}

void ReleasesPanel::compare()
{
    const QString since = current();
    m_task->start<ReleaseChanges>(
        [releases = m_exchange.releases(), store = m_project.sharedStore(), since](Progress &progress) { return releases->compare(*store, since, {}, progress); },
        [this, since](const Result<ReleaseChanges> &changes) {
            if (changes)
                m_tree->showChanges(*changes, since);
            m_message->setText(!changes ? changes.error().message : m_tree->topLevelItemCount() == 0 ? tr("Nothing has changed since %1.").arg(since) : QString());
        });
}

void ReleasesPanel::verify(const QString &folder)
{
    m_task->start<VerifyReport>(
        [releases = m_exchange.releases(), folder](Progress &progress) { return releases->verify(folder, progress); },
        [this](const Result<VerifyReport> &report) {
            if (!report)
                m_message->setText(report.error().message);
            else if (report->faults.isEmpty())
                m_message->setText(tr("%1 files, %2 documents and %3 quotes are as they were released.")
                                       .arg(number(report->files), number(report->documents), number(report->quotes)));
            else
                m_message->setText(report->faults.mid(0, 4).join(u'\n'));
        });
}

void ReleasesPanel::openFolder()
{
    const QString folder = folderOf(current());
    if (folder.isEmpty() || !QDir(folder).exists())
        m_message->setText(tr("The folder of “%1” is not known here; choose Release… with the same settings to make it again.").arg(current()));
    else
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void ReleasesPanel::updateButtons()
{
    const bool running = m_task->isRunning();
    m_progress->setVisible(running);
    m_progress->setMaximum(0);
    m_cancel->setVisible(running);
    m_make->setEnabled(!running && m_previewed && !m_name->text().trimmed().isEmpty());
    for (QPushButton *button : {m_compare, m_open})
        button->setEnabled(!running && !current().isEmpty());
}

void ReleasesPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
