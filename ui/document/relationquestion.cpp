// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/relationquestion.h"

#include "model/text/match.h"
#include "ui/document/annotatepage.h"
#include "ui/document/documentview.h"
#include "ui/document/shownnames.h"
#include "ui/widgets/plaintext.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace dau {

QStringList hintLetters(qsizetype n)
{
    // Easiest first, for ten fingers at rest; the same on every Latin layout is not needed: they are shown.
    constexpr QStringView letters = u"asdfghjklqwertyuiopzxcvbnm";
    // The nearest get one letter; where there are more partners than letters, as few of the last letters as possible begin
    // two-letter hints for those farther away. No hint begins another.
    const qsizetype all = letters.size();
    qsizetype firsts = 0;
    while (firsts < all && all - firsts + firsts * all < n)
        ++firsts;
    QStringList result;
    for (const QChar c : letters.left(std::min(n, all - firsts)))
        result << QString(c);
    for (const QChar first : letters.right(firsts)) {
        for (const QChar second : letters) {
            if (result.size() == n)
                return result;
            result << QString(first) + second;
        }
    }
    return result;
}

RelationQuestion::RelationQuestion(AnnotatePage &page, const AnnotationId &from, const QList<Edits::Partner> &partners)
    : m_page(page)
    , m_from(from)
    , m_all(partners)
{
    filter({});
}

QString RelationQuestion::name() const
{
    return tr("relation");
}

QStringList RelationQuestion::keys() const
{
    if (m_chosen)
        return {QStringLiteral(u"1–9"), tr("which one"), QStringLiteral(u"Esc"), tr("leave")};
    return {QStringLiteral(u"a…z"), tr("relate to that span"), QStringLiteral(u"/"), tr("filter by text"),
            QStringLiteral(u"Esc"), tr("leave")};
}

void RelationQuestion::filter(const QString &text)
{
    const QString wanted = foldKey(text);
    const DocumentSession &s = *m_page.session();
    m_partners.clear();
    for (const Edits::Partner &partner : m_all) {
        const Annotation *a = s.annotations.byId(partner.id);
        if (a && foldKey(s.text.quote(a->spans)).contains(wanted))
            m_partners << partner;
    }
    m_typed.clear();
    m_hints = hintLetters(m_partners.size());
    m_partners.resize(m_hints.size());
    QHash<AnnotationId, QString> hints;
    for (qsizetype i = 0; i < m_partners.size(); ++i)
        hints.insert(m_partners[i].id, m_hints[i]);
    m_page.view().setHints(hints);
    updatePanel();
}

bool RelationQuestion::key(const QKeyEvent &event)
{
    const int digit = event.key() - Qt::Key_0;
    if (m_chosen) {
        if (digit >= 1 && digit <= m_chosen->readings.size())
            relate(*m_chosen, m_chosen->readings[digit - 1]);
        return true;
    }
    if (event.key() == Qt::Key_Slash) {
        if (m_field) {
            m_field->show();
            m_field->setFocus();
        }
        return true;
    }
    if (event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z) {
        type(QChar(ushort(event.key())).toLower());
        return true;
    }
    return false;
}

void RelationQuestion::type(QChar letter)
{
    m_typed += letter;
    const qsizetype exact = m_hints.indexOf(m_typed);
    if (exact >= 0) {
        choose(m_partners[exact]);
        return;
    }
    const bool begins = std::any_of(m_hints.cbegin(), m_hints.cend(), [this](const QString &h) { return h.startsWith(m_typed); });
    if (!begins)
        m_typed.clear();
}

void RelationQuestion::choose(const Edits::Partner &partner)
{
    if (partner.readings.size() == 1) {
        relate(partner, partner.readings.first());
        return;
    }
    m_chosen = partner;
    m_page.view().setHints({});
    updatePanel();
    Q_EMIT changed();
}

void RelationQuestion::relate(const Edits::Partner &partner, const Edits::Partner::Reading &reading)
{
    AnnotatePage &page = m_page;
    const AnnotationId from = reading.outgoing ? m_from : partner.id;
    const AnnotationId to = reading.outgoing ? partner.id : m_from;
    const QString what = shown(partner, reading);
    const AnnotationId seat = m_from;
    Q_EMIT finished();
    const auto proposal = page.edits().relate(reading.relation, from, to);
    if (!page.apply(proposal))
        return;
    // The work goes on at the span it began at.
    if (const Annotation *a = page.session()->annotations.byId(seat))
        page.setState(selecting(page.state(), *a));
    page.say(what);
}

QString RelationQuestion::shown(const Edits::Partner &partner, const Edits::Partner::Reading &reading) const
{
    const DocumentSession &s = *m_page.session();
    const RelationDef *def = m_page.project().scheme().relation(reading.relation);
    const QString name = def ? def->name.in(shownLanguage(), reading.relation) : reading.relation;
    const Annotation *other = s.annotations.byId(partner.id);
    const QString quote = other ? s.text.quote(other->spans) : QString();
    return QStringLiteral(u"%1 %2 %3").arg(name, reading.outgoing ? QStringLiteral(u"→") : QStringLiteral(u"←"), quote);
}

QWidget *RelationQuestion::panel()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = plainLabel({}, panel);
    m_text->setWordWrap(true);
    m_field = new QLineEdit(panel);
    m_field->setPlaceholderText(tr("Part of the partner’s text; Enter goes back to the letters"));
    m_field->setAccessibleName(tr("Filter partners"));
    m_field->installEventFilter(this);
    m_field->hide();
    connect(m_field, &QLineEdit::textChanged, this, &RelationQuestion::filter);
    layout->addWidget(m_text);
    layout->addWidget(m_field);
    updatePanel();
    return panel;
}

void RelationQuestion::updatePanel()
{
    if (!m_text)
        return;
    const DocumentSession &s = *m_page.session();
    const Annotation *from = s.annotations.byId(m_from);
    QString text = tr("Relation of “%1”").arg(from ? s.text.quote(from->spans) : QString());
    QStringList lines;
    if (m_chosen) {
        for (qsizetype i = 0; i < m_chosen->readings.size(); ++i)
            lines << QString::number(i + 1) + QStringLiteral(u"  ") + shown(*m_chosen, m_chosen->readings[i]);
    } else {
        for (qsizetype i = 0; i < std::min<qsizetype>(m_partners.size(), 8); ++i) {
            for (const Edits::Partner::Reading &reading : m_partners[i].readings)
                lines << m_hints[i] + QStringLiteral(u"  ") + shown(m_partners[i], reading);
        }
        if (m_partners.isEmpty())
            lines << tr("No partner has this text.");
    }
    m_text->setText(text + u'\n' + lines.join(u'\n'));
}

bool RelationQuestion::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Question::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape)
        m_field->clear();
    if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_field->hide();
        m_page.takeFocus();
        return true;
    }
    return false;
}

} // namespace dau
