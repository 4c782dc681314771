// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/notation.h"

#include "model/session/fold.h"

#include <algorithm>

namespace dau::kit {

namespace {

struct Draft {
    QString name; // of "#name"; empty: closed by a plain bracket
    Annotation annotation;
    qsizetype openAt = -1;
};

class Parser
{
public:
    explicit Parser(const QString &notation)
        : m_in(notation)
    {
    }

    Page parse()
    {
        while (m_at < m_in.size())
            step();
        Q_ASSERT_X(m_open.isEmpty(), "kit::parse", "a bracket is not closed");
        QList<Annotation> annotations;
        for (Draft &draft : m_drafts) {
            std::sort(draft.annotation.spans.begin(), draft.annotation.spans.end());
            annotations.append(draft.annotation);
        }
        if (m_anchor < 0)
            m_anchor = std::max<qsizetype>(m_caret, 0);
        m_state.caret = std::max<qsizetype>(m_caret, 0);
        m_state.anchor = m_anchor;
        Page page{Text(m_out), AnnotationSet(annotations, {}), m_state};
        if (const Annotation *selected = page.annotations.byId(m_state.selected))
            page.state.caret = page.state.anchor = selected->extent().end;
        return page;
    }

private:
    void step()
    {
        const QChar c = m_in[m_at++];
        if (c == u'[')
            open();
        else if (c == u']')
            close();
        else if (c == u'|')
            m_caret = m_out.size();
        else if (c == u'^')
            m_anchor = m_out.size();
        else
            m_out += c == u'\\' ? m_in[m_at++] : c;
    }

    QString word(const char16_t *stops)
    {
        const qsizetype begin = m_at;
        while (m_at < m_in.size() && !QStringView(stops).contains(m_in[m_at]))
            ++m_at;
        return m_in.mid(begin, m_at - begin);
    }

    void open()
    {
        const QString label = word(u" #{!*");
        QString name;
        Attributes attributes;
        bool doubt = false;
        bool selected = false;
        while (m_at < m_in.size() && m_in[m_at] != u' ') {
            const QChar c = m_in[m_at++];
            if (c == u'#')
                name = word(u" {!*");
            else if (c == u'{')
                attributes = readAttributes();
            doubt = doubt || c == u'!';
            selected = selected || c == u'*';
        }
        ++m_at; // the blank
        qsizetype index = -1;
        for (qsizetype i = 0; label.isEmpty() && i < m_drafts.size(); ++i)
            index = m_drafts[i].name == name ? i : index;
        if (index < 0) {
            Draft draft{name, {}, -1};
            draft.annotation.id = {Uuid{1, static_cast<quint64>(m_drafts.size()) + 1}};
            draft.annotation.label = label;
            draft.annotation.attributes = attributes;
            draft.annotation.doubt = doubt;
            if (selected)
                m_state.selected = draft.annotation.id;
            index = m_drafts.size();
            m_drafts.append(draft);
        }
        m_drafts[index].openAt = m_out.size();
        m_open.append(index);
    }

    Attributes readAttributes()
    {
        Attributes result;
        while (m_in[m_at] != u'}') {
            const QString key = word(u"=~?");
            const QChar kind = m_in[m_at++];
            const auto source = kind == u'='   ? AttributeValue::Source::Set
                                : kind == u'~' ? AttributeValue::Source::Carried
                                               : AttributeValue::Source::Default;
            result.insert(key, {word(u",}").split(u'+'), source});
            if (m_in[m_at] == u',')
                ++m_at;
        }
        ++m_at;
        return result;
    }

    void close()
    {
        qsizetype which = m_open.size() - 1;
        if (m_at < m_in.size() && m_in[m_at] == u'#') {
            const qsizetype before = m_at++;
            const qsizetype digits = m_at;
            while (m_at < m_in.size() && m_in[m_at].isDigit())
                ++m_at;
            const QString name = m_in.mid(digits, m_at - digits);
            const auto found = std::find_if(m_open.begin(), m_open.end(),
                                            [&](qsizetype index) { return m_drafts[index].name == name; });
            if (!name.isEmpty() && found != m_open.end())
                which = found - m_open.begin();
            else
                m_at = before;
        }
        Q_ASSERT_X(which >= 0, "kit::parse", "a bracket too many");
        Draft &draft = m_drafts[m_open.takeAt(which)];
        draft.annotation.spans.append({draft.openAt, m_out.size()});
    }

