// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/turtle.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr int deepest = 64;

QString tr(const char *text)
{
    return QCoreApplication::translate("Turtle", text);
}

const QString rdf = QStringLiteral(u"http://www.w3.org/1999/02/22-rdf-syntax-ns#");

bool isName(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || QStringView(u"_-:.%\\").contains(c);
}

} // namespace

TurtleReader::TurtleReader(const QString &text)
    : m_text(text)
{
}

qint64 TurtleReader::line() const
{
    return 1 + QStringView(m_text).first(m_at).count(u'\n');
}

bool TurtleReader::fail(const QString &message)
{
    if (m_fault.isEmpty())
        m_fault = message;
    return false;
}

void TurtleReader::skip()
{
    while (m_at < m_text.size()) {
        if (m_text[m_at] == u'#') {
            const qsizetype end = m_text.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
        } else if (m_text[m_at].isSpace()) {
            ++m_at;
        } else {
            return;
        }
    }
}

bool TurtleReader::take(QStringView word)
{
    skip();
    if (!QStringView(m_text).mid(m_at).startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

std::optional<QList<Triple>> TurtleReader::read()
{
    for (skip(); m_at < m_text.size(); skip()) {
        if (!statement()) {
            fail(tr("The line is not Turtle."));
            return {};
        }
    }
    return m_triples;
}

bool TurtleReader::statement()
{
    const QStringView rest = QStringView(m_text).mid(m_at);
    const bool at = rest.startsWith(u'@');
    for (const QStringView word : {QStringView(u"prefix"), QStringView(u"base")}) {
        const QStringView after = rest.mid(at ? 1 : 0);
        if (!after.startsWith(word, Qt::CaseInsensitive) || after.size() <= word.size() || !after[word.size()].isSpace())
            continue;
        m_at += word.size() + (at ? 1 : 0);
        skip();
        QString prefix;
        if (word == u"prefix") {
            const qsizetype colon = m_text.indexOf(u':', m_at);
            if (colon < 0)
                return false;
            prefix = m_text.mid(m_at, colon - m_at).trimmed();
            m_at = colon + 1;
            skip();
        }
        const auto value = iri();
        if (!value)
            return false;
        if (word == u"prefix")
            m_prefixes.insert(prefix, *value);
        else
            m_base = *value;
        return !at || take(u".");
    }
    const bool anonymous = m_text[m_at] == u'[';
    const auto subject = term(0);
    if (!subject || subject->isLiteral)
        return false;
    skip();
    if (anonymous && take(u"."))
        return true;
    return predicates(subject->value, 0) && take(u".");
}

bool TurtleReader::predicates(const QString &subject, int depth)
{
    while (true) {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] == u'.' || m_text[m_at] == u']')
            return true; // after a last ";"
        QString predicate;
        if (m_text[m_at] == u'a' && m_at + 1 < m_text.size() && !isName(m_text[m_at + 1])) {
            ++m_at;
            predicate = rdf + QStringLiteral(u"type");
        } else {
            const auto verb = m_text[m_at] == u'<' ? iri() : name();
            if (!verb)
                return false;
            predicate = *verb;
        }
        do {
            const auto object = term(depth);
            if (!object)
                return false;
            m_triples.append({subject, predicate, object->value, object->isLiteral});
        } while (take(u","));
        if (!take(u";"))
            return true;
        while (take(u";"))
            continue;
    }
}

std::optional<TurtleReader::Term> TurtleReader::term(int depth)
{
    skip();
    if (m_at >= m_text.size() || depth > deepest)
        return {};
    const QChar c = m_text[m_at];
    const auto iriTerm = [](const std::optional<QString> &value) { return value ? std::optional(Term{*value, false}) : std::nullopt; };
    const auto literalTerm = [](const std::optional<QString> &value) { return value ? std::optional(Term{*value, true}) : std::nullopt; };
    if (c == u'<')
        return iriTerm(iri());
    if (c == u'"' || c == u'\'')
        return literalTerm(literal());
    if (c == u'[')
        return node(depth + 1);
    if (c == u'(')
        return collection(depth + 1);
    if (c.isDigit() || c == u'+' || c == u'-' || (c == u'.' && m_at + 1 < m_text.size() && m_text[m_at + 1].isDigit())) {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isDigit() || QStringView(u"+-eE.").contains(m_text[m_at])))
            ++m_at;
        while (m_text[m_at - 1] == u'.') // the end of the statement
            --m_at;
        return Term{m_text.mid(begin, m_at - begin), true};
    }
    for (const QStringView word : {QStringView(u"true"), QStringView(u"false")}) {
        const QStringView rest = QStringView(m_text).mid(m_at);
        if (rest.startsWith(word) && (rest.size() == word.size() || !isName(rest[word.size()]) || rest[word.size()] == u'.')) {
            m_at += word.size();
            return Term{word.toString(), true};
        }
    }
    return iriTerm(name());
}

