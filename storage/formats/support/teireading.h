// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/ports/format.h"
#include "storage/formats/support/xmlreader.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace dau {

// Reads one TEI P5 file, ours or another's: annotations around their text (rs, persName, placeName, orgName, geogName,
// name, date, time, num) and in standOff (span). White space of the text is kept below xml:space="preserve", else runs
// of it are one blank and a block begins a line.
class TeiReader : public XmlHandler
{
public:
    // `annotator`: whose the annotations without a @resp are.
    TeiReader(QString shownName, QString annotator);

    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView utf8) override;

    // After the file has been read. `name`: of a document that does not say its own.
    LabelledDocument document(const QString &name, const QString &source);

    QList<Problem> problems;

private:
    struct Open {
        QByteArray name;
        qsizetype mention = -1; // index of m_mentions
        QString id;             // of a place in the text
        qsizetype begin = -1;   // -1: no text yet
        bool preserve = false;
        bool block = false;
        bool silent = false; // with all below it no part of the text
    };
    // Elements of which one is the text (choice, app): where the text stood before them, and whether the one taken is
    // that which editors prefer.
    struct Alternatives {
        qsizetype length = 0, mentions = 0, tokens = 0;
        bool blank = false, lineBreak = false;
        bool taken = false, preferred = false, several = false;
        QStringList places;
    };
    struct Mention {
        QString id, type, subtype, name, element, corresp;
        QStringList ana, targets;
        QString from, to, resp, next, prev;
        QMap<QString, QString> more; // @key, @when, ...
        bool doubt = false;
        qint64 line = 0;
        Spans spans;
    };
    struct Features {
        QString type, id, resp;
        Attributes values;
    };
    struct Link {
        QString id, name, active, passive, resp;
        QStringList ana;
    };
    struct NoteOn {
        QStringList targets;
        QString text;
    };

    bool isSilent(QByteArrayView name);
    bool isSilentReading(QByteArrayView name);
    void takeBack();
    void sayLeftOut();
    void startInText(QByteArrayView name, const XmlAttributes &attributes);
    void startOutside(QByteArrayView name, const XmlAttributes &attributes);
    void endOutside(QByteArrayView name);
    void append(QStringView string);
    void startFeature(const XmlAttributes &attributes);
    Mention mentionOf(QByteArrayView name, const XmlAttributes &attributes) const;
    void joinPieces();
    Spans spansOf(const Mention &mention) const;
    QString labelOf(const Mention &mention) const;
    LabelledLayer &layerOf(LabelledDocument &document, const QString &resp);
    void addMention(LabelledDocument &document, const Mention &mention);
    void addRelations(LabelledDocument &document);
    void addFeatures(LabelledDocument &document);
    Entity entityFor(const QString &reference);

    QString m_shown;
    QString m_annotator;
    std::vector<Open> m_stack;
    int m_inText = 0; // depth below <text>
    QString m_chars;  // of the element open outside the text

    QString m_text;
    bool m_blank = false; // a blank waits to be written
    bool m_break = false; // a line end waits
    int m_silent = 0;     // depth below what is no part of the text
    std::vector<Alternatives> m_alternatives; // open
    qsizetype m_readingsLeftOut = 0, m_deletions = 0, m_notesInText = 0, m_mentionsLeftOut = 0;
    QHash<QString, Span> m_places;         // of elements with an id in the text
    QHash<QString, qsizetype> m_placeNumber; // of tokens, in order
    qsizetype m_tokens = 0;

    QString m_title, m_name, m_source, m_category, m_idnoType, m_noteKey, m_featureKey, m_holder;
    QMap<QString, QString> m_metadata;
    QHash<QString, QString> m_categories; // label by id
    QHash<QString, Annotator> m_annotators; // by id of respStmt
    QHash<QString, QString> m_names;        // of persons, places, ... by id
    QString m_resp;
    QList<Mention> m_mentions;
    QList<Features> m_features;
    AttributeValue m_value;
    QList<Link> m_links;
    QList<NoteOn> m_notes;
    QHash<QString, AnnotationId> m_annotationIds;
    QHash<QString, std::pair<qsizetype, qsizetype>> m_found; // layer and annotation by id of the element
    QHash<QString, Entity> m_entities;
    QHash<QString, qsizetype> m_featuresById;
};

} // namespace dau