    QString m_in;
    QString m_out;
    qsizetype m_at = 0;
    QList<Draft> m_drafts;
    QList<qsizetype> m_open;
    PageState m_state;
    qsizetype m_caret = -1;
    qsizetype m_anchor = -1;
};

struct Fragment {
    const Annotation *annotation;
    Span span;
};

QString attributesOf(const Annotation &annotation)
{
    if (annotation.attributes.isEmpty())
        return {};
    QStringList parts;
    for (auto it = annotation.attributes.begin(); it != annotation.attributes.end(); ++it) {
        const QChar sign = QStringLiteral(u"=~?")[static_cast<int>(it->source)];
        parts.append(it.key() + sign + it->values.join(u'+'));
    }
    return u'{' + parts.join(u',') + u'}';
}

bool crossesAnother(const Annotation &annotation, const AnnotationSet &annotations)
{
    const auto around = annotations.intersecting(annotation.extent());
    return std::any_of(around.begin(), around.end(), [&](const Annotation *other) {
        const Span a = annotation.extent();
        const Span b = other->extent();
        return other->id != annotation.id && a.intersects(b) && !a.contains(b) && !b.contains(a);
    });
}

} // namespace

Page parse(const QString &notation)
{
    return Parser(notation).parse();
}

QString print(const Text &text, const AnnotationSet &annotations, const PageState &state)
{
    QHash<AnnotationId, int> names;
    QList<Fragment> fragments;
    const QList<Annotation> all = annotations.all();
    for (const Annotation &annotation : all) {
        if (annotation.spans.size() > 1 || crossesAnother(annotation, annotations))
            names.insert(annotation.id, static_cast<int>(names.size()) + 1);
        for (const Span &span : annotation.spans)
            fragments.append({&annotation, span});
    }
    std::stable_sort(fragments.begin(), fragments.end(), [](const Fragment &a, const Fragment &b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });

    QString out;
    QList<Fragment> open;
    qsizetype next = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        for (qsizetype i = open.size() - 1; i >= 0; --i) {
            if (open[i].span.end != at)
                continue;
            out += u']';
            if (i != open.size() - 1)
                out += u'#' + QString::number(names.value(open[i].annotation->id));
            open.removeAt(i);
        }
        const bool showsCaret = state.selected.isNull() && state.caret >= 0;
        if (showsCaret && state.anchor != state.caret && state.anchor == at)
            out += u'^';
        if (showsCaret && state.caret == at)
            out += u'|';
        for (; next < fragments.size() && fragments[next].span.begin == at; ++next) {
            const Annotation &annotation = *fragments[next].annotation;
            const bool first = annotation.spans.first() == fragments[next].span;
            out += u'[' + (first ? annotation.label : QString());
            if (names.contains(annotation.id))
                out += u'#' + QString::number(names.value(annotation.id));
            if (first)
                out += attributesOf(annotation) + (annotation.doubt ? QStringLiteral(u"!") : QString())
                    + (annotation.id == state.selected ? QStringLiteral(u"*") : QString());
            out += u' ';
            open.append(fragments[next]);
        }
        if (at == text.size())
            break;
        const QChar c = text.string()[at];
        if (QStringLiteral(u"[]|^\\").contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString print(const Text &text, const AnnotationSet &annotations)
{
    PageState nowhere;
    nowhere.caret = nowhere.anchor = -1;
    return print(text, annotations, nowhere);
}

QString print(const Page &page)
{
    return print(page.text, page.annotations, page.state);
}

QStringList relations(const Text &text, const AnnotationSet &annotations)
{
    QStringList result;
    const QList<Relation> all = annotations.relations();
    for (const Relation &relation : all) {
        const Annotation *from = annotations.byId(relation.from);
        const Annotation *to = annotations.byId(relation.to);
        result.append(QStringLiteral(u"%1(%2, %3)")
                          .arg(relation.label, from ? text.quote(from->spans) : QStringLiteral(u"?"),
                               to ? text.quote(to->spans) : QStringLiteral(u"?")));
    }
    result.sort();
    return result;
}

Annotation named(const Page &page, const QString &quote)
{
    const QList<Annotation> all = page.annotations.all();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Annotation &annotation) {
        return page.text.quote(annotation.spans) == quote;
    });
    Q_ASSERT_X(found != all.end(), "kit::named", "no annotation has this text");
    return *found;
}

DocumentSession session(const Page &page)
{
    DocumentSession result;
    result.document.id = {Uuid{2, 1}};
    result.document.name = QStringLiteral(u"1");
    result.document.length = page.text.codePoints();
    result.annotator = {Uuid{3, 1}};
    result.text = page.text;
    result.annotations = page.annotations;
    result.info.state = LayerState::InProgress;
    result.boundaries = std::make_shared<Boundaries>(page.text);
    return result;
}

DocumentSession session(const QString &notation)
{
    return session(parse(notation));
}

DocumentSession applied(DocumentSession session, const Change &change)
{
    fold(session, change);
    return session;
}

QString print(const DocumentSession &session)
{
    return print(session.text, session.annotations);
}

} // namespace dau::kit
