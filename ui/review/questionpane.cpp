// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/questionpane.h"

#include "ui/document/shownnames.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QStyle>
#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QVBoxLayout>

namespace dau {

namespace {

enum QuestionRole { KeyRole = Qt::UserRole, CountRole, WordsRole };

// The question in bold with its count at the right; below it, quiet, what kind of question it is.
class QuestionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        // The scroll bar always has its place, else the lines would depend on it, and it on the lines.
        const int bar = option.widget ? option.widget->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, option.widget) : 0;
        const int width = (option.widget ? option.widget->width() : scaled(230)) - bar;
        const QRect room(0, 0, width - scaled(60), QWIDGETSIZE_MAX);
        QFont bold = option.font;
        bold.setBold(true);
        const int title = QFontMetrics(bold).boundingRect(room, Qt::TextWordWrap, index.data().toString()).height();
        return {width, title + option.fontMetrics.height() + scaled(14)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme().dark ? theme().warning : PageSelection());
        QFont bold = option.font;
        bold.setBold(true);
        const QRect inside = option.rect.adjusted(scaled(10), scaled(6), -scaled(10), -scaled(6));
        painter->setPen(theme().text);
        painter->drawText(inside, Qt::AlignTop | Qt::AlignRight, index.data(CountRole).toString());
        painter->setFont(bold);
        const QRect room = inside.adjusted(0, 0, -scaled(40), 0);
        painter->drawText(room, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, index.data().toString());
        painter->setFont(option.font);
        painter->setPen(option.state & QStyle::State_Selected ? theme().text : theme().quiet);
        painter->drawText(inside, Qt::AlignBottom | Qt::AlignLeft,
                          option.fontMetrics.elidedText(index.data(WordsRole).toString(), Qt::ElideRight, inside.width()));
        painter->restore();
    }

private:
    static QColor PageSelection() { return lightTheme().warning; }
};

} // namespace

