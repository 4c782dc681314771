// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/madecorpus.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>

#include <cstdio>

namespace dau::bench {

namespace {

constexpr int documentsPerImport = 500;

QString any(const QStringList &words, QRandomGenerator &random)
{
    return words[random.bounded(static_cast<int>(words.size()))];
}

QString filler(QRandomGenerator &random)
{
    static const QStringList words =
        QStringLiteral(u"họp bàn về việc sắp xếp lại các đơn vị theo kế hoạch năm nay và báo cáo kết quả trước tháng sau "
                       u"đồng chí nêu rõ yêu cầu nâng cao chất lượng cán bộ ở từng địa phương khi triển khai nghị quyết mới "
                       u"tiếp tục rà soát quy trình giám sát kiểm tra xử lý vi phạm công khai minh bạch hiệu lực tinh gọn")
            .split(QLatin1Char(' '));
    return any(words, random);
}

// Two names side by side: the second may hold a nested span.
QString name(QRandomGenerator &random)
{
    static const QStringList names =
        QStringLiteral(u"Sông Lam,Đinh Tiến,Hòa Phú,Lam Sơn,Kiều Trọng,Bình Lâm,Vĩnh Khê,Tân Hải,Phan Quý,Lê Thạc,An Thịnh,"
                       u"Đại Nghĩa,Trần Khởi,Phú Mỹ,Quảng Lãng,Hồ Sĩ,Thanh Giang,Ngô Bá,Yên Trạch,Mai Đức")
            .split(QLatin1Char(','));
    return any(names, random);
}

void annotate(MadeDocument &document, const QString &label, const Span &span)
{
    Annotation annotation;
    annotation.id = AnnotationId::create();
    annotation.label = label;
    annotation.spans = {span};
    document.annotations.append(annotation);
}

Result<void> write(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failure(Error::Code::Io, path + QStringLiteral(u": ") + file.errorString());
    return {};
}

Result<void> save(CorpusStore &store, const Change &change)
{
    Result<void> outcome;
    const auto id = store.append(change, {}, [&outcome](const Result<qint64> &saved) {
        if (!saved)
            outcome = tl::unexpected(saved.error());
    });
    if (!id)
        return tl::unexpected(id.error());
    const Result<void> flushed = store.flush();
    return outcome ? flushed : outcome;
}

void add(Change &change, const AnnotatorId &annotator, const MadeDocument &made)
{
    const Text text(made.text);
    Document document;
    document.id = DocumentId::create();
    document.name = document.title = made.name;
    document.source = made.name + QStringLiteral(u".txt");
    document.textHash = document.sourceHash = QCryptographicHash::hash(made.text.toUtf8(), QCryptographicHash::Sha256);
    document.encoding = QStringLiteral(u"utf-8");
    document.newline = QStringLiteral(u"lf");
    document.normalForm = QStringLiteral(u"nfc");
    document.length = text.codePoints();
    change.texts.insert(document.id, text);
    change.edits.append({document.id, {}, {}, document});
    LayerInfo done;
    done.state = LayerState::Done;
    change.edits.append({document.id, annotator, LayerInfo(), done});
    for (const Annotation &annotation : made.annotations)
        change.edits.append({document.id, annotator, {}, annotation});
    for (const Relation &relation : made.relations)
        change.edits.append({document.id, annotator, {}, relation});
}

} // namespace

MadeDocument madeDocument(int number, int characters, int spans)
{
    static const QStringList labels{QStringLiteral(u"TITLE"), QStringLiteral(u"PERSON"), QStringLiteral(u"BODY")};
    QRandomGenerator random(static_cast<quint32>(number) + 1);
    MadeDocument document;
    document.name = QStringLiteral(u"bai-%1").arg(number, 6, 10, QLatin1Char('0'));
    document.text = QStringLiteral(u"Bài %1").arg(number);
    for (int i = 0; i < spans; ++i) {
        if (i % 3 == 2) { // the last two words of the one before
            const Span outer = document.annotations.last().extent();
            const qsizetype blank = document.text.lastIndexOf(QLatin1Char(' '), document.text.lastIndexOf(QLatin1Char(' ')) - 1);
            annotate(document, QStringLiteral(u"PLACE"), {blank + 1, outer.end});
            Relation relation;
            relation.id = RelationId::create();
            relation.label = QStringLiteral(u"located");
            relation.from = document.annotations[i - 1].id;
            relation.to = document.annotations[i].id;
            document.relations.append(relation);
            continue;
        }
        const qsizetype begin = static_cast<qsizetype>(i) * characters / spans;
        document.text += random.bounded(4) == 0 ? QStringLiteral(u".\n") : QStringLiteral(u", ");
        do {
            document.text += filler(random) + QLatin1Char(' ');
        } while (document.text.size() < begin);
        const QString mention = name(random) + QLatin1Char(' ') + name(random);
        annotate(document, i % 3 == 1 ? labels[2] : labels[i % 2], {document.text.size(), document.text.size() + mention.size()});
        document.text += mention;
    }
    while (document.text.size() < characters)
        document.text += QLatin1Char(' ') + filler(random);
    document.text += QStringLiteral(u".\n");
    return document;
}

Result<void> writeBrat(const MadeDocument &document, const QString &folder)
{
    const Text text(document.text);
    QHash<AnnotationId, int> numbers;
    QString lines;
    for (const Annotation &annotation : document.annotations) {
        numbers.insert(annotation.id, static_cast<int>(numbers.size()) + 1);
        const Span span = annotation.extent();
        lines += QStringLiteral(u"T%1\t%2 %3 %4\t%5\n")
                     .arg(QString::number(numbers.size()), annotation.label, QString::number(span.begin),
                          QString::number(span.end), text.quote(annotation.spans));
    }
    int number = 0;
    for (const Relation &relation : document.relations)
        lines += QStringLiteral(u"R%1\t%2 Arg1:T%3 Arg2:T%4\n")
                     .arg(++number)
                     .arg(relation.label)
                     .arg(numbers.value(relation.from))
                     .arg(numbers.value(relation.to));
    const Result<void> written = write(folder + QLatin1Char('/') + document.name + QStringLiteral(u".txt"), document.text);
    return written ? write(folder + QLatin1Char('/') + document.name + QStringLiteral(u".ann"), lines) : written;
}

Result<AnnotatorId> addAnnotator(CorpusStore &store, const QString &name)
{
    const Annotator annotator{AnnotatorId::create(), name, Annotator::Kind::Human, QStringLiteral(u"#cf4a10")};
    Change change{QStringLiteral(u"annotator"), name, annotator.id, {{{}, {}, {}, annotator}}, {}};
    const Result<void> saved = save(store, change);
    return saved ? Result<AnnotatorId>(annotator.id) : tl::unexpected(saved.error());
}

Result<void> addDocuments(CorpusStore &store, const AnnotatorId &annotator, int first, int count, int characters, int spans)
{
    for (int done = 0; done < count; done += documentsPerImport) {
        Change change{QStringLiteral(u"import"), QStringLiteral(u"made"), annotator, {}, {}};
        for (int i = done; i < std::min(count, done + documentsPerImport); ++i)
            add(change, annotator, madeDocument(first + i, characters, spans));
        if (const Result<void> saved = save(store, change); !saved)
            return saved;
    }
    return {};
}

bool failed(const QString &why)
{
    std::fputs(qPrintable(why + QLatin1Char('\n')), stderr);
    return false;
}

} // namespace dau::bench