std::optional<QString> TurtleReader::iri()
{
    if (m_at >= m_text.size() || m_text[m_at] != u'<')
        return {};
    const qsizetype end = m_text.indexOf(u'>', m_at);
    if (end < 0)
        return {};
    QString value = m_text.mid(m_at + 1, end - m_at - 1);
    m_at = end + 1;
    for (qsizetype i = value.indexOf(u"\\"); i >= 0 && i + 1 < value.size(); i = value.indexOf(u"\\", i + 1)) {
        const qsizetype digits = value[i + 1] == u'u' ? 4 : 8;
        const char32_t code = value.mid(i + 2, digits).toUInt(nullptr, 16);
        value.replace(i, digits + 2, QString::fromUcs4(&code, 1));
    }
    return value.contains(u':') ? value : m_base + value;
}

std::optional<QString> TurtleReader::literal()
{
    const QChar quote = m_text[m_at];
    const bool isLong = QStringView(m_text).mid(m_at).startsWith(QString(3, quote));
    m_at += isLong ? 3 : 1;
    QString value;
    while (true) {
        if (m_at >= m_text.size())
            return {};
        const QChar c = m_text[m_at];
        if (c == quote && (!isLong || QStringView(m_text).mid(m_at).startsWith(QString(3, quote)))) {
            m_at += isLong ? 3 : 1;
            break;
        }
        ++m_at;
        if (c != u'\\' || m_at >= m_text.size()) {
            value += c;
            continue;
        }
        const QChar escape = m_text[m_at++];
        if (escape == u'u' || escape == u'U') {
            const qsizetype digits = escape == u'u' ? 4 : 8;
            bool ok = false;
            const char32_t code = m_text.mid(m_at, digits).toUInt(&ok, 16);
            if (!ok || code > 0x10FFFF)
                return {};
            value += code < 0x10000 ? QString(QChar(static_cast<char16_t>(code))) : QString::fromUcs4(&code, 1);
            m_at += digits;
        } else {
            const qsizetype known = QStringView(u"tbnrf").indexOf(escape);
            value += known < 0 ? escape : QStringView(u"\t\b\n\r\f")[known];
        }
    }
    if (m_at < m_text.size() && m_text[m_at] == u'@') {
        ++m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'-'))
            ++m_at;
    } else if (QStringView(m_text).mid(m_at).startsWith(u"^^")) {
        m_at += 2;
        if (!(m_at < m_text.size() && m_text[m_at] == u'<' ? iri() : name()))
            return {};
    }
    return value;
}

std::optional<TurtleReader::Term> TurtleReader::node(int depth)
{
    ++m_at; // [
    const QString subject = newNode();
    if (!predicates(subject, depth) || !take(u"]"))
        return {};
    return Term{subject, false};
}

// The members of a list hang on its node by rdf:first, all of them: their order is not asked for.
std::optional<TurtleReader::Term> TurtleReader::collection(int depth)
{
    ++m_at; // (
    const QString subject = newNode();
    while (!take(u")")) {
        const auto member = term(depth);
        if (!member)
            return {};
        m_triples.append({subject, rdf + QStringLiteral(u"first"), member->value, member->isLiteral});
    }
    return Term{subject, false};
}

std::optional<QString> TurtleReader::name()
{
    const qsizetype begin = m_at;
    while (m_at < m_text.size() && isName(m_text[m_at]))
        m_at += m_text[m_at] == u'\\' && m_at + 1 < m_text.size() ? 2 : 1;
    while (m_at > begin && m_text[m_at - 1] == u'.')
        --m_at;
    QString value = m_text.mid(begin, m_at - begin);
    const qsizetype colon = value.indexOf(u':');
    if (colon < 0)
        return {};
    if (value.startsWith(u"_:"))
        return value;
    const auto prefix = m_prefixes.constFind(value.left(colon));
    if (prefix == m_prefixes.cend()) {
        fail(tr("The prefix “%1:” is not declared.").arg(value.left(colon)));
        return {};
    }
    return *prefix + value.mid(colon + 1).remove(u'\\');
}

QString turtleString(const QString &text)
{
    QString result = QStringLiteral(u"\"");
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"': result += QStringLiteral(u"\\\""); break;
        case u'\\': result += QStringLiteral(u"\\\\"); break;
        case u'\n': result += QStringLiteral(u"\\n"); break;
        case u'\r': result += QStringLiteral(u"\\r"); break;
        case u'\t': result += QStringLiteral(u"\\t"); break;
        default:
            if (c.unicode() < 0x20 || c.unicode() == 0x7F || c == QChar(0x85) || c == QChar(0x2028) || c == QChar(0x2029))
                result += QStringLiteral(u"\\u") + QString::number(c.unicode(), 16).rightJustified(4, u'0').toUpper();
            else
                result += c;
        }
    }
    return result + u'"';
}

QString turtleIri(const QString &iri)
{
    return u'<' + iri + u'>';
}

} // namespace dau
