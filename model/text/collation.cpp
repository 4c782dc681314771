// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/collation.h"

#include <QtCore/QStringList>

#include <unicode/coll.h>
#include <unicode/unistr.h>

namespace dau {

namespace {

// Reads the view in place; it must outlive the result.
icu::UnicodeString alias(QStringView text)
{
    return icu::UnicodeString(false, text.utf16(), static_cast<int32_t>(text.size()));
}

} // namespace

struct Collation::Data {
    std::unique_ptr<icu::Collator> collator;
};

Collation::Collation(const QString &language)
    : m_data(std::make_unique<Data>())
{
    UErrorCode status = U_ZERO_ERROR;
    m_data->collator.reset(icu::Collator::createInstance(icu::Locale(language.toLatin1().constData()), status));
    if (m_data->collator) {
        m_data->collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        m_data->collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
    }
    if (U_FAILURE(status) || !m_data->collator)
        qFatal("ICU has no rules for sorting: %s", u_errorName(status));
}

Collation::~Collation() = default;
Collation::Collation(Collation &&) noexcept = default;
Collation &Collation::operator=(Collation &&) noexcept = default;

int Collation::compare(QStringView a, QStringView b) const
{
    UErrorCode status = U_ZERO_ERROR;
    return m_data->collator->compare(alias(a), alias(b), status);
}

QByteArray Collation::sortKey(QStringView text) const
{
    const icu::UnicodeString string = alias(text);
    QByteArray key(text.size() * 4 + 16, Qt::Uninitialized);
    for (;;) {
        const int32_t size = m_data->collator->getSortKey(string, reinterpret_cast<uint8_t *>(key.data()),
                                                          static_cast<int32_t>(key.size()));
        const bool fits = size <= key.size();
        key.resize(fits ? size - 1 : size); // without the zero byte at its end
        if (fits)
            return key;
    }
}

QByteArray Collation::personSortKey(QStringView name) const
{
    const QString simple = name.toString().simplified();
    QStringList syllables = simple.split(u' ');
    const QString last = syllables.takeLast();
    const QString family = syllables.isEmpty() ? QString() : syllables.takeFirst();
    const QString middle = syllables.join(u' ');
    // No sort key holds a zero byte, so that it sorts a shorter part first.
    return sortKey(last) + '\0' + sortKey(family) + '\0' + sortKey(middle);
}

} // namespace dau
