// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/corpus/peoplewords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace dau {

namespace {

QString counted(const char *text, qsizetype count)
{
    return QCoreApplication::translate("People", text, nullptr, static_cast<int>(count));
}

} // namespace

QString kindName(Annotator::Kind kind)
{
    switch (kind) {
    case Annotator::Kind::Human:
        return QCoreApplication::translate("People", "person");
    case Annotator::Kind::Model:
        return QCoreApplication::translate("People", "model");
    case Annotator::Kind::Gold:
        return QCoreApplication::translate("People", "gold");
    }
    return {};
}

QString shownMoment(qint64 at)
{
    if (at == 0)
        return QStringLiteral(u"–");
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(at);
    const QString time = QLocale().toString(when.time(), QLocale::ShortFormat);
    if (when.date() == QDate::currentDate())
        return QCoreApplication::translate("People", "today %1").arg(time);
    return QLocale().toString(when.date(), QLocale::ShortFormat) + u' ' + time;
}

QString fileKindName(MergedFile::Kind kind)
{
    switch (kind) {
    case MergedFile::Kind::Package:
        return QCoreApplication::translate("People", "package");
    case MergedFile::Kind::Project:
        return QCoreApplication::translate("People", "project");
    case MergedFile::Kind::Update:
        return QCoreApplication::translate("People", "update");
    case MergedFile::Kind::Unrelated:
        return QCoreApplication::translate("People", "another project");
    case MergedFile::Kind::Refused:
        return QCoreApplication::translate("People", "refused");
    }
    return {};
}

QString mergeSentence(const MergeReport &report)
{
    const QLocale locale;
    QString text = QCoreApplication::translate("People", "%1 annotations added, %2 changed, %3 removed.")
                       .arg(locale.toString(report.added), locale.toString(report.changed), locale.toString(report.removed));
    if (report.documents > 0)
        text += u' ' + counted(QT_TRANSLATE_N_NOOP("People", "%n new documents."), report.documents);
    if (!report.proposals.isEmpty())
        text += u' ' + counted(QT_TRANSLATE_N_NOOP("People", "%n proposals."), report.proposals.size());
    if (!report.forks.isEmpty())
        text += u' ' + counted(QT_TRANSLATE_N_NOOP("People", "%n worked on in two places."), report.forks.size());
    return text;
}

QString versionName(const std::optional<Annotation> &version, const QString &text)
{
    return version ? QStringLiteral(u"%1 “%2”").arg(version->label, text) : QCoreApplication::translate("People", "deleted");
}

} // namespace dau
