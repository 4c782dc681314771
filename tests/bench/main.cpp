// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// dau-bench [NAME...]: measures and prints JSON lines; without a name, everything. Arguments after "--" go to the benches.
#include "tests/bench/bench.h"

#include <QtWidgets/QApplication>

#include <cstdio>
#include <fstream>

using namespace dau;

namespace {

// The machine's load, printed first: wall times mean little without it.
double load()
{
    double value = -1;
    std::ifstream("/proc/loadavg") >> value;
    return value;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStringList names = QApplication::arguments().mid(1);
    QStringList rest;
    if (const qsizetype at = names.indexOf(QStringLiteral(u"--")); at >= 0) {
        rest = names.mid(at + 1);
        names = names.first(at);
    }
    if (names.contains(QStringLiteral(u"--help"))) {
        std::puts("dau-bench [NAME...] [-- ARGUMENT...]");
        for (const bench::Bench *entry : bench::all())
            std::printf("  %-10s %s\n", entry->name, entry->about);
        return 0;
    }
    bench::printLine({{QStringLiteral(u"version"), QStringLiteral(DAU_VERSION)}, {QStringLiteral(u"load"), load()}});
    bool measured = true;
    int found = 0;
    for (const bench::Bench *entry : bench::all()) {
        if (!names.isEmpty() && !names.contains(QString::fromLatin1(entry->name)))
            continue;
        ++found;
        measured = entry->run(rest) && measured;
    }
    if (found < names.size()) {
        std::fputs("There is no such bench; see --help.\n", stderr);
        return 2;
    }
    return measured ? 0 : 1;
}
