// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace dau::bench {

namespace {

double quantileOf(std::vector<double> values, double quantile)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<size_t>(std::lround(quantile * static_cast<double>(values.size() - 1)))];
}

double rounded(double ms)
{
    return std::round(ms * 1000) / 1000;
}

} // namespace

void Samples::measure(const std::function<void()> &action)
{
    const std::clock_t cpu = std::clock();
    QElapsedTimer timer;
    timer.start();
    action();
    const double wall = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    add(wall, static_cast<double>(std::clock() - cpu) * 1000.0 / CLOCKS_PER_SEC);
}

void Samples::repeat(int times, const std::function<void()> &action)
{
    action();
    for (int i = 0; i < times; ++i)
        measure(action);
}

void Samples::add(double wall, double cpu)
{
    m_wall.push_back(wall);
    m_cpu.push_back(cpu);
}

double Samples::wall(double quantile) const
{
    return quantileOf(m_wall, quantile);
}

double Samples::cpu(double quantile) const
{
    return quantileOf(m_cpu, quantile);
}

void Samples::print(const QJsonObject &extra) const
{
    QJsonObject line{{QStringLiteral(u"name"), m_name},
                     {QStringLiteral(u"n"), static_cast<qint64>(m_wall.size())},
                     {QStringLiteral(u"wall_p50"), rounded(wall(0.5))},
                     {QStringLiteral(u"wall_p95"), rounded(wall(0.95))},
                     {QStringLiteral(u"wall_p99"), rounded(wall(0.99))},
                     {QStringLiteral(u"cpu_p50"), rounded(cpu(0.5))}};
    for (auto it = extra.begin(); it != extra.end(); ++it)
        line.insert(it.key(), it.value());
    printLine(line);
}

void printGoal(const QString &goal, double value, double limit)
{
    printLine({{QStringLiteral(u"goal"), goal},
               {QStringLiteral(u"value"), rounded(value)},
               {QStringLiteral(u"limit"), limit},
               {QStringLiteral(u"met"), value <= limit}});
}

void printLine(const QJsonObject &line)
{
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace dau::bench
