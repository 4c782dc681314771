// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <memory>

namespace dau {

// Sorting as a reader of the language expects (ICU; Vietnamese letters and tones in their order). Numbers inside names
// sort by value ("2" before "10"). Not thread-safe: one per thread.
class Collation
{
public:
    explicit Collation(const QString &language); // "vi", "en"
    ~Collation();
    Collation(Collation &&) noexcept;
    Collation &operator=(Collation &&) noexcept;

    int compare(QStringView a, QStringView b) const;
    // Bytes that compare as the strings do: for a sort column.
    QByteArray sortKey(QStringView text) const;
    // By the last syllable, then the family name, then the middle ones: how Vietnamese lists of people are sorted.
    QByteArray personSortKey(QStringView name) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace dau
