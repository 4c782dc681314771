// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "storage/formats/support/conllreading.h"

#include "storage/formats/support/checkedlabels.h"
#include "storage/formats/support/documentfacts.h"
#include "storage/formats/support/fields.h"
#include "storage/formats/support/tokentable.h"

#include <QtCore/QCoreApplication>

namespace dau {

namespace {

constexpr qsizetype longestLine = 1 << 20;
constexpr qsizetype mostColumns = 256;
constexpr qint64 mostOrphans = 10; // named per file; the rest is counted

QString tr(const char *text)
{
    return QCoreApplication::translate("Conll", text);
}

bool isUnknown(QByteArrayView cell)
{
    return cell == QByteArrayView("-");
}

// In no annotation that the column says.
bool isOutside(QByteArrayView cell)
{
    return cell == QByteArrayView("O") || isUnknown(cell);
}

bool isTag(QByteArrayView cell)
{
    return isOutside(cell) || (cell.size() > 2 && cell[1] == '-' && QByteArrayView("BIESLU").contains(cell[0]))
        || cell.startsWith("O+") || cell.startsWith("-+");
}

// Between TABs where there are any, else between runs of blanks; empty cells are none.
QList<QByteArrayView> cellsOf(QByteArrayView line)
{
    QList<QByteArrayView> cells;
    Fields fields(line, line.contains('\t') ? '\t' : ' ');
    while (const auto field = fields.next()) {
        const QByteArrayView cell = field->trimmed();
        if (!cell.isEmpty())
            cells.append(cell);
        if (cells.size() > mostColumns)
            break;
    }
    return cells;
}

bool isDocStart(const QList<QByteArrayView> &cells)
{
    return !cells.isEmpty() && cells[0] == QByteArrayView("-DOCSTART-");
}

bool isWrapper(const QList<QByteArrayView> &cells)
{
    return cells.size() == 1 && cells[0].startsWith('<') && cells[0].endsWith('>');
}

std::optional<CodePointSpan> offsetsOf(const QList<QByteArrayView> &cells)
{
    const auto begin = cells.size() > 3 ? wholeNumber(cells[1]) : std::nullopt;
    const auto end = cells.size() > 3 ? wholeNumber(cells[2]) : std::nullopt;
    return begin && end && *begin < *end ? std::optional(CodePointSpan{*begin, *end}) : std::nullopt;
}

// What no blank stands before in a text.
bool isClosing(const QString &token)
{
    return std::all_of(token.begin(), token.end(), [](QChar c) { return QStringView(u".,;:!?)]}”’…%").contains(c); });
}

} // namespace

ConllReader::ConllReader(const ImportInput &input, QString file, QString name)
    : m_input(input)
    , m_file(std::move(file))
    , m_name(std::move(name))
    , m_nextId(Uuid::create())
{
}

QList<LabelledDocument> ConllReader::read(const QByteArray &bytes)
{
    if (!split(bytes))
        return {};
    findColumns();
    QList<Rows> parts(1);
    QList<QStringList> checked(1);
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        const auto &[line, cells] = m_cells[i];
        if (cells.isEmpty()) {
            if (!parts.last().isEmpty()) {
                parts.append(Rows());
                checked.append(QStringList());
            }
            checked.last() = m_checked.value(line);
            continue;
        }
        Row row{line, QString::fromUtf8(cells[0]), m_offsets ? offsetsOf(cells) : std::nullopt, cells.mid(m_firstTag), m_begins[i]};
        for (const QByteArrayView tag : std::as_const(row.tags)) {
            if (!isTag(tag)) {
                error(line, tr("“%1” is not a tag: it must be O or begin with B-, I-, E-, S-, L- or U-.").arg(QString::fromUtf8(tag)));
                return {};
            }
        }
        parts.last().append(std::move(row));
    }
    if (parts.size() > 1 && parts.last().isEmpty())
        parts.removeLast();
    for (Rows &part : parts)
        splitJoint(part);
    QList<LabelledDocument> documents;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        auto document = documentOf(parts[i], parts.size() == 1 ? m_name : m_name + u'-' + QString::number(i + 1), checked[i]);
        if (!document)
            return {};
        documents.append(*std::move(document));
    }
    if (m_orphans > mostOrphans)
        problems.append({Problem::Severity::Note, m_file, 0, tr("%1 more I- tags without a B- are read as B-.").arg(m_orphans - mostOrphans)});
    return documents;
}

