// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/theme.h"

#include <QtGui/QFont>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>
#include <QtWidgets/QProxyStyle>

namespace dau {

namespace {

struct State {
    const Theme *theme = &lightTheme();
    double scale = 1.0;
};
State &state()
{
    static State s;
    return s;
}

// Fusion with the distances of the scale, which the style sheet does not reach.
class ScaledStyle : public QProxyStyle
{
public:
    ScaledStyle()
        : QProxyStyle(QStringLiteral(u"Fusion"))
    {
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        const int pixels = QProxyStyle::pixelMetric(metric, option, widget);
        switch (metric) {
        case PM_LayoutLeftMargin:
        case PM_LayoutTopMargin:
        case PM_LayoutRightMargin:
        case PM_LayoutBottomMargin:
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
        case PM_HeaderDefaultSectionSizeVertical:
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_CheckBoxLabelSpacing:
        case PM_FocusFrameHMargin:
        case PM_TreeViewIndentation:
        case PM_SmallIconSize:
        case PM_ListViewIconSize:
            return qRound(pixels * state().scale);
        default:
            return pixels;
        }
    }
};

QPalette paletteOf(const Theme &t)
{
    QPalette p(t.text, t.bar);
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.bar);
    p.setColor(QPalette::AlternateBase, t.window);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.quiet);
    p.setColor(QPalette::Button, t.bar);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::ToolTipBase, t.bar);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accentText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.quiet);
    return p;
}

// The colour of text comes from the palette: where a sheet gives it to fields, words that stand in for text become too pale.
// @names stand for colours of the theme (@mode for "light" or "dark"), "<n>px" for distances at 100 %.
constexpr QStringView sheet = uR"(
QToolTip { color: @text; background: @bar; border: 1px solid @frame; padding: 4px; }
#topBar, #sidePane, #panelHost, #leftPane, #rightPane { background: @bar; }
#topBar { border-bottom: 1px solid @line; }
#panelHost { border-top: 1px solid @line; }
#leftPane { border-right: 1px solid @line; }
#rightPane { border-left: 1px solid @line; }
#statusLine { background: @status; border-top: 1px solid @line; }
#banner { background: @warning; color: @onWarning; padding: 6px 14px; }
#quiet { color: @quiet; }
#heading { color: @quiet; font-weight: 600; }
#paneTitle { font-weight: 600; }
#title { font-size: 22px; font-weight: 700; }
#bubble { background: @text; color: @bar; border-radius: 6px; padding: 5px 10px; }
#keyCap { background: @key; color: @text; border: 1px solid @frame; border-bottom-width: 2px; border-radius: 4px;
    padding: 0px 5px; font-family: "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: 11px; }
#card { background: @bar; border: 1px solid @line; border-radius: 10px; }
#dropZone { background: @bar; border: 1px solid @line; border-radius: 10px; padding: 36px 48px; }
#unitCard { background: @bar; border: 2px solid @accent; border-radius: 10px; }
#versionRow { border: none; border-top: 1px solid @line; }
#versionRow[proposed="true"] { background: @status; }
#chip { background: @window; border: 1px solid @frame; border-radius: 10px; padding: 2px 10px; }
#places { border: 1px solid @frame; border-radius: 7px; background: @bar; }
#places QToolButton { border: none; border-radius: 6px; padding: 5px 14px; background: transparent; color: @text; }
#places QToolButton:checked { background: @accent; color: @onAccent; }
#places QToolButton:hover:!checked { background: @status; }
#commandField { background: @window; border: 1px solid @frame; border-radius: 7px; padding: 4px 10px; color: @quiet;
    text-align: left; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { background: @bar; border: 1px solid @frame;
    border-radius: 6px; padding: 4px 8px; selection-background-color: @accent; selection-color: @onAccent; }
QComboBox { padding-right: 2px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 1px solid @accent; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 10px; height: 10px; }
QPushButton { background: @bar; color: @text; border: 1px solid @frame; border-radius: 6px; padding: 6px 14px;
    outline: none; }
