// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/edits.h"

#include <QtCore/QCoreApplication>

namespace dau {

class AnnotatePage;
class Navigation;

// Making, changing and deleting spans.
class Labelling
{
    Q_DECLARE_TR_FUNCTIONS(Labelling)
public:
    Labelling(AnnotatePage &page, Navigation &navigation) : m_page(page), m_navigation(navigation) { }

    // A label's letter: labels the selection, changes the span's label, or labels the ghost at the caret.
    void label(const QString &key);
    void byName();
    void remove();
    void reject();
    void moveEdge(bool right);
    void chooseEdge(PageState::Edge edge);
    void addFragment();
    void likeStrings();
    // To be called when the page moved: remembers the span selected last.
    void stateChanged();

private:
    AnnotatePage &m_page;
    Navigation &m_navigation;
    AnnotationId m_last; // the span labelled or selected last, for `+`
};

} // namespace dau
