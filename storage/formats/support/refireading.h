// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/formats/support/features.h"
#include "storage/formats/support/xmlreader.h"

#include <QtCore/QHash>

#include <memory>

namespace simdjson::dom {
class parser;
}

namespace dau {

// Reads the project.qde of a REFI-QDA project, or the codebook of a QDC: users, codes, sources with their selections,
// notes and links. Then each source becomes a document once its text is known.
class RefiReader : public XmlHandler
{
public:
    // `annotator`: of selections that name no user.
    RefiReader(const ImportInput &input, QString shownName, QString annotator);
    ~RefiReader() override;

    void start(QByteArrayView name, const XmlAttributes &attributes) override;
    void end(QByteArrayView name) override;
    void text(QByteArrayView utf8) override { m_chars += QString::fromUtf8(utf8); }

    struct Coding {
        QString code, user;
    };
    struct Selection {
        QString guid, name, user, description;
        CodePointSpan span;
        QList<Coding> codings;
        QStringList notes;
        qint64 line = 0;
    };
    struct Source {
        QString guid, name, path, description;
        std::optional<QString> content; // where it stands in the project itself
        QList<Selection> selections;
        QList<Coding> codings; // of the whole
        QStringList notes;
        QMap<QString, QString> variables;
    };
    // In order; the path of a text is a name in the ZIP below "sources/", as "internal://NAME" gave it.
    const QList<Source> &sources() const { return m_sources; }
    QStringList codes() const { return m_codes.values(); }
    bool isProject() const { return m_isProject; }

    // Nothing where problems gained an error.
    std::optional<LabelledDocument> document(const Source &source, const QString &string);
    // What the notes say whose text lies in a file of the ZIP, by path.
    QHash<QString, QString> noteFiles; // path, GUID
    void setNote(const QString &guid, const QString &text) { m_notes.insert(guid, text); }

    QList<Problem> problems;

private:
    Features featuresIn(const QString &description, bool *ours);
    QList<Spans> spansOf(const Source &source, const Text &text, bool *failed);
    LabelledLayer &layerFor(LabelledDocument &document, const QString &user);
    void addSelection(LabelledDocument &document, const Selection &selection, const Spans &spans);
    QString notesOf(const QStringList &guids) const;

    const ImportInput &m_input;
    QString m_shown;
    QString m_annotator;
    std::unique_ptr<simdjson::dom::parser> m_parser;
    FeatureReader m_features;

    std::vector<QByteArray> m_open;
    QString m_chars;
    bool m_isProject = false;
    QHash<QString, Annotator> m_users;
    QStringList m_codePath;
    QMap<QString, QString> m_codes; // label by GUID
    QSet<QString> m_codeNames;
    QHash<QString, QString> m_variables;
    QString m_variable;
    QList<Source> m_sources;
    bool m_inSource = false;
    bool m_inSelection = false;
    bool m_inCoding = false;
    QString m_note;
    QHash<QString, QString> m_notes;
    struct Link {
        QString guid, name, from, to;
    };
    QList<Link> m_links;
    QHash<QString, std::pair<QString, AnnotationId>> m_made; // annotator and id, by GUID of the selection: of one document
};

} // namespace dau
