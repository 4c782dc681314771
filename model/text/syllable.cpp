// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#include "model/text/syllable.h"

#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace dau {

namespace {

QSet<QString> words(const QString &list)
{
    const QStringList split = list.split(u' ');
    return {split.begin(), split.end()};
}

// What may stand before a rhyme. "gi" and "qu" hold their vowel letter; "gì" is g + i.
const QSet<QString> &onsets()
{
    static const QSet<QString> set
        = words(QStringLiteral(u"b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"));
    return set;
}

// Rhymes of the written language without their tone; those that begin with y stand after "qu" or alone.
const QSet<QString> &rhymes()
{
    static const QSet<QString> set = words(QStringLiteral(
        u"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        u"e ec em en eng eo ep et ê êc êch êm ên êng ênh êp êt êu "
        u"i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
        u"o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay "
        u"oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt "
        u"u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uôc uôi uôm uôn uông uôt uơ "
        u"uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
        u"y ych ynh yt yu yêm yên yêng yêt yêu"));
    return set;
}

bool isToneMark(QChar c)
{
    switch (c.unicode()) {
    case 0x300:
    case 0x301:
    case 0x303:
    case 0x309:
    case 0x323:
        return true;
    default:
        return false;
    }
}

// Lower, Capitalised or UPPER; in UPPER a letter with marks may be small.
bool inOneCase(QStringView composed)
{
    bool restLower = true;
    bool plainUpper = composed.size() > 1;
    for (qsizetype i = 0; i < composed.size(); ++i) {
        const QChar c = composed[i];
        if (i > 0 && c.isUpper())
            restLower = false;
        if (!c.isUpper() && c.unicode() < 0x80)
            plainUpper = false;
    }
    return restLower || plainUpper;
}

bool isOpenOrSonorant(QStringView rhyme)
{
    return !(rhyme.endsWith(u'c') || rhyme.endsWith(u'p') || rhyme.endsWith(u't') || rhyme.endsWith(u"ch"));
}

} // namespace

bool isVietnameseSyllable(QStringView run)
{
    if (run.isEmpty() || run.size() > 20)
        return false;
    const QString composed = run.toString().normalized(QString::NormalizationForm_C);
    if (!inOneCase(composed))
        return false;
    QString bare;
    QChar tone;
    for (const QChar c : composed.toLower().normalized(QString::NormalizationForm_D)) {
        if (!isToneMark(c)) {
            bare += c;
            continue;
        }
        if (!tone.isNull())
            return false;
        tone = c;
    }
    bare = bare.normalized(QString::NormalizationForm_C);
    for (qsizetype length = 0; length <= 3 && length < bare.size(); ++length) {
        if (length > 0 && !onsets().contains(bare.left(length)))
            continue;
        const QString rhyme = bare.mid(length);
        if (!rhymes().contains(rhyme))
            continue;
        // A syllable that ends in c, ch, p or t bears sắc or nặng only.
        if (isOpenOrSonorant(rhyme) || tone == QChar(0x301) || tone == QChar(0x323))
            return true;
    }
    return false;
}

SyllableCount countSyllables(QStringView text)
{
    SyllableCount count;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = begin;
        bool marked = false;
        while (end < text.size() && (text[end].isLetter() || text[end].isMark())) {
            marked = marked || text[end].unicode() >= 0x80;
            ++end;
        }
        if (end > begin) {
            const bool syllable = isVietnameseSyllable(text.sliced(begin, end - begin));
            marked = marked && end - begin > 1;
            ++count.runs;
            count.syllables += syllable ? 1 : 0;
            count.markedRuns += marked ? 1 : 0;
            count.markedSyllables += marked && syllable ? 1 : 0;
        }
        begin = end + 1;
    }
    return count;
}

} // namespace dau
