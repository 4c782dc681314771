// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/unitcard.h"

#include "ui/document/shownnames.h"
#include "ui/review/excerpt.h"
#include "ui/review/reviewwords.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QMouseEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace dau {

namespace {

// A row that is pressed like a button, with whatever stands in it.
class Row : public QFrame
{
public:
    Row(std::function<void()> clicked, QWidget *parent)
        : QFrame(parent)
        , m_clicked(std::move(clicked))
    {
        setObjectName(QStringLiteral(u"versionRow"));
        setAttribute(Qt::WA_StyledBackground);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
            m_clicked();
    }

private:
    std::function<void()> m_clicked;
};

// "A  and the 3 like it": a key and what it does, to be clicked as well.
class Chip : public QPushButton
{
public:
    Chip(const QString &key, const QString &words, QWidget *parent)
        : QPushButton(parent)
    {
        setObjectName(QStringLiteral(u"chip"));
        setFocusPolicy(Qt::NoFocus);
        setAccessibleName(words);
        auto *line = new QHBoxLayout(this);
        line->setContentsMargins(scaled(8), scaled(3), scaled(12), scaled(3));
        line->setSpacing(scaled(6));
        line->addWidget(keyCap(key, this));
        line->addWidget(plainLabel(words, this));
        for (QWidget *part : findChildren<QWidget *>())
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return layout()->minimumSize(); }
};

QLabel *quiet(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setObjectName(QStringLiteral(u"quiet"));
    label->setWordWrap(true);
    return label;
}

} // namespace

UnitCard::UnitCard(ReviewSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral(u"unitCard"));
    m_layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    refresh();
}

void UnitCard::refresh()
{
    delete m_content;
    m_content = new QWidget(this);
    m_layout->addWidget(m_content);
    m_rows.clear();
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const ReviewUnit *unit = m_session.unit();
    setVisible(unit != nullptr);
    if (!unit)
        return;
    m_entities = {};
    if (unit->unit.isAboutEntity()) {
        QList<AnnotatorId> layers;
        for (const auto &layer : m_session.review()->reviewed.layers)
            layers.append(layer.annotator);
        if (auto loaded = loadEntities(m_session.project().store(), layers, m_session.review()->gold))
            m_entities = std::move(*loaded);
    }
    addClause(*unit);
    const Text &text = m_session.review()->reviewed.text;
    auto *passage = new Excerpt(m_content);
    passage->setScheme(m_session.project().scheme(), shownLanguage());
    passage->setPassage(text, paragraphsOf(text, unit->unit.extent), {}, unit->unit.extent);
    column->addWidget(passage);
    column->addSpacing(scaled(10));
    addVersions(*unit);
    addRemarks(*unit);
    addActions();
    setAccessibleName(QStringLiteral(u"%1. %2").arg(classWords(unit->unit.findings.first()),
                                                    text.view(unit->unit.extent).toString()));
}

void UnitCard::addClause(const ReviewUnit &)
{
    const Clause *clause = m_session.clause();
    if (!clause)
        return;
    // Its first paragraph; the whole clause stands in the guideline.
    auto *row = new QWidget(m_content);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, scaled(8));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(2));
    grid->setColumnStretch(1, 1);
    grid->addWidget(keyCap(QStringLiteral(u"G"), row), 0, 0, Qt::AlignTop);
    QLabel *title = plainLabel(clause->title, row);
    title->setObjectName(QStringLiteral(u"paneTitle"));
    title->setWordWrap(true);
    grid->addWidget(title, 0, 1);
    if (const QString text = clause->text.section(QStringLiteral(u"\n\n"), 0, 0).trimmed(); !text.isEmpty())
        grid->addWidget(quiet(text, row), 1, 1);
    m_content->layout()->addWidget(row);
}

