// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/annotation/annotationset.h"
#include "model/session/documentsession.h"
#include "model/session/pagestate.h"

namespace dau::kit {

// A text with its annotations as people write it down in a test:
//
//   Theo [TITLE Bí thư [BODY Thành ủy Hà Nội]]            nested
//   [BODY#1 Hội đồng nhân dân] (HĐND) [#1 thành phố]      fragments of one annotation
//   [BODY#1 Ban [PLACE#2 Thành]#1 phố]#2                  crossing: "]#1" closes the one called #1
//   [TITLE{title_use=generic,level~city,rank?head} x]     attributes: = set, ~ carried, ? default
//   [TITLE! x]  [TITLE* x]                                in doubt; selected
//   Bí ^thư| Hà Nội                                       caret |, the selection's anchor ^
//
// A backslash takes the meaning from [ ] | ^ and itself.
struct Page {
    Text text;
    AnnotationSet annotations;
    PageState state;
};

// Ids count up in the order written, so that document order breaks ties as in the notation.
Page parse(const QString &notation);
// The notation of what is there. A name is written only where fragments or a crossing need one. The caret is written
// where `state` is given.
QString print(const Text &text, const AnnotationSet &annotations);
QString print(const Text &text, const AnnotationSet &annotations, const PageState &state);
QString print(const Page &page);
// "of(Bí thư Thành ủy, Thành ủy)", sorted.
QStringList relations(const Text &text, const AnnotationSet &annotations);
// The first annotation with this text.
Annotation named(const Page &page, const QString &quote);

// The page as the layer of an annotator, in a document called "1".
DocumentSession session(const Page &page);
DocumentSession session(const QString &notation);
// The session after a change of its layer, as Project would leave it in memory.
DocumentSession applied(DocumentSession session, const Change &change);
QString print(const DocumentSession &session);

// PERSON TITLE BODY DIRECTIVE PLACE with nesting, crossing warned of, one extent once, two fragments and the relations
// holds, of, part_of, located; of, part_of and located are implied by nesting.
LabelScheme newsScheme();

} // namespace dau::kit
