// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/main/commands.h"

#include "ui/document/pageactions.h"
#include "ui/main/mainwindow.h"
#include "ui/main/overlays.h"
#include "ui/review/reviewpage.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr auto P = Context::Page;
constexpr auto R = Context::Review;
constexpr auto W = Context::Window;
constexpr unsigned Once = 0;
constexpr unsigned Shown = Command::InStatus;
constexpr unsigned Again = Command::Repeats;
constexpr unsigned Moves = Command::Repeats | Command::ShiftExtends;

template <Move how> void step(MainWindow &w)
{
    w.actions().navigation.move(how);
}

using Section = ProjectPage::Section;

template <Section which> void section(MainWindow &w)
{
    w.showSection(which);
}

const QList<Command> &table()
{
    static const char *move = QT_TRANSLATE_NOOP("Commands", "Move");
    static const char *spans = QT_TRANSLATE_NOOP("Commands", "Spans");
    static const char *label = QT_TRANSLATE_NOOP("Commands", "Label");
    static const char *more = QT_TRANSLATE_NOOP("Commands", "About the span");
    static const char *review = QT_TRANSLATE_NOOP("Commands", "Review");
    static const char *work = QT_TRANSLATE_NOOP("Commands", "Work");
    static const char *window = QT_TRANSLATE_NOOP("Commands", "Window");
    static const char *project = QT_TRANSLATE_NOOP("Commands", "Project");
    static const QList<Command> rows = {
        {"move.left", move, QT_TRANSLATE_NOOP("Commands", "One syllable left"), nullptr, P, Always, "Left", Moves,
            step<Move::TokenLeft>},
        {"move.right", move, QT_TRANSLATE_NOOP("Commands", "One syllable right"), nullptr, P, Always, "Right", Moves,
            step<Move::TokenRight>},
        {"move.up", move, QT_TRANSLATE_NOOP("Commands", "One line up"), nullptr, P, Always, "Up", Moves,
            [](MainWindow &w) { w.actions().navigation.line(-1); }},
        {"move.down", move, QT_TRANSLATE_NOOP("Commands", "One line down"), nullptr, P, Always, "Down", Moves,
            [](MainWindow &w) { w.actions().navigation.line(1); }},
        {"move.chunk_left", move,
            QT_TRANSLATE_NOOP("Commands", "One chunk left: change of case, punctuation, span edge"), nullptr, P, Always,
            "Ctrl+Left", Moves, step<Move::ChunkLeft>},
        {"move.chunk_right", move, QT_TRANSLATE_NOOP("Commands", "One chunk right"), nullptr, P, Always, "Ctrl+Right",
            Moves, step<Move::ChunkRight>},
        {"move.sentence_up", move, QT_TRANSLATE_NOOP("Commands", "One sentence back"), nullptr, P, Always, "Ctrl+Up",
            Moves, step<Move::SentenceUp>},
        {"move.sentence_down", move, QT_TRANSLATE_NOOP("Commands", "One sentence on"), nullptr, P, Always, "Ctrl+Down",
            Moves, step<Move::SentenceDown>},
        {"move.paragraph_start", move, QT_TRANSLATE_NOOP("Commands", "Start of the paragraph"), nullptr, P, Always,
            "Home", Moves, step<Move::ParagraphStart>},
        {"move.paragraph_end", move, QT_TRANSLATE_NOOP("Commands", "End of the paragraph"), nullptr, P, Always, "End",
            Moves, step<Move::ParagraphEnd>},
        {"move.document_start", move, QT_TRANSLATE_NOOP("Commands", "Start of the document"), nullptr, P, Always,
            "Ctrl+Home", Moves, step<Move::DocumentStart>},
        {"move.document_end", move, QT_TRANSLATE_NOOP("Commands", "End of the document"), nullptr, P, Always,
            "Ctrl+End", Moves, step<Move::DocumentEnd>},
        {"move.page_up", move, QT_TRANSLATE_NOOP("Commands", "One screen up"), nullptr, P, Always, "PgUp", Moves,
            [](MainWindow &w) { w.actions().navigation.screen(-1); }},
        {"move.page_down", move, QT_TRANSLATE_NOOP("Commands", "One screen down"), nullptr, P, Always, "PgDown", Moves,
            [](MainWindow &w) { w.actions().navigation.screen(1); }},
        {"move.mark", move, QT_TRANSLATE_NOOP("Commands", "Select while moving, without Shift"),
            QT_TRANSLATE_NOOP("Commands", "select"), P, InCaret | InSelection, "Space", Shown,
            [](MainWindow &w) { w.actions().navigation.toggleMark(); }},
        {"move.out", move, QT_TRANSLATE_NOOP("Commands", "One step out; twice: the page"),
            QT_TRANSLATE_NOOP("Commands", "out"), P, InSelection | InSpan, "Esc", Once,
            [](MainWindow &w) { w.actions().navigation.stepOut(); }},

        {"item.next", spans, QT_TRANSLATE_NOOP("Commands", "Next open item"),
            QT_TRANSLATE_NOOP("Commands", "next open item"), P, Always, "Tab", Again | Shown,
            [](MainWindow &w) { w.actions().navigation.openItem(1); }},
        {"item.previous", spans, QT_TRANSLATE_NOOP("Commands", "Previous open item"), nullptr, P, Always,
            "Shift+Tab F9", Again, [](MainWindow &w) { w.actions().navigation.openItem(-1); }},
        {"span.next", spans, QT_TRANSLATE_NOOP("Commands", "Next span"), QT_TRANSLATE_NOOP("Commands", "next span"), P,
            InCaret | InSpan, "Ctrl+Tab Ctrl+PgDown", Again, [](MainWindow &w) { w.actions().navigation.span(1); }},
        {"span.previous", spans, QT_TRANSLATE_NOOP("Commands", "Previous span"), nullptr, P, Always,
            "Ctrl+Shift+Tab Ctrl+PgUp", Again, [](MainWindow &w) { w.actions().navigation.span(-1); }},
        {"span.outer", spans, QT_TRANSLATE_NOOP("Commands", "Enclosing span; from the caret the innermost"), nullptr, P,
            Always, "Alt+Up", Again, [](MainWindow &w) { w.actions().navigation.outer(); }},
        {"span.inner", spans, QT_TRANSLATE_NOOP("Commands", "Inner span at this place"), nullptr, P, Always, "Alt+Down",
            Again, [](MainWindow &w) { w.actions().navigation.inner(); }},
        {"edge.left", spans, QT_TRANSLATE_NOOP("Commands", "Active edge left (with Shift: the left edge)"),
            QT_TRANSLATE_NOOP("Commands", "edge"), P, InSpan, "Alt+Left", Moves,
            [](MainWindow &w) { w.actions().labelling.moveEdge(false); }},
        {"edge.right", spans, QT_TRANSLATE_NOOP("Commands", "Active edge right (with Shift: the left edge)"), nullptr,
            P, InSpan, "Alt+Right", Moves, [](MainWindow &w) { w.actions().labelling.moveEdge(true); }},
        {"edge.choose_left", spans, QT_TRANSLATE_NOOP("Commands", "Make the left edge the active one"), nullptr, P,
            InSpan, "Alt+Home", Once, [](MainWindow &w) { w.actions().labelling.chooseEdge(PageState::Edge::Left); }},
        {"edge.choose_right", spans, QT_TRANSLATE_NOOP("Commands", "Make the right edge the active one"), nullptr, P,
            InSpan, "Alt+End", Once, [](MainWindow &w) { w.actions().labelling.chooseEdge(PageState::Edge::Right); }},

        {"label.by_name", label, QT_TRANSLATE_NOOP("Commands", "Label by the first letters of its name"),
            QT_TRANSLATE_NOOP("Commands", "label by name"), P, Always, "/", Once,
            [](MainWindow &w) { w.actions().labelling.byName(); }},
        {"label.fragment", label, QT_TRANSLATE_NOOP("Commands", "Add the selection to the last span as a fragment"),
            QT_TRANSLATE_NOOP("Commands", "add fragment"), P, InSelection, "+ Ins", Shown,
            [](MainWindow &w) { w.actions().labelling.addFragment(); }},
        {"label.no_snap", label, QT_TRANSLATE_NOOP("Commands", "No snapping for the next selection or edge move"),
            nullptr, P, Always, "F8", Once, [](MainWindow &w) { w.actions().navigation.noSnap(); }},
        {"label.like_strings", label, QT_TRANSLATE_NOOP("Commands", "The same label on every like string"),
            QT_TRANSLATE_NOOP("Commands", "like strings"), P, InSpan, ".", Shown,
            [](MainWindow &w) { w.actions().labelling.likeStrings(); }},
        {"label.delete", label, QT_TRANSLATE_NOOP("Commands", "Delete the span"),
            QT_TRANSLATE_NOOP("Commands", "delete"), P, InSpan, "Del", Once,
            [](MainWindow &w) { w.actions().labelling.remove(); }},
        {"label.reject", label, QT_TRANSLATE_NOOP("Commands", "Reject the suggestion"), nullptr, P, Always, "Backspace",
            Once, [](MainWindow &w) { w.actions().labelling.reject(); }},
        {"label.attributes", label, QT_TRANSLATE_NOOP("Commands", "Into the attributes; a suggestion: accept"),
            QT_TRANSLATE_NOOP("Commands", "attributes"), P, InSpan, "Return", Shown,
            [](MainWindow &w) { w.actions().describing.attributes(); }},

        {"more.relation", more, QT_TRANSLATE_NOOP("Commands", "Relation to another span"),
            QT_TRANSLATE_NOOP("Commands", "relation"), P, InSpan, "R Ctrl+R", Shown,
            [](MainWindow &w) { w.actions().describing.relation(); }},
        {"more.entity", more, QT_TRANSLATE_NOOP("Commands", "Entity of the span"),
            QT_TRANSLATE_NOOP("Commands", "entity"), P, InSpan, "E Ctrl+E", Once,
            [](MainWindow &w) { w.actions().describing.entity(); }},
        {"more.note", more, QT_TRANSLATE_NOOP("Commands", "Note on the span"), QT_TRANSLATE_NOOP("Commands", "note"), P,
            InSpan, "N Ctrl+M", Shown, [](MainWindow &w) { w.actions().describing.note(); }},
        {"more.doubt", more, QT_TRANSLATE_NOOP("Commands", "Doubt: on or off"), QT_TRANSLATE_NOOP("Commands", "doubt"),
            P, InSpan, "! F4", Shown, [](MainWindow &w) { w.actions().describing.doubt(); }},
        {"more.zone", more, QT_TRANSLATE_NOOP("Commands", "Zone of the paragraph or the selection"), nullptr, P, Always,
            "F7", Once, [](MainWindow &w) { w.actions().describing.zone(); }},

        {"review.proposal", review, QT_TRANSLATE_NOOP("Commands", "Take what is proposed"),
            QT_TRANSLATE_NOOP("Commands", "proposal"), R, Always, "Return", Shown,
            [](MainWindow &w) { w.review().propose(); }},
        {"review.none", review, QT_TRANSLATE_NOOP("Commands", "None is right"),
            QT_TRANSLATE_NOOP("Commands", "none"), R, Always, "0 X", Shown, [](MainWindow &w) { w.review().none(); }},
        {"review.skip", review, QT_TRANSLATE_NOOP("Commands", "Skip the unit"),
            QT_TRANSLATE_NOOP("Commands", "skip"), R, Always, "Space", Shown, [](MainWindow &w) { w.review().skip(); }},
        {"review.edit", review, QT_TRANSLATE_NOOP("Commands", "Another reading: edit with the keys of Annotate"),
            QT_TRANSLATE_NOOP("Commands", "edit"), R, Always, "E", Shown, [](MainWindow &w) { w.review().edit(); }},
        {"review.both", review, QT_TRANSLATE_NOOP("Commands", "Keep both"), nullptr, R, Always, "B", Once,
            [](MainWindow &w) { w.review().both(); }},
        {"review.like", review, QT_TRANSLATE_NOOP("Commands", "The next verdict also for all like cases"),
            QT_TRANSLATE_NOOP("Commands", "like cases"), R, Always, "A", Shown, [](MainWindow &w) { w.review().like(); }},
        {"review.defer", review, QT_TRANSLATE_NOOP("Commands", "Defer, to be talked over"), nullptr, R, Always, "D", Once,
            [](MainWindow &w) { w.review().defer(); }},
        {"review.reason", review, QT_TRANSLATE_NOOP("Commands", "Reason"), nullptr, R, Always, "R", Once,
            [](MainWindow &w) { w.review().reason(); }},
        {"review.clause", review, QT_TRANSLATE_NOOP("Commands", "Cite or make a clause of the guideline"), nullptr, R,
            Always, "G", Once, [](MainWindow &w) { w.review().clause(); }},
        {"review.comment", review, QT_TRANSLATE_NOOP("Commands", "Comment for the annotators"), nullptr, R, Always, "C",
            Once, [](MainWindow &w) { w.review().comment(); }},
        {"review.why", review, QT_TRANSLATE_NOOP("Commands", "Why is this a disagreement?"), nullptr, R, Always, "W", Once,
            [](MainWindow &w) { w.review().why(); }},
        {"review.names", review, QT_TRANSLATE_NOOP("Commands", "Names and votes: show or hide"), nullptr, R, Always, "V",
            Once, [](MainWindow &w) { w.review().toggleNames(); }},
        {"review.next", review, QT_TRANSLATE_NOOP("Commands", "Next undecided unit"),
            QT_TRANSLATE_NOOP("Commands", "next"), R, Always, "N", Again | Shown,
            [](MainWindow &w) { w.review().step(1, true); }},
        {"review.previous", review, QT_TRANSLATE_NOOP("Commands", "Previous undecided unit"), nullptr, R, Always, "P",
            Again, [](MainWindow &w) { w.review().step(-1, true); }},
        {"review.next_any", review, QT_TRANSLATE_NOOP("Commands", "Next unit, settled or not"), nullptr, R, Always,
            "Shift+N PgDown", Again, [](MainWindow &w) { w.review().step(1, false); }},
        {"review.previous_any", review, QT_TRANSLATE_NOOP("Commands", "Previous unit, settled or not"), nullptr, R, Always,
            "Shift+P PgUp", Again, [](MainWindow &w) { w.review().step(-1, false); }},

        {"work.done", work, QT_TRANSLATE_NOOP("Commands", "Document done; open the next one"),
            QT_TRANSLATE_NOOP("Commands", "done"), P, InCaret, "Ctrl+Return", Shown,
            [](MainWindow &w) { w.actions().finishing.done(); }},
        {"work.undo", work, QT_TRANSLATE_NOOP("Commands", "Undo"), nullptr, W, Always, "Ctrl+Z", Again,
            [](MainWindow &w) { w.undo(); }},
        {"work.redo", work, QT_TRANSLATE_NOOP("Commands", "Redo"), nullptr, W, Always, "Ctrl+Y Ctrl+Shift+Z", Again,
            [](MainWindow &w) { w.redo(); }},
        {"work.find", work, QT_TRANSLATE_NOOP("Commands", "Find in the document"), nullptr, W, Always, "Ctrl+F", Once,
            [](MainWindow &w) { w.find(false); }},
        {"work.find_corpus", work, QT_TRANSLATE_NOOP("Commands", "Find in the corpus"), nullptr, W, Always,
            "Ctrl+Shift+F Ctrl+G", Once, [](MainWindow &w) { w.find(true); }},
        {"work.next_document", work, QT_TRANSLATE_NOOP("Commands", "Next document"), nullptr, W, Always, "Alt+PgDown",
            Once, [](MainWindow &w) { w.stepDocument(1); }},
        {"work.previous_document", work, QT_TRANSLATE_NOOP("Commands", "Previous document"), nullptr, W, Always,
            "Alt+PgUp", Once, [](MainWindow &w) { w.stepDocument(-1); }},
        {"work.card", work, QT_TRANSLATE_NOOP("Commands", "What was done in this session"), nullptr, W, Always,
            "Ctrl+D", Once, [](MainWindow &w) { w.overlays().showCard(false); }},
        {"work.annotator", work, QT_TRANSLATE_NOOP("Commands", "Change annotator…"), nullptr, W, Always, "", Once,
            [](MainWindow &w) { w.chooseAnnotator(); }},

        {"window.palette", window, QT_TRANSLATE_NOOP("Commands", "All commands"),
            QT_TRANSLATE_NOOP("Commands", "commands"), W, InCaret, "Ctrl+K", Shown,
            [](MainWindow &w) { w.overlays().showPalette(); }},
        {"window.help", window, QT_TRANSLATE_NOOP("Commands", "The keys"), QT_TRANSLATE_NOOP("Commands", "keys"), W,
            Always, "F1 ?", Shown, [](MainWindow &w) { w.overlays().showHelp(); }},
        {"window.keys", window, QT_TRANSLATE_NOOP("Commands", "Change keys…"), nullptr, W, Always, "", Once,
            [](MainWindow &w) { w.overlays().showKeys(); }},
        {"window.next_pane", window, QT_TRANSLATE_NOOP("Commands", "Next pane"), nullptr, W, Always, "F6", Once,
            [](MainWindow &w) { w.stepPane(1); }},
        {"window.previous_pane", window, QT_TRANSLATE_NOOP("Commands", "Previous pane"), nullptr, W, Always,
            "Shift+F6 Ctrl+F6", Once, [](MainWindow &w) { w.stepPane(-1); }},
        {"window.left_pane", window, QT_TRANSLATE_NOOP("Commands", "Documents: show or fold"), nullptr, W, Always,
            "Ctrl+B", Once, [](MainWindow &w) { w.togglePane(true); }},
        {"window.right_pane", window, QT_TRANSLATE_NOOP("Commands", "Inspector: show or fold"), nullptr, W, Always,
            "Ctrl+I", Once, [](MainWindow &w) { w.togglePane(false); }},
        {"place.annotate", window, QT_TRANSLATE_NOOP("Commands", "Annotate"), nullptr, W, Always, "Ctrl+1 F2", Once,
            [](MainWindow &w) { w.showPlace(Place::Annotate); }},
        {"place.review", window, QT_TRANSLATE_NOOP("Commands", "Review"), nullptr, W, Always, "Ctrl+2 F11", Once,
            [](MainWindow &w) { w.showPlace(Place::Review); }},
        {"place.project", window, QT_TRANSLATE_NOOP("Commands", "Project"), nullptr, W, Always, "Ctrl+0 F12", Once,
            [](MainWindow &w) { w.showPlace(Place::Project); }},
        {"project.import", project, QT_TRANSLATE_NOOP("Commands", "Import articles or labelled data…"), nullptr, W, Always, "", Once,
            section<Section::Import>},
        {"project.export", project, QT_TRANSLATE_NOOP("Commands", "Export labelled data…"), nullptr, W, Always, "", Once,
            section<Section::Export>},
        {"project.releases", project, QT_TRANSLATE_NOOP("Commands", "Releases: frozen, named exports…"), nullptr, W, Always, "", Once,
            section<Section::Releases>},
        {"project.people", project, QT_TRANSLATE_NOOP("Commands", "People and packages: assign, send, merge…"), nullptr, W, Always, "", Once,
            section<Section::People>},
        {"project.scheme", project, QT_TRANSLATE_NOOP("Commands", "Scheme: labels, attributes, relations…"), nullptr, W, Always, "", Once,
            section<Section::Scheme>},
        {"project.guideline", project, QT_TRANSLATE_NOOP("Commands", "Guideline: clauses and their cases…"), nullptr, W, Always, "", Once,
            section<Section::Guideline>},
        {"project.agreement", project, QT_TRANSLATE_NOOP("Commands", "Agreement between annotators…"), nullptr, W, Always, "", Once,
            section<Section::Agreement>},
        {"project.report", project, QT_TRANSLATE_NOOP("Commands", "Review report…"), nullptr, W, Always, "", Once,
            section<Section::Review>},
        {"project.backups", project, QT_TRANSLATE_NOOP("Commands", "Backups: go back to an earlier state…"), nullptr, W, Always, "", Once,
            section<Section::Backups>},
        {"project.new", project, QT_TRANSLATE_NOOP("Commands", "New project…"), nullptr, W, Always, "Ctrl+N", Once,
            [](MainWindow &w) { w.overlays().showNewProject(); }},
        {"project.open", project, QT_TRANSLATE_NOOP("Commands", "Open a project…"), nullptr, W, Always, "Ctrl+O", Once,
            [](MainWindow &w) { w.chooseProject(); }},
        {"project.start", project, QT_TRANSLATE_NOOP("Commands", "Close the project, back to the start page"), nullptr,
            W, Always, "Ctrl+W", Once, [](MainWindow &w) { w.closeProject(); }},
        {"window.larger", window, QT_TRANSLATE_NOOP("Commands", "Larger text"), nullptr, W, Always,
            "Ctrl++ Ctrl+=", Again, [](MainWindow &w) { w.changeTextSize(10); }},
        {"window.smaller", window, QT_TRANSLATE_NOOP("Commands", "Smaller text"), nullptr, W, Always, "Ctrl+-", Again,
            [](MainWindow &w) { w.changeTextSize(-10); }},
        {"window.theme_system", window, QT_TRANSLATE_NOOP("Commands", "Theme: as the system"), nullptr, W, Always, "",
            Once, [](MainWindow &w) { w.setTheme(QStringLiteral(u"system")); }},
        {"window.theme_light", window, QT_TRANSLATE_NOOP("Commands", "Theme: light"), nullptr, W, Always, "", Once,
            [](MainWindow &w) { w.setTheme(QStringLiteral(u"light")); }},
        {"window.theme_dark", window, QT_TRANSLATE_NOOP("Commands", "Theme: dark"), nullptr, W, Always, "", Once,
            [](MainWindow &w) { w.setTheme(QStringLiteral(u"dark")); }},
        {"window.motion", window, QT_TRANSLATE_NOOP("Commands", "Reduced motion: on or off"), nullptr, W, Always, "",
            Once, [](MainWindow &w) { w.toggleMotion(); }},
        {"window.english", window, "English", nullptr, W, Always, "", Once,
            [](MainWindow &w) { w.setLanguage(QStringLiteral(u"en")); }},
        {"window.vietnamese", window, "Tiếng Việt", nullptr, W, Always, "", Once,
            [](MainWindow &w) { w.setLanguage(QStringLiteral(u"vi")); }},
        {"window.quit", window, QT_TRANSLATE_NOOP("Commands", "Quit"), nullptr, W, Always, "Ctrl+Q", Once,
            [](MainWindow &w) { w.close(); }},
    };
    return rows;
}

} // namespace

QString Command::shownText() const
{
    return QCoreApplication::translate("Commands", text);
}

QString Command::shownHint() const
{
    return hint ? QCoreApplication::translate("Commands", hint) : QString();
}

QString Command::shownCategory() const
{
    return QCoreApplication::translate("Commands", category);
}

QStringList Command::defaultKeys() const
{
    return QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts);
}

const QList<Command> &commands()
{
    return table();
}

const Command *command(QStringView id)
{
    for (const Command &c : table()) {
        if (QLatin1String(c.id) == id)
            return &c;
    }
    return nullptr;
}

} // namespace dau
