// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QList>
#include <QtCore/QTranslator>

namespace dau {

// The program's texts in one language. Sentences of model and storage are asked for under a name of their own ("Files"),
// while lupdate files them under the class or namespace they stand in: what is not found under the one is looked for
// under all the others.
class Translator : public QTranslator
{
    Q_OBJECT
public:
    using QTranslator::QTranslator;

    bool loadLanguage(const QString &language);
    QString translate(const char *context, const char *source, const char *disambiguation = nullptr, int n = -1) const override;

private:
    QList<QByteArray> m_contexts; // none: the texts are in the language of the sources
};

} // namespace dau
