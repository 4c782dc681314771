// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/session/edits.h"

#include <QtCore/QCoreApplication>

namespace dau {

class AnnotatePage;

// What is said about a span (or a place): attributes, relations, entity, note, doubt, zone.
class Describing
{
    Q_DECLARE_TR_FUNCTIONS(Describing)
public:
    explicit Describing(AnnotatePage &page) : m_page(page) { }

    void attributes();
    // A digit on a selected span: the value of its first attribute.
    void firstAttribute(int digit);
    void relation();
    // Drawn with the mouse; asks only where two readings are legal.
    void relate(const AnnotationId &from, const AnnotationId &to);
    void entity();
    void note();
    void doubt();
    void zone();

private:
    const Annotation *selected(); // says why not where no span is selected

    AnnotatePage &m_page;
};

} // namespace dau
