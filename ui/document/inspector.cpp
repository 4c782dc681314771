// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/inspector.h"

#include "ui/document/annotatepage.h"
#include "ui/document/documentinspector.h"
#include "ui/document/labelpalette.h"
#include "ui/document/spaninspector.h"
#include "ui/widgets/theme.h"

#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

namespace dau {

static constexpr int pause = 40; // ms after the last move on the page

Inspector::Inspector(AnnotatePage &page, QWidget *parent)
    : QScrollArea(parent)
    , m_page(page)
    , m_later(new QTimer(this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    content->setObjectName(QStringLiteral(u"sidePane"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    m_palette = new LabelPalette(page, content);
    m_span = new SpanInspector(page, content);
    m_document = new DocumentInspector(page, content);
    layout->addWidget(m_palette);
    layout->addWidget(m_span);
    layout->addWidget(m_document);
    layout->addStretch(1);
    setWidget(content);
    setAccessibleName(tr("Inspector"));

    m_later->setSingleShot(true);
    m_later->setInterval(pause);
    connect(m_later, &QTimer::timeout, this, &Inspector::refresh);
    const auto later = [this] {
        if (isVisible())
            m_later->start();
    };
    connect(&page, &AnnotatePage::stateChanged, this, later);
    connect(&page.project(), &Project::changed, this, later);
    connect(m_palette, &LabelPalette::labelRequested, this, &Inspector::labelRequested);
    connect(m_span, &SpanInspector::left, this, &Inspector::left);
    connect(m_span, &SpanInspector::entityWanted, this, &Inspector::entityWanted);
    connect(m_span, &SpanInspector::noteWanted, this, &Inspector::noteWanted);
    connect(m_document, &DocumentInspector::left, this, &Inspector::left);
    refresh();
}

void Inspector::refresh()
{
    m_later->stop();
    const Annotation *selected = m_page.selected();
    m_palette->refresh();
    m_span->setAnnotation(selected ? selected->id : AnnotationId());
    m_span->setVisible(selected);
    m_document->setVisible(!selected);
    if (!selected)
        m_document->refresh();
}

bool Inspector::enterAttributes()
{
    refresh();
    if (!m_page.selected() || !m_span->enterAttributes())
        return false;
    // Not before what has just been shown has its place.
    QTimer::singleShot(0, this, [this] {
        if (widget()->isAncestorOf(QApplication::focusWidget()))
            ensureWidgetVisible(QApplication::focusWidget());
    });
    return true;
}

void Inspector::focusInEvent(QFocusEvent *event)
{
    // The pane itself has nothing to do with a focus.
    if (!enterAttributes() && !(m_document->isVisible() && m_document->enter()))
        QScrollArea::focusNextPrevChild(event->reason() != Qt::BacktabFocusReason);
}

bool Inspector::focusNextPrevChild(bool next)
{
    const bool moved = QScrollArea::focusNextPrevChild(next);
    if (QWidget *focus = QApplication::focusWidget(); focus && widget()->isAncestorOf(focus))
        ensureWidgetVisible(focus);
    return moved;
}

void Inspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QScrollArea::keyPressEvent(event);
}

void Inspector::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}

} // namespace dau
