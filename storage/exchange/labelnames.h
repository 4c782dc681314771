// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/exchange.h"

#include <QtCore/QSet>

#include <array>

namespace dau {

// What the labels, attributes and relations of one format are called here and there, both ways: LabelScheme::names, for an
// import also what the person mapped. Every export and import goes through it, so that no format does.
class LabelNames
{
public:
    // For what goes out in, or comes from, this format. `mapped` counts more than the scheme's names.
    LabelNames(const LabelScheme &scheme, const QString &format, const NameMap &mapped = {});

    // The scheme, and a document, with the format's names.
    LabelScheme toFormat(LabelScheme scheme) const;
    void toFormat(LabelledDocument &document) const;
    // A document as a format read it, with the project's keys; what is mapped to nothing is left out. A name that neither
    // the scheme nor the map knows gets a key of its own (keyForName).
    void toProject(LabelledDocument &document);
    const QList<MappedName> &met() const { return m_met; }

private:
    using Kind = MappedName::Kind;
    struct Names {
        QMap<QString, QString> toFormat;
        QHash<QString, QString> toProject;
        QSet<QString> keys;            // of the project
        QHash<QString, qsizetype> met; // index in m_met, by the format's name
    };
    static constexpr size_t kinds = 3;
    void prepare(Kind kind, const QStringList &keys, const QMap<QString, QString> &names, const QMap<QString, QString> &mapped);
    Names &of(Kind kind) { return m_names[static_cast<size_t>(kind)]; }
    const Names &of(Kind kind) const { return m_names[static_cast<size_t>(kind)]; }
    QString out(Kind kind, const QString &key) const { return of(kind).toFormat.value(key, key); }
    QString in(Kind kind, const QString &name);
    Attributes in(const Attributes &attributes);
    Attributes out(const Attributes &attributes) const;

    std::array<Names, kinds> m_names;
    QString m_format;
    QList<MappedName> m_met;
};

// What was mapped in earlier imports of this format, with `now` on top; and the same kept for the next.
NameMap mappingOf(const CorpusStore &store, const QString &format, const NameMap &now);
void rememberMapping(CorpusStore &store, const QString &format, const NameMap &mapped);

} // namespace dau
