// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/zonequestion.h"

#include "model/text/zones.h"
#include "ui/document/annotatepage.h"
#include "ui/widgets/zonenames.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtCore/QHash>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace dau {

QString zoneLetter(const QString &kind)
{
    // Given by hand, so that they stay when kinds are added.
    static const QHash<QString, QString> letters = {
        {QStringLiteral(u"headline"), QStringLiteral(u"h")},      {QStringLiteral(u"lead"), QStringLiteral(u"l")},
        {QStringLiteral(u"subhead"), QStringLiteral(u"s")},       {QStringLiteral(u"body"), QStringLiteral(u"b")},
        {QStringLiteral(u"caption"), QStringLiteral(u"c")},       {QStringLiteral(u"byline"), QStringLiteral(u"y")},
        {QStringLiteral(u"player"), QStringLiteral(u"p")},        {QStringLiteral(u"voice_list"), QStringLiteral(u"v")},
        {QStringLiteral(u"caption_dup"), QStringLiteral(u"d")},   {QStringLiteral(u"alt_repeat"), QStringLiteral(u"r")},
        {QStringLiteral(u"outlet_prefix"), QStringLiteral(u"o")}, {QStringLiteral(u"source_credit"), QStringLiteral(u"u")},
        {QStringLiteral(u"comment_footer"), QStringLiteral(u"f")}, {QStringLiteral(u"end_mark"), QStringLiteral(u"e")},
        {QStringLiteral(u"other"), QStringLiteral(u"t")}};
    return letters.value(kind);
}

Span zoneTarget(const AnnotatePage &page)
{
    const PageState state = page.state();
    const Text &text = page.session()->text;
    return state.mode() == PageState::Mode::Selection ? state.selection() : text.paragraph(text.paragraphAt(state.caret));
}

ZoneQuestion::ZoneQuestion(AnnotatePage &page)
    : m_page(page)
    , m_span(zoneTarget(page))
{
}

QString ZoneQuestion::name() const
{
    return tr("zone");
}

QStringList ZoneQuestion::keys() const
{
    return {QStringLiteral(u"a…z"), tr("zone"), tr("Space"), tr("skip or keep"), tr("Del"), tr("no zone"), QStringLiteral(u"Esc"),
            tr("leave")};
}

bool ZoneQuestion::key(const QKeyEvent &event)
{
    AnnotatePage &page = m_page;
    const Span span = m_span;
    if (event.key() == Qt::Key_Space) {
        const Zone *zone = zoneAt(page.session()->zones, span.begin);
        const bool skip = zone && !zone->skipped;
        Q_EMIT finished();
        if (page.apply(page.edits().skipZone(span.begin, skip)))
            page.say(skip ? tr("Skipped: left out of propagation, agreement and training.") : tr("No longer skipped."));
        return true;
    }
    if (event.key() == Qt::Key_Delete) {
        Q_EMIT finished();
        page.apply(page.edits().setZone(span, {}));
        return true;
    }
    if (event.key() < Qt::Key_A || event.key() > Qt::Key_Z)
        return false;
    const QString letter = QString(QChar(ushort(event.key()))).toLower();
    for (const QString &kind : zoneKinds()) {
        if (zoneLetter(kind) != letter)
            continue;
        Q_EMIT finished();
        if (page.apply(page.edits().setZone(span, kind)))
            page.say(tr("Zone: %1").arg(zoneName(kind)));
        return true;
    }
    return false;
}

QWidget *ZoneQuestion::panel()
{
    auto *panel = new QWidget;
    auto *grid = new QGridLayout(panel);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(8));
    const bool selection = m_page.state().mode() == PageState::Mode::Selection;
    QLabel *heading = plainLabel(selection ? tr("Zone of the selection") : tr("Zone of the paragraph"), panel);
    heading->setObjectName(QStringLiteral(u"heading"));
    grid->addWidget(heading, 0, 0, 1, 10);
    int i = 0;
    for (const QString &kind : zoneKinds()) {
        const int row = 1 + i / 5;
        const int column = (i % 5) * 2;
        grid->addWidget(keyCap(zoneLetter(kind), panel), row, column);
        grid->addWidget(plainLabel(zoneName(kind), panel), row, column + 1);
        grid->setColumnStretch(column + 1, 1);
        ++i;
    }
    return panel;
}

} // namespace dau