QuestionPane::QuestionPane(ReviewSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(plainLabel({}, this))
    , m_questions(new QListWidget(this))
    , m_progressHeading(plainLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_filterHeading(plainLabel({}, this))
    , m_class(new QComboBox(this))
    , m_label(new QComboBox(this))
    , m_who(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_order(new QComboBox(this))
    , m_string(new QLineEdit(this))
    , m_here(new QCheckBox(this))
{
    for (QLabel *heading : {m_heading, m_progressHeading, m_filterHeading}) {
        heading->setObjectName(QStringLiteral(u"heading"));
        heading->setWordWrap(true);
    }
    m_questions->setItemDelegate(new QuestionDelegate(m_questions));
    m_questions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_questions->setResizeMode(QListView::Adjust);
    m_questions->setTabKeyNavigation(false);
    m_questions->installEventFilter(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(scaled(7));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(10), scaled(10), scaled(10), scaled(10));
    layout->setSpacing(scaled(6));
    layout->addWidget(m_heading);
    layout->addWidget(m_questions, 1);
    layout->addWidget(m_progressHeading);
    layout->addWidget(m_progress);
    layout->addSpacing(scaled(6));
    layout->addWidget(m_filterHeading);
    auto *filters = new QGridLayout;
    filters->setHorizontalSpacing(scaled(6));
    filters->setVerticalSpacing(scaled(6));
    int i = 0;
    for (QWidget *field : std::initializer_list<QWidget *>{m_class, m_label, m_who, m_state, m_order, m_string})
        field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the pane says how wide they are
    for (QComboBox *box : {m_class, m_label, m_who, m_state}) {
        filters->addWidget(box, i / 2, i % 2);
        ++i;
    }
    filters->addWidget(m_order, 2, 0, 1, 2);
    filters->addWidget(m_string, 3, 0, 1, 2);
    layout->addLayout(filters);
    layout->addWidget(m_here);
    setFocusProxy(m_questions);
    connect(m_questions, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0)
            m_session.chooseQuestion(m_questions->item(row)->data(KeyRole).toString());
    });
    for (QComboBox *box : {m_class, m_label, m_who, m_state, m_order})
        connect(box, &QComboBox::activated, this, &QuestionPane::filter);
    connect(m_string, &QLineEdit::editingFinished, this, [this] {
        if (m_string->isModified()) {
            m_string->setModified(false);
            filter();
        }
    });
    connect(m_here, &QCheckBox::clicked, this, &QuestionPane::filter);
    connect(&session, &ReviewSession::listChanged, this, &QuestionPane::fill);
    retranslate();
}

void QuestionPane::retranslate()
{
    m_filling = true;
    m_filterHeading->setText(tr("Filters"));
    m_here->setText(tr("this document only"));
    m_string->setPlaceholderText(tr("words in question"));
    m_questions->setAccessibleName(tr("Questions"));
    const auto refill = [](QComboBox *box, const QList<std::pair<QString, QVariant>> &rows) {
        const int at = qMax(0, box->currentIndex());
        box->clear();
        for (const auto &[words, value] : rows)
            box->addItem(words, value);
        box->setCurrentIndex(qMin(at, box->count() - 1));
    };
    QList<std::pair<QString, QVariant>> rows{{tr("all classes"), {}}};
    for (int kind = static_cast<int>(Finding::Kind::Missing); kind <= static_cast<int>(Finding::Kind::Chain); ++kind)
        rows.append({className(static_cast<Finding::Kind>(kind)), kind});
    refill(m_class, rows);
    rows = {{tr("all labels"), {}}};
    for (const LabelDef &label : m_session.project().scheme().labels)
        rows.append({shownLabel(m_session.project().scheme(), label.key), label.key});
    refill(m_label, rows);
    rows = {{tr("everybody"), {}}};
    for (const Annotator &annotator : m_session.project().annotators()) {
        if (annotator.kind == Annotator::Kind::Human)
            rows.append({annotator.name, QVariant::fromValue(annotator.id.toString())});
    }
    refill(m_who, rows);
    rows = {{tr("all states"), {}}};
    for (const auto state : {ReviewUnit::State::Open, ReviewUnit::State::Deferred, ReviewUnit::State::Stale,
                             ReviewUnit::State::Waiting, ReviewUnit::State::Settled})
        rows.append({stateWords(state), static_cast<int>(state)});
    refill(m_state, rows);
    refill(m_order, {{tr("most gain first"), static_cast<int>(QueueOrder::Gain)},
                     {tr("as in the text"), static_cast<int>(QueueOrder::Document)},
                     {tr("by label"), static_cast<int>(QueueOrder::Label)},
                     {tr("by who differs"), static_cast<int>(QueueOrder::Pair)},
                     {tr("at random"), static_cast<int>(QueueOrder::Random)}});
    m_filling = false;
    fill();
}

void QuestionPane::fill()
{
    m_filling = true;
    const QueueCounts counts = m_session.counts();
    const QLocale locale;
    QString heading = tr("Questions · %1 of %2 units undecided").arg(locale.toString(counts.undecided), locale.toString(counts.units));
    if (counts.waiting > 0)
        heading += tr(", %1 wait for their ends").arg(locale.toString(counts.waiting));
    m_heading->setText(heading);
    m_questions->clear();
    auto *all = new QListWidgetItem(tr("All units"), m_questions);
    all->setData(KeyRole, QString());
    all->setData(CountRole, locale.toString(counts.units));
    all->setData(WordsRole, tr("%1 settled").arg(locale.toString(counts.settled)));
    int current = m_session.filter().question.isEmpty() ? 0 : -1;
    for (const ReviewQuestion &question : m_session.questions()) {
        auto *item = new QListWidgetItem(question.text, m_questions);
        item->setData(KeyRole, question.key);
        item->setData(CountRole, locale.toString(question.units));
        item->setData(WordsRole, tr("%1 · %2 settled").arg(classWords(question.finding), locale.toString(question.settled())));
        if (question.key == m_session.filter().question)
            current = m_questions->count() - 1;
    }
    m_questions->setCurrentRow(current);
    qsizetype settled = 0;
    for (const QueueItem &item : m_session.items())
        settled += item.isOpen() ? 0 : 1;
    m_progressHeading->setText(tr("This question · %1 of %2 settled").arg(locale.toString(settled), locale.toString(m_session.items().size())));
    m_progress->setMaximum(qMax(1, static_cast<int>(m_session.items().size())));
    m_progress->setValue(static_cast<int>(settled));
    m_filling = false;
}

void QuestionPane::filter()
{
    QueueFilter filter = m_session.filter();
    const QVariant kind = m_class->currentData();
    filter.kind = kind.isValid() ? std::optional(static_cast<Finding::Kind>(kind.toInt())) : std::nullopt;
    filter.label = m_label->currentData().toString();
    filter.annotator = m_who->currentData().isValid() ? AnnotatorId{Uuid::fromString(m_who->currentData().toString()).value_or(Uuid())} : AnnotatorId();
    const QVariant state = m_state->currentData();
    filter.state = state.isValid() ? std::optional(static_cast<ReviewUnit::State>(state.toInt())) : std::nullopt;
    filter.string = m_string->text().trimmed();
    filter.document = m_here->isChecked() && m_session.review() ? m_session.review()->reviewed.document.id : DocumentId();
    m_session.setFilter(filter, static_cast<QueueOrder>(m_order->currentData().toInt()));
}

bool QuestionPane::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_questions && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void QuestionPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace dau
