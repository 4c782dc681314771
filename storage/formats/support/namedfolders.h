// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/bratnames.h"

#include <map>

namespace dau {

// Whose work the files of a folder are and what their documents are called: as a file of names in the folder or above it
// says (one that an export of ours wrote), else by the names of folder and file.
class NamedFolders
{
public:
    // `root`: where to stop looking, with '/' at the end. `fileName`: of the file of names, "annotation.conf".
    NamedFolders(QString root, QString fileName);

    // `stem`: an absolute path without suffix.
    QString documentOf(const QString &stem);
    QString annotatorOf(const QString &stem);
    const BratNames &namesOf(const QString &stem) { return find(stem).names; }
    bool isOurs(const QString &stem) { return find(stem).ours; }

private:
    struct Folder {
        QString path; // with '/' at the end
        BratNames names;
        bool ours = false;
    };
    const Folder &find(const QString &stem);
    const Folder &folder(const QString &path);

    QString m_root;
    QString m_fileName;
    std::map<QString, Folder> m_folders;
};

} // namespace dau
