<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Articles</name>
    <message numerus="yes">
        <source>%n letter(s) look like Đ but are Ð or Ɖ.</source>
        <translation>
            <numerusform>%n letter looks like Đ but is Ð or Ɖ.</numerusform>
            <numerusform>%n letters look like Đ but are Ð or Ɖ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be stored (U+0000, halves of a pair) became U+FFFD.</source>
        <translation>
            <numerusform>%n character that cannot be stored (U+0000, halves of a pair) became U+FFFD.</numerusform>
            <numerusform>%n characters that cannot be stored (U+0000, halves of a pair) became U+FFFD.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributeValues</name>
    <message numerus="yes">
        <source>%1 has %n value(s).</source>
        <translation>
            <numerusform>%1 has %n value.</numerusform>
            <numerusform>%1 has %n values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message numerus="yes">
        <source>%n spans</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubts</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message numerus="yes">
        <source>%n thing(s) still open; Ctrl+Enter again marks the document done.</source>
        <translation>
            <numerusform>%n thing still open; Ctrl+Enter again marks the document done.</numerusform>
            <numerusform>%n things still open; Ctrl+Enter again marks the document done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, %n doubt(s).</source>
        <translation>
            <numerusform>Done, %n doubt.</numerusform>
            <numerusform>Done, %n doubts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownNames</name>
    <message numerus="yes">
        <source>%n names</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>People</name>
    <message numerus="yes">
        <source>%n new documents.</source>
        <translation>
            <numerusform>%n new document.</numerusform>
            <numerusform>%n new documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals.</source>
        <translation>
            <numerusform>%n proposal.</numerusform>
            <numerusform>%n proposals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worked on in two places.</source>
        <translation>
            <numerusform>%n worked on in two places.</numerusform>
            <numerusform>%n worked on in two places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message numerus="yes">
        <source>%n annotator(s) marked nothing here</source>
        <translation>
            <numerusform>%n annotator marked nothing here</numerusform>
            <numerusform>%n annotators marked nothing here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::AgreementChoices</name>
    <message numerus="yes">
        <source>%n annotators</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::AgreementPage</name>
    <message numerus="yes">
        <source>%1: %n passage(s). Enter goes to one, R to its unit in Review, Esc back.</source>
        <translation>
            <numerusform>%1: %n passage. Enter goes to it, R to its unit in Review, Esc back.</numerusform>
            <numerusform>%1: %n passages. Enter goes to one, R to its unit in Review, Esc back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::AssignPanel</name>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were assigned. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n document was assigned. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n documents were assigned. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents were taken away again. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n document was taken away again. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n documents were taken away again. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::CorpusSearchPanel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::EntityPanel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::ExportPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::ImportModel</name>
    <message numerus="yes">
        <source>new document with %n annotations by %1</source>
        <translation>
            <numerusform>new document with %n annotation by %1</numerusform>
            <numerusform>new document with %n annotations by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations by %1 for “%2”</source>
        <translation>
            <numerusform>%n annotation by %1 for “%2”</numerusform>
            <numerusform>%n annotations by %1 for “%2”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::ImportPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>Import %n</numerusform>
            <numerusform>Import %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::LabelButton</name>
    <message numerus="yes">
        <source>%1, %n here</source>
        <translation>
            <numerusform>%1, %n here</numerusform>
            <numerusform>%1, %n here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, key %2, %n here</source>
        <translation>
            <numerusform>%1, key %2, %n here</numerusform>
            <numerusform>%1, key %2, %n here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::LikeQuestion</name>
    <message numerus="yes">
        <source>The next verdict is also for these %n like cases</source>
        <translation>
            <numerusform>The next verdict is also for this like case</numerusform>
            <numerusform>The next verdict is also for these %n like cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::LikeStringsPanel</name>
    <message numerus="yes">
        <source>%n like string(s) labelled.</source>
        <translation>
            <numerusform>%n like string labelled.</numerusform>
            <numerusform>%n like strings labelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::ReleaseTree</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::ReviewPage</name>
    <message numerus="yes">
        <source>%1, and so for %n other(s)</source>
        <translation>
            <numerusform>%1, and so for %n other</numerusform>
            <numerusform>%1, and so for %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n version(s).</source>
        <translation>
            <numerusform>There is %n version.</numerusform>
            <numerusform>There are %n versions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::SchemePanel</name>
    <message numerus="yes">
        <source>%n known names added.</source>
        <translation>
            <numerusform>%n known name added.</numerusform>
            <numerusform>%n known names added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::StatusFeed</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::UnitCard</name>
    <message numerus="yes">
        <source>and the %n like it</source>
        <translation>
            <numerusform>and the one like it</numerusform>
            <numerusform>and the %n like it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↵ decided so before, %n time(s)</source>
        <translation>
            <numerusform>↵ decided so before, %n time</numerusform>
            <numerusform>↵ decided so before, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dau::Workspace</name>
    <message numerus="yes">
        <source>You are %1: %n documents, round %2</source>
        <translation>
            <numerusform>You are %1: %n document, round %2</numerusform>
            <numerusform>You are %1: %n documents, round %2</numerusform>
        </translation>
    </message>
</context>
</TS>
