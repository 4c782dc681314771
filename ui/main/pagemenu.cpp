// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/pagemenu.h"

#include "model/text/zones.h"
#include "ui/document/annotatepage.h"
#include "ui/document/shownnames.h"
#include "ui/document/zonequestion.h"
#include "ui/main/keymap.h"
#include "ui/widgets/zonenames.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMenu>

namespace dau {

// An ampersand in a name is no mnemonic; what stands after a tab is shown as the key.
static QString row(const QString &text, const QString &key)
{
    const QString plain = QString(text).replace(u'&', QStringLiteral(u"&&"));
    return key.isEmpty() ? plain : plain + u'\t' + key;
}

void fillPageMenu(QMenu &menu, Workspace &workspace, const Keymap &keymap, const Workspace::Run &run)
{
    AnnotatePage &page = workspace.page();
    const bool span = page.selected() != nullptr;
    QMenu *labels = menu.addMenu(span ? QCoreApplication::translate("PageMenu", "Change the label")
                                      : QCoreApplication::translate("PageMenu", "Label"));
    const LabelScheme &scheme = page.project().scheme();
    for (const LabelDef &label : scheme.labels) {
        labels->addAction(row(shownLabel(scheme, label.key), label.shortcut), &workspace,
            [&workspace, key = label.key] { workspace.actions().labelling.label(key); });
    }
    if (span) {
        menu.addSeparator();
        for (const char16_t *id : {u"label.attributes", u"more.relation", u"more.entity", u"more.note", u"more.doubt",
                 u"label.like_strings", u"label.delete"}) {
            const Command *c = command(id);
            menu.addAction(row(c->shownText(), keymap.shownKey(*c)), &workspace, [run, c] { run(*c); });
        }
    }
    menu.addSeparator();
    QMenu *zones = menu.addMenu(QCoreApplication::translate("PageMenu", "Zone"));
    for (const QString &kind : zoneKinds()) {
        zones->addAction(row(zoneName(kind), {}), &workspace,
            [&page, kind] { page.apply(page.edits().setZone(zoneTarget(page), kind)); });
    }
    zones->addSeparator();
    const Zone *zone = zoneAt(page.session()->zones, page.state().selection().begin);
    if (zone) {
        const bool skip = !zone->skipped;
        zones->addAction(skip ? QCoreApplication::translate("PageMenu", "Skip this zone")
                              : QCoreApplication::translate("PageMenu", "No longer skip this zone"),
            &workspace, [&page, skip] { page.apply(page.edits().skipZone(page.state().selection().begin, skip)); });
    }
}

} // namespace dau
