// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/spanattributes.h"

#include "ui/document/annotatepage.h"
#include "ui/document/attributevalues.h"
#include "ui/document/attributerows.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace dau {

SpanAttributes::SpanAttributes(AnnotatePage &page, bool heading, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_rows(new AttributeRows(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (heading) {
        m_heading = plainLabel({}, this);
        m_heading->setObjectName(QStringLiteral(u"heading"));
        m_heading->setWordWrap(true);
        layout->addWidget(m_heading);
    }
    layout->addWidget(m_rows);
    showKeys();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { m_keys->setVisible(isAncestorOf(now)); });
    connect(m_rows, &AttributeRows::valueWanted, this, [this](const QString &attribute, const QStringList &values) {
        if (m_page.session())
            m_page.apply(m_page.edits().setAttribute(m_annotation, attribute, values));
        refresh();
    });
    connect(m_rows, &AttributeRows::kept, this, &SpanAttributes::keep);
    connect(m_rows, &AttributeRows::left, this, &SpanAttributes::left);
    connect(&page.project(), &Project::changed, this, [this](const Delta &delta) {
        if (delta.annotations || delta.scheme)
            refresh();
    });
}

SpanAttributes::~SpanAttributes()
{
    // The focus changes once more while the rows are destroyed.
    disconnect(qApp, nullptr, this, nullptr);
}

void SpanAttributes::setAnnotation(const AnnotationId &id)
{
    if (id == m_annotation)
        return;
    m_annotation = id;
    m_rows->reset(); // the rows of another span keep nothing of what was typed
    refresh();
}

void SpanAttributes::refresh()
{
    const Annotation *annotation = m_page.session() ? m_page.session()->annotations.byId(m_annotation) : nullptr;
    if (!annotation) {
        m_rows->setRows({}, {});
        return;
    }
    if (m_heading)
        m_heading->setText(tr("Attributes of “%1”").arg(m_page.session()->text.quote(annotation->spans)));
    m_rows->setRows(attributesAsked(m_page.project().scheme(), *annotation), annotation->attributes);
}

bool SpanAttributes::isEmpty() const
{
    return m_rows->isEmpty();
}

bool SpanAttributes::enter()
{
    return m_rows->enter();
}

void SpanAttributes::showKeys()
{
    delete m_keys;
    m_keys = keyRow({QStringLiteral(u"1–9"), tr("value"), QStringLiteral(u"↵"), tr("keep"), QStringLiteral(u"Esc"), tr("leave")}, this);
    m_keys->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_keys->setVisible(isAncestorOf(QApplication::focusWidget()));
    layout()->addWidget(m_keys);
}

void SpanAttributes::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showKeys();
    QWidget::changeEvent(event);
}

void SpanAttributes::keep()
{
    if (m_page.session())
        m_page.apply(m_page.edits().confirmAttributes(m_annotation));
    Q_EMIT left();
}

} // namespace dau
