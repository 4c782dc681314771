// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
// dau-fuzz --format=ID [libFuzzer's arguments]: one reader under libFuzzer. --list says which there are; --seeds=FOLDER writes
// inputs to begin with.
#include "tests/fuzz/subjects.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" {
int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);
}

namespace {

QString subject;

int writeSeeds(const QString &folder)
{
    QDir().mkpath(folder);
    const QList<QByteArray> all = dau::fuzz::seeds(subject);
    for (qsizetype i = 0; i < all.size(); ++i) {
        QFile file(folder + QStringLiteral(u"/seed%1").arg(i));
        if (!file.open(QIODevice::WriteOnly) || file.write(all[i]) != all[i].size())
            return 1;
    }
    return all.isEmpty() ? 1 : 0;
}

} // namespace

int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    QString seeds;
    int kept = 1;
    for (int i = 1; i < *count; ++i) {
        char *argument = (*arguments)[i];
        if (std::strcmp(argument, "--list") == 0) {
            for (const QString &id : dau::fuzz::subjects())
                std::puts(qUtf8Printable(id));
            std::exit(0);
        }
        if (std::strncmp(argument, "--format=", 9) == 0)
            subject = QString::fromUtf8(argument + 9);
        else if (std::strncmp(argument, "--seeds=", 8) == 0)
            seeds = QString::fromUtf8(argument + 8);
        else
            (*arguments)[kept++] = argument;
    }
    (*arguments)[kept] = nullptr;
    *count = kept;
    if (!dau::fuzz::subjects().contains(subject)) {
        std::fputs("--format=ID, one of those that --list prints\n", stderr);
        std::exit(2);
    }
    if (!seeds.isEmpty())
        std::exit(writeSeeds(seeds));
    return 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    dau::fuzz::readAs(subject, QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
