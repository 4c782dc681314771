// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/excerpt.h"

#include "ui/document/highlightpainter.h"
#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace dau {

namespace {

// The fragments within the passage, counted from its start.
Spans cut(const Spans &spans, const Span &passage)
{
    Spans result;
    for (const Span &span : spans) {
        const Span part{std::max(span.begin, passage.begin), std::min(span.end, passage.end)};
        if (!part.isEmpty())
            result.append({part.begin - passage.begin, part.end - passage.begin});
    }
    return result;
}

} // namespace

Span paragraphsOf(const Text &text, const Span &span)
{
    const qsizetype last = span.isEmpty() ? span.begin : span.end - 1;
    return {text.paragraph(text.paragraphAt(span.begin)).begin, text.paragraph(text.paragraphAt(last)).end};
}

Excerpt::Excerpt(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::NoFocus);
    // Neither caret nor handles: a selected span that is not there.
    m_content.state.selected = AnnotationId::create();
}

void Excerpt::setScheme(const LabelScheme &scheme, const QString &language)
{
    m_content.scheme = scheme;
    m_content.language = language;
    update();
}

void Excerpt::setPassage(const Text &text, const Span &passage, const QList<Annotation> &annotations, const Span &mark)
{
    m_layout.setAnnotations(nullptr, nullptr);
    QList<Annotation> within;
    for (Annotation annotation : annotations) {
        annotation.spans = cut(annotation.spans, passage);
        if (!annotation.spans.isEmpty())
            within.append(annotation);
    }
    m_annotations = AnnotationSet(within, {});
    m_layout.setText(Text(text.view(passage).toString()), {});
    m_layout.setAnnotations(&m_annotations, nullptr);
    const Spans box = mark.isEmpty() ? Spans() : cut({mark}, passage);
    m_content.pending = box.isEmpty() ? std::nullopt : std::optional<Span>(box.first());
    m_content.flash = m_content.pending;
    setAccessibleName(text.view(passage).toString());
    updateGeometry();
    update();
}

void Excerpt::setZoom(qreal zoom)
{
    m_zoom = zoom;
    updateGeometry();
    update();
}

void Excerpt::setGround(const QColor &colour)
{
    m_ground = colour;
    update();
}

void Excerpt::applyMetrics(int width) const
{
    PageMetrics metrics(m_zoom * scaled(100) / 100.0);
    // No chips of hints above the lines and no headline, and nothing will be annotated here: only as much as is there.
    metrics.lanes = 0;
    metrics.above /= 3;
    metrics.margin = 0;
    metrics.paragraphGap = 0;
    m_layout.setMetrics(metrics, width);
}

int Excerpt::heightForWidth(int width) const
{
    applyMetrics(width);
    for (qsizetype piece = 0; piece < m_layout.pieceCount(); ++piece)
        (void)m_layout.laid(piece);
    return static_cast<int>(m_layout.totalHeight());
}

QSize Excerpt::sizeHint() const
{
    const int wide = width() > 0 ? width() : scaled(560);
    return {wide, heightForWidth(wide)};
}

void Excerpt::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void Excerpt::paintEvent(QPaintEvent *event)
{
    applyMetrics(width());
    m_content.theme = theme().dark ? PageTheme::darkTheme() : PageTheme::light();
    m_content.theme.background = m_ground.isValid() ? m_ground : theme().bar;
    QPainter painter(this);
    HighlightPainter(painter, m_layout, m_content, {0, 0}).paint(event->rect());
}

void Excerpt::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace dau
