// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/agreement/studyfile.h"

#include "model/agreement/say.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <numeric>

namespace dau::agreement {

namespace {

constexpr qint64 mostRaters = 10'000;

tl::unexpected<Error> invalid(const QString &study, const char *sentence)
{
    return failure(Error::Code::Invalid, say(QT_TRANSLATE_NOOP("Agreement", "The study “%1” cannot be read: %2")).arg(study, say(sentence)));
}

Category setCategory(QStringList names)
{
    names.sort();
    names.removeDuplicates();
    return {u'{' + names.join(u'|') + u'}', {}, names};
}

Category categoryFrom(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList names;
        for (const QJsonValue &name : value.toArray())
            names.append(name.toVariant().toString());
        return setCategory(names);
    }
    Category category{value.toVariant().toString(), {}, {}};
    if (value.isDouble())
        category.number = value.toDouble();
    return category;
}

// The place of each value; in their order once all are known.
class Categories
{
public:
    qint32 place(const Category &category)
    {
        const auto it = m_places.constFind(category.name);
        if (it != m_places.constEnd())
            return *it;
        m_all.push_back(category);
        return m_places[category.name] = static_cast<qint32>(m_all.size()) - 1;
    }
    // Gives the study its categories; the result says where each place has gone.
    std::vector<qint32> finish(Study &study)
    {
        std::vector<qint32> order(m_all.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [this](qint32 a, qint32 b) {
            const Category &x = m_all[static_cast<size_t>(a)];
            const Category &y = m_all[static_cast<size_t>(b)];
            return std::tuple(!x.number, x.number.value_or(0), x.name) < std::tuple(!y.number, y.number.value_or(0), y.name);
        });
        std::vector<qint32> gone(order.size());
        for (size_t i = 0; i < order.size(); ++i) {
            gone[static_cast<size_t>(order[i])] = static_cast<qint32>(i);
            study.categories.push_back(m_all[static_cast<size_t>(order[i])]);
        }
        return gone;
    }

private:
    QHash<QString, qint32> m_places;
    std::vector<Category> m_all;
};

void finishCoding(Study &study, Categories &categories)
{
    const std::vector<qint32> gone = categories.finish(study);
    for (Study::Item &item : study.items) {
        study.raters = std::max(study.raters, static_cast<qint32>(item.ratings.size()));
        for (qint32 &rating : item.ratings)
            rating = rating < 0 ? -1 : gone[static_cast<size_t>(rating)];
    }
    for (Study::Item &item : study.items)
        item.ratings.resize(static_cast<size_t>(study.raters), -1);
}

Result<Study> codingStudy(const QString &name, const QJsonObject &object)
{
    Study study;
    study.kind = Study::Kind::Coding;
    Categories categories;
    const QJsonArray counts = object.value(u"counts").toArray();
    for (const QJsonValue &row : object.value(u"items").toArray()) {
        Study::Item item;
        for (const QJsonValue &rating : row.toArray())
            item.ratings.push_back(rating.isNull() ? -1 : categories.place(categoryFrom(rating)));
        if (static_cast<qint64>(item.ratings.size()) > mostRaters)
            return invalid(name, QT_TRANSLATE_NOOP("Agreement", "it has too many annotators."));
        if (!counts.isEmpty())
            item.count = counts.at(static_cast<qsizetype>(study.items.size())).toDouble(0);
        if (item.count < 0)
            return invalid(name, QT_TRANSLATE_NOOP("Agreement", "a count is below zero."));
        study.items.push_back(std::move(item));
    }
    finishCoding(study, categories);
    for (const QJsonValue &value : object.value(u"categories").toArray()) { // offered, though perhaps not used
        const Category category = categoryFrom(value);
        study.offered += study.categoryNamed(category.name) < 0 ? 1 : 0;
    }
    if (study.offered > 0)
        study.offered += static_cast<qint32>(study.categories.size());
    return study;
}

Result<Study> unitizingStudy(const QString &name, const QJsonObject &object)
{
    Study study;
    study.kind = Study::Kind::Unitizing;
    study.begin = object.value(u"begin").toInteger();
    study.length = object.value(u"length").toInteger();
    const qint64 raters = object.value(u"raters").toInteger();
    if (raters < 0 || raters > mostRaters || study.length < 0)
        return invalid(name, QT_TRANSLATE_NOOP("Agreement", "it needs a length and a number of annotators."));
    study.raters = static_cast<qint32>(raters);
    study.units.resize(static_cast<size_t>(raters));
    Categories categories;
    for (const QJsonValue &value : object.value(u"units").toArray()) {
        const QJsonArray unit = value.toArray();
        const qint64 rater = unit.at(0).toInteger(-1);
        const qint64 begin = unit.at(1).toInteger();
        const qint64 length = unit.at(2).toInteger(-1);
        if (unit.size() != 4 || rater < 0 || rater >= raters)
            return invalid(name, QT_TRANSLATE_NOOP("Agreement", "a unit is [annotator, begin, length, label]."));
        if (length < 0 || begin < study.begin || begin - study.begin > study.length - length)
            return invalid(name, QT_TRANSLATE_NOOP("Agreement", "a unit lies outside the text."));
        study.units[static_cast<size_t>(rater)].push_back({begin, begin + length, categories.place(categoryFrom(unit.at(3)))});
    }
    const std::vector<qint32> gone = categories.finish(study);
    for (Units &units : study.units) {
        for (Unit &unit : units)
            unit.label = gone[static_cast<size_t>(unit.label)];
    }
    return study;
}

Result<Study> segmentationStudy(const QString &name, const QJsonObject &object)
{
    Study study;
    study.kind = Study::Kind::Segmentation;
    for (const QJsonValue &rater : object.value(u"masses").toArray()) {
        std::vector<qint64> masses;
        for (const QJsonValue &mass : rater.toArray()) {
            if (mass.toInteger() <= 0)
                return invalid(name, QT_TRANSLATE_NOOP("Agreement", "a segment has no length."));
            masses.push_back(mass.toInteger());
        }
        study.masses.push_back(std::move(masses));
    }
    study.raters = static_cast<qint32>(study.masses.size());
    return study;
}

Study clustersStudy(const QJsonObject &object)
{
    Study study;
    study.kind = Study::Kind::Clusters;
    study.raters = 2;
    QHash<QString, qint32> mentions;
    const auto read = [&](const QJsonArray &clusters) {
        Study::Clusters result;
        for (const QJsonValue &cluster : clusters) {
            result.emplace_back();
            for (const QJsonValue &mention : cluster.toArray()) {
                const QString id = mention.toVariant().toString();
                if (!mentions.contains(id))
                    mentions.insert(id, static_cast<qint32>(mentions.size()));
                result.back().push_back(mentions.value(id));
            }
        }
        return result;
    };
    study.key = read(object.value(u"key").toArray());
    study.response = read(object.value(u"response").toArray());
    return study;
}

Result<Study> studyFrom(const QString &name, const QJsonObject &object)
{
    const QString kind = object.value(u"kind").toString();
    if (kind == u"coding")
        return codingStudy(name, object);
    if (kind == u"unitizing")
        return unitizingStudy(name, object);
    if (kind == u"segmentation")
        return segmentationStudy(name, object);
    if (kind == u"clusters")
        return clustersStudy(object);
    return invalid(name, QT_TRANSLATE_NOOP("Agreement", "its kind is coding, unitizing, segmentation or clusters."));
}

} // namespace

