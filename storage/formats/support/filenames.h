// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace dau {

// Gives names from data (of documents, of annotators) names of files below an export's folder. A name that every file
// system takes stays as it is, "Annotator_B/1" with its sub-folder; any other (empty, "..", absolute, control or bidi
// characters, what Windows forbids, over 120 bytes a part, a case twin of one given before) becomes a slug with a hash
// of the name. The same names in the same order give the same files.
class FileNames
{
public:
    // The path without suffix. Asked again for the same name, the answer is the same.
    QString operator()(const QString &name);
    // Names whose file is called otherwise: file, then name.
    const QMap<QString, QString> &changed() const { return m_changed; }

private:
    QHash<QString, QString> m_files;
    QSet<QString> m_taken; // case-folded
    QMap<QString, QString> m_changed;
};

// One line without TAB, CR, LF or other controls: those and "%" as %XX.
QString toOneLine(const QString &name);
QString fromOneLine(const QString &line);

} // namespace dau
