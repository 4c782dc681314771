// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/kit/drawntext.h"

#include <QtCore/QFile>

#include <algorithm>

namespace dau {

Drawn::Drawn(QString string)
{
    for (const QChar mark : QStringLiteral(u"|[]")) {
        const qsizetype at = string.indexOf(mark);
        if (at < 0)
            continue;
        string.remove(at, 1);
        if (mark != u']')
            begin = at;
        if (mark != u'[')
            end = at;
    }
    text = Text(string);
}

QStringList quotes(const Text &text, const QList<Span> &spans)
{
    QStringList result;
    for (const Span &span : spans)
        result.append(text.view(span).toString());
    return result;
}

QString stops(const QString &string, Step step)
{
    const Text text(string);
    const Boundaries boundaries(text);
    QList<qsizetype> right{0};
    while (right.last() < text.size() && right.size() <= text.size())
        right.append(boundaries.next(right.last(), step));
    QList<qsizetype> left{text.size()};
    while (left.last() > 0 && left.size() <= text.size())
        left.append(boundaries.previous(left.last(), step));
    std::reverse(left.begin(), left.end());
    QString drawn = string;
    for (auto i = right.crbegin(); i != right.crend(); ++i)
        drawn.insert(*i, u'|');
    return right == left ? drawn : QStringLiteral(u"left and right differ: ") + drawn;
}

QStringList growing(const QString &drawn, Step step, bool right, int presses)
{
    const Drawn caret(drawn);
    const Boundaries boundaries(caret.text);
    QStringList result;
    qsizetype focus = caret.begin;
    for (int i = 0; i < presses; ++i) {
        focus = right ? boundaries.extendRight(caret.begin, focus, step)
                      : boundaries.extendLeft(caret.begin, focus, step);
        result.append(caret.text.view({std::min(focus, caret.begin), std::max(focus, caret.begin)}).toString());
    }
    return result;
}

QList<Text> sharedArticles()
{
    const QString folder = qEnvironmentVariable("DAU_SHARED", QStringLiteral(DAU_SOURCE_DIR "/../shared"));
    QList<Text> articles;
    for (int i = 0; i < 5; ++i) {
        QFile file(QStringLiteral(u"%1/articles/00%2.txt").arg(folder).arg(i));
        if (file.open(QIODevice::ReadOnly))
            articles.append(Text(QString::fromUtf8(file.readAll())));
    }
    return articles.size() == 5 ? articles : QList<Text>();
}

} // namespace dau