bool ConllReader::split(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    Fields lines(bytes, '\n');
    bool begins = true;
    for (qint64 number = 1; auto line = lines.next(); ++number) {
        if (line->size() > longestLine) {
            error(number, tr("The line is longer than 1 MB."));
            return false;
        }
        const auto cells = cellsOf(*line);
        if (cells.size() > mostColumns) {
            error(number, tr("The line has more than %1 columns.").arg(mostColumns));
            return false;
        }
        if (cells.isEmpty() || isWrapper(cells)) {
            begins = true;
            continue;
        }
        if (isDocStart(cells)) {
            const QByteArrayView key("checked_labels=");
            if (cells.size() > 1 && cells[1].startsWith(key))
                m_checked.insert(number, fromOneWord(QString::fromUtf8(cells[1].sliced(key.size()))));
            m_cells.append({number, QList<QByteArrayView>()});
            m_begins.append(true);
            begins = true;
            continue;
        }
        const bool comment = cells[0].startsWith('#') && (!isTag(cells.last()) || (m_width > 0 && cells.size() != m_width));
        if (comment)
            continue;
        if (!addRow(number, cells, begins))
            return false;
        begins = false;
    }
    return true;
}

bool ConllReader::addRow(qint64 line, const QList<QByteArrayView> &cells, bool begins)
{
    if (m_width == 0)
        m_width = cells.size();
    if (cells.size() != m_width || m_width < 2) {
        error(line, m_width < 2 ? tr("The line has one column: there must be a token and a tag.")
                                : tr("The line has %1 columns, but those above have %2.").arg(cells.size()).arg(m_width));
        return false;
    }
    m_cells.append({line, cells});
    m_begins.append(begins);
    return true;
}

// Ours have the offsets after the token and tags behind; LitBank has nothing but tags behind the token; VLSP 2016 has POS
// and chunk between, and nested names behind; else the last column has the tags.
void ConllReader::findColumns()
{
    const auto all = [&](auto fits) {
        return std::all_of(m_cells.begin(), m_cells.end(), [&](const auto &row) { return row.second.isEmpty() || fits(row.second); });
    };
    m_offsets = m_width > 3 && all([](const auto &cells) { return offsetsOf(cells).has_value(); });
    m_firstTag = m_offsets ? 3 : m_width - 1;
    const auto tagsFrom = [&](qsizetype first) {
        return all([&](const auto &cells) { return std::all_of(cells.begin() + first, cells.end(), isTag); });
    };
    if (!m_offsets && m_width > 2 && tagsFrom(1))
        m_firstTag = 1;
    else if (!m_offsets && m_width > 4 && tagsFrom(3))
        m_firstTag = 3;
    if (m_firstTag > 1 && !m_offsets)
        once(Problem::Severity::Loss, 0, tr("The columns between token and tags are not kept."));
}

// "B-ORG+B-LOC" is two levels in one column, outermost first: every row gets as many tags as the deepest has.
void ConllReader::splitJoint(Rows &rows)
{
    const auto joints = [](QByteArrayView tag) {
        QList<QByteArrayView> parts;
        for (qsizetype at = tag.indexOf('+'); at > 0; at = tag.indexOf('+', at + 1)) {
            const QByteArrayView rest = tag.sliced(at + 1);
            if (isTag(rest)) {
                parts.append(tag.first(at));
                tag = rest;
                at = 0;
            }
        }
        parts.append(tag);
        return parts;
    };
    QList<qsizetype> depth;
    for (const Row &row : rows) {
        depth.resize(std::max(depth.size(), row.tags.size()), 1);
        for (qsizetype i = 0; i < row.tags.size(); ++i)
            depth[i] = std::max(depth[i], joints(row.tags[i]).size());
    }
    if (std::all_of(depth.begin(), depth.end(), [](qsizetype levels) { return levels == 1; }))
        return;
    for (Row &row : rows) {
        QList<QByteArrayView> tags;
        for (qsizetype i = 0; i < row.tags.size(); ++i) {
            QList<QByteArrayView> parts = joints(row.tags[i]);
            parts.resize(depth[i], QByteArrayView("O"));
            tags += parts;
        }
        row.tags = tags;
    }
}

