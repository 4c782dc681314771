// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/reviewwords.h"

#include "ui/document/attributevalues.h"
#include "ui/document/shownnames.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ReviewWords", text);
}

QString edgeName(Finding::Edge edge)
{
    switch (edge) {
    case Finding::Edge::Left:
        return tr("left edge");
    case Finding::Edge::Right:
        return tr("right edge");
    case Finding::Edge::Both:
        return tr("both edges");
    case Finding::Edge::None:
        break;
    }
    return {};
}

QString causeName(const Finding &finding)
{
    switch (finding.cause) {
    case Finding::Cause::WhiteSpace:
        return tr("white space");
    case Finding::Cause::Punctuation:
        return tr("punctuation");
    case Finding::Cause::Classifier:
        return tr("a classifier");
    case Finding::Cause::TitleWord:
        return tr("a title word");
    case Finding::Cause::NestedHead:
        return tr("a nested head");
    case Finding::Cause::None:
        break;
    }
    return {};
}

} // namespace

QString classWords(const Finding &finding)
{
    QStringList words{className(finding.kind)};
    for (const QString &more : {edgeName(finding.edge), causeName(finding)}) {
        if (!more.isEmpty())
            words.append(more);
    }
    return words.join(QStringLiteral(u", "));
}

QString stateWords(ReviewUnit::State state)
{
    switch (state) {
    case ReviewUnit::State::Open:
        return tr("undecided");
    case ReviewUnit::State::Deferred:
        return tr("deferred");
    case ReviewUnit::State::Stale:
        return tr("to be looked at again");
    case ReviewUnit::State::Waiting:
        return tr("waits for its ends");
    case ReviewUnit::State::Settled:
        return tr("settled");
    }
    return {};
}

QString ruleName(const QString &id)
{
    if (id == u"unanimous")
        return tr("what all have alike");
    if (id == u"majority")
        return tr("what most have");
    if (id == u"trimmed")
        return tr("blanks and punctuation at edges");
    return id == u"edges" ? tr("edges that most have") : id;
}

QString reasonName(const QString &code)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral(u"annotator_slip"), QT_TRANSLATE_NOOP("ReviewWords", "a slip of the annotator")},
        {QStringLiteral(u"guideline_gap"), QT_TRANSLATE_NOOP("ReviewWords", "a gap in the guideline")},
        {QStringLiteral(u"guideline_misread"), QT_TRANSLATE_NOOP("ReviewWords", "the guideline was misread")},
        {QStringLiteral(u"ambiguity"), QT_TRANSLATE_NOOP("ReviewWords", "truly ambiguous")},
        {QStringLiteral(u"text_error"), QT_TRANSLATE_NOOP("ReviewWords", "an error in the text")},
        {QStringLiteral(u"tool_error"), QT_TRANSLATE_NOOP("ReviewWords", "an error of the tool")},
        {QStringLiteral(u"tokenisation"), QT_TRANSLATE_NOOP("ReviewWords", "where words end")}};
    const char *name = names.value(code);
    return name ? tr(name) : code;
}

QString verdictWords(Decision::Verdict verdict, int version)
{
    switch (verdict) {
    case Decision::Verdict::Version:
        return tr("version %1").arg(version);
    case Decision::Verdict::None:
        return tr("none is right");
    case Decision::Verdict::Both:
        return tr("all kept");
    case Decision::Verdict::Edited:
        return tr("edited: a third reading");
    case Decision::Verdict::Deferred:
        return tr("deferred");
    case Decision::Verdict::Answered:
        return tr("answered by an annotator");
    case Decision::Verdict::Block:
        return tr("settled by a rule");
    }
    return {};
}

QStringList versionDetails(const Version &version, const Disagreement &unit, const Text &text, const LabelScheme &scheme,
                           const EntityTable &entities)
{
    QStringList lines;
    QSet<QString> disputed;
    for (const Finding &finding : unit.findings)
        disputed += QSet<QString>(finding.attributes.cbegin(), finding.attributes.cend());
    QHash<AnnotationId, QString> quotes;
    for (const Annotation &annotation : version.annotations) {
        quotes.insert(annotation.id, text.quote(annotation.spans));
        for (const QString &key : disputed) {
            const AttributeDef *def = scheme.attribute(key);
            const QStringList values = annotation.attributes.value(key).values;
            QStringList shown;
            for (const QString &value : values)
                shown.append(def ? shownValue(*def, value) : value);
            const QString name = def ? def->name.in(shownLanguage(), key) : key;
            // Of several spans: whose value it is.
            const QString whose
                = version.annotations.size() > 1 ? QStringLiteral(u"“%1” · ").arg(quotes[annotation.id]) : QString();
            lines.append(QStringLiteral(u"%1%2: %3")
                             .arg(whose, name, shown.isEmpty() ? tr("not set") : shown.join(QStringLiteral(u", "))));
        }
    }
    for (const Relation &relation : version.relations) {
        const RelationDef *def = scheme.relation(relation.label);
        lines.append(QStringLiteral(u"%1: %2 → %3")
                         .arg(def ? def->name.in(shownLanguage(), relation.label) : relation.label,
                              quotes.value(relation.from, tr("(elsewhere)")), quotes.value(relation.to, tr("(elsewhere)"))));
    }
    if (unit.isAboutEntity()) {
        QMap<QString, QStringList> mentions;
        for (const Annotation &annotation : version.annotations) {
            const auto entity = entities.all.constFind(annotation.entity);
            mentions[entity == entities.all.constEnd() ? tr("no entity") : entity->name].append(text.quote(annotation.spans));
        }
        for (auto it = mentions.cbegin(); it != mentions.cend(); ++it)
            lines.append(QStringLiteral(u"%1: %2").arg(it.key(), it->join(QStringLiteral(u" · "))));
    }
    return lines;
}

QStringList whyWords(const Disagreement &unit, const LabelScheme &scheme)
{
    QStringList lines;
    for (const Finding &finding : unit.findings) {
        QStringList labels;
        for (const QString &label : finding.labels)
            labels.append(shownLabel(scheme, label));
        QString line = QStringLiteral(u"%1: %2").arg(classWords(finding), labels.join(QStringLiteral(u", ")));
        if (!finding.attributes.isEmpty())
            line += QStringLiteral(u" (%1)").arg(finding.attributes.join(QStringLiteral(u", ")));
        if (const int lacking = static_cast<int>(finding.lacking.size()); lacking > 0)
            line += QStringLiteral(u"; ") + QCoreApplication::translate("ReviewWords", "%n annotator(s) marked nothing here", "", lacking);
        lines.append(line);
    }
    if (!unit.exact)
        lines.append(tr("There are many spans here; which stands for which is a guess."));
    return lines;
}

} // namespace dau
