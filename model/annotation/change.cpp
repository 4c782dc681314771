// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/annotation/change.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

namespace dau {

namespace {

// The sentence of each kind: %1 the subject, %2 the name of a label, relation or state.
struct Sentence {
    const char *kind;
    const char *text;
};
constexpr std::array sentences{
    Sentence{"annotate", QT_TRANSLATE_NOOP("Change", "Label %2 on “%1”")},
    Sentence{"relabel", QT_TRANSLATE_NOOP("Change", "Change the label of “%1” to %2")},
    Sentence{"delete", QT_TRANSLATE_NOOP("Change", "Delete %2 “%1”")},
    Sentence{"move_edge", QT_TRANSLATE_NOOP("Change", "Move an edge of %2 “%1”")},
    Sentence{"fragment", QT_TRANSLATE_NOOP("Change", "Add a fragment to %2 “%1”")},
    Sentence{"attribute", QT_TRANSLATE_NOOP("Change", "Set an attribute of %2 “%1”")},
    Sentence{"confirm", QT_TRANSLATE_NOOP("Change", "Confirm the attributes of %2 “%1”")},
    Sentence{"relate", QT_TRANSLATE_NOOP("Change", "Relation %2: %1")},
    Sentence{"unrelate", QT_TRANSLATE_NOOP("Change", "Delete the relation %2: %1")},
    Sentence{"entity", QT_TRANSLATE_NOOP("Change", "Entity of “%1”")},
    Sentence{"note", QT_TRANSLATE_NOOP("Change", "Note on “%1”")},
    Sentence{"doubt", QT_TRANSLATE_NOOP("Change", "Doubt about %2 “%1”")},
    Sentence{"propagate", QT_TRANSLATE_NOOP("Change", "Label %2 on every “%1”")},
    Sentence{"zone", QT_TRANSLATE_NOOP("Change", "Zone of “%1”")},
    Sentence{"state", QT_TRANSLATE_NOOP("Change", "Mark “%1”: %2")},
    Sentence{"document_labels", QT_TRANSLATE_NOOP("Change", "Document labels of “%1”")},
    Sentence{"import", QT_TRANSLATE_NOOP("Change", "Import %1")},
    Sentence{"rename_document", QT_TRANSLATE_NOOP("Change", "Rename the document “%1”")},
    Sentence{"remove_document", QT_TRANSLATE_NOOP("Change", "Remove the document “%1”")},
    Sentence{"metadata", QT_TRANSLATE_NOOP("Change", "Metadata of “%1”")},
    Sentence{"annotator", QT_TRANSLATE_NOOP("Change", "Annotator %1")},
    Sentence{"annotator_colour", QT_TRANSLATE_NOOP("Change", "Colour of %1")},
    Sentence{"scheme", QT_TRANSLATE_NOOP("Change", "Scheme %1")},
    Sentence{"release", QT_TRANSLATE_NOOP("Change", "Release %1")},
    Sentence{"decide", QT_TRANSLATE_NOOP("Change", "Decide about “%1”")},
    Sentence{"answer", QT_TRANSLATE_NOOP("Change", "Answer the decision about “%1”")},
    Sentence{"adjudicate", QT_TRANSLATE_NOOP("Change", "Settle by the rule %1")},
    Sentence{"clause", QT_TRANSLATE_NOOP("Change", "Clause “%1” of the guideline")},
    Sentence{"known_names", QT_TRANSLATE_NOOP("Change", "Known names: %1")},
    Sentence{"assign", QT_TRANSLATE_NOOP("Change", "Assign %1")},
    Sentence{"trust", QT_TRANSLATE_NOOP("Change", "Trusted person for %1")},
    Sentence{"package", QT_TRANSLATE_NOOP("Change", "Package for %1")},
    Sentence{"merge", QT_TRANSLATE_NOOP("Change", "Merge %1")},
    Sentence{"update", QT_TRANSLATE_NOOP("Change", "Update from %1")},
    Sentence{"choose", QT_TRANSLATE_NOOP("Change", "Choose a version of “%1”")},
};

QString stateName(LayerState state)
{
    switch (state) {
    case LayerState::New:
        return QCoreApplication::translate("Change", "new");
    case LayerState::InProgress:
        return QCoreApplication::translate("Change", "in progress");
    case LayerState::Done:
        return QCoreApplication::translate("Change", "done");
    }
    return {};
}

// What the value is called; empty for what has no name in the scheme.
QString shownName(const Edit::Value &value, const LabelScheme &scheme, const QString &language)
{
    if (const auto *annotation = std::get_if<Annotation>(&value)) {
        const LabelDef *label = scheme.label(annotation->label);
        return label ? label->name.in(language, label->key) : annotation->label;
    }
    if (const auto *relation = std::get_if<Relation>(&value)) {
        const RelationDef *definition = scheme.relation(relation->label);
        return definition ? definition->name.in(language, definition->key) : relation->label;
    }
    if (const auto *info = std::get_if<LayerInfo>(&value))
        return stateName(info->state);
    return {};
}

template <typename T>
bool holds(const Edit &edit)
{
    return std::holds_alternative<T>(edit.before) || std::holds_alternative<T>(edit.after);
}

// The edit that the kind is about: a change of state may go with an annotation, relations with a deleted one.
const Edit *mainEdit(const Change &change)
{
    const auto find = [&](auto matches) {
        const auto found = std::find_if(change.edits.begin(), change.edits.end(), matches);
        return found == change.edits.end() ? nullptr : &*found;
    };
    if (change.kind == QLatin1String("relate") || change.kind == QLatin1String("unrelate"))
        return find(holds<Relation>);
    if (change.kind == QLatin1String("state"))
        return find(holds<LayerInfo>);
    return find(holds<Annotation>);
}

} // namespace

DocumentId Edit::touchedDocument() const
{
    if (!document.isNull())
        return document;
    if (const auto *made = std::get_if<Document>(&after))
        return made->id;
    if (const auto *deleted = std::get_if<Document>(&before))
        return deleted->id;
    return {};
}

Change Change::inverted() const
{
    Change result{kind, subject, author, {}, texts};
    result.edits.reserve(edits.size());
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        result.edits.append(edit->inverted());
    return result;
}

QString title(const Change &change, const LabelScheme &scheme, const QString &language)
{
    const auto sentence = std::find_if(sentences.begin(), sentences.end(), [&](const Sentence &candidate) {
        return change.kind == QLatin1String(candidate.kind);
    });
    if (sentence == sentences.end())
        return change.subject.isEmpty() ? change.kind : change.kind + QStringLiteral(u": ") + change.subject;
    QString name;
    if (const Edit *edit = mainEdit(change)) {
        const bool deleted = std::holds_alternative<std::monostate>(edit->after);
        name = shownName(deleted ? edit->before : edit->after, scheme, language);
    }
    const QString text = QCoreApplication::translate("Change", sentence->text);
    return text.contains(QLatin1String("%2")) ? text.arg(change.subject, name) : text.arg(change.subject);
}

} // namespace dau