std::optional<LabelledDocument> ConllReader::documentOf(const Rows &rows, const QString &name, const QStringList &checked)
{
    std::optional<Text> text = m_input.knownText ? m_input.knownText(name) : std::nullopt;
    QList<Span> tokens;
    if (text) {
        const auto aligned = align(rows, *text, name);
        if (!aligned)
            return {};
        tokens = *aligned;
    } else {
        QString rebuilt;
        tokens = rebuild(rows, m_input.settings.value(QStringLiteral(u"spacing")) == u"tight", &rebuilt);
        text = Text(rebuilt);
        once(Problem::Severity::Note, 0, tr("The text is put together from the tokens, with single blanks between them."));
    }
    m_places = tokens;
    LabelledDocument document{documentFacts(name, *text, m_file), *text, {}, {LabelledLayer()}};
    Layer &layer = document.layers[0].layer;
    layer.info.state = LayerState::Done;
    setCheckedLabels(checked, layer.info);
    const auto masked = std::find_if(rows.begin(), rows.end(), [](const Row &row) { return std::any_of(row.tags.begin(), row.tags.end(), isUnknown); });
    if (checked.isEmpty() && masked != rows.end()) {
        layer.info.state = LayerState::InProgress;
        once(Problem::Severity::Note, masked->line, tr("Tokens are tagged as unknown, but no labels are named that were checked: the layer is taken as in progress."));
    }
    for (qsizetype column = 0; !rows.isEmpty() && column < rows.first().tags.size(); ++column)
        readColumn(rows, tokens, column, layer);
    return document;
}

// With offsets, there; without, one after the other, where a sentence that is not next may stand further on: what lies
// between was left out of the table.
std::optional<QList<Span>> ConllReader::align(const Rows &rows, const Text &text, const QString &name)
{
    QList<Span> tokens;
    qsizetype at = 0;
    const auto refuse = [&](const Row &row, qint64 where) {
        error(row.line, tr("The token “%1” does not stand in the text of “%2” at character %3.").arg(row.token, name).arg(where));
        return std::nullopt;
    };
    for (qsizetype i = 0; i < rows.size();) {
        if (const auto &offsets = rows[i].offsets) {
            const bool inside = offsets->end <= text.codePoints();
            const Span span = inside ? text.offsets().toUtf16(*offsets) : Span();
            if (!inside || endOfToken(text.string(), span.begin, rows[i].token) != span.end)
                return refuse(rows[i], offsets->begin);
            tokens.append(span);
            at = span.end;
            ++i;
            continue;
        }
        QStringList sentence{rows[i].token};
        for (qsizetype next = i + 1; next < rows.size() && !rows[next].begins && !rows[next].offsets; ++next)
            sentence.append(rows[next].token);
        qsizetype missing = 0;
        auto places = alignTokens(text.string(), sentence, &missing, at);
        for (qsizetype from = at; !places && (from = text.string().indexOf(sentence.first(), from + 1)) >= 0;)
            places = alignTokens(text.string(), sentence, nullptr, from);
        if (!places) {
            const auto fitting = alignTokens(text.string(), sentence.mid(0, missing), nullptr, at);
            qsizetype where = fitting && !fitting->isEmpty() ? fitting->last().end : at;
            while (where < text.size() && text.string()[where].isSpace())
                ++where;
            return refuse(rows[i + missing], text.offsets().toCodePoint(where));
        }
        tokens += *places;
        at = tokens.last().end;
        i += sentence.size();
    }
    return tokens;
}

