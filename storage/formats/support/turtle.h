// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <optional>

namespace dau {

// One statement of RDF. Subjects, predicates and objects that are no literals are IRIs, or "_:x" for blank nodes.
struct Triple {
    QString subject;
    QString predicate;
    QString object;
    bool isLiteral = false;
};

// Reads Turtle (w3.org/TR/turtle), and so N-Triples; language tags and datatypes are dropped.
class TurtleReader
{
public:
    explicit TurtleReader(const QString &text);

    // Nothing where the text is no Turtle: line() and fault() say where and why.
    std::optional<QList<Triple>> read();
    qint64 line() const;
    const QString &fault() const { return m_fault; }

private:
    struct Term {
        QString value;
        bool isLiteral = false;
    };
    bool fail(const QString &message);
    void skip(); // blanks and comments
    bool take(QStringView word);
    bool statement();
    bool predicates(const QString &subject, int depth);
    std::optional<Term> term(int depth);
    std::optional<QString> iri();
    std::optional<QString> literal();
    std::optional<Term> node(int depth);
    std::optional<Term> collection(int depth);
    std::optional<QString> name();
    QString newNode() { return QStringLiteral(u"_:#%1").arg(++m_nodes); }

    const QString &m_text;
    qsizetype m_at = 0;
    QHash<QString, QString> m_prefixes;
    QString m_base;
    QList<Triple> m_triples;
    qint64 m_nodes = 0;
    QString m_fault;
};

// As Turtle writes a string with its quotes, and an IRI with its brackets.
QString turtleString(const QString &text);
QString turtleIri(const QString &iri);

} // namespace dau
