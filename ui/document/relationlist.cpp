// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/relationlist.h"

#include "ui/document/annotatepage.h"
#include "ui/document/shownnames.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>

namespace dau {

RelationList::RelationList(AnnotatePage &page, QWidget *parent)
    : QListWidget(parent)
    , m_page(page)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setWordWrap(true);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem *item) { go(row(item)); });
}

AnnotationId RelationList::partner(int row) const
{
    const Relation *relation = m_page.session() ? m_page.session()->annotations.relation(m_relations.value(row)) : nullptr;
    if (!relation)
        return {};
    return relation->from == m_annotation ? relation->to : relation->from;
}

void RelationList::setAnnotation(const AnnotationId &id)
{
    setAccessibleName(tr("Relations"));
    m_annotation = id;
    const int at = currentRow();
    clear();
    m_relations.clear();
    const DocumentSession *session = m_page.session();
    const LabelScheme &scheme = m_page.project().scheme();
    for (const Relation &relation : session ? session->annotations.relationsOf(id) : QList<Relation>()) {
        m_relations << relation.id;
        const RelationDef *def = scheme.relation(relation.label);
        const Annotation *other = session->annotations.byId(partner(static_cast<int>(m_relations.size() - 1)));
        const QString name = def ? def->name.in(shownLanguage(), relation.label) : relation.label;
        QString arrow = relation.from == id ? QStringLiteral(u"→") : QStringLiteral(u"←");
        if (def && def->symmetric)
            arrow = QStringLiteral(u"↔");
        QString text = QStringLiteral(u"%1 %2  %3").arg(name, arrow, other ? session->text.quote(other->spans) : QString());
        if (relation.origin.kind == Origin::Kind::Rule)
            text = tr("%1 (from nesting)").arg(text);
        addItem(text);
    }
    if (hasFocus())
        setCurrentRow(std::min(std::max(at, 0), count() - 1));
    setVisible(count() > 0);
    sizeRows();
}

// Rows wrap: their heights are those of this width.
void RelationList::sizeRows()
{
    const QMargins padding(scaled(8), scaled(4), scaled(8), scaled(4)); // of a row, as the style sheet has it
    const QRect room(0, 0, viewport()->width() - padding.left() - padding.right(), QWIDGETSIZE_MAX);
    for (int i = 0; i < count(); ++i) {
        const int height = fontMetrics().boundingRect(room, Qt::TextWrapAnywhere | Qt::TextWordWrap, item(i)->text()).height();
        item(i)->setSizeHint({1, height + padding.top() + padding.bottom()});
    }
    updateGeometry();
}

QSize RelationList::sizeHint() const
{
    int height = 2 * frameWidth();
    for (int i = 0; i < count(); ++i)
        height += sizeHintForRow(i);
    return {QListWidget::sizeHint().width(), height};
}

void RelationList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        sizeRows();
}

void RelationList::go(int row)
{
    const AnnotationId id = partner(row);
    const Annotation *other = m_page.session() ? m_page.session()->annotations.byId(id) : nullptr;
    if (!other)
        return;
    m_page.setState(selecting(m_page.state(), *other));
    Q_EMIT left();
}

void RelationList::focusInEvent(QFocusEvent *event)
{
    QListWidget::focusInEvent(event);
    if (currentRow() < 0)
        setCurrentRow(0);
}

void RelationList::focusOutEvent(QFocusEvent *event)
{
    QListWidget::focusOutEvent(event);
    setCurrentRow(-1);
}

void RelationList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(currentRow());
        break;
    case Qt::Key_Delete:
        if (currentRow() >= 0 && !event->isAutoRepeat())
            m_page.apply(m_page.edits().unrelate(m_relations[currentRow()]));
        break;
    case Qt::Key_Escape:
        Q_EMIT left();
        break;
    default:
        QListWidget::keyPressEvent(event);
    }
}

} // namespace dau
