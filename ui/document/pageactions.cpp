// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/pageactions.h"

namespace dau {

PageActions::PageActions(AnnotatePage &page)
    : navigation(page)
    , labelling(page, navigation)
    , describing(page)
    , finishing(page)
{
}

} // namespace dau
