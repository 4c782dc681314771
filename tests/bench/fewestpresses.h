// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/edits.h"

namespace dau::bench {

// Where some keys lead and how many they are.
struct Presses {
    int count = 0;
    PageState state;
};

// The best keys on the page: the fewest presses of moves (with and without Shift; Up and Down by visual line left out),
// span steps and Esc; a move by grapheme is two (F8 first). Nothing where no keys within reach lead there.
class FewestPresses
{
public:
    FewestPresses(const DocumentSession &session, const LabelScheme &scheme)
        : m_session(session)
        , m_edits(session, scheme)
    {
    }

    // Until the label's letter has made exactly this span: by its ghost, where need be with an edge moved afterwards, or
    // by a selection. The letter counts. `known`: as for Edits::ghost.
    std::optional<Presses> toLabel(const PageState &from, const QString &label, const Span &span,
                                   const QHash<QString, qint64> &known) const;
    // Until exactly this is selected text.
    std::optional<Presses> toSelection(const PageState &from, const Span &span) const;
    // Until the annotation is selected.
    std::optional<Presses> toAnnotation(const PageState &from, const Annotation &annotation) const;

private:
    // What finishing costs in a state; nothing: it is not possible there.
    using Finish = std::function<std::optional<int>(const PageState &)>;
    std::optional<Presses> search(const PageState &from, const Span &around, const Finish &finish) const;
    QList<Presses> next(const PageState &state, const Span &around) const;
    std::optional<int> edgeMoves(const QString &label, const Span &made, const Span &wanted) const;

    const DocumentSession &m_session;
    Edits m_edits;
};

} // namespace dau::bench