void UnitCard::addVersions(const ReviewUnit &unit)
{
    const Text &text = m_session.review()->reviewed.text;
    const LabelScheme &scheme = m_session.project().scheme();
    const auto proposal = m_session.proposal();
    int number = 0;
    for (const Version &version : unit.unit.versions) {
        ++number;
        auto *content = new QWidget(m_content);
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(scaled(2));
        if (version.isEmpty()) {
            column->addWidget(plainLabel(tr("nothing is marked here"), content));
        } else if (!unit.unit.isAboutEntity() && !unit.unit.isAboutRelation()) {
            auto *excerpt = new Excerpt(content);
            excerpt->setScheme(scheme, shownLanguage());
            excerpt->setZoom(0.9);
            excerpt->setPassage(text, unit.unit.extent, version.annotations, {});
            if (proposal && proposal->verdict == Decision::Verdict::Version && proposal->version == number)
                excerpt->setGround(theme().status);
            column->addWidget(excerpt);
        }
        for (const QString &line : versionDetails(version, unit.unit, text, scheme, m_entities)) {
            QLabel *detail = plainLabel(line, content);
            detail->setWordWrap(true);
            column->addWidget(detail);
        }
        QStringList notes;
        if (proposal && proposal->verdict == Decision::Verdict::Version && proposal->version == number) {
            switch (proposal->source) {
            case UnitProposal::Source::Clause:
                notes << tr("↵ proposed by the guideline");
                break;
            case UnitProposal::Source::Earlier:
                notes << tr("↵ decided so before, %n time(s)", nullptr, static_cast<int>(proposal->count));
                break;
            case UnitProposal::Source::Trusted:
                notes << tr("↵ the trusted person's");
                break;
            case UnitProposal::Source::Majority:
                notes << tr("↵ most have this");
                break;
            }
        }
        if (m_session.namesShown()) {
            QStringList names;
            for (const AnnotatorId &annotator : version.annotators)
                names << m_session.shownName(annotator);
            notes << names.join(QStringLiteral(u", "));
        }
        if (unit.decision && unit.decision->verdict == Decision::Verdict::Version && unit.decision->version == number)
            notes << tr("decided");
        addRow(number, QString::number(number), content, notes);
    }
    QStringList none;
    if (proposal && proposal->verdict == Decision::Verdict::None)
        none << tr("↵ proposed");
    addRow(0, QStringLiteral(u"0"), plainLabel(tr("none is right"), m_content), none);
    addRow(-1, QStringLiteral(u"E"), plainLabel(tr("another reading: edit with the keys of Annotate"), m_content), {});
}

void UnitCard::addRow(int number, const QString &key, QWidget *content, const QStringList &notes)
{
    auto *row = new Row([this, number] { number < 0 ? Q_EMIT editClicked() : Q_EMIT versionClicked(number); }, m_content);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4));
    line->setSpacing(scaled(12));
    line->addWidget(keyCap(key, row));
    content->setParent(row);
    line->addWidget(content, 1);
    if (!notes.isEmpty()) {
        QLabel *note = quiet(notes.join(u'\n'), row);
        note->setWordWrap(false);
        line->addWidget(note);
        row->setProperty("proposed", notes.first().startsWith(QChar(0x21B5)));
    }
    m_rows.insert(number, row);
    m_content->layout()->addWidget(row);
}

void UnitCard::addRemarks(const ReviewUnit &unit)
{
    QStringList lines;
    if (!m_session.remarks().reason.isEmpty())
        lines << tr("Reason: %1").arg(reasonName(m_session.remarks().reason));
    if (!m_session.remarks().comment.isEmpty())
        lines << tr("Comment: %1").arg(m_session.remarks().comment);
    if (unit.decision) {
        const QString verdict = verdictWords(unit.decision->verdict, unit.decision->version);
        const QString state = stateWords(unit.state);
        lines << (verdict == state ? tr("Decided: %1").arg(verdict) : tr("Decided: %1 (%2)").arg(verdict, state));
        if (!unit.decision->note.isEmpty())
            lines << unit.decision->note;
    } else if (unit.state == ReviewUnit::State::Waiting) {
        lines << tr("This relation waits until its ends are decided.");
    }
    m_result = plainLabel(lines.join(u'\n'), m_content);
    m_result->setWordWrap(true);
    m_result->setVisible(!lines.isEmpty());
    m_result->setContentsMargins(scaled(8), scaled(6), 0, 0);
    m_content->layout()->addWidget(m_result);
}

void UnitCard::addActions()
{
    const qsizetype alike = m_session.likeCases().size();
    const std::tuple<const char *, const char *, QString> actions[] = {
        {"like", "A", alike == 0 ? tr("no other like it") : tr("and the %n like it", nullptr, static_cast<int>(alike))},
        {"both", "B", tr("keep both")},
        {"defer", "D", tr("defer")},
        {"reason", "R", tr("reason")},
        {"clause", "G", tr("guideline")},
        {"comment", "C", tr("comment")},
        {"names", "V", m_session.namesShown() ? tr("hide names") : tr("names and votes")},
        {"why", "W", tr("why is this here?")}};
    auto *box = new QWidget(m_content);
    auto *flow = new FlowLayout(box);
    flow->setContentsMargins(0, scaled(12), 0, 0);
    flow->setSpacing(scaled(8));
    for (const auto &[id, key, words] : actions) {
        auto *button = new Chip(QLatin1String(key), words, box);
        button->setEnabled(alike > 0 || qstrcmp(id, "like") != 0);
        connect(button, &QPushButton::clicked, this, [this, name = QString::fromLatin1(id)] { Q_EMIT actionClicked(name); });
        flow->addWidget(button);
    }
    m_content->layout()->addWidget(box);
}

void UnitCard::showResult(int row, const QString &words)
{
    if (QWidget *chosen = m_rows.value(row)) {
        chosen->setProperty("chosen", true);
        chosen->setStyleSheet(QStringLiteral("#versionRow { background: %1; }").arg(theme().status.name()));
    }
    if (m_result) {
        m_result->setText(words);
        m_result->setVisible(true);
    }
}

void UnitCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &UnitCard::refresh, Qt::QueuedConnection);
}

} // namespace dau
