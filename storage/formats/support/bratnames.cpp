// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/bratnames.h"

#include "model/base/enumnames.h"
#include "model/scheme/labelscheme.h"
#include "storage/formats/support/filenames.h"

namespace dau {

namespace {

constexpr EnumNames<BratNames::Kind, 5> kindNames{{u"label", u"relation", u"attribute", u"document", u"annotator"}};

} // namespace

QByteArray BratNames::nameOf(Kind kind, const QString &key)
{
    const std::pair place(static_cast<int>(kind), key);
    const auto known = m_names.constFind(place);
    if (known != m_names.constEnd())
        return *known;
    const QByteArray plain = keyForName(key).toLatin1();
    QByteArray name = plain;
    for (int n = 2; m_taken.contains(name); ++n)
        name = plain + '_' + QByteArray::number(n);
    m_taken.insert(name);
    m_names.insert(place, name);
    const QString shown = QString::fromLatin1(name);
    if (shown != key)
        learn(kind, shown, key);
    return name;
}

QString BratNames::keyOf(Kind kind, QByteArrayView name) const
{
    const std::pair place(static_cast<int>(kind), name.toByteArray());
    auto read = m_read.constFind(place);
    if (read == m_read.constEnd()) {
        const QString plain = QString::fromUtf8(name);
        read = m_read.insert(place, m_keys.value({place.first, plain}, plain));
    }
    return *read;
}

void BratNames::learn(Kind kind, const QString &name, const QString &key)
{
    m_keys.insert({static_cast<int>(kind), name}, key);
}

QByteArray BratNames::comments() const
{
    QByteArray lines;
    for (auto it = m_keys.begin(); it != m_keys.end(); ++it) {
        const QString line = QStringLiteral(u"#dau %1 %2\t%3\n").arg(kindNames(static_cast<Kind>(it.key().first)),
                                                                     toOneLine(it.key().second), toOneLine(*it));
        lines += line.toUtf8();
    }
    return lines;
}

bool BratNames::learnFrom(const QByteArray &annotationConf)
{
    bool any = false;
    for (const QByteArray &line : annotationConf.split('\n')) {
        if (!line.startsWith("#dau "))
            continue;
        any = true;
        const QString text = QString::fromUtf8(line).mid(5);
        const qsizetype blank = text.indexOf(u' ');
        const qsizetype tab = text.indexOf(u'\t');
        const auto kind = kindNames(QStringView(text).left(std::max<qsizetype>(blank, 0)));
        if (kind && blank < tab)
            learn(*kind, fromOneLine(text.mid(blank + 1, tab - blank - 1)), fromOneLine(text.mid(tab + 1)));
    }
    return any;
}

} // namespace dau
