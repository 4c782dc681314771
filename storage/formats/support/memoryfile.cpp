// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/memoryfile.h"

#include <sys/mman.h>
#include <unistd.h>

namespace dau {

MemoryFile::MemoryFile(const QByteArray &bytes)
    : m_descriptor(memfd_create("dau", MFD_CLOEXEC))
{
    for (qsizetype written = 0; m_descriptor >= 0 && written < bytes.size();) {
        const auto count = ::write(m_descriptor, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count <= 0) {
            ::close(m_descriptor);
            m_descriptor = -1;
        }
        written += count;
    }
}

MemoryFile::~MemoryFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace dau
