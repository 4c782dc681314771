// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QString>

namespace dau {

// A file that lies in memory and on no disk, with a path for readers that open files by path. Gone with the object.
class MemoryFile
{
public:
    explicit MemoryFile(const QByteArray &bytes);
    ~MemoryFile();
    MemoryFile(MemoryFile &&) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    QString path() const { return QStringLiteral(u"/proc/self/fd/%1").arg(m_descriptor); }

private:
    int m_descriptor;
};

} // namespace dau
