// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/describing.h"
#include "ui/document/finishing.h"
#include "ui/document/labelling.h"
#include "ui/document/navigation.h"

namespace dau {

// What keys do on the page, by topic: every command of the page is one small function of one of these.
struct PageActions {
    explicit PageActions(AnnotatePage &page);

    Navigation navigation;
    Labelling labelling;
    Describing describing;
    Finishing finishing;
};

} // namespace dau