QList<Span> ConllReader::rebuild(const Rows &rows, bool tight, QString *text)
{
    QList<Span> tokens;
    for (const Row &row : rows) {
        const bool close = tight && !row.begins && (isClosing(row.token) || (!text->isEmpty() && QStringView(u"([{“‘").contains(text->back())));
        if (!text->isEmpty() && !close)
            *text += row.begins ? u'\n' : u' ';
        QString token = row.token;
        for (qsizetype i = 1; i + 1 < token.size(); ++i) {
            if (token[i] == u'_' && token[i - 1].isLetterOrNumber() && token[i + 1].isLetterOrNumber())
                token[i] = u' ';
        }
        tokens.append({text->size(), text->size() + token.size()});
        *text += token;
    }
    return tokens;
}

// IOB1: B- stands only where the same label goes on directly before. Anything else with such an I- is damage.
bool ConllReader::isIob1(const Rows &rows, qsizetype column) const
{
    QByteArrayView before;
    for (const Row &row : rows) {
        const QByteArrayView tag = row.tags[column];
        if (row.begins)
            before = {};
        if (!isOutside(tag) && tag[0] != 'I' && !(tag[0] == 'B' && before == tag.sliced(1)))
            return false;
        before = tag.sliced(1);
    }
    return true;
}

void ConllReader::readColumn(const Rows &rows, const QList<Span> &tokens, qsizetype column, Layer &layer)
{
    const bool iob1 = isIob1(rows, column);
    QByteArrayView open; // label of the annotation that may go on
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QByteArrayView tag = rows[i].tags[column];
        if (rows[i].begins)
            open = {};
        if (isOutside(tag)) {
            open = {};
            continue;
        }
        const QByteArrayView label = tag.sliced(2);
        const bool inner = tag[0] == 'I' || tag[0] == 'E' || tag[0] == 'L';
        if (inner && open == label) {
            layer.annotations.last().spans.last().end = tokens[i].end;
        } else {
            if (inner && iob1)
                once(Problem::Severity::Note, rows[i].line, tr("“%1” begins without a B-: the tags are read as IOB1.").arg(QString::fromUtf8(tag)));
            else if (inner && ++m_orphans <= mostOrphans)
                problems.append({Problem::Severity::Note, m_file, rows[i].line,
                                 tr("“%1” stands without a B- before it and is read as B-.").arg(QString::fromUtf8(tag))});
            Annotation annotation;
            m_nextId = m_nextId.plus(1);
            annotation.id = {m_nextId};
            annotation.label = fromTagLabel(QString::fromUtf8(label));
            annotation.spans = {tokens[i]};
            annotation.origin = {Origin::Kind::Import, QStringLiteral(u"conll")};
            layer.annotations.append(annotation);
        }
        open = tag[0] == 'B' || tag[0] == 'I' ? label : QByteArrayView();
    }
}

void ConllReader::error(qint64 line, const QString &message)
{
    problems.append({Problem::Severity::Error, m_file, line, message});
}

// Said once for a file, at its first place.
void ConllReader::once(Problem::Severity severity, qint64 line, const QString &message)
{
    const QString kind = message.section(u':', -1);
    if (m_said.contains(kind))
        return;
    m_said.append(kind);
    problems.append({severity, m_file, line, message});
}

bool looksLikeConll(QByteArrayView head)
{
    Fields lines(head.first(std::max<qsizetype>(head.lastIndexOf('\n'), 0)), '\n');
    qsizetype width = 0;
    bool known = false; // "-" alone is many things
    while (const auto line = lines.next()) {
        const auto cells = cellsOf(*line);
        known = known || isDocStart(cells);
        if (cells.isEmpty() || isDocStart(cells) || isWrapper(cells) || (cells[0].startsWith('#') && !isTag(cells.last())))
            continue;
        if (cells.size() < 2 || !isTag(cells.last()) || (width > 0 && cells.size() != width))
            return false;
        known = known || !isUnknown(cells.last());
        width = cells.size();
    }
    return known && width > 0;
}

} // namespace dau
