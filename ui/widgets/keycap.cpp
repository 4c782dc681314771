// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/keycap.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace dau {

QWidget *keyCap(const QString &key, QWidget *parent)
{
    QLabel *cap = plainLabel(key, parent);
    cap->setObjectName(QStringLiteral(u"keyCap"));
    cap->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    cap->setAlignment(Qt::AlignCenter);
    return cap;
}

QWidget *keyRow(const QStringList &keysAndWords, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(5));
    for (qsizetype i = 0; i + 1 < keysAndWords.size(); i += 2) {
        if (i > 0)
            layout->addSpacing(scaled(9));
        layout->addWidget(keyCap(keysAndWords[i], row));
        layout->addWidget(plainLabel(keysAndWords[i + 1], row));
    }
    return row;
}

} // namespace dau