Result<StudyFile> readStudies(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonObject object = QJsonDocument::fromJson(json, &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return failure(Error::Code::Invalid, say(QT_TRANSLATE_NOOP("Agreement", "This is not JSON: %1, at byte %2.")).arg(fault.errorString()).arg(fault.offset));
    StudyFile file;
    const QJsonObject studies = object.value(u"studies").toObject();
    for (auto it = studies.begin(); it != studies.end(); ++it) {
        const auto study = studyFrom(it.key(), it.value().toObject());
        if (!study)
            return tl::unexpected(study.error());
        file.studies.insert(it.key(), *study);
    }
    for (const QJsonValue &value : object.value(u"cases").toArray()) {
        const QJsonObject one = value.toObject();
        file.cases.append({one.value(u"id").toString(), one.value(u"measure").toString(), one.value(u"params").toObject(),
                           one.value(u"input").toString()});
    }
    return file;
}

Result<Study> studyFromTable(const QStringList &header, const QList<QStringList> &rows, bool sets)
{
    Study study;
    study.kind = Study::Kind::Coding;
    Categories categories;
    qsizetype countColumn = -1;
    QList<qsizetype> raters;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString name = header[i].trimmed().toLower();
        if (name == u"count")
            countColumn = i;
        else if (name != u"item" && name != u"id" && !name.isEmpty())
            raters.append(i);
    }
    if (raters.size() < 2)
        return failure(Error::Code::Invalid, say(QT_TRANSLATE_NOOP("Agreement", "The table needs a header and a column for each of at least two annotators.")));
    for (const QStringList &row : rows) {
        Study::Item item;
        for (const qsizetype column : raters) {
            const QString cell = row.value(column).trimmed();
            bool number = false;
            const double value = cell.toDouble(&number);
            if (cell.isEmpty())
                item.ratings.push_back(-1);
            else if (sets)
                item.ratings.push_back(categories.place(setCategory(cell == u"{}" ? QStringList() : cell.split(u'|'))));
            else
                item.ratings.push_back(categories.place({number ? QVariant(value).toString() : cell, number ? std::optional(value) : std::nullopt, {}}));
        }
        bool counted = countColumn < 0;
        if (!counted)
            item.count = row.value(countColumn).toDouble(&counted);
        if (!counted || item.count < 0)
            return failure(Error::Code::Invalid, say(QT_TRANSLATE_NOOP("Agreement", "“%1” is not a count.")).arg(row.value(countColumn)));
        study.items.push_back(std::move(item));
    }
    finishCoding(study, categories);
    return study;
}

} // namespace dau::agreement
