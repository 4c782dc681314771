// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/scheme/labelscheme.h"
#include "model/session/pagestate.h"
#include "ui/document/pagetheme.h"

#include <QtCore/QHash>
#include <QtCore/QPointF>

#include <optional>

namespace dau {

// What is drawn on the page besides the text and its annotations.
struct PageContent {
    PageTheme theme = PageTheme::light();
    LabelScheme scheme;
    QString language = QStringLiteral(u"en"); // of labels and relations
    PageState state;
    QHash<AnnotationId, QString> hints; // letters that choose a span while a question is asked
    std::optional<Span> ghost;          // what a label key would take
    std::optional<Span> pending;        // a fragment about to be added
    std::optional<Span> flash;
    bool showInvisible = false;
    bool allArcs = false; // else those of the selected span

    // A relation being drawn with the mouse, in pixels of the column.
    struct Link {
        AnnotationId from;
        QPointF to;
    };
    std::optional<Link> link;

    // What a label is called on the page; the key itself where the scheme lacks it.
    QString labelName(const QString &key) const
    {
        const LabelDef *label = scheme.label(key);
        return label == nullptr ? key : label->name.in(language, key);
    }
};

} // namespace dau
