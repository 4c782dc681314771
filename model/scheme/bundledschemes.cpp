// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/scheme/bundledschemes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

// The resources of a static library are registered by hand, and outside any namespace.
static void registerSchemes()
{
    Q_INIT_RESOURCE(schemes);
}

namespace dau {

namespace {

QList<LabelScheme> readAll()
{
    registerSchemes();
    QList<LabelScheme> schemes;
    for (const QStringView id : {u"vn-polnews", u"conll-2003", u"blank"}) {
        const QString name = QStringLiteral(u":/schemes/%1.json").arg(id);
        QFile file(name);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const Result<LabelScheme> scheme = opened ? parseScheme(file.readAll(), name) : LabelScheme();
        Q_ASSERT_X(scheme, "bundledSchemes", scheme ? "" : qPrintable(scheme.error().message));
        schemes.append(*scheme);
    }
    return schemes;
}

} // namespace

QList<LabelScheme> bundledSchemes()
{
    static const QList<LabelScheme> schemes = readAll();
    return schemes;
}

Result<LabelScheme> bundledScheme(QStringView id)
{
    QStringList ids;
    for (const LabelScheme &scheme : bundledSchemes()) {
        if (scheme.id == id)
            return scheme;
        ids.append(scheme.id);
    }
    return failure(Error::Code::NotFound,
        QCoreApplication::translate("BundledSchemes", "There is no scheme “%1”; these come with the program: %2.")
            .arg(id.toString(), ids.join(QLatin1String(", "))));
}

} // namespace dau
