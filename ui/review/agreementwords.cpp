// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/review/agreementwords.h"

#include "model/agreement/agreementexport.h"
#include "model/agreement/documentstudies.h"
#include "model/agreement/projectfigures.h"
#include "model/agreement/say.h"
#include "ui/document/shownnames.h"

#include <QtCore/QLocale>

#include <cmath>

namespace dau {

using namespace agreement;

namespace {

struct Named {
    const char *id;
    const char *name;
};
// Those that are no measure by themselves; the others have their name in the table of measures.
constexpr Named measureNames[] = {
    {"f1-exact", QT_TRANSLATE_NOOP("Agreement", "F1, exact")},
    {"f1-span", QT_TRANSLATE_NOOP("Agreement", "F1, same extent")},
    {"f1-overlap", QT_TRANSLATE_NOOP("Agreement", "F1, overlapping, same label")},
    {"f1-overlap_any", QT_TRANSLATE_NOOP("Agreement", "F1, overlapping, any label")},
    {"f1-partial", QT_TRANSLATE_NOOP("Agreement", "F1, partial credit")},
    {"f1-graded", QT_TRANSLATE_NOOP("Agreement", "F1, graded by overlap")},
    {"f1-char", QT_TRANSLATE_NOOP("Agreement", "F1, by characters")},
    {"f1-label", QT_TRANSLATE_NOOP("Agreement", "Labels of spans with equal ends")},
    {"relation-f1", QT_TRANSLATE_NOOP("Agreement", "Relations, F1")},
    {"relation-f1-aligned", QT_TRANSLATE_NOOP("Agreement", "Relations, F1, ends aligned")},
    {"relation-f1-given-ends", QT_TRANSLATE_NOOP("Agreement", "Relations, F1, both ends agreed")},
    {"relation-kappa", QT_TRANSLATE_NOOP("Agreement", "Relations, kappa of types")},
    {"attribute-alpha", QT_TRANSLATE_NOOP("Agreement", "Attribute, alpha")},
    {"attribute-agreement", QT_TRANSLATE_NOOP("Agreement", "Attribute, observed agreement")},
    {"attribute-f1", QT_TRANSLATE_NOOP("Agreement", "Attribute, F1 of span and value")},
    {"link-accuracy", QT_TRANSLATE_NOOP("Agreement", "Entities, same name")},
    {"link-alpha", QT_TRANSLATE_NOOP("Agreement", "Entities, alpha")},
};

QStringList ids(const char *words)
{
    return QString::fromLatin1(words).split(u' ');
}

} // namespace

QList<Headlines> headlines(const LabelScheme &scheme)
{
    QList<Headlines> result{
        {say(QT_TRANSLATE_NOOP("Agreement", "Spans")), ids("f1-exact f1-overlap bar_u_alpha cu_alpha")},
        {say(QT_TRANSLATE_NOOP("Agreement", "Nested spans")), ids("f1-exact gamma f1-overlap gamma_cat")},
        {say(QT_TRANSLATE_NOOP("Agreement", "Labels of aligned spans")),
            ids("alpha percent_agreement cohen_kappa fleiss_kappa")},
    };
    for (const AttributeDef &attribute : scheme.attributes)
        result.append({say(QT_TRANSLATE_NOOP("Agreement", "Attribute: %1")).arg(shownAttribute(scheme, attribute.key)),
            ids("attribute-alpha attribute-agreement attribute-f1"), {{QStringLiteral(u"attribute"), attribute.key}}});
    if (!scheme.relations.isEmpty())
        result.append({say(QT_TRANSLATE_NOOP("Agreement", "Relations")),
            ids("relation-f1 relation-f1-given-ends relation-kappa")});
    result.append({say(QT_TRANSLATE_NOOP("Agreement", "Entities")), ids("lea conll muc b3 ceaf_e blanc")});
    result.append(
        {say(QT_TRANSLATE_NOOP("Agreement", "Parts of the text")), ids("boundary_similarity windowdiff bar_u_alpha")});
    return result;
}

QString measureName(const QString &id)
{
    for (const Named &one : measureNames) {
        if (id == QLatin1String(one.id))
            return say(one.name);
    }
    const Measure *measure = measureNamed(id).measure;
    return measure ? say(measure->name) : id;
}

QStringList measureIds()
{
    QStringList result;
    for (const Named &one : measureNames) {
        if (!QLatin1String(one.id).startsWith(QLatin1String("attribute-"))) // those need to know which
            result.append(QLatin1String(one.id));
    }
    for (const Measure *measure : allMeasures()) {
        const QByteArray id = measure->id;
        // What needs a parameter, or is no figure of agreement by itself.
        if (measure->kind != Study::Kind::None && id != "bootstrap_ci" && id != "span_prf" && id != "cu_coverage" && id != "ku_alpha" && id != "cohen_kappa_se"
            && !id.endsWith("_category") && id != "specific_agreement" && !id.startsWith("gamma_best") && id != "gamma_d_pos")
            result.append(QLatin1String(measure->id));
    }
    return result;
}

QString shownScore(const Score &score)
{
    return score.isDefined() ? QLocale().toString(score.value(), 'f', 3) : QStringLiteral(u"–");
}

QString shownCount(double count)
{
    return QLocale().toString(count, 'g', 12);
}

QString shownInterval(const Figure &figure, qint64 documents)
{
    if (figure.interval.isDefined())
        return QStringLiteral(u"%1 – %2").arg(QLocale().toString(figure.interval.low(), 'f', 3), QLocale().toString(figure.interval.high(), 'f', 3));
    return documents < fewestDocuments ? say(QT_TRANSLATE_NOOP("Agreement", "too few documents")) : QStringLiteral(u"–");
}

QString shownChange(double change)
{
    return (change < 0 ? QStringLiteral(u"−") : QStringLiteral(u"+")) + QLocale().toString(std::abs(change), 'f', 3);
}

} // namespace dau
