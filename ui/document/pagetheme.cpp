// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/pagetheme.h"

#include "model/scheme/labelscheme.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace dau {

namespace {

QColor colour(QRgb rgb)
{
    return QColor(rgb);
}

// sRGB relative luminance (WCAG 2.2, "relative luminance").
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](float x, float y) { return static_cast<float>(x + (y - x) * share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QString readingFamily()
{
    for (const QString &family : {QStringLiteral(u"Noto Serif"), QStringLiteral(u"DejaVu Serif"), QStringLiteral(u"Liberation Serif")}) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QFont pixelFont(const QString &family, qreal pixels, QFont::Weight weight)
{
    QFont font(family);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(static_cast<int>(std::lround(pixels)));
    font.setWeight(weight);
    return font;
}

} // namespace

PageTheme PageTheme::light()
{
    PageTheme theme;
    theme.background = colour(0xfaf9f6);
    theme.text = colour(0x1c1b19);
    theme.dimmed = colour(0x5f5d58);
    theme.caret = colour(0x101010);
    theme.selection = colour(0xcfdde8);
    theme.selectedFill = colour(0xfff0c2);
    theme.selectedFrame = colour(0x9a6700);
    theme.outline = colour(0x55534e);
    theme.hintFill = colour(0xffd257);
    theme.hintText = colour(0x1c1b19);
    theme.arc = colour(0x4d6a8a);
    theme.flash = colour(0xffe08a);
    theme.unknownLabel = colour(0x6b6b66);
    return theme;
}

PageTheme PageTheme::darkTheme()
{
    PageTheme theme;
    theme.dark = true;
    theme.background = colour(0x1c1d20);
    theme.text = colour(0xe6e4df);
    theme.dimmed = colour(0xb0aea9);
    theme.caret = colour(0xffffff);
    theme.selection = colour(0x2b3f52);
    theme.selectedFill = colour(0x41350f);
    theme.selectedFrame = colour(0xe0aa3e);
    theme.outline = colour(0xb5b3ae);
    theme.hintFill = colour(0xe0aa3e);
    theme.hintText = colour(0x141414);
    theme.arc = colour(0x8fb0d4);
    theme.flash = colour(0x4b3d0c);
    theme.unknownLabel = colour(0xa9a9a4);
    return theme;
}

QColor PageTheme::labelColour(const LabelDef *label) const
{
    QColor chosen(label == nullptr ? QString() : dark ? label->darkColour : label->colour);
    return readable(chosen.isValid() ? chosen : unknownLabel, background, 3.0);
}

QColor PageTheme::labelTextColour(const LabelDef *label) const
{
    return readable(labelColour(label), background, 4.5);
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor readable(QColor colour, const QColor &background, double wanted)
{
    const QColor away = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (int step = 0; step < 40 && contrast(colour, background) < wanted; ++step)
        colour = mixed(colour, away, 0.05);
    return colour;
}

PageMetrics::PageMetrics(qreal zoomFactor)
    : zoom(zoomFactor)
{
    const QString serif = readingFamily();
    text = pixelFont(serif, 18 * zoom, QFont::Normal);
    headline = pixelFont(serif, 24 * zoom, QFont::Bold);
    subhead = pixelFont(serif, 18 * zoom, QFont::Bold);
    key = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    key.setPixelSize(std::max(11, static_cast<int>(std::lround(11 * zoom))));
    key.setWeight(QFont::Bold);
    // 75 characters of running text, as wide as they come out on average.
    column = std::ceil(QFontMetricsF(text).horizontalAdvance(
        QStringLiteral(u"Chiều nay, Ban Chỉ đạo của thành phố đã họp và nghe báo cáo về việc sắp xếp")));
    margin = 28 * zoom;
    above = 9 * zoom;
    below = 2 * zoom;
    lane = std::ceil(QFontMetricsF(key).capHeight() + 4 * zoom);
    underline = std::max(2.0, 3 * zoom);
    paragraphGap = 6 * zoom;
    caret = std::max(2.0, 2 * zoom);
    handle = std::max(4.0, 5 * zoom);
}

} // namespace dau
