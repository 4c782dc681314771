// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace dau::cli {

namespace {

QJsonObject jsonOf(const Carries &carries)
{
    return {{QStringLiteral(u"nested"), carries.nested},
            {QStringLiteral(u"crossing"), carries.crossing},
            {QStringLiteral(u"discontinuous"), carries.discontinuous},
            {QStringLiteral(u"attributes"), carries.attributes},
            {QStringLiteral(u"relations"), carries.relations},
            {QStringLiteral(u"entities"), carries.entities},
            {QStringLiteral(u"notes"), carries.notes},
            {QStringLiteral(u"doubts"), carries.doubts},
            {QStringLiteral(u"origins"), carries.origins},
            {QStringLiteral(u"zones"), carries.zones},
            {QStringLiteral(u"metadata"), carries.metadata},
            {QStringLiteral(u"document_labels"), carries.documentLabels},
            {QStringLiteral(u"sub_token"), carries.subToken},
            {QStringLiteral(u"annotators"), carries.severalAnnotators}};
}

QList<QCommandLineOption> options()
{
    return {{QStringLiteral(u"json"), QStringLiteral(u"One JSON line per format.")}};
}

int run(const Run &run)
{
    for (const FormatInfo &format : run.exchange.formats()) {
        const QJsonObject carries = jsonOf(format.carries);
        if (run.has("json")) {
            run.print({{QStringLiteral(u"id"), format.id},
                       {QStringLiteral(u"name"), format.name},
                       {QStringLiteral(u"suffix"), format.suffix},
                       {QStringLiteral(u"unit"), toString(format.unit)},
                       {QStringLiteral(u"import"), format.reads},
                       {QStringLiteral(u"export"), format.writes},
                       {QStringLiteral(u"carries"), carries}});
            continue;
        }
        QStringList able;
        for (auto it = carries.begin(); it != carries.end(); ++it) {
            if (it->toBool())
                able.append(it.key());
        }
        QStringList settings;
        for (auto it = format.settings.begin(); it != format.settings.end(); ++it)
            settings.append(it.value().isEmpty() ? it.key() : it.key() + u'=' + it->join(u'|'));
        run.out << QStringLiteral(u"%1  %2  (%3)").arg(format.id, -8).arg(format.name, toString(format.unit)) << '\n'
                << "          " << (format.reads ? "import " : "") << (format.writes ? "export" : "") << '\n'
                << "          carries " << able.join(QStringLiteral(u", ")) << '\n';
        if (!settings.isEmpty())
            run.out << "          options " << settings.join(QStringLiteral(u", ")) << '\n';
    }
    return Well;
}

} // namespace

const Command formatsCommand = {"formats", "", "Lists the formats and what each can carry.", 0, 0, options, run};

} // namespace dau::cli
