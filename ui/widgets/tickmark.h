// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QRectF;

namespace dau {

// A box with a tick in it or not, in the colours of the theme: the style's own is too faint on a dark ground.
void drawTickMark(QPainter &painter, const QRectF &box, bool ticked);

} // namespace dau
