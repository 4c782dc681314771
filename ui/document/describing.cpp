// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/document/describing.h"

#include "ui/document/annotatepage.h"
#include "ui/document/attributevalues.h"
#include "ui/document/notequestion.h"
#include "ui/document/relationquestion.h"
#include "ui/document/zonequestion.h"

namespace dau {

const Annotation *Describing::selected()
{
    const Annotation *a = m_page.selected();
    if (!a)
        m_page.say(tr("No span is selected: Ctrl+Tab goes to the next, Alt+Up to the one here."));
    return a;
}

void Describing::attributes()
{
    if (const Annotation *a = selected()) {
        if (attributesAsked(m_page.project().scheme(), *a).isEmpty())
            m_page.say(tr("This label has no attributes."));
        else
            Q_EMIT m_page.attributesWanted(a->id);
    }
}

void Describing::firstAttribute(int digit)
{
    if (const Annotation *a = m_page.selected()) {
        const Result<DigitAnswer> answer = answerByDigit(m_page.project().scheme(), *a, digit);
        if (answer)
            m_page.apply(m_page.edits().setAttribute(a->id, answer->attribute, answer->values));
        else
            m_page.say(answer.error().message);
    }
}

void Describing::relation()
{
    if (const Annotation *a = selected()) {
        const QList<Edits::Partner> partners = m_page.edits().partners(a->id);
        if (partners.isEmpty())
            m_page.say(tr("No span here that the scheme lets this one relate to."));
        else
            m_page.ask(std::make_unique<RelationQuestion>(m_page, a->id, partners));
    }
}

void Describing::relate(const AnnotationId &from, const AnnotationId &to)
{
    for (const Edits::Partner &partner : m_page.edits().partners(from)) {
        if (partner.id != to)
            continue;
        auto question = std::make_unique<RelationQuestion>(m_page, from, QList{partner});
        RelationQuestion *asked = question.get();
        m_page.ask(std::move(question));
        asked->choose(partner);
        return;
    }
    m_page.say(tr("The scheme has no relation between these two."));
}

void Describing::entity()
{
    if (const Annotation *a = selected())
        Q_EMIT m_page.entityWanted(a->id);
}

void Describing::note()
{
    if (selected())
        m_page.ask(std::make_unique<NoteQuestion>(m_page));
}

void Describing::doubt()
{
    if (const Annotation *a = selected()) {
        const bool on = !a->doubt;
        if (m_page.apply(m_page.edits().setDoubt(a->id, on)))
            m_page.say(on ? tr("Doubt noted.") : tr("No longer a doubt."));
    }
}

void Describing::zone()
{
    m_page.ask(std::make_unique<ZoneQuestion>(m_page));
}

} // namespace dau