QPushButton:hover { background: @status; }
QPushButton:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton:default { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton:default:focus { border: 2px solid @text; padding: 5px 13px; }
QPushButton:disabled { background: @bar; color: @quiet; border-color: @line; }
QPushButton::menu-indicator { image: url(:/icons/chevron-down.svg); width: 10px; height: 10px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
#menuField { padding: 4px 8px; }
QSpinBox { padding-right: 26px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: 22px; border: none; background: transparent; }
QSpinBox::up-button { subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-position: bottom right; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: @status; }
QSpinBox::up-arrow { image: url(:/icons/chevron-up.svg); width: 9px; height: 9px; }
QSpinBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 9px; height: 9px; }
QCheckBox { spacing: 7px; }
QCheckBox::indicator, QListView::indicator, QTreeView::indicator, QTableView::indicator { width: 13px; height: 13px;
    background: @bar; border: 1px solid @frame; border-radius: 3px; }
QCheckBox::indicator:focus { border: 2px solid @accent; width: 11px; height: 11px; }
QCheckBox::indicator:disabled { border-color: @line; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked {
    background: @accent; border: 1px solid @accent; image: url(:/icons/tick-@mode.svg); }
QCheckBox::indicator:checked:focus { border: 2px solid @text; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @quiet; border: none; border-bottom: 2px solid transparent; padding: 5px 12px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:selected:focus { background: @status; }
QListView, QTreeView, QTableView { background: @bar; border: none; outline: none; }
QListView::item, QTreeView::item { padding: 4px 8px; border-radius: 4px; }
#sections::item { padding: 6px 10px; }
QTreeView::branch { background: @bar; }
QTreeView::branch:closed:has-children { image: url(:/icons/branch-right.svg); }
QTreeView::branch:open:has-children { image: url(:/icons/branch-down.svg); }
QTableCornerButton::section { background: @bar; border: none; border-bottom: 1px solid @line; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: @status; color: @text; }
QListView::item:selected:focus, QTreeView::item:selected:focus, QTableView::item:selected:focus { border: 1px solid @accent; }
QHeaderView { background: @bar; border: none; }
QHeaderView::section { background: @bar; color: @quiet; border: none; border-bottom: 1px solid @line; padding: 4px 8px; }
QProgressBar { background: @line; border: none; border-radius: 3px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSplitter::handle { background: @line; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @frame; border-radius: 4px; min-height: 28px; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @frame; border-radius: 4px; min-width: 28px; margin: 1px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: @bar; color: @text; border: 1px solid @frame; padding: 4px; }
QMenu::item { padding: 5px 18px; border-radius: 4px; }
QMenu::item:selected { background: @status; }
)";

// Multiplies every "<n>px" but hair lines by the scale and puts in the colours.
QString sheetOf(const Theme &t, double scale)
{
    QString result;
    const QString text = sheet.toString();
    const std::pair<QStringView, QString> names[]
        = {{u"onWarning", t.onWarning.name()}, {u"accentText", t.accentText.name()}, {u"onAccent", t.onAccent.name()},
            {u"warning", t.warning.name()}, {u"window", t.window.name()}, {u"status", t.status.name()},
            {u"accent", t.accent.name()}, {u"frame", t.frame.name()}, {u"quiet", t.quiet.name()},
            {u"line", t.line.name()}, {u"text", t.text.name()}, {u"bar", t.bar.name()}, {u"key", t.key.name()},
            {u"mode", t.dark ? QStringLiteral(u"dark") : QStringLiteral(u"light")}};
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == u'@') {
            for (const auto &[name, value] : names) {
                if (QStringView(text).mid(i + 1).startsWith(name)) {
                    result += value;
                    i += 1 + name.size();
                    break;
                }
            }
            continue;
        }
        if (!text[i].isDigit() || (i > 0 && text[i - 1].isLetterOrNumber())) {
            result += text[i++];
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && text[end].isDigit())
            ++end;
        const int number = QStringView(text).mid(i, end - i).toInt();
        const bool distance = QStringView(text).mid(end).startsWith(u"px") && number > 2;
        result += QString::number(distance ? qRound(number * scale) : number);
        i = end;
    }
    return result;
}

} // namespace

const Theme &theme()
{
    return *state().theme;
}

const Theme &lightTheme()
{
    static const Theme t{false, {0xf7f6f2}, {0xffffff}, {0xe9eef5}, {0xd9d7d0}, {0x8d8a82}, {0x1c1c1a}, {0x5c5a54},
                         {0x2c5a88}, {0xffffff}, {0x2c5a88}, {0xf4f3ee}, {0xfff0c2}, {0x4a3500}};
    return t;
}

const Theme &darkTheme()
{
    static const Theme t{true, {0x1b1c1f}, {0x232428}, {0x28303a}, {0x3a3b40}, {0x75777e}, {0xe9e7e1}, {0xa8a6a0},
                         {0x86b6ec}, {0x10202f}, {0x9cc4f0}, {0x1b1c1f}, {0x4a3a10}, {0xffe9b0}};
    return t;
}

void applyTheme(QApplication &application, const Theme &theme, double scale)
{
    static const double basePointSize = std::max(10.0, application.font().pointSizeF());
    state() = {&theme, scale};
    application.setStyle(new ScaledStyle);
    QFont font = application.font();
    font.setPointSizeF(basePointSize * scale);
    application.setFont(font);
    application.setPalette(paletteOf(theme));
    application.setStyleSheet(sheetOf(theme, scale));
}

int scaled(int pixels)
{
    return qRound(pixels * state().scale);
}

} // namespace dau
